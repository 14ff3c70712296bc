//! Rows pasted from a spreadsheet.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;

use super::import::Import;
use super::preview::ImportPreview;
use crate::state::use_store;
use crate::text::processes::add;
use crate::ui::components::{Field, live_value};

/// Rows pasted from a spreadsheet.
#[component]
pub fn PasteWay(import: Import) -> impl IntoView {
    let store = use_store();
    let read = move |event: Targeted<Event, HtmlTextAreaElement>| import.read(event.target().value());
    view! {
        <Field
            label=store.label(add::PASTE_LABEL)
            hint=store.label(add::PASTE_HINT)
        >
            <textarea
                class="input add__paste"
                rows="6"
                wrap="off"
                spellcheck="false"
                autocomplete="off"
                placeholder=live_value(move || store.t(add::PASTE_EXAMPLE))
                prop:value=live_value(move || import.text())
                on:input:target=read
            ></textarea>
        </Field>
        <ImportPreview import=import />
    }
}
