//! A dialog that asks why, and takes no answer without a reason.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::parts::FaultLine;
use crate::browser::document;
use crate::state::use_store;
use crate::text::{Text, shell};
use crate::ui::components::{Dialog, Field, live, live_value};

/// What a dialog for a reason says.
#[derive(Clone, Copy)]
pub struct Asked {
    /// What is asked for.
    pub label: Text,
    /// What to know about it.
    pub hint: Text,
    /// What is said when it is missing.
    pub missing: Text,
    /// The word that does it.
    pub done: Text,
}

/// Asks why.
#[component]
pub fn ReasonDialog(
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] title: Signal<String>,
    asked: Asked,
    /// What happens with the reason; never blank.
    on_say: Callback<String>,
    on_close: Callback<()>,
) -> impl IntoView {
    let store = use_store();
    view! {
        <Dialog open=open title=title close_label=store.label(shell::CLOSE) on_close=on_close>
            <ReasonForm asked=asked on_say=on_say on_close=on_close />
        </Dialog>
    }
}

#[component]
fn ReasonForm(asked: Asked, on_say: Callback<String>, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let reason = RwSignal::new(String::new());
    let is_refused = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let said = reason.with_untracked(|reason| reason.trim().to_owned());
        if said.is_empty() {
            is_refused.set(true);
            document::focus(".package__why");
        } else {
            on_say.run(said);
        }
    };
    let input = move |text: String| {
        reason.set(text);
        is_refused.set(false);
    };
    let fault = move || is_refused.get().then(|| store.t(asked.missing).to_owned());
    view! {
        <form class="package__form" on:submit=submit novalidate>
            <Field label=store.label(asked.label) hint=store.label(asked.hint)>
                <textarea
                    class="input package__why"
                    rows="3"
                    autofocus
                    required
                    aria-invalid=live_value(move || is_refused.get().to_string())
                    on:input:target=move |event| input(event.target().value())
                ></textarea>
            </Field>
            <FaultLine fault=Signal::derive(fault) />
            <div class="row">
                <button class="button button--primary" type="submit">{live(move || store.t(asked.done))}</button>
                <button class="button" type="button" on:click=move |_| on_close.run(())>
                    {live(move || store.t(shell::CANCEL))}
                </button>
            </div>
        </form>
    }
}
