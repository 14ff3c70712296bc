//! The two orders in which the same work can be planned, and what would shorten the plan.

mod chart;
mod plans;
mod shorten;

use leptos::prelude::*;

use super::Head;
use super::moved::moved;
use super::searching::Searching;
use crate::domain::rollout::{Rollout, contrast, moves};
use crate::domain::work::Objective;
use crate::state::{PlanningView, Store, use_planning, use_store};
use crate::text::rollout::options as words;
use crate::ui::components::live;
use crate::ui::routes::RolloutAt;

/// Other plans of the same work, and what would shorten this one.
#[component]
pub fn OptionsPage() -> impl IntoView {
    let (store, planning) = (use_store(), use_planning());
    planning.watch_other();
    planning.watch_levers();
    let title = Signal::derive(move || {
        let [fastest, value_first] = Objective::ALL.map(|objective| planning.plan_for(objective));
        words::finding(store.lang(), contrast(&fastest, &value_first))
    });
    view! {
        <Head title=title at=RolloutAt::Options />
        <div class="options stack-lg">
            <Searching />
            <plans::BothPlans />
            <chart::BothCharts />
            {live(move || elsewhere(store, planning))}
            <shorten::Shorten />
        </div>
    }
}

/// The objective of the plan, and the other one.
fn chosen_first(store: Store) -> [Objective; 2] {
    let [fastest, value_first] = Objective::ALL;
    match store.results.work.with(|work| work.objective) {
        Objective::Fastest => [fastest, value_first],
        Objective::ValueFirst => [value_first, fastest],
    }
}

/// Which packages stand elsewhere in the plan that is not chosen.
fn elsewhere(store: Store, planning: PlanningView) -> Option<impl IntoView + use<>> {
    let [chosen, other] = chosen_first(store);
    let (own, theirs) = (planning.plan_for(chosen), planning.plan_for(other));
    let (own, theirs): (&Rollout, &Rollout) = (&own, &theirs);
    let count = moves(own, theirs).len();
    let name = words::objective(other).get(store.lang());
    (count > 0).then(|| {
        view! {
            <details class="options__elsewhere">
                <summary>{words::ELSEWHERE.fill(store.lang(), &[("n", &count), ("name", &name)])}</summary>
                {moved(store, own, theirs, None, usize::MAX)}
            </details>
        }
    })
}
