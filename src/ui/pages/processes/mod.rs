//! The section "processes".

use crate::state::use_store;
use crate::text::shell;
use crate::ui::routes::ProcessesAt;
use leptos::prelude::*;

/// The section "processes".
#[component]
pub fn ProcessesPage(at: ProcessesAt) -> impl IntoView {
    let store = use_store();
    let _ = at;
    view! { <h1 tabindex="-1">{move || store.t(shell::PROCESSES)}</h1> }
}
