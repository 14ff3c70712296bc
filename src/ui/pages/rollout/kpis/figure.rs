//! A figure typed by a person: read, checked against its unit, and refused with a sentence.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::domain::model::Unit;
use crate::domain::rollout::{ValueFault, check_value};
use crate::file::number::{NumberError, number};
use crate::state::use_store;
use crate::text::rollout::kpis as words;
use crate::ui::components::{live, live_value};

/// The value a text means, if a key figure of this unit can have it.
pub fn read(unit: Unit, text: &str) -> Result<f64, ValueFault> {
    match number(text.trim().trim_end_matches(['%', '％'])) {
        Ok(value) => check_value(unit, value),
        Err(NumberError::Negative) => Err(ValueFault::Negative),
        Err(NumberError::TooLarge) => Err(ValueFault::TooLarge),
        Err(_) => Err(ValueFault::NoNumber),
    }
}

/// A figure in place. What cannot be stays as typed, with a sentence under it, and changes nothing.
#[component]
pub fn Figure(
    /// An identifier no other input has.
    id: String,
    /// What it is, for who cannot see what stands around it.
    label: Signal<String>,
    /// What it is measured in.
    unit: Unit,
    /// What stands in it.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// What happens with a new figure, or none.
    on_change: Callback<Option<f64>>,
) -> impl IntoView {
    let store = use_store();
    let fault: RwSignal<Option<ValueFault>> = RwSignal::new(None);
    let shown = move || value.get().map_or_else(String::new, |number| number.to_string());
    let change = move |event: Targeted<Event, HtmlInputElement>| {
        let input = event.target();
        let text = input.value();
        let found = if text.trim().is_empty() { Ok(None) } else { read(unit, &text).map(Some) };
        fault.set(found.err());
        if let Ok(number) = found {
            on_change.run(number);
            input.set_value(&untrack(shown));
        }
    };
    let why = format!("{id}-why");
    let described = why.clone();
    view! {
        <input
            class="input kpi__input"
            id=id
            type="text"
            inputmode="decimal"
            autocomplete="off"
            aria-label=live_value(move || label.get())
            aria-invalid=live_value(move || fault.get().map(|_| "true"))
            aria-describedby=live_value(move || fault.get().map(|_| described.clone()))
            prop:value=live_value(shown)
            on:change:target=change
        />
        <span class="refused" id=why role="alert">{live(move || fault.get().map(|why| store.t(words::fault(why))))}</span>
    }
}
