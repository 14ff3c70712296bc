//! The section "settings".

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::shell;

/// The section "settings".
#[component]
pub fn SettingsPage() -> impl IntoView {
    let store = use_store();

    view! { <h1 tabindex="-1">{move || store.t(shell::SETTINGS)}</h1> }
}
