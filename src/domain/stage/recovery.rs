//! How well a pack recovers the stage of teams whose stage is known.
//!
//! A team of stage *t* has dimensions at *t* plus noise, and answers at its dimension plus noise, rounded to a level. The
//! share of such teams the rules place at *t* says whether a pack can tell stages apart at all; the share of teams with
//! one key dimension at level 1 that are held back says whether a gross weakness is averaged away.

use fastrand::Rng;

use super::reach::{View, stage_of};
use crate::domain::answers::{Mark, Sheet};
use crate::domain::model::Model;
use crate::domain::units::{Level, Stage, real};

/// Standard deviations of the simulated teams.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Noise {
    /// Between the dimensions of a team.
    pub dimension: f64,
    /// Between the questions of a dimension.
    pub question: f64,
}

impl Noise {
    /// The spread of ordinary teams.
    pub const EVERYDAY: Noise = Noise { dimension: 0.4, question: 0.7 };
}

/// What a simulation found.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovery {
    /// Share of teams placed at their own stage, per true stage.
    pub placed: [f64; 4],
    /// Mean of placed stage less true stage.
    pub bias: f64,
    /// Share of stage 3 and 4 teams with one key dimension at level 1 that are placed lower.
    pub weak_links_caught: f64,
}

impl Recovery {
    /// Share placed rightly over the four stages.
    pub fn overall(&self) -> f64 {
        self.placed.iter().sum::<f64>() / 4.0
    }

    /// A pack under this share tells stages apart too badly to be used without a warning.
    pub const LEAST: f64 = 0.8;
}

/// Simulates `teams` teams per stage. `quick` answers only the quick path. Same seed, same result.
pub fn simulate(model: &Model, noise: Noise, quick: bool, teams: u32, seed: u64) -> Recovery {
    let mut rng = Rng::with_seed(seed);
    let asked = |question: usize| !quick || model.questions[question].quick;
    let mut placed = [0.0; 4];
    let mut bias = 0.0;
    for stage in Stage::all() {
        for _ in 0..teams {
            let sheet = team(model, stage, None, noise, &mut rng).only(asked);
            let found = stage_of(model, &sheet, View::Likely);
            placed[stage.index()] += if found == stage { 1.0 } else { 0.0 };
            bias += f64::from(found) - f64::from(stage);
        }
    }
    let keys: Vec<usize> = (0..model.dimensions.len()).filter(|d| model.dimensions[*d].key).collect();
    let mut caught: Vec<bool> = Vec::new();
    for stage in Stage::all().skip(2) {
        for index in 0..teams {
            let weak = usize::try_from(index).ok().and_then(|index| keys.get(index % keys.len().max(1)).copied());
            let sheet = team(model, stage, weak, noise, &mut rng).only(asked);
            caught.push(weak.is_some() && stage_of(model, &sheet, View::Likely) < stage);
        }
    }
    let per_stage = f64::from(teams.max(1));
    Recovery {
        placed: placed.map(|count| count / per_stage),
        bias: bias / (4.0 * per_stage),
        weak_links_caught: real(caught.iter().filter(|caught| **caught).count()) / real(caught.len().max(1)),
    }
}

/// A team of a known stage; `weak` names a dimension or group that is at level 1 without noise
/// between dimensions.
fn team(model: &Model, stage: Stage, weak: Option<usize>, noise: Noise, rng: &mut Rng) -> Sheet {
    let centres: Vec<f64> = (0..model.dimensions.len())
        .map(|d| {
            if weak.is_some_and(|weak| model.leaves(weak).contains(&d)) {
                1.0
            } else {
                f64::from(stage) + noise.dimension * normal(rng)
            }
        })
        .collect();
    let marks = (0..model.questions.len()).map(|question| {
        let centre = centres[model.dimension_of(question)];
        Some(Mark::Level(nearest_level(centre + noise.question * normal(rng))))
    });
    Sheet::from_marks(model, marks.collect::<Vec<_>>())
}

fn nearest_level(value: f64) -> Level {
    Level::all().rev().find(|level| value >= f64::from(*level) - 0.5).unwrap_or(Level::MIN)
}

/// A standard normal variate (Box & Muller 1958).
fn normal(rng: &mut Rng) -> f64 {
    let radius = (-2.0 * (1.0 - rng.f64()).ln()).sqrt();
    radius * (std::f64::consts::TAU * rng.f64()).cos()
}
