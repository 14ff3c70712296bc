//! What each task waits for, and how much later it could start.

use super::generate::{Starts, filled, length, pushed_back};
use super::grid::Grid;
use super::network::Network;
use super::{Placed, Schedule, Wait, number};

/// The schedule with its reasons.
pub(super) fn explain(network: &Network, starts: &Starts, lower_bound: u32) -> Schedule {
    let weeks = length(network, starts);
    let latest = pushed_back(network, starts);
    let mut grid = filled(network, starts);
    let roles = 0..network.problem.capacity.len();
    let usage = roles.map(|role| (0..weeks).map(|week| grid.used(role, week)).collect()).collect();
    let mut tasks = vec![None; network.jobs.len()];
    for &task in &network.order {
        let Some(start) = starts[task] else { continue };
        let slack = number(latest[task].map_or(0, |latest| latest - start));
        tasks[task] = Some(Placed {
            start: number(start),
            end: number(start + network.jobs[task].weeks),
            waits_for: waits(network, &mut grid, starts, task, start),
            slack,
            critical: slack == 0,
        });
    }
    Schedule { tasks, weeks: number(weeks), lower_bound, usage }
}

/// Everything that forbids the week before.
fn waits(network: &Network, grid: &mut Grid, starts: &Starts, task: usize, start: usize) -> Vec<Wait> {
    let job = &network.jobs[task];
    let Some(earlier) = start.checked_sub(1) else { return vec![Wait::Start] };
    let mut waits = Vec::new();
    if earlier < job.release {
        waits.push(Wait::Release);
    }
    let end = |before: usize| starts[before].map(|start| start + network.jobs[before].weeks);
    waits.extend(job.before.iter().copied().filter(|&at| end(at) == Some(start)).map(Wait::Predecessor));
    grid.lift(job, start);
    let short = grid.shortages(job, earlier);
    grid.place(job, start);
    waits.extend(short.into_iter().map(|(role, week)| Wait::Role { role, week: number(week) }));
    waits.extend(network.freeze_against(job, earlier).map(|week| Wait::Freeze { week: number(week) }));
    waits
}
