//! The library: every plan stored on this device.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::autosave;
use super::store::{OPEN, Store};
use super::toast::Toast;
use crate::browser::{clock, files, ids, storage};
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file;
use crate::text::{plans, shell};

/// A stored plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its identifier.
    pub id: Id,
    /// What is known of it.
    pub state: EntryState,
}

/// What is known of a stored plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryState {
    /// It can be opened.
    Readable {
        /// Its name, possibly blank.
        name: String,
        /// Whether it is the example.
        demo: bool,
        /// When it was saved, ISO 8601.
        saved: Option<String>,
        /// Questions answered.
        answers: usize,
        /// Processes listed.
        processes: usize,
    },
    /// It cannot be read; nothing touches it but a download or a deletion.
    Damaged {
        /// The record as stored.
        raw: String,
    },
}

impl Entry {
    fn of(plan: &Plan, saved: Option<String>) -> Entry {
        let state = EntryState::Readable {
            name: plan.name.clone(),
            demo: plan.demo,
            saved,
            answers: plan.answers.values().filter(|answer| answer.mark.is_some()).count(),
            processes: plan.processes.len(),
        };
        Entry { id: plan.id.clone(), state }
    }

    fn read(store: Store, id: String, raw: String) -> Entry {
        match store.read_plan(raw.as_bytes()) {
            Ok(opened) => Entry::of(&opened.plan, opened.saved),
            Err(_) => Entry { id: id.into(), state: EntryState::Damaged { raw } },
        }
    }

    fn saved(&self) -> Option<&str> {
        match &self.state {
            EntryState::Readable { saved, .. } => saved.as_deref(),
            EntryState::Damaged { .. } => None,
        }
    }
}

impl Store {
    /// Opens the plan that was open last, if it is still there, and reads the library.
    pub(super) fn open_last(self) {
        self.refresh_library();
        let Some(id) = storage::get::<Id>(OPEN) else { return };
        spawn_local(async move {
            let text = storage::plan(id.as_str()).await.ok().flatten();
            let opened = text.and_then(|text| self.read_plan(text.as_bytes()).ok());
            // An edit made while reading belongs to the plan on screen.
            let untouched = self.history.with_untracked(|history| history.revision() == 0);
            if let Some(opened) = opened.filter(|_| untouched) {
                self.open_plan(opened.plan);
            }
        });
    }

    /// Reads the library again.
    pub fn refresh_library(self) {
        spawn_local(async move {
            let stored = storage::plans().await.unwrap_or_default();
            let mut entries: Vec<Entry> = stored.into_iter().map(|(id, raw)| Entry::read(self, id, raw)).collect();
            entries.sort_by(|a, b| b.saved().cmp(&a.saved()));
            self.library.set(entries);
        });
    }

    /// Notes in the library that a plan was saved.
    pub(super) fn note_saved(self, plan: &Plan) {
        let entry = Entry::of(plan, Some(clock::timestamp()));
        self.library.update(|library| {
            library.retain(|present| present.id != entry.id);
            library.insert(0, entry);
        });
    }

    /// Starts a new plan and opens it.
    pub fn create_plan(self, name: impl Into<String>) {
        let blank = Store::blank_plan(&self.model());
        self.add_plan(Plan { name: name.into(), ..blank });
    }

    /// Stores a plan under a fresh identifier where its own is taken, and opens it.
    pub fn add_plan(self, mut plan: Plan) {
        autosave::flush(self);
        if self.library.with_untracked(|library| library.iter().any(|entry| entry.id == plan.id)) {
            plan.id = ids::fresh();
        }
        let text = file::save(&plan, Some(&clock::timestamp()));
        spawn_local(async move {
            match storage::put_plan(plan.id.as_str(), &text).await {
                Ok(()) => {
                    self.note_saved(&plan);
                    self.open_plan(plan);
                }
                Err(error) => {
                    self.open_plan(plan);
                    self.save.set(super::SaveState::Failed(error));
                }
            }
        });
    }

    /// Opens a stored plan.
    pub fn open(self, id: Id) {
        autosave::flush(self);
        spawn_local(async move {
            let text = storage::plan(id.as_str()).await.ok().flatten();
            if let Some(opened) = text.and_then(|text| self.read_plan(text.as_bytes()).ok()) {
                self.open_plan(opened.plan);
            }
        });
    }

    /// Copies a stored plan and opens the copy.
    pub fn duplicate(self, id: Id) {
        autosave::flush(self);
        spawn_local(async move {
            let text = storage::plan(id.as_str()).await.ok().flatten();
            if let Some(opened) = text.and_then(|text| self.read_plan(text.as_bytes()).ok()) {
                let lang = self.preferences.lang_untracked();
                let name = plans::COPY_OF.fill(lang, &[("name", &opened.plan.name)]);
                self.add_plan(Plan { id: ids::fresh(), name, demo: false, ..opened.plan });
            }
        });
    }

    /// Deletes a stored plan; undo puts it back as it was.
    pub fn delete(self, id: Id) {
        autosave::flush(self);
        spawn_local(async move {
            let Ok(Some(raw)) = storage::plan(id.as_str()).await else { return };
            if storage::remove_plan(id.as_str()).await.is_err() {
                return;
            }
            let was_open = self.history.with_untracked(|history| history.present().id == id);
            if was_open {
                self.open_plan(Store::blank_plan(&self.model()));
            }
            self.refresh_library();
            let lang = self.preferences.lang_untracked();
            let put_back = Callback::new(move |()| self.put_back(id.clone(), raw.clone(), was_open));
            self.show(Toast { text: plans::DELETED.get(lang).to_owned(), action: Some((shell::UNDO, put_back)) });
        });
    }

    fn put_back(self, id: Id, raw: String, open: bool) {
        spawn_local(async move {
            if storage::put_plan(id.as_str(), &raw).await.is_ok() {
                self.refresh_library();
                if open {
                    self.open(id);
                }
            }
        });
    }
}

impl Store {
    /// Offers the open plan as a file.
    pub fn download_plan(self) {
        let text = file::save(&self.plan_untracked(), Some(&clock::timestamp()));
        self.download("baton.json", "application/json", &text);
    }

    /// Offers a text as a file named after the plan, and says so.
    pub fn download(self, ending: &str, mime: &str, text: &str) {
        let name = file_name(&untrack(|| self.plan_name()), ending);
        let lang = self.preferences.lang_untracked();
        // A browser that refuses a download says so itself.
        if files::download(&name, mime, text).is_ok() {
            self.show(Toast::plain(shell::MAKE_FROM_FILE.fill(lang, &[("name", &name)])));
        }
    }
}

/// A plan's name as a file name: what file systems refuse becomes a hyphen.
fn file_name(name: &str, ending: &str) -> String {
    let safe = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    let name: String = name.trim().chars().map(safe).take(60).collect();
    format!("{}.{ending}", name.trim_matches(['-', '.']))
}
