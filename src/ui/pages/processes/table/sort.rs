//! The columns by name, and the order of the rows: by their heads, or as a choice where there are none.

use leptos::prelude::*;

use crate::domain::listing::{Column, Sort};
use crate::state::{Store, use_store};
use crate::text::Text;
use crate::text::processes::table;
use crate::ui::components::{Icon, live, live_value};

/// What a column is called.
pub const fn column_name(column: Column) -> Text {
    match column {
        Column::Name => table::COL_NAME,
        Column::Volume => table::COL_VOLUME,
        Column::Minutes => table::COL_MINUTES,
        Column::Hours => table::COL_HOURS,
        Column::Bucket => table::COL_BUCKET,
        Column::Open => table::COL_OPEN,
    }
}

/// The head of a column; pressing it changes the order.
#[component]
pub fn Head(column: Column) -> impl IntoView {
    let store = use_store();
    let direction = move || store.inventory.sort().filter(|sort| sort.column == column).map(|sort| sort.descending);
    let spoken = move || match direction() {
        Some(true) => "descending",
        Some(false) => "ascending",
        None => "none",
    };
    let is_number = matches!(column, Column::Volume | Column::Minutes | Column::Hours);
    view! {
        <th role="columnheader" scope="col" class:num=is_number aria-sort=live_value(spoken)>
            <button class="inventory__sort" type="button" on:click=move |_| store.inventory.sort_by(column)>
                <span>{live(move || store.t(column_name(column)))}</span>
                {live(move || direction().map(|descending| {
                    let name = if descending { "down" } else { "up" };
                    view! { <Icon name=name /> }
                }))}
            </button>
        </th>
    }
}

/// The order as a choice, for screens without heads.
#[component]
pub fn SortChoice() -> impl IntoView {
    let store = use_store();
    let change = move |value: String| {
        let column = Column::ALL.into_iter().find(|column| column_id(*column) == value);
        store.inventory.set_sort(column.map(Sort::by));
    };
    let option = |column: Column| {
        let is_now = move || is_sorted_by(store, column);
        view! {
            <option value=column_id(column) prop:selected=live_value(is_now)>
                {live(move || store.t(column_name(column)))}
            </option>
        }
    };
    view! {
        <label class="toolbar__sort">
            <span>{live(move || store.t(table::SORT_BY))}</span>
            <select class="input" on:change:target=move |event| change(event.target().value())>
                <option value="" prop:selected=live_value(move || store.inventory.sort().is_none())>
                    {live(move || store.t(table::SORT_PLAN))}
                </option>
                {Column::ALL.map(option)}
            </select>
        </label>
    }
}

fn is_sorted_by(store: Store, column: Column) -> bool {
    store.inventory.sort().is_some_and(|sort| sort.column == column)
}

const fn column_id(column: Column) -> &'static str {
    match column {
        Column::Name => "name",
        Column::Volume => "volume",
        Column::Minutes => "minutes",
        Column::Hours => "hours",
        Column::Bucket => "bucket",
        Column::Open => "open",
    }
}
