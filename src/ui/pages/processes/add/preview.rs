//! What an import would do: columns, rows, what is wrong, what occurs already.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::commit::{AddButton, add_all};
use super::field_name::field_name;
use super::import::Import;
use super::rejects::Rejects;
use crate::file::field::Field;
use crate::file::table::{Row, Table};
use crate::state::{Store, use_store};
use crate::text::processes::add;
use crate::ui::components::{Choice, Notice, NoticeTone, Segmented, live, live_value};

/// How many rows are shown at first.
const FEW: usize = 6;
/// How many rows are shown at most.
const MANY: usize = 200;

/// What an import would do; nothing while there is nothing to read.
#[component]
pub fn ImportPreview(import: Import) -> impl IntoView {
    let store = use_store();
    move || {
        import.table.get().map(|read| match read {
            Ok(table) => view! { <Found import=import table=table /> }.into_any(),
            Err(error) => {
                view! { <Notice tone=NoticeTone::Bad>{live(move || error.message(store.lang()))}</Notice> }.into_any()
            }
        })
    }
}

#[component]
fn Found(import: Import, table: Arc<Table>) -> impl IntoView {
    let store = use_store();
    let count = Signal::derive(move || import.count());
    let has_header = table.has_header;
    let set_header = move |event: Targeted<Event, HtmlInputElement>| import.set_header(event.target().checked());
    view! {
        <section class="preview">
            <div class="preview__head">
                <h2>{live(move || import.summary())}</h2>
                <label class="check">
                    <input type="checkbox" prop:checked=has_header on:change:target=set_header />
                    {live(move || store.t(add::HEADER_ROW))}
                </label>
            </div>
            <Rows import=import table=table />
            <Show when=move || import.has_names()>
                <Rejects import=import />
                <SameNames import=import />
            </Show>
            <div class="add__bar no-print">
                <AddButton
                    count=count
                    on_add=Callback::new(move |()| add_all(store, import.processes()))
                />
            </div>
        </section>
    }
}

#[component]
fn Rows(import: Import, table: Arc<Table>) -> impl IntoView {
    let store = use_store();
    let all = table.rows.len();
    let is_more = move || all > FEW;
    let is_long = RwSignal::new(false);
    let wrong = Memo::new(move |_| {
        import.preview.with(|preview| preview.bad.iter().map(|bad| (bad.line, bad.column)).collect::<BTreeSet<_>>())
    });
    let columns = table.headers.len();
    let heads = (0..columns).map(|column| {
        let header = table.headers.get(column).cloned().unwrap_or_default();
        view! { <ColumnHead import=import column=column header=header /> }
    });
    let heads = heads.collect_view();
    let rows = move || {
        let shown = if is_long.get() { MANY } else { FEW };
        let rows = table.rows.iter().take(shown).cloned();
        rows.map(|row| view! { <PreviewRow import=import row=row columns=columns wrong=wrong /> }).collect_view()
    };
    view! {
        <div class="scroll-x preview__frame" tabindex="0" role="group" aria-label=live_value(move || store.t(add::PREVIEW))>
            <table class="preview__table">
                <caption class="visually-hidden">{live(move || store.t(add::PREVIEW))}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="num">{live(move || store.t(add::LINE))}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{live(rows)}</tbody>
            </table>
        </div>
        <Show when=is_more>
            <button
                class="button button--quiet button--small"
                type="button"
                aria-expanded=live_value(move || is_long.get().to_string())
                on:click=move |_| is_long.update(|long| *long = !*long)
            >
                {live(move || more_label(store, is_long.get(), all))}
            </button>
        </Show>
    }
}

fn more_label(store: Store, is_long: bool, all: usize) -> String {
    match (is_long, all > MANY) {
        (true, _) => store.t(add::SHOW_FEW).to_owned(),
        (false, false) => add::SHOW_ALL.fill(store.lang(), &[("n", &all)]),
        (false, true) => add::SHOW_MANY.fill(store.lang(), &[("shown", &MANY), ("n", &all)]),
    }
}

/// A column's own header, and the choice of what it holds.
#[component]
fn ColumnHead(import: Import, column: usize, header: String) -> impl IntoView {
    let store = use_store();
    let number = column + 1;
    let held = Memo::new(move |_| import.mapping.with(|mapping| mapping.get(column).copied().flatten()));
    let choose = move |event: Targeted<Event, HtmlSelectElement>| {
        let chosen = usize::try_from(event.target().selected_index()).unwrap_or(0);
        // The first option leaves the column out.
        import.set_field(column, chosen.checked_sub(1).and_then(|index| Field::all().nth(index)));
    };
    let options = Field::all().map(|field| {
        view! {
            <option prop:selected=live_value(move || held.get() == Some(field))>{live(move || field_name(store, field))}</option>
        }
    });
    let own_name = move || {
        if header.trim().is_empty() { add::COLUMN.fill(store.lang(), &[("n", &number)]) } else { header.clone() }
    };
    view! {
        <th scope="col" data-out=live_value(move || held.get().is_none().to_string())>
            <span class="preview__header">{live(own_name)}</span>
            <select
                class="input preview__field"
                aria-label=live_value(move || add::COLUMN_HOLDS.fill(store.lang(), &[("n", &number)]))
                on:change:target=choose
            >
                <option prop:selected=live_value(move || held.get().is_none())>{live(move || store.t(add::LEAVE_OUT))}</option>
                {options.collect_view()}
            </select>
        </th>
    }
}

#[component]
fn PreviewRow(import: Import, row: Row, columns: usize, wrong: Memo<BTreeSet<(u64, Option<usize>)>>) -> impl IntoView {
    let store = use_store();
    let line = row.line;
    let held = move |column: usize| import.mapping.with(|mapping| mapping.get(column).copied().flatten());
    let is_same = move || import.same.with(|same| same.contains(&line));
    let cells = (0..columns).map(|column| {
        let text = row.cells.get(column).cloned().unwrap_or_default();
        let is_wrong = move || wrong.with(|wrong| wrong.contains(&(line, Some(column))));
        view! {
            <td
                data-out=live_value(move || held(column).is_none().to_string())
                data-wrong=live_value(move || is_wrong().to_string())
            >
                {text}
                <Show when=move || held(column) == Some(Field::Name) && is_same()>
                    <em class="template__known">{live(move || store.t(add::SAME_MARK))}</em>
                </Show>
            </td>
        }
    });
    let cells = cells.collect_view();
    view! {
        <tr>
            <td class="num">{line}</td>
            {cells}
        </tr>
    }
}

#[component]
fn SameNames(import: Import) -> impl IntoView {
    let store = use_store();
    let count = Memo::new(move |_| import.same.with(BTreeSet::len));
    let choices = [(false, add::SKIP), (true, add::ADD_ANYWAY)]
        .map(|(value, name)| Choice { value, label: store.label(name) })
        .to_vec();
    view! {
        <Show when=move || count.get() != 0>
            <div class="preview__same">
                <p>{live(move || add::SAME_NAME.fill(store.lang(), &[("n", &count.get())]))}</p>
                <Segmented
                    name="add-same"
                    legend=store.label(add::SAME_CHOICE)
                    choices=choices.clone()
                    chosen=Signal::derive(move || import.keeps_same())
                    on_choose=Callback::new(move |keep| import.keep_same(keep))
                />
            </div>
        </Show>
    }
}
