//! Keeping plans: a text goes into the journal at once and into the database a moment later.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::autosave::{self, SaveState};
use super::entry::{Entry, EntryState, Summary};
use super::store::Store;
use crate::browser::clock;
use crate::browser::storage::StorageError;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file;

impl Store {
    /// Keeps a plan now and notes it in the library.
    pub(super) fn keep(self, plan: &Plan) -> SaveState {
        let now = clock::timestamp();
        if untrack(|| self.is_open(&plan.id)) {
            self.editing.shown.set_value(clock::milliseconds(&now).unwrap_or(0.0));
        }
        let label = untrack(|| self.vault.label(&plan.id));
        let unlocked = || Summary::of(plan, &self.model(), Some(now.clone()));
        let summary = label.map_or_else(unlocked, |label| Summary::locked(&label, Some(&now)));
        self.note(Entry { id: plan.id.clone(), state: EntryState::Readable(summary.clone()) });
        self.keep_text(&plan.id, file::save(plan, Some(&now)), Some(summary))
    }

    /// Keeps a record word for word and notes it in the library.
    pub(super) fn keep_record(self, id: &Id, text: String) -> SaveState {
        let Ok(text) = self.vault.sealed(id, None, text) else { return SaveState::Failed(StorageError::Blocked) };
        let entry = self.entry_of(id.clone(), text.clone());
        let summary = entry.summary().cloned();
        self.note(entry);
        self.keep_text(id, text, summary)
    }

    fn keep_text(self, id: &Id, text: String, summary: Option<Summary>) -> SaveState {
        let saved = summary.as_ref().and_then(|summary| summary.saved.clone());
        // Nothing of a locked plan is written in the clear.
        let Ok(text) = self.vault.sealed(id, saved.as_deref(), text) else {
            return SaveState::Failed(StorageError::Blocked);
        };
        self.tell_kept(id, &text);
        let noted = self.shelf.note(id, text, summary);
        self.deliver(id.clone());
        match noted {
            Ok(()) => SaveState::Saved(clock::now()),
            // The database may still take it.
            Err(_) => SaveState::Pending,
        }
    }

    /// Brings into the database what it has not taken so far.
    pub(super) fn deliver_all(self) {
        for id in self.shelf.undelivered_ids() {
            self.deliver(id);
        }
    }

    /// Settles what earlier pages left in the journal, before anything is read.
    pub(super) fn replay_journal(self) {
        spawn_local(async move {
            for id in self.shelf.undelivered_ids() {
                self.deliver_one(&id).await;
            }
            self.shelf.set_replayed();
        });
    }

    fn deliver(self, id: Id) {
        spawn_local(async move { self.deliver_one(&id).await });
    }

    pub(super) async fn deliver_one(self, id: &Id) {
        let summarise = |text: &str| self.entry_of(id.clone(), text.to_owned()).summary().cloned();
        let delivered = self.shelf.deliver(id, summarise).await;
        self.note_delivery(id, delivered);
    }

    /// Says of the open plan what became of it.
    fn note_delivery(self, id: &Id, delivered: Result<(), StorageError>) {
        let is_saved = matches!(self.save.get_untracked(), SaveState::Saved(_) | SaveState::Clean);
        if is_saved || !untrack(|| self.is_open(id)) || autosave::is_waiting(self) {
            return;
        }
        match (delivered, self.shelf.trouble_untracked(id)) {
            (Err(_), Some(why)) => self.save.set(SaveState::Failed(why)),
            (_, None) => self.save.set(SaveState::Saved(clock::now())),
            (Ok(()), Some(_)) => {}
        }
    }
}
