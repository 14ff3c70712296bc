//! What was decided at a gate, and when.

use leptos::prelude::*;

use super::button_id;
use crate::browser::document;
use crate::domain::edit::{Edit, WorkEdit};
use crate::domain::model::PhaseKind;
use crate::domain::units::Date;
use crate::domain::work::Decision;
use crate::state::{Store, use_store};
use crate::text::{format, names, rollout::gates as words};
use crate::ui::components::{IconButton, live};

/// The decisions of a gate, the latest first; nothing where nobody decided.
#[component]
pub fn History(phase: PhaseKind) -> impl IntoView {
    let store = use_store();
    let days = Memo::new(move |_| {
        store.results.work.with(|work| work.decisions(phase).rev().map(|(day, _)| day).collect::<Vec<_>>())
    });
    let title = format!("gate-history-{}", phase.id());
    view! {
        <Show when=move || days.with(|days| !days.is_empty())>
            <div class="gate__history">
                <h4 id=title.clone()>{live(move || store.t(words::HISTORY))}</h4>
                <ul aria-labelledby=title.clone()>
                    <For
                        each=move || days.get()
                        key=|day| *day
                        children=move |day| view! { <Row phase=phase day=day /> }
                    />
                </ul>
            </div>
        </Show>
    }
}

#[component]
fn Row(phase: PhaseKind, day: Date) -> impl IntoView {
    let store = use_store();
    let decision = Memo::new(move |_| store.results.work.with(|work| work.gates.get(&(phase, day)).cloned()));
    let label = Signal::derive(move || {
        words::REMOVE_DECISION.fill(store.lang(), &[("date", &format::date(store.lang(), day))])
    });
    let said = move |read: fn(Store, Date, &Decision) -> String| {
        decision.with(|decision| decision.as_ref().map(|decision| read(store, day, decision)).unwrap_or_default())
    };
    view! {
        <li class="gate__decision">
            <div>
                <p><b>{live(move || said(line))}</b></p>
                <p>{live(move || said(|_, _, decision| decision.why.clone()))}</p>
            </div>
            <IconButton icon="trash" label=label on_click=Callback::new(move |()| take_back(store, phase, day)) />
        </li>
    }
}

fn line(store: Store, day: Date, decision: &Decision) -> String {
    let lang = store.lang();
    let text = if decision.who.trim().is_empty() { words::BY_NOBODY } else { words::BY };
    let outcome = names::outcome(decision.outcome).get(lang);
    text.fill(lang, &[("date", &format::date(lang, day)), ("outcome", &outcome), ("who", &decision.who.trim())])
}

fn take_back(store: Store, phase: PhaseKind, day: Date) {
    let edit = WorkEdit::Decide { phase, day, decision: None };
    store.dispatch_with_undo(Edit::Work(edit), untrack(|| store.t(words::REMOVED)));
    document::focus_id(&button_id(phase));
}
