//! Links to the pages of the section.

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::{Text, assess};
use crate::ui::components::{live, live_value};
use crate::ui::routes::{AssessAt, Route};

const TABS: [(AssessAt, Text); 3] = [
    (AssessAt::Next, assess::TAB_QUESTIONS),
    (AssessAt::Overview, assess::TAB_OVERVIEW),
    (AssessAt::Result, assess::TAB_RESULT),
];

/// Links to the pages of the section.
#[component]
pub fn Tabs(
    /// Where we are.
    at: AssessAt,
) -> impl IntoView {
    let store = use_store();
    let at = if matches!(at, AssessAt::Question(_)) { AssessAt::Next } else { at };
    let links = TABS.map(|(place, name)| {
        let current = (place == at).then_some("page");
        view! {
            <a class="tabs__link" href=Route::Assess(place).href() aria-current=current>
                {live(move || store.t(name))}
            </a>
        }
    });
    view! {
        <nav class="tabs no-print" aria-label=live_value(move || store.t(assess::TABS))>
            {links}
        </nav>
    }
}
