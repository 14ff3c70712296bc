//! What the table shows: filters with counts, a search, and how many fit.

use leptos::prelude::*;

use super::super::parts::count;
use super::sort::SortChoice;
use crate::domain::bucket::Warning;
use crate::domain::listing::Filter;
use crate::domain::process::Bucket;
use crate::state::{Store, use_store};
use crate::text::names;
use crate::text::processes::{common, table};
use crate::ui::components::{live, live_value};

/// Filters anybody can choose; others are reached by links.
const OFFERED: [Filter; 11] = [
    Filter::All,
    Filter::Bucket(Bucket::AiHandles),
    Filter::Bucket(Bucket::AiPrepares),
    Filter::Bucket(Bucket::PersonLeads),
    Filter::Bucket(Bucket::PersonOnly),
    Filter::Bucket(Bucket::FixFirst),
    Filter::Undecided,
    Filter::ByHand,
    Filter::Warned,
    Filter::Incomplete,
    Filter::Unmeasured,
];

fn filter_name(store: Store, filter: Filter) -> String {
    let text = match filter {
        Filter::All => table::FILTER_ALL,
        Filter::Bucket(bucket) => names::bucket(bucket),
        Filter::Undecided => common::UNDECIDED,
        Filter::ByHand => table::FILTER_BY_HAND,
        Filter::Warned => table::FILTER_WARNED,
        Filter::Warning(Warning::NoWayToAPerson) => table::FILTER_NO_PERSON,
        Filter::Warning(Warning::NoMaintainedKnowledge) => table::FILTER_NO_KNOWLEDGE,
        Filter::Warning(Warning::EmotionalCaseGivenToAi) => table::FILTER_EMOTION,
        Filter::Incomplete => table::FILTER_INCOMPLETE,
        Filter::Missing(item) => {
            let item = store.t(names::item(item));
            return table::FILTER_MISSING.fill(store.lang(), &[("item", &item)]);
        }
        Filter::Unmeasured => table::FILTER_UNMEASURED,
    };
    store.t(text).to_owned()
}

/// Filters, search, order on small screens, and how many processes fit.
#[component]
pub fn Toolbar(
    /// How many processes fit.
    shown: Memo<usize>,
) -> impl IntoView {
    let store = use_store();
    let all = move || store.results.processes.with(|all| all.len());
    let by_link = Memo::new(move |_| Some(store.inventory.filter()).filter(|filter| !OFFERED.contains(filter)));
    let says = move || table::SHOWN.fill(store.lang(), &[("shown", &shown.get()), ("all", &all())]);
    view! {
        <div class="toolbar no-print">
            <div class="toolbar__filters" role="group" aria-label=live_value(move || store.t(table::FILTERS))>
                {OFFERED.map(|filter| view! { <Pill filter=filter /> })}
                {live(move || by_link.get().map(|filter| view! { <Pill filter=filter /> }))}
            </div>
            <label class="toolbar__search">
                <span class="visually-hidden">{live(move || store.t(table::SEARCH))}</span>
                <input
                    class="input"
                    type="search"
                    placeholder=live_value(move || store.t(table::SEARCH_HINT))
                    prop:value=live_value(move || store.inventory.query())
                    on:input:target=move |event| store.inventory.search(event.target().value())
                />
            </label>
            <SortChoice />
            <p class="toolbar__count" role="status">{live(says)}</p>
        </div>
    }
}

/// A filter with how many it admits; one that admits nothing is not offered unless it is in use.
#[component]
fn Pill(filter: Filter) -> impl IntoView {
    let store = use_store();
    let n = Memo::new(move |_| count(store, filter));
    let is_on = move || store.inventory.filter() == filter;
    let is_shown = Memo::new(move |_| n.get() > 0 || is_on() || filter == Filter::All);
    view! {
        <Show when=move || is_shown.get()>
            <button
                class="pill"
                type="button"
                aria-pressed=live_value(move || is_on().to_string())
                on:click=move |_| store.inventory.show_only(filter)
            >
                {live(move || filter_name(store, filter))} " " <span class="toolbar__n">{live(move || n.get())}</span>
            </button>
        </Show>
    }
}
