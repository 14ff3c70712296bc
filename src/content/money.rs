//! What a business case begins with: assumptions, three kinds of tools, costs that budgets forget.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::{PackError, built_in, read};
use crate::domain::model::Problem;
use crate::domain::money::{Assumptions, Basis, Case, Cover, Effect, Estimate, HiddenCosts, Origin, Shared};
use crate::domain::rollout::Rollout;
use crate::domain::units::{Date, Id};

/// The built-in content of the business case. Every figure says whether it is a vendor's claim, and whose, or ours.
#[derive(Clone, Debug, Deserialize)]
pub struct MoneyContent {
    format: String,
    version: u32,
    /// What a new case begins with: the three kinds of tools side by side.
    pub assumptions: Assumptions,
    /// Costs that budgets forget.
    pub hidden: HiddenCosts,
    demo: Demo,
}

/// What the example says otherwise.
#[derive(Clone, Debug, Deserialize)]
struct Demo {
    shared: BTreeMap<Shared, Estimate>,
    effects: BTreeMap<Id, BTreeMap<Effect, Estimate>>,
}

/// The built-in content of the business case.
pub fn money() -> &'static MoneyContent {
    #[expect(clippy::expect_used, reason = "a test loads the same text")]
    static CONTENT: LazyLock<MoneyContent> =
        LazyLock::new(|| load_money(include_str!("money.json")).expect("the built-in figures are checked by a test"));
    &CONTENT
}

/// Reads and checks content of a business case.
pub fn load_money(json: &str) -> Result<MoneyContent, PackError> {
    let content: MoneyContent = read(json)?;
    let problems = content.problems();
    if problems.is_empty() { Ok(content) } else { Err(PackError::Inconsistent(problems)) }
}

impl MoneyContent {
    /// What the example's case assumes: the company of seed 000, with the figures it publishes.
    pub fn demo(&self) -> Assumptions {
        let mut assumptions = self.assumptions.clone();
        assumptions.shared.extend(self.demo.shared.clone());
        for scenario in &mut assumptions.scenarios {
            scenario.effects.extend(self.demo.effects.get(&scenario.id).cloned().unwrap_or_default());
        }
        assumptions
    }

    fn problems(&self) -> Vec<Problem> {
        let mut found = Vec::new();
        let mut add = |path: String, text: String| found.push(Problem { path, text });
        if self.format != "baton-money" || self.version != 1 {
            add("format".to_owned(), "is not baton-money version 1".to_owned());
        }
        let nothing = Basis::new([], &Rollout::nothing(Date::default(), Date::default()));
        for (path, assumptions) in [("assumptions", self.assumptions.clone()), ("demo", self.demo())] {
            for fault in Case::new(assumptions, nothing.clone()).err().unwrap_or_default() {
                add(path.to_owned(), format!("cannot be computed: {fault:?}"));
            }
        }
        let model = built_in();
        let known = |id: &Id| model.sources.iter().any(|source| source.id == *id);
        let shared = self.assumptions.shared.values().chain(self.demo.shared.values());
        let effects = self.demo.effects.values().flat_map(BTreeMap::values);
        let own = self.assumptions.scenarios.iter().flat_map(|scenario| scenario.inputs());
        for estimate in shared.chain(effects).chain(own.map(|(_, estimate)| estimate)) {
            if let Origin::Claim(source) = &estimate.origin
                && !known(source)
            {
                add("assumptions".to_owned(), format!("names the source {source:?}, which is not listed"));
            }
        }
        let mut seen = BTreeSet::new();
        for (index, item) in self.hidden.items.iter().enumerate() {
            if !seen.insert(&item.id) {
                add(format!("hidden.items[{index}].id"), "is used twice".to_owned());
            }
            if !known(&item.source) {
                add(format!("hidden.items[{index}].source"), "is not listed".to_owned());
            }
            if item.covers.is_empty() {
                add(format!("hidden.items[{index}].covers"), "names nothing that would cover it".to_owned());
            }
        }
        for (at, id) in self.demo.effects.keys().enumerate() {
            if !self.assumptions.scenarios.iter().any(|scenario| scenario.id == *id) {
                add(format!("demo.effects[{at}]"), format!("names the scenario {id:?}, which is not listed"));
            }
        }
        found
    }

    /// Cost lines that would cover a hidden cost, by identifier; for the page to offer those that a scenario lacks.
    pub fn covering(&self, hidden: &Id) -> Vec<&Id> {
        let item = self.hidden.items.iter().find(|item| item.id == *hidden);
        let covers = item.into_iter().flat_map(|item| &item.covers);
        covers
            .filter_map(|cover| match cover {
                Cover::Cost(id) => Some(id),
                _ => None,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_figures_pass_the_door() {
        if let Err(error) = load_money(include_str!("money.json")) {
            panic!("{error}");
        }
        assert_eq!(money().assumptions.scenarios.len(), 3);
    }

    #[test]
    fn a_mistake_is_named_with_its_place() {
        let text = include_str!("money.json");
        let refused = |from: &str, to: &str| load_money(&text.replacen(from, to, 1)).unwrap_err().to_string();
        let said = refused("\"claim\": \"000\"", "\"claim\": \"999\"");
        assert!(said.contains("names the source \"999\""), "{said}");
        let said = refused("\"low\": 50000", "\"low\": 65000");
        assert!(said.contains("Disordered"), "{said}");
        let said = refused("\"months\": 36", "\"months\": 0");
        assert!(said.contains("Horizon"), "{said}");
        let said = refused("\"currency\": \"TWD\"", "\"currency\": \"NT$\"");
        assert!(said.contains("currency"), "{said}");
    }
}
