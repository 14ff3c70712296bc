//! How the draws of a scenario lie.

use leptos::prelude::*;

use super::percent;
use crate::chart::spread::{Histogram, histogram};
use crate::domain::money::{Currency, Money, Spread};
use crate::state::{CaseView, Store, use_case, use_store};
use crate::text::format::number;
use crate::text::money::page as words;
use crate::text::money::{about, of_hundred};
use crate::ui::components::{live, live_value};

#[component]
pub fn SpreadChart() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let spread = Memo::new(move |_| case.drawn(case.focus.get()).and_then(|drawn| drawn.spread));
    let finding = move || {
        let chance = spread.with(|spread| spread.as_ref().map(|spread| spread.chance))?;
        Some(words::SPREAD_FINDING.fill(store.lang(), &[("n", &of_hundred(chance))]))
    };
    view! {
        <section class="case__part" aria-labelledby="case-spread">
            <h2 id="case-spread">{live(move || store.t(words::SPREAD_TITLE))}</h2>
            <p class="lede">{live(finding)}</p>
            <figure class="spread" role="img" aria-label=live_value(move || store.t(words::SPREAD_LABEL))>
                {live(move || spread.with(|spread| spread.as_ref().map(|spread| plot(case, spread))))}
            </figure>
            <details class="case__table">
                <summary>{live(move || store.t(words::AS_FIGURES))}</summary>
                <div class="scroll-x" tabindex="0" role="group" aria-labelledby="case-spread">
                    <table>{live(move || spread.with(|spread| spread.as_ref().map(|spread| table(store, case, spread))))}</table>
                </div>
            </details>
        </section>
    }
}

fn plot(case: CaseView, spread: &Spread) -> impl IntoView + use<> {
    let currency = case.assumptions.with(|all| all.currency);
    let bins: Vec<_> = spread.bins.iter().map(|bin| (bin.from.real(), bin.to.real(), bin.count)).collect();
    let tenths = [spread.npv.p10, spread.npv.p50, spread.npv.p90];
    let chart = histogram(&bins, &tenths.map(Money::real));
    let marks = chart.marks.iter().zip(["P10", "P50", "P90"]).zip(tenths).map(|((at, name), value)| {
        view! {
            <span class="spread__mark" prop:style=format!("--at:{}", percent(*at))>
                <b>{name}</b>
                " "
                <span>{about(value, currency)}</span>
            </span>
        }
    });
    view! {
        <div class="spread__marks" aria-hidden="true">{marks.collect_view()}</div>
        {bars(&chart)}
        {axis(&chart, currency)}
    }
}

fn bars(chart: &Histogram) -> impl IntoView + use<> {
    let bars = chart.bars.iter().map(|bar| {
        view! {
            <rect
                class="spread__bar"
                data-gains=bar.gains.to_string()
                x=percent(bar.x + 0.06 * bar.width)
                width=percent(0.88 * bar.width)
                y=percent(100.0 - bar.height)
                height=percent(bar.height)
            />
        }
    });
    let lines = chart.marks.iter().map(|at| {
        view! { <line class="spread__tenth" x1=percent(*at) x2=percent(*at) y1="0" y2="100%" /> }
    });
    let zero = chart.zero.map(|at| {
        view! { <line class="cash__zero" x1=percent(at) x2=percent(at) y1="0" y2="100%" /> }
    });
    view! {
        <svg class="spread__plot" width="100%" aria-hidden="true" focusable="false">
            {bars.collect_view()}
            {lines.collect_view()}
            {zero}
        </svg>
    }
}

fn axis(chart: &Histogram, currency: Currency) -> impl IntoView + use<> {
    let ticks = chart.ticks.iter().map(|tick| {
        let text = about(Money::rounded(tick.value), currency);
        view! { <span prop:style=format!("--at:{}", percent(tick.at))>{text}</span> }
    });
    view! { <div class="case__axis" aria-hidden="true">{ticks.collect_view()}</div> }
}

fn table(store: Store, case: CaseView, spread: &Spread) -> impl IntoView + use<> {
    let currency = case.assumptions.with(|all| all.currency);
    let rows = spread.bins.iter().map(|bin| {
        view! {
            <tr>
                <td class="num">{about(bin.from, currency)}</td>
                <td class="num">{about(bin.to, currency)}</td>
                <td class="num">{number(f64::from(bin.count), 0)}</td>
            </tr>
        }
    });
    let head = [words::SPREAD_FROM, words::SPREAD_TO, words::SPREAD_COUNT];
    view! {
        <thead><tr>{head.map(|text| view! { <th scope="col" class="num">{store.t(text)}</th> })}</tr></thead>
        <tbody>{rows.collect_view()}</tbody>
    }
}
