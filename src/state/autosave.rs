//! Saving: every change is on the device a moment later, and before the page goes away.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use super::store::{OPEN, Store};
use crate::browser::clock;
use crate::browser::storage::{self, StorageError};
use crate::file;

/// How long to wait for further typing before saving.
const PAUSE: Duration = Duration::from_millis(200);

/// How the open plan is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Nothing was changed since it was opened.
    Clean,
    /// A change waits for a moment.
    Pending,
    /// Saved at this time of day.
    Saved(String),
    /// Not saved, and why.
    Failed(StorageError),
}

/// Follows the open plan from now on.
pub(super) fn start(store: Store) {
    let waiting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let stop_waiting = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    Effect::watch(
        move || store.history.with(|history| (history.present().id.clone(), history.revision())),
        move |(_, revision), _, _| {
            stop_waiting();
            if *revision > 0 {
                store.save.set(SaveState::Pending);
                waiting.set_value(set_timeout_with_handle(move || save_now(store), PAUSE).ok());
            }
        },
        false,
    );
    let leaving = window_event_listener(leptos::ev::pagehide, move |_| flush(store));
    on_cleanup(move || leaving.remove());
}

/// Saves at once if a change is waiting.
pub(super) fn flush(store: Store) {
    if store.save.get_untracked() == SaveState::Pending {
        save_now(store);
    }
}

fn save_now(store: Store) {
    let plan = store.plan_untracked();
    let text = file::save(&plan, Some(&clock::timestamp()));
    let state = match storage::put_plan_now(plan.id.as_str(), &text) {
        Ok(()) => SaveState::Saved(clock::time()),
        Err(error) => SaveState::Failed(error),
    };
    if matches!(state, SaveState::Saved(_)) {
        storage::set(OPEN, &plan.id);
    }
    store.save.set(state);
    store.note_saved(&plan);
}
