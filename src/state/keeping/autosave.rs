//! Saving: every change is on the device a moment later, and before the page goes away.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::browser::clock::Moment;
use crate::browser::document;
use crate::browser::storage::{self, StorageError};
use crate::state::store::{OPEN, Store};

/// How long a change waits for others to be saved with it. Typing on does not prolong it.
const PAUSE: Duration = Duration::from_millis(100);

/// How the open plan is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// There is nothing to save yet.
    Clean,
    /// A change waits for a moment.
    Pending,
    /// Saved at this moment.
    Saved(Moment),
    /// Only this tab has it, and why.
    Failed(StorageError),
}

/// Follows the open plan from now on.
pub(in crate::state) fn start(store: Store) {
    let waiting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    Effect::watch(
        move || store.position(),
        move |_, _, _| {
            if is_waiting(store) && waiting.with_value(Option::is_none) {
                store.save.set(SaveState::Pending);
                let save = move || {
                    let _ = waiting.try_update_value(Option::take);
                    flush(store);
                };
                waiting.set_value(set_timeout_with_handle(save, PAUSE).ok());
            }
        },
        false,
    );
    let leaving = window_event_listener(leptos::ev::pagehide, move |_| flush_all(store));
    let hiding = window_event_listener(leptos::ev::visibilitychange, move |_| {
        if document::is_hidden() {
            flush_all(store);
        }
    });
    let closing = window_event_listener(leptos::ev::beforeunload, move |event| {
        flush_all(store);
        let is_unsaved = matches!(store.save.get_untracked(), SaveState::Failed(_));
        if is_unsaved || untrack(|| store.shelf.is_needed()) {
            // The browser asks in its own words whether to leave.
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        leaving.remove();
        hiding.remove();
        closing.remove();
    });
}

/// Whether the plan on screen was changed since it was saved last. Asks the plan itself, not the effect above, which may
/// not have run yet. A program that has left the page has nothing waiting.
pub(in crate::state) fn is_waiting(store: Store) -> bool {
    let now = store.history.try_with_untracked(|history| history.revision());
    now.is_some_and(|now| store.saved_revision.try_get_value().is_some_and(|saved| saved != now))
}

/// Saves the plan on screen at once if a change is waiting.
pub(in crate::state) fn flush(store: Store) {
    if is_waiting(store) {
        let state = (store.program.keep)(store);
        store.saved_revision.set_value(store.history.with_untracked(|history| history.revision()));
        store.save.set(state);
    }
}

/// The last moment: what is still being typed counts as said.
fn flush_all(store: Store) {
    document::take_typed();
    flush(store);
    (store.program.settle)(store);
}

/// Offers the device again what it has not taken.
pub(in crate::state) fn settle(store: Store) {
    store.deliver_all();
}

/// Keeps the open plan now and remembers that it is the open one.
pub(in crate::state) fn keep_open(store: Store) -> SaveState {
    let plan = store.plan_untracked();
    storage::set(OPEN, &plan.id);
    store.keep_by_itself();
    store.ask_for_promise_once();
    store.keep(&plan)
}
