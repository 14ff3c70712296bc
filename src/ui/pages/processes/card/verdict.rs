//! The result: the bucket, the rule behind it, and a decision by hand beside it.

use leptos::prelude::*;

use super::handle::Card;
use super::hints::{Flips, Hours, SecondOpinion, Warnings};
use super::measure::Measures;
use crate::domain::edit::Edit;
use crate::domain::process::{Bucket, RatingKind};
use crate::domain::units::Id;
use crate::state::{Store, use_store};
use crate::text::processes::card as words;
use crate::text::{format, names};
use crate::ui::components::{BucketTag, live, live_value};
use crate::ui::pages::processes::parts::{DecideDialog, Wish, rating_name};

/// The result with its reasons.
#[component]
pub fn Verdict(card: Card) -> impl IntoView {
    let store = use_store();
    view! {
        <aside class="verdict" aria-label=live_value(move || store.t(words::RESULT))>
            <Carrier card=card />
            <div class="verdict__more">
                <Unrated card=card />
                <Decision card=card />
                <Warnings card=card />
                <Measures card=card />
                <Flips card=card />
                <Hours card=card />
                <SecondOpinion card=card />
            </div>
        </aside>
    }
}

/// A bucket's tag, or that there is none.
fn tag(store: Store, bucket: Option<Bucket>) -> AnyView {
    match bucket {
        Some(bucket) => view! { <BucketTag bucket=bucket lang=Signal::derive(move || store.lang()) /> }.into_any(),
        None => view! { <b>{live(move || store.t(words::UNDECIDED))}</b> }.into_any(),
    }
}

/// Who carries it, and by which rule.
#[component]
fn Carrier(card: Card) -> impl IntoView {
    let store = use_store();
    let bucket = card.found(|found| found.bucket);
    let rule = card.found(|found| found.rule);
    let by_hand = card.get(|process| process.decided.as_ref().map(|decided| decided.reason.clone()));
    let why = move || match by_hand.get() {
        Some(reason) => words::REASON.fill(store.lang(), &[("reason", &reason)]),
        None => names::rule(rule.get()).get(store.lang()).to_owned(),
    };
    view! {
        <div class="verdict__carrier">
            <h2 class="verdict__bucket">
                {live(move || tag(store, bucket.get()))}
                <Show when=move || by_hand.with(Option::is_some)>
                    <em class="typical">{live(move || store.t(words::BY_HAND))}</em>
                </Show>
            </h2>
            {live(move || bucket.get().map(|bucket| {
                view! { <p class="verdict__meaning">{live(move || store.t(names::bucket_meaning(bucket)))}</p> }
            }))}
            <p class="verdict__why">{live(why)}</p>
        </div>
    }
}

/// What is still to rate.
#[component]
fn Unrated(card: Card) -> impl IntoView {
    let store = use_store();
    let unrated = card.found(|found| found.unrated.clone());
    let rated = card.get(|process| process.ratings.len());
    let text = move || {
        let names: Vec<String> = unrated.with(|kinds| kinds.iter().map(|kind| rating_name(store, *kind)).collect());
        match (names.is_empty(), rated.get(), RatingKind::ALL.len()) {
            (false, _, _) => Some(words::UNRATED.fill(store.lang(), &[("list", &format::list(store.lang(), &names))])),
            (true, n, all) if n < all => Some(words::PART_RATED.fill(store.lang(), &[("n", &n), ("all", &all)])),
            _ => None,
        }
    };
    move || text().map(|text| view! { <p>{text}</p> })
}

/// Deciding by hand, and what the rules say against it.
#[component]
fn Decision(card: Card) -> impl IntoView {
    let store = use_store();
    let wish = RwSignal::new(None::<Wish>);
    let id: StoredValue<Id> = StoredValue::new(card.untracked().id.clone());
    let is_decided = card.get(|process| process.decided.is_some());
    let ask = move |_| wish.set(Some(Wish::one(id.get_value(), None)));
    let go_back = move |_| {
        let said = words::WENT_BACK.get(store.preferences.lang_untracked());
        store.dispatch_with_undo(Edit::Decide { processes: vec![id.get_value()], decided: None }, said);
    };
    let label = move || store.t(if is_decided.get() { words::CHANGE_DECISION } else { words::DECIDE });
    view! {
        <Show when=move || is_decided.get()>
            <Computed card=card />
        </Show>
        <div class="row no-print">
            <button class="button button--small" type="button" on:click=ask>{live(label)}</button>
            <Show when=move || is_decided.get()>
                <button class="button button--small button--quiet" type="button" on:click=go_back>
                    {live(move || store.t(words::GO_BACK))}
                </button>
            </Show>
        </div>
        <DecideDialog wish=wish on_close=Callback::new(move |()| wish.set(None)) />
    }
}

/// What the rules say, beside a decision by hand.
#[component]
fn Computed(card: Card) -> impl IntoView {
    let store = use_store();
    let computed = card.found(|found| found.computed);
    let rule = card.found(|found| found.rule);
    view! {
        <div class="verdict__computed">
            <p class="row">{live(move || store.t(words::RULES_SAY))} " " {live(move || tag(store, computed.get()))}</p>
            <p class="small">{live(move || store.t(names::rule(rule.get())))}</p>
        </div>
    }
}
