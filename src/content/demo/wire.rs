//! The example as its file writes it, and what must hold in it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::content::{PackError, read, templates};
use crate::domain::language::Localized;
use crate::domain::model::Problem;
use crate::domain::process::{Bucket, RatingKind, Reversibility};
use crate::domain::season::{self, Window};
use crate::domain::units::{Date, Id, Level, Rating};

#[derive(Deserialize)]
pub(super) struct Demo {
    pub format: String,
    pub version: u32,
    pub name: Localized,
    pub answers: BTreeMap<Id, DemoAnswer>,
    pub knowledge: BTreeMap<Id, DemoKnowledge>,
    pub handoffs: BTreeMap<Id, DemoHandoff>,
    pub processes: Vec<DemoProcess>,
    pub hours_per_week: BTreeMap<Id, u16>,
    pub freezes: Vec<DemoFreeze>,
    pub kpis: BTreeMap<Id, DemoKpi>,
}

#[derive(Deserialize)]
pub(super) struct DemoAnswer {
    pub mark: DemoMark,
    pub note: Option<Localized>,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum DemoMark {
    Level(Level),
    Other(OtherMark),
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum OtherMark {
    DontKnow,
    NotApplicable,
}

#[derive(Deserialize)]
pub(super) struct DemoKnowledge {
    pub name: Localized,
    pub owner: Localized,
    pub reviewed_days_ago: i32,
}

#[derive(Deserialize)]
pub(super) struct DemoHandoff {
    pub trigger: Localized,
    pub seconds: Option<u32>,
    pub context: Option<Localized>,
}

/// What the company says of a process; the rest is the template's.
#[derive(Deserialize)]
pub(super) struct DemoProcess {
    pub id: Id,
    pub template: Option<Id>,
    pub name: Localized,
    pub note: Option<Localized>,
    pub volume_per_month: Option<u32>,
    pub minutes_per_case: Option<f64>,
    #[serde(default)]
    pub ratings: BTreeMap<RatingKind, Rating>,
    pub reversibility: Option<Reversibility>,
    pub owner: Option<Localized>,
    pub ai_scope: Option<Localized>,
    pub handoff: Option<Id>,
    pub knowledge: Option<Id>,
    pub quality_measure: Option<Localized>,
    pub reviewer: Option<Localized>,
    pub stop_rule: Option<Localized>,
    pub decided: Option<DemoDecision>,
}

#[derive(Deserialize)]
pub(super) struct DemoDecision {
    pub bucket: Bucket,
    pub reason: Localized,
}

#[derive(Deserialize)]
pub(super) struct DemoFreeze {
    pub id: Id,
    pub name: Localized,
    pub when: Season,
}

/// When a freeze comes round.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Season {
    /// The same days each year, as month and day.
    EachYear { from: (i8, i8), to: (i8, i8) },
    /// Around the first day of the lunar year.
    NewYear { days_before: i32, days_after: i32 },
}

impl Season {
    /// The first window that is not over on `today`.
    pub fn next(&self, today: Date) -> Option<Window> {
        match *self {
            Season::EachYear { from, to } => season::each_year(today, from, to),
            Season::NewYear { days_before, days_after } => {
                season::around_lunar_new_year(today, days_before, days_after)
            }
        }
    }
}

#[derive(Deserialize)]
pub(super) struct DemoKpi {
    pub baseline: Option<f64>,
    pub target: Option<f64>,
}

/// Reads and checks the built-in example.
pub(super) fn load() -> Result<Demo, PackError> {
    let demo: Demo = read(include_str!("demo.json"))?;
    let problems = demo.problems();
    if problems.is_empty() { Ok(demo) } else { Err(PackError::Inconsistent(problems)) }
}

impl Demo {
    /// Names of things that are not there.
    fn problems(&self) -> Vec<Problem> {
        let mut found = Vec::new();
        if self.format != "baton-demo" || self.version != 1 {
            found.push(Problem { path: "format".to_owned(), text: "is not baton-demo version 1".to_owned() });
        }
        for (index, process) in self.processes.iter().enumerate() {
            let mut check = |field: &str, id: Option<&Id>, known: bool| {
                if let (Some(id), false) = (id, known) {
                    let path = format!("processes[{index}].{field}");
                    found.push(Problem { path, text: format!("names {id:?}, which is not listed") });
                }
            };
            let (of, handoff, source) = (&process.template, &process.handoff, &process.knowledge);
            check("template", of.as_ref(), of.as_ref().is_none_or(|id| templates().get(id).is_some()));
            check("handoff", handoff.as_ref(), handoff.as_ref().is_none_or(|id| self.handoffs.contains_key(id)));
            check("knowledge", source.as_ref(), source.as_ref().is_none_or(|id| self.knowledge.contains_key(id)));
        }
        found
    }
}
