//! The risk register.

use leptos::prelude::*;

use super::Head;
use crate::state::use_store;
use crate::text::rollout as words;
use crate::ui::routes::RolloutAt;

/// The risk register.
#[component]
pub fn RisksPage() -> impl IntoView {
    let store = use_store();
    view! { <Head title=store.label(words::TAB_RISKS) at=RolloutAt::Risks /> }
}
