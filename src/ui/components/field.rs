//! Labelled inputs. A change is told when the person leaves the field or presses Enter.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlInputElement;

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

/// A number that may be absent. What is no number, or out of range, is not taken; the field shows the kept value again.
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
    /// The least value.
    #[prop(optional)]
    min: f64,
    /// The greatest value.
    #[prop(default = 1_000_000.0)]
    max: f64,
    /// The step of the arrows.
    #[prop(default = 1.0)]
    step: f64,
    /// What happens with a new number.
    on_change: Callback<Option<f64>>,
) -> impl IntoView {
    let shown = move || value.get().map_or_else(String::new, |number| number.to_string());
    let change = move |event: Targeted<Event, HtmlInputElement>| {
        let input = event.target();
        let text = input.value();
        let number = text.trim().parse::<f64>().ok().filter(|number| (min..=max).contains(number));
        if text.trim().is_empty() || number.is_some() {
            on_change.run(number);
        }
        input.set_value(&untrack(shown));
    };
    view! {
        <Field label=label hint=hint>
            <input
                class="input input--number"
                type="number"
                inputmode="decimal"
                min=min
                max=max
                step=step
                prop:value=shown
                on:change:target=change
            />
        </Field>
    }
}
