//! What moves from one plan of a rollout to another: before a change is made, after planning anew, between two objectives.

use std::collections::{BTreeMap, BTreeSet};

use super::{Conflict, Package, PackageName, Placement, Planned, Rollout, WaitsFor, days_between};
use crate::domain::units::{Date, Id};

const DAYS_PER_WEEK: i64 = 7;

/// First and last day of a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// A package that is not where it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The package.
    pub package: PackageName,
    /// What became of it.
    pub what: Moved,
    /// What keeps it from starting earlier in the new plan; empty when it has no place there.
    pub waits_for: Vec<WaitsFor>,
    /// A package it waits for in the new plan that has no place either.
    pub behind: Option<Id>,
}

/// What became of a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// It starts or ends on another day.
    Elsewhere {
        /// Where it was.
        before: Days,
        /// Where it is.
        after: Days,
    },
    /// It was not part of the plan. `None`: it has no place.
    CameIn(Option<Days>),
    /// It is not part of the plan any more. `None`: it had no place.
    WentOut(Option<Days>),
    /// It had no place before.
    Placed(Days),
    /// It has no place any more.
    Unplaced(Days),
}

impl Moved {
    /// Where it was.
    pub const fn before(&self) -> Option<Days> {
        match *self {
            Moved::Elsewhere { before, .. } | Moved::Unplaced(before) => Some(before),
            Moved::WentOut(before) => before,
            Moved::CameIn(_) | Moved::Placed(_) => None,
        }
    }

    /// Where it is.
    pub const fn after(&self) -> Option<Days> {
        match *self {
            Moved::Elsewhere { after, .. } | Moved::Placed(after) => Some(after),
            Moved::CameIn(after) => after,
            Moved::WentOut(_) | Moved::Unplaced(_) => None,
        }
    }

    /// How many weeks later it starts; less than nought: earlier. `None` unless it has a place in both plans.
    pub fn starts_by(&self) -> Option<i64> {
        Some(weeks_between(self.before()?.from, self.after()?.from))
    }

    /// How many weeks later it ends; less than nought: earlier. `None` unless it has a place in both plans.
    pub fn ends_by(&self) -> Option<i64> {
        Some(weeks_between(self.before()?.to, self.after()?.to))
    }
}

/// Every package that starts or ends elsewhere, came in, went out, or lost or found its place; in the order in which they now
/// start, those without a place last.
pub fn moves(before: &Rollout, after: &Rollout) -> Vec<Move> {
    let old: BTreeMap<&Id, &Planned> = before.packages.iter().map(|planned| (&planned.package.id, planned)).collect();
    let kept: BTreeSet<&Id> = after.packages.iter().map(|planned| &planned.package.id).collect();
    let now = after.packages.iter().filter_map(|planned| {
        let what = match (old.get(&planned.package.id), days(planned)) {
            (None, after) => Moved::CameIn(after),
            (Some(known), after) => moved(days(known), after)?,
        };
        let waits_for = planned.placement.iter().flat_map(|placement| placement.waits_for.clone()).collect();
        Some(Move { package: name(&planned.package), what, waits_for, behind: planned.behind.clone() })
    });
    let gone = before.packages.iter().filter(|planned| !kept.contains(&planned.package.id)).map(|planned| Move {
        package: name(&planned.package),
        what: Moved::WentOut(days(planned)),
        waits_for: Vec::new(),
        behind: None,
    });
    let mut found: Vec<Move> = now.chain(gone).collect();
    // Stable: what starts on the same day stays in the order of the plan.
    found.sort_by_key(|found| found.what.after().map_or((true, Date::MAX), |days| (false, days.from)));
    found
}

/// How many weeks later the whole plan ends; less than nought: earlier. `None` unless in both plans all has a place.
pub fn ends_by(before: &Rollout, after: &Rollout) -> Option<i64> {
    let last = |rollout: &Rollout| {
        let ends: Option<Vec<Date>> = rollout.packages.iter().map(|planned| Some(days(planned)?.to)).collect();
        ends?.into_iter().max()
    };
    Some(weeks_between(last(before)?, last(after)?))
}

/// What the second plan cannot keep and the first could, or less badly.
pub fn new_conflicts<'a>(before: &Rollout, after: &'a Rollout) -> Vec<&'a Conflict> {
    let known = |conflict: &&Conflict| before.conflicts.iter().any(|old| is_as_bad(old, conflict));
    after.conflicts.iter().filter(|conflict| !known(conflict)).collect()
}

/// Whether the first says all that the second says.
fn is_as_bad(old: &Conflict, new: &Conflict) -> bool {
    match (old, new) {
        (Conflict::Cycle(old), Conflict::Cycle(new)) => {
            let members = |of: &[PackageName]| of.iter().map(|package| package.id.clone()).collect::<BTreeSet<_>>();
            members(old) == members(new)
        }
        (
            Conflict::Deadline { package: old, weeks: before, never: sure, .. },
            Conflict::Deadline { package: new, weeks: after, never, .. },
        ) => old.id == new.id && before >= after && sure >= never,
        (
            Conflict::Pin { package: old, start: before, begun: went_on, .. },
            Conflict::Pin { package: new, start: after, begun, .. },
        ) => old.id == new.id && before >= after && went_on == begun,
        (
            Conflict::NoCapacity { package: old, role: before, .. },
            Conflict::NoCapacity { package: new, role: after, .. },
        ) => old.id == new.id && before == after,
        (Conflict::NeverThawed(old), Conflict::NeverThawed(new)) | (Conflict::TooLate(old), Conflict::TooLate(new)) => {
            old.id == new.id
        }
        _ => false,
    }
}

fn moved(before: Option<Days>, after: Option<Days>) -> Option<Moved> {
    match (before, after) {
        (Some(before), Some(after)) if before != after => Some(Moved::Elsewhere { before, after }),
        (Some(before), None) => Some(Moved::Unplaced(before)),
        (None, Some(after)) => Some(Moved::Placed(after)),
        (Some(_), Some(_)) | (None, None) => None,
    }
}

fn days(planned: &Planned) -> Option<Days> {
    planned.placement.as_ref().map(|Placement { from, to, .. }| Days { from: *from, to: *to })
}

fn name(package: &Package) -> PackageName {
    PackageName { id: package.id.clone(), title: package.title.clone() }
}

/// Whole weeks from one day to another, the nearest number; plans need not start on the same weekday.
fn weeks_between(from: Date, to: Date) -> i64 {
    let days = days_between(from, to);
    (days + days.signum() * (DAYS_PER_WEEK / 2)) / DAYS_PER_WEEK
}

#[cfg(test)]
mod tests;
