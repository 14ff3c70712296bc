//! Keys that work everywhere: undo, redo, save as file.

use leptos::ev::keydown;
use leptos::prelude::*;

use crate::browser::document;
use crate::state::Store;

/// Listens until the shell goes away. Inside a text field undo stays the browser's own.
pub fn listen(store: Store) {
    let listening = window_event_listener(keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) if !document::is_typing() => store.undo(),
            ("z", true) | ("y", false) if !document::is_typing() => store.redo(),
            ("s", false) => store.offer_plan(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || listening.remove());
}
