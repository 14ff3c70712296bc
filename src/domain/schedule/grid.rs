//! How much of each role is left in each week, and where a job fits.

use super::network::{Job, Need, Network};

/// The minutes left per role and week.
pub(super) struct Grid<'a> {
    network: &'a Network<'a>,
    /// Week by week, all roles of a week together.
    left: Vec<u32>,
    roles: usize,
}

/// A role that has too little time for a job.
struct Short {
    week: usize,
    /// Whether it has too little for any week of the job, not just the one that falls there.
    for_any: bool,
}

impl<'a> Grid<'a> {
    /// A grid in which nothing is placed.
    pub fn new(network: &'a Network<'a>) -> Grid<'a> {
        let capacity = &network.problem.capacity;
        let left = capacity.iter().copied().cycle().take(capacity.len() * network.horizon).collect();
        Grid { network, left, roles: capacity.len() }
    }

    /// Minutes of a role that are taken in a week.
    pub fn used(&self, role: usize, week: usize) -> u32 {
        self.network.problem.capacity[role] - self.left(role, week)
    }

    /// Puts a job where it fits.
    pub fn place(&mut self, job: &Job, start: usize) {
        self.change(job, start, u32::saturating_sub);
    }

    /// Takes a job out again.
    pub fn lift(&mut self, job: &Job, start: usize) {
        self.change(job, start, u32::saturating_add);
    }

    /// The first week from `from` at which the job fits.
    pub fn earliest(&self, job: &Job, from: usize) -> Option<usize> {
        let mut start = from;
        while start + job.weeks <= self.network.horizon {
            if self.network.freeze_against(job, start).is_some() {
                start += 1;
                continue;
            }
            match self.last_short(job, start) {
                None => return Some(start),
                Some(short) if short.for_any => start = short.week + 1,
                Some(_) => start += 1,
            }
        }
        None
    }

    /// The last week up to `latest` at which the job fits, but not before `current`, where it does.
    pub fn latest(&self, job: &Job, latest: usize, current: usize) -> usize {
        let mut start = latest;
        while start > current {
            if self.network.freeze_against(job, start).is_some() {
                start -= 1;
                continue;
            }
            match self.first_short(job, start) {
                None => return start,
                // The job must have ended by then.
                Some(short) if short.for_any => start = short.week.saturating_sub(job.weeks),
                Some(_) => start -= 1,
            }
        }
        current
    }

    /// Every role that has too little time for a job that starts then, with the first such week.
    pub fn shortages(&self, job: &Job, start: usize) -> Vec<(usize, usize)> {
        let first = |need: &Need| (0..job.weeks).find(|&week| need.shares[week] > self.left(need.role, start + week));
        job.needs.iter().filter_map(|need| first(need).map(|week| (need.role, start + week))).collect()
    }

    fn first_short(&self, job: &Job, start: usize) -> Option<Short> {
        (0..job.weeks).find_map(|week| self.short_in(job, start, week))
    }

    fn last_short(&self, job: &Job, start: usize) -> Option<Short> {
        (0..job.weeks).rev().find_map(|week| self.short_in(job, start, week))
    }

    fn short_in(&self, job: &Job, start: usize, week: usize) -> Option<Short> {
        let at = start + week;
        let need = job.needs.iter().find(|need| need.shares[week] > self.left(need.role, at))?;
        Some(Short { week: at, for_any: need.least > self.left(need.role, at) })
    }

    fn left(&self, role: usize, week: usize) -> u32 {
        self.left[week * self.roles + role]
    }

    fn change(&mut self, job: &Job, start: usize, change: impl Fn(u32, u32) -> u32) {
        for need in &job.needs {
            for (week, share) in need.shares.iter().enumerate() {
                let place = &mut self.left[(start + week) * self.roles + need.role];
                *place = change(*place, *share);
            }
        }
    }
}
