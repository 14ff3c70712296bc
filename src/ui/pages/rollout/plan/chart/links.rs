//! Lines from what the chosen package waits for, and to what waits for it.

use leptos::prelude::*;

use super::super::view::{ROW, View};
use super::percent;
use crate::chart::gantt::{Gantt, Mark};
use crate::domain::units::Id;
use crate::state::use_store;
use crate::ui::components::live;

/// From the end of a bar down or up to the row of another, and there to its start.
#[derive(Clone, Copy, PartialEq)]
struct Elbow {
    from: (f64, f64),
    to: (f64, f64),
}

#[component]
pub fn Links(view: View) -> impl IntoView {
    let store = use_store();
    let elbows = Memo::new(move |_| {
        let Some(chosen) = view.chosen.get() else { return Vec::new() };
        store.results.rollout.with(|rollout| {
            let waiting = rollout.packages.iter().filter(|planned| planned.package.after.contains(&chosen));
            let behind = waiting.map(|planned| (chosen.clone(), planned.package.id.clone()));
            let before = rollout.package(&chosen).into_iter().flat_map(|planned| &planned.package.after);
            let before = before.map(|id| (id.clone(), chosen.clone()));
            view.geometry.with(|g| before.chain(behind).filter_map(|(from, to)| elbow(g, &from, &to)).collect())
        })
    });
    let lines = move || elbows.get().into_iter().map(line).collect_view();
    view! { {live(lines)} }
}

fn elbow(g: &Gantt, from: &Id, to: &Id) -> Option<Elbow> {
    let bar = |wanted: &Id| {
        g.rows.iter().find_map(|row| match &row.mark {
            Mark::Package { id, bar: Some(bar), .. } if id == wanted => Some((*bar, row.y + ROW / 2.0)),
            _ => None,
        })
    };
    let ((from, from_y), (to, to_y)) = (bar(from)?, bar(to)?);
    Some(Elbow { from: (from.x + from.width, from_y), to: (to.x, to_y) })
}

fn line(elbow: Elbow) -> impl IntoView {
    let Elbow { from, to } = elbow;
    let (x, end) = (percent(from.0), percent(to.0));
    view! {
        <line class="gantt__link" x1=x.clone() x2=x.clone() y1=from.1 y2=to.1 />
        <line class="gantt__link" x1=x x2=end.clone() y1=to.1 y2=to.1 />
        <svg x=end y=to.1 overflow="visible">
            <path class="gantt__link-end" d="M0 0l-5 -3.5v7z" />
        </svg>
    }
}
