//! The dialog that asks for a decision.

use leptos::prelude::*;

use super::form::{DecideForm, Drafts};
use crate::domain::model::PhaseKind;
use crate::state::use_store;
use crate::text::rollout::{self, gates as words};
use crate::text::shell;
use crate::ui::components::{Dialog, live};

/// Asks for a decision at a gate; nothing keeps it closed. What was typed and not recorded is there when it opens again.
#[component]
pub fn DecideDialog(
    #[prop(into)] phase: Signal<Option<PhaseKind>>,
    drafts: Drafts,
    on_close: Callback<()>,
) -> impl IntoView {
    let store = use_store();
    let title = move || {
        let gate = phase.get().map(|phase| rollout::gate(store.lang(), &store.model(), phase)).unwrap_or_default();
        words::DECIDE_AT.fill(store.lang(), &[("gate", &gate)])
    };
    view! {
        <Dialog
            open=Signal::derive(move || phase.get().is_some())
            title=Signal::derive(title)
            close_label=store.label(shell::CLOSE)
            on_close=on_close
        >
            {live(move || {
                phase.get().map(|phase| view! { <DecideForm phase=phase draft=drafts.of(phase) on_done=on_close /> })
            })}
        </Dialog>
    }
}
