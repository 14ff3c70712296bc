//! The page "board".

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::shell;

/// The page.
#[component]
pub fn BoardPage() -> impl IntoView {
    let store = use_store();
    view! { <h1 tabindex="-1">{move || store.t(shell::PROCESSES)}</h1> }
}
