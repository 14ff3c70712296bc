//! The whole page takes dropped files and pasted plans.

use leptos::ev;
use leptos::prelude::*;
use web_sys::{ClipboardEvent, DragEvent, File};

use crate::browser::{document, files};
use crate::state::use_store;
use crate::text::plans;
use crate::ui::components::{Icon, live};

/// What shows while a file hangs over the page.
#[component]
pub fn DropZone(
    /// What to do with files, and with a pasted text as if it were one.
    on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let store = use_store();
    let is_over = RwSignal::new(false);
    let pasted = move || plans::PASTED.get(store.preferences.lang_untracked());
    listen(on_files, pasted, is_over);
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
    }
}

/// Listens on the window, so that a file that misses its mark never replaces the page, and text can be pasted anywhere.
fn listen(on_files: Callback<Vec<File>>, name: impl Fn() -> &'static str + 'static, is_over: RwSignal<bool>) {
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
            on_files.run(files::all(event.data_transfer().and_then(|data| data.files())));
        }
    });
    let pasting = window_event_listener(ev::paste, move |event| {
        let pasted = if document::is_typing() { Vec::new() } else { pasted(&event, name()) };
        if !pasted.is_empty() {
            event.prevent_default();
            on_files.run(pasted);
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

/// Pasted files, or a text that looks like JSON as a file of this name; anything else is not meant for this page.
fn pasted(event: &ClipboardEvent, name: &str) -> Vec<File> {
    let Some(data) = event.clipboard_data() else { return Vec::new() };
    let pasted = files::all(data.files());
    if !pasted.is_empty() {
        return pasted;
    }
    // A clipboard without text gives nothing.
    let text = data.get_data("text/plain").unwrap_or_default();
    let looks_like_json = text.trim_start().starts_with(['{', '[']);
    looks_like_json.then(|| files::of_text(name, &text)).flatten().into_iter().collect()
}
