//! The card of one process.

use leptos::prelude::*;

use crate::domain::units::Id;
use crate::state::use_store;
use crate::text::shell;

/// The card of one process.
#[component]
pub fn CardPage(
    /// The process.
    id: Id,
) -> impl IntoView {
    let store = use_store();
    let _ = id;
    view! { <h1 tabindex="-1">{move || store.t(shell::PROCESSES)}</h1> }
}
