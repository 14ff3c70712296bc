//! Two plans side by side: what was said differently, and what follows from it.
//!
//! Both plans are evaluated by the same model for the same day, so a difference in the results comes from the plans alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::bucket::Assessment;
use super::evaluate::evaluate;
use super::model::Model;
use super::place::{Difference, Place, differences};
use super::plan::Plan;
use super::process::Process;
use super::rollout::{Placement, Planned, Rollout};
use super::stage::{CriterionState, StageCheck, StageResult};
use super::units::{Date, Id, Stage};

/// Everything in which two plans differ. Empty of two equal plans.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// What was said differently, answers in the order of the questionnaire.
    pub differences: Vec<Difference>,
    /// Whether processes that both have stand in another order.
    pub reordered: bool,
    /// The stage, where it changed.
    pub stage: Option<StageChange>,
    /// Processes of both plans whose bucket changed, in the order of the second plan.
    pub buckets: Vec<BucketChange>,
    /// The rollout, where packages or its end changed.
    pub schedule: Option<ScheduleChange>,
}

impl Changes {
    /// Whether the plans say the same.
    pub fn is_empty(&self) -> bool {
        let Changes { differences, reordered, stage, buckets, schedule } = self;
        differences.is_empty() && !reordered && stage.is_none() && buckets.is_empty() && schedule.is_none()
    }
}

/// A stage that changed, or how sure it is.
#[derive(Clone, Debug, PartialEq)]
pub struct StageChange {
    /// The result of the first plan.
    pub before: StageResult,
    /// The result of the second plan.
    pub after: StageResult,
    /// The lowest stage that only one of the two reaches: what it asks for decided. `None` when the likely stage is the
    /// same or one plan has none.
    pub decided_at: Option<Stage>,
}

impl StageChange {
    /// What the deciding stage asked for, of both plans.
    pub fn checks(&self) -> Option<(&StageCheck, &StageCheck)> {
        let stage = self.decided_at?;
        self.before.check(stage).zip(self.after.check(stage))
    }

    /// Criteria of the deciding stage that are met in one plan only, by position of the question: those met now, and
    /// those met before.
    pub fn turned(&self) -> (Vec<usize>, Vec<usize>) {
        let met = |check: &StageCheck| -> Vec<usize> {
            let met = check.criteria.iter().filter(|criterion| criterion.state == CriterionState::Met);
            met.map(|criterion| criterion.question).collect()
        };
        let Some((before, after)) = self.checks().map(|(before, after)| (met(before), met(after))) else {
            return (Vec::new(), Vec::new());
        };
        let only = |these: &[usize], those: &[usize]| these.iter().filter(|q| !those.contains(q)).copied().collect();
        (only(&after, &before), only(&before, &after))
    }
}

/// A process in another bucket.
#[derive(Clone, Debug, PartialEq)]
pub struct BucketChange {
    /// The process and what the rules say of it, in the first plan.
    pub before: Sorted,
    /// The same in the second plan.
    pub after: Sorted,
}

/// A process with its bucket and the reasons for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sorted {
    /// The process; a person's decision is in it.
    pub process: Arc<Process>,
    /// The bucket, the rule that fired and the values that decided.
    pub found: Assessment,
}

/// A rollout that changed.
#[derive(Clone, Debug, PartialEq)]
pub struct ScheduleChange {
    /// The rollout of the first plan.
    pub before: Rollout,
    /// The rollout of the second plan, with what each package waits for.
    pub after: Rollout,
    /// Packages only the second has, in its order.
    pub added: Vec<Id>,
    /// Packages only the first has, in its order.
    pub removed: Vec<Id>,
    /// Packages of both with other days, in the order of the second.
    pub moved: Vec<Id>,
}

/// First and last day of a package; `None` when it has no place.
pub fn days(planned: &Planned) -> Option<(Date, Date)> {
    planned.placement.as_ref().map(|place| (place.from, place.to))
}

/// The last day of a rollout; `None` when nothing has a place.
pub fn last_day(rollout: &Rollout) -> Option<Date> {
    rollout.packages.iter().filter_map(|planned| planned.placement.as_ref()).map(|Placement { to, .. }| *to).max()
}

/// Compares two plans by a model, for a day.
pub fn compare(before: &Plan, after: &Plan, model: &Model, today: Date) -> Changes {
    let (old, new) = (evaluate(before, model, today), evaluate(after, model, today));
    let mut said = differences(before, after);
    // Stable: only answers change places, among themselves.
    said.sort_by_key(|found| match &found.place {
        Place::Name | Place::Model | Place::Demo => (0, 0),
        Place::Mark(question) | Place::Note(question) => (1, model.question_index(question).unwrap_or(usize::MAX)),
        _ => (2, 0),
    });
    Changes {
        differences: said,
        reordered: reordered(before, after),
        stage: stage_change(old.stage, new.stage),
        buckets: bucket_changes(before, after, &old.assessments, &new.assessments),
        schedule: schedule_change(old.rollout, new.rollout),
    }
}

fn reordered(before: &Plan, after: &Plan) -> bool {
    let shared = |one: &Plan, other: &Plan| {
        let other: BTreeSet<Id> = other.processes.iter().map(|process| process.id.clone()).collect();
        let ids = one.processes.iter().map(|process| process.id.clone());
        ids.filter(|id| other.contains(id)).collect::<Vec<_>>()
    };
    shared(before, after) != shared(after, before)
}

fn stage_change(before: StageResult, after: StageResult) -> Option<StageChange> {
    let shown =
        |result: &StageResult| result.likely.map(|likely| (likely, result.low, result.high, result.provisional));
    if shown(&before) == shown(&after) {
        return None;
    }
    let both = before.likely.zip(after.likely).filter(|(before, after)| before != after);
    let decided_at = both.and_then(|(before, after)| before.min(after).up());
    Some(StageChange { before, after, decided_at })
}

fn bucket_changes(before: &Plan, after: &Plan, old: &[Assessment], new: &[Assessment]) -> Vec<BucketChange> {
    let sorted =
        |process: &Arc<Process>, found: &Assessment| Sorted { process: Arc::clone(process), found: found.clone() };
    let old: BTreeMap<&Id, (&Arc<Process>, &Assessment)> =
        before.processes.iter().zip(old).map(|(process, found)| (&process.id, (process, found))).collect();
    let changed = after.processes.iter().zip(new).filter_map(|(process, found)| {
        let (was, was_found) = old.get(&process.id)?;
        (was_found.bucket != found.bucket)
            .then(|| BucketChange { before: sorted(was, was_found), after: sorted(process, found) })
    });
    changed.collect()
}

fn schedule_change(before: Rollout, after: Rollout) -> Option<ScheduleChange> {
    let by_id = |rollout: &Rollout| -> BTreeMap<Id, Option<(Date, Date)>> {
        rollout.packages.iter().map(|planned| (planned.package.id.clone(), days(planned))).collect()
    };
    let (old, new) = (by_id(&before), by_id(&after));
    let ids = |rollout: &Rollout, keep: &dyn Fn(&Planned) -> bool| -> Vec<Id> {
        rollout.packages.iter().filter(|planned| keep(planned)).map(|planned| planned.package.id.clone()).collect()
    };
    let added = ids(&after, &|planned| !old.contains_key(&planned.package.id));
    let removed = ids(&before, &|planned| !new.contains_key(&planned.package.id));
    let moved = ids(&after, &|planned| old.get(&planned.package.id).is_some_and(|then| *then != days(planned)));
    let same = added.is_empty() && removed.is_empty() && moved.is_empty();
    (!same).then_some(ScheduleChange { before, after, added, removed, moved })
}

#[cfg(test)]
mod tests;
