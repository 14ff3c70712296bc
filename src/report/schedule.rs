//! The rollout with its weeks.

use std::collections::BTreeMap;

use serde::Serialize;

use super::conflict::{ConflictReport, Named};
use crate::domain::language::Lang;
use crate::domain::model::{Model, PhaseKind};
use crate::domain::rollout::{
    Deferral, Deferred, Gain, GainBy, Late, LeftOut, LeftOutReason, Planned, Rollout, WaitsFor,
};
use crate::domain::units::Id;
use crate::domain::work::Objective;
use crate::text;

/// How many levers are printed.
const LEVERS: usize = 3;

/// The rollout with its weeks, which are counted from 0.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScheduleReport {
    /// The first day of week 0.
    pub start: String,
    /// The day planned from: what had not begun by then starts in its week at the earliest.
    pub planned_from: String,
    /// What it is best at: `fastest` or `value_first`.
    pub objective: &'static str,
    /// How many weeks it takes.
    pub weeks: u32,
    /// No plan of the same tasks takes fewer weeks.
    pub lower_bound: u32,
    /// It is at most this much longer than the best possible, in per cent.
    pub gap_percent: f64,
    /// Whether no plan of the same tasks is shorter.
    pub proven_shortest: bool,
    /// The week in which the hours that processes free are there, on average; `null` when none are freed.
    pub value_week: Option<f64>,
    /// The single changes that shorten it most, at most three; each was tried.
    pub levers: Vec<LeverReport>,
    /// The tasks.
    pub tasks: Vec<TaskReport>,
    /// What makes the plan infeasible; empty when every task has a place.
    pub conflicts: Vec<ConflictReport>,
    /// Processes that must wait.
    pub deferred: Vec<DeferredReport>,
    /// Tasks that left the plan.
    pub left_out: Vec<LeftOutReport>,
}

/// A work package and where it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TaskReport {
    /// The template's identifier, or `template@process`; of a task of the team's own, its own.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Whether the team added it.
    pub own: bool,
    /// The phase it belongs to.
    pub phase: PhaseKind,
    /// The process it is for.
    pub process: Option<Id>,
    /// Its first week; `null` when it cannot be placed.
    pub start_week: Option<u32>,
    /// The week after its last.
    pub end_week: Option<u32>,
    /// Its first day.
    pub start: Option<String>,
    /// Its last day.
    pub end: Option<String>,
    /// What keeps it from starting a week earlier.
    pub waits_for: Vec<WaitReport>,
    /// Tasks that come before it.
    pub after: Vec<Id>,
    /// Total hours per role.
    pub hours: BTreeMap<Id, u16>,
    /// Whether a later start would lengthen the plan.
    pub critical: bool,
    /// How it stays behind the plan; `null` when it does not.
    pub late: Option<LateReport>,
}

/// How a task stays behind the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LateReport {
    /// It should have begun.
    NotBegun {
        /// How many weeks late it begins if it begins this week.
        weeks: u32,
    },
    /// It should be done.
    NotDone {
        /// How many weeks late it ends if it ends this week.
        weeks: u32,
    },
}

/// A single change that shortens the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeverReport {
    /// The role that has one more hour a week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Id>,
    /// The task that takes one week less, the hours being the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub task: Option<Named>,
    /// By how many weeks the plan is shorter.
    pub weeks: u32,
    /// The change and what it brings.
    pub action: String,
}

/// What keeps a task from starting a week earlier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum WaitReport {
    /// The start of the plan.
    Start,
    /// Today: what has not begun cannot begin in the past.
    Today,
    /// Nothing: it has begun already.
    Begun,
    /// Nothing: a person chose its day.
    Pinned,
    /// A task that ends in the week before.
    Task {
        /// The task.
        id: Id,
    },
    /// A role that has too little time left.
    Role {
        /// The role.
        id: Id,
        /// The first week with too little of it.
        week: u32,
    },
    /// A freeze.
    Freeze {
        /// The freeze.
        id: Id,
        /// The frozen week.
        week: u32,
    },
    /// A gate on hold.
    Gate {
        /// The phase whose gate it is.
        phase: PhaseKind,
        /// The day it is looked at again.
        look_again: String,
    },
    /// A task that cannot be placed either.
    Unplaced {
        /// The task.
        id: Id,
    },
}

/// A process that must wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DeferredReport {
    /// The process.
    pub id: Id,
    /// What people call it.
    pub name: String,
    /// `stage_limit`, `not_ready` or `unsorted`.
    pub reason: &'static str,
}

/// A task that left the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOutReport {
    /// The task.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// `team` or `gate`.
    pub by: &'static str,
    /// Why, as a sentence.
    pub reason: String,
}

impl ScheduleReport {
    /// Lays a rollout out, with the changes that shorten it, those that save most first.
    pub fn new(model: &Model, rollout: &Rollout, objective: Objective, gains: &[Gain], lang: Lang) -> ScheduleReport {
        ScheduleReport {
            start: rollout.start.to_string(),
            planned_from: rollout.planned_from.to_string(),
            objective: objective.id(),
            weeks: rollout.weeks,
            lower_bound: rollout.lower_bound,
            gap_percent: rollout.gap_percent,
            proven_shortest: rollout.is_proven_shortest(),
            value_week: rollout.value_week,
            levers: gains.iter().take(LEVERS).map(|gain| lever(model, gain, lang)).collect(),
            tasks: rollout.packages.iter().map(|planned| task(planned, lang)).collect(),
            conflicts: rollout.conflicts.iter().map(|conflict| ConflictReport::new(conflict, lang)).collect(),
            deferred: rollout.deferred.iter().map(DeferredReport::from).collect(),
            left_out: rollout.left_out.iter().map(|left| left_out(model, left, lang)).collect(),
        }
    }
}

fn task(planned: &Planned, lang: Lang) -> TaskReport {
    let (package, placement) = (&planned.package, planned.placement.as_ref());
    let waits = placement.iter().flat_map(|placement| &placement.waits_for).map(WaitReport::from);
    let behind = planned.behind.iter().map(|id| WaitReport::Unplaced { id: id.clone() });
    TaskReport {
        id: package.id.clone(),
        name: package.title.get(lang),
        own: package.template.is_none(),
        phase: package.phase,
        process: package.process.clone(),
        start_week: placement.map(|placement| placement.start_week),
        end_week: placement.map(|placement| placement.end_week),
        start: placement.map(|placement| placement.from.to_string()),
        end: placement.map(|placement| placement.to.to_string()),
        waits_for: waits.chain(behind).collect(),
        after: package.after.clone(),
        hours: package.hours.clone(),
        critical: placement.is_some_and(|placement| placement.critical),
        late: planned.late.map(LateReport::from),
    }
}

fn lever(model: &Model, gain: &Gain, lang: Lang) -> LeverReport {
    let (role, task) = match &gain.by {
        GainBy::HourOf(role) => (Some(role.clone()), None),
        GainBy::WeekOff(package) => (None, Some(Named::new(package, lang))),
    };
    LeverReport { role, task, weeks: gain.weeks, action: text::rollout::gain(lang, model, gain) }
}

impl From<Late> for LateReport {
    fn from(late: Late) -> LateReport {
        match late {
            Late::NotBegun { weeks } => LateReport::NotBegun { weeks },
            Late::NotDone { weeks } => LateReport::NotDone { weeks },
        }
    }
}

impl From<&WaitsFor> for WaitReport {
    fn from(wait: &WaitsFor) -> WaitReport {
        match wait {
            WaitsFor::Start => WaitReport::Start,
            WaitsFor::Today => WaitReport::Today,
            WaitsFor::Begun => WaitReport::Begun,
            WaitsFor::Pinned => WaitReport::Pinned,
            WaitsFor::Package(id) => WaitReport::Task { id: id.clone() },
            WaitsFor::Role { role, week } => WaitReport::Role { id: role.clone(), week: *week },
            WaitsFor::Freeze { freeze, week } => WaitReport::Freeze { id: freeze.clone(), week: *week },
            WaitsFor::Gate { phase, look_again } => {
                WaitReport::Gate { phase: *phase, look_again: look_again.to_string() }
            }
        }
    }
}

fn left_out(model: &Model, left: &LeftOut, lang: Lang) -> LeftOutReport {
    LeftOutReport {
        id: left.package.id.clone(),
        name: left.package.title.get(lang),
        by: match left.why {
            LeftOutReason::Team(_) => "team",
            LeftOutReason::Stopped { .. } => "gate",
        },
        reason: text::rollout::left_out(lang, model, &left.why),
    }
}

impl From<&Deferred> for DeferredReport {
    fn from(deferred: &Deferred) -> DeferredReport {
        DeferredReport {
            id: deferred.process.clone(),
            name: deferred.name.clone(),
            reason: match deferred.reason {
                Deferral::StageLimit { .. } => "stage_limit",
                Deferral::NotReady { .. } => "not_ready",
                Deferral::Unsorted => "unsorted",
            },
        }
    }
}
