//! A search for a better plan, in slices, with what has begun and what was decided taken into account.

use std::sync::Arc;

use super::place::Frame;
use super::{Assigned, Gain, Rollout};
use crate::domain::model::{Facts, Model};
use crate::domain::plan::RolloutSettings;
use crate::domain::schedule::{self, Levers, Options, Outcome, Progress, Search};
use crate::domain::units::{Date, Stage};
use crate::domain::work::{Objective, Work};

/// Packages placed in a search at most, so that a very large rollout has its plan about as soon as a large one.
const EFFORT: usize = 200_000;
/// Plans generated all the same.
const LEAST: usize = 20;
/// Plans generated for each change that is tried.
const TRIES: usize = 40;

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
    frame: Arc<Frame>,
    search: Search,
    seed: u64,
}

/// A search for single changes that shorten a plan.
pub struct Gains {
    levers: Levers,
}

impl Planner {
    /// A search that has not begun. Of a very large rollout it generates fewer plans than asked for.
    pub fn new(given: &Given, options: Options) -> Planner {
        Planner::of(Arc::new(Frame::of(given)), options)
    }

    /// The same from what is laid out already.
    pub fn of(frame: Arc<Frame>, options: Options) -> Planner {
        let most = u32::try_from((EFFORT / frame.packages().max(1)).max(LEAST)).unwrap_or(u32::MAX);
        let options = Options { schedules: options.schedules.min(most), ..options };
        Planner { search: Search::new(&frame.problem, options), frame, seed: options.seed }
    }

    /// Searches to the end.
    pub fn finish(&mut self) {
        const SLICE: u32 = 100;
        while !self.search.step(SLICE).finished {}
    }

    /// Generates this many more plans.
    pub fn step(&mut self, schedules: u32) -> Progress {
        self.search.step(schedules)
    }

    /// The best plan so far. The model is the one the search began with.
    pub fn best(&mut self, model: &Model) -> Rollout {
        self.frame.rollout(model, &self.search.best())
    }

    /// The best plan so far, for [`Frame::rollout`].
    pub fn outcome(&mut self) -> Outcome {
        self.search.best()
    }

    /// A search for what would shorten the best plan so far.
    pub fn gains(&mut self) -> Gains {
        self.frame.gains(&self.search.best(), self.seed)
    }

    /// What shortens the best plan so far, those changes that save most first. Of a very large rollout not every change is
    /// tried.
    pub fn shortened_by(&mut self, model: &Model) -> Vec<Gain> {
        let most = (EFFORT / TRIES / self.frame.packages().max(1)).max(LEAST);
        let mut gains = self.gains();
        let _tried = (0..most).take_while(|_| gains.step()).count();
        self.named(model, &gains)
    }

    /// The changes found to shorten the plan, those that save most first.
    pub fn named(&self, model: &Model, gains: &Gains) -> Vec<Gain> {
        self.frame.named(model, gains)
    }
}

/// Ways to a plan.
impl Frame {
    /// What the plan is best at.
    pub fn objective(&self) -> Objective {
        self.objective
    }

    /// The same work for another objective.
    #[must_use]
    pub fn with_objective(&self, objective: Objective) -> Frame {
        Frame { objective, ..self.clone() }
    }

    /// Whether a plan of the other one is a plan of this one, and as good: packages may be called something else, but hours,
    /// weeks and links are the same.
    pub fn asks_the_same(&self, other: &Frame) -> bool {
        self.objective == other.objective && self.problem == other.problem
    }

    /// A good plan at once.
    pub fn at_once(&self) -> Outcome {
        schedule::schedule_for(&self.problem, self.objective.into())
    }

    /// A plan in the order of one of other inputs, packages one for one: what a change does to a plan if nothing else is
    /// changed about it. Quicker than [`Frame::at_once`].
    pub fn after(&self, before: &Outcome) -> Outcome {
        let options = Options { objective: self.objective.into(), schedules: 1, ..Options::default() };
        let mut search = Search::from_plan(&self.problem, options, before);
        search.step(1);
        search.best()
    }

    /// Whether one plan of this work is better than another.
    pub fn is_better(&self, one: &Outcome, other: &Outcome) -> bool {
        let objective = self.objective.into();
        one.rank(objective) < other.rank(objective)
    }

    /// How many packages there are to place.
    pub fn packages(&self) -> usize {
        self.problem.tasks.len()
    }

    /// A search for what would shorten a plan of this work.
    pub fn gains(&self, plan: &Outcome, seed: u64) -> Gains {
        Gains { levers: Levers::new(&self.problem, plan, seed) }
    }

    /// The changes found to shorten the plan, those that save most first.
    pub fn named(&self, model: &Model, gains: &Gains) -> Vec<Gain> {
        gains.levers.found().iter().filter_map(|lever| self.gain(model, lever)).collect()
    }
}

impl Gains {
    /// Tries one more change. `false` when all have been tried.
    pub fn step(&mut self) -> bool {
        self.levers.step()
    }

    /// A part of a step: generates this many plans at most. `false` when all changes have been tried.
    pub fn slice(&mut self, schedules: u32) -> bool {
        self.levers.slice(schedules)
    }

    /// How much has been tried, and of how much.
    pub fn tried(&self) -> (usize, usize) {
        (self.levers.tried(), self.levers.most())
    }
}

impl From<Objective> for schedule::Objective {
    fn from(objective: Objective) -> schedule::Objective {
        match objective {
            Objective::Fastest => schedule::Objective::Fastest,
            Objective::ValueFirst => schedule::Objective::ValueFirst,
        }
    }
}
