//! A card on the board.

use leptos::ev::{DragEvent, KeyboardEvent};
use leptos::prelude::*;

use super::super::parts::{Index, name_of, one};
use super::Place;
use super::moves::{Moves, card_id};
use crate::browser::document;
use crate::domain::bucket::Assessment;
use crate::domain::process::{Bucket, Process};
use crate::domain::units::Id;
use crate::state::{Assessed, Store, use_store};
use crate::text::processes::{board, common};
use crate::text::{format, names};
use crate::ui::components::{IconButton, live, live_value};
use crate::ui::routes::{ProcessesAt, Route};

/// A card: name, size, what is open, the rules' own bucket where a person decided; it moves by drag, key and button.
#[component]
pub fn Card(
    /// The process.
    id: Id,
    /// Where it lies.
    place: Place,
    /// Where it is found.
    index: Index,
    /// What is being moved.
    moves: Moves,
) -> impl IntoView {
    let store = use_store();
    let found = one(index, id.clone());
    let name = Memo::new(move |_| {
        found.with(|found| found.as_ref().map(|(process, _)| name_of(store, &process.name)).unwrap_or_default())
    });
    let href = Route::Processes(ProcessesAt::Card(id.clone())).href();
    let element = card_id(&id);
    let id = StoredValue::new(id);
    let picked_up = move |event: DragEvent| {
        // Firefox starts a drag only when it carries something.
        if let Some(carried) = event.data_transfer() {
            let _ = carried.set_data("text/plain", &name.get_untracked());
        }
        moves.pick_up(id.get_value());
    };
    let press = move |event: KeyboardEvent| {
        if id.with_value(|id| press_key(moves, id, place, &event)) {
            event.prevent_default();
        }
    };
    view! {
        <li
            class="board__card"
            draggable="true"
            data-dragged=live_value(move || id.with_value(|id| moves.is_dragged(id)).to_string())
            on:dragstart=picked_up
            on:dragend=move |_| moves.let_go()
            on:keydown=press
        >
            <a
                id=element
                href=href
                draggable="false"
                aria-describedby="board-hint"
                aria-keyshortcuts="1 2 3 4 5 ArrowLeft ArrowRight"
            >
                {live(move || name.get())}
            </a>
            <span class="board__move no-print">
                <IconButton
                    icon="drag"
                    label=Signal::derive(move || board::MOVE.fill(store.lang(), &[("name", &name.get())]))
                    on_click=Callback::new(move |()| id.with_value(|id| moves.ask(id)))
                />
            </span>
            {live(move || found.get().map(|found| facts(store, &found)))}
        </li>
    }
}

/// What a key on a card does; whether it did anything.
fn press_key(moves: Moves, id: &Id, place: Place, event: &KeyboardEvent) -> bool {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return false;
    }
    let key = event.key();
    match key.as_str() {
        "ArrowLeft" => moves.by(id, place, -1),
        "ArrowRight" => moves.by(id, place, 1),
        "ArrowUp" | "ArrowDown" => document::focus_beside(&card_id(id), "li", if key == "ArrowUp" { -1 } else { 1 }),
        _ => {
            let number = key.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let Some(bucket) = number.and_then(|number| Bucket::ALL.get(number)) else { return false };
            moves.to(id, Some(*bucket));
        }
    }
    true
}

fn facts(store: Store, (process, found): &Assessed) -> impl IntoView + use<> {
    let warnings = found.warnings.len();
    let beside = process.decided.is_some().then(|| {
        let computed = store.t(found.computed.map_or(common::UNDECIDED, names::bucket));
        common::RULES_SAY.fill(store.lang(), &[("bucket", &computed)])
    });
    view! {
        <small class="board__facts">{measure(store, process, found)}</small>
        {(warnings > 0)
            .then(|| {
                let says = board::WARNINGS.fill(store.lang(), &[("n", &warnings)]);
                view! { <small class="board__warnings">{says}</small> }
            })}
        {beside
            .map(|says| {
                view! {
                    <small class="by-hand">
                        <b>{store.t(common::BY_HAND)}</b>
                        <span>{says}</span>
                    </small>
                }
            })}
    }
}

fn measure(store: Store, process: &Process, found: &Assessment) -> AnyView {
    let lang = store.lang();
    match (process.volume_per_month, process.minutes_per_case, found.hours_per_month) {
        (Some(cases), Some(minutes), Some(hours)) => {
            let hours = format::rounded(hours);
            let cases = format::number(f64::from(cases), 0);
            let minutes = format::number(minutes.get(), 1);
            view! {
                <b>{board::HOURS.fill(lang, &[("hours", &hours)])}</b>
                " "
                <span>{board::MEASURE.fill(lang, &[("cases", &cases), ("minutes", &minutes)])}</span>
            }
            .into_any()
        }
        _ => store.t(board::NO_MEASURE).into_any(),
    }
}
