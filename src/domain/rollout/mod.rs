//! From a team's stage, gaps and processes to work packages, and from those to a plan that fits its hours.
//!
//! | file | what it does |
//! |---|---|
//! | `select` | which templates apply, for which processes, and why; which processes get a pilot |
//! | `precede` | which package comes after which, the procurement firewall included |
//! | `adopt` | packages as the team has them: changed, left out, of its own |
//! | `before` | what a package waits for with what the team changed, and the circle a further link would make |
//! | `calendar` | weeks as dates, freezes as weeks |
//! | `place` | packages as a scheduling problem, and its answer in terms of packages |
//! | `course` | what has begun, is pinned, is due or late; holidays |
//! | `fit` | how the plan lies to its deadline, and what sets its pace |
//! | `hold` | what gates decided: what is kept back, what leaves |
//! | `planner` | a search for a better plan, in slices |
//! | `moves` | what moves from one plan to another |
//! | `contrast` | two plans of the same work side by side |
//! | `gates` | phases, what their gates are measured by, and what was decided at them |
//! | `contracts` | what may be signed when, and why not earlier |
//! | `order` | in which order a table shows the packages |
//! | `effect` | what a decision at a gate would change |
//! | `kpis` | the KPI sheet, and what its figures say together |
//! | `outcome` | the plan that comes out: packages with their weeks, conflicts, use of roles |
//! | `filter` | which packages to look at |
//! | `why` | what brought a package in |
//!
//! What the stage, a missing pilot, the team or a gate keeps out is returned with its reason, never dropped silently.

mod adopt;
mod before;
mod calendar;
mod contracts;
mod contrast;
mod course;
mod effect;
mod filter;
mod fit;
mod gates;
mod hold;
mod kpis;
mod moves;
mod order;
mod outcome;
mod place;
mod planner;
mod precede;
mod select;
mod why;

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use before::{Predecessor, circle, predecessors};
pub use calendar::{FrozenSpan, days_between, first_day, monday_after, planned_from};
pub use contracts::{Contract, Contracts, Standing, Step, StepOf, Unsigned, Withdrawn, contracts};
pub use contrast::{Contrast, contrast};
pub use course::{Late, WORKDAYS, is_workday, short_weeks, week};
pub use effect::{Effect, behind_gate, effect};
pub use filter::PackageFilter;
pub use fit::{Due, Fit};
pub use gates::{GateKpi, GateState, PhaseGate, PhasePlan, Proposal, proposal};
pub use hold::{LOOK_AGAIN_WEEKS, look_again};
pub use kpis::{BlindSpot, KpiChange, KpiCourse, KpiState, ValueFault, blind_spots, check_value, kpi_sheet};
pub use moves::{Days, Move, Moved, ends_by, moves, new_conflicts};
pub use order::{SortBy, sorted};
pub use outcome::{Conflict, Gain, GainBy, PackageName, Placement, Planned, RoleUse, Rollout, WaitsFor};
pub use place::Frame;
pub use planner::{Gains, Given, Planner};
pub use precede::is_firewall;
pub use why::Reason;
pub(in crate::domain) use why::reasons;

use super::language::{Lang, Localized};
use super::model::{Facts, Model, PackageKind, PhaseKind};
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

/// A piece of rollout work: a template, for the team or for one process, or work the team added.
///
/// It is as the team has it; what was changed of it stands in [`Work::change`](crate::domain::work::Work::change) under its
/// identifier.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// The template's identifier, or `template@process`; of a package of the team's own, its own.
    pub id: Id,
    /// The template; `None` for a package of the team's own.
    pub template: Option<Id>,
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
    /// What the template is called, or how the team calls it, which is the same in both languages.
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
    /// The packages, in the order of the model's templates and, within one, of the processes; then those of the team's own.
    pub packages: Vec<Package>,
    /// Processes that must wait, in the order of the processes.
    pub deferred: Vec<Deferred>,
    /// Team packages that make no sense without a pilot, in the order of the templates.
    pub withheld: Vec<Withheld>,
    /// Packages that leave, in the order of the packages.
    pub left_out: Vec<LeftOut>,
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

/// A package that would be in the plan and leaves it. What comes after it waits for what it would have waited for.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// The package.
    pub package: Package,
    /// Why it leaves.
    pub why: LeftOutReason,
}

/// Why a package leaves the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOutReason {
    /// The team leaves it out, with its reason.
    Team(String),
    /// The gate of an earlier phase was stopped before it had begun.
    Stopped {
        /// The phase whose gate it was.
        phase: PhaseKind,
        /// The day of the decision.
        day: Date,
        /// Who decided; may be blank.
        who: String,
        /// Why.
        why: String,
    },
}

/// A team package whose condition holds and that is left out all the same, because nothing is piloted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// The template; for a contract of the team's own, the package.
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

/// The packages of the model that apply to a team, before what it has said about them. `stage` is the likely stage; without one the plan is made for [`ASSUMED_STAGE`].
pub fn packages(model: &Model, facts: &dyn Facts, stage: Option<Stage>, processes: &[Assigned]) -> Selection {
    let mut selected = select::select(model, facts, stage.unwrap_or(ASSUMED_STAGE), processes);
    precede::connect(model, stage.unwrap_or(ASSUMED_STAGE), processes, &mut selected);
    Selection {
        packages: selected.packages.into_iter().map(|chosen| chosen.package).collect(),
        deferred: selected.deferred,
        withheld: selected.withheld,
        left_out: Vec::new(),
        notices: stage.is_none().then_some(Notice::StageUnknown).into_iter().collect(),
    }
}

/// The whole rollout at once: packages chosen, placed and dated. A [`Planner`] does the same and looks longer.
pub fn plan_rollout(given: &Given) -> Rollout {
    let frame = Frame::of(given);
    frame.rollout(given.model, &frame.at_once())
}
