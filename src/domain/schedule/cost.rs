//! What a plan costs: the smaller the better.

use super::job::wide;
use super::network::Network;
use super::{NOWHERE, Objective};

/// What a plan costs, by weight: what it leaves out, what it breaks, what it is for, and then what is nice to have.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cost {
    /// Jobs without a place.
    missing: u64,
    /// Weeks past deadlines and behind fixed weeks, all together.
    late: u64,
    /// What the objective keeps small, and what the other one would.
    main: u64,
    other: u64,
    /// Sum of starts.
    starts: u64,
}

impl Cost {
    pub fn new(network: &Network, objective: Objective, starts: &[usize]) -> Cost {
        let mut cost = Cost { missing: 0, late: 0, main: 0, other: 0, starts: 0 };
        let (mut length, mut value) = (0, 0);
        for (job, &start) in network.jobs.iter().zip(starts) {
            if start == NOWHERE {
                cost.missing += 1;
                continue;
            }
            let end = job.end(start);
            length = length.max(end);
            value += job.benefit * wide(end);
            cost.starts += wide(start);
            cost.late += wide(job.deadline.map_or(0, |due| end.saturating_sub(due)));
            cost.late += wide(job.fixed.map_or(0, |week| start.saturating_sub(week)));
        }
        (cost.main, cost.other) = match objective {
            Objective::Fastest => (wide(length), value),
            Objective::ValueFirst => (value, wide(length)),
        };
        cost
    }

    /// Whether everything has a place, by its deadline and in its fixed week.
    pub fn keeps_all(&self) -> bool {
        self.missing == 0 && self.late == 0
    }

    /// What the objective keeps small.
    pub fn main(&self) -> u64 {
        self.main
    }
}
