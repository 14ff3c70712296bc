//! The cumulative cash of every scenario as lines, and the same as a table.

use leptos::prelude::*;

use super::{name_of, percent};
use crate::chart::cash::{Cash, Line, cash};
use crate::domain::money::{Money, Outcome};
use crate::state::{CaseView, Store, use_case, use_store};
use crate::text::money::page as words;
use crate::text::money::{about, amount, months};
use crate::ui::components::{live, live_value};

#[component]
pub fn CashChart() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let chart = Memo::new(move |_| {
        let real = |outcome: &Outcome| outcome.cumulative.iter().map(|amount| amount.real()).collect::<Vec<f64>>();
        case.outcomes.with(|all| cash(&all.iter().map(real).collect::<Vec<_>>()))
    });
    view! {
        <section class="case__part" aria-labelledby="case-cash">
            <h2 id="case-cash">{live(move || store.t(words::CASH_TITLE))}</h2>
            <p class="lede">{live(move || finding(store, case))}</p>
            <figure class="cash">
                <div class="cash__plot" role="img" aria-label=live_value(move || store.t(words::CASH_LABEL))>
                    {live(move || chart.with(|chart| plot(store, case, chart)))}
                </div>
            </figure>
            <details class="case__table">
                <summary>{live(move || store.t(words::AS_FIGURES))}</summary>
                <div class="scroll-x" tabindex="0" role="group" aria-labelledby="case-cash">
                    <table>{live(move || table(store, case))}</table>
                </div>
            </details>
        </section>
    }
}

fn finding(store: Store, case: CaseView) -> Option<String> {
    let lang = store.lang();
    let scenario = case.focus.get();
    let (currency, horizon) = case.assumptions.with(|all| (all.currency, all.months));
    let name = name_of(case, scenario);
    let (dip, payback) = case.outcomes.with(|all| {
        let figures = &all.get(scenario)?.figures;
        Some((figures.dip, figures.payback))
    })?;
    let Some((_, dip)) = dip else { return Some(words::CASH_FINDING_NO_DIP.fill(lang, &[("scenario", &name)])) };
    let (text, at) = match payback {
        Some(found) => (words::CASH_FINDING_BACK, found.at),
        None => (words::CASH_FINDING_NEVER, f64::from(horizon)),
    };
    Some(text.fill(lang, &[("scenario", &name), ("dip", &about(dip, currency)), ("months", &months(lang, at))]))
}

fn plot(store: Store, case: CaseView, chart: &Cash) -> impl IntoView + use<> {
    let lang = store.lang();
    let currency = case.assumptions.with(|all| all.currency);
    let focus = case.focus.get();
    let amounts = chart.amounts.iter().map(|tick| {
        let text = about(Money::rounded(tick.value), currency);
        view! {
            <line class="cash__grid" x1="0" x2="100%" y1=percent(tick.at) y2=percent(tick.at) />
            <text class="cash__amount" x="0" y=percent(tick.at) dy="-4">{text}</text>
        }
    });
    let years = chart.years.iter().map(|tick| {
        view! { <line class="cash__grid" x1=percent(tick.at) x2=percent(tick.at) y1="0" y2="100%" /> }
    });
    let lines = chart.lines.iter().enumerate().map(|(at, line)| path(at, line, at == focus));
    let dips = chart.lines.iter().enumerate().filter_map(|(at, line)| {
        let (x, y) = line.dip?;
        let class = "cash__dip";
        Some(view! { <circle class=class data-line=at.to_string() cx=percent(x) cy=percent(y) r="4.5" /> })
    });
    let names = chart.lines.iter().enumerate().map(|(at, line)| {
        view! {
            <span class="cash__name" data-line=at.to_string() data-focus=(at == focus).to_string() prop:style=format!("--at:{}", percent(line.label))>
                {name_of(case, at)}
            </span>
        }
    });
    let axis = chart.years.iter().filter(|tick| tick.value > 0.0).map(|tick| {
        let text = words::MONTH_N.fill(lang, &[("n", &tick.value)]);
        view! { <span prop:style=format!("--at:{}", percent(tick.at))>{text}</span> }
    });
    view! {
        <div class="cash__area">
            <svg class="cash__marks" width="100%" height="100%" aria-hidden="true" focusable="false">
                {years.collect_view()}
                {amounts.collect_view()}
                <line class="cash__zero" x1="0" x2="100%" y1=percent(chart.zero) y2=percent(chart.zero) />
                <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
                    {lines.collect_view()}
                </svg>
                {dips.collect_view()}
            </svg>
        </div>
        <div class="cash__names" aria-hidden="true">{names.collect_view()}</div>
        <div class="cash__axis" aria-hidden="true">{axis.collect_view()}</div>
    }
}

fn path(at: usize, line: &Line, is_focus: bool) -> impl IntoView + use<> {
    let points: Vec<String> = line.points.iter().map(|(x, y)| format!("{x:.2},{y:.2}")).collect();
    view! {
        <polyline
            class="cash__line"
            data-line=at.to_string()
            data-focus=is_focus.to_string()
            points=points.join(" ")
            vector-effect="non-scaling-stroke"
        />
    }
}

fn table(store: Store, case: CaseView) -> impl IntoView + use<> {
    let lang = store.lang();
    let (outcomes, currency) = (case.outcomes.get(), case.assumptions.with(|all| all.currency));
    let head = (0..outcomes.len()).map(|at| view! { <th scope="col" class="num">{name_of(case, at)}</th> });
    let count = outcomes.first().map_or(0, |outcome| outcome.cumulative.len());
    let row = |month: usize| {
        let cells = outcomes.iter().map(|outcome| {
            let sum = outcome.cumulative.get(month).copied().unwrap_or_default();
            view! { <td class="num">{amount(sum, currency)}</td> }
        });
        view! {
            <tr>
                <th scope="row">{words::MONTH_N.fill(lang, &[("n", &(month + 1))])}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    view! {
        <thead>
            <tr>
                <th scope="col">{words::MONTH.get(lang)}</th>
                {head.collect_view()}
            </tr>
        </thead>
        <tbody>{(0..count).map(row).collect_view()}</tbody>
    }
}
