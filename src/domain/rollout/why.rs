//! What brought a package in, as data.

use crate::domain::model::{Condition, Facts};
use crate::domain::process::{Bucket, Item};
use crate::domain::units::{Id, Level, Stage};

/// One reason for a package: a fact its template's condition asked for, with the value found.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// It belongs to every rollout.
    Always,
    /// The team added it.
    Own,
    /// The stage.
    Stage(Stage),
    /// The answer to a question.
    Answer {
        /// The question.
        question: Id,
        /// The level answered; `None` when it is not known.
        level: Option<Level>,
    },
    /// The mean level of a dimension.
    Mean {
        /// The dimension.
        dimension: Id,
        /// The mean; `None` when it is not known.
        mean: Option<f64>,
    },
    /// Some process is in this bucket.
    SomeInBucket(Bucket),
    /// No process is in this bucket.
    NoneInBucket(Bucket),
    /// Some process bound for AI lacks this item.
    SomeLack(Item),
    /// No process bound for AI lacks this item.
    NoneLack(Item),
    /// This process is in this bucket.
    Bucket(Bucket),
    /// This process lacks this item.
    Lacks(Item),
}

/// The facts by which a condition that holds, holds. Nothing when it does not hold.
pub(in crate::domain) fn reasons(condition: &Condition, facts: &dyn Facts) -> Vec<Reason> {
    let mut found = Vec::new();
    collect(condition, true, facts, &mut found);
    found
}

/// Collects the facts that make `condition` come out as `wanted`.
fn collect(condition: &Condition, wanted: bool, facts: &dyn Facts, found: &mut Vec<Reason>) {
    if condition.holds(facts) != wanted {
        return;
    }
    let reason = match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            return parts.iter().for_each(|part| collect(part, wanted, facts, found));
        }
        Condition::Not(part) => return collect(part, !wanted, facts, found),
        Condition::StageAtMost(_) | Condition::StageAtLeast(_) => facts.stage().map(Reason::Stage),
        Condition::AnswerAtMost(at) | Condition::AnswerAtLeast(at) => {
            Some(Reason::Answer { question: at.question.clone(), level: facts.answer(&at.question) })
        }
        Condition::MeanAtMost(at) | Condition::MeanAtLeast(at) => {
            Some(Reason::Mean { dimension: at.dimension.clone(), mean: facts.mean(&at.dimension) })
        }
        Condition::AnyInBucket(bucket) if wanted => Some(Reason::SomeInBucket(*bucket)),
        Condition::AnyInBucket(bucket) => Some(Reason::NoneInBucket(*bucket)),
        Condition::AnyMissing(item) if wanted => Some(Reason::SomeLack(*item)),
        Condition::AnyMissing(item) => Some(Reason::NoneLack(*item)),
    };
    found.extend(reason.filter(|reason| !found.contains(reason)));
}
