//! The whole page takes dropped files and pasted plans.

use leptos::ev;
use leptos::prelude::*;
use web_sys::{ClipboardEvent, DragEvent};

use super::importer::{Importer, Step};
use crate::browser::{document, files};
use crate::state::use_store;
use crate::text::plans;
use crate::ui::components::{Icon, live};

/// What shows while a file hangs over the page or is being read.
#[component]
pub fn DropZone(importer: Importer) -> impl IntoView {
    let store = use_store();
    let is_over = RwSignal::new(false);
    listen(importer, is_over);
    let reading = move || match importer.step() {
        Step::Reading(name) => Some(plans::READING.fill(store.lang(), &[("name", &name)])),
        _ => None,
    };
    view! {
        <Show when=move || is_over.get()>
            <div class="drop-zone" aria-hidden="true">
                <div class="drop-zone__card">
                    <Icon name="upload" />
                    <b>{live(move || store.t(plans::DROP_HERE))}</b>
                    <small>{live(move || store.t(plans::DROP_ABOUT))}</small>
                </div>
            </div>
        </Show>
        <p class="drop-zone__reading" role="status">{live(reading)}</p>
    }
}

/// Listens on the window, so that a file that misses its mark never replaces the page, and text can be pasted anywhere.
fn listen(importer: Importer, is_over: RwSignal<bool>) {
    let over = move |event: DragEvent| {
        if files::is_dragged(&event) {
            event.prevent_default();
            is_over.set(true);
        }
    };
    let entering = window_event_listener(ev::dragenter, over);
    let hanging = window_event_listener(ev::dragover, over);
    let leaving = window_event_listener(ev::dragleave, move |event| {
        // Without a next element the pointer has left the window.
        if event.related_target().is_none() {
            is_over.set(false);
        }
    });
    let dropping = window_event_listener(ev::drop, move |event| {
        is_over.set(false);
        if files::is_dragged(&event) {
            event.prevent_default();
            importer.take_files(files::all(event.data_transfer().and_then(|data| data.files())));
        }
    });
    let pasting = window_event_listener(ev::paste, move |event| {
        if !document::is_typing() && paste(importer, &event) {
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        entering.remove();
        hanging.remove();
        leaving.remove();
        dropping.remove();
        pasting.remove();
    });
}

/// Takes a pasted file or a text that looks like JSON; anything else is not meant for this page.
fn paste(importer: Importer, event: &ClipboardEvent) -> bool {
    let Some(data) = event.clipboard_data() else { return false };
    let pasted = files::all(data.files());
    if !pasted.is_empty() {
        importer.take_files(pasted);
        return true;
    }
    // A clipboard without text gives nothing.
    let text = data.get_data("text/plain").unwrap_or_default();
    let looks_like_json = text.trim_start().starts_with(['{', '[']);
    if looks_like_json {
        importer.take_text(text);
    }
    looks_like_json
}
