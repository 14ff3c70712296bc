//! Identifiers anew, the same one everywhere: what hangs together in the plan hangs together in the copy.

use std::collections::BTreeMap;

use crate::domain::figures::known;
use crate::domain::money::{Keyed, meaning};
use crate::domain::plan::Plan;
use crate::domain::work::{process_of, template_of};
use crate::file::open::Known;

/// The new identifiers of what the team made.
pub(super) struct Ids<'a> {
    known: &'a Known,
    processes: BTreeMap<&'a str, String>,
    own: BTreeMap<&'a str, String>,
    risks: BTreeMap<&'a str, String>,
    scenarios: BTreeMap<&'a str, String>,
    costs: BTreeMap<&'a str, String>,
}

impl<'a> Ids<'a> {
    /// The new identifiers of a plan's processes, packages and risks, counted in their order.
    pub fn of(plan: &'a Plan, known: &'a Known) -> Ids<'a> {
        let risks = plan.work.risks.keys().filter(|id| !known.risks.contains(*id));
        Ids {
            known,
            processes: anew("p", plan.processes.iter().map(|process| process.id.as_str())),
            own: anew("w", plan.work.own.keys().map(|id| id.as_str())),
            risks: anew("r", risks.map(|id| id.as_str())),
            scenarios: anew("s", plan.money.scenarios.keys().map(|id| id.as_str())),
            costs: anew("c", plan.money.costs.keys().filter_map(|key| Some(key.as_str().split_once('/')?.1))),
        }
    }

    /// A process.
    pub fn process(&self, id: &str) -> Option<String> {
        self.processes.get(id).cloned()
    }

    /// A package of the team's own.
    pub fn own(&self, id: &str) -> Option<String> {
        self.own.get(id).cloned()
    }

    /// A package: the team's own, or one of a template of the model.
    pub fn package(&self, id: &str) -> Option<String> {
        self.own(id).or_else(|| {
            let template = template_of(id);
            self.known.packages.get(template)?;
            match process_of(id) {
                Some(process) => Some(format!("{template}@{}", self.process(process)?)),
                None => Some(template.to_owned()),
            }
        })
    }

    /// A risk: the team's own, or one of a template of the model.
    pub fn risk(&self, id: &str) -> Option<String> {
        self.risks.get(id).cloned().or_else(|| self.known.risks.get(id).map(|id| id.to_string()))
    }

    /// A scenario: the team's own, or one of the content.
    pub fn scenario(&self, id: &str) -> Option<String> {
        self.scenarios.get(id).cloned().or_else(|| known::SCENARIOS.contains(&id).then(|| id.to_owned()))
    }

    fn cost(&self, id: &str) -> Option<String> {
        if known::COSTS.contains(&id) { Some(id.to_owned()) } else { self.costs.get(id).cloned() }
    }

    /// A cost the team added, by scenario and cost.
    pub fn cost_key(&self, key: &str) -> Option<String> {
        let (scenario, cost) = key.split_once('/')?;
        Some(format!("{}/{}", self.scenario(scenario)?, self.cost(cost)?))
    }

    /// A figure of the business case.
    pub fn figure(&self, key: &str) -> Option<String> {
        let (first, rest) = match meaning(&key.into())? {
            Keyed::Shared(shared) => return Some(shared.key().to_owned()),
            Keyed::Effect(scenario, effect) => (self.scenario(scenario)?, effect.key().to_owned()),
            Keyed::Cost(scenario, cost) => (self.scenario(scenario)?, format!("cost/{}", self.cost(cost)?)),
            Keyed::Part(scenario, kind, again, part) => {
                let again = if again == 1 { String::new() } else { format!("-{again}") };
                (self.scenario(scenario)?, format!("{}{again}/{}", kind.key(), part.key()))
            }
        };
        Some(format!("{first}/{rest}"))
    }
}

fn anew<'a>(kind: &str, ids: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, String> {
    ids.enumerate().map(|(at, id)| (id, format!("{kind}-{}", at + 1))).collect()
}
