//! What gates decided: a hold keeps back what comes later until the gate is looked at again, a stop takes it out.

use jiff::ToSpan;

use super::LeftOutReason;
use super::calendar::{days_between, first_day};
use super::place::Frame;
use crate::domain::model::PhaseKind;
use crate::domain::units::{Date, Id};
use crate::domain::work::{Outcome, Progress, Work};

/// Weeks after which a gate on hold is looked at again: what the gates of the built-in model say of a hold.
pub const LOOK_AGAIN_WEEKS: u32 = 2;

const DAYS_PER_WEEK: i64 = 7;

/// A gate on hold before a package that has not begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Held {
    /// The phase whose gate it is.
    pub phase: PhaseKind,
    /// The day to look again; it may be over.
    pub look_again: Date,
    /// The first week of the plan in which the package may start.
    pub release: u32,
}

/// The day a gate put on hold is looked at again.
///
/// ```
/// # use baton::domain::{rollout::look_again, units::Date};
/// assert_eq!(look_again(Date::constant(2027, 2, 15)), Date::constant(2027, 3, 1));
/// ```
pub fn look_again(decided: Date) -> Date {
    decided.saturating_add((DAYS_PER_WEEK * i64::from(LOOK_AGAIN_WEEKS)).days())
}

/// The first week of the plan behind a gate on hold: that of the day to look again or, once that day has come without a new
/// decision, the week after today.
pub(super) fn release(start: Date, today: Date, look_again: Date) -> u32 {
    let days = if look_again > today {
        days_between(start, look_again) + DAYS_PER_WEEK - 1
    } else {
        days_between(start, today) + DAYS_PER_WEEK
    };
    u32::try_from(days.div_euclid(DAYS_PER_WEEK)).unwrap_or(0)
}

/// The first day behind a gate on hold.
pub(super) fn reopens(start: Date, today: Date, look_again: Date) -> Date {
    first_day(start, release(start, today, look_again))
}

/// Whether somebody has begun a package. One that could not even begin has not.
pub(super) fn begun(work: &Work, package: &Id) -> bool {
    let progress = work.change(package).and_then(|change| change.progress.as_ref());
    !matches!(progress, None | Some(Progress::Blocked { started: None, .. }))
}

/// The first gate before a phase that was stopped.
pub(super) fn stopped(work: &Work, phase: PhaseKind) -> Option<LeftOutReason> {
    PhaseKind::ALL.into_iter().take_while(|gate| *gate < phase).find_map(|gate| {
        let (day, decision) = work.decision(gate)?;
        (decision.outcome == Outcome::Stop).then(|| LeftOutReason::Stopped {
            phase: gate,
            day,
            who: decision.who.clone(),
            why: decision.why.clone(),
        })
    })
}

/// Keeps back what has not begun and lies behind a gate on hold.
pub(super) fn hold(frame: &mut Frame, work: &Work) {
    let (start, today) = (frame.start, frame.today);
    let on_hold: Vec<Held> = PhaseKind::ALL
        .into_iter()
        .filter_map(|phase| {
            let (day, _) = work.decision(phase).filter(|(_, decision)| decision.outcome == Outcome::Hold)?;
            let look_again = look_again(day);
            Some(Held { phase, look_again, release: release(start, today, look_again) })
        })
        .collect();
    for (at, package) in frame.selection.packages.iter().enumerate().filter(|(_, package)| !begun(work, &package.id)) {
        // Of several the one that keeps back longest; the first of equals.
        let before = on_hold.iter().rev().filter(|held| held.phase < package.phase);
        let Some(held) = before.max_by_key(|held| held.release) else { continue };
        if let Some(task) = frame.problem.tasks.get_mut(at) {
            task.release = Some(held.release);
            frame.held.insert(at, held.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_held_back_starts_in_no_week_that_begins_before_the_gate_is_looked_at_again() {
        let start = day("2026-11-23");
        for (today, look_again, week) in [
            // On the day itself where that begins a week, otherwise in the week after.
            ("2026-12-01", "2027-01-04", 6),
            ("2026-12-01", "2027-01-05", 7),
            // The day has come and nobody has decided: not this week.
            ("2027-01-04", "2027-01-04", 7),
            ("2027-01-10", "2027-01-04", 7),
            ("2027-01-11", "2027-01-04", 8),
            // All of it before the plan begins.
            ("2026-11-20", "2026-11-10", 0),
            ("2026-11-01", "2026-11-20", 0),
        ] {
            assert_eq!(release(start, day(today), day(look_again)), week, "{today}, {look_again}");
        }
        assert_eq!(look_again(Date::MAX), Date::MAX);
    }
}
