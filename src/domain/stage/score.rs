//! The score of a dimension by the pack's own rule: what foreign maturity models are compared by. No stage depends on it.

use crate::domain::answers::{Mark, Sheet};
use crate::domain::model::{Model, ScoreRule};
use crate::domain::units::{Level, mean};

/// What a score is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Where the value comes from.
    pub of: PartOf,
    /// What it is worth.
    pub value: f64,
}

/// Where a part of a score comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOf {
    /// The answer to the question at this position.
    Question(usize),
    /// The mean of the answers of this level.
    Level(u8),
    /// The score of the dimension at this position.
    Dimension(usize),
}

/// The score of the dimension at a position; `None` while nothing is answered.
///
/// "Don't know", "not applicable" and open questions are left out. A level without any answer adds nothing to a sum.
pub fn score(model: &Model, sheet: &Sheet, dimension: usize) -> Option<f64> {
    let values = parts(model, sheet, dimension).into_iter().map(|part| part.value);
    match model.dimensions.get(dimension)?.score {
        ScoreRule::Mean => mean(values),
        ScoreRule::LevelSum => values.reduce(|sum, value| sum + value),
        ScoreRule::Lowest => values.reduce(f64::min),
    }
}

/// What the score of the dimension at a position is made of: its rule, applied to these values, is the score.
pub fn parts(model: &Model, sheet: &Sheet, dimension: usize) -> Vec<Part> {
    let worth = |question: usize| Some(model.worth(sheet.level(question)?));
    if model.is_group(dimension) {
        let score_of = |leaf: &usize| Some(Part { of: PartOf::Dimension(*leaf), value: score(model, sheet, *leaf)? });
        model.leaves(dimension).iter().filter_map(score_of).collect()
    } else if model.dimensions[dimension].score == ScoreRule::LevelSum {
        let level_of = |question: usize| model.questions[question].level;
        let highest = model.questions_of(dimension).filter_map(level_of).max().unwrap_or(0);
        let part = |level| {
            let at_level = model.questions_of(dimension).filter(|question| level_of(*question) == Some(level));
            Some(Part { of: PartOf::Level(level), value: mean(at_level.filter_map(worth))? })
        };
        (1..=highest).filter_map(part).collect()
    } else {
        let part = |question| Some(Part { of: PartOf::Question(question), value: worth(question)? });
        model.questions_of(dimension).filter_map(part).collect()
    }
}

/// The lowest and the highest score the dimension at a position can have when every question is answered.
pub fn bounds(model: &Model, dimension: usize) -> Option<(f64, f64)> {
    let all = |level| {
        let marks = model.questions.iter().map(|_| Some(Mark::Level(level)));
        score(model, &Sheet::from_marks(model, marks), dimension)
    };
    Some((all(Level::MIN)?, all(Level::MAX)?))
}

#[cfg(test)]
mod tests;
