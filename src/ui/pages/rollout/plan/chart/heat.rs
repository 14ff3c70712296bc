//! How full each role is, week by week, under the bars and on the same axis.

use leptos::prelude::*;

use super::super::view::{ROW, View};
use super::percent;
use crate::chart::heat::{Cell, HeatRow, Load, heat};
use crate::domain::rollout::{Rollout, first_day};
use crate::domain::units::{Id, MINUTES_PER_HOUR, real};
use crate::state::{Store, use_store};
use crate::text::format;
use crate::text::rollout::{self, chart as words};
use crate::ui::components::{live, live_value};

/// Above and below a cell.
const GAP: f64 = 2.0;
/// A week at least this many pixels wide has room for its share in figures.
const WORDY: f64 = 30.0;

#[component]
pub fn Heat(view: View) -> impl IntoView {
    let store = use_store();
    let rows = Memo::new(move |_| view.geometry.with(|g| store.results.rollout.with(|rollout| heat(rollout, &g.axis))));
    let height = move || ROW * real(rows.with(Vec::len));
    let names = move || {
        let name =
            |row: &HeatRow| view! { <li>{store.results.rollout.with(|all| role_line(store, all, &row.role))}</li> };
        rows.with(|rows| rows.iter().map(name).collect_view())
    };
    let cells = move || {
        let wordy = view.zoom.get().pixels().is_some_and(|pixels| pixels >= WORDY);
        let start = store.results.rollout.with(|rollout| rollout.start);
        let row = |(at, row): (usize, &HeatRow)| {
            let y = ROW * real(at) + GAP;
            row.cells
                .iter()
                .map(|cell| (cell, cell_title(store, start, cell)))
                .map(|(c, title)| mark(c, y, title, wordy))
                .collect_view()
        };
        rows.with(|rows| rows.iter().enumerate().map(row).collect_view())
    };
    view! {
        <div class="gantt__load-title"><h3>{live(move || store.t(words::LOAD_TITLE))}</h3></div>
        <p class="gantt__load-key">{live(move || store.t(words::LOAD_KEY))}</p>
        <ul class="gantt__names gantt__roles" prop:style=format!("--row:{ROW}px")>{live(names)}</ul>
        <svg class="gantt__plot gantt__heat" height=live_value(height) aria-hidden="true" focusable="false">{live(cells)}</svg>
    }
}

/// The role and how much of its time the plan takes.
fn role_line(store: Store, rollout: &Rollout, role: &Id) -> String {
    let lang = store.lang();
    let name = rollout::role(lang, &store.model(), role);
    let percent = rollout.roles.iter().find(|load| load.role == *role).map_or(0.0, |load| load.used_percent());
    words::LOAD_ROLE.fill(lang, &[("role", &name), ("percent", &format::number(percent, 0))])
}

fn cell_title(store: Store, start: crate::domain::units::Date, cell: &Cell) -> String {
    let lang = store.lang();
    let date = format::date(lang, first_day(start, cell.week));
    let hours = |minutes: u32| format::number(f64::from(minutes) / MINUTES_PER_HOUR, 1);
    match cell.load {
        Load::Away => words::LOAD_AWAY.fill(lang, &[("date", &date)]),
        _ => words::LOAD_CELL.fill(lang, &[("date", &date), ("used", &hours(cell.used)), ("hours", &hours(cell.has))]),
    }
}

fn mark(cell: &Cell, y: f64, title: String, wordy: bool) -> impl IntoView + use<> {
    let middle = cell.x + cell.width / 2.0;
    let share = (wordy && cell.used > 0).then(|| {
        view! { <text class="gantt__share" x=percent(middle) y=y + 17.0>{cell.percent()}</text> }
    });
    view! {
        <g class="gantt__cell" data-load=cell.load.id()>
            <rect x=percent(cell.x) width=percent(cell.width) y=y height=ROW - 2.0 * GAP>
                <title>{title}</title>
            </rect>
            {share}
        </g>
    }
}
