//! Links to the pages of the section.

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::Text;
use crate::text::assess;
use crate::ui::components::{Tab, Tabs};
use crate::ui::routes::{AssessAt, Route};

const PAGES: [(AssessAt, Text); 3] = [
    (AssessAt::Next, assess::TAB_QUESTIONS),
    (AssessAt::Overview, assess::TAB_OVERVIEW),
    (AssessAt::Result, assess::TAB_RESULT),
];

/// Links to the pages of the section.
#[component]
pub fn AssessTabs(
    /// Where we are.
    at: AssessAt,
) -> impl IntoView {
    let store = use_store();
    let at = if matches!(at, AssessAt::Question(_)) { AssessAt::Next } else { at };
    let tab = |(place, name): (AssessAt, Text)| Tab {
        is_current: place == at,
        href: Route::Assess(place).href(),
        name: store.label(name),
    };
    view! { <Tabs label=store.label(assess::TABS) tabs=PAGES.into_iter().map(tab).collect() /> }
}
