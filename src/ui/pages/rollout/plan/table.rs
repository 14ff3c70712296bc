//! The same plan as a table: for the keyboard, for screen readers, for paper.

use leptos::prelude::*;

use super::explain::hours;
use crate::domain::rollout::{Placement, Planned, Rollout};
use crate::domain::units::Date;
use crate::state::{Store, use_store};
use crate::text::{Text, format, rollout as words};
use crate::ui::components::live;

const COLUMNS: [(Text, &str); 7] = [
    (words::COL_PACKAGE, ""),
    (words::COL_PHASE, ""),
    (words::COL_START, ""),
    (words::COL_END, ""),
    (words::COL_WEEKS, "num"),
    (words::COL_HOURS, ""),
    (words::COL_WAITS, ""),
];

#[component]
pub fn PlanTable() -> impl IntoView {
    let store = use_store();
    let head = COLUMNS.map(|(name, class)| view! { <th scope="col" class=class>{live(move || store.t(name))}</th> });
    let rows = move || {
        store
            .results
            .rollout
            .with(|rollout| by_start(rollout).into_iter().map(|planned| row(store, rollout, planned)).collect_view())
    };
    view! {
        <div class="plan-table scroll-x" tabindex="0" role="group" aria-labelledby="rollout-chart">
            <table>
                <thead><tr>{head}</tr></thead>
                <tbody>{live(rows)}</tbody>
            </table>
        </div>
    }
}

/// Phase by phase, each by start; what has no place last.
fn by_start(rollout: &Rollout) -> Vec<&Planned> {
    let mut all: Vec<&Planned> = rollout.packages.iter().collect();
    all.sort_by_key(|planned| {
        let weeks = planned.placement.as_ref().map(|placement| (placement.start_week, placement.end_week));
        (planned.package.phase, weeks.is_none(), weeks)
    });
    all
}

fn row(store: Store, rollout: &Rollout, planned: &Planned) -> impl IntoView + use<> {
    let lang = store.lang();
    let model = store.model();
    let placement = planned.placement.as_ref();
    let day =
        |pick: fn(&Placement) -> Date| format::or_dash(placement, |placement| format::date(lang, pick(placement)));
    let waits = words::waits(lang, &model, rollout, planned);
    let waits = if placement.is_none() && waits.is_empty() { words::NOT_PLACED.get(lang).to_owned() } else { waits };
    view! {
        <tr data-critical=placement.is_some_and(|placement| placement.critical).to_string()>
            <th scope="row">{planned.package.title.get(lang)}</th>
            <td>{words::phase(lang, &model, planned.package.phase)}</td>
            <td class="plan-table__day">{day(|placement| placement.from)}</td>
            <td class="plan-table__day">{day(|placement| placement.to)}</td>
            <td class="num">{placement.map(|placement| placement.end_week - placement.start_week)}</td>
            <td>{hours(store, &planned.package)}</td>
            <td>{waits}</td>
        </tr>
    }
}
