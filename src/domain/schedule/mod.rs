//! A scheduler in weeks: tasks with work per role, precedence, capacity and freezes. It knows nothing of work packages.
//!
//! The work of a task is spread evenly over its weeks. When a role cannot give that much a week, the task stretches until
//! it can: its duration is the greater of its least weeks and, for each role, minutes over weekly capacity, rounded up.
//! Exactly, week `k` of `d` takes `⌊m(k+1)/d⌋ − ⌊mk/d⌋` of `m` minutes, so that weeks differ by a minute at most and the
//! sum is the whole work.
//!
//! Plans come from serial schedule generation under several priority rules, each improved by pushing everything as late
//! as it goes and generating again in that order (forward-backward improvement: Li and Willis 1992; Valls, Ballestín and
//! Quintanilla 2005). The shortest is kept; the same problem always gives the same plan.
//!
//! | file | what it does |
//! |---|---|
//! | `network` | stretches tasks, orders them, finds what can never be placed |
//! | `grid` | how much of each role is left in each week |
//! | `generate` | priority rules, generation, improvement |
//! | `bound` | the least length any plan could have |
//! | `explain` | what each task waits for, slack |

mod bound;
mod explain;
mod generate;
mod grid;
mod network;

#[cfg(test)]
mod tests;

use super::units::real;

/// No plan is longer than this many weeks (fifty years); whatever would end later is a [`Conflict`].
pub const HORIZON: u32 = 2_600;

/// Everything the scheduler is given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// The tasks.
    pub tasks: Vec<Task>,
    /// Minutes a week, per role.
    pub capacity: Vec<u32>,
    /// Whether a week lies in a freeze; weeks past the end do not.
    pub frozen: Vec<bool>,
}

/// One piece of work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// Least duration in weeks. Nought makes a milestone, unless there is work in it.
    pub weeks: u32,
    /// Total minutes per role, by position of the role. The same role twice adds up; an unknown role has no capacity.
    pub minutes: Vec<(usize, u32)>,
    /// Tasks that must have ended, by position. Positions outside the problem are ignored.
    pub after: Vec<usize>,
    /// Whether its first week must not be frozen.
    pub no_start_in_freeze: bool,
    /// Whether its last week must not be frozen.
    pub no_end_in_freeze: bool,
    /// The first week it may start.
    pub release: Option<u32>,
}

/// The plan and what stands in its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The plan of everything that can be placed.
    pub schedule: Schedule,
    /// What makes the problem infeasible; empty when everything is placed.
    pub conflicts: Vec<Conflict>,
    /// The tasks that are not in the plan, by position.
    pub unplaced: Vec<Unplaced>,
}

/// A plan that keeps every precedence, capacity and freeze.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// Where each task is, in the order of the problem; `None` for those that could not be placed.
    pub tasks: Vec<Option<Placed>>,
    /// The week the last task has ended.
    pub weeks: u32,
    /// No plan of the same tasks is shorter than this.
    pub lower_bound: u32,
    /// Minutes used per role and week; each role has an entry for every week of the plan.
    pub usage: Vec<Vec<u32>>,
}

/// A task in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its first week.
    pub start: u32,
    /// The week after its last one; `start` for a milestone.
    pub end: u32,
    /// What keeps it from starting a week earlier. Never empty.
    pub waits_for: Vec<Wait>,
    /// How many weeks later it could start with the plan ending in the same week, if what comes later moves as well.
    pub slack: u32,
    /// Whether there is no slack.
    pub critical: bool,
}

/// Something that keeps a task from starting a week earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wait {
    /// It starts in the first week there is.
    Start,
    /// Its release week.
    Release,
    /// A task that ends in the week before.
    Predecessor(usize),
    /// A role that is taken up.
    Role {
        /// The role.
        role: usize,
        /// The first week with too little of it.
        week: u32,
    },
    /// A freeze in which it may not start or end.
    Freeze {
        /// The frozen week.
        week: u32,
    },
}

/// Why a task can never be placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// Tasks that wait for each other: each for the one before it, the first for the last.
    Cycle(Vec<usize>),
    /// A role that does not have the time, ever.
    NoCapacity {
        /// The task.
        task: usize,
        /// The role.
        role: usize,
        /// Minutes the task needs in all.
        needs: u64,
        /// Minutes the role has a week.
        has: u32,
    },
    /// Once the task could start, no week within [`HORIZON`] is free of freezes for it.
    NeverThawed {
        /// The task.
        task: usize,
    },
    /// The task would end after [`HORIZON`].
    TooLate {
        /// The task.
        task: usize,
    },
}

/// A task that is not in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unplaced {
    /// The task.
    pub task: usize,
    /// The task it waits for that is not in the plan either; `None` when a [`Conflict`] names this task.
    pub behind: Option<usize>,
}

/// Makes a plan. Cannot fail: what cannot be placed, and what waits for that, is named and left out.
///
/// ```
/// # use baton::domain::schedule::{schedule, Problem, Task};
/// let write = Task { weeks: 1, minutes: vec![(0, 600)], ..Task::default() };
/// let check = Task { weeks: 2, after: vec![0], ..Task::default() };
/// let outcome = schedule(&Problem { tasks: vec![write, check], capacity: vec![240], frozen: vec![] });
/// // Ten hours of work at four hours a week take three weeks.
/// assert_eq!(outcome.schedule.tasks[0].as_ref().map(|task| task.end), Some(3));
/// assert_eq!((outcome.schedule.weeks, outcome.schedule.lower_bound), (5, 5));
/// ```
pub fn schedule(problem: &Problem) -> Outcome {
    let mut network = network::Network::new(problem);
    let lower_bound = bound::lower_bound(&network);
    let starts = generate::best(&network, lower_bound);
    let complete = network.order.iter().all(|&task| starts[task].is_some());
    if !complete {
        network.leave_out(&starts);
    }
    // Without the tasks past the horizon there is less to do, and the bound must be that of what is left.
    let lower_bound = if complete { lower_bound } else { bound::lower_bound(&network) };
    Outcome {
        schedule: explain::explain(&network, &starts, lower_bound),
        conflicts: network.conflicts,
        unplaced: network.unplaced,
    }
}

impl Schedule {
    /// Whether no plan of these tasks can be shorter.
    pub fn is_proven_shortest(&self) -> bool {
        self.weeks == self.lower_bound
    }

    /// The plan is at most this much longer than the best possible, in per cent.
    pub fn gap_percent(&self) -> f64 {
        match self.lower_bound {
            0 => 0.0,
            bound => 100.0 * real(index(self.weeks.saturating_sub(bound))) / f64::from(bound),
        }
    }
}

/// A number of weeks as a position.
fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A position as a number of weeks.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
