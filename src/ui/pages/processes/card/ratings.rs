//! The ratings, in three groups: how much a person is needed, how ready it is, what is at stake.

use leptos::prelude::*;

use super::handle::Card;
use super::rating::RatingRow;
use super::stakes::Stakes;
use crate::domain::bucket::{AGENCY, READINESS};
use crate::domain::process::RatingKind;
use crate::state::use_store;
use crate::text::Text;
use crate::text::processes::card as words;
use crate::ui::components::{Notice, NoticeTone, live};

/// The ratings of a process.
#[component]
pub fn Ratings(card: Card) -> impl IntoView {
    let store = use_store();
    let count = card.get(|process| process.ratings.len());
    let rated = move || words::RATED.fill(store.lang(), &[("n", &count.get()), ("all", &RatingKind::ALL.len())]);
    let is_typical = card.get(|process| process.typical);
    view! {
        <section class="card ratings" aria-labelledby="card-ratings">
            <header class="ratings__head">
                <h2 id="card-ratings">{live(move || store.t(words::RATINGS))}</h2>
                <span class="small">{live(rated)}</span>
            </header>
            <Show
                when=move || is_typical.get()
                fallback=move || view! { <p class="small no-print ratings__keys">{live(move || store.t(words::KEYS))}</p> }
            >
                <Typical card=card />
            </Show>
            <Group card=card title=words::GROUP_PERSON kinds=&AGENCY />
            <Group card=card title=words::GROUP_READY kinds=&READINESS />
            <Group card=card title=words::GROUP_STAKE kinds=&[RatingKind::ConsequenceOfError] />
            <Stakes card=card />
        </section>
    }
}

#[component]
fn Typical(card: Card) -> impl IntoView {
    let store = use_store();
    let confirm = move |_| {
        card.change(|process| process.typical = false);
        store.announce(words::CONFIRMED.get(store.preferences.lang_untracked()));
    };
    view! {
        <Notice tone=NoticeTone::Warn>
            <p>{live(move || store.t(words::TYPICAL_NOTE))}</p>
            <button class="button button--small no-print" type="button" on:click=confirm>
                {live(move || store.t(words::CONFIRM))}
            </button>
        </Notice>
    }
}

#[component]
fn Group(card: Card, title: Text, kinds: &'static [RatingKind]) -> impl IntoView {
    let store = use_store();
    let is_typical = card.get(|process| process.typical);
    let rows = kinds.iter().map(|kind| view! { <RatingRow card=card kind=*kind /> }).collect_view();
    view! {
        <section class="ratings__group">
            <h3>
                {live(move || store.t(title))}
                <Show when=move || is_typical.get()>
                    <em class="typical">{live(move || store.t(words::TYPICAL_CHECK))}</em>
                </Show>
            </h3>
            {rows}
        </section>
    }
}
