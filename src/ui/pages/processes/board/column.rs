//! A column of the board.

use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::super::parts::Index;
use super::card::Card;
use super::moves::Moves;
use super::{PLACES, Place};
use crate::domain::bucket::Assessment;
use crate::domain::listing::{Column as Key, Sort};
use crate::domain::process::Bucket;
use crate::domain::units::Id;
use crate::state::{Store, use_store};
use crate::text::format;
use crate::text::processes::{board, common};
use crate::ui::components::{BucketTag, live, live_value};

/// How many cards a column draws before somebody asks for all.
const FIRST_CARDS: usize = 60;

/// The element a column's head is.
pub const fn place_id(place: Place) -> &'static str {
    match place {
        Some(Bucket::AiHandles) => "column-ai-handles",
        Some(Bucket::AiPrepares) => "column-ai-prepares",
        Some(Bucket::PersonLeads) => "column-person-leads",
        Some(Bucket::PersonOnly) => "column-person-only",
        Some(Bucket::FixFirst) => "column-fix-first",
        None => "column-undecided",
    }
}

/// How many processes lie in a place.
pub fn count(store: Store, place: Place) -> usize {
    store.results.processes.with(|all| all.iter().filter(|(_, found)| found.bucket == place).count())
}

/// The columns; the one for what is not rated only where the rules leave something open.
#[component]
pub fn Board(
    /// Where processes are found.
    index: Index,
    /// What is being moved.
    moves: Moves,
) -> impl IntoView {
    let store = use_store();
    let is_open = |found: &Assessment| found.computed.is_none();
    let has_open = Memo::new(move |_| store.results.processes.with(|all| all.iter().any(|(_, found)| is_open(found))));
    view! {
        <div class="board" data-open=live_value(move || has_open.get().to_string())>
            {PLACES.map(|place| view! {
                <Show when=move || place.is_some() || has_open.get()>
                    <Column place=place index=index moves=moves />
                </Show>
            })}
        </div>
    }
}

/// The processes of a place, most hours first.
fn cards(store: Store, place: Place) -> Vec<Id> {
    store.results.processes.with(|all| {
        let mut here: Vec<_> = all.iter().filter(|(_, found)| found.bucket == place).collect();
        let sort = Sort::by(Key::Hours);
        here.sort_by(|a, b| sort.compare((&a.0, &a.1), (&b.0, &b.1), Ord::cmp));
        here.into_iter().map(|(process, _)| process.id.clone()).collect()
    })
}

#[component]
fn Column(place: Place, index: Index, moves: Moves) -> impl IntoView {
    let store = use_store();
    let cards = Memo::new(move |_| cards(store, place));
    let is_whole = RwSignal::new(false);
    let drawn = Memo::new(move |_| {
        let limit = if is_whole.get() { usize::MAX } else { FIRST_CARDS };
        cards.with(|cards| cards.iter().take(limit).cloned().collect::<Vec<_>>())
    });
    let hidden = move || cards.with(Vec::len) > drawn.with(Vec::len);
    let over = move |event: DragEvent| {
        if moves.hover(place) {
            event.prevent_default();
        }
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        moves.drop_on(place);
    };
    view! {
        <section
            class="board__column"
            data-bucket=place.map(Bucket::id)
            data-over=live_value(move || moves.is_over(place).to_string())
            aria-labelledby=place_id(place)
            on:dragover=over
            on:drop=dropped
        >
            <Head place=place />
            <ul class="board__cards">
                <For each=move || drawn.get() key=Id::clone let:id>
                    <Card id=id place=place index=index moves=moves />
                </For>
            </ul>
            <Show when=move || cards.with(Vec::is_empty)>
                <p class="small board__empty">{live(move || store.t(board::COLUMN_EMPTY))}</p>
            </Show>
            <Show when=hidden>
                <button class="button button--small no-print" type="button" on:click=move |_| is_whole.set(true)>
                    {live(move || board::SHOW_ALL.fill(store.lang(), &[("n", &cards.with(Vec::len))]))}
                </button>
            </Show>
        </section>
    }
}

#[component]
fn Head(place: Place) -> impl IntoView {
    let store = use_store();
    let lang = Signal::derive(move || store.lang());
    let name = match place {
        Some(bucket) => view! { <BucketTag bucket=bucket lang=lang /> }.into_any(),
        None => view! { <span>{live(move || store.t(common::UNDECIDED))}</span> }.into_any(),
    };
    view! {
        <header class="board__head">
            <h2 id=place_id(place) tabindex="-1">
                {name}
            </h2>
            <p class="small">{live(move || facts(store, place))}</p>
        </header>
    }
}

fn facts(store: Store, place: Place) -> String {
    let n = count(store, place);
    let hours = place.and_then(|bucket| store.results.team.with(|team| team.hours.get(&bucket).copied()));
    match hours {
        Some(hours) => board::COLUMN_HOURS.fill(store.lang(), &[("n", &n), ("hours", &format::number(hours, 0))]),
        None => board::COLUMN_FACTS.fill(store.lang(), &[("n", &n)]),
    }
}
