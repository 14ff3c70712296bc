//! Found values, places and sizes as parts of sentences.

use crate::domain::language::Lang;

/// The one of two texts that is in the language asked for.
pub(super) fn pick<T>(lang: Lang, en: T, zh_hant: T) -> T {
    match lang {
        Lang::En => en,
        Lang::ZhHant => zh_hant,
    }
}

/// The path, or how to call the whole document.
pub(super) fn place<'a>(path: &'a str, whole: &'a str) -> &'a str {
    if path == "$" { whole } else { path }
}

/// Mebibytes with one decimal, rounded up so that a file over the limit never seems to be at it.
pub(super) fn megabytes(bytes: usize) -> String {
    let tenths = (bytes.saturating_mul(10)).div_ceil(1024 * 1024);
    match tenths % 10 {
        0 => format!("{}", tenths / 10),
        tenth => format!("{}.{tenth}", tenths / 10),
    }
}

/// A found value in a sentence.
pub(super) fn in_words(found: &str, lang: Lang) -> String {
    match (found, lang) {
        ("[", Lang::En) => "a list".to_owned(),
        ("[", Lang::ZhHant) => "清單".to_owned(),
        ("{", Lang::En) => "an object".to_owned(),
        ("{", Lang::ZhHant) => "物件".to_owned(),
        (text, _) => match text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            Some(inner) => pick(lang, format!("“{inner}”"), format!("「{inner}」")),
            None => text.to_owned(),
        },
    }
}

/// Numbers and Latin words stand between spaces in Chinese.
pub(super) fn spaced(found: &str) -> String {
    if found.is_ascii() { format!(" {found} ") } else { found.to_owned() }
}
