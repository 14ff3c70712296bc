//! The section "rollout".

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::shell;

/// The section "rollout".
#[component]
pub fn RolloutPage() -> impl IntoView {
    let store = use_store();

    view! { <h1 tabindex="-1">{move || store.t(shell::ROLLOUT)}</h1> }
}
