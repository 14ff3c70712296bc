//! The plan that comes out: packages with their weeks and what they wait for, conflicts by name, use of roles.

use super::{Deferred, FrozenSpan, Late, LeftOut, Notice, Package, PhasePlan, Title, Withheld};
use crate::domain::model::PhaseKind;
use crate::domain::units::{Date, Id};

/// A rollout with dates.
#[derive(Clone, Debug, PartialEq)]
pub struct Rollout {
    /// The first day of the first week.
    pub start: Date,
    /// Today: what should have begun or ended by now is late.
    pub today: Date,
    /// The day planned from; see [`planned_from`](super::planned_from).
    pub planned_from: Date,
    /// The packages and where they are, in the order of [`Selection::packages`](super::Selection::packages).
    pub packages: Vec<Planned>,
    /// The four phases in their order.
    pub phases: Vec<PhasePlan>,
    /// What makes the plan infeasible; empty when every package has a place.
    pub conflicts: Vec<Conflict>,
    /// Processes that must wait.
    pub deferred: Vec<Deferred>,
    /// Team packages left out because nothing is piloted.
    pub withheld: Vec<Withheld>,
    /// Packages that leave the plan, because the team says so or a gate was stopped.
    pub left_out: Vec<LeftOut>,
    /// What the reader should know.
    pub notices: Vec<Notice>,
    /// Length of the plan in weeks.
    pub weeks: u32,
    /// No plan of the same packages is shorter, in weeks.
    pub lower_bound: u32,
    /// The plan is at most this much longer than the best possible, in per cent.
    pub gap_percent: f64,
    /// The week in which the hours that processes free are there, on average over those hours; `None` when none are freed.
    pub value_week: Option<f64>,
    /// Use and capacity of each of the model's roles, in their order.
    pub roles: Vec<RoleUse>,
    /// The role most of whose time the plan takes; `None` when no package needs anybody.
    pub bottleneck: Option<Id>,
    /// The freezes that touch weeks from the start on.
    pub freezes: Vec<FrozenSpan>,
}

/// A package and where it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// The package.
    pub package: Package,
    /// Where it is; `None` when it cannot be placed.
    pub placement: Option<Placement>,
    /// A package it waits for that cannot be placed either; `None` when it is placed or a conflict names it.
    pub behind: Option<Id>,
    /// How it stays behind the plan; `None` when it does not.
    pub late: Option<Late>,
}

/// Where a package is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// First week, counted from the start of the plan.
    pub start_week: u32,
    /// The week after the last one.
    pub end_week: u32,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// What keeps it from starting a week earlier. Never empty.
    pub waits_for: Vec<WaitsFor>,
    /// How many weeks later it could start with the plan ending in the same week, if what comes later moves as well.
    pub slack: u32,
    /// Whether there is no slack.
    pub critical: bool,
}

/// What keeps a package from starting a week earlier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WaitsFor {
    /// The start of the plan.
    Start,
    /// Today: what has not begun cannot begin in the past.
    Today,
    /// Nothing: it has begun already, or is over.
    Begun,
    /// Nothing: a person chose its day.
    Pinned,
    /// A package that ends in the week before.
    Package(Id),
    /// A role that has too little time left.
    Role {
        /// The role.
        role: Id,
        /// The first week with too little of it.
        week: u32,
    },
    /// A freeze in which it may not start or end.
    Freeze {
        /// The freeze.
        freeze: Id,
        /// The frozen week.
        week: u32,
    },
    /// A gate on hold.
    Gate {
        /// The phase whose gate it is.
        phase: PhaseKind,
        /// The day it is looked at again. Once that is over without a new decision, the package waits for the week after today.
        look_again: Date,
    },
}

/// A package by identifier and title, so that a message can name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageName {
    /// The package.
    pub id: Id,
    /// What it is called.
    pub title: Title,
}

/// Why packages cannot be placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// Packages that wait for each other: each for the one before it, the first for the last.
    Cycle(Vec<PackageName>),
    /// A role that does not have the time, ever.
    NoCapacity {
        /// The package.
        package: PackageName,
        /// The role.
        role: Id,
        /// Minutes the package needs of it in all.
        needs: u64,
        /// Minutes the role has a week.
        has: u32,
    },
    /// Freezes leave no week for the package.
    NeverThawed(PackageName),
    /// The package would end more than fifty years ahead.
    TooLate(PackageName),
    /// The package ends after the day by which the whole rollout should be done. It has a place all the same.
    Deadline {
        /// The package.
        package: PackageName,
        /// By how many weeks.
        weeks: u32,
        /// No plan of these packages lets it end before this day.
        soonest: Date,
        /// Whether that is too late as well, so that no plan can keep the day.
        never: bool,
    },
    /// The package cannot start in the week a person chose, or cannot go on now. It has a place all the same.
    Pin {
        /// The package.
        package: PackageName,
        /// When it starts or goes on instead.
        start: Date,
        /// What forbids the week chosen. Never empty.
        because: Vec<WaitsFor>,
        /// Whether it has begun already.
        begun: bool,
    },
}

/// A single change that shortens the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gain {
    /// The change.
    pub by: GainBy,
    /// By how many weeks.
    pub weeks: u32,
}

/// What to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GainBy {
    /// One more hour a week of a role.
    HourOf(Id),
    /// One week less of a package, the hours being the same.
    WeekOff(PackageName),
}

/// Use and capacity of a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleUse {
    /// The role.
    pub role: Id,
    /// Minutes it usually has a week.
    pub capacity: u32,
    /// Minutes it has in each week of the plan.
    pub weeks: Vec<u32>,
    /// Minutes it gives in each week of the plan.
    pub minutes: Vec<u32>,
}

impl Rollout {
    /// The rollout of a plan without work.
    pub fn nothing(start: Date, today: Date) -> Rollout {
        Rollout {
            start,
            today,
            planned_from: today,
            packages: Vec::new(),
            phases: Vec::new(),
            conflicts: Vec::new(),
            deferred: Vec::new(),
            withheld: Vec::new(),
            left_out: Vec::new(),
            notices: Vec::new(),
            weeks: 0,
            lower_bound: 0,
            gap_percent: 0.0,
            value_week: None,
            roles: Vec::new(),
            bottleneck: None,
            freezes: Vec::new(),
        }
    }

    /// A phase of the plan.
    pub fn phase(&self, kind: PhaseKind) -> Option<&PhasePlan> {
        self.phases.iter().find(|plan| plan.phase == kind)
    }

    /// Whether no plan of the same packages is shorter. Not said of a plan in which a package has no place.
    pub fn is_proven_shortest(&self) -> bool {
        self.weeks <= self.lower_bound && self.packages.iter().all(|planned| planned.placement.is_some())
    }

    /// A package by its identifier.
    pub fn package(&self, id: &Id) -> Option<&Planned> {
        self.packages.iter().find(|planned| planned.package.id == *id)
    }
}

impl RoleUse {
    /// Share of its time over the whole plan that the plan takes, in per cent; 0 without time or weeks.
    pub fn used_percent(&self) -> f64 {
        let sum = |minutes: &[u32]| minutes.iter().copied().map(f64::from).sum::<f64>();
        let (used, all) = (sum(&self.minutes), sum(&self.weeks));
        if all > 0.0 { 100.0 * used / all } else { 0.0 }
    }
}
