//! The plans as a list.

use leptos::prelude::*;
use web_sys::File;

use super::row::PlanRow;
use super::welcome::FileButton;
use crate::browser::document;
use crate::domain::units::Id;
use crate::state::{Entry, Store, Summary, use_store};
use crate::text::compare::page;
use crate::text::{format, plans};
use crate::ui::components::{Icon, live, live_value};
use crate::ui::routes::Route;

/// With more plans there is a search field.
const FIT_WITHOUT_SEARCH: usize = 8;
/// How many plans are listed at first, and how many more each time: a list of a thousand is searched, not read.
const AT_ONCE: usize = 25;

/// What can be begun beside the list.
#[component]
pub fn ListActions(on_files: Callback<Vec<File>>, on_create: Callback<()>) -> impl IntoView {
    let store = use_store();
    let has_several = Memo::new(move |_| store.with_library(|all| all.len() > 1) == Some(true));
    let has_demo = Memo::new(move |_| store.with_library(|all| all.iter().any(is_demo)) == Some(true));
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
    let limit = RwSignal::new(AT_ONCE);
    let has_many = Memo::new(move |_| store.with_library(|all| all.len() > FIT_WITHOUT_SEARCH) == Some(true));
    let fitting = Memo::new(move |_| found(store, &query.get()));
    let shown = Memo::new(move |_| fitting.with(|found| found.first(limit.get())));
    let nothing = move || shown.with(Vec::is_empty).then(|| store.t(plans::NOTHING_FOUND));
    let search = move |text| {
        limit.set(AT_ONCE);
        query.set(text);
    };
    view! {
        <Show when=move || has_many.get()>
            <Search query=query on_query=Callback::new(search) />
        </Show>
        <ul class="plans">
            <For each=move || shown.get() key=Clone::clone let:id>
                <PlanRow id=id on_export=on_export on_lock=on_lock />
            </For>
        </ul>
        <More all=Signal::derive(move || fitting.with(|found| found.readable.len())) limit=limit />
        <p class="plans-hint" role="status">{live(nothing)}</p>
        <p class="plans-hint no-print">{live(move || store.t(plans::OPEN_FILE_HOW))}</p>
    }
}

/// Says how many of the plans stand in the list, and brings more.
#[component]
fn More(#[prop(into)] all: Signal<usize>, limit: RwSignal<usize>) -> impl IntoView {
    let store = use_store();
    let left = Memo::new(move |_| all.get().saturating_sub(limit.get()));
    let has_more = Memo::new(move |_| left.get() > 0);
    let said = move || {
        plans::SHOWN.fill(store.lang(), &[("n", &format::count(limit.get())), ("all", &format::count(all.get()))])
    };
    let more = move || plans::MORE.fill(store.lang(), &[("n", &left.get().min(AT_ONCE))]);
    let show = move |_| {
        let shown = limit.get_untracked();
        limit.set(shown + AT_ONCE);
        // The keyboard goes on with the first of the new ones.
        request_animation_frame(move || document::focus(&format!(".plans > li:nth-child({}) .plan__open", shown + 1)));
    };
    view! {
        <Show when=move || has_more.get()>
            <p class="plans-more" role="status">
                <span>{live(said)}</span>
                <button class="button no-print" type="button" on:click=show>
                    {live(more)}
                </button>
            </p>
        </Show>
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

/// What a list shows.
#[derive(Clone, PartialEq, Eq)]
struct Found {
    /// Plans in whose name the text occurs, latest first.
    readable: Vec<Id>,
    /// Those that cannot be read, always and all: something is wrong with them.
    damaged: Vec<Id>,
}

impl Found {
    fn first(&self, limit: usize) -> Vec<Id> {
        self.readable.iter().take(limit).chain(&self.damaged).cloned().collect()
    }
}

fn found(store: Store, query: &str) -> Found {
    let query = query.trim().to_lowercase();
    let fits = |summary: &Summary| store.shown_name(&summary.name).to_lowercase().contains(&query);
    let mut found = Found { readable: Vec::new(), damaged: Vec::new() };
    store.with_library(|library| {
        for entry in library {
            match entry.summary() {
                Some(summary) if fits(summary) => found.readable.push(entry.id.clone()),
                Some(_) => {}
                None => found.damaged.push(entry.id.clone()),
            }
        }
    });
    found
}
