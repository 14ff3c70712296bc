//! Which questions to talk about and vote on again.

use super::agreement::{Agreement, agreement};
use super::consolidate::{Consolidation, Settled, Source};
use crate::domain::answers::{Mark, Sheet};
use crate::domain::model::Model;
use crate::domain::stage::{View, check, stage_of};
use crate::domain::units::{Level, Stage};

/// A question worth another vote, with the reasons.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Revote {
    /// The answer as it is, with the counts it was made from.
    pub settled: Settled,
    /// How far people disagree.
    pub disagreement: Disagreement,
    /// What the answer does to the stage.
    pub influence: Influence,
    /// Disagreement times the weight of the influence: what the list is ordered by.
    pub score: f64,
}

/// How far people disagree about a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disagreement {
    /// On the level, among those who chose one.
    pub levels: Option<Agreement>,
    /// On whether the question fits the team: how many say "not applicable" and how many answered, where both sides are
    /// there.
    pub fit: Option<(u32, u32)>,
}

impl Disagreement {
    /// From 0 (all alike) to 1: the larger of the two, a split in halves over the fit being 1.
    pub fn value(self) -> f64 {
        let levels = self.levels.map_or(0.0, Agreement::disagreement);
        let fit = self.fit.map_or(0.0, |(not, of)| 2.0 * f64::from(not.min(of - not)) / f64::from(of));
        levels.max(fit)
    }
}

/// What another answer to a question would do: one level up or down, or any that somebody gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Influence {
    /// It would change the stage.
    Stage {
        /// The lowest stage it could lead to.
        low: Stage,
        /// The highest stage it could lead to.
        high: Stage,
    },
    /// It would not change the stage alone, but its dimension is what holds the next stage back.
    HeldBack {
        /// The next stage.
        stage: Stage,
        /// Position of the dimension.
        dimension: usize,
    },
    /// It would bring a stage nearer to being reached or lost.
    Points {
        /// The stage.
        stage: Stage,
        /// By how many points of weight at most.
        points: u32,
    },
    /// Neither.
    None,
}

impl Influence {
    /// How much it counts in the order of the list. The stage comes before anything else at the same disagreement, and a
    /// question without influence still counts a little: people who see the firm so differently should know it.
    pub fn weight(self) -> f64 {
        match self {
            Influence::Stage { .. } => 1.0,
            Influence::HeldBack { .. } => 0.5,
            // The heaviest criterion has three points.
            Influence::Points { points, .. } => 0.2 + 0.1 * f64::from(points.min(3)),
            Influence::None => 0.1,
        }
    }
}

/// The questions people disagree on and have not agreed on yet, those first where disagreement and influence on the stage
/// are largest; among equals in question order.
pub fn revote(model: &Model, settled: &Consolidation) -> Vec<Revote> {
    let stage = stage_of(model, &settled.sheet, View::Likely);
    let now = Standing::of(model, &settled.sheet, stage);
    let open = settled.questions.iter().filter(|settled| settled.source != Source::Agreed);
    let mut list: Vec<Revote> = open
        .filter_map(|question| {
            let disagreement = disagreement(question);
            let value = disagreement.value();
            if value <= 0.0 {
                return None;
            }
            let influence = influence(model, &settled.sheet, question, &now);
            Some(Revote { settled: *question, disagreement, influence, score: value * influence.weight() })
        })
        .collect();
    list.sort_by(|a, b| b.score.total_cmp(&a.score));
    list
}

fn disagreement(settled: &Settled) -> Disagreement {
    let counts = settled.counts;
    let (not, of) = (counts.not_applicable, counts.answered());
    Disagreement { levels: agreement(&counts.levels), fit: (not > 0 && not < of).then_some((not, of)) }
}

/// How far a team is from the stage above it and from losing its own.
struct Standing {
    stage: Stage,
    /// The stages that can be lost or reached, with the points met beyond those needed.
    points: Vec<(Stage, i64)>,
    /// Dimensions that hold the next stage back.
    held_back: Vec<usize>,
}

impl Standing {
    fn of(model: &Model, sheet: &Sheet, stage: Stage) -> Standing {
        let next = stage.up().map(|next| check(model, sheet, next, View::Likely));
        let own = (stage > Stage::MIN).then(|| check(model, sheet, stage, View::Likely));
        // The next stage first: of two that move alike, it is the one people ask about.
        let both = next.iter().chain(&own);
        let points = both.map(|check| (check.stage, i64::from(check.met) - i64::from(check.needed))).collect();
        Standing { stage, points, held_back: next.map(|check| check.held_back_by()).unwrap_or_default() }
    }
}

fn influence(model: &Model, sheet: &Sheet, settled: &Settled, now: &Standing) -> Influence {
    let changed: Vec<Sheet> =
        alternatives(settled).into_iter().map(|mark| sheet.with(settled.question, Some(mark))).collect();
    let stages = || changed.iter().map(|sheet| stage_of(model, sheet, View::Likely));
    if stages().any(|stage| stage != now.stage) {
        let (low, high) = stages().fold((now.stage, now.stage), |(low, high), stage| (low.min(stage), high.max(stage)));
        return Influence::Stage { low, high };
    }
    let dimension = model.dimension_of(settled.question);
    if let Some(stage) = now.stage.up().filter(|_| now.held_back.contains(&dimension)) {
        return Influence::HeldBack { stage, dimension };
    }
    let mut most = Influence::None;
    let mut most_points = 0;
    for sheet in &changed {
        let then = Standing::of(model, sheet, now.stage);
        for ((stage, before), (_, after)) in now.points.iter().zip(then.points) {
            let points = u32::try_from(before.abs_diff(after)).unwrap_or(u32::MAX);
            if points > most_points {
                (most, most_points) = (Influence::Points { stage: *stage, points }, points);
            }
        }
    }
    most
}

/// What else the answer could be: one level lower or higher, the lowest and the highest level anybody chose (what lies
/// between them does no more, for a higher answer never lowers a stage), and the other side where people differ over
/// whether the question fits.
fn alternatives(settled: &Settled) -> Vec<Mark> {
    let level = settled.mark.and_then(Mark::level);
    let neighbours = [level.and_then(Level::down), level.and_then(Level::up)];
    let mut chosen = Level::all().filter(|level| settled.counts.levels[level.index()] > 0);
    let ends = [chosen.next(), chosen.next_back()];
    let levels = neighbours.into_iter().chain(ends).flatten().filter(|other| Some(*other) != level);
    let does_not_fit = (settled.counts.not_applicable > 0).then_some(Mark::NotApplicable);
    levels.map(Mark::Level).chain(does_not_fit).filter(|mark| Some(*mark) != settled.mark).collect()
}
