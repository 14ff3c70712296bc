//! Several tabs with one storage: what one saves, the others show.

use leptos::prelude::*;

use super::autosave::{self, SaveState};
use super::store::Store;
use super::toast::Toast;
use crate::browser::clock;
use crate::browser::storage;
use crate::domain::edit::Edit;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::text::plans;

/// Follows what other tabs save from now on.
pub(super) fn start(store: Store) {
    let listening = window_event_listener(leptos::ev::storage, move |event| {
        let Some(id) = event.key().and_then(|key| storage::plan_of(&key).map(Id::from)) else { return };
        match event.new_value() {
            Some(text) => take_over(store, &id, text),
            None => store.note_gone(&id),
        }
    });
    on_cleanup(move || listening.remove());
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
