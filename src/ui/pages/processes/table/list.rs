//! The rows under their heads, and what stands around them.

use leptos::prelude::*;

use super::super::parts::{Index, index};
use super::bulk::Bulk;
use super::filters::Toolbar;
use super::row::Row;
use super::rows::{Selection, visible};
use super::sort::Head;
use crate::domain::listing::{Column, Filter};
use crate::domain::units::Id;
use crate::state::use_store;
use crate::text::processes::table;
use crate::ui::components::{Empty, live, live_value};

/// How many rows are drawn before somebody asks for all.
const FIRST_ROWS: usize = 200;

/// The inventory as a table with filter, search, order and selection.
#[component]
pub fn List() -> impl IntoView {
    let store = use_store();
    let index = index(store);
    let visible = visible(store, index);
    let selection = Selection::new(visible);
    let is_whole = RwSignal::new(false);
    let count = Memo::new(move |_| visible.with(Vec::len));
    let drawn = Memo::new(move |_| {
        let limit = if is_whole.get() { usize::MAX } else { FIRST_ROWS };
        visible.with(|visible| visible.iter().take(limit).cloned().collect::<Vec<_>>())
    });
    view! {
        <Toolbar shown=count />
        <Show when=move || { count.get() > 0 } fallback=|| view! { <NoneFits /> }>
            <Table rows=drawn index=index selection=selection />
            <Show when=move || { count.get() > drawn.with(Vec::len) }>
                <button class="button no-print" type="button" on:click=move |_| is_whole.set(true)>
                    {live(move || table::SHOW_ALL.fill(store.lang(), &[("n", &count.get())]))}
                </button>
            </Show>
        </Show>
        <Bulk index=index selection=selection />
    }
}

#[component]
fn NoneFits() -> impl IntoView {
    let store = use_store();
    view! {
        <Empty
            title=store.label(table::NONE_TITLE)
            text=store.label(table::NONE_TEXT)
        >
            <button class="button" type="button" on:click=move |_| store.inventory.show_only(Filter::All)>
                {live(move || store.t(table::NONE_RESET))}
            </button>
        </Empty>
    }
}

/// The roles are said once more because small screens lay the rows out as cards.
#[component]
fn Table(rows: Memo<Vec<Id>>, index: Index, selection: Selection) -> impl IntoView {
    let store = use_store();
    view! {
        <table class="inventory" role="table">
            <caption class="visually-hidden">{live(move || store.t(table::CAPTION))}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <td class="inventory__select" role="cell">
                        <SelectAll selection=selection />
                    </td>
                    {Column::ALL.map(|column| view! { <Head column=column /> })}
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || rows.get() key=Id::clone let:id>
                    <Row id=id index=index selection=selection />
                </For>
            </tbody>
        </table>
    }
}

#[component]
fn SelectAll(selection: Selection) -> impl IntoView {
    let store = use_store();
    let chosen = Memo::new(move |_| selection.chosen().len());
    let is_all = move || chosen.get() > 0 && chosen.get() == selection.shown();
    let is_some = move || chosen.get() > 0 && !is_all();
    view! {
        <input
            type="checkbox"
            aria-label=live_value(move || store.t(table::SELECT_ALL))
            prop:checked=live_value(is_all)
            prop:indeterminate=live_value(is_some)
            on:change:target=move |event| selection.set_all(event.target().checked())
        />
    }
}
