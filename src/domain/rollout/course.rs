//! How far the work is, and what a person decided about its weeks, as the scheduler sees it.
//!
//! Days become weeks of the plan: a package is pinned to the week its day lies in. Work under way goes on today with what is
//! left of it: the hours somebody estimated, for other roles the share of the weeks not used up yet. A holiday takes a fifth
//! of a week from everybody.

use jiff::civil::Weekday;

use super::calendar::days_between;
use super::place::Frame;
use super::{Assigned, Package};
use crate::domain::model::{Model, PackageKind};
use crate::domain::schedule::{State, Work as Load};
use crate::domain::units::{Date, Id};
use crate::domain::work::{Progress, Work};

const DAYS_PER_WEEK: i64 = 7;
const WORKDAYS: u32 = 5;
const MINUTES_PER_HOUR: u32 = 60;

/// Puts what a plan remembers of its rollout into the scheduling problem.
pub(super) fn remember(frame: &mut Frame, model: &Model, work: &Work) {
    let (start, today) = (frame.start, frame.today);
    frame.problem.today = week(start, today);
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
                let end = ended.map_or(frame.problem.today, |day| week(start, day) + 1);
                let first = started.map_or(end.saturating_sub(u32::from(package.weeks)), |day| week(start, day));
                task.state = State::Done { start: first.min(end), end };
            }
            Some(progress) => {
                let began = progress.started().map_or(frame.problem.today, |day| week(start, day));
                let gone = frame.problem.today.saturating_sub(began);
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
    for (task, package) in frame.problem.tasks.iter_mut().zip(&frame.selection.packages) {
        task.benefit = benefit(package, processes);
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
    let free = |day: &&Date| **day >= frame.start && !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    for day in work.holidays.keys().filter(free) {
        let week = usize::try_from(week(frame.start, *day)).unwrap_or(usize::MAX);
        for capacity in &mut frame.problem.capacity {
            let fill = week.saturating_add(1).saturating_sub(capacity.weeks.len());
            if week < usize::try_from(crate::domain::schedule::HORIZON).unwrap_or(0) {
                capacity.weeks.extend(std::iter::repeat_n(capacity.usual, fill));
                capacity.weeks[week] = capacity.weeks[week].saturating_sub(capacity.usual.div_ceil(WORKDAYS));
            }
        }
    }
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
fn week(start: Date, day: Date) -> u32 {
    u32::try_from(days_between(start, day).div_euclid(DAYS_PER_WEEK)).unwrap_or(0)
}

/// How many whole weeks of the plan are over at the end of a day.
fn weeks_done_by(start: Date, day: Date) -> u32 {
    u32::try_from((days_between(start, day) + 1).div_euclid(DAYS_PER_WEEK)).unwrap_or(0)
}
