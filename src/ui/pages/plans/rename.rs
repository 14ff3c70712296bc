//! A plan's name: a button that opens it, or the field to change it.

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;

use crate::state::use_store;
use crate::text::{plans, shell};
use crate::ui::components::{Icon, live, live_value};

/// A name that opens its plan and can be changed in place.
#[component]
pub fn Name(
    #[prop(into)] name: Signal<String>,
    /// Whether it only opens.
    #[prop(into)]
    fixed: Signal<bool>,
    on_open: Callback<()>,
    on_rename: Callback<String>,
) -> impl IntoView {
    let store = use_store();
    let is_editing = RwSignal::new(false);
    let pencil = NodeRef::<html::Button>::new();
    let shown = move || store.shown_name(&name.get());
    let label = move || plans::RENAME_NAMED.fill(store.lang(), &[("name", &shown())]);
    let done = move |new: Option<String>| {
        is_editing.set(false);
        if let Some(new) = new.filter(|new| *new != name.get_untracked()) {
            on_rename.run(new);
        }
        // The field is gone; the keyboard goes on where it began.
        request_animation_frame(move || pencil.get_untracked().iter().for_each(|pencil| drop(pencil.focus())));
    };
    view! {
        <Show
            when=move || is_editing.get()
            fallback=move || {
                view! {
                    <button class="plan__open" type="button" on:click=move |_| on_open.run(())>
                        {live(shown)}
                    </button>
                    <Show when=move || !fixed.get()>
                        <button
                            node_ref=pencil
                            class="icon-button plan__pencil no-print"
                            type="button"
                            title=live_value(label)
                            aria-label=live_value(label)
                            on:click=move |_| is_editing.set(true)
                        >
                            <Icon name="pencil" />
                        </button>
                    </Show>
                }
            }
        >
            <NameField name=name.get_untracked() on_done=Callback::new(done) />
        </Show>
    }
}

/// The field: Enter or leaving it keeps the new name, Escape the old one.
#[component]
fn NameField(name: String, on_done: Callback<Option<String>>) -> impl IntoView {
    let store = use_store();
    let input = NodeRef::<html::Input>::new();
    input.on_load(|input| {
        input.select();
    });
    let keep = move || on_done.run(input.get_untracked().map(|input| input.value().trim().to_owned()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        keep();
    };
    let escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            on_done.run(None);
        }
    };
    view! {
        <form class="plan__rename" on:submit=submit on:keydown=escape>
            <input
                node_ref=input
                class="input"
                type="text"
                autocomplete="off"
                aria-label=live_value(move || store.t(plans::NEW_NAME))
                value=name
            />
            <button class="button button--small" type="submit">{live(move || store.t(shell::DONE))}</button>
        </form>
    }
}
