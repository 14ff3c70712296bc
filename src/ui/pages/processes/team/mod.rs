//! The team view: all processes together.

mod figures;
mod freed;
mod gaps;
mod shares;

use leptos::prelude::*;

use self::figures::Figures;
use self::freed::Freed;
use self::gaps::{Gaps, Unmeasured};
use self::shares::Shares;
use super::parts::{NoProcesses, ai_percent, case_parts, percent_after_fixing};
use crate::domain::bucket::TRIAGE_AI_SHARE;
use crate::domain::process::Bucket;
use crate::state::{Store, use_store};
use crate::text::format;
use crate::text::processes::team;
use crate::ui::components::live;
use crate::ui::routes::{ProcessesAt, Route};

/// All processes together.
#[component]
pub fn TeamPage() -> impl IntoView {
    let store = use_store();
    let has_any = Memo::new(move |_| store.results.processes.with(|all| !all.is_empty()));
    view! {
        <Show when=move || has_any.get() fallback=|| view! { <NoProcesses /> }>
            <Whole />
        </Show>
    }
}

#[component]
fn Whole() -> impl IntoView {
    let store = use_store();
    let has_cases = Memo::new(move |_| store.results.team.with(|team| team.all_cases > 0.0));
    view! {
        <header class="team-head">
            <h1 tabindex="-1">{live(move || heading(store))}</h1>
            <p class="lede">{live(move || lede(store))}</p>
        </header>
        <div class="team">
            <Show when=move || has_cases.get() fallback=|| view! { <NoCases /> }>
                <Shares />
                <Freed />
                <Figures />
            </Show>
            <Gaps />
            <Unmeasured />
        </div>
    }
}

#[component]
fn NoCases() -> impl IntoView {
    let store = use_store();
    view! {
        <p>
            {live(move || store.t(team::NO_CASES))} " "
            <a href=Route::Processes(ProcessesAt::Table).href()>{live(move || store.t(team::TO_TABLE))}</a>
        </p>
    }
}

fn heading(store: Store) -> String {
    store.results.team.with(|found| {
        let parts = case_parts(found);
        if found.count.is_empty() {
            return store.t(team::HEAD_NONE_DECIDED).to_owned();
        }
        if parts.is_empty() {
            return store.t(team::HEAD_NO_CASES).to_owned();
        }
        let formula = format::percent(TRIAGE_AI_SHARE);
        team::HEAD.fill(store.lang(), &[("ai", &ai_percent(&parts)), ("formula", &formula)])
    })
}

/// What fixing would bring, and what the formula is about.
fn lede(store: Store) -> String {
    let lang = store.lang();
    store.results.team.with(|found| {
        let parts = case_parts(found);
        if parts.is_empty() {
            return String::new();
        }
        let n = found.count.get(&Bucket::FixFirst).copied().unwrap_or(0);
        let fix = percent_after_fixing(&parts).map(|after| team::LEDE_FIX.fill(lang, &[("n", &n), ("after", &after)]));
        let formula = team::LEDE_FORMULA.get(lang).to_owned();
        format::sentences(lang, &fix.into_iter().chain([formula]).collect::<Vec<_>>())
    })
}
