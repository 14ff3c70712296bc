//! What stands where there are no processes yet.

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::processes::common;
use crate::ui::components::{Empty, live};
use crate::ui::routes::{ProcessesAt, Route};

/// The ways in: templates, a spreadsheet, the example.
#[component]
pub fn WaysIn() -> impl IntoView {
    let store = use_store();
    view! {
        <Empty
            title=store.label(common::EMPTY_TITLE)
            text=store.label(common::EMPTY_TEXT)
        >
            <a class="button" href=Route::Processes(ProcessesAt::Add).href()>
                {live(move || store.t(common::FROM_TEMPLATES))}
            </a>
            <a class="button" href=Route::Processes(ProcessesAt::Add).href()>
                {live(move || store.t(common::FROM_PASTE))}
            </a>
            <button class="button button--quiet" type="button" on:click=move |_| store.open_demo()>
                {live(move || store.t(common::FROM_DEMO))}
            </button>
        </Empty>
    }
}

/// A page of the section without processes.
#[component]
pub fn NoProcesses() -> impl IntoView {
    let store = use_store();
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{live(move || store.t(common::EMPTY_HEADING))}</h1>
        </header>
        <WaysIn />
    }
}
