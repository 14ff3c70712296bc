//! The keys, as tables.

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::{Text, settings, shell};
use crate::ui::components::live;

/// Keys and what they do; several keys in one line do the same.
type Lines = &'static [(&'static [&'static [&'static str]], Text)];

const EVERYWHERE: Lines = &[
    (&[&["Ctrl", "Z"]], settings::KEY_UNDO),
    (&[&["Ctrl", "Shift", "Z"], &["Ctrl", "Y"]], settings::KEY_REDO),
    (&[&["Ctrl", "S"]], settings::KEY_EXPORT),
];

const ON_A_QUESTION: Lines = &[
    (&[&["1"], &["2"], &["3"], &["4"]], settings::KEY_LEVEL),
    (&[&["N"]], settings::KEY_NA),
    (&[&["?"]], settings::KEY_UNKNOWN),
    (&[&["⌫"]], settings::KEY_CLEAR),
    (&[&["Enter"]], settings::KEY_NEXT),
    (&[&["←"], &["→"]], settings::KEY_MOVE),
    (&[&["M"]], settings::KEY_NOTE),
    (&[&["H"]], settings::KEY_HELP),
];

/// The keys.
#[component]
pub fn Keys() -> impl IntoView {
    let store = use_store();
    view! {
        <section class="settings__part">
            <h2>{live(move || store.t(shell::KEYS))}</h2>
            <div class="grid-2">
                <KeyTable caption=settings::KEYS_EVERYWHERE lines=EVERYWHERE />
                <KeyTable caption=settings::KEYS_QUESTIONS lines=ON_A_QUESTION />
            </div>
            <p class="small">{live(move || store.t(settings::KEYS_MAC))}</p>
        </section>
    }
}

#[component]
fn KeyTable(caption: Text, lines: Lines) -> impl IntoView {
    let store = use_store();
    let rows = lines.iter().map(|(keys, does)| {
        let does = *does;
        view! {
            <tr>
                <th scope="row">{combinations(keys)}</th>
                <td>{live(move || store.t(does))}</td>
            </tr>
        }
    });
    view! {
        <table class="settings__keys">
            <caption>{live(move || store.t(caption))}</caption>
            <thead class="visually-hidden">
                <tr>
                    <th scope="col">{live(move || store.t(settings::KEY))}</th>
                    <th scope="col">{live(move || store.t(settings::DOES))}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// Keys pressed together stand close, the next combination with a gap.
fn combinations(all: &'static [&'static [&'static str]]) -> impl IntoView {
    let one = |keys: &&'static [&'static str]| {
        let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd> });
        view! { <span class="settings__together">{keys.collect_view()}</span> " " }
    };
    all.iter().map(one).collect_view()
}
