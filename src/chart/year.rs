//! Months as rows of days: weekends, freezes, holidays, and where the plan lies. Lengths are in days; a row holds 31 of them,
//! and the reader scales.

use std::collections::BTreeSet;

use jiff::ToSpan;

use crate::domain::rollout::is_workday;
use crate::domain::units::Date;

/// No more months than these are drawn.
pub const MOST_MONTHS: usize = 24;
/// How many days a row has room for.
pub const DAYS: i8 = 31;

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Given {
    /// First and last day of the plan.
    pub plan: Option<(Date, Date)>,
    /// First and last days of freezes.
    pub freezes: Vec<(Date, Date)>,
    /// Holidays.
    pub holidays: BTreeSet<Date>,
    /// Days with a mark of their own.
    pub marks: Vec<Date>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthRow {
    /// The first day of the month.
    pub first: Date,
    /// How many days it has.
    pub days: i8,
    /// Days of its Saturdays and Sundays.
    pub weekends: Vec<i8>,
    /// Days of its holidays.
    pub holidays: Vec<i8>,
    /// First and last day of each freeze within the month, in the order given.
    pub freezes: Vec<(i8, i8)>,
    /// First and last day of the plan within the month.
    pub plan: Option<(i8, i8)>,
    /// Marks within the month: the day, and which mark.
    pub marks: Vec<(i8, usize)>,
}

/// The rows from the month of a day on: at least a year, and as far as the plan and its marks go.
pub fn year(from: Date, given: &Given) -> Vec<MonthRow> {
    let ends = given.plan.iter().map(|(_, end)| *end).chain(given.marks.iter().copied());
    let last = ends.max().unwrap_or(from).max(from.saturating_add(11.months()));
    let months = from.first_of_month().series(1.month()).take(MOST_MONTHS);
    months.take_while(|first| *first <= last).map(|first| month(first, given)).collect()
}

fn month(first: Date, given: &Given) -> MonthRow {
    let end = first.last_of_month();
    let within =
        |(from, to): (Date, Date)| (from <= end && to >= first).then(|| (from.max(first).day(), to.min(end).day()));
    let is_here = |day: &Date| (first..=end).contains(day);
    let days = first.series(1.day()).take_while(|day| *day <= end);
    MonthRow {
        first,
        days: end.day(),
        weekends: days.filter(|day| !is_workday(*day)).map(Date::day).collect(),
        holidays: given.holidays.range(first..=end).map(|day| day.day()).collect(),
        freezes: given.freezes.iter().filter_map(|span| within(*span)).collect(),
        plan: given.plan.and_then(within),
        marks: given
            .marks
            .iter()
            .enumerate()
            .filter(|(_, day)| is_here(day))
            .map(|(at, day)| (day.day(), at))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn given() -> Given {
        Given {
            plan: Some((day("2026-11-23"), day("2027-03-14"))),
            freezes: vec![(day("2027-01-30"), day("2027-02-13"))],
            holidays: [day("2027-01-01"), day("2027-02-04")].into(),
            marks: vec![day("2026-11-20"), day("2027-03-31")],
        }
    }

    #[test]
    fn a_freeze_over_the_end_of_a_month_lies_in_two_rows() {
        let rows = year(day("2026-11-20"), &given());
        assert_eq!(rows.len(), 12);
        assert_eq!((rows[0].first, rows[0].days), (day("2026-11-01"), 30));
        let found: Vec<_> = rows.iter().map(|row| (row.plan, row.freezes.first().copied())).take(6).collect();
        assert_eq!(
            found,
            [
                (Some((23, 30)), None),
                (Some((1, 31)), None),
                (Some((1, 31)), Some((30, 31))),
                (Some((1, 28)), Some((1, 13))),
                (Some((1, 14)), None),
                (None, None)
            ]
        );
        assert_eq!((rows[2].holidays.as_slice(), rows[3].holidays.as_slice()), (&[1][..], &[4][..]));
        assert_eq!((rows[0].marks.as_slice(), rows[4].marks.as_slice()), (&[(20, 0)][..], &[(31, 1)][..]));
        assert_eq!(rows[0].weekends, [1, 7, 8, 14, 15, 21, 22, 28, 29]);
    }

    #[test]
    fn a_long_plan_has_more_rows_but_not_without_end() {
        let rows = |end: &str| year(day("2026-11-20"), &Given { marks: vec![day(end)], ..Given::default() }).len();
        assert_eq!(rows("2026-12-01"), 12);
        assert_eq!(rows("2028-01-05"), 15);
        assert_eq!(rows("9999-12-31"), MOST_MONTHS);
        assert_eq!(year(Date::MAX, &Given::default()).len(), 1);
    }
}
