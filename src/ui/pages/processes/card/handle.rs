//! A process on its card: reading parts of it and changing it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::bucket::Assessment;
use crate::domain::edit::Edit;
use crate::domain::process::{Process, RatingKind};
use crate::domain::units::Rating;
use crate::state::{Assessed, Store};
use crate::text::names;
use crate::text::processes::card as words;

/// A process on its card.
#[derive(Clone, Copy)]
pub struct Card {
    store: Store,
    assessed: Memo<Assessed>,
}

impl Card {
    /// Follows a process; `first` stands until it is read, and the last one known once it is gone.
    pub fn new(store: Store, now: Memo<Option<Assessed>>, first: Assessed) -> Card {
        let assessed = Memo::new(move |before: Option<&Assessed>| {
            now.get().or_else(|| before.cloned()).unwrap_or_else(|| first.clone())
        });
        Card { store, assessed }
    }

    /// A part of the process.
    pub fn get<T>(self, read: impl Fn(&Process) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.assessed.with(|(process, _)| read(process)))
    }

    /// A part of what the rules say.
    pub fn found<T>(self, read: impl Fn(&Assessment) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.assessed.with(|(_, found)| read(found)))
    }

    /// The process as it is now, without following it.
    pub fn untracked(self) -> Arc<Process> {
        self.assessed.with_untracked(|(process, _)| process.clone())
    }

    /// Changes the process in one step. A result that changes with it is read out.
    pub fn change(self, change: impl FnOnce(&mut Process)) {
        let before = self.result();
        let mut process = Process::clone(&self.untracked());
        change(&mut process);
        self.store.dispatch(Edit::ReplaceProcesses(vec![process]));
        let after = self.result();
        if after != before {
            self.store.announce(after);
        }
    }

    /// Gives a rating, or takes it back. From then on the ratings are the team's own.
    pub fn rate(self, kind: RatingKind, rating: Option<Rating>) {
        self.change(|process| {
            process.typical = false;
            match rating {
                Some(rating) => drop(process.ratings.insert(kind, rating)),
                None => drop(process.ratings.remove(&kind)),
            }
        });
    }

    /// The result in a sentence.
    fn result(self) -> String {
        let lang = self.store.preferences.lang_untracked();
        self.assessed.with_untracked(|(_, found)| {
            let bucket = found.bucket.map_or(words::UNDECIDED, names::bucket).get(lang);
            let rule = names::rule(found.rule).get(lang);
            words::NOW.fill(lang, &[("bucket", &bucket), ("rule", &rule)])
        })
    }
}
