//! The search for a better rollout, in slices between frames, and changes that are tried out before they are made.
//!
//! `store.results.rollout` is the one plan everybody reads. It is a plan at once, and while a page watches, a search looks for
//! better ones: as soon as it has one, that is the plan. Here is what stands around that search. Ask for it with
//! [`use_planning`]; it is made once, for the whole application.
//!
//! ```text
//! let planning = use_planning();
//! planning.watch();                                      // As long as this page is there, there is a search.
//! planning.progress()                                    // Some(SearchProgress { made: 400, most: 1000, .. })
//! planning.stop(); planning.again();
//!
//! planning.try_out(Some(pin(id, day)));                  // While dragging, as often as you like: one answer a frame.
//! planning.trial.get()                                   // What the whole plan would be: Some(Trial { rollout, .. })
//! planning.commit();                                     // On letting go: one step, undone like any other.
//! planning.try_out(None);                                // On Escape: nothing has happened.
//! ```
//!
//! - What was asked is compared by what the scheduler sees (hours, weeks, links, days), so that writing a note or an owner
//!   neither begins a search anew nor loses what one has found; nor does leaving the page or undo and redo. The last sixteen
//!   searches are remembered.
//! - A finished search gives the same plan whoever watched and however it was interrupted: seed 1, as many plans as
//!   [`Options::default`](crate::domain::schedule::Options) says. Until then the plan on screen is never worse than the one at
//!   once.
//! - There is one worker. It takes turns of eight milliseconds and lets the page answer in between. It does the
//!   most urgent first: a first answer to what is tried out, the search for that, the plan, the plan for the other objective,
//!   what would shorten the plan. Searches begin when nothing has changed for a moment, so that typing never meets one.
//!
//! | file | what it does |
//! |---|---|
//! | `found` | what searches have found, and the plan that follows from it |
//! | `worker` | takes turns |
//! | `trial` | changes that are tried out |
//! | `levers` | what would shorten the plan |

mod found;
mod levers;
mod trial;
mod worker;

use std::sync::Arc;

use leptos::prelude::*;

pub use found::SearchProgress;
pub(super) use found::{Answer, Bank};
pub use levers::Leverage;
pub use trial::Trial;

use self::levers::Shortening;
use self::trial::Trying;
use self::worker::Desk;
use super::results::Shared;
use super::store::Store;
use crate::domain::rollout::{Frame, Rollout};
use crate::domain::work::Objective;

/// The search for a better rollout of the open plan.
#[derive(Clone, Copy)]
pub struct PlanningView {
    store: Store,
    /// How many pages look.
    watchers: RwSignal<u32>,
    /// The same work for the objective that is not chosen, and how many pages look at it.
    other_frame: Memo<Option<Shared<Frame>>>,
    other: Memo<Option<Answer>>,
    other_watchers: RwSignal<u32>,
    trying: Trying,
    /// What the whole plan would be with the change that is tried out; while its first answer is awaited, that of the change
    /// before. `None` when nothing is tried out.
    pub trial: Memo<Option<Trial>>,
    shortening: Shortening,
    desk: StoredValue<Desk, LocalStorage>,
}

/// The search for a better rollout. Only in the whole application.
pub fn use_planning() -> PlanningView {
    expect_context()
}

impl PlanningView {
    /// Makes it for the whole application. Nothing is searched for before a page looks.
    pub fn provide(store: Store) {
        let frame = store.results.frame;
        let other_frame = Memo::new(move |_| {
            let frame = frame.get()?;
            let other = the_other(frame.objective());
            Some(Shared::new(Arc::new(frame.with_objective(other))))
        });
        let other = Memo::new(move |before: Option<&Option<Answer>>| {
            let frame = other_frame.get()?;
            let before = before.and_then(Option::as_ref);
            Some(store.results.found.with(|found| Answer::new(&store.model(), &frame, found, before)))
        });
        let trying = Trying::new(store);
        let view = PlanningView {
            store,
            watchers: RwSignal::new(0),
            other_frame,
            other,
            other_watchers: RwSignal::new(0),
            trial: trying.trial(store),
            trying,
            shortening: Shortening::new(),
            desk: StoredValue::new_local(Desk::default()),
        };
        provide_context(view);
        Effect::new(move |before: Option<Asked>| view.follow(before));
    }

    /// What is asked while a page looks; sets the worker to it.
    fn follow(self, before: Option<Asked>) -> Asked {
        if self.watchers.get() == 0 {
            return before.unwrap_or_default();
        }
        self.other_watchers.track();
        self.shortening.watchers.track();
        let now = [self.store.results.frame.get(), self.trying.frame.get()];
        if before.as_ref() != Some(&now) {
            self.desk.update_value(|desk| desk.looks = 0);
        }
        self.wake();
        now
    }

    /// Searches as long as the page that calls this is there. What it tries out goes with it.
    pub fn watch(self) {
        count(self.watchers);
        on_cleanup(move || self.try_out(None));
    }

    /// How far the search for the plan is; `None` before it has begun, and where there is nothing to plan.
    pub fn progress(self) -> Option<SearchProgress> {
        self.progress_of(self.store.results.frame.get())
    }

    /// Stops the search for the plan. The best so far stays.
    pub fn stop(self) {
        self.set_stopped(true);
    }

    /// Goes on with a search that was stopped.
    pub fn again(self) {
        self.set_stopped(false);
        self.wake();
    }

    /// Searches for a plan for the other objective as well, as long as the page that calls this is there and watches.
    pub fn watch_other(self) {
        count(self.other_watchers);
    }

    /// The best plan so far for an objective: for the chosen one the plan everybody reads. For the other one as
    /// [`watch_other`](Self::watch_other) finds it.
    pub fn plan_for(self, objective: Objective) -> Shared<Rollout> {
        let other = self.is_other(objective).then(|| self.other.get()).flatten();
        other.map_or_else(|| self.store.results.rollout.get(), |other| other.rollout)
    }

    fn is_other(self, objective: Objective) -> bool {
        self.other_frame.with(|frame| frame.as_ref().is_some_and(|frame| frame.objective() == objective))
    }

    fn progress_of(self, frame: Option<Shared<Frame>>) -> Option<SearchProgress> {
        let frame = frame?;
        self.store.results.found.with(|found| Some(found.of(&frame)?.progress))
    }

    fn set_stopped(self, stopped: bool) {
        if let Some(frame) = self.store.results.frame.get_untracked() {
            self.show_best(&frame);
            self.store.results.found.update(|found| found.set_stopped(&frame, stopped));
        }
    }
}

/// What is asked: of the plan, and of what is tried out.
type Asked = [Option<Shared<Frame>>; 2];

/// The objective that is not this one.
fn the_other(objective: Objective) -> Objective {
    match objective {
        Objective::Fastest => Objective::ValueFirst,
        Objective::ValueFirst => Objective::Fastest,
    }
}

/// Counts the page that calls this, as long as it is there.
fn count(watchers: RwSignal<u32>) {
    watchers.update(|count| *count += 1);
    on_cleanup(move || watchers.update(|count| *count = count.saturating_sub(1)));
}
