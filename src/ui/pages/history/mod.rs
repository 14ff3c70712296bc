//! The history of the open plan: earlier states, a milestone to keep, a state to go back to.

mod state;

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use self::state::StateRow;
use crate::domain::milestone::MilestoneKind;
use crate::state::use_store;
use crate::text::history;
use crate::ui::components::{Field, live};

/// The history of the open plan.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let store = use_store();
    // Again whenever another plan is open.
    Effect::new(move |_| {
        if store.milestones().is_none() {
            store.refresh_milestones();
        }
    });
    let count = Memo::new(move |_| store.milestones().map(|all| all.len()));
    let nothing = move || match count.get() {
        None => Some(store.t(history::LOADING)),
        Some(0) => Some(store.t(history::EMPTY)),
        Some(_) => None,
    };
    view! {
        <div class="page-head">
            <h1 tabindex="-1">{live(move || store.t(history::TITLE))}</h1>
        </div>
        <p class="lede narrow">{live(move || store.t(history::ABOUT))}</p>
        <KeepForm />
        <ol class="history">
            <For each=move || store.milestones().unwrap_or_default() key=|milestone| milestone.revision.clone() let:milestone>
                <StateRow milestone=milestone />
            </For>
        </ol>
        <p class="plans-hint" role="status">{live(nothing)}</p>
    }
}

/// Keeps the plan as it is now.
#[component]
fn KeepForm() -> impl IntoView {
    let store = use_store();
    let name = NodeRef::<html::Input>::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(input) = name.get_untracked() {
            store.keep_milestone(MilestoneKind::ByHand, &input.value());
            input.set_value("");
        }
    };
    view! {
        <form class="history__keep no-print" on:submit=submit>
            <Field label=store.label(history::KEEP_NAME) hint=store.label(history::KEEP_HINT)>
                <input node_ref=name class="input" type="text" autocomplete="off" />
            </Field>
            <button class="button button--primary" type="submit">{live(move || store.t(history::KEEP))}</button>
        </form>
    }
}
