//! A search for a better plan, in slices, with what has begun and what was decided taken into account.

use super::place::Frame;
use super::{Assigned, Gain, Rollout};
use crate::domain::model::{Facts, Model};
use crate::domain::plan::RolloutSettings;
use crate::domain::schedule::{Levers, Options, Progress, Search};
use crate::domain::units::{Date, Stage};
use crate::domain::work::Work;

/// Everything a plan of the rollout follows from.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// The model.
    pub model: &'a Model,
    /// What the rollout has to fit.
    pub settings: &'a RolloutSettings,
    /// How far it is, and what was decided about it.
    pub work: &'a Work,
    /// Today. The day planned from follows from it: see [`planned_from`](super::planned_from).
    pub today: Date,
    /// What conditions of work packages may ask.
    pub facts: &'a dyn Facts,
    /// The likely stage.
    pub stage: Option<Stage>,
    /// The processes.
    pub processes: &'a [Assigned],
}

/// A search for a plan of the rollout. Owns what it needs, so that it can be kept between frames; a change of the plan makes
/// a new one.
pub struct Planner {
    frame: Frame,
    settings: RolloutSettings,
    search: Search,
    seed: u64,
}

/// A search for single changes that shorten a plan.
pub struct Gains {
    levers: Levers,
}

impl Planner {
    /// A search that has not begun.
    pub fn new(given: &Given, options: Options) -> Planner {
        let frame = Frame::of(given);
        let search = Search::new(&frame.problem, options);
        Planner { frame, settings: given.settings.clone(), search, seed: options.seed }
    }

    /// Generates this many more plans.
    pub fn step(&mut self, schedules: u32) -> Progress {
        self.search.step(schedules)
    }

    /// The best plan so far. The model is the one the search began with.
    pub fn best(&mut self, model: &Model) -> Rollout {
        self.frame.rollout(model, &self.settings, &self.search.best())
    }

    /// A search for what would shorten the best plan so far.
    pub fn gains(&mut self) -> Gains {
        Gains { levers: Levers::new(&self.frame.problem, &self.search.best(), self.seed) }
    }

    /// The changes found to shorten the plan, those that save most first.
    pub fn named(&self, model: &Model, gains: &Gains) -> Vec<Gain> {
        gains.levers.found().iter().filter_map(|lever| self.frame.gain(model, lever)).collect()
    }
}

impl Gains {
    /// Tries one more change. `false` when all have been tried.
    pub fn step(&mut self) -> bool {
        self.levers.step()
    }
}
