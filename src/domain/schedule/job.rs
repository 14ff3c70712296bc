//! A task made ready for placing: its duration and shares, where it may start, what it is linked to. `prepare` makes it.

use super::NOWHERE;
use super::problem::Anchor;

/// A task made ready for placing.
pub(super) struct Job {
    /// Duration where every role gives what it usually does.
    pub weeks: usize,
    /// What it takes in each of its weeks; the first is the usual one.
    pub profiles: Vec<Profile>,
    /// The profile by start, where capacity varies; past the end the usual one. Empty: always the usual one.
    pub by_start: Vec<usize>,
    /// How much of it can be done before each week, in parts of a week's full share, where that differs from [`FULL`] a
    /// week; past the end it does not. Empty: it never does.
    pub progress: Vec<u64>,
    /// Where it may start.
    pub open: Open,
    /// What it waits for.
    pub before: Vec<Edge>,
    /// What waits for it.
    pub next: Vec<Edge>,
    /// First week it may start; later by `today` for what has not begun.
    pub release: usize,
    /// Week it should have ended by.
    pub deadline: Option<usize>,
    /// What its completion is worth.
    pub benefit: u64,
    /// The week it should start in, whatever is best: pinned, or for work under way the later of today and when it began.
    pub fixed: Option<usize>,
    /// The week it began, for work under way.
    pub began: Option<usize>,
    /// Whether it is over; then it takes nothing and starts where it started.
    pub done: Option<usize>,
}

/// What a job takes in each of its weeks.
#[derive(PartialEq, Eq)]
pub(super) struct Profile {
    pub weeks: usize,
    pub needs: Vec<Need>,
}

/// What a job takes of one role.
#[derive(PartialEq, Eq)]
pub(super) struct Need {
    /// The role.
    pub role: usize,
    /// Minutes in each of the job's weeks.
    pub shares: Vec<u32>,
    /// The least of `shares`.
    pub least: u32,
    /// The greatest of `shares`.
    pub most: u32,
}

/// A link, seen from either of its ends.
#[derive(Clone, Copy)]
pub(super) struct Edge {
    /// The job at the other end.
    pub job: usize,
    pub from: Anchor,
    pub lag: isize,
}

/// Where a job may start as far as freezes and its own work decide.
#[derive(Default)]
pub(super) struct Open {
    /// The first such week from each week on, [`NOWHERE`] when there is none; past the end every week is.
    pub next: Vec<usize>,
    /// Whether none is past the end of `next`.
    pub never_after: bool,
}

impl Job {
    /// What it takes when it starts then.
    pub fn profile(&self, start: usize) -> &Profile {
        match self.by_start.get(start) {
            Some(&at) => self.profiles.get(at).unwrap_or(&self.profiles[0]),
            None => &self.profiles[0],
        }
    }

    /// The week after its last one when it starts then. Never falls as `start` rises.
    pub fn end(&self, start: usize) -> usize {
        if self.by_start.is_empty() { start + self.weeks } else { start + self.profile(start).weeks }
    }

    /// The last week of a job that starts then; the week itself for a milestone.
    pub fn last(&self, start: usize) -> usize {
        self.end(start).max(start + 1) - 1
    }

    /// The first week from `start` in which it may start; [`NOWHERE`] when there is none.
    pub fn opens(&self, start: usize) -> usize {
        match self.open.next.get(start) {
            Some(&week) => week,
            None if self.open.never_after => NOWHERE,
            None => start,
        }
    }

    /// The last week up to `start` in which it may start.
    pub fn opens_back(&self, start: usize) -> Option<usize> {
        if self.open.next.is_empty() && !self.open.never_after {
            return Some(start);
        }
        (0..=start).rev().find(|&week| self.opens(week) == week)
    }

    /// Whether it takes the same in the same number of weeks wherever it starts from that week on.
    pub fn is_steady_from(&self, start: usize) -> bool {
        let usual = |at: &usize| *at != NOWHERE && self.profiles[*at] == self.profiles[0];
        self.by_start.iter().skip(start).all(usual)
    }

    /// How much of it can be done before a week, counted from the first week there is, in parts of a week's full share.
    pub fn progress(&self, week: usize) -> u64 {
        let last = self.progress.len().saturating_sub(1);
        match self.progress.get(week) {
            Some(done) => *done,
            None => self.progress.last().copied().unwrap_or(0) + wide(week - last) * FULL,
        }
    }

    /// Whether it takes the same in the same number of weeks wherever it starts.
    pub fn is_steady(&self) -> bool {
        self.by_start.is_empty()
    }

    /// The job with time running backwards and nothing that ties it to a week.
    pub fn mirrored(&self) -> Job {
        let usual = &self.profiles[0];
        let turned = |need: &Need| Need { shares: need.shares.iter().rev().copied().collect(), ..*need };
        Job {
            weeks: self.weeks,
            profiles: vec![Profile { weeks: usual.weeks, needs: usual.needs.iter().map(turned).collect() }],
            by_start: Vec::new(),
            progress: Vec::new(),
            open: Open::default(),
            before: self.next.clone(),
            next: self.before.clone(),
            release: 0,
            deadline: None,
            benefit: self.benefit,
            fixed: None,
            began: None,
            done: self.done.map(|_| 0),
        }
    }

    /// Whether nothing ties it to particular weeks.
    pub fn is_plain(&self) -> bool {
        let free = self.open.next.is_empty() && !self.open.never_after && self.by_start.is_empty();
        let open = self.release == 0 && self.deadline.is_none() && self.fixed.is_none() && self.done.is_none();
        free && open && self.before.iter().all(|edge| edge.from == Anchor::End)
    }

    /// Whether its own work forbids it to start then: some role of it has nothing at all, or it would never end.
    pub fn is_idle(&self, start: usize) -> bool {
        self.by_start.get(start) == Some(&NOWHERE)
    }

    /// Its end, or [`NOWHERE`] for one without a place.
    pub fn end_or_nowhere(&self, start: usize) -> usize {
        if start == NOWHERE { NOWHERE } else { self.end(start) }
    }

    /// The week that a link from this job counts from.
    pub fn anchor(&self, edge: &Edge, start: usize) -> usize {
        match edge.from {
            Anchor::Start => self.began.unwrap_or(start),
            Anchor::End => self.end(start),
        }
    }
}

impl Edge {
    /// The first week the later job may start when the earlier one's anchor is then.
    pub fn ready(&self, anchor: usize) -> usize {
        anchor.saturating_add_signed(self.lag)
    }

    /// The latest anchor of the earlier job when the later one starts then.
    pub fn latest_anchor(&self, start: usize) -> usize {
        start.saturating_add_signed(self.lag.saturating_neg())
    }
}

/// A week's full share of a job, in parts small enough for any capacity.
pub(super) const FULL: u64 = 1 << 16;

/// A count as a wide number.
pub(super) fn wide(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
