//! Links to the pages of the section.

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::Text;
use crate::text::money::page as words;
use crate::ui::components::{Tab, Tabs};
use crate::ui::routes::{CaseAt, Route};

const PAGES: [(CaseAt, Text); 3] = [
    (CaseAt::Result, words::TAB_RESULT),
    (CaseAt::Assumptions, words::TAB_ASSUMPTIONS),
    (CaseAt::Methods, words::TAB_METHODS),
];

/// Links to the pages of the section.
#[component]
pub fn CaseTabs(
    /// Where we are.
    at: CaseAt,
) -> impl IntoView {
    let store = use_store();
    let tab = |(place, name): (CaseAt, Text)| Tab {
        is_current: place == at,
        href: Route::Case(place).href(),
        name: store.label(name),
    };
    view! { <Tabs label=store.label(words::TABS) tabs=PAGES.into_iter().map(tab).collect() /> }
}
