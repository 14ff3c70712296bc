//! Several tabs with one storage: what one saves, the others show.

use leptos::prelude::*;

use super::autosave::{self, SaveState};
use super::store::Store;
use super::toast::Toast;
use crate::browser::channel::Channel;
use crate::browser::clock;
use crate::domain::edit::Edit;
use crate::domain::units::Id;
use crate::file::envelope::is_locked;
use crate::file::{OpenError, Opened};
use crate::text::plans;

const KEPT: &str = "kept";
const GONE: &str = "gone";
const WANTED: &str = "wanted";
const GIVEN: &str = "given";

/// Follows what other tabs save from now on.
pub(super) fn start(store: Store) {
    let Some(channel) = Channel::open() else { return };
    channel.listen(move |words| {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words[..] {
            [KEPT, id, text] => take_over(store, &id.into(), text.to_owned()),
            [GONE, id] => store.note_gone(&id.into()),
            [WANTED, id] => store.let_go(id.into()),
            [GIVEN, id] => store.note_given(id.into()),
            _ => {}
        }
    });
    store.channel.set_value(Some(channel));
}

impl Store {
    /// Tells the other tabs what a plan is now.
    pub(super) fn tell_kept(self, id: &Id, text: &str) {
        self.tell(&[KEPT, id.as_str(), text]);
    }

    /// Tells the other tabs that a plan is gone.
    pub(super) fn tell_gone(self, id: &Id) {
        self.tell(&[GONE, id.as_str()]);
    }

    /// Asks the tab that edits a plan to let go of it.
    pub(super) fn tell_wanted(self, id: &Id) {
        self.tell(&[WANTED, id.as_str()]);
    }

    /// Tells the tab that asked that a plan is saved and free.
    pub(super) fn tell_given(self, id: &Id) {
        self.tell(&[GIVEN, id.as_str()]);
    }

    fn tell(self, words: &[&str]) {
        self.channel.with_value(|channel| channel.iter().for_each(|channel| channel.tell(words)));
    }
}

fn take_over(store: Store, id: &Id, text: String) {
    if !is_locked(text.as_bytes()) {
        // Its lock may have been taken away over there.
        store.vault.forget(id);
    }
    let entry = store.entry_of(id.clone(), text.clone());
    match store.read_stored(id, text) {
        Ok(opened) => store.show_from_elsewhere(opened),
        Err(OpenError::IsLocked) => {
            store.note_locked_elsewhere(id, entry.summary().map_or("", |summary| summary.name.as_str()));
        }
        Err(_) => {}
    }
    store.note(entry);
}

impl Store {
    /// Shows the open plan as another tab has saved it, where that is newer. As one step, so that undo gives back what was here;
    /// a change that waits here is saved over it in a moment and can be undone over there.
    pub(super) fn show_from_elsewhere(self, opened: Opened) {
        let saved = opened.saved.as_deref().and_then(clock::milliseconds).unwrap_or(f64::MAX);
        let is_newer = saved >= self.editing.shown.get_value();
        if !untrack(|| self.is_open(&opened.plan.id)) || autosave::is_waiting(self) || !is_newer {
            return;
        }
        self.editing.shown.set_value(saved);
        let before = untrack(|| self.position());
        self.history.update(|history| history.apply(Edit::ReplaceAll(Box::new(opened.plan))));
        self.hide_outdated_toast();
        let now = untrack(|| self.position());
        self.saved_revision.set_value(now.1);
        if now != before {
            self.save.set(SaveState::Saved(clock::now()));
            if !untrack(|| self.is_edited_elsewhere()) {
                self.show(Toast::plain(plans::FROM_OTHER_TAB.get(self.preferences.lang_untracked())));
            }
        }
    }
}
