//! Where plans are kept: on the device, and in this tab's memory whatever the device has not taken.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::browser::storage::{self, StorageError};
use crate::domain::units::Id;

/// Plans as file texts by identifier. What is put here can be had again until the tab closes, whatever the device says.
#[derive(Clone, Copy)]
pub(super) struct Shelf {
    held: RwSignal<BTreeMap<Id, Held>>,
}

/// A plan the device has not taken, and why.
#[derive(Clone)]
struct Held {
    text: String,
    why: StorageError,
}

impl Shelf {
    /// Nothing held.
    pub fn new() -> Shelf {
        Shelf { held: RwSignal::new(BTreeMap::new()) }
    }

    /// Keeps a plan; an error says that only this tab has it.
    pub fn put(self, id: &Id, text: String) -> Result<(), StorageError> {
        let stored = storage::put_plan(id.as_str(), &text);
        match stored {
            Ok(()) => self.let_go(id),
            Err(why) => self.held.update(|held| drop(held.insert(id.clone(), Held { text, why }))),
        }
        stored
    }

    /// A plan's text, the newest there is.
    pub async fn get(self, id: &Id) -> Option<String> {
        let held = self.held.with_untracked(|held| held.get(id).map(|held| held.text.clone()));
        match held {
            Some(text) => Some(text),
            None => storage::plan(id.as_str()).await.ok().flatten(),
        }
    }

    /// Every plan's text, the newest there is of each.
    pub async fn all(self) -> BTreeMap<Id, String> {
        let stored = storage::plans().await.unwrap_or_default();
        let mut all: BTreeMap<Id, String> = stored.into_iter().map(|(id, text)| (id.into(), text)).collect();
        self.held.with_untracked(|held| all.extend(held.iter().map(|(id, held)| (id.clone(), held.text.clone()))));
        all
    }

    /// Forgets a plan.
    pub async fn remove(self, id: &Id) -> Result<(), StorageError> {
        let only_here = self.trouble_untracked(id) == Some(StorageError::Blocked);
        if !only_here {
            storage::remove_plan(id.as_str()).await?;
        }
        self.let_go(id);
        Ok(())
    }

    /// Offers the device again what it has not taken: room may have become free.
    pub fn settle(self) {
        let held = self.held.get_untracked();
        for (id, held) in held {
            // A further refusal leaves it where it is.
            let _ = self.put(&id, held.text);
        }
    }

    /// Why the device has not taken a plan; `None` when it has.
    pub fn trouble(self, id: &Id) -> Option<StorageError> {
        self.held.with(|held| held.get(id).map(|held| held.why))
    }

    /// The same, without following it.
    pub fn trouble_untracked(self, id: &Id) -> Option<StorageError> {
        self.held.with_untracked(|held| held.get(id).map(|held| held.why))
    }

    /// Whether closing the tab would lose something.
    pub fn is_needed(self) -> bool {
        self.held.with(|held| !held.is_empty())
    }

    fn let_go(self, id: &Id) {
        if self.trouble_untracked(id).is_some() {
            self.held.update(|held| drop(held.remove(id)));
        }
    }
}
