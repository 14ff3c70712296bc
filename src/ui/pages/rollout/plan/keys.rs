//! Keys while a package is held, wherever the focus is.

use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;

use super::view::View;
use crate::browser::document;

/// Listens as long as the page is there.
pub fn listen(view: View) {
    let listening = window_event_listener(keydown, move |event| {
        if view.mover.held.with_untracked(Option::is_some) && acts(view, &event) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listening.remove());
}

/// Whether the key was for what is held.
fn acts(view: View, event: &KeyboardEvent) -> bool {
    let mover = view.mover;
    let key = event.key();
    if key == "Escape" {
        mover.let_go();
        return true;
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() || document::is_typing() {
        return false;
    }
    match key.as_str() {
        "ArrowLeft" => mover.shift(-1),
        "ArrowRight" => mover.shift(1),
        "+" | "=" => mover.stretch(1),
        "-" => mover.stretch(-1),
        // A button that has the focus is pressed, but the package's own.
        "Enter" if !document::is_on("button:not(.gantt__name), a, summary") => mover.keep(),
        _ => return false,
    }
    true
}
