//! Which buckets several people's ratings of a process lead to.

use fastrand::Rng;

use crate::domain::bucket::{Inputs, decide_on};
use crate::domain::model::BucketRules;
use crate::domain::process::{Bucket, RatingKind};
use crate::domain::units::{Rating, real};

/// Up to this many different combinations each is looked at; beyond it they are drawn.
pub const COMBINATIONS: usize = 1_000;

/// How many combinations are drawn where there are too many.
pub const DRAWS: u32 = 500;

/// Shares of the five buckets and of "not enough ratings". Guaranteed to sum to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shares([f64; Bucket::ALL.len() + 1]);

impl Shares {
    /// The share of a bucket, 0 to 1; `None` is "not enough ratings for a bucket".
    pub fn of(&self, bucket: Option<Bucket>) -> f64 {
        self.0[slot(bucket)]
    }

    /// Buckets that came up with their shares, largest first; among equals in the order every list shows them.
    pub fn listed(&self) -> Vec<(Option<Bucket>, f64)> {
        let all = Bucket::ALL.into_iter().map(Some).chain([None]);
        let mut found: Vec<_> = all.map(|bucket| (bucket, self.of(bucket))).filter(|(_, share)| *share > 0.0).collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1));
        found
    }

    /// The shares of cases that weigh alike; nothing of none.
    pub(super) fn among(cases: impl ExactSizeIterator<Item = Option<Bucket>>) -> Shares {
        let mut shares = Shares::default();
        let weight = 1.0 / real(cases.len());
        cases.for_each(|bucket| shares.0[slot(bucket)] += weight);
        shares
    }
}

fn slot(bucket: Option<Bucket>) -> usize {
    bucket.and_then(|bucket| Bucket::ALL.iter().position(|other| *other == bucket)).unwrap_or(Bucket::ALL.len())
}

/// Where the combinations of several people's ratings lead: one person's view of the rules with another's of the emotion,
/// and so on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Combined {
    /// Shares of the buckets.
    pub shares: Shares,
    /// How many combinations were drawn; `None` when each was looked at.
    pub drawn: Option<u32>,
}

/// The buckets of every combination, each rating taken from one of those who gave it and as often as it was given. `given`
/// counts people by rating, lowest first, for each kind; kinds nobody rated stay as they are in `base`. Same seed, same
/// result.
pub(super) fn combine(rules: &BucketRules, base: Inputs, given: &[(RatingKind, [u32; 5])], seed: u64) -> Combined {
    let varied: Vec<Choice> = given.iter().map(|(kind, counts)| Choice::new(*kind, counts)).collect();
    let all = varied.iter().try_fold(1usize, |all, choice| all.checked_mul(choice.values.len()));
    match all.filter(|all| *all <= COMBINATIONS) {
        Some(_) => {
            let mut shares = Shares::default();
            each(rules, base, &varied, 1.0, &mut shares);
            Combined { shares, drawn: None }
        }
        None => {
            let mut rng = Rng::with_seed(seed);
            let draws = (0..usize::try_from(DRAWS).unwrap_or(0)).map(|_| {
                let drawn = varied.iter().fold(base, |inputs, choice| inputs.with(choice.kind, choice.draw(&mut rng)));
                decide_on(rules, &drawn).bucket
            });
            Combined { shares: Shares::among(draws), drawn: Some(DRAWS) }
        }
    }
}

/// The ratings of one kind that were given, and how many gave each. Never empty.
struct Choice {
    kind: RatingKind,
    values: Vec<(Rating, u32)>,
    people: u32,
}

impl Choice {
    fn new(kind: RatingKind, counts: &[u32; 5]) -> Choice {
        let values = Rating::all().zip(counts.iter().copied()).filter(|(_, count)| *count > 0).collect();
        Choice { kind, values, people: counts.iter().sum() }
    }

    /// The rating of one of these people.
    fn draw(&self, rng: &mut Rng) -> Rating {
        let mut person = rng.u32(0..self.people.max(1));
        for (value, count) in &self.values {
            if person < *count {
                return *value;
            }
            person -= count;
        }
        Rating::MIN
    }
}

/// Adds the weight of every combination of the choices that are left to its bucket.
fn each(rules: &BucketRules, inputs: Inputs, left: &[Choice], weight: f64, shares: &mut Shares) {
    let Some((choice, left)) = left.split_first() else {
        shares.0[slot(decide_on(rules, &inputs).bucket)] += weight;
        return;
    };
    for (value, count) in &choice.values {
        let weight = weight * f64::from(*count) / f64::from(choice.people);
        each(rules, inputs.with(choice.kind, *value), left, weight, shares);
    }
}
