//! Locking plans at rest, unlocking them for a while, and taking the lock away.

pub(in crate::state) mod vault;

pub use self::vault::Wanted;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use self::vault::Secret;
use crate::browser::crypto::WebCrypto;
use crate::browser::storage;
use crate::domain::history::History;
use crate::domain::language::Lang;
use crate::domain::units::Id;
use crate::file::envelope::{Key, LockError, Locked, MAX_LABEL, ROUNDS};
use crate::state::exchange::export::Lock;
use crate::state::keeping::autosave::{self, SaveState};
use crate::state::store::{OPEN, Store};
use crate::state::toast::Toast;
use crate::text::locking;

/// Why a plan was not locked, or its lock not taken away. It is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockingError {
    /// It is not there, cannot be read, or another tab edits it.
    Busy,
    /// The passphrase or the label cannot be used, or there is no cryptography.
    Lock(LockError),
    /// The device did not take it.
    NotKept,
}

impl LockingError {
    /// One sentence that says why.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            LockingError::Busy => locking::NOT_NOW.get(lang).to_owned(),
            LockingError::Lock(error) => error.message(lang),
            LockingError::NotKept => locking::NOT_KEPT.get(lang).to_owned(),
        }
    }
}

impl Store {
    /// The locked plan somebody wants to go on with, until it is unlocked or another one is opened.
    pub fn wanted(self) -> Option<Wanted> {
        self.vault.wanted.get()
    }

    /// Whether a locked plan is unlocked in this tab.
    pub fn is_unlocked(self, id: &Id) -> bool {
        self.vault.label(id).is_some()
    }

    /// Unlocks a plan for this tab. Takes as long as its rounds take, about a second.
    ///
    /// # Errors
    /// An empty or wrong passphrase, a record that was changed, no cryptography.
    pub async fn unlock_here(self, id: &Id, passphrase: &str) -> Result<(), LockError> {
        let text = self.shelf.get(id).await.unwrap_or_default();
        let locked = Locked::read(text.as_bytes())?;
        let key = Key::of(&WebCrypto, passphrase, &locked).await?;
        // A key that fits may still find a record that was changed.
        key.unlock(&WebCrypto, &locked).await?;
        self.vault.unlock(id, Arc::new(Secret { key, label: locked.label().to_owned() }));
        Ok(())
    }

    /// Forgets the key of a plan, which leaves the screen if it is there. Everything in it is kept.
    pub fn lock_again(self, id: Id) {
        spawn_local(async move {
            // What is on its way is written with the key, and so is what is typed meanwhile.
            loop {
                autosave::flush(self);
                self.shelf.settled(&id).await;
                if !autosave::is_waiting(self) {
                    break;
                }
            }
            self.put_away(&id);
            storage::remove(OPEN);
            self.show(Toast::plain(locking::LOCKED_AGAIN.get(self.preferences.lang_untracked())));
        });
    }

    /// Forgets the key of a plan and takes it off the screen.
    fn put_away(self, id: &Id) {
        self.vault.lock(id);
        if untrack(|| self.is_open(id)) {
            // Nothing of it may be saved once more.
            self.saved_revision.set_value(self.history.with_untracked(History::revision));
            self.show_plan(History::new(self.fresh_plan()), SaveState::Clean);
        }
        self.hide_toast();
    }

    /// Another tab has locked a plan that is on screen here.
    pub(in crate::state) fn note_locked_elsewhere(self, id: &Id, label: &str) {
        if untrack(|| self.is_open(id)) {
            self.put_away(id);
            self.vault.wanted.set(Some(Wanted { id: id.clone(), label: label.to_owned() }));
        }
    }

    /// Asks for the passphrase of a plan somebody wants to go on with.
    pub(in crate::state) async fn want(self, id: &Id) {
        let text = self.shelf.get(id).await.unwrap_or_default();
        match Locked::read(text.as_bytes()) {
            Ok(locked) => {
                let wanted = Wanted { id: id.clone(), label: locked.label().to_owned() };
                self.vault.wanted.set(Some(wanted));
            }
            Err(error) => self.show(Toast::plain(error.message(self.preferences.lang_untracked()))),
        }
    }

    /// Locks a plan and its earlier states on this device. It stays unlocked in this tab.
    ///
    /// # Errors
    /// See [`LockingError`]; everything is as it was.
    pub async fn lock_at_rest(self, id: &Id, lock: Lock) -> Result<(), LockingError> {
        if lock.label.trim().chars().count() > MAX_LABEL {
            return Err(LockingError::Lock(LockError::LabelTooLong));
        }
        let key = Key::new(&WebCrypto, &lock.passphrase, ROUNDS).await.map_err(LockingError::Lock)?;
        let secret = Secret { key, label: lock.label.trim().to_owned() };
        self.rewrite(id, || self.vault.unlock(id, Arc::new(secret)), || self.vault.forget(id)).await
    }

    /// Takes the lock away: the plan and its earlier states are stored in the clear again.
    ///
    /// # Errors
    /// See [`LockingError`]; everything is as it was.
    pub async fn remove_lock(self, id: &Id) -> Result<(), LockingError> {
        let secret = untrack(|| self.vault.secret(id)).ok_or(LockingError::Busy)?;
        self.rewrite(id, || self.vault.forget(id), || self.vault.unlock(id, secret)).await
    }

    /// Stores a plan and its earlier states anew under other conditions.
    async fn rewrite(self, id: &Id, change: impl FnOnce(), back: impl FnOnce()) -> Result<(), LockingError> {
        if !self.may_change(id).await {
            return Err(LockingError::Busy);
        }
        let rewritten = self.rewrite_claimed(id, change, back).await;
        self.release(id);
        rewritten
    }

    async fn rewrite_claimed(self, id: &Id, change: impl FnOnce(), back: impl FnOnce()) -> Result<(), LockingError> {
        autosave::flush(self);
        self.deliver_one(id).await;
        let before = self.copy_of(id).await.and_then(Result::ok).ok_or(LockingError::Busy)?.plan;
        let states = self.states_of(id).await.map_err(|_| LockingError::NotKept)?;
        change();
        if self.store_states(id, states).await.is_err() {
            back();
            return Err(LockingError::NotKept);
        }
        // Many states take a while, in which somebody may have gone on with the plan. The record is not read once more: it is
        // as it was under the old conditions.
        let now = if untrack(|| self.is_open(id)) { self.plan_untracked() } else { before };
        self.keep(&now);
        self.deliver_one(id).await;
        self.milestones.set(None);
        Ok(())
    }

    /// Copies a plan's lock to a copy of the plan.
    pub(in crate::state) fn lock_alike(self, from: &Id, to: &Id) {
        if let Some(secret) = untrack(|| self.vault.secret(from)) {
            self.vault.unlock(to, secret);
        }
    }

    /// What stands in the browser's title: the label of a locked plan, which the browser remembers.
    pub fn title_name(self) -> String {
        let id = self.history.with(|history| history.present().id.clone());
        self.vault.label(&id).map_or_else(|| self.plan_name(), |label| self.shown_name(&label))
    }
}
