//! Line icons, drawn on a 20-unit square in the colour of the text. Always beside words or with a hidden label.

use leptos::prelude::*;

const fn path(name: &str) -> &'static str {
    match name.as_bytes() {
        b"undo" => "M7 4 3 8l4 4M3 8h8.5a4.5 4.5 0 0 1 0 9H7",
        b"redo" => "m13 4 4 4-4 4M17 8H8.5a4.5 4.5 0 0 0 0 9H13",
        b"theme" => "M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14",
        b"settings" => "M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4",
        b"close" => "m5 5 10 10M15 5 5 15",
        b"plans" => "M4 4h12v12H4zM4 8h12M8 8v8",
        b"minus" => "M4 10h12",
        b"plus" => "M10 4v12M4 10h12",
        b"swap" => "M6 4v12M3 13l3 3 3-3M14 16V4M11 7l3-3 3 3",
        b"send" => "M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7",
        b"lock" => "M5 9h10v8H5zM7 9V6a3 3 0 0 1 6 0v3",
        b"search" => "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13 13l4 4",
        b"trash" => "M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6",
        b"copy" => "M7 7h9v9H7zM4 13V4h9",
        b"download" => "M10 3v9M6 9l4 4 4-4M4 16h12",
        b"upload" => "M10 13V4M6 8l4-4 4 4M4 16h12",
        b"pencil" => "M4 16v-3l9-9 3 3-9 9z",
        b"print" => "M6 8V3h8v5M6 14H4V8h12v6h-2M6 12h8v5H6z",
        b"check" => "m4 10.5 4 4 8-9",
        b"warn" => "M10 3 2.5 16.5h15zM10 8v4M10 14.2v.3",
        b"info" => "M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4M10 9v5M10 6.2v.3",
        b"arrow-right" => "M4 10h12M11 5l5 5-5 5",
        b"arrow-left" => "M16 10H4M9 5l-5 5 5 5",
        b"up" => "m4 12 6-6 6 6",
        b"down" => "m4 8 6 6 6-6",
        b"drag" => "M7 5v.1M7 10v.1M7 15v.1M13 5v.1M13 10v.1M13 15v.1",
        b"note" => "M4 4h12v8l-4 4H4zM12 16v-4h4",
        b"list" => "M4 5h12M4 10h12M4 15h12",
        b"history" => "M3.5 10a6.5 6.5 0 1 0 2-4.7L3 8M3 4v4h4M10 6.5V10l2.5 2",
        b"board" => "M3 4h4v12H3zM8.5 4h4v8h-4zM14 4h3v10h-3z",
        _ => "",
    }
}

/// One icon by name.
#[component]
pub fn Icon(name: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d=path(name) />
        </svg>
    }
}

/// The mark of the product: a baton being handed over.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <rect class="logo__staff" x="1.5" y="9" width="21" height="6" rx="3" transform="rotate(-38 12 12)" />
            <path class="logo__grip" d="m11.3 8.8 6.3-4.9a3 3 0 0 1 3.7 4.7L15 13.5z" />
        </svg>
    }
}
