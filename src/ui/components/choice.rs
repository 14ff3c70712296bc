//! One of a few: a row of native radio buttons that looks like a switch.

use leptos::prelude::*;

/// One thing to choose.
#[derive(Clone)]
pub struct Choice<T> {
    /// What is chosen.
    pub value: T,
    /// What it is called.
    pub label: Signal<String>,
}

/// A row of choices of which one holds.
#[component]
pub fn Segmented<T: Clone + PartialEq + Send + Sync + 'static>(
    /// A name no other group on the page has.
    name: &'static str,
    /// What is being chosen.
    #[prop(into)]
    legend: Signal<String>,
    /// The choices.
    choices: Vec<Choice<T>>,
    /// Which one holds.
    #[prop(into)]
    chosen: Signal<T>,
    /// What happens when another is chosen.
    on_choose: Callback<T>,
) -> impl IntoView {
    let items = choices.into_iter().map(|choice| {
        let Choice { value, label } = choice;
        let is_chosen = {
            let value = value.clone();
            move || chosen.get() == value
        };
        view! {
            <label class="segmented__item">
                <input
                    type="radio"
                    name=name
                    prop:checked=is_chosen
                    on:change=move |_| on_choose.run(value.clone())
                />
                <span>{label}</span>
            </label>
        }
    });
    view! {
        <fieldset class="segmented">
            <legend class="visually-hidden">{legend}</legend>
            {items.collect_view()}
        </fieldset>
    }
}
