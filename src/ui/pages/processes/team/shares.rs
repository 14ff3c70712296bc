//! Who carries how much of the cases and of the hours.

use leptos::prelude::*;

use super::super::parts::{ShareBar, ai_percent, case_parts, hour_parts};
use crate::domain::bucket::TRIAGE_AI_SHARE;
use crate::state::{Store, use_store};
use crate::text::processes::{common, team};
use crate::ui::components::live;

/// Two bars, one over the other, with the mark of the formula over the first.
#[component]
pub fn Shares() -> impl IntoView {
    let store = use_store();
    let cases = Memo::new(move |_| store.results.team.with(|team| case_parts(team)));
    let hours = Memo::new(move |_| store.results.team.with(|team| hour_parts(team)));
    let title = move || title(store, cases.with(|parts| ai_percent(parts)), hours.with(|parts| ai_percent(parts)));
    let has_hours = move || hours.with(|parts| !parts.is_empty());
    view! {
        <section class="card team-shares">
            <h2>{live(move || if has_hours() { title() } else { cases_only(store, cases.with(|parts| ai_percent(parts))) })}</h2>
            <div class="team-shares__bars">
                <span class="team-shares__mark" prop:style=format!("--at:{TRIAGE_AI_SHARE}")>
                    <small>{live(move || store.t(team::FORMULA_MARK))}</small>
                </span>
                <b>{live(move || store.t(team::BAR_CASES))}</b>
                <ShareBar parts=cases label=common::SHARES_LABEL />
                <Show when=has_hours>
                    <b>{live(move || store.t(team::BAR_HOURS))}</b>
                    <ShareBar parts=hours label=common::SHARES_HOURS_LABEL />
                </Show>
            </div>
        </section>
    }
}

fn title(store: Store, cases: u32, hours: u32) -> String {
    team::SHARES_TITLE.fill(store.lang(), &[("cases", &cases), ("hours", &hours)])
}

fn cases_only(store: Store, cases: u32) -> String {
    team::SHARES_CASES_ONLY.fill(store.lang(), &[("cases", &cases)])
}
