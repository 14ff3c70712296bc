//! A number that is edited where it stands, as in a spreadsheet.

use leptos::ev::{Event, FocusEvent, KeyboardEvent, Targeted};
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::browser::document;
use crate::state::use_store;
use crate::text::format;
use crate::text::processes::table;
use crate::ui::components::live_value;

/// A number cell. Enter and the arrows go to the same cell of the next row; what is no number leaves the value alone.
#[component]
pub fn NumberCell(
    /// The column, so that the arrows find the next cell.
    column: &'static str,
    /// What the number is.
    #[prop(into)]
    label: Signal<String>,
    /// The number.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// Takes what was typed, blank for no number; `false` when it cannot be kept.
    on_change: Callback<String, bool>,
) -> impl IntoView {
    let store = use_store();
    let shown = move || value.get().map_or_else(String::new, |number| format::number(number, 1));
    let change = move |event: Targeted<Event, HtmlInputElement>| {
        let input = event.target();
        let text = input.value().trim().to_owned();
        if !on_change.run(text.clone()) {
            store.announce(table::NOT_A_NUMBER.fill(store.preferences.lang_untracked(), &[("text", &text)]));
        }
        input.set_value(&untrack(shown));
    };
    let press = move |event: Targeted<KeyboardEvent, HtmlInputElement>| {
        let step = match event.key().as_str() {
            "Enter" | "ArrowDown" => 1,
            "ArrowUp" => -1,
            _ => return,
        };
        event.prevent_default();
        document::focus_in_row(&event.target(), step, &format!("[data-column={column}]"));
    };
    let select = move |event: Targeted<FocusEvent, HtmlInputElement>| event.target().select();
    view! {
        <input
            class="number-cell"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            data-column=column
            aria-label=label
            prop:value=live_value(shown)
            on:change:target=change
            on:keydown:target=press
            on:focus:target=select
        />
    }
}
