//! What the browser says of its storage.

use leptos::prelude::*;

use crate::state::{Store, use_store};
use crate::text::{format, settings};
use crate::ui::components::live;

/// How long plans stay on this device, and how much room they take.
#[component]
pub fn StorageSection() -> impl IntoView {
    let store = use_store();
    store.refresh_storage_facts();
    let is_promised = Memo::new(move |_| store.storage_facts().promised == Some(true));
    view! {
        <div class="settings__storage">
            <p>{live(move || promise(store))}</p>
            <p class="small">{live(move || room(store))}</p>
            <Show when=move || !is_promised.get()>
                <button class="button button--small" type="button" on:click=move |_| store.ask_for_promise()>
                    {live(move || store.t(settings::STORAGE_ASK))}
                </button>
            </Show>
        </div>
    }
}

fn promise(store: Store) -> &'static str {
    store.t(match store.storage_facts().promised {
        Some(true) => settings::STORAGE_PROMISED,
        Some(false) => settings::STORAGE_NOT_PROMISED,
        None => settings::STORAGE_UNKNOWN,
    })
}

fn room(store: Store) -> Option<String> {
    const MEGABYTE: f64 = 1_000_000.0;
    let bytes = store.storage_facts().bytes?;
    let megabytes = format::number((bytes / MEGABYTE).max(0.1), 1);
    Some(settings::STORAGE_USED.fill(store.lang(), &[("n", &megabytes)]))
}
