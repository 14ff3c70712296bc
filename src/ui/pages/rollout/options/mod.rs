//! Other plans of the same work, and what would shorten this one.

use leptos::prelude::*;

use super::Head;
use crate::state::use_store;
use crate::text::rollout as words;
use crate::ui::routes::RolloutAt;

/// Other plans of the same work, and what would shorten this one.
#[component]
pub fn OptionsPage() -> impl IntoView {
    let store = use_store();
    view! { <Head title=store.label(words::TAB_OPTIONS) at=RolloutAt::Options /> }
}
