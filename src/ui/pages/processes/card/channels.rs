//! The channels a process runs through: the usual ones to tick, others as text.

use leptos::prelude::*;

use super::handle::Card;
use crate::state::use_store;
use crate::text::names;
use crate::text::processes::card as words;
use crate::ui::components::{TextField, live};

/// The usual channels, as `names::channel` knows them.
const USUAL: [&str; 8] = ["line", "phone", "email", "webchat", "messenger", "store", "form", "marketplace"];

fn is_usual(channel: &str) -> bool {
    USUAL.contains(&channel)
}

/// Texts between commas, without the usual channels' own identifiers.
fn others(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split(['、', ',', '，', ';', '；', '\n']).map(str::trim);
    parts.filter(|part| !part.is_empty() && !is_usual(part)).map(str::to_owned)
}

/// The channels a process runs through.
#[component]
pub fn Channels(card: Card) -> impl IntoView {
    let store = use_store();
    let usual = USUAL.map(|channel| view! { <ChannelCheck card=card channel=channel /> });
    let own = card.get(|process| process.channels.iter().filter(|own| !is_usual(own)).cloned().collect::<Vec<_>>());
    let shown = move || own.with(|own| own.join(store.t(words::COMMA)));
    let change = move |text: String| {
        card.change(|process| {
            process.channels.retain(|channel| is_usual(channel));
            process.channels.extend(others(&text));
        });
    };
    view! {
        <fieldset class="channels">
            <legend class="field__label">{live(move || store.t(words::CHANNELS))}</legend>
            <div class="channels__list">{usual}</div>
            <TextField
                label=store.label(words::OTHER_CHANNELS)
                hint=store.label(words::OTHER_CHANNELS_HINT)
                value=Signal::derive(shown)
                on_change=Callback::new(change)
            />
        </fieldset>
    }
}

#[component]
fn ChannelCheck(card: Card, channel: &'static str) -> impl IntoView {
    let store = use_store();
    let is_there = card.get(move |process| process.channels.iter().any(|own| own == channel));
    let toggle = move |_| {
        card.change(|process| {
            let before = process.channels.len();
            process.channels.retain(|own| own != channel);
            if process.channels.len() == before {
                process.channels.push(channel.to_owned());
            }
        });
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=is_there on:change=toggle />
            {live(move || names::channel(channel).map(|name| store.t(name)))}
        </label>
    }
}
