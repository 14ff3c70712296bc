//! Every scenario side by side: figures that open, costs by group.

use leptos::prelude::*;

use super::how::Opener;
use crate::domain::money::{Assumptions, Currency, Figure, Group, Outcome, VerdictKind};
use crate::state::{CaseView, Opened, Store, use_case, use_store};
use crate::text::format::{number, percent};
use crate::text::money::page as words;
use crate::text::money::{about, figure, group, months, of_hundred, pricing, verdict_word};
use crate::ui::components::live;

#[component]
pub fn Compare() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    view! {
        <section class="case__part" aria-labelledby="case-compare">
            <h2 id="case-compare">{live(move || finding(store, case))}</h2>
            <p class="small no-print">{live(move || store.t(words::COMPARE_HINT))}</p>
            <div class="scroll-x" tabindex="0" role="group" aria-labelledby="case-compare">
                <table class="case__compare">{live(move || table(store, case))}</table>
            </div>
        </section>
    }
}

/// Which scenario leaves the most.
fn finding(store: Store, case: CaseView) -> String {
    let lang = store.lang();
    let assumptions = case.assumptions.get();
    let horizon = months(lang, f64::from(assumptions.months));
    let best = case.outcomes.with(|all| {
        let worth = all.iter().enumerate().rev().max_by_key(|(_, outcome)| outcome.figures.npv);
        worth.map(|(at, outcome)| (at, outcome.figures.npv))
    });
    match best {
        Some((at, npv)) if npv.minor() > 0 => {
            let name = assumptions.scenarios.get(at).map_or("", |own| own.name.get(lang));
            let amount = about(npv, assumptions.currency);
            words::COMPARE_BEST.fill(lang, &[("scenario", &name), ("months", &horizon), ("amount", &amount)])
        }
        _ => words::COMPARE_NONE.fill(lang, &[("months", &horizon)]),
    }
}

fn table(store: Store, case: CaseView) -> impl IntoView + use<> {
    let (lang, assumptions, outcomes) = (store.lang(), case.assumptions.get(), case.outcomes.get());
    let focus = case.focus.get();
    let is_focus = move |at: usize| (at == focus).to_string();
    let head = assumptions.scenarios.iter().enumerate().map(|(at, own)| {
        view! { <th scope="col" class="num" data-focus=is_focus(at)>{own.name.get(lang).to_owned()}</th> }
    });
    let head = head.collect_view();
    let row = |name: String, is_part: bool, cell: &dyn Fn(usize, &Outcome) -> AnyView| {
        let cells = outcomes.iter().enumerate().map(|(at, outcome)| {
            view! { <td class="num" data-focus=is_focus(at)>{cell(at, outcome)}</td> }
        });
        view! {
            <tr data-part=is_part.to_string()>
                <th scope="row">{name}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    let opens = |wanted: Figure, write: fn(&Outcome, &Assumptions, Store) -> String| {
        let name = figure(wanted).get(lang).to_owned();
        row(name.clone(), false, &|at, outcome| {
            let text = write(outcome, &assumptions, store);
            view! { <Opener scenario=at what=Opened::Figure(wanted) name=name.clone() text=text /> }.into_any()
        })
    };
    let groups = Group::ALL.map(|wanted| {
        let name = words::GROUP_SHARE.fill(lang, &[("group", &group(wanted).get(lang))]);
        row(name, true, &|_, outcome| {
            let sum =
                outcome.groups.iter().find(|(group, _)| *group == wanted).map(|(_, sum)| *sum).unwrap_or_default();
            about(sum, assumptions.currency).into_any()
        })
    });
    let verdicts = verdicts(case);
    view! {
        <thead>
            <tr>
                <td class="case__corner"></td>
                {head}
            </tr>
        </thead>
        <tbody>
            {row(words::PRICING.get(lang).to_owned(), false, &|_, outcome| pricing(outcome.pricing).get(lang).into_any())}
            {row(words::KPI_CHANCE.get(lang).to_owned(), false, &|at, _| verdicts.get(at).cloned().unwrap_or_default().into_any())}
            {opens(Figure::Npv, |outcome, all, _| about(outcome.figures.npv, all.currency))}
            {opens(Figure::Roi, |outcome, _, _| outcome.figures.roi.map_or_else(|| "–".to_owned(), percent))}
            {opens(Figure::Irr, irr)}
            {opens(Figure::Payback, |outcome, _, store| months_or_never(store, outcome.figures.payback.map(|found| found.at)))}
            {opens(Figure::DiscountedPayback, |outcome, _, store| {
                months_or_never(store, outcome.figures.discounted_payback.map(|found| found.at))
            })}
            {opens(Figure::Dip, dip)}
            {opens(Figure::BreakEven, |outcome, _, store| {
                let found = outcome.figures.break_even;
                match found {
                    None => store.t(words::NEVER_PAYS).to_owned(),
                    Some(found) if found.factor == 0.0 => store.t(words::ALWAYS_PAYS).to_owned(),
                    Some(found) => format!("× {}", number(found.factor, 2)),
                }
            })}
            {row(words::LAST_YEAR.get(lang).to_owned(), false, &|_, outcome| about(outcome.figures.last_year, assumptions.currency).into_any())}
            {row(words::INTERVENTION.get(lang).to_owned(), false, &|_, outcome| {
                outcome.figures.intervention.map_or_else(|| "–".to_owned(), percent).into_any()
            })}
            {opens(Figure::Tco, |outcome, all, _| about(outcome.figures.tco, all.currency))}
            {groups}
        </tbody>
    }
}

/// The chance of each scenario with its word, as far as it is drawn.
fn verdicts(case: CaseView) -> Vec<String> {
    let lang = use_store().lang();
    let count = case.outcomes.with(|all| all.len());
    let said = (0..count).map(|at| {
        let chance = case.drawn(at).and_then(|drawn| drawn.spread).map(|spread| spread.chance);
        chance.map_or_else(
            || "…".to_owned(),
            |chance| format!("{}% · {}", of_hundred(chance), verdict_word(VerdictKind::of(chance)).get(lang)),
        )
    });
    said.collect()
}

fn irr(outcome: &Outcome, _: &Assumptions, store: Store) -> String {
    match outcome.figures.irr.as_slice() {
        [] => store.t(words::NO_IRR).to_owned(),
        [rate] => percent(*rate),
        _ => store.t(words::SEVERAL_IRR).to_owned(),
    }
}

fn months_or_never(store: Store, at: Option<f64>) -> String {
    at.map_or_else(|| store.t(words::NEVER).to_owned(), |at| months(store.lang(), at))
}

fn dip(outcome: &Outcome, all: &Assumptions, store: Store) -> String {
    let currency: Currency = all.currency;
    match outcome.figures.dip {
        None => store.t(words::NO_DIP).to_owned(),
        Some((month, lowest)) => {
            let lowest = about(lowest, currency);
            words::DIP_IN.fill(store.lang(), &[("amount", &lowest), ("n", &(month + 1))])
        }
    }
}
