//! What makes a rollout infeasible.

use serde::Serialize;

use super::schedule::WaitReport;
use crate::domain::language::Lang;
use crate::domain::rollout::{Conflict, PackageName};
use crate::domain::units::Id;

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

impl Named {
    /// Names a package.
    pub fn new(package: &PackageName, lang: Lang) -> Named {
        Named { id: package.id.clone(), name: package.title.get(lang) }
    }
}

impl ConflictReport {
    /// Names what stands in the way.
    pub fn new(conflict: &Conflict, lang: Lang) -> ConflictReport {
        let named = |package: &PackageName| Named::new(package, lang);
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
}
