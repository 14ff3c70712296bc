//! The foot of the rail: saved state, undo, language, appearance.

use leptos::prelude::*;

use crate::domain::language::Lang;
use crate::state::{SaveState, StorageGap, Store, Theme, use_store};
use crate::text::{Text, format, shell};
use crate::ui::components::{Icon, IconButton, live, live_value};
use crate::ui::routes::Route;

#[component]
pub fn RailFoot(note: Option<AnyView>) -> impl IntoView {
    let store = use_store();
    view! {
        <footer class="foot">
            {note}
            <SaveLine />
            <div class="foot__row">
                <IconButton
                    icon="undo"
                    label=store.label(shell::UNDO)
                    disabled=Signal::derive(move || !store.can_undo())
                    on_click=Callback::new(move |()| store.undo())
                />
                <IconButton
                    icon="redo"
                    label=store.label(shell::REDO)
                    disabled=Signal::derive(move || !store.can_redo())
                    on_click=Callback::new(move |()| store.redo())
                />
                <LanguageSwitch />
                <ThemeButton />
                <a class="icon-button" href=Route::Settings.href() title=live_value(move || store.t(shell::SETTINGS))>
                    <Icon name="settings" />
                    <span class="visually-hidden">{live(move || store.t(shell::SETTINGS))}</span>
                </a>
            </div>
        </footer>
    }
}

#[component]
fn SaveLine() -> impl IntoView {
    let store = use_store();
    let state = move || match store.save_state() {
        SaveState::Failed(_) => "failed",
        SaveState::Pending => "pending",
        SaveState::Clean | SaveState::Saved(_) => "saved",
    };
    view! {
        <p class="foot__saved" data-state=live_value(state)>
            {live(move || save_text(store))}
            {live(move || store.storage_gap().map(|gap| format!(" {}", store.t(gap_text(gap)))))}
            <Show when=move || matches!(store.save_state(), SaveState::Failed(_))>
                <button class="link" type="button" on:click=move |_| store.offer_plan()>
                    {live(move || store.t(shell::SAVE_FILE_INSTEAD))}
                </button>
            </Show>
        </p>
    }
}

const fn gap_text(gap: StorageGap) -> Text {
    match gap {
        StorageGap::Database => shell::SAVED_WITHOUT_DATABASE,
        StorageGap::Journal => shell::SAVED_WITHOUT_JOURNAL,
    }
}

fn save_text(store: Store) -> String {
    use crate::browser::storage::StorageError;
    match store.save_state() {
        SaveState::Clean if !store.can_store() => store.t(shell::SAVE_BLOCKED).to_owned(),
        SaveState::Clean => store.t(shell::NOT_SAVED_YET).to_owned(),
        SaveState::Pending => store.t(shell::SAVING).to_owned(),
        SaveState::Saved(at) => {
            let time = format::moment(store.lang(), at.day, &at.time, store.today());
            shell::SAVED_AT.fill(store.lang(), &[("time", &time)])
        }
        SaveState::Failed(StorageError::Full) => store.t(shell::SAVE_FAILED).to_owned(),
        SaveState::Failed(StorageError::Blocked) => store.t(shell::SAVE_BLOCKED).to_owned(),
    }
}

/// Each language under its own name, so that it is found by those who cannot read the other.
pub const fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::ZhHant => "中文",
    }
}

#[component]
fn LanguageSwitch() -> impl IntoView {
    let store = use_store();
    let choices = Lang::ALL.map(|lang| {
        view! {
            <button
                class="foot__lang"
                type="button"
                lang=lang.tag()
                aria-pressed=live_value(move || (store.lang() == lang).to_string())
                on:click=move |_| store.preferences.set_lang(lang)
            >
                {own_name(lang)}
            </button>
        }
    });
    view! { <span class="foot__langs" role="group" aria-label=live_value(move || store.t(shell::LANGUAGE))>{choices}</span> }
}

/// The words for a theme.
pub const fn theme_name(theme: Theme) -> Text {
    match theme {
        Theme::Auto => shell::THEME_AUTO,
        Theme::Light => shell::THEME_LIGHT,
        Theme::Dark => shell::THEME_DARK,
        Theme::Contrast => shell::THEME_CONTRAST,
    }
}

/// Goes round the four themes; the settings page offers them side by side.
#[component]
fn ThemeButton() -> impl IntoView {
    let store = use_store();
    let label = move || format!("{}: {}", store.t(shell::THEME), store.t(theme_name(store.preferences.theme())));
    view! {
        <IconButton
            icon="theme"
            label=Signal::derive(label)
            on_click=Callback::new(move |()| next_theme(store))
        />
    }
}

fn next_theme(store: Store) {
    let now = untrack(|| store.preferences.theme());
    let index = Theme::ALL.iter().position(|theme| *theme == now).map_or(0, |index| (index + 1) % Theme::ALL.len());
    store.preferences.set_theme(Theme::ALL[index]);
}
