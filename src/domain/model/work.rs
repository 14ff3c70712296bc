//! What a model pack says about the rollout: roles, key figures, phases and templates of work packages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use crate::domain::language::Localized;
use crate::domain::process::{Bucket, Item};
use crate::domain::units::{Id, Rating};

/// Somebody who carries part of the rollout.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// Identifier.
    pub id: Id,
    /// What it is called.
    pub name: Localized,
    /// Who that usually is.
    pub about: Localized,
    /// Hours a week when the team has not said otherwise.
    pub hours_per_week: u16,
}

/// A key figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kpi {
    /// Identifier.
    pub id: Id,
    /// What it is called.
    pub name: Localized,
    /// What it is measured in.
    pub unit: Unit,
    /// Which way is good.
    pub operator: Operator,
    /// Where to be, unless the team says otherwise.
    pub target: f64,
    /// What it tells.
    pub about: Localized,
    /// Where it comes from.
    #[serde(default)]
    pub source: Option<Id>,
}

/// What a key figure is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Seconds.
    Seconds,
    /// Per cent.
    Percent,
    /// Points on a scale.
    Score,
    /// Money per case.
    Currency,
}

/// Which way a key figure is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Operator {
    /// Target or less.
    AtMost,
    /// Target or more.
    AtLeast,
}

/// A phase of the rollout; it ends with a gate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Phase {
    /// Which phase.
    pub id: PhaseKind,
    /// What it is called.
    pub name: Localized,
    /// What happens in it.
    pub about: Localized,
    /// The measured condition to go on.
    pub gate: Gate,
}

/// The four phases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhaseKind {
    /// Write down, agree, measure.
    Standardise,
    /// Try on one or few processes.
    Pilot,
    /// Put into daily work.
    Expand,
    /// Improve from data.
    Optimise,
}

impl PhaseKind {
    /// First to last.
    pub const ALL: [PhaseKind; 4] = [PhaseKind::Standardise, PhaseKind::Pilot, PhaseKind::Expand, PhaseKind::Optimise];

    /// Its position in [`PhaseKind::ALL`].
    pub const fn index(self) -> usize {
        match self {
            PhaseKind::Standardise => 0,
            PhaseKind::Pilot => 1,
            PhaseKind::Expand => 2,
            PhaseKind::Optimise => 3,
        }
    }

    /// The name files use.
    pub const fn id(self) -> &'static str {
        match self {
            PhaseKind::Standardise => "standardise",
            PhaseKind::Pilot => "pilot",
            PhaseKind::Expand => "expand",
            PhaseKind::Optimise => "optimise",
        }
    }

    /// The phase with that name.
    pub fn from_id(id: &str) -> Option<PhaseKind> {
        PhaseKind::ALL.into_iter().find(|phase| phase.id() == id)
    }
}

/// A measured condition to go on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gate {
    /// What it is called.
    pub name: Localized,
    /// The figures it is measured by.
    pub kpis: Vec<Id>,
    /// What graduates, what to do on hold and on stop.
    pub note: Localized,
}

/// A kind of work, instantiated when its conditions hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PackageTemplate {
    /// Identifier.
    pub id: Id,
    /// What it is called.
    pub name: Localized,
    /// The phase it belongs to.
    pub phase: PhaseKind,
    /// Once for the team or once for each process.
    pub scope: Scope,
    /// What kind of work it is.
    pub kind: PackageKind,
    /// When it applies; absent: always.
    #[serde(default)]
    pub when: Option<Condition>,
    /// For packages per process: the buckets it applies to.
    #[serde(default)]
    pub buckets: Vec<Bucket>,
    /// For packages per process: only when this completeness item is missing.
    #[serde(default)]
    pub missing: Option<Item>,
    /// Total hours per role.
    pub hours: BTreeMap<Id, u16>,
    /// Least duration in weeks.
    pub weeks: u8,
    /// Templates that come before.
    pub after: Vec<Id>,
    /// When it is done, checkable.
    pub done_when: Localized,
    /// Why it is in the plan.
    pub why: Localized,
    /// Where it comes from.
    #[serde(default)]
    pub source: Option<Id>,
}

/// A risk to watch, taken up when its condition holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RiskTemplate {
    /// Identifier.
    pub id: Id,
    /// What may happen, in a few words.
    pub title: Localized,
    /// What it leads to.
    pub about: Localized,
    /// What can be done about it.
    pub response: Localized,
    /// How likely it is, unless the team says otherwise: 1 hardly, 5 nearly certain.
    pub likelihood: Rating,
    /// How much it would hurt, unless the team says otherwise: 1 hardly, 5 the rollout fails.
    pub impact: Rating,
    /// When it applies; absent: always.
    #[serde(default)]
    pub when: Option<Condition>,
    /// Templates of the packages that deal with it.
    #[serde(default)]
    pub packages: Vec<Id>,
    /// Where it comes from.
    #[serde(default)]
    pub source: Option<Id>,
}

/// How often a template applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Once.
    Team,
    /// Once for each process that fits.
    Process,
}

/// What kind of work a package is; freezes and stage limits depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PackageKind {
    /// Groundwork.
    Preparation,
    /// A trial on real cases; may not start in a freeze.
    Pilot,
    /// A process goes into daily use; may not start or end in a freeze.
    GoLive,
    /// Signing something.
    Contract,
    /// Looking back at figures.
    Review,
    /// Running work after go-live.
    Operation,
}

impl PackageKind {
    /// Every kind, in the order a form shows them.
    pub const ALL: [PackageKind; 6] = [
        PackageKind::Preparation,
        PackageKind::Pilot,
        PackageKind::GoLive,
        PackageKind::Contract,
        PackageKind::Review,
        PackageKind::Operation,
    ];

    /// The name files use.
    pub const fn id(self) -> &'static str {
        match self {
            PackageKind::Preparation => "preparation",
            PackageKind::Pilot => "pilot",
            PackageKind::GoLive => "go_live",
            PackageKind::Contract => "contract",
            PackageKind::Review => "review",
            PackageKind::Operation => "operation",
        }
    }
}
