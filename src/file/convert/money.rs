//! What a team has said about money, to and from the domain.

use std::collections::BTreeSet;

use crate::domain::figures::{MoneySettings, OwnCost, OwnScenario, Said};
use crate::domain::foreign::Foreign;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file::v2;

/// What a plan says about money; `None` when it says nothing and nothing unknown hangs on it.
pub(super) fn to_file(plan: &Plan) -> Option<v2::Money> {
    let hung = || plan.foreign.iter().any(|(path, _)| below(path).is_some());
    (!plan.money.is_empty() || hung()).then(|| money_to_file(&plan.money))
}

/// The steps of an unknown field below `plan.money`.
fn below(path: &[String]) -> Option<&[String]> {
    match path {
        [plan, money, below @ ..] if plan == "plan" && money == "money" && !below.is_empty() => Some(below),
        _ => None,
    }
}

fn money_to_file(money: &MoneySettings) -> v2::Money {
    let figure = |said: &Said| v2::Figure {
        range: said.range.map(Into::into),
        source: said.source.clone(),
        note: said.note.clone(),
    };
    let scenario = |own: &OwnScenario| v2::Scenario {
        name: own.name.clone(),
        like: own.like.to_string(),
        charges: own.charges.as_ref().map(|kinds| kinds.iter().map(|kind| (*kind).into()).collect()),
    };
    let cost =
        |cost: &OwnCost| v2::Cost { name: cost.name.clone(), group: cost.group.into(), timing: cost.timing.into() };
    v2::Money {
        example: money.example,
        currency: money.currency.map(v2::Currency),
        discount_percent: money.discount_percent,
        months: money.months,
        peak_months: money.peak_months.as_ref().map(|months| months.iter().copied().map(v2::MonthOfYear).collect()),
        figures: money.figures.iter().map(|(key, said)| (key.to_string(), figure(said))).collect(),
        scenarios: money.scenarios.iter().map(|(id, own)| (id.to_string(), scenario(own))).collect(),
        costs: money.costs.iter().map(|(key, own)| (key.to_string(), cost(own))).collect(),
        compared: money.compared.as_ref().map(|ids| ids.iter().map(Id::to_string).collect()),
        elsewhere: (money.elsewhere.iter())
            .map(|(id, note)| (id.to_string(), v2::Elsewhere { note: note.clone() }))
            .collect(),
    }
}

/// What a file says about money, and whether some of it was more than a case can hold. A figure that says nothing is dropped,
/// unless unknown fields hang on it.
pub(super) fn to_money(file: v2::Money, foreign: &Foreign) -> (MoneySettings, bool) {
    let with_fields: BTreeSet<&str> = foreign
        .iter()
        .filter_map(|(path, _)| match below(path)? {
            [figures, key, _, ..] if figures == "figures" => Some(key.as_str()),
            _ => None,
        })
        .collect();
    let figures = file.figures.into_iter().filter_map(|(key, figure)| {
        let said = Said { range: figure.range.map(Into::into), source: figure.source, note: figure.note };
        (!said.is_empty() || with_fields.contains(key.as_str())).then(|| (Id::from(key), said))
    });
    let scenario = |own: v2::Scenario| OwnScenario {
        name: own.name,
        like: own.like.into(),
        charges: own.charges.map(|kinds| kinds.into_iter().map(Into::into).collect()),
    };
    let cost = |own: v2::Cost| OwnCost { name: own.name, group: own.group.into(), timing: own.timing.into() };
    let mut money = MoneySettings {
        example: file.example,
        currency: file.currency.map(|currency| currency.0),
        discount_percent: file.discount_percent,
        months: file.months,
        peak_months: file.peak_months.map(|months| months.into_iter().map(|month| month.0).collect()),
        figures: figures.collect(),
        scenarios: file.scenarios.into_iter().map(|(id, own)| (id.into(), scenario(own))).collect(),
        costs: file.costs.into_iter().map(|(key, own)| (key.into(), cost(own))).collect(),
        compared: file.compared.map(|ids| ids.into_iter().map(Id::from).collect()),
        elsewhere: file.elsewhere.into_iter().map(|(id, elsewhere)| (id.into(), elsewhere.note)).collect(),
    };
    let trimmed = money.trim();
    (money, trimmed)
}
