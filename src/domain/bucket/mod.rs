//! From ratings to who carries the work, with every reason.
//!
//! An ordered decision table: the first rule that fires wins and is named in the result. Agency need says how much a
//! person is needed; readiness says whether the process can be given away at all.

mod completeness;
mod sensitivity;
mod table;
mod team;
mod warning;

pub use completeness::missing;
pub use sensitivity::{Flip, flips};
pub(in crate::domain) use table::{Inputs, decide_on};
pub use table::{RuleId, Verdict, decide};
pub use team::{TRIAGE_AI_SHARE, TeamView, freed_percent, team};
pub use warning::{COMPLAINTS_SOURCE, Warning, warnings};

use super::model::Model;
use super::process::{Bucket, Item, Process, RatingKind};
use super::units::{Date, Id, Range, Rating, real};

/// Ratings whose mean is the agency need: how much a person is needed. Consequence of error is a cap, not a share.
pub const AGENCY: [RatingKind; 3] = [RatingKind::Judgement, RatingKind::Emotion, RatingKind::PhysicalPresence];

/// Ratings whose mean is the readiness; exception frequency counts reversed.
pub const READINESS: [RatingKind; 6] = [
    RatingKind::RuleClarity,
    RatingKind::InputStructure,
    RatingKind::ExceptionFrequency,
    RatingKind::Stability,
    RatingKind::KnowledgeReadiness,
    RatingKind::SystemAccess,
];

/// Ratings without which no bucket is named unless a rule that needs less has fired.
pub const REQUIRED: [RatingKind; 5] = [
    RatingKind::RuleClarity,
    RatingKind::KnowledgeReadiness,
    RatingKind::Judgement,
    RatingKind::Emotion,
    RatingKind::PhysicalPresence,
];

/// How much a person is needed, 1 to 5: the plain mean of judgement, emotion and physical presence.
///
/// On 1,138 expert ratings of real tasks equal weights do as well as any fit (WORKBank, Shao et al. 2025).
pub fn agency_need(judgement: f64, emotion: f64, physical_presence: f64) -> f64 {
    (judgement + emotion + physical_presence) / 3.0
}

/// One rating's share in a mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The rating.
    pub kind: RatingKind,
    /// Its value, reversed for exception frequency in the readiness.
    pub value: f64,
    /// What it adds to the mean.
    pub share: f64,
}

/// Everything the rules say about a process.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The process.
    pub id: Id,
    /// The computed bucket; `None` while required ratings are missing.
    pub computed: Option<Bucket>,
    /// The bucket that counts: a person's decision, otherwise the computed one.
    pub bucket: Option<Bucket>,
    /// The rule that fired.
    pub rule: RuleId,
    /// Agency need, 1 to 5; `None` unless its three ratings are given.
    pub agency: Option<f64>,
    /// Readiness, 1 to 5, over the ratings given; `None` without rule clarity or knowledge readiness.
    pub readiness: Option<f64>,
    /// What made the agency need, largest share first.
    pub agency_parts: Vec<Contribution>,
    /// What made the readiness, smallest share first: what is in the way comes first.
    pub readiness_parts: Vec<Contribution>,
    /// Required ratings not given yet.
    pub unrated: Vec<RatingKind>,
    /// Single ratings that, moved by one, move the computed bucket, in the order of the form.
    pub flips: Vec<Flip>,
    /// Completeness items still missing before a pilot; empty when AI has no part in it.
    pub missing: Vec<Item>,
    /// Design warnings.
    pub warnings: Vec<Warning>,
    /// Handling hours a month, when volume and minutes are known.
    pub hours_per_month: Option<f64>,
    /// Handling hours a month that the bucket would free.
    pub hours_freed: Option<Range>,
}

/// Evaluates one process. `today` decides whether its knowledge source is still maintained.
pub fn assess(model: &Model, process: &Process, today: Date) -> Assessment {
    let verdict = decide(&model.buckets, process);
    let bucket = process.decided.as_ref().map(|decided| decided.bucket).or(verdict.bucket);
    let for_ai = bucket.is_some_and(Bucket::gives_work_to_ai);
    let hours = process.hours_per_month();
    let mut agency_parts = parts(process, &AGENCY);
    agency_parts.sort_by(|a, b| b.share.total_cmp(&a.share));
    let mut readiness_parts = parts(process, &READINESS);
    readiness_parts.sort_by(|a, b| a.share.total_cmp(&b.share));
    Assessment {
        id: process.id.clone(),
        computed: verdict.bucket,
        bucket,
        rule: verdict.rule,
        agency: verdict.agency,
        readiness: verdict.readiness,
        agency_parts,
        readiness_parts,
        unrated: REQUIRED.into_iter().filter(|kind| process.rating(*kind).is_none()).collect(),
        flips: flips(&model.buckets, process),
        missing: if for_ai { missing(process) } else { Vec::new() },
        warnings: warnings(model, process, bucket, today),
        hours_per_month: hours,
        hours_freed: hours.zip(bucket).map(|(hours, bucket)| {
            let percent = team::freed_percent(&model.buckets, bucket);
            percent.map(|percent| hours * percent / 100.0)
        }),
    }
}

/// The value a rating counts with towards a mean.
fn counted(kind: RatingKind, rating: Rating) -> f64 {
    let rating = f64::from(rating);
    if kind == RatingKind::ExceptionFrequency { 6.0 - rating } else { rating }
}

fn parts(process: &Process, kinds: &[RatingKind]) -> Vec<Contribution> {
    let values: Vec<_> =
        kinds.iter().filter_map(|kind| Some((*kind, counted(*kind, process.rating(*kind)?)))).collect();
    let count = real(values.len());
    values.into_iter().map(|(kind, value)| Contribution { kind, value, share: value / count }).collect()
}

#[cfg(test)]
mod tests;
