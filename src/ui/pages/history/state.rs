//! One earlier state.

use leptos::prelude::*;

use crate::domain::milestone::MilestoneKind;
use crate::state::{Milestone, Pick, Store, use_store};
use crate::text::{Text, format, history, plans};
use crate::ui::components::{IconButton, live};
use crate::ui::routes::Route;

/// One earlier state: when, why, what it held, and what can be done with it.
#[component]
pub fn StateRow(milestone: Milestone) -> impl IntoView {
    let store = use_store();
    let milestone = StoredValue::new(milestone);
    let label = move |text: Text| {
        Signal::derive(move || text.fill(store.lang(), &[("time", &milestone.with_value(|m| time(store, m)))]))
    };
    let name = milestone.with_value(|milestone| milestone.name.clone());
    let has_name = !name.is_empty();
    let plan = store.plan_untracked().id.clone();
    let state = Pick { plan: plan.clone(), revision: Some(milestone.with_value(|m| m.revision.clone())) };
    let with_now = Route::Compare(Some((state, Pick::now(plan)))).href();
    view! {
        <li class="history__state" data-kind=milestone.with_value(|m| if m.kind == MilestoneKind::Automatic { "automatic" } else { "kept" })>
            <div class="history__what">
                <b>{live(move || milestone.with_value(|milestone| time(store, milestone)))}</b>
                <span class="plan__tag">{live(move || store.t(milestone.with_value(Milestone::kind_in_words)))}</span>
                {has_name.then(|| view! { <span class="history__name">{name}</span> })}
            </div>
            <p class="plan__facts">{live(move || milestone.with_value(|milestone| facts(store, milestone)))}</p>
            <div class="row no-print">
                <a class="button button--small" href=with_now>
                    {live(move || store.t(history::COMPARE))}
                    <span class="visually-hidden">" " {live(move || milestone.with_value(|milestone| time(store, milestone)))}</span>
                </a>
                <button
                    class="button button--small"
                    type="button"
                    on:click=move |_| store.restore_milestone(milestone.get_value())
                >
                    {live(move || store.t(history::RESTORE))}
                    <span class="visually-hidden">" " {live(move || milestone.with_value(|milestone| time(store, milestone)))}</span>
                </button>
                <IconButton
                    icon="trash"
                    label=label(history::DELETE_NAMED)
                    on_click=Callback::new(move |()| {
                        store.delete_milestone(milestone.with_value(|milestone| milestone.revision.clone()));
                        crate::browser::document::focus("main h1");
                    })
                />
            </div>
        </li>
    }
}

fn time(store: Store, milestone: &Milestone) -> String {
    let at = milestone.summary.saved_at();
    at.map_or_else(|| "–".to_owned(), |at| format::moment(store.lang(), at.day, &at.time, store.today()))
}

fn facts(store: Store, milestone: &Milestone) -> String {
    let (lang, summary, all) = (store.lang(), &milestone.summary, store.model().questions.len());
    let answered = plans::ANSWERED.fill(lang, &[("n", &summary.answers), ("all", &all)]);
    format!("{answered} · {}", plans::PROCESSES.fill(lang, &[("n", &summary.processes)]))
}
