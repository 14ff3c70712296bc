//! The four figures a reader looks for first, each with its range.

use leptos::prelude::*;

use crate::domain::money::{Figures, Spread};
use crate::state::{CaseView, Store, use_case, use_store};
use crate::text::Text;
use crate::text::format::{number, percent, sentences};
use crate::text::money::page as words;
use crate::text::money::{about, figure, months, of_hundred};
use crate::ui::components::live;

/// The figures of the scenario that is looked at.
#[component]
pub fn Strip() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    view! {
        <div class="case__strip">{live(move || cells(store, case))}</div>
        <p class="small">{live(move || note(store, case))}</p>
    }
}

/// What the large figures are and what the ranges; and why the first may lie at the edge of the second.
fn note(store: Store, case: CaseView) -> Option<String> {
    let scenario = case.focus.get();
    let spread = case.drawn(scenario).and_then(|drawn| drawn.spread)?;
    let likely = case.outcomes.with(|all| Some(all.get(scenario)?.figures.npv))?;
    let lower = (likely > spread.npv.p50).then_some(words::KPI_NOTE_LOWER);
    let said = [Some(words::KPI_NOTE), lower].into_iter().flatten().map(|text| store.t(text).to_owned());
    Some(sentences(store.lang(), &said.collect::<Vec<_>>()))
}

fn cells(store: Store, case: CaseView) -> Option<impl IntoView + use<>> {
    let scenario = case.focus.get();
    let spread = case.drawn(scenario).and_then(|drawn| drawn.spread);
    let figures = case.outcomes.with(|all| Some(all.get(scenario)?.figures.clone()))?;
    let all = [
        npv(store, case, &figures, spread.as_deref()),
        chance(store, case, spread.as_deref()),
        payback(store, &figures, spread.as_deref()),
        roi(store, &figures),
        break_even(store, case, &figures),
    ];
    let cell = |(name, value, under): (Text, String, String)| {
        view! {
            <div>
                <small>{store.t(name)}</small>
                <b>{value}</b>
                <small>{under}</small>
            </div>
        }
    };
    Some(all.map(cell))
}

type Cell = (Text, String, String);

fn npv(store: Store, case: CaseView, figures: &Figures, spread: Option<&Spread>) -> Cell {
    let currency = case.assumptions.with(|all| all.currency);
    let under = spread.map_or_else(String::new, |spread| {
        let (p10, p90) = (about(spread.npv.p10, currency), about(spread.npv.p90, currency));
        words::KPI_RANGE.fill(store.lang(), &[("p10", &p10), ("p90", &p90)])
    });
    (figure(crate::domain::money::Figure::Npv), about(figures.npv, currency), under)
}

fn chance(store: Store, case: CaseView, spread: Option<&Spread>) -> Cell {
    let lang = store.lang();
    let (rate, horizon) = case.assumptions.with(|all| (all.discount_percent, all.months));
    let values: [(&str, &dyn std::fmt::Display); 2] =
        [("percent", &number(rate, 1)), ("months", &months(lang, f64::from(horizon)))];
    let value = spread.map_or_else(|| "–".to_owned(), |spread| format!("{}%", of_hundred(spread.chance)));
    (words::KPI_CHANCE, value, words::KPI_CHANCE_TEXT.fill(lang, &values))
}

fn payback(store: Store, figures: &Figures, spread: Option<&Spread>) -> Cell {
    let lang = store.lang();
    let written = |at: Option<f64>| at.map_or_else(|| words::NEVER.get(lang).to_owned(), |at| months(lang, at));
    let likely = figures.payback;
    let under = match (likely, spread) {
        (Some(likely), _) if !likely.holds => words::KPI_PAYBACK_FRAGILE.get(lang).to_owned(),
        (_, Some(spread)) => {
            let (p10, p90) = (written(spread.payback.p10), written(spread.payback.p90));
            words::KPI_PAYBACK_RANGE.fill(lang, &[("p10", &p10), ("p90", &p90)])
        }
        _ => String::new(),
    };
    (figure(crate::domain::money::Figure::Payback), written(likely.map(|likely| likely.at)), under)
}

fn roi(store: Store, figures: &Figures) -> Cell {
    let value = figures.roi.map_or_else(|| "–".to_owned(), percent);
    (figure(crate::domain::money::Figure::Roi), value, store.t(words::KPI_ROI_TEXT).to_owned())
}

fn break_even(store: Store, case: CaseView, figures: &Figures) -> Cell {
    let lang = store.lang();
    let value = match figures.break_even {
        Some(found) if found.factor == 0.0 => words::ALWAYS_PAYS.get(lang).to_owned(),
        Some(found) => words::KPI_CASES.fill(lang, &[("n", &number(found.cases_as_real(), 0))]),
        None => words::NEVER_PAYS.get(lang).to_owned(),
    };
    let cases = case.basis.with(|basis| basis.cases());
    let under = words::KPI_BREAK_EVEN_TEXT
        .fill(lang, &[("n", &number(f64::from(u32::try_from(cases).unwrap_or(u32::MAX)), 0))]);
    (words::KPI_BREAK_EVEN, value, under)
}
