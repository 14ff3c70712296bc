//! Links to the pages of a section.

use leptos::prelude::*;

use super::live_value;

/// A page of a section.
#[derive(Clone)]
pub struct Tab {
    /// Where it is.
    pub href: String,
    /// What it is called.
    pub name: Signal<String>,
    /// Whether it is the page that is shown.
    pub is_current: bool,
}

/// Links to the pages of a section; the one that is shown is marked.
#[component]
pub fn Tabs(
    /// What the links are for, for who cannot see them.
    label: Signal<String>,
    /// The pages.
    tabs: Vec<Tab>,
) -> impl IntoView {
    let link = |Tab { href, name, is_current }: Tab| {
        view! { <a class="tabs__link" href=href aria-current=is_current.then_some("page")>{name}</a> }
    };
    view! {
        <nav class="tabs no-print" aria-label=live_value(move || label.get())>
            {tabs.into_iter().map(link).collect_view()}
        </nav>
    }
}
