//! Files on their way in: read one by one, looked at, then taken or left. Nothing changes before the person says so.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::browser::{clock, files};
use crate::file::OpenError;
use crate::file::envelope::{LockError, Locked, is_locked};
use crate::file::library::{Library, LibraryError, MAX_LIBRARY_BYTES, is_library};
use crate::state::{Compared, Incoming, Merging, Restore, Store};

/// Where the file in hand is.
#[derive(Clone)]
pub enum Step {
    /// No file in hand.
    Idle,
    /// It is being read; its name.
    Reading(String),
    /// It cannot be used.
    Refused(Refusal),
    /// It opens with a passphrase.
    Locked(Arc<Locked>),
    /// It can be taken in.
    Ready(Box<Incoming>),
    /// It is a backup, from which plans can be taken.
    Backup(Box<Restore>),
    /// It is being merged into the plan it is another copy of; what it was before that step.
    Merging(Box<Merging>, Box<Incoming>),
}

/// Why a file cannot be used.
#[derive(Clone)]
pub enum Refusal {
    /// The browser could not read it.
    Unreadable,
    /// It is no plan of ours.
    NotAPlan(OpenError),
    /// It is a backup that cannot be used.
    Backup(LibraryError),
    /// It is locked and cannot be unlocked, whatever the passphrase.
    Lock(LockError),
}

/// Files on their way in.
#[derive(Clone, Copy)]
pub struct Importer {
    store: Store,
    step: RwSignal<Step>,
    waiting: StoredValue<Vec<File>, LocalStorage>,
    /// Counts what was in hand, so that nothing shows up that was put away meanwhile.
    turn: StoredValue<u32>,
    /// The page: what is made while files are read ends with it.
    owner: StoredValue<Owner>,
}

impl Importer {
    /// Nothing in hand.
    pub fn new(store: Store) -> Importer {
        Importer {
            store,
            step: RwSignal::new(Step::Idle),
            waiting: StoredValue::new_local(Vec::new()),
            turn: StoredValue::new(0),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
    }

    /// Where the file in hand is.
    pub fn step(self) -> Step {
        self.step.get()
    }

    /// Takes files into the queue and looks at the first unless one is in hand already.
    pub fn take_files(self, files: Vec<File>) {
        self.waiting.update_value(|waiting| waiting.extend(files));
        if matches!(self.step.get_untracked(), Step::Idle) {
            self.next();
        }
    }

    /// Puts the file in hand away and goes on with the next.
    pub fn next(self) {
        if let Step::Backup(restore) = self.step.get_untracked() {
            restore.end();
        }
        self.step.set(Step::Idle);
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        let next = self.waiting.try_update_value(|waiting| (!waiting.is_empty()).then(|| waiting.remove(0)));
        if let Some(file) = next.flatten() {
            self.step.set(Step::Reading(file.name()));
            let turn = self.turn.get_value();
            spawn_local(async move { self.read(turn, file).await });
        }
    }

    async fn read(self, turn: u32, file: File) {
        let bytes = files::size(&file);
        // Whatever it is, no larger file can be used.
        if bytes > MAX_LIBRARY_BYTES {
            self.refuse(turn, Refusal::Backup(LibraryError::TooLarge { bytes }));
            return;
        }
        match files::read(&file).await {
            Some(bytes) if is_locked(&bytes) => match Locked::read(&bytes) {
                Ok(locked) => self.show(turn, Step::Locked(Arc::new(locked))),
                Err(error) => self.refuse(turn, Refusal::Lock(error)),
            },
            Some(bytes) => self.look_at(turn, bytes).await,
            None => self.refuse(turn, Refusal::Unreadable),
        }
    }

    /// Unlocks the file in hand and looks at what it holds. A wrong passphrase leaves everything as it is.
    pub async fn unlock(self, locked: Arc<Locked>, passphrase: String) -> Result<(), LockError> {
        let turn = self.turn.get_value();
        let unlocked = self.store.unlock(&locked, &passphrase).await;
        if !self.has_in_hand(turn) {
            // It was put away meanwhile.
            return Ok(());
        }
        match unlocked {
            Ok(bytes) => self.look_at(turn, bytes).await,
            Err(LockError::Altered) => self.refuse(turn, Refusal::Lock(LockError::Altered)),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Goes on to merging the file in hand.
    pub fn merge(self, incoming: Incoming, compared: Arc<Compared>) {
        let turn = self.turn.get_value();
        spawn_local(async move {
            let (mine, theirs) = (compared.before.clone(), compared.after.clone());
            let merging = self.store.look_at_merge(mine, theirs).await;
            self.show(turn, Step::Merging(Box::new(merging), Box::new(incoming)));
        });
    }

    /// Goes back from merging.
    pub fn back_to(self, incoming: Incoming) {
        self.show(self.turn.get_value(), Step::Ready(Box::new(incoming)));
    }

    async fn look_at(self, turn: u32, bytes: Vec<u8>) {
        // Twice, so that what is being read is painted before a large file takes its time.
        clock::pause().await;
        clock::pause().await;
        if is_library(&bytes) {
            match Library::read(bytes, clock::pause).await {
                // Unless it was put away meanwhile.
                Ok(library) if self.has_in_hand(turn) => {
                    let restore = self.owner.with_value(|owner| owner.with(|| Restore::new(self.store, library)));
                    self.show(turn, Step::Backup(Box::new(restore)));
                }
                Ok(_) => {}
                Err(error) => self.refuse(turn, Refusal::Backup(error)),
            }
            return;
        }
        match self.store.look_at(&bytes).await {
            Ok(incoming) => self.show(turn, Step::Ready(Box::new(incoming))),
            Err(error) => self.refuse(turn, Refusal::NotAPlan(error)),
        }
    }

    /// Whether what was in hand at a turn still is, and the page is there.
    fn has_in_hand(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    fn refuse(self, turn: u32, why: Refusal) {
        self.show(turn, Step::Refused(why));
    }

    /// Moves on, unless the file was put away or the page left meanwhile.
    fn show(self, turn: u32, step: Step) {
        if self.has_in_hand(turn) {
            let _ = self.step.try_set(step);
        }
    }
}
