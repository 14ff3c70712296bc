//! How much of each role is left in each week, and where a job fits.

use super::NOWHERE;
use super::job::{Job, Need, Profile};
use super::network::Network;

/// The minutes left per role and week.
pub(super) struct Grid {
    /// Week by week, all roles of a week together.
    left: Vec<u32>,
    roles: usize,
    horizon: usize,
}

/// A role that has too little time for a job.
struct Short {
    week: usize,
    /// Whether it has too little for any week of the job, not just the one that falls there.
    for_any: bool,
}

impl Grid {
    /// A grid in which nothing is placed but what is reserved.
    pub fn new(network: &Network) -> Grid {
        Grid { left: network.left.clone(), roles: network.problem.capacity.len(), horizon: network.horizon }
    }

    /// Takes everything out but what is reserved.
    pub fn reset(&mut self, network: &Network) {
        self.left.copy_from_slice(&network.left);
    }

    /// What is left, week by week.
    pub fn into_left(self) -> Vec<u32> {
        self.left
    }

    /// Minutes left of a role in a week.
    pub fn left(&self, role: usize, week: usize) -> u32 {
        self.left[week * self.roles + role]
    }

    /// Puts a job where it fits.
    pub fn place(&mut self, job: &Job, start: usize) {
        for need in &job.profile(start).needs {
            let places = self.left[start * self.roles..].chunks_mut(self.roles.max(1));
            for (week, share) in places.zip(&need.shares) {
                week[need.role] = week[need.role].saturating_sub(*share);
            }
        }
    }

    /// Takes a job out again.
    pub fn lift(&mut self, job: &Job, start: usize) {
        for need in &job.profile(start).needs {
            let places = self.left[start * self.roles..].chunks_mut(self.roles.max(1));
            for (week, share) in places.zip(&need.shares) {
                week[need.role] = week[need.role].saturating_add(*share);
            }
        }
    }

    /// Whether a job fits there: capacity, freezes, horizon.
    pub fn fits(&self, job: &Job, start: usize) -> bool {
        job.opens(start) == start
            && job.end(start) <= self.horizon
            && self.last_short(job.profile(start), start).is_none()
    }

    /// The first week from `from` at which the job fits; [`NOWHERE`] when there is none.
    pub fn earliest(&self, job: &Job, from: usize) -> usize {
        let mut start = job.opens(from);
        while start != NOWHERE && job.end(start) <= self.horizon {
            let profile = job.profile(start);
            match self.last_short(profile, start) {
                None => return start,
                // What fits no week of the usual course may fit one of a slower one.
                Some(short) if short.for_any && job.is_steady() => start = short.week + 1,
                Some(_) => start += 1,
            }
            start = job.opens(start);
        }
        NOWHERE
    }

    /// The last week at which the job fits, ends by `end` and starts by `latest`; not before `current`, where it does.
    pub fn latest(&self, job: &Job, end: usize, latest: usize, current: usize) -> usize {
        let mut start = latest.min(end.saturating_sub(job.weeks));
        while start > current {
            start = match job.opens_back(start) {
                Some(start) if start > current => start,
                _ => return current,
            };
            let profile = job.profile(start);
            if start + profile.weeks > end {
                start -= 1;
                continue;
            }
            match self.first_short(profile, start) {
                None => return start,
                // The job must have ended by then.
                Some(short) if short.for_any && job.is_steady() => start = short.week.saturating_sub(job.weeks),
                Some(_) => start -= 1,
            }
        }
        current
    }

    /// Every role that has too little time for a job that starts then, with the first such week.
    pub fn shortages(&self, job: &Job, start: usize) -> Vec<(usize, usize)> {
        let profile = job.profile(start);
        let first = |need: &Need| {
            (0..profile.weeks)
                .find(|&week| start + week >= self.horizon || need.shares[week] > self.left(need.role, start + week))
        };
        profile.needs.iter().filter_map(|need| first(need).map(|week| (need.role, start + week))).collect()
    }

    fn first_short(&self, profile: &Profile, start: usize) -> Option<Short> {
        (0..profile.weeks).find_map(|week| self.short_in(profile, start, week))
    }

    fn last_short(&self, profile: &Profile, start: usize) -> Option<Short> {
        (0..profile.weeks).rev().find_map(|week| self.short_in(profile, start, week))
    }

    fn short_in(&self, profile: &Profile, start: usize, week: usize) -> Option<Short> {
        let at = start + week;
        let row = &self.left[at * self.roles..(at + 1) * self.roles];
        for need in &profile.needs {
            let left = row[need.role];
            if left < need.most && left < need.shares[week] {
                return Some(Short { week: at, for_any: left < need.least });
            }
        }
        None
    }
}
