//! How far the work is, and what a person decided about its weeks, as the scheduler sees it.
//!
//! Days become weeks of the plan: a package is pinned to the week its day lies in. What has not begun starts on the day planned
//! from at the earliest. Work under way goes on that day, or when it began if that was later, with what is left of it: the
//! hours somebody estimated, for other roles the share of the weeks not used up yet. A day nobody noted counts as today. A
//! holiday takes a fifth of a week from everybody.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Weekday;

use super::calendar::days_between;
use super::place::Frame;
use super::{Assigned, Package, Placement};
use crate::domain::model::{Model, PackageKind};
use crate::domain::schedule::{HORIZON, State, Work as Load};
use crate::domain::units::{Date, Id};
use crate::domain::work::{Progress, Work};

const DAYS_PER_WEEK: i64 = 7;
/// How many days a week people work.
pub const WORKDAYS: u32 = 5;
const MINUTES_PER_HOUR: u32 = 60;

/// How a package stays behind the plan. Both count to the end of this week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Late {
    /// It should have begun in an earlier week.
    NotBegun {
        /// How many weeks later than planned it begins if it begins this week.
        weeks: u32,
    },
    /// It should be done.
    NotDone {
        /// How many weeks later than planned it ends if it ends this week.
        weeks: u32,
    },
}

/// How a package stays behind the plan today.
pub(super) fn late(frame: &Frame, at: usize, placement: &Placement) -> Option<Late> {
    let today = week(frame.start, frame.today);
    match frame.problem.tasks.get(at)?.state {
        State::Done { .. } => None,
        State::UnderWay(_) => {
            (placement.end_week <= today).then(|| Late::NotDone { weeks: today + 1 - placement.end_week })
        }
        State::Open | State::Pinned(_) => {
            (placement.start_week < today).then(|| Late::NotBegun { weeks: today - placement.start_week })
        }
    }
}

/// Puts what a plan remembers of its rollout into the scheduling problem.
pub(super) fn remember(frame: &mut Frame, model: &Model, work: &Work) {
    let start = frame.start;
    let (planned_from, today) = (week(start, frame.planned_from), week(start, frame.today));
    frame.problem.today = planned_from;
    holidays(frame, work);
    let followed: Vec<usize> =
        frame.problem.tasks.iter().flat_map(|task| task.after.iter().map(|link| link.task)).collect();
    let due = work.deadline.map(|day| weeks_done_by(start, day));
    for (at, package) in frame.selection.packages.iter().enumerate() {
        let Some(task) = frame.problem.tasks.get_mut(at) else { continue };
        task.deadline = due.filter(|_| !followed.contains(&at));
        let Some(change) = work.change(&package.id) else { continue };
        if let Some(day) = change.pinned {
            task.state = State::Pinned(week(start, day));
        }
        match &change.progress {
            None | Some(Progress::Blocked { started: None, .. }) => {}
            Some(Progress::Done { started, ended }) => {
                let end = ended.map_or(today, |day| week(start, day) + 1);
                let first = started.map_or(end.saturating_sub(u32::from(package.weeks)), |day| week(start, day));
                task.state = State::Done { start: first.min(end), end };
            }
            Some(progress) => {
                let began = progress.started().map_or(today, |day| week(start, day).min(today));
                let gone = planned_from.saturating_sub(began);
                let left = u32::from(package.weeks).saturating_sub(gone).max(1);
                task.state = State::UnderWay(began);
                task.weeks = left;
                task.work = Load::Spread(load(model, package, progress, left));
            }
        }
    }
}

/// Says what the end of each package brings.
pub(super) fn weigh(frame: &mut Frame, processes: &[Assigned]) {
    let mut live = BTreeSet::new();
    for (task, package) in frame.problem.tasks.iter_mut().zip(&frame.selection.packages) {
        // A process goes live once: a second package that says so, the team's own, brings nothing more.
        let first = package.kind != PackageKind::GoLive || live.insert(&package.process);
        task.benefit = if first { benefit(package, processes) } else { 0 };
    }
}

/// Minutes left per role.
fn load(model: &Model, package: &Package, progress: &Progress, left: u32) -> Vec<(usize, u32)> {
    let role = |id: &Id| model.roles.iter().position(|role| role.id == *id);
    let estimated = progress.remaining();
    let of_template = package.hours.iter().filter(|(id, _)| estimated.is_none_or(|known| !known.contains_key(*id)));
    let not_used = |(id, hours): (&Id, &u16)| {
        let minutes = u32::from(*hours) * MINUTES_PER_HOUR;
        let weeks = u32::from(package.weeks).max(1);
        Some((role(id)?, (minutes * left.min(weeks)).div_ceil(weeks)))
    };
    let known = estimated.into_iter().flatten();
    let known = known.filter_map(|(id, hours)| Some((role(id)?, u32::from(*hours) * MINUTES_PER_HOUR)));
    of_template.filter_map(not_used).chain(known).collect()
}

/// Every holiday from Monday to Friday takes its share of the week from everybody.
fn holidays(frame: &mut Frame, work: &Work) {
    for (week, lost) in short_weeks(frame.start, work.holidays.keys().copied()) {
        let at = usize::try_from(week).unwrap_or(usize::MAX);
        for capacity in &mut frame.problem.capacity {
            let fill = at.saturating_add(1).saturating_sub(capacity.weeks.len());
            if week < HORIZON {
                capacity.weeks.extend(std::iter::repeat_n(capacity.usual, fill));
                let taken = capacity.usual.div_ceil(WORKDAYS).saturating_mul(lost);
                capacity.weeks[at] = capacity.weeks[at].saturating_sub(taken);
            }
        }
    }
}

/// How many of their five workdays the weeks of a plan lose to holidays, by week; weeks that lose none are not there.
///
/// ```
/// # use baton::domain::{rollout::short_weeks, units::Date};
/// let (start, saturday) = (Date::constant(2027, 2, 1), Date::constant(2027, 2, 6));
/// let holidays = [Date::constant(2027, 2, 4), Date::constant(2027, 2, 5), saturday, Date::constant(2027, 2, 8)];
/// assert_eq!(short_weeks(start, holidays), [(0, 2), (1, 1)].into());
/// ```
pub fn short_weeks(start: Date, holidays: impl IntoIterator<Item = Date>) -> BTreeMap<u32, u32> {
    let mut lost = BTreeMap::new();
    for day in holidays.into_iter().filter(|day| *day >= start && is_workday(*day)) {
        *lost.entry(week(start, day)).or_default() += 1;
    }
    lost
}

/// Whether a day is one on which people work, holidays aside.
pub fn is_workday(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// What the end of a package brings: the hours a month that its process frees once it is live, in tenths.
fn benefit(package: &Package, processes: &[Assigned]) -> u32 {
    const MOST: f64 = 1_000_000.0;
    let process = processes.iter().find(|process| package.process.as_ref() == Some(&process.id));
    let hours = process.filter(|_| package.kind == PackageKind::GoLive).map_or(0.0, |process| process.hours_freed);
    #[expect(clippy::as_conversions, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let tenths = (hours * 10.0).round().clamp(0.0, MOST) as u32;
    tenths
}

/// The week of the plan a day lies in; the first one for days before it.
pub fn week(start: Date, day: Date) -> u32 {
    u32::try_from(days_between(start, day).div_euclid(DAYS_PER_WEEK)).unwrap_or(0)
}

/// How many whole weeks of the plan are over at the end of a day.
pub(super) fn weeks_done_by(start: Date, day: Date) -> u32 {
    u32::try_from((days_between(start, day) + 1).div_euclid(DAYS_PER_WEEK)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use expect_test::{Expect, expect};

    use super::super::fixture::{planned_on, process, team};
    use super::super::{Planned, Rollout};
    use super::*;
    use crate::domain::plan::RolloutSettings;
    use crate::domain::process::Bucket::AiHandles;
    use crate::domain::work::PackageChange;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn said(progress: &[(&str, Progress)], planned_from: Option<&str>) -> Work {
        let change = |progress: &Progress| PackageChange { progress: Some(progress.clone()), ..Default::default() };
        Work {
            planned_from: planned_from.map(day),
            packages: progress.iter().map(|(id, progress)| ((*id).into(), Arc::new(change(progress)))).collect(),
            ..Work::default()
        }
    }

    /// A plan that started on 23 November.
    fn on(today: &str, work: &Work) -> Rollout {
        let settings = RolloutSettings { start: Some(day("2026-11-23")), ..RolloutSettings::default() };
        planned_on(&team(1, vec![process("a", AiHandles, 1.0)]), &settings, work, day(today))
    }

    fn check(rollout: &Rollout, expected: Expect) {
        let line = |planned: &Planned| {
            let at = planned.placement.as_ref().unwrap();
            format!("{} {}–{} {:?}\n", planned.package.id, at.start_week, at.end_week, planned.late)
        };
        expected.assert_eq(&rollout.packages.iter().take(6).map(line).collect::<String>());
    }

    #[test]
    fn a_plan_stays_as_it_was_planned_and_what_should_have_begun_is_late() {
        let before = on("2026-11-20", &Work::default());
        let rollout = on("2026-12-16", &Work::default());
        assert!(before.packages.iter().zip(&rollout.packages).all(|(one, other)| one.placement == other.placement));
        check(
            &rollout,
            expect![[r#"
            kpi 0–2 Some(NotBegun { weeks: 3 })
            channels 2–3 Some(NotBegun { weeks: 1 })
            standards 2–5 Some(NotBegun { weeks: 1 })
            data 3–5 None
            tool 5–6 None
            pilot@a 6–10 None
        "#]],
        );
        assert!(before.packages.iter().all(|planned| planned.late.is_none()));
    }

    #[test]
    fn work_under_way_keeps_its_weeks_until_the_team_plans_anew() {
        let done = Progress::Done { started: Some(day("2026-11-23")), ended: Some(day("2026-12-04")) };
        let progress = [("kpi", done), ("channels", Progress::doing(day("2026-12-07")))];
        let kept = on("2026-12-16", &said(&progress, None));
        assert_eq!((kept.planned_from, kept.today), (day("2026-11-23"), day("2026-12-16")));
        check(
            &kept,
            expect![[r#"
            kpi 0–2 None
            channels 2–3 Some(NotDone { weeks: 1 })
            standards 2–5 Some(NotBegun { weeks: 1 })
            data 3–5 None
            tool 5–6 None
            pilot@a 6–10 None
        "#]],
        );
        let anew = on("2026-12-16", &said(&progress, Some("2026-12-16")));
        assert_eq!(anew.planned_from, day("2026-12-16"));
        check(
            &anew,
            expect![[r#"
            kpi 0–2 None
            channels 2–4 None
            standards 3–6 None
            data 4–6 None
            tool 6–7 None
            pilot@a 7–11 None
        "#]],
        );
    }
}
