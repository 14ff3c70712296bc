//! What a team has said about money: its own figures in the place of the model's, its own scenarios and costs.
//!
//! Nothing here knows what a case makes of it; `money` puts it in the place of what the content assumes.

mod currency;
mod kinds;
pub mod known;

pub use currency::Currency;
pub use kinds::{ChargeKind, Group, Timing};

use std::collections::{BTreeMap, BTreeSet};

use super::units::{Id, Range};

/// The most scenarios that are compared.
pub const MOST_COMPARED: usize = 4;
/// The most scenarios a team may have of its own.
pub const MOST_OWN: usize = 20;
/// The most costs a team may add.
pub const MOST_COSTS: usize = 200;

/// Everything the team has said about money. What it has not said is as the content has it. Numbers are finite, peak months
/// lie from 1 to 12, identifiers of scenarios and costs are unique, and nobody compares more than [`MOST_COMPARED`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MoneySettings {
    /// Whether the figures begin with those of the example.
    pub example: bool,
    /// The currency of every amount.
    pub currency: Option<Currency>,
    /// What money costs a year, in per cent.
    pub discount_percent: Option<f64>,
    /// How many months are looked at.
    pub months: Option<u32>,
    /// Months of the year with more volume.
    pub peak_months: Option<BTreeSet<u8>>,
    /// What was said about single figures, by their key: `realised`, `nlu/resolved`, `nlu/conversation/overage`,
    /// `nlu/cost/integration`.
    pub figures: BTreeMap<Id, Said>,
    /// Scenarios of its own, by an identifier that no scenario of the content has.
    pub scenarios: BTreeMap<Id, OwnScenario>,
    /// Costs added to scenarios, by scenario and cost: `nlu/data-migration`. One that the content has in another scenario
    /// begins with the content's figures.
    pub costs: BTreeMap<Id, OwnCost>,
    /// What is compared; absent: what the content begins with.
    pub compared: Option<Vec<Id>>,
    /// Hidden costs that are paid from another budget, and which.
    pub elsewhere: BTreeMap<Id, String>,
}

/// What was said about one figure. Never says nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// The figure; absent: as the content has it.
    pub range: Option<Range>,
    /// Where it comes from.
    pub source: String,
    /// Anything else.
    pub note: String,
}

/// A scenario of the team's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnScenario {
    /// What it is called.
    pub name: String,
    /// The scenario of the content that it begins with.
    pub like: Id,
    /// What the vendor charges for; absent: as the other scenario.
    pub charges: Option<BTreeSet<ChargeKind>>,
}

/// A cost that a team added to a scenario. Its amount stands among the figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCost {
    /// What it is called.
    pub name: String,
    /// Which group it belongs to.
    pub group: Group,
    /// When it falls due.
    pub timing: Timing,
}

impl Said {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.range.is_none() && self.source.trim().is_empty() && self.note.trim().is_empty()
    }
}

impl MoneySettings {
    /// Whether the team has said nothing.
    pub fn is_empty(&self) -> bool {
        *self == MoneySettings::default()
    }

    /// The settings with what is no number, out of bounds or there twice left out.
    #[must_use]
    pub fn sound(mut self) -> MoneySettings {
        let finite = |range: &Range| [range.low, range.likely, range.high].iter().all(|value| value.is_finite());
        self.discount_percent = self.discount_percent.filter(|percent| percent.is_finite());
        if let Some(peaks) = &mut self.peak_months {
            peaks.retain(|month| (1..=12).contains(month));
        }
        for said in self.figures.values_mut() {
            said.range = said.range.filter(finite);
        }
        self.figures.retain(|_, said| !said.is_empty());
        self.trim();
        self
    }

    /// Leaves out what is more than the settings may hold; whether there was any.
    pub fn trim(&mut self) -> bool {
        let counted = |money: &MoneySettings| {
            (money.scenarios.len(), money.costs.len(), money.compared.as_ref().map_or(0, Vec::len))
        };
        let before = counted(self);
        while self.scenarios.len() > MOST_OWN {
            self.scenarios.pop_last();
        }
        while self.costs.len() > MOST_COSTS {
            self.costs.pop_last();
        }
        if let Some(compared) = &mut self.compared {
            let mut seen = BTreeSet::new();
            compared.retain(|id| seen.insert(id.clone()));
            compared.truncate(MOST_COMPARED);
        }
        before != counted(self)
    }

    /// The settings with another figure; a figure that says nothing is left out.
    #[must_use]
    pub fn with_figure(&self, key: &Id, change: impl FnOnce(&mut Said)) -> MoneySettings {
        let mut next = self.clone();
        change(next.figures.entry(key.clone()).or_default());
        next.sound()
    }

    /// The settings with a scenario of its own that begins with what was said about another one, the content's or the team's,
    /// and is compared if there is room. `shown`: what is compared now.
    #[must_use]
    pub fn with_scenario(&self, id: &Id, name: String, from: &Id, shown: &[Id]) -> MoneySettings {
        let mut next = self.clone();
        let begun = || OwnScenario { name: String::new(), like: from.clone(), charges: None };
        let own = OwnScenario { name, ..self.scenarios.get(from).cloned().unwrap_or_else(begun) };
        let (from, to) = (format!("{from}/"), format!("{id}/"));
        let renamed = |key: &Id| key.as_str().strip_prefix(&from).map(|rest| Id::from(format!("{to}{rest}")));
        let figures = self.figures.iter().filter_map(|(key, said)| Some((renamed(key)?, said.clone())));
        let costs = self.costs.iter().filter_map(|(key, cost)| Some((renamed(key)?, cost.clone())));
        next.figures.extend(figures);
        next.costs.extend(costs);
        next.scenarios.insert(id.clone(), own);
        if shown.len() < MOST_COMPARED {
            next.compared = Some(shown.iter().chain([id]).cloned().collect());
        }
        next.sound()
    }

    /// The settings without a scenario of its own: its figures and costs go with it. Where nothing else was compared, it is what
    /// the content begins with.
    #[must_use]
    pub fn without_scenario(&self, id: &Id) -> MoneySettings {
        let mut next = self.clone();
        let prefix = format!("{id}/");
        let stays = |key: &Id| !key.as_str().starts_with(&prefix);
        next.scenarios.remove(id);
        next.costs.retain(|key, _| stays(key));
        next.figures.retain(|key, _| stays(key));
        if let Some(compared) = &mut next.compared {
            compared.retain(|other| other != id);
        }
        next.compared = next.compared.filter(|compared| !compared.is_empty());
        next
    }

    /// The settings without a cost of its own, by scenario and cost.
    #[must_use]
    pub fn without_cost(&self, key: &Id) -> MoneySettings {
        let mut next = self.clone();
        next.costs.remove(key);
        if let Some((scenario, cost)) = key.as_str().split_once('/') {
            next.figures.remove(format!("{scenario}/cost/{cost}").as_str());
        }
        next
    }
}

#[cfg(test)]
mod tests;
