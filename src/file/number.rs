//! Numbers as people type them into a spreadsheet: `1,840`, `12.5`, `１２`, `30 分鐘`.

/// Why a text is not the number asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// No number at all.
    NotANumber,
    /// A number with a fraction where a whole one is asked for.
    NotWhole,
    /// Below zero.
    Negative,
    /// Above what can be kept.
    TooLarge,
}

/// A number of zero or more. A unit after it is left out; a comma separates thousands where three digits follow it, else decimals.
///
/// ```
/// # use baton::file::number::{NumberError, number};
/// assert_eq!(number("1,840"), Ok(1840.0));
/// assert_eq!(number("１２．５ 分鐘"), Ok(12.5));
/// assert_eq!(number("12,5"), Ok(12.5));
/// assert_eq!(number("a few"), Err(NumberError::NotANumber));
/// ```
pub fn number(text: &str) -> Result<f64, NumberError> {
    let narrow: String = text.trim().chars().map(narrow).collect();
    let digits = plain(without_unit(narrow.trim())).ok_or(NumberError::NotANumber)?;
    match digits.parse::<f64>() {
        Ok(value) if !value.is_finite() => Err(NumberError::TooLarge),
        Ok(value) if value < 0.0 => Err(NumberError::Negative),
        Ok(value) => Ok(value.abs()),
        Err(_) => Err(NumberError::NotANumber),
    }
}

/// A whole number of zero or more; `12.0` is one.
pub fn whole(text: &str) -> Result<u32, NumberError> {
    let value = number(text)?;
    if value.fract() != 0.0 {
        return Err(NumberError::NotWhole);
    }
    if value > f64::from(u32::MAX) {
        return Err(NumberError::TooLarge);
    }
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "range checked"
    )]
    let whole = value as u32;
    Ok(whole)
}

/// The text with comma and point exchanged, for tables whose decimal mark is the comma.
pub(super) fn exchanged(text: &str) -> String {
    let exchange = |c| match narrow(c) {
        ',' => '.',
        '.' => ',',
        other => other,
    };
    text.chars().map(exchange).collect()
}

/// A digit or mark as numbers are written here: half-width, one kind of space, one kind of minus.
fn narrow(c: char) -> char {
    match c {
        '\u{3000}' | '\u{a0}' | '\u{202f}' => ' ',
        '\u{2212}' => '-',
        other => half_width(other),
    }
}

/// The half-width form of a full-width letter, digit or mark.
pub(super) fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        other => other,
    }
}

fn without_unit(text: &str) -> &str {
    const UNITS: [&str; 15] =
        ["minutes", "minute", "mins", "min", "cases", "分鐘", "件", "筆", "次", "則", "通", "張", "封", "分", "單"];
    let lower = text.to_ascii_lowercase();
    let unit = UNITS.into_iter().find(|unit| lower.ends_with(unit));
    let end = text.len() - unit.map_or(0, str::len);
    text.get(..end).unwrap_or(text).trim_end()
}

/// The number with a point for decimals and nothing else but digits and a sign.
fn plain(text: &str) -> Option<String> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (before, after) = match (rest.split_once('.'), rest.rsplit_once(',')) {
        (Some((before, after)), _) => (before, after),
        (None, Some((before, after))) if after.len() != 3 && !before.contains(',') => (before, after),
        _ => (rest, ""),
    };
    let mut groups = before.split([',', ' ', '\'']);
    let first = groups.next().unwrap_or_default();
    let groups_hold = groups.clone().all(|group| group.len() == 3);
    let whole: String = std::iter::once(first).chain(groups).collect();
    let all_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let holds = groups_hold && all_digits(&whole) && all_digits(after) && !(whole.is_empty() && after.is_empty());
    holds.then(|| format!("{sign}0{whole}.{after}0"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_type_them() {
        for (text, value) in [
            ("7", 7.0),
            (" 1,840 ", 1840.0),
            ("12,345,678", 12_345_678.0),
            ("1,840.5", 1840.5),
            ("12.5", 12.5),
            (".5", 0.5),
            ("5.", 5.0),
            ("0,75", 0.75),
            ("1 840", 1840.0),
            ("+3", 3.0),
            ("１，８４０", 1840.0),
            ("３０分鐘", 30.0),
            ("30 min", 30.0),
            ("1,200 件", 1200.0),
            ("-0", 0.0),
        ] {
            assert_eq!(number(text), Ok(value), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_number_is_said() {
        for text in
            ["", "-", ".", ",", "a few", "1,84,0", "1.2.3", "1e5", "0x10", "12 34", "NaN", "inf", "5分鐘左右", "１２x"]
        {
            assert_eq!(number(text), Err(NumberError::NotANumber), "{text}");
        }
        assert_eq!(number("-3"), Err(NumberError::Negative));
        assert_eq!(number("－３"), Err(NumberError::Negative));
        assert_eq!(number(&"9".repeat(400)), Err(NumberError::TooLarge));
        assert_eq!(whole("12.5"), Err(NumberError::NotWhole));
        assert_eq!(whole("12.0"), Ok(12));
        assert_eq!(whole("4294967295"), Ok(u32::MAX));
        assert_eq!(whole("4,294,967,296"), Err(NumberError::TooLarge));
    }
}
