//! What else to know about the result: design warnings, what would change it, hours, a second opinion.

use leptos::prelude::*;

use super::super::parts::rating_name;
use super::handle::Card;
use crate::browser::document;
use crate::domain::bucket::{COMPLAINTS_SOURCE, Flip, Warning};
use crate::domain::process::Bucket;
use crate::domain::units::Range;
use crate::state::{Store, use_store};
use crate::text::processes::card as words;
use crate::text::{Text, format, names};
use crate::ui::components::{BucketTag, Notice, NoticeTone, live};

/// What makes people complain about AI service, found in this process.
#[component]
pub fn Warnings(card: Card) -> impl IntoView {
    let store = use_store();
    let warnings = card.found(|found| found.warnings.clone());
    let all = move || warnings.get().into_iter().map(|warning| view! { <DesignWarning warning=warning /> });
    view! {
        <Show when=move || warnings.with(|warnings| !warnings.is_empty())>
            <div class="verdict__warnings">
                {live(move || all().collect_view())}
                <p class="small">{live(move || source(store))}</p>
            </div>
        </Show>
    }
}

/// What mends a flaw, and the first field to fill in.
const fn remedy(warning: Warning) -> (Text, &'static str) {
    match warning {
        Warning::NoWayToAPerson => (words::FIX_HANDOFF, ".pilot__handoff .input"),
        Warning::NoMaintainedKnowledge => (words::FIX_KNOWLEDGE, ".pilot__knowledge .input"),
        Warning::EmotionalCaseGivenToAi => (words::FIX_EMOTION, "input[name=rating-emotion]:checked"),
    }
}

fn source(store: Store) -> Option<String> {
    names::source_line(store.lang(), &store.model(), &COMPLAINTS_SOURCE.into())
}

#[component]
fn DesignWarning(warning: Warning) -> impl IntoView {
    let store = use_store();
    let (label, field) = remedy(warning);
    let complaints = move || words::COMPLAINTS.fill(store.lang(), &[("percent", &warning.complaint_percent())]);
    view! {
        <Notice tone=NoticeTone::Warn>
            <p><b>{live(move || store.t(names::warning(warning)))}</b></p>
            <p class="small">{live(complaints)}</p>
            <button class="link no-print" type="button" on:click=move |_| document::focus(field)>
                {live(move || store.t(label))}
            </button>
        </Notice>
    }
}

/// Flips by the bucket they lead to, in the order every list shows buckets.
fn by_bucket(flips: &[Flip]) -> Vec<(Bucket, Vec<Flip>)> {
    let towards = |bucket: Bucket| flips.iter().copied().filter(|flip| flip.bucket == bucket).collect();
    let groups = Bucket::ALL.into_iter().map(|bucket| (bucket, towards(bucket)));
    groups.filter(|(_, flips): &(Bucket, Vec<Flip>)| !flips.is_empty()).collect()
}

/// Which single ratings, moved by one, change the result.
#[component]
pub fn Flips(card: Card) -> impl IntoView {
    let store = use_store();
    let flips = card.found(|found| found.flips.clone());
    let is_decided = card.found(|found| found.computed.is_some());
    let groups = move || flips.with(|flips| by_bucket(flips));
    let items = move || groups().into_iter().map(|(bucket, flips)| view! { <FlipsTo bucket=bucket flips=flips /> });
    view! {
        <Show when=move || is_decided.get()>
            <section class="flips">
                <h3>{live(move || store.t(words::FLIPS))}</h3>
                <Show
                    when=move || flips.with(|flips| !flips.is_empty())
                    fallback=move || view! { <p class="small">{live(move || store.t(words::NO_FLIPS))}</p> }
                >
                    {live(move || items().collect_view())}
                </Show>
            </section>
        </Show>
    }
}

/// The flips that lead to one bucket.
#[component]
fn FlipsTo(bucket: Bucket, flips: Vec<Flip>) -> impl IntoView {
    let store = use_store();
    let line = move |flip: Flip| {
        let words = if flip.to > flip.from { words::FLIP_UP } else { words::FLIP_DOWN };
        let name = rating_name(store, flip.kind);
        words.fill(store.lang(), &[("name", &name), ("from", &flip.from), ("to", &flip.to)])
    };
    let lines = flips.into_iter().map(|flip| view! { <li>{live(move || line(flip))}</li> }).collect_view();
    view! {
        <div class="flips__to">
            <BucketTag bucket=bucket lang=Signal::derive(move || store.lang()) />
            <ul>{lines}</ul>
        </div>
    }
}

/// Hours the process takes and hours its bucket could free.
#[component]
pub fn Hours(card: Card) -> impl IntoView {
    let store = use_store();
    let hours = card.found(|found| (found.hours_per_month, found.hours_freed));
    let text = move || match hours.get() {
        (None, _) => None,
        (Some(hours), Some(freed)) if freed != Range::default() => {
            let (hours, range) = (format::number(hours, 1), format::range(freed));
            Some((words::HOURS_FREED.fill(store.lang(), &[("hours", &hours), ("range", &range)]), true))
        }
        (Some(hours), _) => Some((words::HOURS.fill(store.lang(), &[("hours", &format::number(hours, 1))]), false)),
    };
    let note = move || store.model().buckets.freed_note.get(store.lang()).to_owned();
    move || {
        text().map(|(text, is_estimate)| {
            view! {
                <div class="verdict__hours">
                    <p>{text}</p>
                    {is_estimate.then(|| view! { <p class="small">{live(note)}</p> })}
                </div>
            }
        })
    }
}

/// That one person's ratings are a weak guide; nothing while nothing is rated.
#[component]
pub fn SecondOpinion(card: Card) -> impl IntoView {
    let store = use_store();
    let is_rated = card.get(|process| !process.ratings.is_empty());
    view! {
        <Show when=move || is_rated.get()>
            <p class="small verdict__second">{live(move || store.t(words::SECOND))}</p>
        </Show>
    }
}
