//! What can be done with the selected rows.

use leptos::prelude::*;

use super::super::parts::{DecideDialog, Index, Wish, name_of};
use super::bulk_dialog::BulkDialog;
use super::rows::Selection;
use crate::domain::edit::Edit;
use crate::domain::units::Id;
use crate::state::{Store, use_store};
use crate::text::processes::table;
use crate::text::shell;
use crate::ui::components::{Icon, live, live_value};

/// A bar with what can be done with the selected rows; nothing while none is.
#[component]
pub fn Bulk(
    /// Where processes are found.
    index: Index,
    /// Which rows are selected.
    selection: Selection,
) -> impl IntoView {
    let store = use_store();
    let chosen = Memo::new(move |_| selection.chosen());
    let wish = RwSignal::new(None::<Wish>);
    let is_changing = RwSignal::new(false);
    let decide = move |_| wish.set(Some(Wish { processes: chosen.get_untracked(), bucket: None }));
    view! {
        <Show when=move || chosen.with(|chosen| !chosen.is_empty())>
            <section class="bulk no-print" aria-label=live_value(move || says(store, chosen))>
                <b>{live(move || says(store, chosen))}</b>
                <button class="button button--small" type="button" on:click=move |_| is_changing.set(true)>
                    <Icon name="pencil" />
                    {live(move || store.t(table::BULK_EDIT))}
                </button>
                <button class="button button--small" type="button" on:click=decide>
                    <Icon name="board" />
                    {live(move || store.t(table::BULK_DECIDE))}
                </button>
                <button
                    class="button button--small button--bad"
                    type="button"
                    on:click=move |_| remove(store, index, selection)
                >
                    <Icon name="trash" />
                    {live(move || store.t(shell::REMOVE))}
                </button>
                <button class="button button--small button--quiet" type="button" on:click=move |_| selection.clear()>
                    {live(move || store.t(table::CLEAR))}
                </button>
            </section>
        </Show>
        <DecideDialog wish=wish on_close=Callback::new(move |()| wish.set(None)) />
        <BulkDialog
            open=is_changing
            chosen=chosen
            on_close=Callback::new(move |()| is_changing.set(false))
        />
    }
}

fn says(store: Store, chosen: Memo<Vec<Id>>) -> String {
    table::SELECTED.fill(store.lang(), &[("n", &chosen.with(Vec::len))])
}

fn remove(store: Store, index: Index, selection: Selection) {
    let gone = untrack(|| selection.chosen());
    let lang = store.preferences.lang_untracked();
    let said = match gone.as_slice() {
        [only] => {
            let name = index.with_untracked(|index| index.get(only).map(|(process, _)| process.name.clone()));
            let name = untrack(|| name_of(store, &name.unwrap_or_default()));
            table::REMOVED_ONE.fill(lang, &[("name", &name)])
        }
        _ => table::REMOVED_MANY.fill(lang, &[("n", &gone.len())]),
    };
    selection.clear();
    store.dispatch_with_undo(Edit::RemoveProcesses(gone), said);
}
