//! The plans as a list.

use leptos::prelude::*;
use web_sys::File;

use super::row::PlanRow;
use super::welcome::FileButton;
use crate::domain::units::Id;
use crate::state::{Entry, Store, use_store};
use crate::text::compare::page;
use crate::text::plans;
use crate::ui::components::{Icon, live, live_value};
use crate::ui::routes::Route;

/// With more plans there is a search field.
const FIT_WITHOUT_SEARCH: usize = 8;

/// What can be begun beside the list.
#[component]
pub fn ListActions(on_files: Callback<Vec<File>>, on_create: Callback<()>) -> impl IntoView {
    let store = use_store();
    let has_several = Memo::new(move |_| store.library().is_some_and(|all| all.len() > 1));
    let has_demo = Memo::new(move |_| store.library().is_some_and(|all| all.iter().any(is_demo)));
    view! {
        <div class="row no-print">
            <Show when=move || !has_demo.get()>
                <a class="button" href=Route::Example.href()>{live(move || store.t(plans::SEE_DEMO))}</a>
            </Show>
            <Show when=move || has_several.get()>
                <a class="button" href=Route::Compare(None).href()>{live(move || store.t(page::COMPARE))}</a>
            </Show>
            <FileButton on_files=on_files label=plans::OPEN_FILE />
            <button class="button button--primary" type="button" on:click=move |_| on_create.run(())>
                <Icon name="plus" />
                {live(move || store.t(plans::NEW))}
            </button>
        </div>
    }
}

/// The plans as a list.
#[component]
pub fn PlanList(on_export: Callback<Id>, on_lock: Callback<Id>) -> impl IntoView {
    let store = use_store();
    let query = RwSignal::new(String::new());
    let has_many = Memo::new(move |_| store.library().is_some_and(|library| library.len() > FIT_WITHOUT_SEARCH));
    let shown = Memo::new(move |_| found(store, &query.get()));
    let nothing = move || shown.with(Vec::is_empty).then(|| store.t(plans::NOTHING_FOUND));
    view! {
        <Show when=move || has_many.get()>
            <Search query=query on_query=Callback::new(move |text| query.set(text)) />
        </Show>
        <ul class="plans">
            <For each=move || shown.get() key=Clone::clone let:id>
                <PlanRow id=id on_export=on_export on_lock=on_lock />
            </For>
        </ul>
        <p class="plans-hint" role="status">{live(nothing)}</p>
        <p class="plans-hint no-print">{live(move || store.t(plans::OPEN_FILE_HOW))}</p>
    }
}

#[component]
fn Search(#[prop(into)] query: Signal<String>, on_query: Callback<String>) -> impl IntoView {
    let store = use_store();
    view! {
        <label class="plans-search no-print">
            <span class="visually-hidden">{live(move || store.t(plans::SEARCH))}</span>
            <Icon name="search" />
            <input
                class="input"
                type="search"
                placeholder=live_value(move || store.t(plans::SEARCH))
                prop:value=query
                on:input:target=move |event| on_query.run(event.target().value())
            />
        </label>
    }
}

fn is_demo(entry: &Entry) -> bool {
    entry.summary().is_some_and(|summary| summary.demo)
}

/// Plans in whose name the text occurs, those that cannot be read always.
fn found(store: Store, query: &str) -> Vec<Id> {
    let query = query.trim().to_lowercase();
    let fits = |entry: &Entry| {
        entry.summary().is_none_or(|summary| store.shown_name(&summary.name).to_lowercase().contains(&query))
    };
    store.library().unwrap_or_default().iter().filter(|entry| fits(entry)).map(|entry| entry.id.clone()).collect()
}
