//! Who carries how much, against the triage formula, and the hours it would free.

use leptos::prelude::*;

use super::share_bar::ShareBar;
use crate::chart::shares::{self, Part};
use crate::domain::bucket::{TRIAGE_AI_SHARE, TeamView};
use crate::domain::process::Bucket;
use crate::state::{Store, use_store};
use crate::text::processes::{common, table};
use crate::text::{format, names};
use crate::ui::components::live;
use crate::ui::routes::{ProcessesAt, Route};

/// The shares of the cases, in the order of the buckets.
pub fn case_parts(team: &TeamView) -> Vec<Part<Bucket>> {
    shares::parts(Bucket::ALL.into_iter().map(|bucket| (bucket, team.cases.get(&bucket).copied().unwrap_or(0.0))))
}

/// The shares of the hours, in the order of the buckets.
pub fn hour_parts(team: &TeamView) -> Vec<Part<Bucket>> {
    shares::parts(Bucket::ALL.into_iter().map(|bucket| (bucket, team.hours.get(&bucket).copied().unwrap_or(0.0))))
}

/// The per cent of some parts together: what AI carries or prepares.
pub fn ai_percent(parts: &[Part<Bucket>]) -> u32 {
    parts.iter().filter(|part| part.key.gives_work_to_ai()).map(|part| part.percent).sum()
}

/// The per cent AI would have once what is to be fixed first is fixed; `None` when nothing is.
pub fn percent_after_fixing(parts: &[Part<Bucket>]) -> Option<u32> {
    let fix = parts.iter().find(|part| part.key == Bucket::FixFirst)?;
    Some(ai_percent(parts) + fix.percent)
}

/// The bar of the cases and what it says.
#[component]
pub fn Summary() -> impl IntoView {
    let store = use_store();
    let parts = Memo::new(move |_| store.results.team.with(|team| case_parts(team)));
    let has_cases = move || parts.with(|parts| !parts.is_empty());
    view! {
        <section class="summary">
            <Show
                when=has_cases
                fallback=move || view! { <p class="small">{live(move || store.t(table::SUM_NOTHING))}</p> }
            >
                <ShareBar parts=parts label=common::SHARES_LABEL />
                <p class="summary__says">
                    {live(move || sentence(store, &parts.get()))} " "
                    <a class="no-print" href=Route::Processes(ProcessesAt::Team).href()>
                        {live(move || store.t(table::SUM_BASIS))}
                    </a>
                </p>
            </Show>
        </section>
    }
}

fn sentence(store: Store, parts: &[Part<Bucket>]) -> String {
    let lang = store.lang();
    store.results.team.with(|team| {
        let mut says = vec![table::SUM_CASES.fill(
            lang,
            &[
                ("cases", &format::number(team.all_cases, 0)),
                ("ai", &ai_percent(parts)),
                ("formula", &format::percent(TRIAGE_AI_SHARE)),
            ],
        )];
        if let Some(after) = percent_after_fixing(parts) {
            let n = team.count.get(&Bucket::FixFirst).copied().unwrap_or(0);
            says.push(table::SUM_FIX.fill(lang, &[("n", &n), ("after", &after)]));
        }
        if team.hours_freed.high > 0.0 {
            says.push(hours_sentence(store, team));
        }
        if team.unmeasured > 0 {
            says.push(table::SUM_UNMEASURED.fill(lang, &[("n", &team.unmeasured)]));
        }
        format::sentences(lang, &says)
    })
}

fn hours_sentence(store: Store, team: &TeamView) -> String {
    let [low, likely, high] = format::range_parts(team.hours_freed);
    table::SUM_HOURS.fill(store.lang(), &[("low", &low), ("likely", &likely), ("high", &high)])
}

/// What the hours rest on, with its source.
#[component]
pub fn Basis() -> impl IntoView {
    let store = use_store();
    let note = move || store.model().buckets.freed_note.get(store.lang()).to_owned();
    let source = move || {
        let model = store.model();
        names::source_line(store.lang(), &model, model.buckets.freed_source.as_ref()?)
    };
    view! {
        <p class="small basis">{live(note)}</p>
        <p class="small basis">{live(source)}</p>
    }
}
