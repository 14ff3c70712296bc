//! The tasks with stretched durations, in an order that keeps precedence, without those that can never be placed.

use std::collections::{BTreeMap, BTreeSet};

use super::{Conflict, HORIZON, Problem, Task, Unplaced, index};

/// A task made ready for placing.
pub(super) struct Job {
    /// Duration, already stretched.
    pub weeks: usize,
    /// What it takes of each role it needs.
    pub needs: Vec<Need>,
    /// Tasks it waits for.
    pub before: Vec<usize>,
    /// Tasks that wait for it, without those that are left out.
    pub next: Vec<usize>,
    /// First week it may start.
    pub release: usize,
    /// Whether its first week must not be frozen.
    pub no_start: bool,
    /// Whether its last week must not be frozen.
    pub no_end: bool,
}

/// What a job takes of one role.
pub(super) struct Need {
    /// The role.
    pub role: usize,
    /// Minutes in all.
    pub minutes: u64,
    /// Minutes in each of the job's weeks.
    pub shares: Vec<u32>,
    /// The least of `shares`.
    pub least: u32,
}

impl Job {
    /// The last week of a job that starts then; the week itself for a milestone.
    pub fn last(&self, start: usize) -> usize {
        start + self.weeks.saturating_sub(1)
    }
}

/// Every job of a problem, and those that can be placed in an order that keeps precedence.
pub(super) struct Network<'a> {
    pub problem: &'a Problem,
    pub jobs: Vec<Job>,
    /// The jobs to place, each after those it waits for.
    pub order: Vec<usize>,
    pub conflicts: Vec<Conflict>,
    pub unplaced: Vec<Unplaced>,
    /// A week by which every job in `order` has ended, whatever the order of placing; at most [`HORIZON`].
    pub horizon: usize,
}

impl<'a> Network<'a> {
    pub fn new(problem: &'a Problem) -> Network<'a> {
        let mut jobs: Vec<Job> = problem.tasks.iter().map(|task| job(problem, task)).collect();
        for task in 0..jobs.len() {
            for before in jobs[task].before.clone() {
                jobs[before].next.push(task);
            }
        }
        let (order, circles) = sorted(&jobs);
        let mut network =
            Network { problem, jobs, order, conflicts: Vec::new(), unplaced: Vec::new(), horizon: index(HORIZON) };
        let mut lost: BTreeSet<usize> = circles.iter().flatten().copied().collect();
        network.conflicts.extend(circles.into_iter().map(Conflict::Cycle));
        for task in 0..network.jobs.len() {
            let conflict = network.own_conflict(task);
            lost.extend(conflict.is_some().then_some(task));
            network.conflicts.extend(conflict);
        }
        network.drop_with_followers(lost);
        network.horizon = network.enough();
        network
    }

    /// Whether a week lies in a freeze.
    pub fn frozen(&self, week: usize) -> bool {
        self.problem.frozen.get(week).copied().unwrap_or(false)
    }

    /// The frozen week that forbids a job to start then, if there is one.
    pub fn freeze_against(&self, job: &Job, start: usize) -> Option<usize> {
        let first = (job.no_start && self.frozen(start)).then_some(start);
        first.or_else(|| (job.no_end && self.frozen(job.last(start))).then(|| job.last(start)))
    }

    /// Takes out the jobs that found no place within the horizon.
    pub fn leave_out(&mut self, starts: &[Option<usize>]) {
        let late = |&task: &usize| starts[task].is_none();
        // Only the first of a chain is in conflict; the others wait behind it.
        let first = |&task: &usize| late(&task) && !self.jobs[task].before.iter().any(late);
        let lost: BTreeSet<usize> = self.order.iter().copied().filter(first).collect();
        let conflict = |&task: &usize| {
            let job = &self.jobs[task];
            let ends = job.before.iter().filter_map(|&at| starts[at].map(|start| start + self.jobs[at].weeks));
            let from = ends.max().unwrap_or(0).max(job.release);
            if self.never_thawed(job, from) { Conflict::NeverThawed { task } } else { Conflict::TooLate { task } }
        };
        let conflicts: Vec<Conflict> = lost.iter().map(conflict).collect();
        self.conflicts.extend(conflicts);
        self.drop_with_followers(lost);
    }

    fn own_conflict(&self, task: usize) -> Option<Conflict> {
        let job = &self.jobs[task];
        for need in &job.needs {
            let has = self.problem.capacity.get(need.role).copied().unwrap_or(0);
            if need.minutes > u64::from(has) * u64::from(HORIZON) {
                return Some(Conflict::NoCapacity { task, role: need.role, needs: need.minutes, has });
            }
        }
        if job.release.saturating_add(job.weeks) > index(HORIZON) {
            return Some(Conflict::TooLate { task });
        }
        self.never_thawed(job, job.release).then_some(Conflict::NeverThawed { task })
    }

    /// Whether there are weeks from `from` on in which the job could lie, and freezes forbid every one of them.
    fn never_thawed(&self, job: &Job, from: usize) -> bool {
        let latest = index(HORIZON).checked_sub(job.weeks).filter(|latest| from <= *latest);
        latest.is_some_and(|latest| (from..=latest).all(|start| self.freeze_against(job, start).is_some()))
    }

    /// Moves `lost` and everything that waits for it out of the order.
    fn drop_with_followers(&mut self, lost: BTreeSet<usize>) {
        let mut behind: BTreeMap<usize, Option<usize>> = lost.iter().map(|&task| (task, None)).collect();
        let mut open: Vec<usize> = lost.into_iter().collect();
        while let Some(task) = open.pop() {
            for &next in &self.jobs[task].next {
                behind.entry(next).or_insert_with(|| {
                    open.push(next);
                    Some(task)
                });
            }
        }
        self.order.retain(|task| !behind.contains_key(task));
        for job in &mut self.jobs {
            job.next.retain(|task| !behind.contains_key(task));
        }
        self.unplaced.extend(behind.into_iter().map(|(task, behind)| Unplaced { task, behind }));
        self.unplaced.sort_by_key(|unplaced| unplaced.task);
    }

    /// Once every freeze and release is over, one job after the other always fits.
    fn enough(&self) -> usize {
        let jobs = || self.order.iter().map(|&task| &self.jobs[task]);
        let calm = jobs().map(|job| job.release).max().unwrap_or(0).max(self.problem.frozen.len());
        let work = jobs().fold(0_usize, |sum, job| sum.saturating_add(job.weeks));
        calm.saturating_add(work).min(index(HORIZON))
    }
}

fn job(problem: &Problem, task: &Task) -> Job {
    let mut minutes: BTreeMap<usize, u64> = BTreeMap::new();
    for &(role, more) in task.minutes.iter().filter(|(_, more)| *more > 0) {
        *minutes.entry(role).or_default() += u64::from(more);
    }
    let capacity = |role: usize| u64::from(problem.capacity.get(role).copied().unwrap_or(0));
    let stretched = minutes.iter().map(|(&role, minutes)| minutes.div_ceil(capacity(role).max(1)));
    // A job longer than the horizon is a conflict anyway; no need to spread its work over more weeks than that.
    let longest = index(HORIZON) + 1;
    let weeks = stretched.map(|weeks| usize::try_from(weeks).unwrap_or(longest)).max().unwrap_or(0);
    let weeks = weeks.max(index(task.weeks)).min(longest);
    let needs = minutes.into_iter().map(|(role, minutes)| need(role, minutes, weeks)).collect();
    let before: BTreeSet<usize> = task.after.iter().copied().filter(|&at| at < problem.tasks.len()).collect();
    Job {
        weeks,
        needs,
        before: before.into_iter().collect(),
        next: Vec::new(),
        release: index(task.release.unwrap_or(0)),
        no_start: task.no_start_in_freeze,
        no_end: task.no_end_in_freeze,
    }
}

fn need(role: usize, minutes: u64, weeks: usize) -> Need {
    let span = u128::try_from(weeks).unwrap_or(1).max(1);
    let by_then = |weeks: u128| u128::from(minutes) * weeks / span;
    let share = |week: u128| u32::try_from(by_then(week + 1) - by_then(week)).unwrap_or(u32::MAX);
    let shares: Vec<u32> = (0..span).map(share).collect();
    let least = shares.iter().copied().min().unwrap_or(0);
    Need { role, minutes, shares, least }
}

/// The jobs in an order that keeps precedence, lowest position first, and the circles among the others.
fn sorted(jobs: &[Job]) -> (Vec<usize>, Vec<Vec<usize>>) {
    let mut waiting: Vec<usize> = jobs.iter().map(|job| job.before.len()).collect();
    let mut ready: BTreeSet<usize> = (0..jobs.len()).filter(|&task| waiting[task] == 0).collect();
    let mut order = Vec::with_capacity(jobs.len());
    while let Some(task) = ready.pop_first() {
        order.push(task);
        for &next in &jobs[task].next {
            waiting[next] -= 1;
            if waiting[next] == 0 {
                ready.insert(next);
            }
        }
    }
    let mut open: BTreeSet<usize> = (0..jobs.len()).filter(|&task| waiting[task] > 0).collect();
    let mut circles = Vec::new();
    while let Some(circle) = circle(jobs, &mut open) {
        open.retain(|task| !circle.contains(task));
        circles.push(circle);
    }
    (order, circles)
}

/// A circle among the open jobs, in the order of work; jobs that are on none are removed from `open`.
fn circle(jobs: &[Job], open: &mut BTreeSet<usize>) -> Option<Vec<usize>> {
    loop {
        let before = open.len();
        let now = open.clone();
        open.retain(|&task| jobs[task].before.iter().any(|at| now.contains(at)));
        if open.len() == before {
            break;
        }
    }
    let mut path = Vec::new();
    let mut task = open.first().copied()?;
    // Every open job waits for an open job, so walking back must come to a place it has been.
    while !path.contains(&task) {
        path.push(task);
        task = jobs[task].before.iter().copied().find(|at| open.contains(at))?;
    }
    let mut circle: Vec<usize> = path.into_iter().skip_while(|&at| at != task).collect();
    circle.reverse();
    let lowest = circle.iter().enumerate().min_by_key(|(_, task)| **task).map_or(0, |(place, _)| place);
    circle.rotate_left(lowest);
    Some(circle)
}
