//! Conditions over a team's state, written in the pack.

use serde::{Deserialize, Serialize};

use crate::domain::process::{Bucket, Item};
use crate::domain::units::{Id, Level, Stage};

/// When a flag is raised or a work package applies. What is not known makes a comparison false.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Every part holds.
    All(Vec<Condition>),
    /// At least one part holds.
    Any(Vec<Condition>),
    /// The part does not hold.
    Not(Box<Condition>),
    /// The likely stage is this or lower.
    StageAtMost(Stage),
    /// The likely stage is this or higher.
    StageAtLeast(Stage),
    /// A question is answered with this level or lower.
    AnswerAtMost(LevelOf),
    /// A question is answered with this level or higher.
    AnswerAtLeast(LevelOf),
    /// A dimension's mean is this or lower.
    MeanAtMost(MeanOf),
    /// A dimension's mean is this or higher.
    MeanAtLeast(MeanOf),
    /// Some process is in this bucket.
    AnyInBucket(Bucket),
    /// Some process bound for AI lacks this completeness item.
    AnyMissing(Item),
}

/// A question and a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelOf {
    /// The question.
    pub question: Id,
    /// The level.
    pub level: Level,
}

/// A dimension and a mean level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeanOf {
    /// The dimension.
    pub dimension: Id,
    /// The mean level.
    pub level: f64,
}

/// What a condition can ask about.
pub trait Facts {
    /// The likely stage, if there is one.
    fn stage(&self) -> Option<Stage>;
    /// The level a question is answered with.
    fn answer(&self, question: &Id) -> Option<Level>;
    /// The mean level of a dimension.
    fn mean(&self, dimension: &Id) -> Option<f64>;
    /// Whether some process is in the bucket.
    fn any_in_bucket(&self, _bucket: Bucket) -> bool {
        false
    }
    /// Whether some process bound for AI lacks the item.
    fn any_missing(&self, _item: Item) -> bool {
        false
    }
}

impl Condition {
    /// Whether the condition holds for these facts.
    pub fn holds(&self, facts: &dyn Facts) -> bool {
        match self {
            Condition::All(parts) => parts.iter().all(|part| part.holds(facts)),
            Condition::Any(parts) => parts.iter().any(|part| part.holds(facts)),
            Condition::Not(part) => !part.holds(facts),
            Condition::StageAtMost(limit) => facts.stage().is_some_and(|stage| stage <= *limit),
            Condition::StageAtLeast(limit) => facts.stage().is_some_and(|stage| stage >= *limit),
            Condition::AnswerAtMost(at) => facts.answer(&at.question).is_some_and(|level| level <= at.level),
            Condition::AnswerAtLeast(at) => facts.answer(&at.question).is_some_and(|level| level >= at.level),
            Condition::MeanAtMost(at) => facts.mean(&at.dimension).is_some_and(|mean| mean <= at.level),
            Condition::MeanAtLeast(at) => facts.mean(&at.dimension).is_some_and(|mean| mean >= at.level),
            Condition::AnyInBucket(bucket) => facts.any_in_bucket(*bucket),
            Condition::AnyMissing(item) => facts.any_missing(*item),
        }
    }

    /// Every condition in this one, itself included.
    pub fn parts(&self) -> Vec<&Condition> {
        let mut found = vec![self];
        match self {
            Condition::All(parts) | Condition::Any(parts) => found.extend(parts.iter().flat_map(Condition::parts)),
            Condition::Not(part) => found.extend(part.parts()),
            _ => {}
        }
        found
    }
}
