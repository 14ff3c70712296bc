//! The section "Rollout": when what happens and why, other plans of the same work, gates, key figures, risks, and what the
//! plan has to fit.

mod calendar;
mod gates;
mod kpis;
mod met;
mod moved;
mod options;
mod plan;
mod risks;
mod searching;
mod tabs;

use leptos::prelude::*;

use self::tabs::RolloutTabs;
use crate::browser::document;
use crate::state::{use_planning, use_store};
use crate::text::{rollout as words, shell};
use crate::ui::components::{Empty, Icon, live};
use crate::ui::routes::{AssessAt, ProcessesAt, RolloutAt, Route};

/// The section "Rollout".
#[component]
pub fn RolloutPage(
    /// Which page of it.
    at: RolloutAt,
) -> impl IntoView {
    let store = use_store();
    use_planning().watch();
    let is_empty = Memo::new(move |_| {
        let no_processes = store.results.processes.with(|all| all.is_empty());
        no_processes && store.results.stage.with(|stage| stage.likely.is_none())
    });
    let page = move || match at {
        RolloutAt::Calendar => view! { <calendar::CalendarPage /> }.into_any(),
        _ if is_empty.get() => view! { <NothingYet at=at /> }.into_any(),
        RolloutAt::Plan => view! { <plan::PlanPage /> }.into_any(),
        RolloutAt::Options => view! { <options::OptionsPage /> }.into_any(),
        RolloutAt::Gates => view! { <gates::GatesPage /> }.into_any(),
        RolloutAt::Kpis => view! { <kpis::KpisPage /> }.into_any(),
        RolloutAt::Risks => view! { <risks::RisksPage /> }.into_any(),
    };
    view! { {live(page)} }
}

#[component]
fn NothingYet(at: RolloutAt) -> impl IntoView {
    let store = use_store();
    view! {
        <Head title=store.label(shell::ROLLOUT) at=at />
        <Empty title=store.label(words::NOTHING_TITLE) text=store.label(words::NOTHING_TEXT)>
            <a class="button button--primary" href=Route::Assess(AssessAt::Next).href()>
                {live(move || store.t(words::TO_ASSESS))}
            </a>
            <a class="button" href=Route::Processes(ProcessesAt::Add).href()>{live(move || store.t(words::TO_PROCESSES))}</a>
        </Empty>
    }
}

/// The heading of a page of the section, with the links to the others.
#[component]
fn Head(#[prop(into)] title: Signal<String>, at: RolloutAt) -> impl IntoView {
    let store = use_store();
    view! {
        <div class="page-head">
            <h1 tabindex="-1">{title}</h1>
            <button class="button no-print" type="button" on:click=|_| document::print()>
                <Icon name="print" />
                {live(move || store.t(shell::PRINT))}
            </button>
        </div>
        <RolloutTabs at=at />
    }
}
