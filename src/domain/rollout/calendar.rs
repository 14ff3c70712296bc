//! Weeks as dates, freezes as weeks.

use jiff::ToSpan;
use jiff::civil::Weekday;

use crate::domain::plan::{Freeze, RolloutSettings};
use crate::domain::schedule::HORIZON;
use crate::domain::units::{Date, Id};
use crate::domain::work::{Progress, Work};

/// Weeks are seven days from the start of the plan.
const DAYS_PER_WEEK: i64 = 7;
/// No rollout began so many years ago.
const OLDEST_YEARS: i64 = 3;

/// A freeze and the weeks it touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenSpan {
    /// The freeze.
    pub freeze: Id,
    /// What it is called.
    pub name: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// First week it touches, counted from the start of the plan.
    pub first_week: u32,
    /// Last week it touches.
    pub last_week: u32,
}

/// The day a rollout is planned from: what has not begun starts in its week at the earliest.
///
/// The day the team last planned from; otherwise the start of the plan, where that is set; otherwise today. Never after today.
/// So a plan whose start lies in the past stays as it was planned until the team plans anew.
///
/// ```
/// # use baton::domain::{plan::RolloutSettings, rollout::planned_from, units::Date, work::Work};
/// let (start, today) = (Date::constant(2026, 3, 2), Date::constant(2026, 4, 15));
/// let settings = RolloutSettings { start: Some(start), ..RolloutSettings::default() };
/// assert_eq!(planned_from(&settings, &Work::default(), today), start);
/// let anew = Work { planned_from: Some(today), ..Work::default() };
/// assert_eq!(planned_from(&settings, &anew, today), today);
/// ```
pub fn planned_from(settings: &RolloutSettings, work: &Work, today: Date) -> Date {
    work.planned_from.or(settings.start).map_or(today, |day| day.min(today))
}

/// The first day of the plan: the day set, otherwise the Monday after the day planned from. Work that has begun before that
/// is not left outside: the plan then starts with the week in which the first of it began.
pub(super) fn start(settings: &RolloutSettings, work: &Work, today: Date) -> Date {
    settings.start.unwrap_or_else(|| {
        let monday = monday_after(planned_from(settings, work, today));
        begun(work, today).map_or(monday, |day| monday_of(day).min(monday))
    })
}

/// The first day on which work was done. Days years ago are slips of the pen.
fn begun(work: &Work, today: Date) -> Option<Date> {
    let oldest = today.saturating_sub(OLDEST_YEARS.years());
    let progress = work.packages.values().filter_map(|change| change.progress.as_ref());
    let days = progress.filter_map(|progress| match progress {
        Progress::Done { started, ended } => started.or(*ended),
        progress => progress.started(),
    });
    days.filter(|day| *day >= oldest).min()
}

/// The Monday of a day's week.
fn monday_of(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

/// The Monday after a day; on a Monday the next one.
pub fn monday_after(day: Date) -> Date {
    day.nth_weekday(1, Weekday::Monday).unwrap_or(day)
}

/// The first day of a week of a plan that starts then.
///
/// ```
/// # use baton::domain::{rollout::first_day, units::Date};
/// assert_eq!(first_day(Date::constant(2026, 12, 28), 1), Date::constant(2027, 1, 4));
/// ```
pub fn first_day(start: Date, week: u32) -> Date {
    days_on(start, DAYS_PER_WEEK * i64::from(week))
}

/// The day before a week begins; for the end of whatever ends there.
pub(super) fn last_day_before(start: Date, week: u32) -> Date {
    days_on(start, (DAYS_PER_WEEK * i64::from(week) - 1).max(0))
}

fn days_on(start: Date, days: i64) -> Date {
    // No plan is longer than the horizon, so the span is in range.
    start.saturating_add(days.min(DAYS_PER_WEEK * i64::from(HORIZON)).days())
}

/// Whole days from one date to another.
pub fn days_between(from: Date, to: Date) -> i64 {
    const HOURS_PER_DAY: i64 = 24;
    to.duration_since(from).as_hours() / HOURS_PER_DAY
}

/// The freezes that touch a week of the plan, in their order.
pub(super) fn freezes(start: Date, freezes: &[Freeze]) -> Vec<FrozenSpan> {
    let touched = |freeze: &Freeze| {
        let (from, to) = (freeze.from.min(freeze.to), freeze.from.max(freeze.to));
        let week = |day| days_between(start, day).div_euclid(DAYS_PER_WEEK);
        let last = u32::try_from(week(to)).ok()?.min(HORIZON - 1);
        let first = u32::try_from(week(from)).unwrap_or(0);
        let span = || FrozenSpan {
            freeze: freeze.id.clone(),
            name: freeze.name.clone(),
            from,
            to,
            first_week: first,
            last_week: last,
        };
        (first <= last).then(span)
    };
    freezes.iter().filter_map(touched).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::work::PackageChange;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_plan_starts_on_the_monday_after_today() {
        for (today, monday) in
            [("2026-11-20", "2026-11-23"), ("2026-11-23", "2026-11-30"), ("2026-11-22", "2026-11-23")]
        {
            assert_eq!(start(&RolloutSettings::default(), &Work::default(), day(today)), day(monday));
        }
        let set = RolloutSettings { start: Some(day("2026-11-25")), ..RolloutSettings::default() };
        assert_eq!(start(&set, &Work::default(), day("2026-11-20")), day("2026-11-25"));
        assert_eq!(start(&RolloutSettings::default(), &Work::default(), Date::MAX), Date::MAX);
        assert_eq!(first_day(Date::MAX, 9), Date::MAX);
    }

    #[test]
    fn a_plan_without_a_start_begins_with_the_week_of_its_first_work() {
        let open = RolloutSettings::default();
        let begun = |on: &str| {
            let change = PackageChange { progress: Some(Progress::doing(day(on))), ..PackageChange::default() };
            Work { packages: [("kpi".into(), Arc::new(change))].into(), ..Work::default() }
        };
        assert_eq!(start(&open, &begun("2026-11-18"), day("2026-11-20")), day("2026-11-16"));
        // Nobody began a rollout in the year 202; the year is being typed.
        assert_eq!(start(&open, &begun("0202-11-18"), day("2026-11-20")), day("2026-11-23"));
        // What was planned does not slide from week to week.
        let planned = Work { planned_from: Some(day("2026-11-20")), ..Work::default() };
        assert_eq!(start(&open, &planned, day("2027-02-01")), day("2026-11-23"));
    }

    #[test]
    fn nothing_is_planned_from_a_day_to_come() {
        let today = day("2026-11-20");
        let set = |on: &str| RolloutSettings { start: Some(day(on)), ..RolloutSettings::default() };
        let anew = |on: &str| Work { planned_from: Some(day(on)), ..Work::default() };
        assert_eq!(planned_from(&RolloutSettings::default(), &Work::default(), today), today);
        assert_eq!(planned_from(&set("2027-01-04"), &Work::default(), today), today);
        assert_eq!(planned_from(&set("2026-11-02"), &anew("2026-12-24"), today), today);
        assert_eq!(planned_from(&set("2026-11-02"), &anew("2026-11-09"), today), day("2026-11-09"));
    }

    fn weeks(from: &str, to: &str) -> Option<(u32, u32)> {
        let freeze = Freeze { id: "f".into(), name: String::new(), from: day(from), to: day(to) };
        freezes(day("2026-11-23"), &[freeze]).first().map(|span| (span.first_week, span.last_week))
    }

    #[test]
    fn a_week_is_frozen_when_any_of_its_days_is() {
        assert_eq!(weeks("2026-11-29", "2026-11-30"), Some((0, 1)));
        assert_eq!(weeks("2026-11-30", "2026-12-06"), Some((1, 1)));
        assert_eq!(weeks("2026-11-01", "2026-11-23"), Some((0, 0)));
        assert_eq!(weeks("2026-11-01", "2026-11-22"), None);
        assert_eq!(weeks("2026-12-06", "2026-11-30"), Some((1, 1)));
        assert_eq!(weeks("2026-11-23", "9999-12-31"), Some((0, HORIZON - 1)));
        assert_eq!(weeks("9000-01-01", "9999-12-31"), None);
    }
}
