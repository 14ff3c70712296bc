//! Links to the pages of the section.

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::Text;
use crate::text::rollout as words;
use crate::ui::components::{Tab, Tabs};
use crate::ui::routes::{RolloutAt, Route};

const PAGES: [(RolloutAt, Text); 6] = [
    (RolloutAt::Plan, words::TAB_PLAN),
    (RolloutAt::Options, words::TAB_OPTIONS),
    (RolloutAt::Gates, words::TAB_GATES),
    (RolloutAt::Kpis, words::TAB_KPIS),
    (RolloutAt::Risks, words::TAB_RISKS),
    (RolloutAt::Calendar, words::TAB_CALENDAR),
];

/// Links to the pages of the section.
#[component]
pub fn RolloutTabs(
    /// Where we are.
    at: RolloutAt,
) -> impl IntoView {
    let store = use_store();
    let tab = |(place, name): (RolloutAt, Text)| Tab {
        is_current: place == at,
        href: Route::Rollout(place).href(),
        name: store.label(name),
    };
    view! { <Tabs label=store.label(words::TABS) tabs=PAGES.into_iter().map(tab).collect() /> }
}
