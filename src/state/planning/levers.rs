//! Which single change would shorten the plan: each is tried, none is guessed.

use std::sync::Arc;

use leptos::prelude::*;

use super::found::Answer;
use super::worker::MOST_A_TURN;
use super::{PlanningView, count};
use crate::browser::clock;
use crate::domain::rollout::{Frame, Gain, Gains};
use crate::domain::schedule::{Options, Outcome};
use crate::state::results::Shared;

/// How often what was found so far is shown, in milliseconds.
const TOLD_EVERY: f64 = 150.0;

/// What would shorten the plan, as far as that was tried.
#[derive(Clone)]
pub struct Leverage {
    /// The changes that shorten it, those that save most first.
    pub gains: Vec<Gain>,
    /// How many changes have been tried.
    pub tried: usize,
    /// How many there are to try.
    pub most: usize,
    /// Whether all have been tried.
    pub finished: bool,
    of: (Shared<Frame>, Arc<Outcome>),
}

impl PartialEq for Leverage {
    fn eq(&self, other: &Self) -> bool {
        (self.tried, self.most, self.finished) == (other.tried, other.most, other.finished) && self.gains == other.gains
    }
}

/// A trial of changes under way.
pub(super) struct Attempt {
    of: (Shared<Frame>, Arc<Outcome>),
    gains: Gains,
    told: f64,
}

/// What is known of single changes.
#[derive(Clone, Copy)]
pub(super) struct Shortening {
    /// How many pages look.
    pub watchers: RwSignal<u32>,
    known: RwSignal<Option<Leverage>>,
}

impl Shortening {
    pub fn new() -> Shortening {
        Shortening { watchers: RwSignal::new(0), known: RwSignal::new(None) }
    }
}

impl PlanningView {
    /// Tries single changes as soon as the search for the plan has ended, as long as the page that calls this is there.
    pub fn watch_levers(self) {
        count(self.shortening.watchers);
    }

    /// What would shorten the plan; `None` before anything was tried.
    pub fn levers(self) -> Option<Leverage> {
        let answer = self.store.results.answer.get()?;
        self.shortening.known.with(|known| known.clone().filter(|known| is_of(&known.of, &answer)))
    }

    /// The plan whose changes are to be tried.
    pub(super) fn to_shorten(self) -> Option<Answer> {
        let answer = self.store.results.answer.get_untracked()?;
        let has_ended = self
            .store
            .results
            .found
            .with_untracked(|found| found.of(&answer.frame).is_some_and(|found| !found.progress.is_under_way()));
        let is_known = self
            .shortening
            .known
            .with_untracked(|known| known.as_ref().is_some_and(|known| known.finished && is_of(&known.of, &answer)));
        (self.shortening.watchers.get_untracked() > 0 && has_ended && !is_known).then_some(answer)
    }

    /// Tries changes until that moment.
    pub(super) fn shorten(self, answer: Answer, until: f64) {
        let under_way = self.desk.try_update_value(|desk| desk.attempt.take()).flatten();
        let mut attempt = under_way.filter(|attempt| is_of(&attempt.of, &answer)).unwrap_or_else(|| Attempt {
            gains: answer.frame.gains(&answer.outcome, Options::default().seed),
            of: (answer.frame, answer.outcome),
            told: 0.0,
        });
        let mut goes_on = attempt.gains.slice(1);
        for _ in 1..MOST_A_TURN {
            if !goes_on || clock::ticks() >= until {
                break;
            }
            goes_on = attempt.gains.slice(1);
        }
        if !goes_on || clock::ticks() - attempt.told > TOLD_EVERY {
            attempt.told = clock::ticks();
            let (tried, most) = attempt.gains.tried();
            let gains = attempt.of.0.named(&self.store.model(), &attempt.gains);
            let of = attempt.of.clone();
            self.shortening.known.set(Some(Leverage { gains, tried, most, finished: !goes_on, of }));
        }
        if goes_on {
            self.desk.update_value(|desk| desk.attempt = Some(attempt));
        }
    }
}

fn is_of((frame, outcome): &(Shared<Frame>, Arc<Outcome>), answer: &Answer) -> bool {
    *frame == answer.frame && Arc::ptr_eq(outcome, &answer.outcome)
}
