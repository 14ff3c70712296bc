//! What is known about a process besides its ratings.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use super::channels::Channels;
use super::fields::{LineOf, LinesOf};
use super::handle::Card;
use crate::domain::process::Lifecycle;
use crate::domain::units::Minutes;
use crate::state::use_store;
use crate::text::names;
use crate::text::processes::card as words;
use crate::ui::components::{Field, NumberField, live, live_value};

/// A number of cases as the plan keeps it.
pub fn whole(number: f64) -> Option<u32> {
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "range checked"
    )]
    (0.0..=f64::from(u32::MAX)).contains(&number).then(|| number.round() as u32)
}

/// What is known about a process besides its ratings.
#[component]
pub fn Basics(card: Card) -> impl IntoView {
    let store = use_store();
    view! {
        <section class="card basics" aria-labelledby="card-basics">
            <h2 id="card-basics">{live(move || store.t(words::FACTS))}</h2>
            <div class="basics__grid">
                <Volume card=card />
                <MinutesOf card=card />
                <LineOf
                    card=card
                    label=words::OWNER
                    hint=words::OWNER_HINT
                    part=|process| &mut process.owner
                />
                <LifecycleField card=card />
            </div>
            <Channels card=card />
            <LinesOf card=card label=words::NOTE part=|process| &mut process.note />
        </section>
    }
}

#[component]
fn Volume(card: Card) -> impl IntoView {
    let store = use_store();
    let change = move |number: Option<f64>| card.change(|process| process.volume_per_month = number.and_then(whole));
    view! {
        <NumberField
            label=store.label(words::VOLUME)
            value=card.get(|process| process.volume_per_month.map(f64::from))
            max=f64::from(u32::MAX)
            on_change=Callback::new(change)
        />
    }
}

#[component]
fn MinutesOf(card: Card) -> impl IntoView {
    let store = use_store();
    let change = move |number: Option<f64>| {
        card.change(|process| process.minutes_per_case = number.and_then(Minutes::new));
    };
    view! {
        <NumberField
            label=store.label(words::MINUTES)
            value=card.get(|process| process.minutes_per_case.map(Minutes::get))
            max=Minutes::MAX
            step="0.1"
            on_change=Callback::new(change)
        />
    }
}

#[component]
fn LifecycleField(card: Card) -> impl IntoView {
    let store = use_store();
    let now = card.get(|process| process.lifecycle);
    let choose = move |event: Targeted<Event, HtmlSelectElement>| {
        let chosen = usize::try_from(event.target().selected_index()).unwrap_or(0);
        // The first option stands for none.
        let lifecycle = chosen.checked_sub(1).and_then(|index| Lifecycle::ALL.get(index)).copied();
        card.change(|process| process.lifecycle = lifecycle);
    };
    let options = Lifecycle::ALL.map(|step| {
        view! {
            <option prop:selected=live_value(move || now.get() == Some(step))>{live(move || store.t(names::lifecycle(step)))}</option>
        }
    });
    view! {
        <Field
            label=store.label(words::LIFECYCLE)
            hint=store.label(words::LIFECYCLE_HINT)
        >
            <select class="input" on:change:target=choose>
                <option prop:selected=live_value(move || now.get().is_none())>{live(move || store.t(words::LIFECYCLE_NONE))}</option>
                {options}
            </select>
        </Field>
    }
}
