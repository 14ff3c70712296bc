//! Places of what a team has said about money: each figure, scenario and cost as a whole.

use std::collections::{BTreeMap, BTreeSet};

use super::Value;
use crate::domain::figures::MoneySettings;
use crate::domain::units::Id;

/// A place of what is said about money.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoneyPlace {
    /// Whether the figures begin with those of the example.
    Example,
    /// The currency.
    Currency,
    /// What money costs a year.
    Discount,
    /// How many months are looked at.
    Months,
    /// Months of the year with more volume.
    Peaks,
    /// What is compared.
    Compared,
    /// Something that is there or not.
    Entry(MoneyEntry),
}

/// Something that is there or not, and on which unknown fields can hang.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoneyEntry {
    /// What was said about a figure.
    Figure(Id),
    /// A scenario of the team's own.
    Scenario(Id),
    /// A cost that the team added.
    Cost(Id),
    /// A hidden cost that is paid from another budget.
    Elsewhere(Id),
}

impl MoneyEntry {
    /// The entry that the field at a path below `plan.money` hangs on; `None` for what every plan has.
    pub(in crate::domain) fn of(path: &[String]) -> Option<MoneyEntry> {
        let [map, id, _, ..] = path else { return None };
        let id = Id::from(id.as_str());
        match map.as_str() {
            "figures" => Some(MoneyEntry::Figure(id)),
            "scenarios" => Some(MoneyEntry::Scenario(id)),
            "costs" => Some(MoneyEntry::Cost(id)),
            "elsewhere" => Some(MoneyEntry::Elsewhere(id)),
            _ => None,
        }
    }

    /// Whether it is there.
    pub(in crate::domain) fn is_in(&self, money: &MoneySettings) -> bool {
        match self {
            MoneyEntry::Figure(id) => money.figures.contains_key(id),
            MoneyEntry::Scenario(id) => money.scenarios.contains_key(id),
            MoneyEntry::Cost(id) => money.costs.contains_key(id),
            MoneyEntry::Elsewhere(id) => money.elsewhere.contains_key(id),
        }
    }

    fn copy(&self, from: &MoneySettings, to: &mut MoneySettings) {
        fn put<V: Clone>(from: &BTreeMap<Id, V>, to: &mut BTreeMap<Id, V>, key: &Id) {
            match from.get(key) {
                Some(value) => drop(to.insert(key.clone(), value.clone())),
                None => drop(to.remove(key)),
            }
        }
        match self {
            MoneyEntry::Figure(id) => put(&from.figures, &mut to.figures, id),
            MoneyEntry::Scenario(id) => put(&from.scenarios, &mut to.scenarios, id),
            MoneyEntry::Cost(id) => put(&from.costs, &mut to.costs, id),
            MoneyEntry::Elsewhere(id) => put(&from.elsewhere, &mut to.elsewhere, id),
        }
    }
}

impl MoneyPlace {
    /// The path below `plan.money` in a file.
    pub(super) fn steps(&self) -> Vec<String> {
        let steps = |steps: &[&str]| steps.iter().map(|step| (*step).to_owned()).collect();
        match self {
            MoneyPlace::Example => steps(&["example"]),
            MoneyPlace::Currency => steps(&["currency"]),
            MoneyPlace::Discount => steps(&["discount_percent"]),
            MoneyPlace::Months => steps(&["months"]),
            MoneyPlace::Peaks => steps(&["peak_months"]),
            MoneyPlace::Compared => steps(&["compared"]),
            MoneyPlace::Entry(MoneyEntry::Figure(id)) => steps(&["figures", id.as_str()]),
            MoneyPlace::Entry(MoneyEntry::Scenario(id)) => steps(&["scenarios", id.as_str()]),
            MoneyPlace::Entry(MoneyEntry::Cost(id)) => steps(&["costs", id.as_str()]),
            MoneyPlace::Entry(MoneyEntry::Elsewhere(id)) => steps(&["elsewhere", id.as_str()]),
        }
    }

    /// What stands in it.
    pub(super) fn value(&self, money: &MoneySettings) -> Option<Value> {
        match self {
            MoneyPlace::Example => money.example.then_some(Value::YesNo(true)),
            MoneyPlace::Currency => money.currency.map(|currency| Value::Text(currency.code().to_owned())),
            MoneyPlace::Discount => money.discount_percent.map(Value::Number),
            MoneyPlace::Months => money.months.map(Value::Count),
            MoneyPlace::Peaks => money.peak_months.clone().map(Value::Peaks),
            MoneyPlace::Compared => money.compared.clone().map(Value::Compared),
            MoneyPlace::Entry(MoneyEntry::Figure(id)) => money.figures.get(id).cloned().map(Value::Figure),
            MoneyPlace::Entry(MoneyEntry::Scenario(id)) => money.scenarios.get(id).cloned().map(Value::Scenario),
            MoneyPlace::Entry(MoneyEntry::Cost(id)) => money.costs.get(id).cloned().map(Value::Cost),
            MoneyPlace::Entry(MoneyEntry::Elsewhere(id)) => money.elsewhere.get(id).cloned().map(Value::Elsewhere),
        }
    }

    /// Makes `to` say in it what `from` says.
    pub(in crate::domain) fn copy(&self, from: &MoneySettings, to: &mut MoneySettings) {
        match self {
            MoneyPlace::Example => to.example = from.example,
            MoneyPlace::Currency => to.currency = from.currency,
            MoneyPlace::Discount => to.discount_percent = from.discount_percent,
            MoneyPlace::Months => to.months = from.months,
            MoneyPlace::Peaks => to.peak_months.clone_from(&from.peak_months),
            MoneyPlace::Compared => to.compared.clone_from(&from.compared),
            MoneyPlace::Entry(entry) => entry.copy(from, to),
        }
    }
}

/// Every place of what is said about money that any of these plans could have something in.
pub(super) fn money_places(all: &[&MoneySettings]) -> Vec<MoneyPlace> {
    let mut places = vec![
        MoneyPlace::Example,
        MoneyPlace::Currency,
        MoneyPlace::Discount,
        MoneyPlace::Months,
        MoneyPlace::Peaks,
        MoneyPlace::Compared,
    ];
    let entries: BTreeSet<MoneyEntry> = all
        .iter()
        .flat_map(|money| {
            let figures = money.figures.keys().cloned().map(MoneyEntry::Figure);
            let scenarios = money.scenarios.keys().cloned().map(MoneyEntry::Scenario);
            let costs = money.costs.keys().cloned().map(MoneyEntry::Cost);
            let elsewhere = money.elsewhere.keys().cloned().map(MoneyEntry::Elsewhere);
            figures.chain(scenarios).chain(costs).chain(elsewhere)
        })
        .collect();
    places.extend(entries.into_iter().map(MoneyPlace::Entry));
    places
}
