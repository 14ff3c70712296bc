//! How full each role is, as a table by month: what the chart shows by week.

use leptos::prelude::*;

use super::view::View;
use crate::chart::heat::{HeatRow, MonthUse, heat};
use crate::domain::units::real;
use crate::state::{Store, use_store};
use crate::text::format;
use crate::text::rollout::{self, chart as words};
use crate::ui::components::live;

#[component]
pub fn LoadTable(view: View) -> impl IntoView {
    let store = use_store();
    let rows = Memo::new(move |_| view.geometry.with(|g| store.results.rollout.with(|rollout| heat(rollout, &g.axis))));
    let table = move || rows.with(|rows| table(store, rows));
    view! {
        <section aria-labelledby="load-title">
            <h2 id="load-title">{live(move || store.t(words::LOAD_TITLE))}</h2>
            <div class="load-table scroll-x" tabindex="0" role="group" aria-labelledby="load-title">{live(table)}</div>
        </section>
    }
}

fn table(store: Store, rows: &[HeatRow]) -> impl IntoView + use<> {
    let lang = store.lang();
    let model = store.model();
    let months = rows.first().map(|row| row.months.clone()).unwrap_or_default();
    let month_name = |month: &MonthUse| format!("{} {}", month.year, format::month(lang, month.month));
    let head =
        rows.iter().map(|row| view! { <th scope="col" class="num">{rollout::role(lang, &model, &row.role)}</th> });
    let line = |(at, month): (usize, &MonthUse)| {
        let cells = rows.iter().map(|row| view! { <td class="num">{row.months.get(at).map(hours)}</td> });
        view! { <tr><th scope="row">{month_name(month)}</th>{cells.collect_view()}</tr> }
    };
    view! {
        <table>
            <caption class="visually-hidden">{store.t(words::LOAD_TABLE)}</caption>
            <thead><tr><th scope="col">{store.t(words::MONTH)}</th>{head.collect_view()}</tr></thead>
            <tbody>{months.iter().enumerate().map(line).collect_view()}</tbody>
        </table>
        <p class="small">{store.t(words::LOAD_TABLE)}</p>
    }
}

/// "12 / 40".
fn hours(month: &MonthUse) -> String {
    const MINUTES_PER_HOUR: u64 = 60;
    let hours = |minutes: u64| usize::try_from(minutes / MINUTES_PER_HOUR).map_or(0.0, real);
    format!("{} / {}", format::number(hours(month.used), 0), format::number(hours(month.has), 0))
}
