//! Settings: language, appearance, keys, and what there is to know about the product.

mod about;
mod backup;
mod keys;
mod offline;
mod storage;

use leptos::prelude::*;

use self::about::About;
use self::backup::BackupSection;
use self::keys::Keys;
use self::storage::StorageSection;
use crate::domain::language::Lang;
use crate::state::{Theme, use_store};
use crate::text::{Text, backup as backup_text, settings, shell};
use crate::ui::components::{Choice, Segmented, live};
use crate::ui::shell::{own_name, theme_name};

/// The section "settings".
#[component]
pub fn SettingsPage() -> impl IntoView {
    let store = use_store();
    view! {
        <div class="page-head">
            <h1 tabindex="-1">{live(move || store.t(shell::SETTINGS))}</h1>
        </div>
        <div class="settings">
            <Setting title=shell::LANGUAGE about=settings::LANGUAGE_ABOUT>
                <LanguageChoice />
            </Setting>
            <Setting title=shell::THEME about=settings::THEME_ABOUT>
                <ThemeChoice />
            </Setting>
            <Setting title=settings::STORAGE about=settings::STORAGE_ABOUT>
                <StorageSection />
            </Setting>
            <Setting title=backup_text::SETTING about=backup_text::SETTING_ABOUT>
                <BackupSection />
            </Setting>
            <Keys />
            <About />
        </div>
    }
}

/// One thing to set.
#[component]
fn Setting(title: Text, about: Text, children: Children) -> impl IntoView {
    let store = use_store();
    view! {
        <section class="settings__one">
            <div>
                <h2>{live(move || store.t(title))}</h2>
                <p class="small">{live(move || store.t(about))}</p>
            </div>
            {children()}
        </section>
    }
}

#[component]
fn LanguageChoice() -> impl IntoView {
    let store = use_store();
    let choice = |lang| Choice { value: lang, label: Signal::stored(own_name(lang).to_owned()) };
    view! {
        <Segmented
            name="language"
            legend=store.label(shell::LANGUAGE)
            choices=Lang::ALL.map(choice).to_vec()
            chosen=Signal::derive(move || store.lang())
            on_choose=Callback::new(move |lang| store.preferences.set_lang(lang))
        />
    }
}

#[component]
fn ThemeChoice() -> impl IntoView {
    let store = use_store();
    let choice =
        move |theme| Choice { value: theme, label: Signal::derive(move || store.t(theme_name(theme)).to_owned()) };
    view! {
        <Segmented
            name="theme"
            legend=store.label(shell::THEME)
            choices=Theme::ALL.map(choice).to_vec()
            chosen=Signal::derive(move || store.preferences.theme())
            on_choose=Callback::new(move |theme| store.preferences.set_theme(theme))
        />
    }
}
