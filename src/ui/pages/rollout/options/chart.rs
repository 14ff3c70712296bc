//! The phases of both plans on one time axis. Lengths along it are per cent, so the chart fits any width.

use leptos::prelude::*;

use super::chosen_first;
use crate::chart::gantt::Month;
use crate::chart::plans::{PhaseBar, PhaseRow, Plans, plans};
use crate::domain::model::PhaseKind;
use crate::domain::rollout::{Rollout, first_day};
use crate::domain::work::Objective;
use crate::state::{Store, use_planning, use_store};
use crate::text::{format, rollout, rollout::options as words};
use crate::ui::components::{live, live_value};

/// Pixels: the head with the months, a row, a bar, from the top of a row to the first bar and from bar to bar.
const HEAD: f64 = 26.0;
const ROW: f64 = 48.0;
const BAR: f64 = 13.0;
const INSET: f64 = 8.0;
const STEP: f64 = 19.0;

/// Phases and gates of both plans: as a chart, and the same as a table.
#[component]
pub fn BothCharts() -> impl IntoView {
    let (store, planning) = (use_store(), use_planning());
    let both = move || chosen_first(store).map(|objective| planning.plan_for(objective));
    let chart = Memo::new(move |_| {
        let [above, below] = both();
        plans(&[&above, &below])
    });
    let key = move || {
        let [above, below] = chosen_first(store).map(|objective| words::objective(objective).get(store.lang()));
        words::CHART_KEY.fill(store.lang(), &[("above", &above), ("below", &below)])
    };
    let rows = move || {
        let [above, below] = both();
        table(store, [&above, &below])
    };
    view! {
        <section aria-labelledby="options-chart">
            <h2 id="options-chart">{live(move || store.t(words::CHART))}</h2>
            <figure class="both">
                <div class="both__plot" role="img" aria-label=live_value(move || store.t(words::CHART_LABEL))>
                    {live(move || chart.with(|chart| plot(store, chart)))}
                </div>
                <figcaption>{live(key)}</figcaption>
            </figure>
            <details class="both__table">
                <summary>{live(move || store.t(words::AS_TABLE))}</summary>
                <div class="scroll-x" tabindex="0" role="group" aria-labelledby="options-chart">
                    <table>{live(rows)}</table>
                </div>
            </details>
        </section>
    }
}

fn percent(value: f64) -> String {
    format!("{value:.3}%")
}

fn plot(store: Store, chart: &Plans) -> impl IntoView + use<> {
    let (lang, model) = (store.lang(), store.model());
    let height = HEAD + ROW * crate::domain::units::real(chart.rows.len());
    let names = chart.rows.iter().map(|row| view! { <li>{rollout::phase(lang, &model, row.phase)}</li> });
    let mut top = HEAD;
    let rows = chart.rows.iter().map(|row| {
        let drawn = phase(row, top);
        top += ROW;
        drawn
    });
    view! {
        <ul class="both__names" aria-hidden="true">{names.collect_view()}</ul>
        <svg height=height aria-hidden="true" focusable="false">
            {chart.months.iter().map(|month| self::month(store, month, height)).collect_view()}
            {rows.collect_view()}
        </svg>
    }
}

fn month(store: Store, month: &Month, height: f64) -> impl IntoView + use<> {
    let lang = store.lang();
    let name = if month.month == 1 {
        format!("{} {}", month.year, format::month(lang, 1))
    } else {
        format::month(lang, month.month)
    };
    view! {
        <line class="both__month" x1=percent(month.x) x2=percent(month.x) y1="6" y2=height />
        <text class="both__month-name" x=percent(month.x) dx="5" y="18">{name}</text>
    }
}

fn phase(row: &PhaseRow, top: f64) -> impl IntoView + use<> {
    let mut y = top + INSET;
    let bars = row.bars.iter().enumerate().map(|(plan, bar)| {
        let drawn = bar.as_ref().map(|bar| phase_bar(bar, plan == 0, y));
        y += STEP;
        drawn
    });
    let bars = bars.collect_view();
    view! {
        <line class="both__rule" x1="0" x2="100%" y1=top y2=top />
        {bars}
    }
}

fn phase_bar(bar: &PhaseBar, is_chosen: bool, y: f64) -> impl IntoView + use<> {
    let r = BAR / 2.0;
    let gate = bar.gate.map(|x| {
        view! {
            <svg x=percent(x) y=y + r overflow="visible">
                <path class="both__gate" d=format!("M0 {}L{r} 0 0 {r} {} 0z", -r, -r) />
            </svg>
        }
    });
    view! {
        <rect
            class="both__bar"
            data-chosen=is_chosen.to_string()
            x=percent(bar.x)
            width=percent(bar.width)
            y=y
            height=BAR
            rx="3"
        />
        {gate}
    }
}

/// The same in words: for each phase its span and gate in each plan, the chosen one first.
fn table(store: Store, both: [&Rollout; 2]) -> impl IntoView + use<> {
    let lang = store.lang();
    let column = |objective: Objective| {
        let name = words::objective(objective).get(lang);
        [words::COL_SPAN, words::COL_GATE]
            .map(|text| view! { <th scope="col">{text.fill(lang, &[("name", &name)])}</th> })
    };
    let rows = both[0].phases.iter().map(|plan| {
        view! {
            <tr>
                <th scope="row">{rollout::phase(lang, &store.model(), plan.phase)}</th>
                {both.map(|rollout| cells(store, rollout, plan.phase))}
            </tr>
        }
    });
    view! {
        <thead>
            <tr>
                <th scope="col">{store.t(words::COL_PHASE)}</th>
                {chosen_first(store).map(column)}
            </tr>
        </thead>
        <tbody>{rows.collect_view()}</tbody>
    }
}

fn cells(store: Store, plan: &Rollout, phase: PhaseKind) -> impl IntoView + use<> {
    let lang = store.lang();
    let day = |week| format::short_date(lang, first_day(plan.start, week));
    let span = plan.span_of(phase).map(|(from, to)| format!("{} – {}", day(from), day(to)));
    let gate = plan.phases.iter().find(|own| own.phase == phase).and_then(|own| own.gate.day);
    let gate = format::or_dash(gate, |day| format::short_date(lang, day));
    view! {
        <td>{format::or_dash(span, |span| span)}</td>
        <td>{gate}</td>
    }
}
