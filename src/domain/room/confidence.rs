//! How firmly a stage stands when several people answered.

use fastrand::Rng;

use super::consolidate::{Consolidation, Source};
use super::votes::{Counts, Votes};
use crate::domain::model::Model;
use crate::domain::stage::likely;
use crate::domain::units::Stage;

/// How often the group is drawn again unless said otherwise.
pub const RESAMPLES: u32 = 500;

/// Where the group would stand if other people like these had been asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confidence {
    /// The stage of the group as it is.
    pub stage: Stage,
    /// How many people answered.
    pub people: usize,
    /// How often the group was drawn again; never 0.
    pub resamples: u32,
    /// How often each stage came out, lowest first.
    pub stages: [u32; 4],
    /// How often too little was answered for a stage.
    pub without: u32,
}

impl Confidence {
    /// Share of the drawn groups that have the same stage, 0 to 1.
    pub fn share(&self) -> f64 {
        f64::from(self.stages[self.stage.index()]) / f64::from(self.resamples)
    }

    /// The other stage that came out most often, if any did; the lower of several.
    pub fn rival(&self) -> Option<Stage> {
        let others = Stage::all().filter(|stage| *stage != self.stage && self.stages[stage.index()] > 0);
        others.min_by_key(|stage| std::cmp::Reverse(self.stages[stage.index()]))
    }
}

/// Draws as many people as answered from among them, with replacement, `resamples` times (the bootstrap; Efron 1979), and
/// looks where each such group would stand. What the room has agreed on stays as it is. `None` for fewer than two people,
/// without a stage, or without a draw. Same seed, same result.
pub fn confidence(
    model: &Model,
    votes: &Votes,
    settled: &Consolidation,
    resamples: u32,
    seed: u64,
) -> Option<Confidence> {
    let people = votes.people().len();
    let stage = likely(model, &settled.sheet).filter(|_| people >= 2 && resamples > 0)?;
    let mut found = Confidence { stage, people, resamples, stages: [0; 4], without: 0 };
    let mut rng = Rng::with_seed(seed);
    let agreed: Vec<_> = settled.questions.iter().map(|q| q.mark.filter(|_| q.source == Source::Agreed)).collect();
    // Both are filled anew for each draw.
    let mut counts = vec![Counts::default(); votes.questions()];
    let mut sheet = settled.sheet.clone();
    for _ in 0..resamples {
        counts.fill(Counts::default());
        for _ in 0..people {
            for (counts, mark) in counts.iter_mut().zip(votes.row(rng.usize(0..people))) {
                mark.iter().for_each(|mark| counts.add(*mark));
            }
        }
        sheet.refill(|question| agreed[question].or_else(|| counts[question].mark()));
        match likely(model, &sheet) {
            Some(stage) => found.stages[stage.index()] += 1,
            None => found.without += 1,
        }
    }
    Some(found)
}
