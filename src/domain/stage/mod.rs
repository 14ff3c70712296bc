//! From answers to one of four stages, with every reason.
//!
//! Stages are staged and cumulative: a stage is reached when enough of what it asks for holds, no key dimension is far
//! behind, and the stage below is reached. The profile explains a stage; it never decides it.

mod confidence;
mod movement;
mod profile;
mod reach;
pub mod recovery;
pub mod score;

pub use movement::{Move, MoveReason, Movement};
pub use profile::{DimensionProfile, profile};
pub use reach::{Criterion, CriterionState, MeanCheck, StageCheck, View, check, stage_of};

use super::answers::{Mark, Sheet};
use super::model::{Facts, Model};
use super::units::{Id, Level, Stage, real};

/// How much of the questionnaire is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Questions answered with a level.
    pub answered: usize,
    /// Questions answered with "don't know".
    pub unknown: usize,
    /// Questions answered with "not applicable".
    pub not_applicable: usize,
    /// All questions.
    pub total: usize,
}

impl Coverage {
    /// Questions that fit the team.
    pub fn applicable(self) -> usize {
        self.total - self.not_applicable
    }

    /// Questions with any answer.
    pub fn touched(self) -> usize {
        self.answered + self.unknown + self.not_applicable
    }

    /// Questions without any answer.
    pub fn open(self) -> usize {
        self.total - self.touched()
    }

    /// Share of the applicable questions answered with a level, in per cent; 0 when none applies.
    pub fn percent(self) -> f64 {
        if self.applicable() == 0 { 0.0 } else { 100.0 * real(self.answered) / real(self.applicable()) }
    }
}

/// The stage and everything that explains it. `low <= likely <= high`.
#[derive(Clone, Debug, PartialEq)]
pub struct StageResult {
    /// How much is answered.
    pub coverage: Coverage,
    /// The stage by what is known; `None` while too little is answered.
    pub likely: Option<Stage>,
    /// The stage if every "don't know" turned out worst.
    pub low: Stage,
    /// The stage if every "don't know" turned out best.
    pub high: Stage,
    /// Whether too little is answered to rely on the stage.
    pub provisional: bool,
    /// What stages 2 to 4 asked for and how it stands, by what is known.
    pub checks: Vec<StageCheck>,
    /// Mean level, score, lowest answer and range per dimension, in the model's order.
    pub profile: Vec<DimensionProfile>,
    /// What would move the team one stage; `None` at stage 4 or without a stage.
    pub movement: Option<Movement>,
    /// Share of single-answer changes by one level that keep the stage, 0 to 1; `None` without a stage.
    pub steadiness: Option<f64>,
    /// Flags raised, by position in the model.
    pub flags: Vec<usize>,
}

impl StageResult {
    /// The stage shown: `None` while too little is answered.
    pub fn range(&self) -> Option<(Stage, Stage)> {
        self.likely.map(|_| (self.low, self.high))
    }

    /// What a stage asked for; `None` for stage 1, which asks for nothing.
    pub fn check(&self, stage: Stage) -> Option<&StageCheck> {
        self.checks.iter().find(|check| check.stage == stage)
    }
}

/// Evaluates a sheet of answers.
pub fn evaluate(model: &Model, sheet: &Sheet) -> StageResult {
    let coverage = coverage(model, sheet);
    let likely = likely_of(model, sheet, coverage);
    let profile = profile(model, sheet);
    let facts = StageFacts { model, sheet, likely, profile: &profile };
    let flags = (0..model.flags.len()).filter(|index| model.flags[*index].when.holds(&facts)).collect();
    StageResult {
        coverage,
        likely,
        low: stage_of(model, sheet, View::Low),
        high: stage_of(model, sheet, View::High),
        provisional: coverage.percent() < f64::from(model.rules.provisional_below_percent),
        checks: Stage::all().skip(1).map(|stage| check(model, sheet, stage, View::Likely)).collect(),
        movement: likely.and_then(|stage| movement::movement(model, sheet, stage)),
        steadiness: likely.map(|stage| confidence::steadiness(model, sheet, stage)),
        profile,
        flags,
    }
}

/// The stage by what is known, as in [`StageResult::likely`], and nothing besides: for many sheets at once.
pub fn likely(model: &Model, sheet: &Sheet) -> Option<Stage> {
    likely_of(model, sheet, coverage(model, sheet))
}

fn likely_of(model: &Model, sheet: &Sheet, coverage: Coverage) -> Option<Stage> {
    let enough = coverage.answered > 0 && coverage.percent() >= f64::from(model.rules.no_stage_below_percent);
    enough.then(|| stage_of(model, sheet, View::Likely))
}

fn coverage(model: &Model, sheet: &Sheet) -> Coverage {
    let mut coverage = Coverage { answered: 0, unknown: 0, not_applicable: 0, total: model.questions.len() };
    for question in 0..coverage.total {
        match sheet.mark(question) {
            Some(Mark::Level(_)) => coverage.answered += 1,
            Some(Mark::DontKnow) => coverage.unknown += 1,
            Some(Mark::NotApplicable) => coverage.not_applicable += 1,
            None => {}
        }
    }
    coverage
}

/// What conditions may ask about a stage result.
pub struct StageFacts<'a> {
    model: &'a Model,
    sheet: &'a Sheet,
    likely: Option<Stage>,
    profile: &'a [DimensionProfile],
}

impl<'a> StageFacts<'a> {
    /// The facts of a result and the sheet it was made from.
    pub fn new(model: &'a Model, sheet: &'a Sheet, result: &'a StageResult) -> StageFacts<'a> {
        StageFacts { model, sheet, likely: result.likely, profile: &result.profile }
    }
}

impl Facts for StageFacts<'_> {
    fn stage(&self) -> Option<Stage> {
        self.likely
    }

    fn answer(&self, question: &Id) -> Option<Level> {
        self.sheet.level(self.model.question_index(question)?)
    }

    fn mean(&self, dimension: &Id) -> Option<f64> {
        self.profile.get(self.model.dimension_index(dimension)?)?.mean
    }
}

#[cfg(test)]
mod tests;
