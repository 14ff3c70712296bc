//! What a person prefers: saved on the device, never part of a plan.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::browser::{document, storage};
use crate::domain::language::Lang;
use crate::domain::path::Path;

/// How the page looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Like the device.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

impl Theme {
    /// In the order the switch shows them.
    pub const ALL: [Theme; 4] = [Theme::Auto, Theme::Light, Theme::Dark, Theme::Contrast];

    /// The name the styles and the storage use.
    pub const fn id(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Contrast => "contrast",
        }
    }

    fn from_id(id: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.id() == id)
    }
}

/// What is kept. `index.html` reads the same before the first paint, so that nothing flashes.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    language: Option<String>,
    theme: Option<String>,
    questions: Option<String>,
    name: String,
}

const KEY: &str = "baton.preferences";

/// The preferences as signals; setting one keeps it and changes the document.
#[derive(Clone, Copy)]
pub struct Preferences {
    lang: RwSignal<Lang>,
    theme: RwSignal<Theme>,
    path: RwSignal<Path>,
    name: RwSignal<String>,
}

impl Preferences {
    /// Reads what was kept, otherwise what the browser asks for.
    pub fn load() -> Preferences {
        let kept: Kept = storage::get(KEY).unwrap_or_default();
        let wanted = || document::languages().iter().find_map(|tag| Lang::from_tag(tag));
        let lang = kept.language.and_then(|tag| Lang::from_tag(&tag)).or_else(wanted).unwrap_or_default();
        let theme = kept.theme.and_then(|id| Theme::from_id(&id)).unwrap_or_default();
        let path = kept.questions.and_then(|id| Path::from_id(&id)).unwrap_or_default();
        let preferences = Preferences {
            lang: RwSignal::new(lang),
            theme: RwSignal::new(theme),
            path: RwSignal::new(path),
            name: RwSignal::new(kept.name),
        };
        preferences.show();
        preferences
    }

    /// The language of the interface.
    pub fn lang(self) -> Lang {
        self.lang.get()
    }

    /// The language, without following it.
    pub fn lang_untracked(self) -> Lang {
        self.lang.get_untracked()
    }

    /// How the page looks.
    pub fn theme(self) -> Theme {
        self.theme.get()
    }

    /// Which questions are asked one after another.
    pub fn path(self) -> Path {
        self.path.get()
    }

    /// Changes which questions are asked one after another.
    pub fn set_path(self, path: Path) {
        self.path.set(path);
        self.keep();
    }

    /// The name this person signs files with; blank until one was given.
    pub fn name(self) -> String {
        self.name.get()
    }

    /// Remembers the name to sign files with.
    pub fn set_name(self, name: &str) {
        self.name.set(name.trim().to_owned());
        self.keep();
    }

    /// Changes the language.
    pub fn set_lang(self, lang: Lang) {
        self.lang.set(lang);
        self.keep();
    }

    /// Changes how the page looks.
    pub fn set_theme(self, theme: Theme) {
        self.theme.set(theme);
        self.keep();
    }

    fn keep(self) {
        self.show();
        let kept = Kept {
            language: Some(self.lang.get_untracked().tag().to_owned()),
            theme: Some(self.theme.get_untracked().id().to_owned()),
            questions: Some(self.path.get_untracked().id().to_owned()),
            name: self.name.get_untracked(),
        };
        storage::set(KEY, &kept);
    }

    fn show(self) {
        document::set_lang(self.lang.get_untracked().tag());
        document::set_theme(self.theme.get_untracked().id());
    }
}
