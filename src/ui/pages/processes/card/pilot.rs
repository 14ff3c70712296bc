//! What must be settled before a pilot, and what of it is missing.

use leptos::prelude::*;

use super::fields::{DayField, LineOf, LinesOf};
use super::handle::Card;
use crate::domain::bucket;
use crate::domain::process::{Bucket, Item};
use crate::domain::units::Date;
use crate::state::use_store;
use crate::text::processes::card as words;
use crate::text::{Text, format, names};
use crate::ui::components::{Icon, NumberField, live, live_value};

/// What must be settled before a pilot.
#[component]
pub fn Pilot(card: Card) -> impl IntoView {
    let store = use_store();
    view! {
        <section class="card pilot" aria-labelledby="card-pilot">
            <h2 id="card-pilot">{live(move || store.t(words::PILOT))}</h2>
            <Missing card=card />
            <div class="pilot__part">
                <LinesOf
                    card=card
                    label=words::AI_SCOPE
                    hint=words::AI_SCOPE_HINT
                    part=|process| &mut process.ai_scope
                />
            </div>
            <HandoffFields card=card />
            <KnowledgeFields card=card />
            <div class="pilot__part">
                <LinesOf
                    card=card
                    label=words::QUALITY
                    hint=words::QUALITY_HINT
                    part=|process| &mut process.quality_measure
                />
                <LineOf
                    card=card
                    label=words::REVIEWER
                    hint=words::REVIEWER_HINT
                    part=|process| &mut process.reviewer
                />
                <LinesOf
                    card=card
                    label=words::STOP
                    hint=words::STOP_HINT
                    part=|process| &mut process.stop_rule
                />
            </div>
        </section>
    }
}

/// What is missing, said on top, and each item with its mark.
#[component]
fn Missing(card: Card) -> impl IntoView {
    let store = use_store();
    let missing = card.get(bucket::missing);
    let for_ai = card.found(|found| found.bucket.is_some_and(Bucket::gives_work_to_ai));
    let named = move |item: &Item| store.t(names::item(*item)).to_owned();
    let text = move || match (for_ai.get(), missing.with(Vec::len)) {
        (false, _) => store.t(words::PILOT_NOT_NEEDED).to_owned(),
        (true, 0) => store.t(words::PILOT_COMPLETE).to_owned(),
        (true, n) => {
            let items: Vec<String> = missing.with(|items| items.iter().map(named).collect());
            let list = format::list(store.lang(), &items);
            words::PILOT_MISSING.fill(store.lang(), &[("n", &n), ("all", &Item::ALL.len()), ("list", &list)])
        }
    };
    let marks = Item::ALL.map(|item| {
        let is_there = move || missing.with(|missing| !missing.contains(&item));
        view! { <ItemMark name=names::item(item) is_there=Signal::derive(is_there) /> }
    });
    view! {
        <p class="pilot__missing" data-open=live_value(move || (for_ai.get() && missing.with(|items| !items.is_empty())).to_string())>
            {live(text)}
        </p>
        <ul class="pilot__items">{marks}</ul>
    }
}

#[component]
fn ItemMark(name: Text, is_there: Signal<bool>) -> impl IntoView {
    let store = use_store();
    view! {
        <li data-there=live_value(move || is_there.get().to_string())>
            <Show when=move || is_there.get() fallback=|| view! { <i class="pilot__open" aria-hidden="true"></i> }>
                <Icon name="check" />
            </Show>
            {live(move || store.t(name))}
            <span class="visually-hidden">
                " – " {live(move || store.t(if is_there.get() { words::IS_THERE } else { words::IS_MISSING }))}
            </span>
        </li>
    }
}

#[component]
fn HandoffFields(card: Card) -> impl IntoView {
    let store = use_store();
    let seconds = card.get(|process| process.handoff.seconds.map(f64::from));
    let set_seconds = move |number: Option<f64>| {
        card.change(|process| process.handoff.seconds = number.and_then(super::basics::whole));
    };
    view! {
        <fieldset class="pilot__part pilot__handoff">
            <legend class="pilot__legend">{live(move || store.t(words::HANDOFF))}</legend>
            <LineOf
                card=card
                label=words::TRIGGER
                hint=words::TRIGGER_HINT
                part=|process| &mut process.handoff.trigger
            />
            <NumberField
                label=store.label(words::SECONDS)
                value=seconds
                max=86_400.0
                on_change=Callback::new(set_seconds)
            />
            <LineOf
                card=card
                label=words::CONTEXT
                hint=words::CONTEXT_HINT
                part=|process| &mut process.handoff.context
            />
        </fieldset>
    }
}

#[component]
fn KnowledgeFields(card: Card) -> impl IntoView {
    let store = use_store();
    let days = store.model().buckets.review_days;
    let set_reviewed = move |day: Option<Date>| card.change(|process| process.knowledge.reviewed = day);
    view! {
        <fieldset class="pilot__part pilot__knowledge">
            <legend class="pilot__legend">{live(move || store.t(words::KNOWLEDGE))}</legend>
            <LineOf
                card=card
                label=words::KNOWLEDGE_NAME
                hint=words::KNOWLEDGE_NAME_HINT
                part=|process| &mut process.knowledge.name
            />
            <LineOf
                card=card
                label=words::KNOWLEDGE_OWNER
                part=|process| &mut process.knowledge.owner
            />
            <DayField
                label=words::REVIEWED
                hint=Signal::derive(move || words::REVIEWED_HINT.fill(store.lang(), &[("days", &days)]))
                value=card.get(|process| process.knowledge.reviewed)
                on_change=Callback::new(set_reviewed)
            />
        </fieldset>
    }
}
