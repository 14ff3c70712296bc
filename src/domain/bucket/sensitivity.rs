//! How near a process is to another bucket.

use super::table::{Inputs, decide_on};
use crate::domain::model::BucketRules;
use crate::domain::process::{Bucket, Process, RatingKind};
use crate::domain::units::Rating;

/// A single rating that, moved by one, moves the bucket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The rating.
    pub kind: RatingKind,
    /// Its value now.
    pub from: Rating,
    /// Its value one step on.
    pub to: Rating,
    /// The bucket it would lead to.
    pub bucket: Bucket,
}

/// Every such rating, in the order of the form; none while the process is not rated.
pub fn flips(rules: &BucketRules, process: &Process) -> Vec<Flip> {
    let inputs = Inputs::of(process);
    let Some(now) = decide_on(rules, &inputs).bucket else { return Vec::new() };
    let steps = RatingKind::ALL.into_iter().flat_map(|kind| {
        let from = inputs.rating(kind);
        let neighbours = [from.and_then(Rating::down), from.and_then(Rating::up)];
        from.into_iter().flat_map(move |from| neighbours.into_iter().flatten().map(move |to| (kind, from, to)))
    });
    steps
        .filter_map(|(kind, from, to)| {
            let bucket = decide_on(rules, &inputs.with(kind, to)).bucket?;
            (bucket != now).then_some(Flip { kind, from, to, bucket })
        })
        .collect()
}
