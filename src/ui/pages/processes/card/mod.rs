//! The card of one process: what is known, the ratings, the result with its reasons, and what a pilot still needs.

mod basics;
mod channels;
mod fields;
mod handle;
mod head;
mod hints;
mod measure;
mod pilot;
mod rating;
mod ratings;
mod stakes;
mod verdict;

use leptos::prelude::*;

use self::basics::Basics;
use self::handle::Card;
use self::head::Head;
use self::pilot::Pilot;
use self::ratings::Ratings;
use self::verdict::Verdict;
use crate::browser::hash;
use crate::domain::edit::Edit;
use crate::domain::units::Id;
use crate::state::use_store;
use crate::text::processes::card as words;
use crate::ui::components::{Icon, live};
use crate::ui::routes::{ProcessesAt, Route};

/// The card of one process.
#[component]
pub fn CardPage(
    /// The process.
    id: Id,
) -> impl IntoView {
    let store = use_store();
    let now = Memo::new(move |_| {
        store.results.processes.with(|all| all.iter().find(|(process, _)| process.id == id).cloned())
    });
    let is_there = Memo::new(move |_| now.with(Option::is_some));
    move || {
        // Asked whatever `now` holds, so that the page follows a plan that is still being opened.
        let is_there = is_there.get();
        match now.get_untracked().filter(|_| is_there) {
            Some(first) => view! { <Sheet card=Card::new(store, now, first) /> }.into_any(),
            None => view! { <NotFound /> }.into_any(),
        }
    }
}

#[component]
fn NotFound() -> impl IntoView {
    let store = use_store();
    view! {
        <div class="stack">
            <h1 tabindex="-1">{live(move || store.t(words::NOT_FOUND))}</h1>
            <p class="lede">{live(move || store.t(words::NOT_FOUND_TEXT))}</p>
            <p>
                <a class="button" href=Route::Processes(ProcessesAt::Table).href()>
                    {live(move || store.t(words::NOT_FOUND_BACK))}
                </a>
            </p>
        </div>
    }
}

#[component]
fn Sheet(card: Card) -> impl IntoView {
    view! {
        <article class="sheet">
            <Head card=card />
            <Ratings card=card />
            <Verdict card=card />
            <Basics card=card />
            <Pilot card=card />
            <Delete card=card />
        </article>
    }
}

#[component]
fn Delete(card: Card) -> impl IntoView {
    let store = use_store();
    let delete = move |_| {
        let process = card.untracked();
        let said = words::DELETED.fill(store.preferences.lang_untracked(), &[("name", &process.name)]);
        store.dispatch_with_undo(Edit::RemoveProcesses(vec![process.id.clone()]), said);
        hash::set(&Route::Processes(ProcessesAt::Table).path());
    };
    view! {
        <p class="sheet__end no-print">
            <button class="button button--quiet button--bad" type="button" on:click=delete>
                <Icon name="trash" />
                {live(move || store.t(words::DELETE))}
            </button>
        </p>
    }
}
