//! Links to the pages of the section.

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::Text;
use crate::text::processes::common;
use crate::ui::components::{live, live_value};
use crate::ui::routes::{ProcessesAt, Route};

const TABS: [(ProcessesAt, Text); 4] = [
    (ProcessesAt::Table, common::TAB_TABLE),
    (ProcessesAt::Board, common::TAB_BOARD),
    (ProcessesAt::Team, common::TAB_TEAM),
    (ProcessesAt::Add, common::TAB_ADD),
];

/// Links to the pages of the section; none is the current one on a card.
#[component]
pub fn Tabs(
    /// Where we are.
    at: ProcessesAt,
) -> impl IntoView {
    let store = use_store();
    let links = TABS.map(|(place, name)| {
        let current = (place == at).then_some("page");
        view! {
            <a class="tabs__link" href=Route::Processes(place).href() aria-current=current>
                {live(move || store.t(name))}
            </a>
        }
    });
    view! {
        <nav class="tabs no-print" aria-label=live_value(move || store.t(common::TABS))>
            {links}
        </nav>
    }
}
