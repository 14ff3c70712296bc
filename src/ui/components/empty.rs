//! What stands where nothing is yet: a sentence, and what to do.

use leptos::prelude::*;

/// An empty place that says what belongs there.
#[component]
pub fn Empty(
    /// What is missing, as a sentence.
    #[prop(into)]
    title: Signal<String>,
    /// Why it matters or how to begin.
    #[prop(into)]
    text: Signal<String>,
    /// What to do: buttons or links.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="empty">
            <h2>{title}</h2>
            <p>{text}</p>
            <div class="row">{children()}</div>
        </section>
    }
}
