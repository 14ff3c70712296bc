//! Where plans are kept: noted in the journal at once, in the database a moment later, and in this tab's memory whatever neither
//! has taken.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::entry::Summary;
use crate::browser::clock;
use crate::browser::database::{self, Change, Table};
use crate::browser::journal::{self, Journal};
use crate::browser::storage::StorageError;
use crate::domain::units::Id;

/// How often a plan on its way is looked after, every few milliseconds, before it is left to itself.
const SETTLED_AFTER_LOOKS: u32 = 250;

/// Plans as file texts by identifier. What is put here can be had again until the tab closes, whatever the device says.
#[derive(Clone, Copy)]
pub(super) struct Shelf {
    held: RwSignal<BTreeMap<Id, Held>>,
    /// What the list shall say of plans that are on their way into the database.
    summaries: StoredValue<BTreeMap<Id, Summary>>,
    /// Plans on their way into the database.
    under_way: StoredValue<BTreeSet<Id>>,
    /// Why the database takes nothing.
    trouble: RwSignal<Option<StorageError>>,
    /// Whether it is settled what notes of earlier pages are worth. A browser that was killed may remember a note that the
    /// database has long overtaken, so nothing is read before.
    is_replayed: StoredValue<bool>,
}

/// A plan the journal has not taken, and why.
#[derive(Clone)]
struct Held {
    text: String,
    why: StorageError,
}

impl Shelf {
    /// Nothing held.
    pub fn new() -> Shelf {
        Shelf {
            held: RwSignal::new(BTreeMap::new()),
            summaries: StoredValue::new(BTreeMap::new()),
            under_way: StoredValue::new(BTreeSet::new()),
            trouble: RwSignal::new(None),
            is_replayed: StoredValue::new(false),
        }
    }

    /// Notes a plan before returning; an error says that until the database has it only this tab does.
    pub fn note(self, id: &Id, text: String, summary: Option<Summary>) -> Result<(), StorageError> {
        self.summaries.update_value(|all| match summary {
            Some(summary) => drop(all.insert(id.clone(), summary)),
            None => drop(all.remove(id)),
        });
        let noted = Journal::Plans.write(id.as_str(), &text);
        match noted {
            Ok(()) => self.let_go(id),
            // An older note stays until the database has this one: it is better than nothing.
            Err(why) => self.held.update(|held| drop(held.insert(id.clone(), Held { text, why }))),
        }
        noted
    }

    /// A plan's text, the newest there is.
    pub async fn get(self, id: &Id) -> Option<String> {
        self.replayed().await;
        match self.undelivered(id) {
            Some(text) => Some(text),
            None => self.heard(database::get(Table::Plans, id.as_str()).await).flatten(),
        }
    }

    /// What is known of every plan in the database: its summary, or nothing where that cannot be read.
    pub async fn stored(self) -> BTreeMap<Id, Option<Summary>> {
        self.replayed().await;
        let entries = self.heard(database::all(Table::Entries).await).unwrap_or_default();
        let mut entries: BTreeMap<String, String> = entries.into_iter().collect();
        let keys = self.heard(database::keys(Table::Plans).await).unwrap_or_default();
        let mut summary = |key: &str| entries.remove(key).and_then(|entry| Summary::read(&entry));
        keys.into_iter().map(|key| (Id::from(key.as_str()), summary(&key))).collect()
    }

    /// From now on what stands in the journal is newer than what stands in the database.
    pub fn set_replayed(self) {
        self.is_replayed.set_value(true);
    }

    async fn replayed(self) {
        while !self.is_replayed.get_value() {
            clock::sleep(4).await;
        }
    }

    /// Plans the database does not have yet, or not as they are now.
    pub fn undelivered_ids(self) -> BTreeSet<Id> {
        let noted = Journal::Plans.ids().into_iter().map(Id::from);
        self.held.with_untracked(|held| held.keys().cloned().chain(noted).collect())
    }

    /// The text of a plan that the database does not have yet.
    pub fn undelivered(self, id: &Id) -> Option<String> {
        let held = self.held.with_untracked(|held| held.get(id).map(|held| held.text.clone()));
        held.or_else(|| Journal::Plans.read(id.as_str()))
    }

    /// Brings a plan into the database, and whatever was put while that took place; it leaves the journal only when it was
    /// read back equal. `summarise` says what a list shall say of it where nobody has said so.
    pub async fn deliver(self, id: &Id, summarise: impl Fn(&str) -> Option<Summary>) -> Result<(), StorageError> {
        if !self.under_way.try_update_value(|under_way| under_way.insert(id.clone())).unwrap_or(false) {
            return Ok(());
        }
        let delivered = self.deliver_all(id, summarise).await;
        self.under_way.update_value(|under_way| {
            under_way.remove(id);
        });
        self.trouble.set(delivered.err());
        delivered
    }

    async fn deliver_all(self, id: &Id, summarise: impl Fn(&str) -> Option<Summary>) -> Result<(), StorageError> {
        while let Some(text) = self.undelivered(id) {
            let said = self.summaries.with_value(|all| all.get(id).cloned());
            let is_from_before = said.is_none();
            let summary = said.or_else(|| summarise(&text));
            if is_from_before && self.has_newer(id, summary.as_ref()).await? {
                let _ = Journal::Plans.erase(id.as_str());
                return Ok(());
            }
            let key = id.as_str().to_owned();
            let entry =
                Change { table: Table::Entries, key: key.clone(), text: summary.map(|summary| summary.write()) };
            database::change(&[Change { table: Table::Plans, key, text: Some(text.clone()) }, entry]).await?;
            if database::get(Table::Plans, id.as_str()).await?.as_ref() != Some(&text) {
                return Err(StorageError::Blocked);
            }
            journal::note_database();
            if self.undelivered(id).as_ref() == Some(&text) {
                // A note that stays is delivered once more next time.
                let _ = Journal::Plans.erase(id.as_str());
                self.let_go(id);
                self.summaries.update_value(|all| drop(all.remove(id)));
                return Ok(());
            }
        }
        Ok(())
    }

    /// Waits until nothing is being done to a plan, or the database takes too long.
    pub async fn settled(self, id: &Id) {
        for _ in 0..SETTLED_AFTER_LOOKS {
            if !self.under_way.with_value(|under_way| under_way.contains(id)) {
                break;
            }
            clock::sleep(4).await;
        }
    }

    /// Whether the database has a plan as it was saved after what a note of an earlier page says. Everything this program
    /// saves has a time; a note without one was there before.
    async fn has_newer(self, id: &Id, noted: Option<&Summary>) -> Result<bool, StorageError> {
        let entry = database::get(Table::Entries, id.as_str()).await?;
        let stored = entry.as_deref().and_then(Summary::read).and_then(|stored| stored.saved_milliseconds());
        let noted = noted.and_then(Summary::saved_milliseconds);
        Ok(stored.is_some_and(|stored| noted.is_none_or(|noted| stored > noted)))
    }

    /// Whether a plan rests in the bin.
    pub async fn is_resting(self, id: &Id) -> bool {
        let entry = database::get(Table::Entries, id.as_str()).await.ok().flatten();
        self.undelivered(id).is_none()
            && entry.as_deref().and_then(Summary::read).is_some_and(|summary| summary.deleted.is_some())
    }

    /// Puts a plan into the bin: only what a list says of it changes. It is delivered first.
    pub async fn set_deleted(self, id: &Id, when: String) -> Result<(), StorageError> {
        let entry = database::get(Table::Entries, id.as_str()).await?;
        let summary = entry.as_deref().and_then(Summary::read).ok_or(StorageError::Blocked)?;
        let text = Some(Summary { deleted: Some(when), ..summary }.write());
        database::change(&[Change { table: Table::Entries, key: id.as_str().to_owned(), text }]).await
    }

    /// Forgets a plan.
    pub async fn remove(self, id: &Id) -> Result<(), StorageError> {
        let key = id.as_str();
        let gone = |table| Change { table, key: key.to_owned(), text: None };
        let removed = database::change(&[gone(Table::Plans), gone(Table::Entries)]).await;
        if removed.is_err() && self.undelivered(id).is_none() {
            return removed;
        }
        // Where storage is blocked there is no note.
        let _ = Journal::Plans.erase(key);
        self.let_go(id);
        Ok(())
    }

    /// Why only this tab has a plan; `None` when the device has it.
    pub fn trouble(self, id: &Id) -> Option<StorageError> {
        self.held.with(|held| held.get(id).map(|held| held.why))
    }

    /// The same, without following it.
    pub fn trouble_untracked(self, id: &Id) -> Option<StorageError> {
        self.held.with_untracked(|held| held.get(id).map(|held| held.why))
    }

    /// Why the database takes nothing; `None` while it works.
    pub fn database_trouble(self) -> Option<StorageError> {
        self.trouble.get()
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

    fn heard<T>(self, answer: Result<T, StorageError>) -> Option<T> {
        if let Err(why) = answer {
            self.trouble.set(Some(why));
        }
        answer.ok()
    }
}
