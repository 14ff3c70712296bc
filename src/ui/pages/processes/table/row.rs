//! One process as a row; a card on small screens.

use std::sync::Arc;

use leptos::ev::{MouseEvent, Targeted};
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::super::parts::{Index, name_of, one};
use super::number_cell::NumberCell;
use super::rows::Selection;
use super::sort::column_name;
use crate::domain::edit::Edit;
use crate::domain::listing::Column;
use crate::domain::process::{Bucket, Process};
use crate::domain::units::{Id, Minutes};
use crate::file::number::{number, whole};
use crate::state::{Assessed, Store, use_store};
use crate::text::processes::{common, table, why};
use crate::text::{Text, format, names};
use crate::ui::components::{BucketTag, live, live_value};
use crate::ui::routes::{ProcessesAt, Route};

/// A row that follows one process.
type Found = Memo<Option<Assessed>>;

/// One process as a row.
#[component]
pub fn Row(
    /// The process.
    id: Id,
    /// Where it is found.
    index: Index,
    /// Which rows are selected.
    selection: Selection,
) -> impl IntoView {
    let store = use_store();
    let found = one(index, id.clone());
    let name = Memo::new(move |_| name_of(store, &read(found, |process| process.name.clone())));
    let id = StoredValue::new(id);
    let is_selected = Memo::new(move |_| id.with_value(|id| selection.has(id)));
    let href = Route::Processes(ProcessesAt::Card(id.get_value())).href();
    view! {
        <tr role="row" class="inventory__row" data-selected=live_value(move || is_selected.get().to_string())>
            <td class="inventory__select" role="cell">
                <SelectOne id=id name=name selected=is_selected selection=selection />
            </td>
            <th role="rowheader" scope="row" class="inventory__name">
                <a href=href>{live(move || name.get())}</a>
                <small>{live(move || read(found, |process| process.owner.clone()))}</small>
            </th>
            <td role="cell" class="num" data-label=live_value(move || store.t(column_name(Column::Volume)))>
                <Volume id=id name=name found=found />
            </td>
            <td role="cell" class="num" data-label=live_value(move || store.t(column_name(Column::Minutes)))>
                <MinutesCell id=id name=name found=found />
            </td>
            <td role="cell" class="num inventory__hours" data-label=live_value(move || store.t(column_name(Column::Hours)))>
                {live(move || hours(found))}
            </td>
            <td role="cell" class="inventory__bucket">
                <Carrier found=found />
            </td>
            <td role="cell" class="inventory__why">
                <Why found=found />
            </td>
        </tr>
    }
}

fn read<T: Default>(found: Found, get: impl Fn(&Process) -> T) -> T {
    found.with(|found| found.as_ref().map(|(process, _)| get(process)).unwrap_or_default())
}

fn hours(found: Found) -> String {
    let hours = found.with(|found| found.as_ref().and_then(|(_, found)| found.hours_per_month));
    format::or_dash(hours, format::rounded)
}

#[component]
fn SelectOne(id: StoredValue<Id>, name: Memo<String>, selected: Memo<bool>, selection: Selection) -> impl IntoView {
    let store = use_store();
    let click = move |event: Targeted<MouseEvent, HtmlInputElement>| {
        let on = event.target().checked();
        id.with_value(|id| selection.set(id, on, event.shift_key()));
    };
    view! {
        <input
            type="checkbox"
            aria-label=live_value(move || table::SELECT_ONE.fill(store.lang(), &[("name", &name.get())]))
            prop:checked=live_value(move || selected.get())
            on:click:target=click
        />
    }
}

/// Changes one process as it is now.
fn change(store: Store, id: StoredValue<Id>, change: impl FnOnce(&mut Process)) {
    let plan = store.plan_untracked();
    let process = id.with_value(|id| plan.process(id).cloned());
    if let Some(mut process) = process {
        change(Arc::make_mut(&mut process));
        store.dispatch(Edit::ReplaceProcesses(vec![Arc::unwrap_or_clone(process)]));
    }
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

#[component]
fn Volume(id: StoredValue<Id>, name: Memo<String>, found: Found) -> impl IntoView {
    let store = use_store();
    let set = move |text: String| {
        let volume = some(text).map(|text| whole(&text)).transpose();
        if let Ok(volume) = volume {
            change(store, id, |process| process.volume_per_month = volume);
        }
        volume.is_ok()
    };
    view! {
        <NumberCell
            column="volume"
            label=Signal::derive(move || table::VOLUME_OF.fill(store.lang(), &[("name", &name.get())]))
            value=Signal::derive(move || read(found, |process| process.volume_per_month.map(f64::from)))
            on_change=Callback::new(set)
        />
    }
}

#[component]
fn MinutesCell(id: StoredValue<Id>, name: Memo<String>, found: Found) -> impl IntoView {
    let store = use_store();
    let set = move |text: String| {
        let minutes = some(text).map(|text| number(&text).ok().and_then(Minutes::new).ok_or(())).transpose();
        if let Ok(minutes) = minutes {
            change(store, id, |process| process.minutes_per_case = minutes);
        }
        minutes.is_ok()
    };
    view! {
        <NumberCell
            column="minutes"
            label=Signal::derive(move || table::MINUTES_OF.fill(store.lang(), &[("name", &name.get())]))
            value=Signal::derive(move || read(found, |process| process.minutes_per_case.map(Minutes::get)))
            on_change=Callback::new(set)
        />
    }
}

/// The bucket; where a person decided, marked so and with the computed one beside it.
#[component]
fn Carrier(found: Found) -> impl IntoView {
    let store = use_store();
    let lang = Signal::derive(move || store.lang());
    let state = Memo::new(move |_| {
        found.with(|found| {
            let (process, found) = found.as_ref()?;
            Some((found.bucket, process.decided.is_some().then_some(found.computed)))
        })
    });
    let tag = move |bucket: Option<Bucket>| match bucket {
        Some(bucket) => view! { <BucketTag bucket=bucket lang=lang /> }.into_any(),
        None => view! { <span class="undecided">{live(move || store.t(common::UNDECIDED))}</span> }.into_any(),
    };
    let beside = move |computed: Option<Bucket>| {
        let says = move || {
            let bucket = computed.map_or(common::UNDECIDED, names::bucket);
            common::RULES_SAY.fill(store.lang(), &[("bucket", &store.t(bucket))])
        };
        view! {
            <small class="by-hand">
                <b>{live(move || store.t(common::BY_HAND))}</b>
                <span>{live(says)}</span>
            </small>
        }
    };
    move || state.get().map(|(bucket, by_hand)| (tag(bucket), by_hand.map(beside)))
}

/// Why it is there, and what is open.
#[component]
fn Why(found: Found) -> impl IntoView {
    let store = use_store();
    let reason = move || {
        found.with(|found| {
            let (process, found) = found.as_ref()?;
            Some(why::why(store.lang(), &store.model(), process, found))
        })
    };
    let open = Memo::new(move |_| {
        found.with(|found| {
            let found = found.as_ref();
            found.map(|(process, found)| (found.warnings.len(), found.missing.len(), process.typical))
        })
    });
    let open = move || open.get().map(|(warnings, missing, typical)| open_parts(store, warnings, missing, typical));
    view! {
        <span class="inventory__reason">{live(reason)}</span>
        <small class="inventory__open">{live(open)}</small>
    }
}

fn open_parts(store: Store, warnings: usize, missing: usize, is_typical: bool) -> impl IntoView {
    let count = |text: Text, n: usize| (n > 0).then(|| text.fill(store.lang(), &[("n", &n)]));
    (
        count(table::WARNINGS, warnings).map(|says| view! { <span class="inventory__warnings">{says}</span> }),
        count(table::MISSING, missing).map(|says| view! { <span>{says}</span> }),
        is_typical.then(|| view! { <span>{store.t(common::TYPICAL)}</span> }),
    )
}
