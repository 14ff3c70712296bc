//! Key figures and what was measured of them.

use leptos::prelude::*;

use super::Head;
use crate::state::use_store;
use crate::text::rollout as words;
use crate::ui::routes::RolloutAt;

/// Key figures and what was measured of them.
#[component]
pub fn KpisPage() -> impl IntoView {
    let store = use_store();
    view! { <Head title=store.label(words::TAB_KPIS) at=RolloutAt::Kpis /> }
}
