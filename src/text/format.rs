//! Numbers, shares, ranges and dates as people write them.

use crate::domain::language::Lang;
use crate::domain::units::{Date, Range};

/// A number with thousands separators and at most `decimals` places; a real minus sign.
///
/// ```
/// # use baton::text::format::number;
/// assert_eq!(number(1840.0, 0), "1,840");
/// assert_eq!(number(-2.345, 1), "−2.3");
/// assert_eq!(number(3.0, 1), "3");
/// ```
pub fn number(value: f64, decimals: usize) -> String {
    let fixed = fixed(value, decimals);
    match fixed.split_once('.') {
        Some((_, places)) if places.chars().all(|digit| digit == '0') => {
            fixed.split('.').next().unwrap_or("").to_owned()
        }
        _ => fixed,
    }
}

/// How many of something there are, with thousands separators.
///
/// ```
/// # use baton::text::format::count;
/// assert_eq!(count(1000), "1,000");
/// ```
pub fn count(count: usize) -> String {
    number(u32::try_from(count).map_or(f64::from(u32::MAX), f64::from), 0)
}

/// A number with thousands separators and exactly `decimals` places: for columns.
pub fn fixed(value: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", value.abs());
    let (whole, places) = text.split_once('.').map_or((text.as_str(), None), |(whole, places)| (whole, Some(places)));
    let is_zero = text.chars().all(|c| c == '0' || c == '.');
    let mut grouped = String::new();
    if value < 0.0 && !is_zero {
        grouped.push('\u{2212}');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if let Some(places) = places {
        grouped.push('.');
        grouped.push_str(places);
    }
    grouped
}

/// A value as text, or a dash where it is not known.
pub fn or_dash<T>(value: Option<T>, write: impl FnOnce(T) -> String) -> String {
    value.map_or_else(|| "–".to_owned(), write)
}

/// A share from 0 to 1 as whole per cent.
pub fn percent(share: f64) -> String {
    format!("{}%", number(share * 100.0, 0))
}

/// A size people want to grasp, not compute with: one decimal under 10, whole numbers from there on.
///
/// ```
/// # use baton::text::format::rounded;
/// assert_eq!(rounded(9.26), "9.3");
/// assert_eq!(rounded(92.6), "93");
/// ```
pub fn rounded(value: f64) -> String {
    number(value, places(value))
}

fn places(value: f64) -> usize {
    if value.abs() < 10.0 { 1 } else { 0 }
}

/// The three values of a range, all with the decimals of the likely one.
pub fn range_parts(range: Range) -> [String; 3] {
    [range.low, range.likely, range.high].map(|value| number(value, places(range.likely)))
}

/// A range as low–likely–high.
pub fn range(range: Range) -> String {
    range_parts(range).join("–")
}

/// A date in full.
///
/// ```
/// # use baton::{domain::language::Lang, text::format::date};
/// let day = "2026-01-05".parse().unwrap();
/// assert_eq!(date(Lang::En, day), "5 Jan 2026");
/// assert_eq!(date(Lang::ZhHant, day), "2026 年 1 月 5 日");
/// ```
pub fn date(lang: Lang, date: Date) -> String {
    match lang {
        Lang::En => format!("{} {} {}", date.day(), month(lang, date.month()), date.year()),
        Lang::ZhHant => format!("{} 年 {} 月 {} 日", date.year(), date.month(), date.day()),
    }
}

/// A date without its year.
pub fn short_date(lang: Lang, date: Date) -> String {
    match lang {
        Lang::En => format!("{} {}", date.day(), month(lang, date.month())),
        Lang::ZhHant => format!("{}/{}", date.month(), date.day()),
    }
}

/// The name of a month, 1 to 12, short enough for an axis.
pub fn month(lang: Lang, month: i8) -> String {
    const ENGLISH: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    match lang {
        Lang::En => {
            usize::try_from(month - 1).ok().and_then(|index| ENGLISH.get(index)).copied().unwrap_or("").to_owned()
        }
        Lang::ZhHant => format!("{month} 月"),
    }
}

/// A moment: the time of day today, with the date on other days, with the year in other years.
///
/// ```
/// # use baton::{domain::language::Lang, text::format::moment};
/// let today = "2026-11-20".parse().unwrap();
/// assert_eq!(moment(Lang::En, today, "14:03", today), "14:03");
/// assert_eq!(moment(Lang::En, "2026-01-05".parse().unwrap(), "14:03", today), "5 Jan 14:03");
/// assert_eq!(moment(Lang::ZhHant, "2025-01-05".parse().unwrap(), "14:03", today), "2025 年 1 月 5 日 14:03");
/// ```
pub fn moment(lang: Lang, day: Date, time: &str, today: Date) -> String {
    if day == today {
        time.to_owned()
    } else if day.year() == today.year() {
        format!("{} {time}", short_date(lang, day))
    } else {
        format!("{} {time}", date(lang, day))
    }
}

/// A plan's name as the name of a file: what file systems refuse becomes a hyphen.
///
/// ```
/// # use baton::text::format::file_name;
/// assert_eq!(file_name("A 公司/客服", "csv"), "A-公司-客服.csv");
/// assert_eq!(file_name("../../", "baton.json"), "plan.baton.json");
/// ```
pub fn file_name(name: &str, ending: &str) -> String {
    const LONGEST: usize = 60;
    let safe = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    let name: String = name.trim().chars().map(safe).take(LONGEST).collect();
    let name = name.trim_matches(['-', '.']);
    format!("{}.{ending}", if name.is_empty() { "plan" } else { name })
}

/// Several things in one sentence: commas, or the Chinese enumeration comma.
pub fn list(lang: Lang, items: &[String]) -> String {
    match lang {
        Lang::ZhHant => items.join("、"),
        Lang::En => match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => format!("{} and {last}", first.join(", ")),
        },
    }
}

/// Words to stand between quotation marks: marks in them become those inside marks.
///
/// ```
/// # use baton::{domain::language::Lang, text::format::inside_quotes};
/// assert_eq!(inside_quotes(Lang::ZhHant, "顧客說「找真人」時"), "顧客說『找真人』時");
/// assert_eq!(inside_quotes(Lang::En, "Who says “a person”?"), "Who says ‘a person’?");
/// ```
pub fn inside_quotes(lang: Lang, text: &str) -> String {
    match lang {
        Lang::En => text.replace('“', "‘").replace('”', "’"),
        Lang::ZhHant => text.replace('「', "『").replace('」', "』"),
    }
}

/// Sentences one after another: a space between them, or nothing after a Chinese full stop.
pub fn sentences(lang: Lang, sentences: &[String]) -> String {
    let gap = match lang {
        Lang::En => " ",
        Lang::ZhHant => "",
    };
    let said: Vec<&str> = sentences.iter().map(|sentence| sentence.trim()).filter(|s| !s.is_empty()).collect();
    said.join(gap)
}
