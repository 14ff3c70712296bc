//! The two languages and text that exists in both.

use serde::{Deserialize, Serialize};

/// A language of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Traditional Chinese as written in Taiwan.
    ZhHant,
}

impl Lang {
    /// Both languages, in the order the switch shows them.
    pub const ALL: [Lang; 2] = [Lang::ZhHant, Lang::En];

    /// The BCP 47 tag, as `lang` attributes and the terminal tool use it.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::ZhHant => "zh-Hant",
        }
    }

    /// The language a browser or a person means by a BCP 47 tag; every Chinese is Traditional Chinese here.
    ///
    /// ```
    /// # use baton::domain::language::Lang;
    /// assert_eq!(Lang::from_tag("zh-TW"), Some(Lang::ZhHant));
    /// assert_eq!(Lang::from_tag("en-GB"), Some(Lang::En));
    /// assert_eq!(Lang::from_tag("fr"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Lang> {
        match tag.split('-').next().unwrap_or(tag).to_ascii_lowercase().as_str() {
            "zh" => Some(Lang::ZhHant),
            "en" => Some(Lang::En),
            _ => None,
        }
    }
}

/// A text in both languages; neither is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localized {
    /// English.
    pub en: String,
    /// Traditional Chinese.
    #[serde(rename = "zh-Hant")]
    pub zh_hant: String,
}

impl Localized {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::ZhHant => &self.zh_hant,
        }
    }

    /// Whether `needle` (already lower case) occurs in either language, so that search works whichever is on screen.
    pub fn contains(&self, needle: &str) -> bool {
        self.en.to_lowercase().contains(needle) || self.zh_hant.to_lowercase().contains(needle)
    }
}
