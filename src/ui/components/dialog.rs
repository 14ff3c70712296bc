//! A native modal dialog with a heading and a way out.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::IconButton;

/// A modal dialog; Escape, the cross and a click outside close it.
#[component]
pub fn Dialog(
    /// Whether it stands open.
    #[prop(into)]
    open: Signal<bool>,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// The word for closing.
    #[prop(into)]
    close_label: Signal<String>,
    /// What happens when it is closed.
    on_close: Callback<()>,
    /// What stands in it.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(element) = dialog.get() else { return };
        match (open.get(), element.open()) {
            // A dialog in the document that is not open can be shown.
            (true, false) => drop(element.show_modal()),
            (false, true) => element.close(),
            _ => {}
        }
    });
    let is_outside = move |event: &leptos::ev::MouseEvent| {
        let on = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok());
        on.is_some_and(|on| on.tag_name() == "DIALOG")
    };
    // The browser tells a little later; by then it may stand open again.
    let closed = move |_| {
        let is_closed = dialog.get_untracked().is_none_or(|element| !element.open());
        if is_closed && open.get_untracked() {
            on_close.run(());
        }
    };
    let children = StoredValue::new(children);
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby="dialog-title"
            on:close=closed
            on:click=move |event| if is_outside(&event) { on_close.run(()) }
        >
            <Show when=move || open.get()>
                <header class="dialog__head">
                    <h2 id="dialog-title">{title}</h2>
                    <IconButton icon="close" label=close_label on_click=on_close />
                </header>
                <div class="dialog__body">{children.with_value(|children| children())}</div>
            </Show>
        </dialog>
    }
}
