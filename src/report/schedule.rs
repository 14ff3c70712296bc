//! The rollout with its weeks.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::language::Lang;
use crate::domain::model::{Model, PhaseKind};
use crate::domain::rollout::{
    Conflict, Deferral, Deferred, LeftOut, LeftOutReason, PackageName, Planned, Rollout, WaitsFor,
};
use crate::domain::units::Id;
use crate::text::rollout;

/// The rollout with its weeks, which are counted from 0.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScheduleReport {
    /// The first day of week 0.
    pub start: String,
    /// How many weeks it takes.
    pub weeks: u32,
    /// No plan of the same tasks takes fewer weeks.
    pub lower_bound: u32,
    /// It is at most this much longer than the best possible, in per cent.
    pub gap_percent: f64,
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

/// A task by identifier and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The task.
    pub id: Id,
    /// What it is called.
    pub name: String,
}

/// Why tasks cannot be placed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ConflictReport {
    /// Tasks that wait for each other: each for the one before it, the first for the last.
    Cycle {
        /// The tasks.
        tasks: Vec<Named>,
    },
    /// A role that does not have the time, ever.
    NoCapacity {
        /// The task.
        task: Named,
        /// The role.
        role: Id,
        /// Minutes the task needs of it in all.
        needs_minutes: u64,
        /// Minutes the role has a week.
        has_minutes_per_week: u32,
    },
    /// Freezes leave no week for the task.
    NeverThawed {
        /// The task.
        task: Named,
    },
    /// The task would end more than fifty years ahead.
    TooLate {
        /// The task.
        task: Named,
    },
    /// The task ends after the day by which everything should be done.
    Deadline {
        /// The task.
        task: Named,
        /// By how many weeks.
        weeks: u32,
        /// No plan lets it end before this day.
        soonest: String,
        /// Whether that is too late as well.
        never: bool,
    },
    /// The task cannot start in the week a person chose, or cannot go on now.
    Pin {
        /// The task.
        task: Named,
        /// When it starts or goes on instead.
        start: String,
        /// What forbids the week chosen.
        because: Vec<WaitReport>,
        /// Whether it has begun already.
        begun: bool,
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
    /// Lays a rollout out.
    pub fn new(model: &Model, rollout: &Rollout, lang: Lang) -> ScheduleReport {
        ScheduleReport {
            start: rollout.start.to_string(),
            weeks: rollout.weeks,
            lower_bound: rollout.lower_bound,
            gap_percent: rollout.gap_percent,
            tasks: rollout.packages.iter().map(|planned| task(planned, lang)).collect(),
            conflicts: rollout.conflicts.iter().map(|conflict| conflict_report(conflict, lang)).collect(),
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

fn conflict_report(conflict: &Conflict, lang: Lang) -> ConflictReport {
    let named = |package: &PackageName| Named { id: package.id.clone(), name: package.title.get(lang) };
    match conflict {
        Conflict::Cycle(packages) => ConflictReport::Cycle { tasks: packages.iter().map(named).collect() },
        Conflict::NoCapacity { package, role, needs, has } => ConflictReport::NoCapacity {
            task: named(package),
            role: role.clone(),
            needs_minutes: *needs,
            has_minutes_per_week: *has,
        },
        Conflict::NeverThawed(package) => ConflictReport::NeverThawed { task: named(package) },
        Conflict::TooLate(package) => ConflictReport::TooLate { task: named(package) },
        Conflict::Deadline { package, weeks, soonest, never } => ConflictReport::Deadline {
            task: named(package),
            weeks: *weeks,
            soonest: soonest.to_string(),
            never: *never,
        },
        Conflict::Pin { package, start, because, begun } => ConflictReport::Pin {
            task: named(package),
            start: start.to_string(),
            because: because.iter().map(WaitReport::from).collect(),
            begun: *begun,
        },
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
        reason: rollout::left_out(lang, model, &left.why),
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
