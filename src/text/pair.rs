//! A text in both languages, with places to fill.

use std::fmt::Display;

use crate::domain::language::Lang;

/// An interface text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Traditional Chinese.
    pub zh_hant: &'static str,
}

impl Text {
    /// The text in one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::ZhHant => self.zh_hant,
        }
    }

    /// The text with its places filled: `{name}` by the value of that name, `{name|one|many}` by the word that goes with
    /// the value. What would turn the direction in which the rest of the sentence is read is replaced.
    ///
    /// ```
    /// # use baton::{domain::language::Lang, text::Text};
    /// const FOUND: Text = Text { en: "{n} {n|answer|answers} found", zh_hant: "找到 {n} 個答案" };
    /// assert_eq!(FOUND.fill(Lang::En, &[("n", &1)]), "1 answer found");
    /// assert_eq!(FOUND.fill(Lang::En, &[("n", &3)]), "3 answers found");
    /// assert_eq!(FOUND.fill(Lang::ZhHant, &[("n", &3)]), "找到 3 個答案");
    /// assert_eq!(FOUND.fill(Lang::En, &[("n", &"\u{202e}no")]), "\u{fffd}no answers found");
    /// ```
    pub fn fill(self, lang: Lang, values: &[(&str, &dyn Display)]) -> String {
        let mut filled = String::new();
        let mut rest = self.get(lang);
        while let Some((before, after)) = rest.split_once('{') {
            let (place, after) = after.split_once('}').unwrap_or((after, ""));
            filled.push_str(before);
            filled.push_str(&fill_place(place, values));
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}

fn fill_place(place: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut parts = place.split('|');
    let name = parts.next().unwrap_or(place);
    let value = values.iter().find(|(n, _)| *n == name).map_or_else(String::new, |(_, value)| value.to_string());
    let value = value.replace(|sign| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'), "\u{fffd}");
    match (parts.next(), parts.next()) {
        (Some(one), Some(many)) => (if value == "1" { one } else { many }).to_owned(),
        _ => value,
    }
}

/// Declares texts: `NAME = "English", "中文";`.
macro_rules! texts {
    ($($name:ident = $en:literal, $zh:literal;)*) => {
        $(
            #[doc = $en]
            pub const $name: $crate::text::Text = $crate::text::Text { en: $en, zh_hant: $zh };
        )*
    };
}
