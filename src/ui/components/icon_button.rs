//! A button that is only an icon; its label is its name and its tooltip.

use leptos::prelude::*;

use super::Icon;

/// A button that is only an icon.
#[component]
pub fn IconButton(
    /// The icon.
    icon: &'static str,
    /// What it does.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it does nothing at the moment.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// What happens.
    on_click: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            class="icon-button"
            type="button"
            title=label
            aria-label=label
            disabled=disabled
            on:click=move |_| on_click.run(())
        >
            <Icon name=icon />
        </button>
    }
}
