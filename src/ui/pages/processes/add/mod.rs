//! The page "add".

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::shell;

/// The page.
#[component]
pub fn AddPage() -> impl IntoView {
    let store = use_store();
    view! { <h1 tabindex="-1">{move || store.t(shell::PROCESSES)}</h1> }
}
