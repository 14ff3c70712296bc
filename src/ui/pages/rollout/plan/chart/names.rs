//! The names of phases and packages; a package is chosen by focus or click, and held by the keyboard.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::super::view::{HEAD, ROW, View};
use crate::browser::document;
use crate::chart::gantt::Mark;
use crate::domain::model::PhaseKind;
use crate::domain::units::Id;
use crate::state::use_store;
use crate::text::rollout as words;
use crate::ui::components::{live, live_value};

/// What stands in a row of the column.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Entry {
    Phase(PhaseKind),
    Package(Id),
}

#[component]
pub fn Names(view: View) -> impl IntoView {
    let entries = Memo::new(move |_| {
        let entry = |mark: &Mark| match mark {
            Mark::Phase { phase, .. } => Entry::Phase(*phase),
            Mark::Package { id, .. } => Entry::Package(id.clone()),
        };
        view.geometry.with(|g| g.rows.iter().map(|row| entry(&row.mark)).collect::<Vec<_>>())
    });
    let row = move |entry| match entry {
        Entry::Phase(phase) => view! { <PhaseName phase=phase /> }.into_any(),
        Entry::Package(id) => view! { <PackageName view=view id=id /> }.into_any(),
    };
    view! {
        <ul class="gantt__names" prop:style=format!("padding-block-start:{HEAD}px;--row:{ROW}px")>
            <For each=move || entries.get() key=Entry::clone children=row />
        </ul>
    }
}

#[component]
fn PhaseName(phase: PhaseKind) -> impl IntoView {
    let store = use_store();
    view! { <li class="gantt__phase">{live(move || words::phase(store.lang(), &store.model(), phase))}</li> }
}

#[component]
fn PackageName(view: View, id: Id) -> impl IntoView {
    let own = StoredValue::new(id.clone());
    let title = Memo::new(move |_| own.with_value(|id| view.title(id)));
    let choose = move || own.with_value(|id| view.choose(id));
    let is_chosen = Memo::new(move |_| own.with_value(|id| view.is_chosen(id)));
    let on_key = move |event: KeyboardEvent| {
        if own.with_value(|id| held_by_key(view, id, &event) || moves_on(id, &event)) {
            event.prevent_default();
        }
    };
    view! {
        <li>
            <button
                class="gantt__name"
                type="button"
                id=row_id(&id)
                aria-pressed=live_value(move || is_chosen.get().to_string())
                title=live_value(move || title.get())
                on:click=move |_| choose()
                on:focus=move |_| choose()
                on:keydown=on_key
            >
                {live(move || title.get())}
            </button>
        </li>
    }
}

/// The identifier of a package's row in the document.
fn row_id(package: &Id) -> String {
    format!("row-{package}")
}

/// Takes hold of a package with Shift and an arrow key, or M. While one is held, the page listens for the rest.
fn held_by_key(view: View, package: &Id, event: &KeyboardEvent) -> bool {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || untrack(|| view.mover.holds(package)) {
        return false;
    }
    let by = match (event.key().as_str(), event.shift_key()) {
        ("ArrowLeft", true) => -1,
        ("ArrowRight", true) => 1,
        ("m" | "M", _) => 0,
        _ => return false,
    };
    if view.mover.hold(package) {
        view.mover.shift(by);
        // The page listens for keys of what is held, and has been told of this one.
        event.stop_propagation();
    }
    true
}

/// Goes to the next package with an arrow key.
fn moves_on(package: &Id, event: &KeyboardEvent) -> bool {
    let rows = match event.key().as_str() {
        "ArrowUp" => -1,
        "ArrowDown" => 1,
        _ => return false,
    };
    document::focus_row(&row_id(package), rows);
    true
}
