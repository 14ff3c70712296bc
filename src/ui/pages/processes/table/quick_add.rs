//! One line that adds a process and stays ready for the next.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use crate::browser::ids;
use crate::domain::edit::Edit;
use crate::domain::process::Process;
use crate::domain::units::Id;
use crate::state::{Store, use_store};
use crate::text::processes::table;
use crate::ui::components::{live, live_value};
use crate::ui::routes::{ProcessesAt, Route};

/// A process just added.
#[derive(Clone)]
struct Added {
    id: Id,
    name: String,
    has_twin: bool,
}

/// One line that adds a process and stays ready for the next.
#[component]
pub fn QuickAdd() -> impl IntoView {
    let store = use_store();
    let input = NodeRef::<html::Input>::new();
    let last = RwSignal::new(None::<Added>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(input) = input.get_untracked() else { return };
        if let Some(added) = add(store, &input.value()) {
            store.announce(said(store, &added));
            last.set(Some(added));
            input.set_value("");
        }
        // Where an element cannot take the focus, it stays where it was.
        let _ = input.focus();
    };
    view! {
        <form class="quick-add no-print" on:submit=submit>
            <label class="quick-add__label" for="quick-add">{live(move || store.t(table::QUICK_LABEL))}</label>
            <input
                class="input"
                id="quick-add"
                type="text"
                autocomplete="off"
                maxlength="200"
                placeholder=live_value(move || store.t(table::QUICK_HINT))
                node_ref=input
            />
            <button class="button button--primary" type="submit">{live(move || store.t(table::QUICK_BUTTON))}</button>
            {live(move || last.get().map(|added| view! { <Done added=added /> }))}
        </form>
    }
}

fn add(store: Store, name: &str) -> Option<Added> {
    let name = name.trim();
    if name.is_empty() {
        return None;
    }
    let same = |process: &Process| process.name.trim().to_lowercase() == name.to_lowercase();
    let has_twin = store.plan_untracked().processes.iter().any(|process| same(process));
    let id = ids::fresh();
    store.inventory.add_fresh(id.clone());
    store.dispatch(Edit::AddProcesses(vec![Process::new(id.clone(), name)]));
    Some(Added { id, name: name.to_owned(), has_twin })
}

fn said(store: Store, added: &Added) -> String {
    let text = if added.has_twin { table::QUICK_TWIN } else { table::QUICK_DONE };
    text.fill(store.preferences.lang_untracked(), &[("name", &added.name)])
}

/// What was added, until it is taken back.
#[component]
fn Done(added: Added) -> impl IntoView {
    let store = use_store();
    let id = added.id.clone();
    let still_there = Memo::new(move |_| store.plan().process(&id).is_some());
    let text = if added.has_twin { table::QUICK_TWIN } else { table::QUICK_DONE };
    let href = Route::Processes(ProcessesAt::Card(added.id)).href();
    let says = move || text.fill(store.lang(), &[("name", &added.name)]);
    view! {
        <p class="quick-add__done" hidden=live_value(move || !still_there.get())>
            {live(says)} " " <a href=href>{live(move || store.t(table::QUICK_RATE))}</a>
        </p>
    }
}
