//! Inputs bound to one part of the process.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;

use super::handle::Card;
use crate::domain::process::Process;
use crate::domain::units::Date;
use crate::state::use_store;
use crate::text::Text;
use crate::ui::components::{DayInput, Field, TextField};

/// Which text of a process an input shows and changes; reading looks at a copy.
pub type Part = fn(&mut Process) -> &mut String;

/// The text, and what changes it. Blank ends are left out.
fn bound(card: Card, part: Part) -> (Signal<String>, Callback<String>) {
    let value = card.get(move |process| part(&mut process.clone()).clone());
    let change = move |text: String| card.change(|process| text.trim().clone_into(part(process)));
    (value.into(), Callback::new(change))
}

/// A line of text of the process.
#[component]
pub fn LineOf(
    card: Card,
    label: Text,
    #[prop(optional)] hint: Option<Text>,
    /// Which text.
    part: Part,
) -> impl IntoView {
    let store = use_store();
    let (value, on_change) = bound(card, part);
    view! {
        <TextField
            label=store.label(label)
            hint=Signal::derive(move || hint.map_or_else(String::new, |hint| store.t(hint).to_owned()))
            value=value
            on_change=on_change
        />
    }
}

/// Several lines of text of the process.
#[component]
pub fn LinesOf(
    card: Card,
    label: Text,
    #[prop(optional)] hint: Option<Text>,
    /// Which text.
    part: Part,
) -> impl IntoView {
    let store = use_store();
    let (value, on_change) = bound(card, part);
    let change = move |event: Targeted<Event, HtmlTextAreaElement>| on_change.run(event.target().value());
    view! {
        <Field
            label=store.label(label)
            hint=Signal::derive(move || hint.map_or_else(String::new, |hint| store.t(hint).to_owned()))
        >
            <textarea class="input" rows="2" prop:value=value on:change:target=change></textarea>
        </Field>
    }
}

/// A day under its label, or none.
#[component]
pub fn DayField(
    label: Text,
    #[prop(into)] hint: Signal<String>,
    #[prop(into)] value: Signal<Option<Date>>,
    on_change: Callback<Option<Date>>,
) -> impl IntoView {
    let store = use_store();
    view! {
        <Field label=store.label(label) hint=hint>
            <DayInput class="input input--day" value=value on_change=on_change />
        </Field>
    }
}
