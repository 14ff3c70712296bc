//! The jobs in an order that keeps precedence, without those that can never be placed.

use std::collections::{BTreeMap, BTreeSet};

use super::circle::sorted;
use super::grid::Grid;
use super::job::{Edge, Job};
use super::prepare::{calm, freeze_against, job};
use super::problem::{Anchor, Problem, Work};
use super::{Conflict, HORIZON, NOWHERE, Starts, Unplaced, index};

/// Every job of a problem, and those that can be placed in an order that keeps precedence.
pub(super) struct Network {
    pub problem: Problem,
    pub jobs: Vec<Job>,
    /// The jobs to place, each after those it waits for. Jobs that are over are not among them.
    pub order: Vec<usize>,
    pub conflicts: Vec<Conflict>,
    pub unplaced: Vec<Unplaced>,
    /// A week by which every job in `order` has ended, whatever the order of placing; at most [`HORIZON`].
    pub horizon: usize,
    /// Minutes left per week and role once the jobs with a fixed week have theirs; all roles of a week together.
    pub left: Vec<u32>,
    /// Jobs whose fixed week is kept free for them.
    pub reserved: Vec<bool>,
    /// See [`Network::is_plain`].
    pub is_plain: bool,
}

impl Network {
    pub fn new(problem: &Problem) -> Network {
        let calm = calm(problem);
        let mut jobs: Vec<Job> = (0..problem.tasks.len()).map(|at| job(problem, at, calm)).collect();
        for task in 0..jobs.len() {
            for edge in jobs[task].before.clone() {
                jobs[edge.job].next.push(Edge { job: task, ..edge });
            }
        }
        let (order, circles) = sorted(&jobs);
        let mut network = Network {
            problem: problem.clone(),
            reserved: vec![false; jobs.len()],
            jobs,
            order,
            conflicts: Vec::new(),
            unplaced: Vec::new(),
            horizon: index(HORIZON),
            left: Vec::new(),
            is_plain: false,
        };
        let mut lost: BTreeSet<usize> = circles.iter().flatten().copied().collect();
        network.conflicts.extend(circles.into_iter().map(Conflict::Cycle));
        for task in 0..network.jobs.len() {
            let conflict = network.own_conflict(task);
            lost.extend(conflict.is_some().then_some(task));
            network.conflicts.extend(conflict);
        }
        network.drop_with_followers(lost);
        network.order.retain(|&task| network.jobs[task].done.is_none());
        network.horizon = network.enough(calm);
        network.reserve();
        let usual = network.problem.capacity.iter().all(|capacity| capacity.weeks.is_empty());
        network.is_plain = usual && network.jobs.iter().all(Job::is_plain);
        network
    }

    /// Whether nothing ties work to particular weeks, so that a plan turned round in time is a plan of the same work with
    /// its links turned round.
    pub fn is_plain(&self) -> bool {
        self.is_plain
    }

    /// Starts with nothing placed but what is over.
    pub fn nothing_placed(&self) -> Starts {
        self.jobs.iter().map(|job| job.done.unwrap_or(NOWHERE)).collect()
    }

    /// The frozen week that forbids a job to start then, if there is one.
    pub fn freeze_against(&self, task: usize, start: usize) -> Option<usize> {
        freeze_against(&self.problem, task, &self.jobs[task], start)
    }

    /// The first week a job may start as far as what it waits for decides; [`NOWHERE`] behind a job without a place.
    pub fn ready(&self, task: usize, starts: &[usize]) -> usize {
        let job = &self.jobs[task];
        let mut ready = job.release;
        for edge in &job.before {
            let start = starts[edge.job];
            if start == NOWHERE {
                return NOWHERE;
            }
            ready = ready.max(edge.ready(self.jobs[edge.job].anchor(edge, start)));
        }
        ready
    }

    /// The latest week a job may end and the latest it may start, so that the plan gets no longer and nothing else moves.
    pub fn latest(&self, task: usize, starts: &[usize], length: usize) -> (usize, usize) {
        let job = &self.jobs[task];
        let due = job.deadline.map(|due| due.max(job.end(starts[task])));
        let mut end = due.map_or(length, |due| due.min(length));
        let mut latest = NOWHERE;
        for edge in job.next.iter().filter(|edge| starts[edge.job] != NOWHERE) {
            let anchor = edge.latest_anchor(starts[edge.job]);
            match edge.from {
                Anchor::Start => latest = latest.min(anchor),
                Anchor::End => end = end.min(anchor),
            }
        }
        (end, latest)
    }

    /// The week the last job has ended.
    pub fn length(&self, starts: &[usize]) -> usize {
        let placed = self.jobs.iter().zip(starts).filter(|(_, start)| **start != NOWHERE);
        placed.map(|(job, &start)| job.end(start)).max().unwrap_or(0)
    }

    /// Takes out the jobs that found no place within the horizon.
    pub fn leave_out(&mut self, starts: &[usize]) {
        let late = |task: usize| starts[task] == NOWHERE;
        // Only the first of a chain is in conflict; the others wait behind it.
        let first = |&task: &usize| late(task) && !self.jobs[task].before.iter().any(|edge| late(edge.job));
        let lost: BTreeSet<usize> = self.order.iter().copied().filter(first).collect();
        let conflict = |&task: &usize| {
            if self.never_thawed(task, self.ready(task, starts)) {
                Conflict::NeverThawed { task }
            } else {
                Conflict::TooLate { task }
            }
        };
        let conflicts: Vec<Conflict> = lost.iter().map(conflict).collect();
        self.conflicts.extend(conflicts);
        self.drop_with_followers(lost);
    }

    fn own_conflict(&self, task: usize) -> Option<Conflict> {
        let job = &self.jobs[task];
        let spread = matches!(self.problem.tasks[task].work, Work::Spread(_));
        for need in &job.profiles[0].needs {
            let capacity = self.problem.capacity.get(need.role);
            let usual = capacity.map_or(0, |capacity| capacity.usual);
            let (needs, enough, has) = if spread {
                let needs = need.shares.iter().copied().map(u64::from).sum();
                let early = || capacity.into_iter().flat_map(|capacity| &capacity.weeks).copied().map(u64::from).sum();
                let enough = if usual > 0 { u64::from(usual) * u64::from(HORIZON) } else { early() };
                (needs, enough, capacity.map_or(0, super::Capacity::measure))
            } else {
                let most = capacity.map_or(0, super::Capacity::most);
                (u64::from(need.most), u64::from(most), most)
            };
            if needs > enough {
                return Some(Conflict::NoCapacity { task, role: need.role, needs, has });
            }
        }
        if job.done.is_some() {
            return None;
        }
        if job.release.saturating_add(job.weeks) > index(HORIZON) {
            return Some(Conflict::TooLate { task });
        }
        self.never_thawed(task, job.release).then_some(Conflict::NeverThawed { task })
    }

    /// Whether there are weeks from `from` on in which the job could lie, and freezes forbid every one of them.
    fn never_thawed(&self, task: usize, from: usize) -> bool {
        let latest = index(HORIZON).checked_sub(self.jobs[task].weeks).filter(|latest| from <= *latest);
        latest.is_some_and(|latest| (from..=latest).all(|start| self.freeze_against(task, start).is_some()))
    }

    /// Moves `lost` and everything that waits for it out of the order.
    fn drop_with_followers(&mut self, lost: BTreeSet<usize>) {
        let mut behind: BTreeMap<usize, Option<usize>> = lost.iter().map(|&task| (task, None)).collect();
        let mut open: Vec<usize> = lost.into_iter().collect();
        while let Some(task) = open.pop() {
            for edge in &self.jobs[task].next {
                behind.entry(edge.job).or_insert_with(|| {
                    open.push(edge.job);
                    Some(task)
                });
            }
        }
        self.order.retain(|task| !behind.contains_key(task));
        for job in &mut self.jobs {
            job.next.retain(|edge| !behind.contains_key(&edge.job));
        }
        self.unplaced.extend(behind.into_iter().map(|(task, behind)| Unplaced { task, behind }));
        self.unplaced.sort_by_key(|unplaced| unplaced.task);
    }

    /// Once every exception is over, one job after the other always fits.
    fn enough(&self, calm: usize) -> usize {
        let long = |&task: &usize| {
            let job = &self.jobs[task];
            let longest = job.profiles.iter().map(|profile| profile.weeks).max().unwrap_or(0);
            job.before.iter().fold(longest, |sum, edge| sum.saturating_add_signed(edge.lag.max(0)))
        };
        let work = self.order.iter().map(long).fold(0_usize, usize::saturating_add);
        calm.saturating_add(work).min(index(HORIZON))
    }

    /// Keeps the fixed weeks free for the jobs that have one: work under way first, then as listed.
    fn reserve(&mut self) {
        self.left = (0..self.horizon)
            .flat_map(|week| self.problem.capacity.iter().map(move |capacity| capacity.in_week(week)))
            .collect();
        let mut fixed: Vec<usize> = self.order.iter().copied().filter(|&at| self.jobs[at].fixed.is_some()).collect();
        fixed.sort_by_key(|&task| (self.jobs[task].began.is_none(), task));
        let mut grid = Grid::new(self);
        let mut kept = Vec::new();
        for task in fixed {
            let job = &self.jobs[task];
            if let Some(week) = job.fixed.filter(|&week| week >= job.release && grid.fits(job, week)) {
                grid.place(job, week);
                kept.push(task);
            }
        }
        self.left = grid.into_left();
        for task in kept {
            self.reserved[task] = true;
        }
    }
}
