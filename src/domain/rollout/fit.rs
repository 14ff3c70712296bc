//! How the plan lies to the day it should be done by, and what of what it has to fit sets its pace.

use super::course::weeks_done_by;
use super::{Conflict, FrozenSpan, Rollout};
use crate::domain::units::{Date, Id};

/// What decides how soon a plan is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// How it lies to the day it should be done by.
    pub due: Due,
    /// The role whose time it takes most, with the minutes it has a week.
    pub pace: Option<(Id, u32)>,
    /// The next freeze that is not over and begins before the plan ends.
    pub freeze: Option<FrozenSpan>,
}

/// How a plan lies to the day it should be done by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// No day is set.
    Unset,
    /// There is no whole plan to compare with: no work, or work without a place.
    Unknown,
    /// It is done in time.
    Room {
        /// How many weeks later it could end.
        weeks: u32,
    },
    /// It is done too late.
    Missed {
        /// By how many weeks.
        weeks: u32,
        /// No plan of the same work ends before this day.
        soonest: Date,
        /// Whether that is too late as well, so that no plan can keep the day.
        never: bool,
    },
}

impl Fit {
    /// Looks at a rollout that should be done by a day.
    pub fn of(rollout: &Rollout, deadline: Option<Date>) -> Fit {
        let pace = rollout.bottleneck.as_ref();
        let pace = pace.and_then(|id| rollout.roles.iter().find(|role| role.role == *id));
        let end = rollout.packages.iter().filter_map(|planned| Some(planned.placement.as_ref()?.to)).max();
        let matters = |span: &&FrozenSpan| span.to >= rollout.today && end.is_some_and(|end| span.from <= end);
        Fit {
            due: due(rollout, deadline),
            pace: pace.map(|role| (role.role.clone(), role.capacity)),
            freeze: rollout.freezes.iter().filter(matters).min_by_key(|span| span.from).cloned(),
        }
    }
}

fn due(rollout: &Rollout, deadline: Option<Date>) -> Due {
    let Some(deadline) = deadline else { return Due::Unset };
    let missed = rollout.conflicts.iter().filter_map(|conflict| match conflict {
        Conflict::Deadline { weeks, soonest, never, .. } => Some((*weeks, *soonest, *never)),
        _ => None,
    });
    let worst = missed.reduce(|a, b| (a.0.max(b.0), a.1.max(b.1), a.2 || b.2));
    let is_whole = !rollout.packages.is_empty() && rollout.packages.iter().all(|planned| planned.placement.is_some());
    match worst {
        Some((weeks, soonest, never)) => Due::Missed { weeks, soonest, never },
        None if !is_whole => Due::Unknown,
        None => Due::Room { weeks: weeks_done_by(rollout.start, deadline).saturating_sub(rollout.weeks) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::{Freeze, RolloutSettings};
    use crate::domain::process::Bucket::AiHandles;
    use crate::domain::rollout::fixture::{model, process, team};
    use crate::domain::rollout::{Given, plan_rollout};
    use crate::domain::work::Work;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn planned(deadline: Option<&str>, freezes: &[(&str, &str, &str)]) -> (Rollout, Fit) {
        let (model, team) = (model(), team(1, vec![process("a", AiHandles, 12.0)]));
        let freeze = |(id, from, to): &(&str, &str, &str)| Freeze {
            id: (*id).into(),
            name: (*id).to_owned(),
            from: day(from),
            to: day(to),
        };
        let settings = RolloutSettings {
            start: Some(day("2026-11-23")),
            freezes: freezes.iter().map(freeze).collect(),
            ..RolloutSettings::default()
        };
        let work = Work { deadline: deadline.map(day), ..Work::default() };
        let rollout = plan_rollout(&Given {
            model: &model,
            settings: &settings,
            work: &work,
            today: day("2026-11-20"),
            facts: &team,
            stage: team.stage,
            processes: &team.processes,
        });
        let fit = Fit::of(&rollout, work.deadline);
        (rollout, fit)
    }

    #[test]
    fn the_room_before_the_deadline_and_the_weeks_after_it_add_up_to_the_plan() {
        let (rollout, fit) = planned(None, &[]);
        assert_eq!(fit.due, Due::Unset);
        let end = rollout.packages.iter().filter_map(|planned| Some(planned.placement.as_ref()?.to)).max().unwrap();
        let at = |days: i64| end.saturating_add(jiff::SignedDuration::from_hours(24 * days)).to_string();
        assert_eq!(planned(Some(&at(0)), &[]).1.due, Due::Room { weeks: 0 });
        assert_eq!(planned(Some(&at(20)), &[]).1.due, Due::Room { weeks: 2 });
        let Due::Missed { weeks, soonest, never } = planned(Some(&at(-1)), &[]).1.due else { panic!("missed") };
        assert_eq!(weeks, 1, "one day short is a week short");
        assert!(soonest <= end && (never == (soonest == end)));
        let (rollout, fit) = planned(Some("2026-11-24"), &[]);
        assert!(matches!(fit.due, Due::Missed { weeks, never: true, .. } if weeks == rollout.weeks));
    }

    #[test]
    fn the_next_freeze_is_one_that_is_not_over_and_that_the_plan_reaches() {
        let over = ("over", "2026-10-01", "2026-11-01");
        let (new_year, far) = (("new year", "2027-01-30", "2027-02-13"), ("far", "2036-01-01", "2036-02-01"));
        let next = |freezes: &[(&str, &str, &str)]| planned(None, freezes).1.freeze.map(|span| span.name);
        assert_eq!(next(&[far, over]), None);
        assert_eq!(next(&[far, new_year, ("sale", "2026-11-10", "2026-11-30"), over]).as_deref(), Some("sale"));
        assert!(planned(None, &[]).1.pace.is_some());
    }

    #[test]
    fn without_work_there_is_nothing_to_compare() {
        let nothing = Rollout::nothing(day("2026-11-23"), day("2026-11-20"));
        let fit = Fit::of(&nothing, Some(day("2027-01-01")));
        assert_eq!(fit, Fit { due: Due::Unknown, pace: None, freeze: None });
    }
}
