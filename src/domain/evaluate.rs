//! Everything a plan evaluates to: the one place that ties stage, buckets and rollout together.
//!
//! [`evaluate`] does it all at once; the page uses the pieces, each when what it reads has changed.

use std::sync::Arc;

use super::answers::Sheet;
use super::bucket::{self, Assessment, TeamView};
use super::model::{Facts, Model};
use super::plan::{Plan, RolloutSettings};
use super::process::{Bucket, Item, Process};
use super::risk::{self, Registered};
use super::rollout::{Assigned, Frame, Gain, Given, Planner, Rollout};
use super::schedule::Options;
use super::stage::{self, StageFacts, StageResult};
use super::units::{Date, Id, Level, Stage};
use super::work::Work;

/// Every result of a plan. Follows from the plan, the model and the day alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// The stage and its reasons.
    pub stage: StageResult,
    /// Every process with its bucket and reasons, in the plan's order.
    pub assessments: Vec<Assessment>,
    /// The processes together.
    pub team: TeamView,
    /// The work packages with their weeks.
    pub rollout: Rollout,
}

/// Evaluates a plan. The rollout is searched to the end.
pub fn evaluate(plan: &Plan, model: &Model, today: Date) -> Evaluation {
    search(plan, model, today).0
}

/// Evaluates a plan and tries which single changes would shorten its rollout, those that save most first.
pub fn evaluate_with_gains(plan: &Plan, model: &Model, today: Date) -> (Evaluation, Vec<Gain>) {
    let (evaluation, mut planner) = search(plan, model, today);
    let gains = planner.shortened_by(model);
    (evaluation, gains)
}

/// What the rollout of a plan is searched with, in the page as in the terminal, so that both tell the same plan.
fn options(work: &Work) -> Options {
    Options { objective: work.objective.into(), ..Options::default() }
}

fn search(plan: &Plan, model: &Model, today: Date) -> (Evaluation, Planner) {
    let sheet = Sheet::new(model, &plan.answers);
    let stage = stage::evaluate(model, &sheet);
    let assessments: Vec<Assessment> =
        plan.processes.iter().map(|process| bucket::assess(model, process, today)).collect();
    let together = || plan.processes.iter().map(|process| &**process).zip(&assessments);
    let mut planner = planner(model, &sheet, &stage, together(), plan, today, options(&plan.work));
    planner.finish();
    let (team, rollout) = (bucket::team(together()), planner.best(model));
    (Evaluation { stage, assessments, team, rollout }, planner)
}

/// The rollout of a team: its stage and processes together say which packages it gets.
pub fn plan_rollout<'a>(
    model: &Model,
    sheet: &Sheet,
    stage: &StageResult,
    processes: impl IntoIterator<Item = (&'a Process, &'a Assessment)>,
    said: (&RolloutSettings, &Work),
    today: Date,
) -> Rollout {
    let frame = frame(model, sheet, stage, processes, said, today);
    frame.rollout(model, &frame.at_once())
}

/// Everything the rollout of a team follows from, with the progress, pins, holidays and deadline that the plan remembers:
/// for a plan at once, and to search for a better one.
pub fn frame<'a>(
    model: &Model,
    sheet: &Sheet,
    stage: &StageResult,
    processes: impl IntoIterator<Item = (&'a Process, &'a Assessment)>,
    (settings, work): (&RolloutSettings, &Work),
    today: Date,
) -> Frame {
    let assigned: Vec<Assigned> = processes.into_iter().map(|(process, found)| assigned(process, found)).collect();
    let facts = TeamFacts { answers: StageFacts::new(model, sheet, stage), processes: &assigned };
    Frame::of(&Given { model, settings, work, today, facts: &facts, stage: stage.likely, processes: &assigned })
}

/// A search for a plan of the rollout. The objective is that of `options`, so that both can be searched for side by side; the
/// one the plan prefers is `plan.work.objective`.
pub fn planner<'a>(
    model: &Model,
    sheet: &Sheet,
    stage: &StageResult,
    processes: impl IntoIterator<Item = (&'a Process, &'a Assessment)>,
    plan: &Plan,
    today: Date,
    options: Options,
) -> Planner {
    let frame = frame(model, sheet, stage, processes, (&plan.rollout, &plan.work), today);
    Planner::of(Arc::new(frame), options)
}

/// The risks a team should watch, with what it has said about them. The same facts raise them as choose the packages.
pub fn risks<'a, 'p>(
    model: &'a Model,
    sheet: &Sheet,
    stage: &StageResult,
    processes: impl IntoIterator<Item = (&'p Process, &'p Assessment)>,
    work: &'a Work,
) -> Vec<Registered<'a>> {
    let assigned: Vec<Assigned> = processes.into_iter().map(|(process, found)| assigned(process, found)).collect();
    let facts = TeamFacts { answers: StageFacts::new(model, sheet, stage), processes: &assigned };
    risk::register(model, work, &facts)
}

/// What the rollout needs to know of a process.
pub fn assigned(process: &Process, found: &Assessment) -> Assigned {
    Assigned {
        id: process.id.clone(),
        name: process.name.clone(),
        bucket: found.bucket,
        missing: found.missing.clone(),
        hours_freed: found.hours_freed.map_or(0.0, |freed| freed.likely),
        readiness: found.readiness,
        agency: found.agency,
    }
}

/// What conditions of work packages may ask about a team.
struct TeamFacts<'a> {
    answers: StageFacts<'a>,
    processes: &'a [Assigned],
}

impl Facts for TeamFacts<'_> {
    fn stage(&self) -> Option<Stage> {
        self.answers.stage()
    }

    fn answer(&self, question: &Id) -> Option<Level> {
        self.answers.answer(question)
    }

    fn mean(&self, dimension: &Id) -> Option<f64> {
        self.answers.mean(dimension)
    }

    fn any_in_bucket(&self, bucket: Bucket) -> bool {
        self.processes.iter().any(|process| process.bucket == Some(bucket))
    }

    fn any_missing(&self, item: Item) -> bool {
        self.processes.iter().any(|process| process.missing.contains(&item))
    }
}

#[cfg(test)]
mod tests;
