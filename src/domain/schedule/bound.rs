//! The least length any plan could have.

use super::network::Network;
use super::number;

/// No plan of the jobs in the network's order is shorter.
///
/// The greater of two bounds. One is the critical path with stretched durations, releases and freezes. The other takes
/// a role and all its jobs that cannot start before some week and have some way to the end behind them: that week, plus
/// their work over the role's capacity, plus that way.
pub(super) fn lower_bound(network: &Network) -> u32 {
    let heads = heads(network);
    let tails = tails(network);
    let paths = network.order.iter().map(|&task| heads[task] + network.jobs[task].weeks + tails[task]);
    let path = number(paths.max().unwrap_or(0));
    let roles = network.problem.capacity.iter().enumerate();
    let works = roles.filter(|(_, has)| **has > 0).map(|(role, &has)| work_bound(network, &heads, &tails, role, has));
    path.max(works.max().unwrap_or(0))
}

/// Weeks from the end of each job to the end of the longest chain behind it.
pub(super) fn tails(network: &Network) -> Vec<usize> {
    let mut tails = vec![0; network.jobs.len()];
    for &task in network.order.iter().rev() {
        let next = network.jobs[task].next.iter();
        tails[task] = next.map(|&next| tails[next] + network.jobs[next].weeks).max().unwrap_or(0);
    }
    tails
}

/// The first week each job could start if every role had all the time in the world.
fn heads(network: &Network) -> Vec<usize> {
    let mut heads = vec![0; network.jobs.len()];
    for &task in &network.order {
        let job = &network.jobs[task];
        let ends = job.before.iter().map(|&before| heads[before] + network.jobs[before].weeks);
        let from = ends.max().unwrap_or(0).max(job.release);
        let thawed = (from..=network.horizon).find(|&start| network.freeze_against(job, start).is_none());
        heads[task] = thawed.unwrap_or(from);
    }
    heads
}

fn work_bound(network: &Network, heads: &[usize], tails: &[usize], role: usize, has: u32) -> u32 {
    let need = |task: usize| network.jobs[task].needs.iter().find(|need| need.role == role);
    let mut jobs: Vec<(usize, usize, u64)> =
        network.order.iter().filter_map(|&task| Some((heads[task], tails[task], need(task)?.minutes))).collect();
    jobs.sort_by_key(|job| std::cmp::Reverse(job.1));
    let mut from: Vec<usize> = jobs.iter().map(|job| job.0).collect();
    from.sort_unstable();
    from.dedup();
    let mut best = 0;
    for from in from {
        let mut minutes = 0;
        for &(_, tail, more) in jobs.iter().filter(|(head, _, _)| *head >= from) {
            minutes += more;
            let weeks = u32::try_from(minutes.div_ceil(u64::from(has))).unwrap_or(u32::MAX);
            best = best.max(number(from + tail).saturating_add(weeks));
        }
    }
    best
}
