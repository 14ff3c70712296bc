//! Design warnings: what makes people complain about AI service.
//!
//! The shares come from an analysis of 11,272 negative posts about AI service (seed 002); a post may name several.

use crate::domain::model::Model;
use crate::domain::process::{Bucket, Process, RatingKind};
use crate::domain::units::Date;

/// The source of the shares, as packs name it.
pub const COMPLAINTS_SOURCE: &str = "002";

/// A mistake in the design of a process given to AI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    /// The obstacle course: there is no way to a person.
    NoWayToAPerson,
    /// Confident nonsense: no maintained knowledge source.
    NoMaintainedKnowledge,
    /// Misplaced warmth: an emotional case given to AI.
    EmotionalCaseGivenToAi,
}

impl Warning {
    /// The worst first.
    pub const ALL: [Warning; 3] =
        [Warning::NoWayToAPerson, Warning::NoMaintainedKnowledge, Warning::EmotionalCaseGivenToAi];

    /// The name the terminal tool prints.
    pub const fn id(self) -> &'static str {
        match self {
            Warning::NoWayToAPerson => "no_way_to_a_person",
            Warning::NoMaintainedKnowledge => "no_maintained_knowledge",
            Warning::EmotionalCaseGivenToAi => "emotional_case_given_to_ai",
        }
    }

    /// Share of negative posts that name it, in per cent (seed 002).
    pub const fn complaint_percent(self) -> u8 {
        match self {
            Warning::NoWayToAPerson => 73,
            Warning::NoMaintainedKnowledge => 65,
            Warning::EmotionalCaseGivenToAi => 48,
        }
    }
}

/// The warnings for a process in its final bucket; none where AI has no part.
pub fn warnings(model: &Model, process: &Process, bucket: Option<Bucket>, today: Date) -> Vec<Warning> {
    if !bucket.is_some_and(Bucket::gives_work_to_ai) {
        return Vec::new();
    }
    Warning::ALL.into_iter().filter(|warning| applies(*warning, model, process, today)).collect()
}

fn applies(warning: Warning, model: &Model, process: &Process, today: Date) -> bool {
    match warning {
        Warning::NoWayToAPerson => process.handoff.trigger.trim().is_empty(),
        Warning::NoMaintainedKnowledge => {
            process.knowledge.name.trim().is_empty()
                || !is_recent(process.knowledge.reviewed, today, model.buckets.review_days)
        }
        Warning::EmotionalCaseGivenToAi => process
            .rating(RatingKind::Emotion)
            .is_some_and(|emotion| emotion.get() >= model.buckets.strong_emotion_from),
    }
}

/// Whether a review is not longer ago than `days`; a day in the future counts as recent.
fn is_recent(reviewed: Option<Date>, today: Date, days: u16) -> bool {
    reviewed.is_some_and(|reviewed| (today - reviewed).get_days() <= i32::from(days))
}
