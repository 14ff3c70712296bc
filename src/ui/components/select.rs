//! One of many: a native list of choices.

use leptos::prelude::*;

use super::{Choice, live_value};

/// A list of choices of which one holds.
#[component]
pub fn Select<T: Clone + PartialEq + Send + Sync + 'static>(
    /// Its identifier, where the focus is moved to it.
    #[prop(into, optional)]
    id: MaybeProp<String>,
    /// What is being chosen, where no label stands around it.
    #[prop(into, optional)]
    label: MaybeProp<String>,
    /// The choices.
    choices: Vec<Choice<T>>,
    /// Which one holds.
    #[prop(into)]
    chosen: Signal<T>,
    /// What happens when another is chosen.
    on_choose: Callback<T>,
) -> impl IntoView {
    let values: Vec<T> = choices.iter().map(|choice| choice.value.clone()).collect();
    let option = |(at, Choice { value, label }): (usize, Choice<T>)| {
        view! { <option value=at prop:selected=live_value(move || chosen.get() == value)>{label}</option> }
    };
    let choose = move |text: String| {
        if let Some(value) = text.parse::<usize>().ok().and_then(|at| values.get(at)) {
            on_choose.run(value.clone());
        }
    };
    view! {
        <select
            class="input"
            id=live_value(move || id.get())
            aria-label=live_value(move || label.get())
            on:change:target=move |event| choose(event.target().value())
        >
            {choices.into_iter().enumerate().map(option).collect_view()}
        </select>
    }
}
