//! When the last backup was made, and after how long the page says so.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::browser::clock::{self, Moment};
use crate::browser::storage;
use crate::state::entry::Entry;
use crate::state::store::Store;
use crate::text::{backup as text, format};

const KEY: &str = "baton.backup";
const DAY_MILLISECONDS: f64 = 86_400_000.0;
/// How long "later" is.
const LATER_DAYS: f64 = 7.0;

/// How long a backup counts as fresh.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// However long: nobody wants to be told.
    Never,
    /// A week.
    Week,
    /// Two weeks.
    TwoWeeks,
    /// A month.
    #[default]
    Month,
}

impl Every {
    /// In the order a switch shows them.
    pub const ALL: [Every; 4] = [Every::Never, Every::Week, Every::TwoWeeks, Every::Month];

    const fn days(self) -> f64 {
        match self {
            Every::Never => f64::INFINITY,
            Every::Week => 7.0,
            Every::TwoWeeks => 14.0,
            Every::Month => 30.0,
        }
    }
}

/// What is kept, moments in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    every: Every,
    made: Option<f64>,
    /// When work was first seen without a backup.
    since: Option<f64>,
    quiet_until: Option<f64>,
}

/// When the last backup was made and when the next is due.
#[derive(Clone, Copy)]
pub struct Backups {
    store: Store,
    kept: RwSignal<Kept>,
}

impl Backups {
    /// What is kept on this device. From the moment on when somebody's work is seen, the first backup is waited for.
    pub fn load(store: Store) -> Backups {
        let backups = Backups { store, kept: RwSignal::new(storage::get(KEY).unwrap_or_default()) };
        let note = move |has_work: &bool, _: Option<&bool>, _| {
            if *has_work && backups.kept.with_untracked(|kept| kept.since.is_none()) {
                backups.change(|kept| kept.since = Some(clock::now_milliseconds()));
            }
        };
        Effect::watch(move || backups.has_work(), note, true);
        backups
    }

    /// Whether there is anything worth a backup: the example is not.
    pub fn has_work(self) -> bool {
        let is_work = |entry: &Entry| entry.summary().is_none_or(|summary| !summary.demo);
        self.store.has_entry(is_work)
    }

    fn made(self) -> Option<Moment> {
        self.kept.with(|kept| kept.made).and_then(clock::moment_of)
    }

    /// When the last one was made, in words.
    pub fn last_in_words(self) -> String {
        let lang = self.store.lang();
        match (self.made(), self.age_days()) {
            (Some(at), _) if at.day == self.store.today() => text::LAST_TODAY.fill(lang, &[("time", &at.time)]),
            (Some(at), Some(days)) => {
                // One made late yesterday is a day old although no whole day has passed.
                text::LAST.fill(lang, &[("date", &format::date(lang, at.day)), ("n", &days.max(1))])
            }
            _ => self.store.t(text::NONE).to_owned(),
        }
    }

    fn age_days(self) -> Option<u32> {
        let days = ((clock::now_milliseconds() - self.kept.with(|kept| kept.made)?) / DAY_MILLISECONDS).max(0.0);
        #[expect(
            clippy::as_conversions,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "saturates"
        )]
        let days = days as u32;
        Some(days)
    }

    /// How long one counts as fresh.
    pub fn every(self) -> Every {
        self.kept.with(|kept| kept.every)
    }

    /// Changes how long one counts as fresh.
    pub fn set_every(self, every: Every) {
        self.change(|kept| (kept.every, kept.quiet_until) = (every, None));
    }

    /// Whether it is time to say so.
    pub fn is_due(self) -> bool {
        let Kept { every, made, since, quiet_until } = self.kept.get();
        let now = clock::now_milliseconds();
        let last = made.or(since).unwrap_or(now);
        self.has_work() && now - last >= every.days() * DAY_MILLISECONDS && quiet_until.is_none_or(|until| now >= until)
    }

    /// Says nothing for a while.
    pub fn later(self) {
        let until = clock::now_milliseconds() + LATER_DAYS * DAY_MILLISECONDS;
        self.change(|kept| kept.quiet_until = Some(until));
    }

    /// Notes that one was made now.
    pub fn note_made(self) {
        let now = clock::now_milliseconds();
        self.change(|kept| (kept.made, kept.quiet_until) = (Some(now), None));
    }

    fn change(self, change: impl FnOnce(&mut Kept)) {
        // Another tab may have changed it; the page may be gone.
        let mut kept: Kept = storage::get(KEY).unwrap_or_default();
        change(&mut kept);
        storage::set(KEY, &kept);
        let _ = self.kept.try_set(kept);
    }
}
