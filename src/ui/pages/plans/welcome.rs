//! The first visit: what this is, and three ways to begin.

use leptos::prelude::*;

use web_sys::File;

use crate::browser::files;
use crate::state::use_store;
use crate::text::{Text, plans};
use crate::ui::components::{Icon, live};
use crate::ui::routes::{AssessAt, Route};

/// The first visit.
#[component]
pub fn Welcome(
    /// What to do with chosen files.
    on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let store = use_store();
    view! {
        <section class="welcome">
            <p class="welcome__lede">{live(move || store.t(plans::WELCOME))}</p>
            <ul class="welcome__ways">
                <li>
                    <a class="button button--primary" href=Route::Assess(AssessAt::Next).href()>
                        {live(move || store.t(plans::START))}
                    </a>
                    <p>{live(move || store.t(plans::START_ABOUT))}</p>
                </li>
                <li>
                    <a class="button" href=Route::Example.href()>{live(move || store.t(plans::SEE_DEMO))}</a>
                    <p>{live(move || store.t(plans::SEE_DEMO_ABOUT))}</p>
                </li>
                <li>
                    <FileButton on_files=on_files label=plans::OPEN_FILE />
                    <p>{live(move || store.t(plans::OPEN_FILE_ABOUT))}</p>
                </li>
            </ul>
            <p class="plans-hint">{live(move || store.t(plans::OPEN_FILE_HOW))}</p>
            <p class="plans-hint">{live(move || store.t(plans::WELCOME_KEPT))}</p>
        </section>
    }
}

/// A button that opens the browser's choice of files.
#[component]
pub fn FileButton(on_files: Callback<Vec<File>>, label: Text) -> impl IntoView {
    let store = use_store();
    let choose = move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlInputElement>| {
        let input = event.target();
        on_files.run(files::all(input.files()));
        // The same file can be chosen again.
        input.set_value("");
    };
    view! {
        // A plan sent with another application is a text: browsers hand over nothing else.
        <label class="button file-button">
            <input class="visually-hidden" type="file" accept=".json,.txt,application/json,text/plain" multiple on:change:target=choose />
            <Icon name="upload" />
            {live(move || store.t(label))}
        </label>
    }
}
