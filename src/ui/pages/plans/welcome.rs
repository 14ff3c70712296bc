//! The first visit: what this is, and three ways to begin.

use leptos::prelude::*;

use super::importer::Importer;
use crate::browser::{files, hash};
use crate::state::{Store, use_store};
use crate::text::{Text, plans};
use crate::ui::components::{Icon, live};
use crate::ui::routes::{AssessAt, Route};

/// The first visit.
#[component]
pub fn Welcome(importer: Importer) -> impl IntoView {
    let store = use_store();
    view! {
        <section class="welcome">
            <p class="welcome__lede">{live(move || store.t(plans::WELCOME))}</p>
            <ul class="welcome__ways">
                <li>
                    <button class="button button--primary" type="button" on:click=move |_| start(store)>
                        {live(move || store.t(plans::START))}
                    </button>
                    <p>{live(move || store.t(plans::START_ABOUT))}</p>
                </li>
                <li>
                    <button class="button" type="button" on:click=move |_| see_demo(store)>
                        {live(move || store.t(plans::SEE_DEMO))}
                    </button>
                    <p>{live(move || store.t(plans::SEE_DEMO_ABOUT))}</p>
                </li>
                <li>
                    <FileButton importer=importer label=plans::OPEN_FILE />
                    <p>{live(move || store.t(plans::OPEN_FILE_ABOUT))}</p>
                </li>
            </ul>
            <p class="plans-hint">{live(move || store.t(plans::OPEN_FILE_HOW))}</p>
            <p class="plans-hint">{live(move || store.t(plans::WELCOME_KEPT))}</p>
        </section>
    }
}

fn start(store: Store) {
    store.create_plan("");
    hash::set(&Route::Assess(AssessAt::Next).path());
}

/// Opens the example where it shows most: at its result.
pub fn see_demo(store: Store) {
    store.open_demo();
    hash::set(&Route::Assess(AssessAt::Result).path());
}

/// A button that opens the browser's choice of files.
#[component]
pub fn FileButton(importer: Importer, label: Text) -> impl IntoView {
    let store = use_store();
    let choose = move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlInputElement>| {
        let input = event.target();
        importer.take_files(files::all(input.files()));
        // The same file can be chosen again.
        input.set_value("");
    };
    view! {
        <label class="button file-button">
            <input class="visually-hidden" type="file" accept=".json,application/json" multiple on:change:target=choose />
            <Icon name="upload" />
            {live(move || store.t(label))}
        </label>
    }
}
