//! A file dropped beside every place that takes files must not replace the page.

use leptos::ev::{dragover, drop};
use leptos::prelude::*;
use web_sys::DragEvent;

use crate::browser::files;

/// Listens until the shell goes away. Places that take files see the event first.
pub fn keep_out() {
    let hanging = window_event_listener(dragover, stop);
    let dropping = window_event_listener(drop, stop);
    on_cleanup(move || {
        hanging.remove();
        dropping.remove();
    });
}

/// Without this a browser leaves the page and shows the file.
fn stop(event: DragEvent) {
    if files::is_dragged(&event) {
        event.prevent_default();
    }
}
