//! What each task waits for, how much later it could start, and what the plan cannot keep.

use super::generate::{Generator, filled};
use super::grid::Grid;
use super::network::Network;
use super::{Conflict, NOWHERE, Outcome, Placed, Schedule, Starts, Wait, index, number};

/// The plan with its reasons. Every job in the network's order has a place.
pub(super) fn explain(network: &Network, starts: &Starts, bound: usize, soonest: &[usize]) -> Outcome {
    let weeks = network.length(starts);
    let mut latest = starts.clone();
    Generator::new(network).back(network, &mut latest);
    let mut plan = Plan { network, starts, grid: filled(network, starts) };
    let mut tasks = vec![None; network.jobs.len()];
    for (task, job) in network.jobs.iter().enumerate() {
        let start = starts[task];
        if start == NOWHERE {
            continue;
        }
        let slack = number(latest[task] - start);
        tasks[task] = Some(Placed {
            start: number(job.began.unwrap_or(start)),
            from: number(start),
            end: number(job.end(start)),
            waits_for: plan.waits(task),
            slack,
            critical: slack == 0 && job.done.is_none(),
        });
    }
    let mut conflicts = network.conflicts.clone();
    conflicts.extend(network.order.iter().filter_map(|&task| plan.broken_pin(task)));
    conflicts.extend(network.order.iter().filter_map(|&task| plan.missed_deadline(task, soonest)));
    Outcome {
        schedule: Schedule {
            tasks,
            weeks: number(weeks),
            lower_bound: number(bound.min(weeks)),
            usage: usage(network, starts, weeks),
            benefit_weeks: plan.benefit_weeks(),
        },
        conflicts,
        unplaced: network.unplaced.clone(),
    }
}

/// Minutes per role and week.
fn usage(network: &Network, starts: &Starts, weeks: usize) -> Vec<Vec<u32>> {
    let mut usage = vec![vec![0; weeks]; network.problem.capacity.len()];
    for &task in network.order.iter().filter(|task| starts[**task] != NOWHERE) {
        for need in &network.jobs[task].profile(starts[task]).needs {
            for (week, share) in usage[need.role][starts[task]..].iter_mut().zip(&need.shares) {
                *week += share;
            }
        }
    }
    usage
}

struct Plan<'a> {
    network: &'a Network,
    starts: &'a Starts,
    grid: Grid,
}

impl Plan<'_> {
    fn benefit_weeks(&self) -> u64 {
        let placed = self.network.jobs.iter().zip(self.starts).filter(|(_, start)| **start != NOWHERE);
        placed.map(|(job, &start)| job.benefit * u64::from(number(job.end(start)))).sum()
    }

    /// Everything that forbids the week before.
    fn waits(&mut self, task: usize) -> Vec<Wait> {
        let (job, start) = (&self.network.jobs[task], self.starts[task]);
        if job.done.is_some() || job.began.is_some() && job.fixed == Some(start) {
            return vec![Wait::Begun];
        }
        if job.fixed == Some(start) {
            return vec![Wait::Pin];
        }
        let Some(earlier) = start.checked_sub(1) else { return vec![Wait::Start] };
        self.forbids(task, earlier)
    }

    /// Everything that forbids a task a week, the rest of the plan being as it is.
    fn forbids(&mut self, task: usize, week: usize) -> Vec<Wait> {
        let (network, job, start) = (self.network, &self.network.jobs[task], self.starts[task]);
        let mut waits = Vec::new();
        if week < index(network.problem.today) {
            waits.push(Wait::Today);
        }
        if week < index(network.problem.tasks[task].release.unwrap_or(0)) && job.began.is_none() {
            waits.push(Wait::Release);
        }
        let holds = |edge: &&super::job::Edge| {
            let other = &network.jobs[edge.job];
            edge.ready(other.anchor(edge, self.starts[edge.job])) > week
        };
        waits.extend(job.before.iter().filter(holds).map(|edge| Wait::Predecessor(edge.job)));
        waits.dedup();
        self.grid.lift(job, start);
        let short = self.grid.shortages(job, week);
        self.grid.place(job, start);
        let idle = job.profiles[0]
            .needs
            .iter()
            .filter(|need| job.is_idle(week) && network.problem.capacity[need.role].in_week(week) < need.most.min(1));
        let mut roles: Vec<Wait> =
            short.into_iter().map(|(role, week)| Wait::Role { role, week: number(week) }).collect();
        let idle: Vec<Wait> = idle.map(|need| Wait::Role { role: need.role, week: number(week) }).collect();
        roles.extend(idle.into_iter().filter(|wait| !roles.contains(wait)).collect::<Vec<_>>());
        waits.extend(roles);
        waits.extend(network.freeze_against(task, week).map(|week| Wait::Freeze { week: number(week) }));
        waits
    }

    /// A job that does not stand in the week it is fixed to.
    fn broken_pin(&mut self, task: usize) -> Option<Conflict> {
        let week = self.network.jobs[task].fixed?;
        let start = self.starts[task];
        if start == week {
            return None;
        }
        Some(Conflict::Pin { task, week: number(week), start: number(start), because: self.forbids(task, week) })
    }

    /// A job that ends after its deadline.
    fn missed_deadline(&self, task: usize, soonest: &[usize]) -> Option<Conflict> {
        let job = &self.network.jobs[task];
        let (deadline, end) = (job.deadline?, job.end(self.starts[task]));
        let soonest = number(job.end_or_nowhere(soonest[task]).min(end));
        (end > deadline).then_some(Conflict::Deadline { task, deadline: number(deadline), end: number(end), soonest })
    }
}
