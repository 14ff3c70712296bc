//! Work packages as the team has them: changed, under way, of its own.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::model::{PackageKind, PhaseKind};
use crate::domain::units::{Date, Id};

/// What the team says of a package where that is not what its template says. Whatever is blank or absent: as the template has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackageChange {
    /// Total hours per role, for the roles that were changed; 0 takes a role off the package.
    pub hours: BTreeMap<Id, u16>,
    /// Least duration in weeks, at least 1.
    pub weeks: Option<u8>,
    /// Who answers for it.
    pub owner: String,
    /// Packages it waits for besides those of the template, or does not wait for any more.
    pub after: BTreeMap<Id, Link>,
    /// Anything worth keeping.
    pub note: String,
    /// When it is done, in the team's own words.
    pub done_when: String,
    /// Why it is left out of the rollout; never blank. `None`: it is not left out.
    pub left_out: Option<String>,
    /// The day it shall start, whatever the schedule would rather have.
    pub pinned: Option<Date>,
    /// How far it is; `None`: not started.
    pub progress: Option<Progress>,
}

/// A predecessor that was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// The package waits for it, though its template does not say so.
    Added,
    /// The package does not wait for it, though its template says so.
    Removed,
}

impl Link {
    /// Both.
    pub const ALL: [Link; 2] = [Link::Added, Link::Removed];

    /// The name files use.
    pub const fn id(self) -> &'static str {
        match self {
            Link::Added => "added",
            Link::Removed => "removed",
        }
    }
}

/// How far a package is that was started. Decided as a whole: merging never makes half a status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Somebody works on it.
    Doing {
        /// First day; `None`: not noted.
        started: Option<Date>,
        /// Hours per role still to do, for the roles somebody estimated; the other roles have what is not used up yet.
        remaining: BTreeMap<Id, u16>,
    },
    /// It cannot go on.
    Blocked {
        /// First day; `None`: it could not even begin, or nobody noted it.
        started: Option<Date>,
        /// Hours per role still to do, for the roles somebody estimated.
        remaining: BTreeMap<Id, u16>,
        /// What is in its way; never blank.
        reason: String,
    },
    /// It is done.
    Done {
        /// First day; not after `ended`.
        started: Option<Date>,
        /// Last day.
        ended: Option<Date>,
    },
}

/// How far a package is, in a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Nobody has begun.
    #[default]
    NotStarted,
    /// Somebody works on it.
    Doing,
    /// It cannot go on.
    Blocked,
    /// It is done.
    Done,
}

impl Status {
    /// In the order every form shows them.
    pub const ALL: [Status; 4] = [Status::NotStarted, Status::Doing, Status::Blocked, Status::Done];

    /// A name for styles and addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Status::NotStarted => "not_started",
            Status::Doing => "doing",
            Status::Blocked => "blocked",
            Status::Done => "done",
        }
    }
}

impl Progress {
    /// In a word.
    pub const fn status(&self) -> Status {
        match self {
            Progress::Doing { .. } => Status::Doing,
            Progress::Blocked { .. } => Status::Blocked,
            Progress::Done { .. } => Status::Done,
        }
    }

    /// Work begun on a day.
    pub fn doing(started: Date) -> Progress {
        Progress::Doing { started: Some(started), remaining: BTreeMap::new() }
    }

    /// The first day, if it was noted.
    pub const fn started(&self) -> Option<Date> {
        match self {
            Progress::Doing { started, .. } | Progress::Blocked { started, .. } | Progress::Done { started, .. } => {
                *started
            }
        }
    }

    /// Hours per role still to do; of done work none.
    pub const fn remaining(&self) -> Option<&BTreeMap<Id, u16>> {
        match self {
            Progress::Doing { remaining, .. } | Progress::Blocked { remaining, .. } => Some(remaining),
            Progress::Done { .. } => None,
        }
    }

    /// The progress as the rest may rely on it: days in order. `None` when a reason is missing.
    #[must_use]
    pub fn sound(self) -> Option<Progress> {
        match self {
            Progress::Blocked { reason, .. } if reason.trim().is_empty() => None,
            Progress::Done { started: Some(first), ended: Some(last) } => {
                Some(Progress::Done { started: Some(first.min(last)), ended: Some(first.max(last)) })
            }
            sound => Some(sound),
        }
    }
}

impl PackageChange {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        *self == PackageChange::default()
    }
}

/// A package of the team's own. Owner, note, pin, progress and whether it is left out stand in the [`PackageChange`] of the same
/// identifier, as for every package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPackage {
    /// What it is called.
    pub name: String,
    /// The phase it belongs to.
    pub phase: PhaseKind,
    /// What kind of work it is; freezes depend on it.
    pub kind: PackageKind,
    /// The process it is for; one that is not there any more is kept and does not count.
    pub process: Option<Id>,
    /// Total hours per role.
    pub hours: BTreeMap<Id, u16>,
    /// Least duration in weeks, at least 1.
    pub weeks: u8,
    /// Packages it waits for.
    pub after: BTreeSet<Id>,
    /// When it is done, checkable.
    pub done_when: String,
}

impl OwnPackage {
    /// Groundwork of a week in which nobody has hours yet.
    pub fn new(name: impl Into<String>, phase: PhaseKind) -> OwnPackage {
        OwnPackage {
            name: name.into(),
            phase,
            kind: PackageKind::Preparation,
            process: None,
            hours: BTreeMap::new(),
            weeks: 1,
            after: BTreeSet::new(),
            done_when: String::new(),
        }
    }
}
