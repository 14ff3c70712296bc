//! Inputs, with a label of their own or named by what stands around them. A change is told when the person leaves the input
//! or presses Enter.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::live_value;
use crate::domain::units::Date;

/// A label over any input, with a hint under it.
#[component]
pub fn Field(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// What to know about it.
    #[prop(into, optional)]
    hint: Signal<String>,
    /// The input.
    children: Children,
) -> impl IntoView {
    view! {
        <label class="field">
            <span class="field__label">{label}</span>
            {children()}
            <Show when=move || !hint.with(String::is_empty)>
                <small class="field__hint">{hint}</small>
            </Show>
        </label>
    }
}

/// A line of text.
#[component]
pub fn TextField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// What to know about it.
    #[prop(into, optional)]
    hint: Signal<String>,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// What happens with a new text.
    on_change: Callback<String>,
) -> impl IntoView {
    let change = move |event: Targeted<Event, HtmlInputElement>| on_change.run(event.target().value());
    view! {
        <Field label=label hint=hint>
            <input
                class="input"
                type="text"
                autocomplete="off"
                prop:value=value
                on:change:target=change
            />
        </Field>
    }
}

/// A number under its label.
#[component]
pub fn NumberField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// What to know about it.
    #[prop(into, optional)]
    hint: Signal<String>,
    /// What stands in it.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// The greatest value.
    #[prop(default = MAX)]
    max: f64,
    /// The step of the arrows.
    #[prop(default = "1")]
    step: &'static str,
    /// What happens with a new number.
    on_change: Callback<Option<f64>>,
) -> impl IntoView {
    view! {
        <Field label=label hint=hint>
            <NumberInput class="input input--number" value=value max=max step=step on_change=on_change />
        </Field>
    }
}

/// The greatest number a field takes where nothing else is said.
const MAX: f64 = 1_000_000.0;

/// A number of zero or more that may be absent. What is no number, or out of range, is not taken; the input shows the kept
/// value again.
#[component]
pub fn NumberInput(
    /// How it looks.
    class: &'static str,
    /// What is asked for, where no label stands around it.
    #[prop(into, optional)]
    label: MaybeProp<String>,
    /// What stands in it.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// The greatest value.
    #[prop(default = MAX)]
    max: f64,
    /// The step of the arrows.
    step: &'static str,
    /// What happens with a new number.
    on_change: Callback<Option<f64>>,
) -> impl IntoView {
    let shown = move || value.get().map_or_else(String::new, |number| number.to_string());
    let change = move |event: Targeted<Event, HtmlInputElement>| {
        let input = event.target();
        let text = input.value();
        let number = text.trim().parse::<f64>().ok().filter(|number| (0.0..=max).contains(number));
        if text.trim().is_empty() || number.is_some() {
            on_change.run(number);
        }
        input.set_value(&untrack(shown));
    };
    view! {
        <input
            class=class
            type="number"
            inputmode="decimal"
            min="0"
            max=max
            step=step
            aria-label=live_value(move || label.get())
            prop:value=live_value(shown)
            on:change:target=change
        />
    }
}

/// Under this year stand only years that are being typed: 0002 on the way to 2027.
const FIRST_YEAR: i16 = 1000;

/// A day that may be absent. A year that is not typed to its end is not taken; left so, the input shows the kept day again.
#[component]
pub fn DayInput(
    /// How it looks.
    #[prop(default = "input")]
    class: &'static str,
    /// What is asked for, where no label stands around it.
    #[prop(into, optional)]
    label: MaybeProp<String>,
    /// What stands in it.
    #[prop(into)]
    value: Signal<Option<Date>>,
    /// What happens with a new day, or none.
    on_change: Callback<Option<Date>>,
) -> impl IntoView {
    let shown = move || value.get().map_or_else(String::new, |day| day.to_string());
    let change = move |event: Targeted<Event, HtmlInputElement>| {
        let text = event.target().value();
        let day = text.parse::<Date>().ok().filter(|day| day.year() >= FIRST_YEAR);
        if text.is_empty() || day.is_some() {
            on_change.run(day);
        }
    };
    view! {
        <input
            class=class
            type="date"
            max="9999-12-31"
            aria-label=live_value(move || label.get())
            prop:value=live_value(shown)
            on:change:target=change
            on:blur:target=move |event| event.target().set_value(&untrack(shown))
        />
    }
}
