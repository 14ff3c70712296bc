//! A new plan: its name, then the first question.

use leptos::html;
use leptos::prelude::*;

use crate::browser::hash;
use crate::state::{Store, use_store};
use crate::text::{plans, shell};
use crate::ui::components::{Dialog, Field, live};
use crate::ui::routes::{AssessAt, Route};

/// The dialog that asks for the name.
#[component]
pub fn CreateDialog(#[prop(into)] open: Signal<bool>, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    view! {
        <Dialog
            open=open
            title=store.label(plans::NEW)
            close_label=store.label(shell::CLOSE)
            on_close=on_close
        >
            <CreateForm on_close=on_close />
        </Dialog>
    }
}

#[component]
fn CreateForm(on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let name = NodeRef::<html::Input>::new();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_close.run(());
        create(store, &name.get_untracked().map(|input| input.value()).unwrap_or_default());
    };
    view! {
        <form class="create-plan" on:submit=submit>
            <Field
                label=store.label(plans::NAME)
                hint=store.label(plans::NEW_HINT)
            >
                <input node_ref=name class="input" type="text" autocomplete="off" autofocus />
            </Field>
            <div class="row">
                <button class="button button--primary" type="submit">{live(move || store.t(plans::CREATE))}</button>
                <button class="button" type="button" on:click=move |_| on_close.run(())>
                    {live(move || store.t(shell::CANCEL))}
                </button>
            </div>
        </form>
    }
}

fn create(store: Store, name: &str) {
    store.create_plan(name);
    hash::set(&Route::Assess(AssessAt::Next).path());
}
