//! Peak seasons everybody in Taiwan has: offered as freezes, with dates that need no network.

use super::units::Date;

/// The next 11.11 sale with the ten days before it and the week after, not over on `today`.
pub fn singles_day(today: Date) -> Option<(Date, Date)> {
    (today.year()..=today.year() + 1)
        .filter_map(|year| Some((Date::new(year, 11, 1).ok()?, Date::new(year, 11, 18).ok()?)))
        .find(|(_, to)| *to >= today)
}

/// First days of the lunar year (month, day), from 2025 on; after the last year listed no window is offered.
const LUNAR_NEW_YEAR: [(i16, i8, i8); 12] = [
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
];

/// The next Lunar New Year with the week before it and the week after, not over on `today`.
pub fn lunar_new_year(today: Date) -> Option<(Date, Date)> {
    const WEEK: i32 = 7;
    let around = |day: Date| {
        let from = day.checked_sub(jiff::Span::new().days(WEEK)).ok()?;
        let to = day.checked_add(jiff::Span::new().days(WEEK)).ok()?;
        Some((from, to))
    };
    LUNAR_NEW_YEAR
        .into_iter()
        .filter_map(|(year, month, day)| around(Date::new(year, month, day).ok()?))
        .find(|(_, to)| *to >= today)
}

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
