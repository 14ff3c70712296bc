//! A quiet line when a newer version of the page is ready. It waits for as long as the person likes.

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::offline;
use crate::ui::components::{live, live_value};

/// Says that a newer version is ready and offers it.
#[component]
pub fn NewerVersion() -> impl IntoView {
    let store = use_store();
    let is_ready = store.newer_version();
    view! {
        <p class="newer" role="status">
            <Show when=move || is_ready.get()>
                <span>{live(move || store.t(offline::NEWER))}</span>
                " "
                <button
                    class="link"
                    type="button"
                    title=live_value(move || store.t(offline::USE_NEWER_ABOUT))
                    on:click=move |_| store.use_newer_version()
                >
                    {live(move || store.t(offline::USE_NEWER))}
                </button>
            </Show>
        </p>
    }
}
