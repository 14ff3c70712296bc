//! Links to the pages of the section.

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::Text;
use crate::text::processes::common;
use crate::ui::components::{Tab, Tabs};
use crate::ui::routes::{ProcessesAt, Route};

const PAGES: [(ProcessesAt, Text); 4] = [
    (ProcessesAt::Table, common::TAB_TABLE),
    (ProcessesAt::Board, common::TAB_BOARD),
    (ProcessesAt::Team, common::TAB_TEAM),
    (ProcessesAt::Add, common::TAB_ADD),
];

/// Links to the pages of the section; none is the current one on a card.
#[component]
pub fn ProcessesTabs(
    /// Where we are.
    at: ProcessesAt,
) -> impl IntoView {
    let store = use_store();
    let tab = |(place, name): (ProcessesAt, Text)| Tab {
        is_current: place == at,
        href: Route::Processes(place).href(),
        name: store.label(name),
    };
    view! { <Tabs label=store.label(common::TABS) tabs=PAGES.into_iter().map(tab).collect() /> }
}
