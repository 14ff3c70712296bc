//! Costs that budgets forget, each either in the scenario or named as missing.

use serde::Deserialize;

use super::amount::Money;
use super::assume::Group;
use super::case::Case;
use super::engine::LineId;
use super::outcome::Outcome;
use super::pricing::Charge;
use crate::domain::language::Localized;
use crate::domain::units::Id;

/// What is known about forgotten costs.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct HiddenCosts {
    /// How many times the licence everything together usually costs, or more.
    pub usual_multiple: f64,
    /// Who says so.
    pub source: Id,
    /// The costs.
    pub items: Vec<HiddenCost>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct HiddenCost {
    /// Identifier.
    pub id: Id,
    /// Who names it.
    pub source: Id,
    /// What it is called.
    pub name: Localized,
    /// Why it is forgotten.
    pub about: Localized,
    /// What in a scenario stands for it; any one is enough.
    pub covers: Vec<Cover>,
}

/// What in a scenario stands for a hidden cost.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cover {
    /// A cost line.
    Cost(Id),
    /// The price of conversations over the quota.
    Overage,
    /// Modules that are charged for.
    Modules,
    /// A share of the revenue.
    RevenueShare,
    /// The share of cases the tool resolves.
    Resolved,
    /// The slower start.
    Dip,
    /// The team's hours.
    TeamHours,
}

/// Whether a hidden cost is in the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Budgeted {
    /// With this much over the whole time; nothing where it is counted otherwise, as the share of cases resolved is.
    Yes(Money),
    /// It is not.
    No,
    /// The way of charging does not know it.
    DoesNotArise,
}

/// The check of a whole scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct HiddenCheck {
    /// Each hidden cost, in the order of the list.
    pub items: Vec<(Id, Budgeted)>,
    /// How many times the licence everything together costs; `None` without a licence.
    pub multiple: Option<f64>,
    /// How many times it usually is, or more.
    pub usual_multiple: f64,
}

impl HiddenCheck {
    /// What is not budgeted.
    pub fn missing(&self) -> impl Iterator<Item = &Id> {
        self.items.iter().filter(|(_, budgeted)| *budgeted == Budgeted::No).map(|(id, _)| id)
    }
}

impl Case {
    /// Holds a scenario against the costs that budgets forget; `None` when there is no such scenario.
    pub fn hidden(&self, scenario: usize, costs: &HiddenCosts) -> Option<HiddenCheck> {
        let outcome = self.outcome(scenario)?;
        let items = costs.items.iter().map(|item| (item.id.clone(), self.budgeted(scenario, &outcome, item)));
        let licence = outcome.groups.iter().find(|(group, _)| *group == Group::Licence);
        let licence = licence.map_or(0.0, |(_, amount)| amount.real());
        Some(HiddenCheck {
            items: items.collect(),
            multiple: (licence > 0.0).then(|| outcome.figures.tco.real() / licence),
            usual_multiple: costs.usual_multiple,
        })
    }

    fn budgeted(&self, scenario: usize, outcome: &Outcome, item: &HiddenCost) -> Budgeted {
        let found = item.covers.iter().filter_map(|cover| self.covered(scenario, outcome, cover));
        let best = found.max_by_key(|budgeted| match budgeted {
            Budgeted::Yes(_) => 2,
            Budgeted::DoesNotArise => 1,
            Budgeted::No => 0,
        });
        best.unwrap_or(Budgeted::No)
    }

    fn covered(&self, scenario: usize, outcome: &Outcome, cover: &Cover) -> Option<Budgeted> {
        let scenario = self.assumptions.scenarios.get(scenario)?;
        let total = |wanted: LineId| -> Money {
            let own = outcome.lines.iter().filter(|line| line.id == wanted);
            -own.flat_map(|line| &line.months).copied().sum::<Money>()
        };
        let charged = |fits: &dyn Fn(&Charge) -> bool| -> Vec<usize> {
            scenario.charges.iter().enumerate().filter(|(_, charge)| fits(charge)).map(|(at, _)| at).collect()
        };
        let charges = |of: Vec<usize>| Budgeted::Yes(of.into_iter().map(|at| total(LineId::Charge(at))).sum());
        match cover {
            Cover::Cost(id) => {
                let at = scenario.costs.iter().position(|cost| cost.id == *id)?;
                Some(total(LineId::Cost(at))).filter(|amount| *amount != Money::ZERO).map(Budgeted::Yes)
            }
            Cover::Overage => {
                let of = charged(&|charge| matches!(charge, Charge::Conversation { .. }));
                let priced = charged(
                    &|charge| matches!(charge, Charge::Conversation { overage, .. } if overage.range.high > 0.0),
                );
                Some(match (of.is_empty(), priced.is_empty()) {
                    (true, _) => Budgeted::DoesNotArise,
                    (false, true) => Budgeted::No,
                    (false, false) => charges(priced),
                })
            }
            Cover::Modules => {
                let of = charged(&|charge| matches!(charge, Charge::Module { .. }));
                (!of.is_empty()).then(|| charges(of))
            }
            Cover::RevenueShare => {
                let of = charged(&|charge| matches!(charge, Charge::RevenueShare { .. }));
                let known = charges(of.clone());
                Some(match (of.is_empty(), known) {
                    (true, _) => Budgeted::DoesNotArise,
                    (false, Budgeted::Yes(Money::ZERO)) => Budgeted::No,
                    (false, known) => known,
                })
            }
            Cover::Resolved => Some(Budgeted::Yes(Money::ZERO)),
            Cover::Dip => Some(total(LineId::Dip)).filter(|amount| *amount != Money::ZERO).map(Budgeted::Yes),
            Cover::TeamHours => {
                Some(total(LineId::TeamHours)).filter(|amount| *amount != Money::ZERO).map(Budgeted::Yes)
            }
        }
    }
}
