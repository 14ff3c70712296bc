//! What the forms of this section share: a box to tick, and the foot that sends or leaves them.

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::{Text, shell};
use crate::ui::components::{Icon, Notice, NoticeTone, live, live_value};

/// A box to tick.
#[component]
pub fn Tick(ticked: RwSignal<bool>, label: Text) -> impl IntoView {
    let store = use_store();
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=live_value(move || ticked.get())
                on:change=move |_| ticked.update(|ticked| *ticked = !*ticked)
            />
            <span>{live(move || store.t(label))}</span>
        </label>
    }
}

/// The foot of a form.
#[component]
pub fn FormFoot(
    /// Why it did not work, read out at once.
    #[prop(into, optional)]
    why: Signal<Option<String>>,
    /// Whether it is being done.
    #[prop(into, optional)]
    is_busy: Signal<bool>,
    /// What the button that sends it says.
    #[prop(into)]
    verb: Signal<String>,
    #[prop(optional)] icon: Option<&'static str>,
    /// Whether the form begins at that button.
    #[prop(optional)]
    begins: bool,
    #[prop(optional)] on_cancel: Option<Callback<()>>,
    /// What else can be done.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let store = use_store();
    let cancel = on_cancel.map(|on_cancel| {
        view! {
            <button class="button" type="button" on:click=move |_| on_cancel.run(())>
                {live(move || store.t(shell::CANCEL))}
            </button>
        }
    });
    view! {
        <div class="incoming__foot">
            <Problem why=why />
            <div class="row">
                <button
                    class="button button--primary"
                    type="submit"
                    autofocus=begins
                    aria-disabled=live_value(move || is_busy.get().to_string())
                >
                    {icon.map(|name| view! { <Icon name=name /> })}
                    {live(move || verb.get())}
                </button>
                {children.map(|children| children())}
                {cancel}
            </div>
        </div>
    }
}

#[component]
fn Problem(why: Signal<Option<String>>) -> impl IntoView {
    let sentence = move || {
        why.get().map(|why| {
            view! {
                <Notice tone=NoticeTone::Bad>
                    <p>{why}</p>
                </Notice>
            }
        })
    };
    view! { <div role="alert">{live(sentence)}</div> }
}
