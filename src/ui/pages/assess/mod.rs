//! The section "assess".

use crate::state::use_store;
use crate::text::shell;
use crate::ui::routes::AssessAt;
use leptos::prelude::*;

/// The section "assess".
#[component]
pub fn AssessPage(at: AssessAt) -> impl IntoView {
    let store = use_store();
    let _ = at;
    view! { <h1 tabindex="-1">{move || store.t(shell::ASSESS)}</h1> }
}
