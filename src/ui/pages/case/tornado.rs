//! What matters most: each assumption at its low and its high.

use leptos::prelude::*;

use super::percent;
use crate::chart::tornado::{Tornado, tornado};
use crate::domain::money::{Bar, Money, Scenario};
use crate::state::{CaseView, Store, use_case, use_store};
use crate::text::money::page as words;
use crate::text::money::{about, assumed, input};
use crate::ui::components::{live, live_value};

/// How many assumptions are drawn; the table has all.
const SHOWN: usize = 8;

#[component]
pub fn TornadoChart() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let bars = Memo::new(move |_| {
        let scenario = case.focus.get();
        case.case.with(|case| case.as_ref().map(|case| case.tornado(scenario)).unwrap_or_default())
    });
    let finding = move || bars.with(|bars| finding(store, case, bars.first()));
    view! {
        <section class="case__part" aria-labelledby="case-tornado">
            <h2 id="case-tornado">{live(move || store.t(words::TORNADO_TITLE))}</h2>
            <p class="lede">{live(finding)}</p>
            <figure class="tornado" role="img" aria-label=live_value(move || store.t(words::TORNADO_LABEL))>
                {live(move || bars.with(|bars| plot(store, case, bars)))}
            </figure>
            <details class="case__table">
                <summary>{live(move || store.t(words::AS_FIGURES))}</summary>
                <div class="scroll-x" tabindex="0" role="group" aria-labelledby="case-tornado">
                    <table>{live(move || bars.with(|bars| table(store, case, bars)))}</table>
                </div>
            </details>
        </section>
    }
}

fn finding(store: Store, case: CaseView, first: Option<&Bar>) -> String {
    let Some(bar) = first else { return store.t(words::TORNADO_NOTHING).to_owned() };
    with_scenario(case, |own| {
        words::TORNADO_FINDING.fill(store.lang(), &[("input", &input(store.lang(), own, &bar.input))])
    })
}

/// The scenario that is looked at.
fn with_scenario<T>(case: CaseView, read: impl FnOnce(Option<&Scenario>) -> T) -> T {
    let focus = case.focus.get();
    case.assumptions.with(|all| read(all.scenarios.get(focus)))
}

fn plot(store: Store, case: CaseView, bars: &[Bar]) -> Option<impl IntoView + use<>> {
    let lang = store.lang();
    let focus = case.focus.get();
    let currency = case.assumptions.with(|all| all.currency);
    let likely = case.outcomes.with(|all| all.get(focus).map(|outcome| outcome.figures.npv))?;
    let shown = bars.get(..bars.len().min(SHOWN)).unwrap_or_default();
    let results: Vec<_> = shown.iter().map(|bar| (bar.at_low.real(), bar.at_high.real())).collect();
    let chart: Tornado = tornado(likely.real(), &results);
    let rows = shown.iter().zip(&chart.bars).map(|(bar, place)| {
        let name = with_scenario(case, |own| input(lang, own, &bar.input));
        let unit = unit_of(case, bar);
        let (low, high) = (assumed(lang, bar.range.low, unit), assumed(lang, bar.range.high, unit));
        // The end further left carries its own value on its left.
        let low_is_left = bar.at_low <= bar.at_high;
        let (left, right) = if low_is_left { (low, high) } else { (high, low) };
        let begin = place.low.0.min(place.high.0);
        let end = (place.low.0 + place.low.1).max(place.high.0 + place.high.1);
        view! {
            <div class="tornado__row">
                <span class="tornado__name">{name}</span>
                <span class="tornado__track">
                    <i data-end="low" prop:style=format!("--from:{};--wide:{}", percent(place.low.0), percent(place.low.1))></i>
                    <i data-end="high" prop:style=format!("--from:{};--wide:{}", percent(place.high.0), percent(place.high.1))></i>
                    <small data-side="left" prop:style=format!("--at:{}", percent(begin))>{left}</small>
                    <small data-side="right" prop:style=format!("--at:{}", percent(end))>{right}</small>
                    <u prop:style=format!("--at:{}", percent(chart.zero))></u>
                </span>
            </div>
        }
    });
    let ticks = chart.ticks.iter().map(|tick| {
        let text = about(Money::rounded(tick.value), currency);
        view! { <span prop:style=format!("--at:{}", percent(tick.at))>{text}</span> }
    });
    Some(view! {
        <div class="tornado__rows" aria-hidden="true">{rows.collect_view()}</div>
        <div class="tornado__foot" aria-hidden="true">
            <div class="case__axis">{ticks.collect_view()}</div>
        </div>
    })
}

fn unit_of(case: CaseView, bar: &Bar) -> crate::domain::money::Unit {
    let focus = case.focus.get();
    case.assumptions.with(|all| {
        let found = all.inputs(focus).into_iter().find(|(id, _)| *id == bar.input);
        found.map_or(crate::domain::money::Unit::Count, |(_, estimate)| estimate.unit)
    })
}

fn table(store: Store, case: CaseView, bars: &[Bar]) -> impl IntoView + use<> {
    let lang = store.lang();
    let currency = case.assumptions.with(|all| all.currency);
    let rows = bars.iter().map(|bar| {
        let name = with_scenario(case, |own| input(lang, own, &bar.input));
        let unit = unit_of(case, bar);
        let range = [bar.range.low, bar.range.high].map(|value| assumed(lang, value, unit)).join("–");
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="num">{range}</td>
                <td class="num">{about(bar.at_low, currency)}</td>
                <td class="num">{about(bar.at_high, currency)}</td>
            </tr>
        }
    });
    let head = [
        (words::TORNADO_INPUT, ""),
        (words::TORNADO_RANGE, "num"),
        (words::TORNADO_LOW, "num"),
        (words::TORNADO_HIGH, "num"),
    ];
    view! {
        <thead><tr>{head.map(|(text, class)| view! { <th scope="col" class=class>{store.t(text)}</th> })}</tr></thead>
        <tbody>{rows.collect_view()}</tbody>
    }
}
