//! Several tabs with one storage: what one saves, the others show.

use leptos::prelude::*;

use super::autosave::{self, SaveState};
use super::store::Store;
use super::toast::Toast;
use crate::browser::channel::Channel;
use crate::browser::clock;
use crate::domain::edit::Edit;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::text::plans;

const KEPT: &str = "kept";
const GONE: &str = "gone";

/// Follows what other tabs save from now on.
pub(super) fn start(store: Store) {
    let Some(channel) = Channel::open() else { return };
    channel.listen(move |words| {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words[..] {
            [KEPT, id, text] => take_over(store, &id.into(), text.to_owned()),
            [GONE, id] => store.note_gone(&id.into()),
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

    fn tell(self, words: &[&str]) {
        self.channel.with_value(|channel| channel.iter().for_each(|channel| channel.tell(words)));
    }
}

/// Shows what another tab has saved. As one step, so that undo gives back what was here; a change that waits here is
/// saved over it in a moment and can be undone over there.
fn take_over(store: Store, id: &Id, text: String) {
    let is_open = untrack(|| store.is_open(id));
    let is_waiting = autosave::is_waiting(store);
    if let (true, false, Ok(opened)) = (is_open, is_waiting, store.read_plan(text.as_bytes())) {
        let before = untrack(|| store.position());
        store.dispatch(Edit::ReplaceAll(Box::new(Plan { id: id.clone(), ..opened.plan })));
        let now = untrack(|| store.position());
        store.saved_revision.set_value(now.1);
        if now != before {
            store.save.set(SaveState::Saved(clock::now()));
            store.show(Toast::plain(plans::FROM_OTHER_TAB.get(store.preferences.lang_untracked())));
        }
    }
    store.note_record(id, text);
}
