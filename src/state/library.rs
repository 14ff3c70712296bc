//! The library: every plan there is on this device, and opening, making, copying and deleting them.
//!
//! A record is known by its key: whatever identifier stands inside, it is opened and saved under the one it was found by.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::autosave::{self, SaveState};
use super::entry::{Entry, EntryState, Summary};
use super::store::{OPEN, Store};
use super::toast::Toast;
use crate::browser::locks::Way;
use crate::browser::{clock, ids, storage};
use crate::content;
use crate::domain::edit::Edit;
use crate::domain::history::History;
use crate::domain::language::Lang;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file::envelope::{Locked, is_locked};
use crate::file::{OpenError, Opened};
use crate::text::{Text, plans};

/// Looking at plans.
impl Store {
    /// The plans there are, latest first; `None` while nobody has looked. The page that lists them asks for it with
    /// [`Store::refresh_library`].
    pub fn library(self) -> Option<Vec<Entry>> {
        self.library.get()
    }

    /// One of them.
    pub fn entry(self, id: &Id) -> Option<Entry> {
        self.library.with(|library| library.as_ref()?.iter().find(|entry| entry.id == *id).cloned())
    }

    /// Whether any of them is like this.
    pub(super) fn has_entry(self, is_such: impl Fn(&Entry) -> bool) -> bool {
        self.library.with(|library| library.iter().flatten().any(is_such))
    }

    /// Whether a plan is kept nowhere but in this tab.
    pub fn is_only_here(self, id: &Id) -> bool {
        self.shelf.trouble(id).is_some()
    }

    /// Whether any plan is.
    pub fn is_anything_only_here(self) -> bool {
        self.shelf.is_needed()
    }

    /// Whether a plan is the open one.
    pub fn is_open(self, id: &Id) -> bool {
        self.history.with(|history| history.present().id == *id)
    }

    /// Reads the library again, with room to paint between two plans that have to be read themselves.
    pub fn refresh_library(self) {
        spawn_local(async move {
            let notes = self.library_notes.get_value();
            let (mut entries, mut resting) = (Vec::new(), Vec::new());
            let undelivered = self.shelf.undelivered_ids();
            for (id, summary) in self.shelf.stored().await {
                match summary {
                    _ if undelivered.contains(&id) => {}
                    Some(summary) => {
                        if summary.locked {
                            self.vault.note_locked(&id);
                        }
                        let list = if summary.deleted.is_some() { &mut resting } else { &mut entries };
                        list.push(Entry { id, state: EntryState::Readable(summary) });
                    }
                    None => entries.extend(self.read_entry(id).await),
                }
            }
            for id in undelivered {
                entries.extend(self.read_entry(id).await);
            }
            if self.library_notes.get_value() != notes {
                // Something was saved or deleted meanwhile.
                self.refresh_library();
                return;
            }
            entries.sort_by(|a, b| b.saved_milliseconds().total_cmp(&a.saved_milliseconds()));
            self.library.set(Some(entries));
            self.note_bin(resting);
        });
    }

    async fn read_entry(self, id: Id) -> Option<Entry> {
        clock::pause().await;
        let text = self.shelf.get(&id).await?;
        Some(self.entry_of(id, text))
    }

    /// What a list says of a record.
    pub(super) fn entry_of(self, id: Id, raw: String) -> Entry {
        if is_locked(raw.as_bytes())
            && let Ok(locked) = Locked::read(raw.as_bytes())
        {
            self.vault.note_locked(&id);
            return Entry { id, state: EntryState::Readable(Summary::locked(locked.label(), locked.saved())) };
        }
        let read = self.read_plan(raw.as_bytes());
        Entry::new(id, raw, read, &self.model())
    }

    pub(super) fn note(self, entry: Entry) {
        self.change_library(|entries| {
            entries.retain(|present| present.id != entry.id);
            entries.insert(0, entry);
        });
    }

    /// Notes that a record is gone.
    pub(super) fn note_gone(self, id: &Id) {
        self.change_library(|entries| entries.retain(|entry| entry.id != *id));
    }

    fn change_library(self, change: impl FnOnce(&mut Vec<Entry>)) {
        self.library_notes.update_value(|notes| *notes = notes.wrapping_add(1));
        if self.library.with_untracked(Option::is_some) {
            self.library.update(|library| change(library.get_or_insert_default()));
        }
    }

    /// A record as it can be opened.
    pub(super) async fn read_record(self, id: &Id) -> Option<Result<Opened, OpenError>> {
        Some(self.read_stored(id, self.shelf.get(id).await?))
    }

    /// A stored text of a plan as it can be opened.
    pub(super) fn read_stored(self, id: &Id, text: String) -> Result<Opened, OpenError> {
        let text = self.vault.unsealed(id, text).ok_or(OpenError::IsLocked)?;
        let opened = self.read_plan(text.as_bytes())?;
        Ok(Opened { plan: Plan { id: id.clone(), ..opened.plan }, ..opened })
    }
}

/// Which plan is open.
impl Store {
    /// Opens the plan that was open last, if it is still there; then the page is ready.
    pub(super) fn open_last(self) {
        self.claim_open();
        let Some(id) = storage::get::<Id>(OPEN) else {
            self.is_ready.set(true);
            return;
        };
        spawn_local(async move {
            match self.read_record(&id).await {
                Some(Ok(opened)) => self.show_opened(opened).await,
                Some(Err(OpenError::IsLocked)) => self.want(&id).await,
                _ => {}
            }
            self.is_ready.set(true);
        });
    }

    /// Opens a stored plan. An edit made before it is there stays with the plan it was made in, which is saved first.
    pub fn open(self, id: Id) {
        if untrack(|| self.is_open(&id)) {
            self.next_request();
            self.vault.wanted.set(None);
            return;
        }
        let request = self.next_request();
        spawn_local(async move {
            let read = self.read_record(&id).await;
            if self.request.get_value() != request {
                // Something else was asked for before it was there.
                return;
            }
            let lang = self.preferences.lang_untracked();
            match read {
                Some(Ok(opened)) => self.show_opened(opened).await,
                Some(Err(OpenError::IsLocked)) => self.want(&id).await,
                Some(Err(error)) => self.show(Toast::plain(error.message(lang))),
                None => self.show(Toast::plain(plans::RECORD_GONE.get(lang))),
            }
        });
    }

    async fn show_opened(self, opened: Opened) {
        let id = opened.plan.id.clone();
        let may_edit = self.claim(&id, Way::IfFree).await;
        let kept = opened.saved.as_deref().and_then(clock::moment);
        let kept = || kept.map_or(SaveState::Clean, SaveState::Saved);
        let save = self.shelf.trouble_untracked(&opened.plan.id).map_or_else(kept, SaveState::Failed);
        let saved = opened.saved.as_deref().and_then(clock::milliseconds).unwrap_or(0.0);
        self.show_plan(History::new(opened.plan), save);
        self.editing.shown.set_value(saved);
        if !may_edit {
            self.only_show(&id);
        }
    }

    fn next_request(self) -> u32 {
        self.request.update_value(|request| *request = request.wrapping_add(1));
        self.request.get_value()
    }

    /// Starts a new plan and opens it. One without a name is stored from its first edit on, and an open plan in which
    /// nothing was done serves as the new one.
    pub fn create_plan(self, name: &str) {
        self.next_request();
        self.vault.wanted.set(None);
        let blank = Store::blank_plan(&self.model());
        let name = name.trim();
        if !name.is_empty() {
            self.keep_and_show(Plan { name: name.to_owned(), ..blank });
        } else if !is_blank(&self.plan_untracked()) {
            self.show_plan(History::new(blank), SaveState::Clean);
        }
    }

    /// Keeps a plan and opens it.
    pub(super) fn keep_and_show(self, plan: Plan) {
        self.next_request();
        let save = self.keep(&plan);
        self.show_plan(History::new(plan), save);
    }

    /// Opens the example; it is made where there is none yet.
    pub fn open_demo(self) {
        let id = Id::from(content::DEMO_ID);
        if untrack(|| self.is_open(&id)) {
            return;
        }
        let request = self.next_request();
        spawn_local(async move {
            let read = self.read_record(&id).await;
            if self.request.get_value() != request {
                return;
            }
            match read {
                Some(Ok(_)) => self.open(id),
                Some(Err(_)) => self.keep_and_show(Plan { id: ids::fresh(), ..self.fresh_demo() }),
                None => self.keep_and_show(self.fresh_demo()),
            }
        });
    }

    fn fresh_demo(self) -> Plan {
        content::demo(&self.model(), self.preferences.lang_untracked(), self.today())
    }

    /// Makes an example as it was at first, in the present language; undo gives the changed one back.
    pub fn reset_demo(self, id: Id) {
        self.replace(Plan { id, ..self.fresh_demo() }, plans::DEMO_RESET);
    }
}

/// Changing stored plans.
impl Store {
    /// Calls a plan something else.
    pub fn rename(self, id: Id, name: String) {
        let said =
            plans::RENAMED.fill(self.preferences.lang_untracked(), &[("name", &untrack(|| self.shown_name(&name)))]);
        if untrack(|| self.is_open(&id)) {
            self.dispatch_with_undo(Edit::Rename(name), said);
            return;
        }
        spawn_local(async move {
            let Some(Ok(Opened { plan, .. })) = self.read_record(&id).await else { return };
            if untrack(|| self.is_open(&id)) {
                self.rename(id, name);
                return;
            }
            if !self.may_change(&id).await {
                return;
            }
            let before = plan.name.clone();
            self.keep(&Plan { name, ..plan });
            self.release(&id);
            self.show(Toast::undoable(said, move || self.rename(id.clone(), before.clone())));
        });
    }

    /// Copies a plan and opens the copy.
    pub fn duplicate(self, id: Id) {
        autosave::flush(self);
        spawn_local(async move {
            let Some(Ok(Opened { plan, .. })) = self.read_record(&id).await else { return };
            let lang = self.preferences.lang_untracked();
            let name = named(plans::COPY_OF, lang, &plan.name);
            let copy = ids::fresh();
            self.lock_alike(&id, &copy);
            self.keep_and_show(Plan { id: copy, name, demo: false, ..plan });
            self.show(Toast::plain(plans::COPIED.get(lang)));
        });
    }

    /// Puts a plan in the place of the one with its identifier; undo gives that one back.
    pub(super) fn replace(self, plan: Plan, said: Text) {
        let said = said.fill(self.preferences.lang_untracked(), &[("name", &untrack(|| self.shown_name(&plan.name)))]);
        if untrack(|| self.is_open(&plan.id)) {
            self.dispatch_with_undo(Edit::ReplaceAll(Box::new(plan)), said);
            return;
        }
        let before = self.history.get_untracked();
        spawn_local(async move {
            let id = plan.id.clone();
            if !self.may_change(&id).await {
                return;
            }
            let raw = self.shelf.get(&id).await;
            self.keep_and_show(plan);
            self.show_until_changed(Toast::undoable(said, move || {
                if let Some(raw) = &raw {
                    self.put_back(&id, raw.clone());
                }
                self.go_back_to(before.clone());
            }));
        });
    }

    /// Deletes a plan into the bin; undo puts it back as it was, with its own undo steps where it was open. What cannot be read
    /// or the database does not have is gone at once.
    pub fn delete(self, id: Id) {
        spawn_local(async move {
            if !self.may_change(&id).await {
                return;
            }
            autosave::flush(self);
            let open = untrack(|| self.is_open(&id)).then(|| self.history.get_untracked());
            if open.is_some() {
                self.show_plan(History::new(self.fresh_plan()), SaveState::Clean);
            }
            let Some(raw) = self.shelf.get(&id).await else { return };
            let lang = self.preferences.lang_untracked();
            let go_back = move || open.iter().for_each(|history| self.go_back_to(history.clone()));
            self.deliver_one(&id).await;
            self.keep_before_deletion(&id).await;
            let rests = self.shelf.set_deleted(&id, clock::timestamp()).await.is_ok();
            if !rests && self.shelf.remove(&id).await.is_err() {
                go_back();
                self.show(Toast::plain(plans::NOT_DELETED.get(lang)));
                return;
            }
            self.release(&id);
            self.note_gone(&id);
            self.tell_gone(&id);
            // Room may have become free.
            self.deliver_all();
            self.refresh_library();
            self.show(Toast::undoable(plans::DELETED.get(lang), move || {
                self.put_back(&id, raw.clone());
                self.bin.update(|bin| bin.retain(|entry| entry.id != id));
                go_back();
            }));
        });
    }

    /// Forgets a plan that was taken in a moment ago.
    pub(super) fn forget(self, id: Id) {
        spawn_local(async move {
            if self.shelf.remove(&id).await.is_ok() {
                self.note_gone(&id);
                self.tell_gone(&id);
            }
        });
    }

    fn put_back(self, id: &Id, raw: String) {
        // Where the device refuses it, this tab has it, and the list says so.
        self.keep_record(id, raw);
    }

    /// Opens a plan that was open before, with its undo steps.
    pub(super) fn go_back_to(self, history: History) {
        self.next_request();
        let id = history.present().id.clone();
        let save = match self.shelf.trouble_untracked(&id) {
            Some(error) => SaveState::Failed(error),
            None if is_blank(history.present()) => SaveState::Clean,
            None => SaveState::Saved(clock::now()),
        };
        self.show_plan(history, save);
    }
}

/// A name made from another; a blank one stays blank.
pub(super) fn named(text: Text, lang: Lang, name: &str) -> String {
    if name.trim().is_empty() { String::new() } else { text.fill(lang, &[("name", &name)]) }
}

/// Whether nothing was done in a plan yet.
fn is_blank(plan: &Plan) -> bool {
    let untouched = Plan::new(plan.id.clone(), "", plan.model.clone());
    *plan == untouched
}
