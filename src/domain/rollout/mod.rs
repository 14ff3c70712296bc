//! From a team's stage, gaps and processes to work packages, and from those to a plan that fits its hours.
//!
//! | file | what it does |
//! |---|---|
//! | `select` | which templates apply, for which processes, and why; which processes get a pilot |
//! | `precede` | which package comes after which, the procurement firewall included |
//! | `calendar` | weeks as dates, freezes as weeks |
//! | `place` | packages through the scheduler, and its answer in terms of packages |
//! | `gates` | phases and what their gates are measured by |
//!
//! What the stage or a missing pilot keeps out is returned with its reason, never dropped silently.

mod calendar;
mod gates;
mod place;
mod precede;
mod select;
mod why;

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use calendar::{FrozenSpan, days_between, first_day};
pub use gates::{GateKpi, PhaseGate, PhasePlan};
pub use why::Reason;

use super::language::{Lang, Localized};
use super::model::{Facts, Model, PackageKind, PhaseKind};
use super::plan::RolloutSettings;
use super::process::{Bucket, Item};
use super::units::{Date, Id, Stage};

/// The stage a team is planned for while its own is not known.
pub const ASSUMED_STAGE: Stage = Stage::MIN;

/// What the rollout needs to know of a process.
#[derive(Clone, Debug, PartialEq)]
pub struct Assigned {
    /// The process. Unique among those given.
    pub id: Id,
    /// What people call it.
    pub name: String,
    /// Its bucket, a person's decision included; `None` while it is not sorted.
    pub bucket: Option<Bucket>,
    /// Completeness items still missing.
    pub missing: Vec<Item>,
    /// Handling hours a month it would likely free.
    pub hours_freed: f64,
    /// How ready it is, 1 to 5.
    pub readiness: Option<f64>,
    /// How much a person is needed, 1 to 5.
    pub agency: Option<f64>,
}

/// A piece of rollout work: a template, for the team or for one process.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// The template's identifier, or `template@process`.
    pub id: Id,
    /// The template.
    pub template: Id,
    /// The process it is for; `None` for the team.
    pub process: Option<Id>,
    /// What it is called.
    pub title: Title,
    /// The phase it belongs to.
    pub phase: PhaseKind,
    /// What kind of work it is.
    pub kind: PackageKind,
    /// Total hours per role.
    pub hours: BTreeMap<Id, u16>,
    /// Least duration in weeks.
    pub weeks: u8,
    /// Packages that come before, in the order of the plan.
    pub after: Vec<Id>,
    /// What brought it in. Never empty.
    pub why: Vec<Reason>,
}

/// The parts of a package's title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// What the template is called.
    pub work: Localized,
    /// What the process is called, for packages of one process.
    pub process: Option<String>,
}

impl Title {
    /// The work, and the process it is for.
    pub fn get(&self, lang: Lang) -> String {
        let work = self.work.get(lang);
        match (&self.process, lang) {
            (None, _) => work.to_owned(),
            (Some(process), Lang::En) => format!("{work}: {process}"),
            (Some(process), Lang::ZhHant) => format!("{work}：{process}"),
        }
    }
}

/// The packages of a rollout and what was left out of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    /// The packages, in the order of the model's templates and, within one, of the processes.
    pub packages: Vec<Package>,
    /// Processes that must wait, in the order of the processes.
    pub deferred: Vec<Deferred>,
    /// Team packages that make no sense without a pilot, in the order of the templates.
    pub withheld: Vec<Withheld>,
    /// What the reader should know.
    pub notices: Vec<Notice>,
}

/// A process that gets no pilot, or no other work past the first phase, in this rollout.
#[derive(Clone, Debug, PartialEq)]
pub struct Deferred {
    /// The process.
    pub process: Id,
    /// What people call it.
    pub name: String,
    /// Why.
    pub reason: Deferral,
}

/// Why a process must wait.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Deferral {
    /// The stage allows this many pilots, and others come first.
    StageLimit {
        /// The stage.
        stage: Stage,
        /// How many processes may be piloted.
        limit: u8,
    },
    /// The stage allows clear processes with little variation only.
    NotReady {
        /// How ready the process is, if known.
        readiness: Option<f64>,
        /// From where it counts as ready.
        needed: f64,
    },
    /// It is not in a bucket yet.
    Unsorted,
}

/// A team package whose condition holds and that is left out all the same, because nothing is piloted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// The template.
    pub template: Id,
    /// What it is called.
    pub name: Localized,
}

/// Something to know about the rollout as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The stage is not known; the plan is made for [`ASSUMED_STAGE`].
    StageUnknown,
}

/// A rollout with dates.
#[derive(Clone, Debug, PartialEq)]
pub struct Rollout {
    /// The first day of the first week.
    pub start: Date,
    /// The day the plan was made for.
    pub today: Date,
    /// The packages and where they are, in the order of [`Selection::packages`].
    pub packages: Vec<Planned>,
    /// The four phases in their order.
    pub phases: Vec<PhasePlan>,
    /// What makes the plan infeasible; empty when every package has a place.
    pub conflicts: Vec<Conflict>,
    /// Processes that must wait.
    pub deferred: Vec<Deferred>,
    /// Team packages left out because nothing is piloted.
    pub withheld: Vec<Withheld>,
    /// What the reader should know.
    pub notices: Vec<Notice>,
    /// Length of the plan in weeks.
    pub weeks: u32,
    /// No plan of the same packages is shorter, in weeks.
    pub lower_bound: u32,
    /// The plan is at most this much longer than the best possible, in per cent.
    pub gap_percent: f64,
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
}

/// Use and capacity of a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleUse {
    /// The role.
    pub role: Id,
    /// Minutes it has a week.
    pub capacity: u32,
    /// Minutes it gives in each week of the plan.
    pub minutes: Vec<u32>,
}

/// The packages that apply to a team. `stage` is the likely stage; without one the plan is made for [`ASSUMED_STAGE`].
pub fn packages(model: &Model, facts: &dyn Facts, stage: Option<Stage>, processes: &[Assigned]) -> Selection {
    let mut selected = select::select(model, facts, stage.unwrap_or(ASSUMED_STAGE), processes);
    precede::connect(model, stage.unwrap_or(ASSUMED_STAGE), processes, &mut selected);
    Selection {
        packages: selected.packages.into_iter().map(|chosen| chosen.package).collect(),
        deferred: selected.deferred,
        withheld: selected.withheld,
        notices: stage.is_none().then_some(Notice::StageUnknown).into_iter().collect(),
    }
}

/// The whole rollout: packages chosen, placed and dated.
pub fn plan_rollout(
    model: &Model,
    settings: &RolloutSettings,
    today: Date,
    facts: &dyn Facts,
    stage: Option<Stage>,
    processes: &[Assigned],
) -> Rollout {
    place::place(model, settings, today, packages(model, facts, stage, processes))
}

impl Rollout {
    /// A package by its identifier.
    pub fn package(&self, id: &Id) -> Option<&Planned> {
        self.packages.iter().find(|planned| planned.package.id == *id)
    }
}

impl RoleUse {
    /// Share of its time over the whole plan that the plan takes, in per cent; 0 without time or weeks.
    pub fn used_percent(&self) -> f64 {
        let (used, all) = self
            .minutes
            .iter()
            .fold((0.0, 0.0), |(used, all), minutes| (used + f64::from(*minutes), all + f64::from(self.capacity)));
        if all > 0.0 { 100.0 * used / all } else { 0.0 }
    }
}
