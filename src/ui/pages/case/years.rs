//! The lines of a scenario year by year; every line opens.

use leptos::prelude::*;

use super::how::Opener;
use super::name_of;
use crate::domain::money::{Currency, Line, Money, Outcome, Scenario, Year};
use crate::state::{CaseView, Opened, Store, use_case, use_store};
use crate::text::money::page as words;
use crate::text::money::{amount, line};
use crate::ui::components::live;

#[component]
pub fn Years() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let title = move || words::YEARS_TITLE.fill(store.lang(), &[("scenario", &name_of(case, case.focus.get()))]);
    view! {
        <section class="case__part" aria-labelledby="case-years">
            <h2 id="case-years">{live(title)}</h2>
            <div class="scroll-x" tabindex="0" role="group" aria-labelledby="case-years">
                <table class="case__years">{live(move || table(store, case))}</table>
            </div>
        </section>
    }
}

fn table(store: Store, case: CaseView) -> Option<impl IntoView + use<>> {
    let lang = store.lang();
    let scenario = case.focus.get();
    let (outcomes, assumptions) = (case.outcomes.get(), case.assumptions.get());
    let (outcome, own) = (outcomes.get(scenario)?, assumptions.scenarios.get(scenario)?);
    let head = outcome.years.iter().enumerate().map(|(at, year)| {
        let values: [(&str, &dyn std::fmt::Display); 2] = [("n", &(at + 1)), ("months", &year.months)];
        let text = if year.months == 12 { words::YEAR_N } else { words::YEAR_PART };
        view! { <th scope="col" class="num">{text.fill(lang, &values)}</th> }
    });
    let rows = Rows { store, scenario, own, outcome, currency: assumptions.currency };
    let lines = |benefit: bool| {
        let own = outcome.lines.iter().enumerate().filter(move |(_, line)| line.id.is_benefit() == benefit);
        own.filter(|(_, line)| line.months.iter().any(|amount| *amount != Money::ZERO))
            .map(|(at, line)| rows.line(at, line))
            .collect_view()
    };
    Some(view! {
        <thead>
            <tr>
                <th scope="col">{words::LINE.get(lang)}</th>
                {head.collect_view()}
                <th scope="col" class="num">{words::TOTAL.get(lang)}</th>
            </tr>
        </thead>
        <tbody>
            {rows.total(words::BENEFITS.get(lang), |year| year.benefits)}
            {lines(true)}
            {rows.total(words::COSTS.get(lang), |year| year.costs)}
            {lines(false)}
            {rows.total(words::NET.get(lang), |year| year.net)}
        </tbody>
    })
}

struct Rows<'a> {
    store: Store,
    scenario: usize,
    own: &'a Scenario,
    outcome: &'a Outcome,
    currency: Currency,
}

impl Rows<'_> {
    fn line(&self, at: usize, of: &Line) -> impl IntoView + use<> {
        let name = line(self.store.lang(), self.own, of.id);
        let cell = |sum: Money, year: Option<usize>| {
            let what = Opened::Line(of.id, year);
            let shown = (sum != Money::ZERO).then(|| {
                let text = amount(sum, self.currency);
                view! { <Opener scenario=self.scenario what=what name=name.clone() text=text /> }
            });
            let nothing = shown.is_none().then_some("–");
            view! { <td class="num">{shown} {nothing}</td> }
        };
        let sums: Vec<Money> =
            self.outcome.years.iter().map(|year| year.lines.get(at).copied().unwrap_or_default()).collect();
        let cells = sums.iter().enumerate().map(|(year, sum)| cell(*sum, Some(year))).collect_view();
        let all = cell(sums.iter().copied().sum(), None);
        view! {
            <tr data-part="true">
                <th scope="row">{name.clone()}</th>
                {cells}
                {all}
            </tr>
        }
    }

    fn total(&self, name: &'static str, of: fn(&Year) -> Money) -> impl IntoView + use<> {
        let years = &self.outcome.years;
        let cell = |sum: Money| view! { <td class="num">{amount(sum, self.currency)}</td> };
        let cells = years.iter().map(|year| cell(of(year))).collect_view();
        view! {
            <tr data-part="false">
                <th scope="row">{name}</th>
                {cells}
                {cell(years.iter().map(of).sum())}
            </tr>
        }
    }
}
