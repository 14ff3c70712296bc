//! Moving a package to another week, or making it longer or shorter: tried out before it counts.
//!
//! The plan answers while the package is held (`state::planning`); keeping it makes one step that can be undone.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::domain::edit::{PackageSet, WorkEdit};
use crate::domain::rollout::{Planned, days_between, first_day};
use crate::domain::units::Id;
use crate::domain::work::Status;
use crate::state::{PlanningView, Store, use_planning};
use crate::text::rollout::chart as words;

/// How long a pointer rests before the plan is asked, so that what it pulls stays smooth.
const REST: Duration = Duration::from_millis(70);
/// No package is made longer than a year.
const MOST_WEEKS: u32 = 52;

/// A package that is held.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The package.
    pub package: Id,
    /// Where it is in the plan, in weeks.
    pub was: (u32, u32),
    /// Where it is tried out: first week and number of weeks.
    pub start: u32,
    pub weeks: u32,
}

/// When the plan is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    AtOnce,
    AtRest,
}

/// What is held.
#[derive(Clone, Copy)]
pub struct Mover {
    store: Store,
    planning: PlanningView,
    /// The package that is held.
    pub held: RwSignal<Option<Held>>,
    /// How far the pointer has pulled it past where it is tried out, in pixels.
    pub pulled: RwSignal<f64>,
    /// A question the plan is asked in a moment.
    waiting: StoredValue<Option<TimeoutHandle>>,
}

impl Mover {
    pub fn new(store: Store) -> Mover {
        let planning = use_planning();
        let mover = Mover {
            store,
            planning,
            held: RwSignal::new(None),
            pulled: RwSignal::new(0.0),
            waiting: StoredValue::new(None),
        };
        on_cleanup(move || mover.let_go());
        mover
    }

    /// Whether this package is held.
    pub fn holds(self, package: &Id) -> bool {
        self.held.with(|held| held.as_ref().is_some_and(|held| held.package == *package))
    }

    /// Takes hold of a package; says why where it cannot be moved.
    pub fn hold(self, package: &Id) -> bool {
        if untrack(|| self.holds(package)) {
            return true;
        }
        let refusal = match self.store.results.work.with_untracked(|work| work.status(package)) {
            Status::Done => Some(words::IS_DONE),
            Status::Doing | Status::Blocked => Some(words::HAS_BEGUN),
            Status::NotStarted => None,
        };
        if let Some(text) = refusal {
            self.store.announce(untrack(|| self.store.t(text)));
            return false;
        }
        let place =
            |planned: &Planned| planned.placement.as_ref().map(|at| (at.start_week, at.end_week - at.start_week));
        let was = self.store.results.rollout.with_untracked(|rollout| rollout.package(package).and_then(place));
        let Some(was) = was else { return false };
        self.pulled.set(0.0);
        self.held.set(Some(Held { package: package.clone(), was, start: was.0, weeks: was.1 }));
        true
    }

    /// Moves what is held to another first week.
    fn move_to(self, start: u32, asks: Asks) {
        let first = self.first_week();
        self.change(asks, |held| (held.start, held.weeks) = (start.max(first), held.was.1));
    }

    /// Gives what is held another number of weeks.
    fn make_last(self, weeks: u32, asks: Asks) {
        self.change(asks, |held| (held.start, held.weeks) = (held.was.0, weeks.clamp(1, MOST_WEEKS)));
    }

    /// Moves what is held by whole weeks.
    pub fn shift(self, weeks: i32) {
        let start = self.held.with_untracked(|held| held.as_ref().map(|held| held.start.saturating_add_signed(weeks)));
        start.into_iter().for_each(|start| self.move_to(start, Asks::AtOnce));
    }

    /// Makes what is held longer or shorter by whole weeks.
    pub fn stretch(self, by: i32) {
        let weeks = self.held.with_untracked(|held| held.as_ref().map(|held| held.weeks.saturating_add_signed(by)));
        weeks.into_iter().for_each(|weeks| self.make_last(weeks, Asks::AtOnce));
    }

    /// Follows a pointer that has pulled it, or its end, by so many pixels at so many pixels a week.
    pub fn pull(self, by: f64, week: f64, by_end: bool) {
        let Some((start, weeks)) = self.held.with_untracked(|held| held.as_ref().map(|held| held.was)) else { return };
        let whole = whole(by / week);
        if by_end {
            self.make_last(weeks.saturating_add_signed(whole), Asks::AtRest);
        } else {
            self.move_to(start.saturating_add_signed(whole), Asks::AtRest);
        }
        let moved =
            self.held.with_untracked(|held| held.as_ref().map_or(0.0, |held| f64::from(held.start) - f64::from(start)));
        // The end of a bar snaps to weeks; its middle follows the pointer, and at most half a week where it cannot go on.
        self.pulled.set(if by_end { 0.0 } else { (by - moved * week).clamp(-week / 2.0, week / 2.0) });
    }

    /// Keeps it where it is held.
    pub fn keep(self) {
        if let Some(held) = self.held.get_untracked().filter(Held::is_elsewhere) {
            if self.forget_question() {
                self.planning.try_out(Some(self.edit(&held)));
            }
            self.planning.commit();
        }
        self.let_go();
    }

    /// Lets it go where it was.
    pub fn let_go(self) {
        self.forget_question();
        if self.held.with_untracked(Option::is_some) {
            self.held.set(None);
            self.planning.try_out(None);
        }
    }

    /// Lets go of what is held, unless it is this package.
    pub fn let_go_of_others(self, package: &Id) {
        if !untrack(|| self.holds(package)) {
            self.let_go();
        }
    }

    fn change(self, asks: Asks, change: impl FnOnce(&mut Held)) {
        let Some(before) = self.held.get_untracked() else { return };
        let mut after = before.clone();
        change(&mut after);
        if (after.start, after.weeks) == (before.start, before.weeks) {
            return;
        }
        let edit = after.is_elsewhere().then(|| self.edit(&after));
        self.held.set(Some(after));
        self.ask(edit, asks);
    }

    /// Asks the plan, now or when the pointer rests; only the last question counts.
    fn ask(self, edit: Option<WorkEdit>, asks: Asks) {
        self.forget_question();
        match asks {
            Asks::AtOnce => self.planning.try_out(edit),
            Asks::AtRest => {
                let ask = move || {
                    let _ = self.waiting.try_update_value(Option::take);
                    self.planning.try_out(edit);
                };
                self.waiting.set_value(set_timeout_with_handle(ask, REST).ok());
            }
        }
    }

    /// Whether there was a question not asked yet.
    fn forget_question(self) -> bool {
        let waiting = self.waiting.try_update_value(Option::take).flatten();
        waiting.inspect(TimeoutHandle::clear).is_some()
    }

    fn edit(self, held: &Held) -> WorkEdit {
        let set = if held.weeks == held.was.1 {
            let start = self.store.results.rollout.with_untracked(|rollout| rollout.start);
            PackageSet::Pinned(Some(first_day(start, held.start)))
        } else {
            PackageSet::Weeks(u8::try_from(held.weeks).ok())
        };
        WorkEdit::Package { package: held.package.clone(), set }
    }

    /// The first week the plan may put anything in.
    fn first_week(self) -> u32 {
        const DAYS_PER_WEEK: i64 = 7;
        let days =
            self.store.results.rollout.with_untracked(|rollout| days_between(rollout.start, rollout.planned_from));
        u32::try_from(days.div_euclid(DAYS_PER_WEEK)).unwrap_or(0)
    }
}

/// The whole number of weeks nearest to this.
fn whole(weeks: f64) -> i32 {
    const MOST: f64 = 10_000.0;
    #[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "clamped")]
    let whole = weeks.round().clamp(-MOST, MOST) as i32;
    whole
}

impl Held {
    /// Whether it is tried out somewhere else than where it is.
    pub fn is_elsewhere(&self) -> bool {
        (self.start, self.weeks) != self.was
    }
}
