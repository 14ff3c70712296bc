//! Rows that cannot be used, and why.

use leptos::prelude::*;

use super::field_name::field_name;
use super::import::Import;
use crate::file::preview::BadCell;
use crate::state::use_store;
use crate::text::processes::add;
use crate::ui::components::live;

/// How many are listed.
const LISTED: usize = 50;

/// Rows that cannot be used, and why; nothing when every row can.
#[component]
pub fn Rejects(import: Import) -> impl IntoView {
    let store = use_store();
    let bad_rows = Memo::new(move |_| import.preview.with(|preview| preview.bad_rows()));
    let cells = move || import.preview.with(|preview| preview.bad.iter().take(LISTED).cloned().collect::<Vec<_>>());
    let left = move || import.preview.with(|preview| preview.bad.len().saturating_sub(LISTED));
    let rows = move || cells().into_iter().map(|bad| view! { <Reject bad=bad /> }).collect_view();
    view! {
        <Show when=move || bad_rows.get() != 0>
            <section class="rejects">
                <h3>{live(move || add::BAD_TITLE.fill(store.lang(), &[("n", &bad_rows.get())]))}</h3>
                <p class="small">{live(move || store.t(add::BAD_HINT))}</p>
                <div class="scroll-x">
                    <table>
                        <caption class="visually-hidden">
                            {live(move || add::BAD_TITLE.fill(store.lang(), &[("n", &bad_rows.get())]))}
                        </caption>
                        <thead>
                            <tr>
                                <th scope="col" class="num">{live(move || store.t(add::LINE))}</th>
                                <th scope="col">{live(move || store.t(add::BAD_COLUMN))}</th>
                                <th scope="col">{live(move || store.t(add::BAD_TEXT))}</th>
                                <th scope="col">{live(move || store.t(add::BAD_REASON))}</th>
                            </tr>
                        </thead>
                        <tbody>{live(rows)}</tbody>
                    </table>
                </div>
                <Show when=move || left() != 0>
                    <p class="small">{live(move || add::MORE.fill(store.lang(), &[("n", &left())]))}</p>
                </Show>
            </section>
        </Show>
    }
}

#[component]
fn Reject(bad: BadCell) -> impl IntoView {
    let store = use_store();
    let BadCell { line, field, text, reason, .. } = bad;
    let shown = move || if text.is_empty() { store.t(add::BLANK).to_owned() } else { text.clone() };
    view! {
        <tr>
            <th scope="row" class="num">{line}</th>
            <td>{live(move || field_name(store, field))}</td>
            <td class="rejects__text">{live(shown)}</td>
            <td>{live(move || reason.message(store.lang()))}</td>
        </tr>
    }
}
