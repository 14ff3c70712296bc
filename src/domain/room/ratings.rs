//! One rating a kind from many, how far people agree, and what that does to a process's bucket.

use super::Room;
use super::agreement::{Agreement, agreement};
use super::combine::{Combined, Shares, combine};
use super::votes::lower_median;
use crate::domain::bucket::{Inputs, decide_on};
use crate::domain::model::Model;
use crate::domain::process::{Bucket, Process, RatingKind, Ratings};
use crate::domain::units::{Id, Rating};

/// What several people make of a process.
#[derive(Clone, Debug, PartialEq)]
pub struct ProcessVotes {
    /// The process.
    pub process: Id,
    /// People who gave at least one rating.
    pub raters: usize,
    /// The ten ratings, in the order of the form.
    pub ratings: Vec<RatingVotes>,
    /// The bucket of the ratings that count.
    pub bucket: Option<Bucket>,
    /// Where each person's own ratings lead, what they left out taken from those that count; `None` for fewer than two.
    pub whole: Option<Shares>,
    /// Where the combinations of their ratings lead; `None` for fewer than two.
    pub combined: Option<Combined>,
}

impl ProcessVotes {
    /// The ratings that count, for the rules of buckets.
    pub fn consolidated(&self) -> Ratings {
        self.ratings.iter().filter_map(|rating| Some((rating.kind, rating.value?))).collect()
    }

    /// Ratings that rest on one person alone. A worker's rating of a task is a weak guide: on 844 tasks two workers hardly
    /// agree (0.04 to 0.12; WORKBank, Shao et al. 2025), so a second person should be asked for these.
    pub fn once(&self) -> Vec<RatingKind> {
        let rests_on_one = |rating: &&RatingVotes| match rating.source {
            RatingSource::Single => true,
            RatingSource::Agreed => rating.people() < 2,
            RatingSource::Median { .. } | RatingSource::Typical | RatingSource::Nobody => false,
        };
        self.ratings.iter().filter(rests_on_one).map(|rating| rating.kind).collect()
    }
}

/// One rating of a process by several people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RatingVotes {
    /// Which rating.
    pub kind: RatingKind,
    /// The value that counts.
    pub value: Option<Rating>,
    /// Where it comes from.
    pub source: RatingSource,
    /// The lower median of the ratings given.
    pub voted: Option<Rating>,
    /// People per value, lowest first.
    pub counts: [u32; 5],
    /// How far they agree; `None` for fewer than two.
    pub agreement: Option<Agreement>,
}

impl RatingVotes {
    /// How many people gave it.
    pub fn people(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// The lowest and the highest value given.
    pub fn spread(&self) -> Option<(Rating, Rating)> {
        let mut given = Rating::all().filter(|rating| self.counts[rating.index()] > 0);
        let lowest = given.next()?;
        Some((lowest, given.next_back().unwrap_or(lowest)))
    }
}

/// Where a rating comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatingSource {
    /// The plan's own, which stands above any count.
    Agreed,
    /// The lower median of several people's.
    Median {
        /// How many gave it.
        of: u32,
    },
    /// The only one given.
    Single,
    /// The typical value of a template, which counts only where nobody has given any.
    Typical,
    /// Nobody gave it.
    Nobody,
}

/// What the room makes of a process. The plan's own ratings count as agreed unless they are still those of a template.
/// Where combinations are drawn, the same seed gives the same result, and one process does not depend on another.
pub fn rate(model: &Model, room: &Room, process: &Process, seed: u64) -> ProcessVotes {
    let people = room.respondents.values().filter_map(|person| person.ratings.get(&process.id));
    let raters: Vec<&Ratings> = people.filter(|ratings| !ratings.is_empty()).collect();
    let ratings: Vec<RatingVotes> = RatingKind::ALL.into_iter().map(|kind| settle(process, &raters, kind)).collect();
    let rules = &model.buckets;
    let base = ratings.iter().fold(Inputs::of(process), |inputs, rating| match rating.value {
        Some(value) => inputs.with(rating.kind, value),
        None => inputs,
    });
    let several = raters.len() >= 2;
    let own = |ratings: &Ratings| ratings.iter().fold(base, |inputs, (kind, rating)| inputs.with(*kind, *rating));
    let given = || ratings.iter().filter(|rating| rating.people() > 0).map(|rating| (rating.kind, rating.counts));
    ProcessVotes {
        process: process.id.clone(),
        raters: raters.len(),
        bucket: decide_on(rules, &base).bucket,
        whole: several.then(|| Shares::among(raters.iter().map(|ratings| decide_on(rules, &own(ratings)).bucket))),
        combined: several.then(|| combine(rules, base, &given().collect::<Vec<_>>(), seed)),
        ratings,
    }
}

fn settle(process: &Process, raters: &[&Ratings], kind: RatingKind) -> RatingVotes {
    let mut counts = [0; 5];
    for rating in raters.iter().filter_map(|ratings| ratings.get(&kind)) {
        counts[rating.index()] += 1;
    }
    let voted = lower_median(&counts).and_then(|index| Rating::all().nth(index));
    let own = process.rating(kind);
    let (source, value) = match (own, voted) {
        (Some(_), _) if !process.typical => (RatingSource::Agreed, own),
        (_, Some(_)) if counts.iter().sum::<u32>() == 1 => (RatingSource::Single, voted),
        (_, Some(_)) => (RatingSource::Median { of: counts.iter().sum() }, voted),
        (Some(_), None) => (RatingSource::Typical, own),
        (None, None) => (RatingSource::Nobody, None),
    };
    RatingVotes { kind, value, source, voted, counts, agreement: agreement(&counts) }
}
