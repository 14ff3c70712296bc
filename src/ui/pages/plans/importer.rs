//! Files on their way in: read one by one, looked at, then taken or left. Nothing changes before the person says so.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::browser::{clock, files};
use crate::file::{MAX_BYTES, OpenError};
use crate::state::{Incoming, Store};

/// Where the file in hand is.
#[derive(Clone)]
pub enum Step {
    /// No file in hand.
    Idle,
    /// It is being read; its name.
    Reading(String),
    /// It cannot be used.
    Refused(Refusal),
    /// It can be taken in.
    Ready(Box<Incoming>),
}

/// Why a file cannot be used.
#[derive(Clone)]
pub enum Refusal {
    /// The browser could not read it.
    Unreadable,
    /// It is no plan of ours.
    NotAPlan(OpenError),
}

/// Files on their way in.
#[derive(Clone, Copy)]
pub struct Importer {
    store: Store,
    step: RwSignal<Step>,
    waiting: StoredValue<Vec<File>, LocalStorage>,
}

impl Importer {
    /// Nothing in hand.
    pub fn new(store: Store) -> Importer {
        Importer { store, step: RwSignal::new(Step::Idle), waiting: StoredValue::new_local(Vec::new()) }
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
        self.step.set(Step::Idle);
        let next = self.waiting.try_update_value(|waiting| (!waiting.is_empty()).then(|| waiting.remove(0)));
        if let Some(file) = next.flatten() {
            self.step.set(Step::Reading(file.name()));
            spawn_local(async move { self.read(file).await });
        }
    }

    async fn read(self, file: File) {
        let bytes = files::size(&file);
        if bytes > MAX_BYTES {
            self.refuse(Refusal::NotAPlan(OpenError::TooLarge { bytes }));
            return;
        }
        match files::read(&file).await {
            Some(bytes) => self.look_at(&bytes).await,
            None => self.refuse(Refusal::Unreadable),
        }
    }

    async fn look_at(self, bytes: &[u8]) {
        // Twice, so that what is being read is painted before a large file takes its time.
        clock::pause().await;
        clock::pause().await;
        match self.store.look_at(bytes).await {
            Ok(incoming) => self.show(Step::Ready(Box::new(incoming))),
            Err(error) => self.refuse(Refusal::NotAPlan(error)),
        }
    }

    fn refuse(self, why: Refusal) {
        self.show(Step::Refused(why));
    }

    /// Moves on, unless the page was left meanwhile.
    fn show(self, step: Step) {
        let _ = self.step.try_set(step);
    }
}
