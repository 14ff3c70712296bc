//! Changing stored plans: their names, copies, replacing and deleting them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, ids};
use crate::domain::edit::Edit;
use crate::domain::history::History;
use crate::domain::language::Lang;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file::Opened;
use crate::state::keeping::autosave::{self, SaveState};
use crate::state::store::Store;
use crate::state::toast::Toast;
use crate::text::{Text, plans};

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
            if !self.may_change(&id).await {
                return;
            }
            let read = self.read_record(&id).await;
            if untrack(|| self.is_open(&id)) {
                self.rename(id, name);
                return;
            }
            if let Some(Ok(Opened { plan, .. })) = read {
                let before = plan.name.clone();
                self.keep(&Plan { name, ..plan });
                let own = id.clone();
                self.show(Toast::undoable(said, move || self.rename(own.clone(), before.clone())));
            }
            self.release(&id);
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
    pub(in crate::state) fn replace(self, plan: Plan, said: Text) {
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
            let Some(raw) = self.shelf.get(&id).await else { return self.release(&id) };
            let lang = self.preferences.lang_untracked();
            let go_back = move || open.iter().for_each(|history| self.go_back_to(history.clone()));
            self.deliver_one(&id).await;
            self.keep_before_deletion(&id).await;
            let rests = self.shelf.set_deleted(&id, clock::timestamp()).await.is_ok();
            if !rests && self.shelf.remove(&id).await.is_err() {
                go_back();
                self.release(&id);
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
    pub(in crate::state) fn forget(self, id: Id) {
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
}

/// A name made from another; a blank one stays blank.
pub(in crate::state) fn named(text: Text, lang: Lang, name: &str) -> String {
    if name.trim().is_empty() { String::new() } else { text.fill(lang, &[("name", &name)]) }
}
