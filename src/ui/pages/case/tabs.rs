//! Links to the pages of the section.

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::Text;
use crate::text::money::page as words;
use crate::ui::components::{live, live_value};
use crate::ui::routes::{CaseAt, Route};

const TABS: [(CaseAt, Text); 3] = [
    (CaseAt::Result, words::TAB_RESULT),
    (CaseAt::Assumptions, words::TAB_ASSUMPTIONS),
    (CaseAt::Methods, words::TAB_METHODS),
];

/// Links to the pages of the section.
#[component]
pub fn Tabs(
    /// Where we are.
    at: CaseAt,
) -> impl IntoView {
    let store = use_store();
    let links = TABS.map(|(place, name)| {
        let current = (place == at).then_some("page");
        view! {
            <a class="tabs__link" href=Route::Case(place).href() aria-current=current>
                {live(move || store.t(name))}
            </a>
        }
    });
    view! {
        <nav class="tabs no-print" aria-label=live_value(move || store.t(words::TABS))>
            {links}
        </nav>
    }
}
