//! Costs that budgets forget: each in the budget, paid elsewhere, or missing.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::column;
use crate::content;
use crate::domain::figures::{Group, OwnCost, Timing};
use crate::domain::money::{Budgeted, HiddenCheck as Checked, HiddenCost};
use crate::domain::units::Id;
use crate::state::{CaseView, Store, use_case, use_store};
use crate::text::money::page as words;
use crate::text::money::{budgeted, multiple};
use crate::text::names;
use crate::ui::components::live;
use crate::ui::routes::{CaseAt, Route};

/// How many hidden costs a scenario lacks.
pub fn not_budgeted(case: CaseView, scenario: usize) -> usize {
    let said = case.said.get();
    check(case, scenario).map_or(0, |found| found.missing().filter(|id| !said.elsewhere.contains_key(*id)).count())
}

fn check(case: CaseView, scenario: usize) -> Option<Checked> {
    case.case.with(|case| case.as_ref().ok()?.hidden(scenario, &content::money().hidden))
}

#[component]
pub fn HiddenCheck() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let found = Memo::new(move |_| check(case, case.focus.get()));
    let finding = move || match not_budgeted(case, case.focus.get()) {
        0 => store.t(words::HIDDEN_ALL).to_owned(),
        missing => words::MISSING_HIDDEN.fill(store.lang(), &[("n", &missing)]),
    };
    let usual = move || found.with(|found| found.as_ref().and_then(|found| multiple(store.lang(), found)));
    let rows = move || {
        let items = content::money().hidden.items.iter();
        let state =
            |id: &Id| found.with(|found| found.as_ref()?.items.iter().find(|(own, _)| own == id).map(|(_, b)| *b));
        items.filter_map(|item| Some(row(store, case, item, state(&item.id)?))).collect_view()
    };
    let sources = move || {
        let model = store.model();
        let of = content::money().hidden.items.iter().map(|item| &item.source).collect::<BTreeSet<_>>();
        let lines = of.into_iter().filter_map(|source| names::source_line(store.lang(), &model, source));
        lines.map(|line| view! { <p class="small">{line}</p> }).collect_view()
    };
    view! {
        <section class="case__part" aria-labelledby="case-hidden">
            <h2 id="case-hidden">{live(move || store.t(words::HIDDEN_TITLE))}</h2>
            <p class="lede">{live(finding)}</p>
            <p>{live(usual)}</p>
            <table class="case__hidden">
                <thead>
                    <tr>
                        {column(words::HIDDEN_COST, "")}
                        {column(words::HIDDEN_STATE, "")}
                    </tr>
                </thead>
                <tbody>{live(rows)}</tbody>
            </table>
            <div class="case__sources">{live(sources)}</div>
        </section>
    }
}

fn row(store: Store, case: CaseView, item: &'static HiddenCost, state: Budgeted) -> impl IntoView + use<> {
    let lang = store.lang();
    let currency = case.assumptions.with(|all| all.currency);
    let is_elsewhere = case.said.with(|said| said.elsewhere.contains_key(&item.id));
    let is_missing = state == Budgeted::No && !is_elsewhere;
    let said = if state == Budgeted::No && is_elsewhere {
        words::HIDDEN_ELSEWHERE_IS.get(lang).to_owned()
    } else {
        budgeted(lang, state, currency)
    };
    let toggle = (state == Budgeted::No).then(|| {
        let text = if is_elsewhere { words::HIDDEN_BACK } else { words::HIDDEN_ELSEWHERE };
        let press = move |_| elsewhere(case, &item.id, !is_elsewhere);
        view! { <button class="button" type="button" on:click=press>{text.get(lang)}</button> }
    });
    let add = is_missing.then(|| line_for(case, item)).flatten();
    let fill = (is_missing && add.is_none()).then(|| {
        view! { <a class="button" href=Route::Case(CaseAt::Assumptions).href()>{words::HIDDEN_FILL.get(lang)}</a> }
    });
    let add = add.map(|(key, cost)| {
        let press = move |_| {
            let (key, cost) = (key.clone(), cost.clone());
            let said = words::HIDDEN_ADDED.fill(lang, &[("cost", &cost.name)]);
            case.change_with_undo(format!("cost/{key}").as_str(), said, |said| {
                let mut next = said.clone();
                next.costs.insert(key, cost);
                next
            });
        };
        view! { <button class="button" type="button" on:click=press>{words::HIDDEN_ADD.get(lang)}</button> }
    });
    view! {
        <tr data-missing=is_missing.to_string()>
            <th scope="row">
                {item.name.get(lang)}
                <small>{item.about.get(lang)}</small>
            </th>
            <td>
                <p>{said}</p>
                <div class="row no-print">{add} {fill} {toggle}</div>
            </td>
        </tr>
    }
}

fn elsewhere(case: CaseView, item: &Id, is_elsewhere: bool) {
    case.change(format!("elsewhere/{item}").as_str(), |said| {
        let mut next = said.clone();
        if is_elsewhere {
            next.elsewhere.insert(item.clone(), String::new());
        } else {
            next.elsewhere.remove(item);
        }
        next
    });
}

/// The cost line that would put a hidden cost into the budget of the scenario that is looked at, with its key: as the content
/// has it in another scenario, otherwise with an amount to fill in.
fn line_for(case: CaseView, item: &HiddenCost) -> Option<(Id, OwnCost)> {
    let content = content::money();
    let lang = use_store().lang();
    let focus = case.focus.get();
    let wanted = content.covering(&item.id);
    let first = (*wanted.first()?).clone();
    let scenario = case.assumptions.with(|all| all.scenarios.get(focus).cloned())?;
    if scenario.costs.iter().any(|line| wanted.contains(&&line.id)) {
        return None;
    }
    let lines = content.assumptions.scenarios.iter().flat_map(|scenario| &scenario.costs);
    let found = lines.into_iter().find(|line| wanted.contains(&&line.id));
    let own = OwnCost { name: item.name.get(lang).to_owned(), group: Group::Operation, timing: Timing::Once };
    let (id, cost) = found.map_or((first, own), |line| {
        let cost = OwnCost { name: line.name.get(lang).to_owned(), group: line.group, timing: line.timing };
        (line.id.clone(), cost)
    });
    Some((format!("{}/{id}", scenario.id).into(), cost))
}
