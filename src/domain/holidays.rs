//! Taiwan's public holidays as days on which nobody works, known without a network.
//!
//! Which days are holidays: the Act on Memorial Days and Festivals (紀念日及節日實施條例) of 28 May 2025. Days in lieu: the
//! directions on moving days off (政府機關配合紀念日與節日補假及調整放假處理要點, point 3) of 13 June 2025 – for a Saturday the
//! workday before, for a Sunday the workday after. Around Lunar New Year the government may choose either; here it is the day
//! after, as in 2026. Checked against the official calendar of that year. The government publishes the calendar of the next
//! year each summer, and that is what counts.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use jiff::ToSpan;
use jiff::civil::Weekday;

use super::rollout::is_workday;
use super::season;
use super::units::Date;

/// The years whose holidays are known.
pub const YEARS: RangeInclusive<i16> = 2026..=2030;

/// The longest span of days off that is taken at once.
pub const LONGEST_SPAN: usize = 60;

/// A holiday of Taiwan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Festival {
    /// 1 January.
    NewYear,
    /// Two days before the lunar year begins.
    BeforeLunarEve,
    /// The day before the lunar year begins.
    LunarEve,
    /// Its first three days.
    Lunar(u8),
    /// 28 February.
    Peace,
    /// 4 April.
    Children,
    /// By the sun, 4 or 5 April.
    TombSweeping,
    /// 1 May.
    Labour,
    /// Fifth day of the fifth lunar month.
    DragonBoat,
    /// Fifteenth day of the eighth lunar month.
    MidAutumn,
    /// 28 September.
    Teachers,
    /// 10 October.
    National,
    /// 25 October.
    Retrocession,
    /// 25 December.
    Constitution,
}

/// A workday on which nobody works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayOff {
    /// The day. Always from Monday to Friday.
    pub day: Date,
    /// What it is off for.
    pub festival: Festival,
    /// Whether it stands in for a holiday at a weekend.
    pub in_lieu: bool,
}

/// Days that follow sun and moon: the year, the day in April, then months and days.
type Moving = (i16, i8, (i8, i8), (i8, i8));

/// Tomb Sweeping Day, Dragon Boat Festival and Mid-Autumn Festival.
const MOVING: [Moving; 5] = [
    (2026, 5, (6, 19), (9, 25)),
    (2027, 5, (6, 9), (9, 15)),
    (2028, 4, (5, 28), (10, 3)),
    (2029, 4, (6, 16), (9, 22)),
    (2030, 5, (6, 5), (9, 12)),
];

/// The workdays of a year that are off, first to last. Empty for a year that is not among [`YEARS`].
pub fn taiwan(year: i16) -> Vec<DayOff> {
    let Some(mut all) = festivals(year) else { return Vec::new() };
    // New Year's Day on a Saturday takes the last workday of the year before.
    all.extend(fixed(year.saturating_add(1), (1, 1), Festival::NewYear));
    let off = |(day, festival): &(Date, Festival)| {
        is_workday(*day).then_some((*day, DayOff { day: *day, festival: *festival, in_lieu: false }))
    };
    let mut days: BTreeMap<Date, DayOff> = all.iter().filter_map(off).collect();
    for (holiday, festival) in all.into_iter().filter(|(day, _)| !is_workday(*day)) {
        if let Some(day) = instead(holiday, festival, |day| days.contains_key(&day)) {
            days.insert(day, DayOff { day, festival, in_lieu: true });
        }
    }
    days.into_values().filter(|off| off.day.year() == year).collect()
}

/// The workday that stands in for a holiday at a weekend.
fn instead(holiday: Date, festival: Festival, is_off: impl Fn(Date) -> bool) -> Option<Date> {
    let is_lunar = matches!(festival, Festival::BeforeLunarEve | Festival::LunarEve | Festival::Lunar(_));
    let step = if holiday.weekday() == Weekday::Saturday && !is_lunar { -1 } else { 1 };
    let days = (1..=14).filter_map(|n| holiday.checked_add((n * step).days()).ok());
    days.into_iter().find(|day| is_workday(*day) && !is_off(*day))
}

/// The holidays of a year in order, weekends or not.
fn festivals(year: i16) -> Option<Vec<(Date, Festival)>> {
    let (_, tombs, boats, autumn) = MOVING.into_iter().find(|(known, ..)| *known == year)?;
    let first = season::lunar_new_year_of(year)?;
    let lunar = [
        (-2, Festival::BeforeLunarEve),
        (-1, Festival::LunarEve),
        (0, Festival::Lunar(1)),
        (1, Festival::Lunar(2)),
        (2, Festival::Lunar(3)),
    ];
    let lunar = lunar.into_iter().map(|(days, festival)| (first.saturating_add(days.days()), festival));
    let dates = [
        ((1, 1), Festival::NewYear),
        ((2, 28), Festival::Peace),
        ((4, children(year, tombs)), Festival::Children),
        ((4, tombs), Festival::TombSweeping),
        ((5, 1), Festival::Labour),
        (boats, Festival::DragonBoat),
        (autumn, Festival::MidAutumn),
        ((9, 28), Festival::Teachers),
        ((10, 10), Festival::National),
        ((10, 25), Festival::Retrocession),
        ((12, 25), Festival::Constitution),
    ];
    let mut all: Vec<_> = dates.into_iter().filter_map(|(date, festival)| fixed(year, date, festival)).collect();
    all.extend(lunar);
    all.sort_unstable();
    Some(all)
}

/// Children's Day is on 4 April; where that is Tomb Sweeping Day as well, the day before, or after a Thursday the day after.
fn children(year: i16, tombs: i8) -> i8 {
    let is_thursday = Date::new(year, 4, 4).is_ok_and(|day| day.weekday() == Weekday::Thursday);
    match (tombs, is_thursday) {
        (4, true) => 5,
        (4, false) => 3,
        _ => 4,
    }
}

fn fixed(year: i16, (month, day): (i8, i8), festival: Festival) -> Option<(Date, Festival)> {
    Date::new(year, month, day).ok().map(|day| (day, festival))
}

/// The workdays from one day to another, in whichever order they are given; at most [`LONGEST_SPAN`].
pub fn workdays(from: Date, to: Date) -> Vec<Date> {
    let (first, last) = (from.min(to), from.max(to));
    let days = first.series(1.day()).take_while(|day| *day <= last);
    days.filter(|day| is_workday(*day)).take(LONGEST_SPAN).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(year: i16) -> Vec<String> {
        taiwan(year)
            .iter()
            .map(|off| format!("{}{}", off.day.strftime("%m-%d"), if off.in_lieu { "*" } else { "" }))
            .collect()
    }

    /// The official calendar of 2026: 120 days off, of which 104 are Saturdays and Sundays.
    #[test]
    fn the_calendar_of_2026_is_the_official_one() {
        assert_eq!(
            days(2026),
            [
                "01-01", "02-16", "02-17", "02-18", "02-19", "02-20*", "02-27*", "04-03*", "04-06*", "05-01", "06-19",
                "09-25", "09-28", "10-09*", "10-26*", "12-25"
            ]
        );
    }

    #[test]
    fn days_in_lieu_pass_over_days_that_are_off_already() {
        let found = days(2027);
        assert!(found.contains(&"02-09*".to_owned()) && found.contains(&"02-10*".to_owned()), "{found:?}");
        assert!(found.contains(&"04-05".to_owned()) && found.contains(&"04-06*".to_owned()), "{found:?}");
        assert_eq!(found.last().map(String::as_str), Some("12-31*"), "New Year’s Day of 2028 is a Saturday");
        assert!(!days(2028).contains(&"01-01".to_owned()));
    }

    #[test]
    fn where_two_holidays_fall_on_one_day_both_are_off() {
        let april = |year| days(year).into_iter().filter(|day| day.starts_with("04")).collect::<Vec<_>>();
        assert_eq!(april(2028), ["04-03", "04-04"]);
        assert_eq!(april(2029), ["04-03", "04-04"]);
        assert_eq!(children(2024, 4), 5, "a Thursday");
    }

    #[test]
    fn every_known_year_has_its_sixteen_holidays_on_workdays() {
        for year in YEARS {
            let found = taiwan(year);
            let own = found.iter().filter(|off| off.day.month() != 12 || off.festival != Festival::NewYear).count();
            let lost = u8::from(Date::new(year, 1, 1).unwrap().weekday() == Weekday::Saturday);
            assert_eq!(own, 16 - usize::from(lost), "{year}");
            assert!(found.iter().all(|off| is_workday(off.day)), "{year}");
            assert!(found.windows(2).all(|pair| pair[0].day < pair[1].day), "{year}");
        }
        assert_eq!(taiwan(2025), []);
        assert_eq!(taiwan(*YEARS.end() + 1), []);
    }

    #[test]
    fn a_span_is_its_workdays_and_has_an_end() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let found: Vec<String> = workdays(day("2027-02-09"), day("2027-02-05")).iter().map(Date::to_string).collect();
        assert_eq!(found, ["2027-02-05", "2027-02-08", "2027-02-09"]);
        assert_eq!(workdays(day("2027-02-06"), day("2027-02-07")), []);
        assert_eq!(workdays(day("2027-01-01"), Date::MAX).len(), LONGEST_SPAN);
        assert_eq!(workdays(Date::MAX, Date::MAX).len(), usize::from(is_workday(Date::MAX)));
    }
}
