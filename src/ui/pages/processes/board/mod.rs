//! The board: five buckets as columns, cards that move between them.

mod card;
mod column;
mod moves;

use leptos::prelude::*;

use self::column::{Board, place_id};
use self::moves::Moves;
use super::parts::{DecideDialog, NoProcesses, index};
use crate::browser::document;
use crate::domain::process::Bucket;
use crate::state::{Store, use_store};
use crate::text::names;
use crate::text::processes::{board, common};
use crate::ui::components::{live, live_value};

/// Where a card can lie: in a bucket, or among those not rated yet.
pub type Place = Option<Bucket>;

/// The five buckets, and those not rated yet.
const PLACES: [Place; 6] = [
    Some(Bucket::AiHandles),
    Some(Bucket::AiPrepares),
    Some(Bucket::PersonLeads),
    Some(Bucket::PersonOnly),
    Some(Bucket::FixFirst),
    None,
];

/// The board of all processes.
#[component]
pub fn BoardPage() -> impl IntoView {
    let store = use_store();
    let has_any = Memo::new(move |_| store.results.processes.with(|all| !all.is_empty()));
    let moves = Moves::new(store);
    view! {
        <Show when=move || has_any.get() fallback=|| view! { <NoProcesses /> }>
            <header class="board-head">
                <h1 tabindex="-1">{live(move || heading(store))}</h1>
                <p class="lede board-head__keys no-print" id="board-hint">{live(move || store.t(board::HINT))}</p>
                <p class="lede board-head__touch no-print">{live(move || store.t(board::HINT_TOUCH))}</p>
            </header>
            <Jump />
            <Board index=index(store) moves=moves />
        </Show>
        <DecideDialog wish=moves.wish() on_close=Callback::new(move |()| moves.end()) />
    }
}

fn heading(store: Store) -> String {
    store.results.team.with(|team| {
        let count = |bucket: Bucket| team.count.get(&bucket).copied().unwrap_or(0);
        let decided: usize = team.count.values().sum();
        let n = decided + team.undecided;
        let ai = count(Bucket::AiHandles) + count(Bucket::AiPrepares);
        let people = count(Bucket::PersonLeads) + count(Bucket::PersonOnly);
        let text = if decided == 0 { board::HEAD_OPEN } else { board::HEAD };
        text.fill(store.lang(), &[("n", &n), ("ai", &ai), ("people", &people)])
    })
}

/// What a place is called.
pub fn place_name(store: Store, place: Place) -> &'static str {
    store.t(place.map_or(common::UNDECIDED, names::bucket))
}

/// Ways to the columns where they lie one below the other. Buttons, as the address holds the route.
#[component]
fn Jump() -> impl IntoView {
    let store = use_store();
    let item = |place: Place| {
        let go = move |_| document::focus_id(place_id(place));
        view! {
            <li>
                <button class="pill" type="button" on:click=go>
                    {live(move || place_name(store, place))} " "
                    <span class="toolbar__n">{live(move || column::count(store, place))}</span>
                </button>
            </li>
        }
    };
    view! {
        <nav class="board-jump no-print" aria-label=live_value(move || store.t(board::JUMP))>
            <ul>{PLACES.map(item)}</ul>
        </nav>
    }
}
