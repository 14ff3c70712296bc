//! The network with time running backwards.

use super::job::{Edge, Job};
use super::network::Network;
use super::problem::{Capacity, Problem};
use super::{HORIZON, index};

/// The same work with time running backwards, every week usual, and no releases, freezes or fixed weeks: what a plan of
/// it says about urgency is worth knowing even where it could not be carried out.
pub(super) fn mirrored(network: &Network) -> Network {
    let jobs: Vec<Job> = network.jobs.iter().map(Job::mirrored).collect();
    let capacity: Vec<Capacity> = network.problem.capacity.iter().map(|has| has.measure().into()).collect();
    let horizon = network.order.iter().map(|&task| jobs[task].weeks).sum::<usize>() + lags(network);
    let horizon = horizon.min(index(HORIZON));
    let left = capacity.iter().map(|has| has.usual).collect::<Vec<_>>().repeat(horizon);
    Network {
        problem: Problem { capacity, ..Problem::default() },
        reserved: vec![false; jobs.len()],
        jobs,
        order: network.order.iter().rev().copied().collect(),
        conflicts: Vec::new(),
        unplaced: Vec::new(),
        horizon,
        left,
        is_plain: true,
    }
}

fn lags(network: &Network) -> usize {
    let edges = network.order.iter().flat_map(|&task| &network.jobs[task].before);
    edges.map(|edge: &Edge| edge.lag.max(0).unsigned_abs()).sum()
}
