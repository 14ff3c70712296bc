//! What is at stake besides the consequence of an error: whether it can be put right, personal data, the law.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::handle::Card;
use crate::domain::process::{PersonalData, Process, Reversibility};
use crate::state::use_store;
use crate::text::processes::card as words;
use crate::text::{Text, names};
use crate::ui::components::{live, live_value};

/// What is at stake besides the consequence of an error.
#[component]
pub fn Stakes(card: Card) -> impl IntoView {
    let store = use_store();
    let needs_person = card.get(|process| process.law_requires_person);
    let set_law = move |event: Targeted<Event, HtmlInputElement>| {
        let checked = event.target().checked();
        card.change(|process| process.law_requires_person = checked);
    };
    view! {
        <div class="stakes">
            <OneOf
                card=card
                name="reversibility"
                legend=words::REVERSIBLE
                options=Reversibility::ALL.map(|value| (value, names::reversibility(value))).to_vec()
                part=|process| &mut process.reversibility
            />
            <OneOf
                card=card
                name="personal-data"
                legend=words::PERSONAL_DATA
                options=PersonalData::ALL.map(|value| (value, names::personal_data(value))).to_vec()
                part=|process| &mut process.personal_data
            />
            <label class="check stakes__law">
                <input type="checkbox" prop:checked=needs_person on:change:target=set_law />
                {live(move || store.t(words::LAW))}
            </label>
        </div>
    }
}

/// One of a few values of the process.
#[component]
fn OneOf<T: Copy + PartialEq + Send + Sync + 'static>(
    card: Card,
    name: &'static str,
    legend: Text,
    options: Vec<(T, Text)>,
    /// Which value; reading looks at a copy.
    part: fn(&mut Process) -> &mut T,
) -> impl IntoView {
    let store = use_store();
    let now = card.get(move |process| *part(&mut process.clone()));
    let items = options.into_iter().map(|(value, label)| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name=name
                    prop:checked=live_value(move || now.get() == value)
                    on:change=move |_| card.change(|process| *part(process) = value)
                />
                {live(move || store.t(label))}
            </label>
        }
    });
    view! {
        <fieldset class="stakes__choice">
            <legend class="field__label">{live(move || store.t(legend))}</legend>
            {items.collect_view()}
        </fieldset>
    }
}
