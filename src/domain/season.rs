//! Peak seasons as freezes, with dates that need no network: the same days each year, or around Lunar New Year.

use jiff::ToSpan;

use super::units::Date;

/// First and last day of a season.
pub type Window = (Date, Date);

/// The next 11.11 sale with the ten days before it and the week after, not over on `today`.
pub fn singles_day(today: Date) -> Option<Window> {
    each_year(today, (11, 1), (11, 18))
}

/// The next Lunar New Year with the week before it and the week after, not over on `today`.
pub fn lunar_new_year(today: Date) -> Option<Window> {
    around_lunar_new_year(today, 7, 7)
}

/// The first window between two days of a year, as month and day, that is not over on `today`.
pub fn each_year(today: Date, from: (i8, i8), to: (i8, i8)) -> Option<Window> {
    let day = |year, (month, day): (i8, i8)| Date::new(year, month, day).ok();
    let years = [today.year(), today.year().saturating_add(1)];
    let mut windows = years.into_iter().filter_map(|year| Some((day(year, from)?, day(year, to)?)));
    windows.find(|(_, to)| *to >= today)
}

/// The first window so many days around the first day of a lunar year that is not over on `today`; `None` past the last
/// known lunar year.
pub fn around_lunar_new_year(today: Date, days_before: i32, days_after: i32) -> Option<Window> {
    let first = |(year, month, day)| Date::new(year, month, day).ok();
    let window = |first: Date| (first.saturating_sub(days_before.days()), first.saturating_add(days_after.days()));
    LUNAR_NEW_YEAR.into_iter().filter_map(first).map(window).find(|(_, to)| *to >= today)
}

/// The first day of the lunar year that begins in a year; `None` where it is not known.
pub fn lunar_new_year_of(year: i16) -> Option<Date> {
    let found = LUNAR_NEW_YEAR.into_iter().find(|(known, ..)| *known == year);
    found.and_then(|(year, month, day)| Date::new(year, month, day).ok())
}

/// First days of lunar years, as year, month and day.
const LUNAR_NEW_YEAR: [(i16, i8, i8); 16] = [
    (2025, 1, 29),
    (2026, 2, 17),
    (2027, 2, 6),
    (2028, 1, 26),
    (2029, 2, 13),
    (2030, 2, 3),
    (2031, 1, 23),
    (2032, 2, 11),
    (2033, 1, 31),
    (2034, 2, 19),
    (2035, 2, 8),
    (2036, 1, 28),
    (2037, 2, 15),
    (2038, 2, 4),
    (2039, 1, 24),
    (2040, 2, 12),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_are_the_next_that_are_not_over() {
        let window = |today: &str, window: fn(Date) -> Option<(Date, Date)>| {
            window(today.parse().unwrap()).map(|(from, to)| format!("{from} {to}"))
        };
        assert_eq!(window("2026-11-18", singles_day).as_deref(), Some("2026-11-01 2026-11-18"));
        assert_eq!(window("2026-11-19", singles_day).as_deref(), Some("2027-11-01 2027-11-18"));
        assert_eq!(window("2026-11-20", lunar_new_year).as_deref(), Some("2027-01-30 2027-02-13"));
        assert_eq!(window("2099-01-01", lunar_new_year), None);
    }
}
