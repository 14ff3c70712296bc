//! The section "plans".

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::shell;

/// The section "plans".
#[component]
pub fn PlansPage() -> impl IntoView {
    let store = use_store();

    view! { <h1 tabindex="-1">{move || store.t(shell::PLANS)}</h1> }
}
