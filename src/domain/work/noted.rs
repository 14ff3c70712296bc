//! How far a package is, when a person says it anew: what is known stays, what is likely is filled in, what cannot be is refused.

use std::collections::BTreeMap;

use super::{Progress, Status};
use crate::domain::units::{Date, Id};

/// Whatever was said of how far a package is. A person may choose "done" and then "under way" again, or come past "not started"
/// with the arrow keys: no day, hour or reason is lost on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// First day.
    pub started: Option<Date>,
    /// Last day.
    pub ended: Option<Date>,
    /// Hours per role still to do.
    pub remaining: BTreeMap<Id, u16>,
    /// What is in the way.
    pub reason: String,
}

impl Noted {
    /// What is said of a package now, and what was said before of what it does not say.
    #[must_use]
    pub fn and(mut self, progress: Option<&Progress>) -> Noted {
        let Some(progress) = progress else { return self };
        self.started = progress.started();
        if let Some(remaining) = progress.remaining() {
            self.remaining.clone_from(remaining);
        }
        match progress {
            Progress::Done { ended, .. } => self.ended = *ended,
            Progress::Blocked { reason, .. } => self.reason.clone_from(reason),
            Progress::Doing { .. } => {}
        }
        self
    }

    /// How far the package is once its status is chosen. Under way: since today, unless it is known. Done: begun when it was
    /// planned to, if that is past, and ended today. Blocked only with a reason; otherwise `None`, as for not started.
    pub fn turned(&self, status: Status, planned: Option<Date>, today: Date) -> Option<Progress> {
        let started = self.started;
        let remaining = self.remaining.clone();
        match status {
            Status::NotStarted => None,
            Status::Doing => Some(Progress::Doing { started: started.or(Some(today)), remaining }),
            Status::Blocked => Progress::Blocked { started, remaining, reason: self.reason.clone() }.sound(),
            Status::Done => {
                let first =
                    started.or(planned).map_or(today, |day| if started.is_some() { day } else { day.min(today) });
                let last = self.ended.filter(|day| *day >= first).unwrap_or(today.max(first));
                Some(Progress::Done { started: Some(first), ended: Some(last) })
            }
        }
    }
}

/// What is wrong with the days somebody notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DaysFault {
    /// The last day is before the first.
    EndsFirst,
    /// A day has not come yet.
    ToCome,
}

impl DaysFault {
    /// What is wrong with a first and a last day noted today.
    pub fn of(started: Option<Date>, ended: Option<Date>, today: Date) -> Option<DaysFault> {
        if [started, ended].into_iter().flatten().any(|day| day > today) {
            return Some(DaysFault::ToCome);
        }
        started.zip(ended).is_some_and(|(first, last)| last < first).then_some(DaysFault::EndsFirst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn turned(noted: &Noted, status: Status) -> Option<Progress> {
        noted.turned(status, Some(day("2026-11-23")), day("2026-12-10"))
    }

    #[test]
    fn work_begins_today_and_ends_today_unless_more_is_known() {
        let nothing = Noted::default();
        assert_eq!(turned(&nothing, Status::NotStarted), None);
        assert_eq!(turned(&nothing, Status::Doing), Some(Progress::doing(day("2026-12-10"))));
        let done = Progress::Done { started: Some(day("2026-11-23")), ended: Some(day("2026-12-10")) };
        assert_eq!(turned(&nothing, Status::Done), Some(done));

        let known = nothing.and(Some(&Progress::doing(day("2026-12-01"))));
        let done = Progress::Done { started: Some(day("2026-12-01")), ended: Some(day("2026-12-10")) };
        assert_eq!(turned(&known, Status::Done), Some(done));
        assert_eq!(turned(&known, Status::Doing), Some(Progress::doing(day("2026-12-01"))));
    }

    #[test]
    fn work_planned_for_later_that_is_done_was_begun_today() {
        let done = Noted::default().turned(Status::Done, Some(day("2027-01-04")), day("2026-12-10"));
        assert_eq!(done, Some(Progress::Done { started: Some(day("2026-12-10")), ended: Some(day("2026-12-10")) }));
        let unplanned = Noted::default().turned(Status::Done, None, day("2026-12-10"));
        assert_eq!(unplanned, done);
    }

    #[test]
    fn blocked_needs_a_reason() {
        assert_eq!(turned(&Noted::default(), Status::Blocked), None);
        assert_eq!(turned(&Noted { reason: "  ".to_owned(), ..Noted::default() }, Status::Blocked), None);
        let blocked = turned(&Noted { reason: "no access".to_owned(), ..Noted::default() }, Status::Blocked);
        assert_eq!(blocked.as_ref().map(Progress::status), Some(Status::Blocked));
        assert_eq!(blocked.and_then(|progress| progress.started()), None);
    }

    #[test]
    fn nothing_is_lost_on_the_way_through_the_statuses() {
        let blocked = Progress::Blocked {
            started: Some(day("2026-12-01")),
            remaining: BTreeMap::from([("lead".into(), 4)]),
            reason: "no access".to_owned(),
        };
        let mut noted = Noted::default().and(Some(&blocked));
        for status in [Status::Done, Status::NotStarted, Status::Doing] {
            let progress = turned(&noted, status);
            noted = noted.and(progress.as_ref());
        }
        assert_eq!(turned(&noted, Status::Blocked), Some(blocked));
    }

    #[test]
    fn days_that_were_noted_are_past_and_in_order() {
        let of = |first: &str, last: &str| {
            let day = |text: &str| text.parse().ok();
            DaysFault::of(day(first), day(last), "2026-12-10".parse().unwrap())
        };
        assert_eq!(of("2026-12-01", "2026-12-10"), None);
        assert_eq!(of("2026-12-01", "2026-12-01"), None);
        assert_eq!(of("2026-12-02", "2026-12-01"), Some(DaysFault::EndsFirst));
        assert_eq!(of("2026-12-11", ""), Some(DaysFault::ToCome));
        assert_eq!(of("", "2026-12-11"), Some(DaysFault::ToCome));
        assert_eq!(of("", ""), None);
    }
}
