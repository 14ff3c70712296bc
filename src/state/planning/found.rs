//! What searches have found, kept as long as the page is open.

use std::sync::Arc;

use crate::domain::rollout::{Frame, Rollout};
use crate::domain::schedule::Outcome;
use crate::state::results::Shared;

use crate::domain::model::Model;

/// How many searches are remembered: enough for undo and redo, both objectives and what was tried out in between.
const KEPT: usize = 16;

/// How far a search is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SearchProgress {
    /// Plans made.
    pub made: u32,
    /// How many there will be at most.
    pub most: u32,
    /// Length of the best plan so far, in weeks.
    pub weeks: u32,
    /// No plan of the same work is shorter, in weeks.
    pub lower_bound: u32,
    /// Whether it came to its end: all plans are made, or the best is proven.
    pub finished: bool,
    /// Whether somebody stopped it.
    pub stopped: bool,
}

impl SearchProgress {
    /// Whether it goes on.
    pub fn is_under_way(&self) -> bool {
        !self.finished && !self.stopped
    }

    /// The best plan so far is at most this much longer than the best possible, in per cent.
    pub fn gap_percent(&self) -> f64 {
        match self.lower_bound {
            0 => 0.0,
            bound => 100.0 * f64::from(self.weeks.saturating_sub(bound)) / f64::from(bound),
        }
    }
}

/// A search and the best it has found.
#[derive(Clone)]
pub struct Found {
    /// What was asked.
    pub frame: Shared<Frame>,
    /// The best so far, as far as it was looked at.
    pub outcome: Option<Arc<Outcome>>,
    /// How far the search is.
    pub progress: SearchProgress,
}

/// The searches, the one that moved last first. No two ask the same.
#[derive(Clone, Default)]
pub struct Bank(Vec<Found>);

impl Bank {
    /// What was found for exactly this.
    pub fn of(&self, frame: &Shared<Frame>) -> Option<&Found> {
        self.0.iter().find(|found| found.asks(frame))
    }

    /// Puts a search in the place of what was known of it.
    pub fn put(&mut self, found: Found) {
        self.0.retain(|known| !known.asks(&found.frame));
        self.0.insert(0, found);
        self.0.truncate(KEPT);
    }

    /// Changes how far a search is.
    pub fn set_stopped(&mut self, frame: &Shared<Frame>, stopped: bool) {
        if let Some(found) = self.0.iter_mut().find(|found| found.asks(frame)) {
            found.progress.stopped = stopped && !found.progress.finished;
        }
    }
}

impl Found {
    fn asks(&self, frame: &Shared<Frame>) -> bool {
        self.frame == *frame || self.frame.asks_the_same(frame)
    }
}

/// A plan and what it was made from. Equal only to itself.
#[derive(Clone)]
pub struct Answer {
    /// What was asked.
    pub frame: Shared<Frame>,
    /// The plan at once, where one was made.
    at_once: Option<Arc<Outcome>>,
    /// The plan.
    pub outcome: Arc<Outcome>,
    /// The plan as packages with dates.
    pub rollout: Shared<Rollout>,
}

impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        self.frame == other.frame && self.rollout == other.rollout
    }
}

impl Answer {
    /// The plan for what is asked: what a finished search found; until then the better of a plan at once and the best so far.
    /// Where the answer before was to the same, nothing is made twice.
    pub fn new(model: &Model, frame: &Shared<Frame>, bank: &Bank, before: Option<&Answer>) -> Answer {
        let before = before.filter(|before| before.frame == *frame || before.frame.asks_the_same(frame));
        let known = before.and_then(|before| before.at_once.clone());
        let found = bank.of(frame);
        let finished = found.filter(|found| found.progress.finished).and_then(|found| found.outcome.clone());
        let (at_once, outcome) = match finished {
            Some(outcome) => (known, outcome),
            None => {
                let at_once = known.unwrap_or_else(|| Arc::new(frame.at_once()));
                let outcome = better(frame, Some(at_once.clone()), found).unwrap_or_else(|| at_once.clone());
                (Some(at_once), outcome)
            }
        };
        let rollout = rollout(model, frame, &outcome, before);
        Answer { frame: frame.clone(), at_once, outcome, rollout }
    }

    /// The same for a change that is tried out, from a first answer instead of a plan at once; `None` while there is neither.
    pub fn tried(
        model: &Model,
        frame: &Shared<Frame>,
        bank: &Bank,
        first: Option<Arc<Outcome>>,
        before: Option<&Answer>,
    ) -> Option<Answer> {
        let outcome = better(frame, first, bank.of(frame))?;
        let rollout = rollout(model, frame, &outcome, before);
        Some(Answer { frame: frame.clone(), at_once: None, outcome, rollout })
    }
}

/// What a search has found when it is finished or better than what is there.
fn better(frame: &Frame, there: Option<Arc<Outcome>>, found: Option<&Found>) -> Option<Arc<Outcome>> {
    let found = found.and_then(|found| Some((found.outcome.clone()?, found.progress.finished)));
    match (there, found) {
        (Some(there), Some((found, finished))) => {
            Some(if finished || !frame.is_better(&there, &found) { found } else { there })
        }
        (there, found) => there.or(found.map(|(found, _)| found)),
    }
}

/// The plan with dates; the one before when it is the same.
fn rollout(model: &Model, frame: &Shared<Frame>, outcome: &Arc<Outcome>, before: Option<&Answer>) -> Shared<Rollout> {
    let same = before.filter(|before| before.frame == *frame && Arc::ptr_eq(&before.outcome, outcome));
    match same {
        Some(before) => before.rollout.clone(),
        None => Shared::new(Arc::new(frame.rollout(model, outcome))),
    }
}
