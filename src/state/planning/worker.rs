//! The one worker: it takes turns between frames, the most urgent first.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::PlanningView;
use super::found::{Answer, Found, SearchProgress};
use super::levers::Attempt;
use crate::browser::clock;
use crate::domain::rollout::{Frame, Planner};
use crate::domain::schedule::{Options, Progress};
use crate::state::results::Shared;

/// How long a turn may keep the page from answering.
const SLICE_MILLISECONDS: f64 = 8.0;
/// The most plans of a turn.
pub(super) const MOST_A_TURN: usize = 100;
/// After so many looks, in milliseconds apart, at which nothing has changed, a search begins: typing does not meet one.
const LOOKS: u32 = 8;
const LOOKS_EVERY: i32 = 15;
/// How often progress is told, and how often a better plan is shown, which draws everything anew.
const TOLD_EVERY: f64 = 100.0;
const SHOWN_EVERY: f64 = 400.0;

/// What lies on the worker's desk.
#[derive(Default)]
pub(super) struct Desk {
    is_busy: bool,
    /// How often it looked since something changed last.
    pub looks: u32,
    jobs: Vec<Job>,
    /// Changes that are being tried, to shorten the plan.
    pub attempt: Option<Attempt>,
}

/// A search under way.
struct Job {
    frame: Shared<Frame>,
    planner: Planner,
    last: Option<Progress>,
    /// Whether there is a better plan than the one shown.
    is_better: bool,
    shown: f64,
    told: f64,
}

/// What to do next.
enum Turn {
    /// Give a first answer to what is tried out.
    First(Shared<Frame>),
    /// Search.
    Search(Shared<Frame>),
    /// Try what would shorten the plan.
    Shorten(Answer),
}

impl PlanningView {
    /// Sees to it that the worker works.
    pub(super) fn wake(self) {
        let was_busy = self.desk.try_update_value(|desk| std::mem::replace(&mut desk.is_busy, true));
        if was_busy == Some(false) {
            spawn_local(self.work());
        }
    }

    async fn work(self) {
        loop {
            clock::pause().await;
            let turn = self.next_turn();
            let is_first = matches!(turn, Some(Turn::First(_)));
            if turn.is_some() && !is_first && self.desk.with_value(|desk| desk.looks) < LOOKS {
                self.desk.update_value(|desk| desk.looks += 1);
                clock::sleep(LOOKS_EVERY).await;
                continue;
            }
            let until = clock::ticks() + SLICE_MILLISECONDS;
            match turn {
                Some(Turn::First(frame)) => self.trying.answer(self.store, frame),
                Some(Turn::Search(frame)) => self.search(frame, until),
                Some(Turn::Shorten(answer)) => self.shorten(answer, until),
                None => return self.desk.update_value(|desk| desk.is_busy = false),
            }
        }
    }

    fn next_turn(self) -> Option<Turn> {
        if self.watchers.get_untracked() == 0 {
            return None;
        }
        let tried = self.trying.frame.get_untracked();
        let other = (self.other_watchers.get_untracked() > 0).then(|| self.other_frame.get_untracked()).flatten();
        let wanted = [tried.clone(), self.store.results.frame.get_untracked(), other];
        self.clear(&wanted);
        if let Some(frame) = tried.filter(|frame| self.trying.awaits_first(self.store, frame)) {
            return Some(Turn::First(frame));
        }
        let open = wanted.into_iter().flatten().find(|frame| self.is_open(frame));
        open.map(Turn::Search).or_else(|| self.to_shorten().map(Turn::Shorten))
    }

    /// Takes searches off the desk that nobody wants any more.
    fn clear(self, wanted: &[Option<Shared<Frame>>]) {
        let is_wanted = |job: &Job| wanted.iter().flatten().any(|frame| job.is_for(frame));
        self.desk.update_value(|desk| desk.jobs.retain(is_wanted));
    }

    /// Whether there is something to search for.
    fn is_open(self, frame: &Shared<Frame>) -> bool {
        let goes_on = |found: &Found| found.progress.is_under_way();
        frame.packages() > 0 && self.store.results.found.with_untracked(|found| found.of(frame).is_none_or(goes_on))
    }

    /// Searches until that moment.
    fn search(self, frame: Shared<Frame>, until: f64) {
        let mut job = self.take_job(&frame).unwrap_or_else(|| Job::new(frame));
        let mut progress = job.step();
        for _ in 1..MOST_A_TURN {
            if progress.finished || clock::ticks() >= until {
                break;
            }
            progress = job.step();
        }
        self.tell(&mut job, progress, false);
        if !progress.finished {
            self.desk.update_value(|desk| desk.jobs.push(job));
        }
    }

    /// Takes a search off the desk.
    fn take_job(self, frame: &Shared<Frame>) -> Option<Job> {
        let taken = self.desk.try_update_value(|desk| {
            let at = desk.jobs.iter().position(|job| job.is_for(frame))?;
            Some(desk.jobs.swap_remove(at))
        });
        taken.flatten()
    }

    /// Shows the best that a search has found so far, at once.
    pub(super) fn show_best(self, frame: &Shared<Frame>) {
        let Some(mut job) = self.take_job(frame) else { return };
        if let Some(progress) = job.last {
            self.tell(&mut job, progress, true);
        }
        self.desk.update_value(|desk| desk.jobs.push(job));
    }

    /// Tells how far a search is, and shows what it has found, unless asked to neither more often than anybody can follow.
    fn tell(self, job: &mut Job, progress: Progress, at_once: bool) {
        let now = clock::ticks();
        if !progress.finished && !at_once && now < job.told + TOLD_EVERY {
            return;
        }
        job.told = now;
        let shows = progress.finished || job.is_better && (at_once || now >= job.shown + SHOWN_EVERY);
        let fresh = shows.then(|| Arc::new(job.planner.outcome()));
        if shows {
            (job.is_better, job.shown) = (false, clock::ticks());
        }
        let frame = job.frame.clone();
        self.store.results.found.update(|found| {
            let known = found.of(&frame).and_then(|known| known.outcome.clone());
            let outcome = match (known, fresh) {
                (Some(known), Some(fresh)) if !progress.finished && frame.is_better(&known, &fresh) => Some(known),
                (known, fresh) => fresh.or(known),
            };
            found.put(Found { outcome, progress: told(progress), frame });
        });
    }
}

impl Job {
    fn new(frame: Shared<Frame>) -> Job {
        let options = Options { objective: frame.objective().into(), ..Options::default() };
        let planner = Planner::of(frame.shared(), options);
        // The first plans are no better than the one at once, which is on screen.
        Job { planner, frame, last: None, is_better: false, shown: clock::ticks(), told: 0.0 }
    }

    fn step(&mut self) -> Progress {
        let progress = self.planner.step(1);
        self.is_better |= progress.improved;
        self.last = Some(progress);
        progress
    }

    fn is_for(&self, frame: &Shared<Frame>) -> bool {
        self.frame == *frame || self.frame.asks_the_same(frame)
    }
}

fn told(progress: Progress) -> SearchProgress {
    SearchProgress {
        made: progress.schedules.min(progress.most),
        most: progress.most,
        weeks: progress.weeks,
        lower_bound: progress.lower_bound,
        finished: progress.finished,
        stopped: false,
    }
}
