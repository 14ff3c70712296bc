//! What the scheduler answers.

use super::{Objective, index};
use crate::domain::units::real;

/// The plan and what stands in its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The plan of everything that can be placed.
    pub schedule: Schedule,
    /// What the problem asks for and the plan cannot give; empty when it gives everything.
    pub conflicts: Vec<Conflict>,
    /// The tasks that are not in the plan, by position.
    pub unplaced: Vec<Unplaced>,
}

/// A plan that keeps every link, capacity, release and freeze. Deadlines and pins it cannot keep are [`Conflict`]s.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// Where each task is, in the order of the problem; `None` for those that could not be placed.
    pub tasks: Vec<Option<Placed>>,
    /// The week the last task has ended.
    pub weeks: u32,
    /// No plan of the same tasks is shorter than this.
    pub lower_bound: u32,
    /// Minutes the plan uses per role and week; each role has an entry for every week of the plan. Work that is over and
    /// what was done before today is not in it.
    pub usage: Vec<Vec<u32>>,
    /// Sum of each task's benefit times the week it ends: what [`Objective::ValueFirst`](super::Objective::ValueFirst)
    /// keeps small.
    pub benefit_weeks: u64,
}

/// A task in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its first week.
    pub start: u32,
    /// The first week the plan has work for it: `start`, but for work under way the week it goes on.
    pub from: u32,
    /// The week after its last one; `from` for a milestone.
    pub end: u32,
    /// What keeps it from starting a week earlier. Never empty.
    pub waits_for: Vec<Wait>,
    /// How many weeks later it could start with the plan ending in the same week, if what comes later moves as well.
    /// Nought for what may not move: pinned, under way, over.
    pub slack: u32,
    /// Whether there is no slack in a task that is not over.
    pub critical: bool,
}

/// Something that keeps a task from starting a week earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wait {
    /// It starts in the first week there is.
    Start,
    /// It starts in the week it is: what has not begun cannot begin in the past.
    Today,
    /// It has begun already, or is over.
    Begun,
    /// A person chose its week.
    Pin,
    /// Its release week.
    Release,
    /// A task it is linked to.
    Predecessor(usize),
    /// A role that is taken up.
    Role {
        /// The role.
        role: usize,
        /// The first week with too little of it.
        week: u32,
    },
    /// A freeze.
    Freeze {
        /// The frozen week.
        week: u32,
    },
}

/// What the problem asks for and no plan, or not this plan, can give.
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
        /// Minutes the task needs: in all when its work is spread, otherwise in each week.
        needs: u64,
        /// Minutes the role has in its usual week, or in its best one when it usually has none or work is not spread.
        has: u32,
    },
    /// Once the task could start, no week within [`HORIZON`](super::HORIZON) is free of freezes for it.
    NeverThawed {
        /// The task.
        task: usize,
    },
    /// The task would end after [`HORIZON`](super::HORIZON).
    TooLate {
        /// The task.
        task: usize,
    },
    /// The task ends after its deadline.
    Deadline {
        /// The task.
        task: usize,
        /// The deadline.
        deadline: u32,
        /// Where it ends in this plan.
        end: u32,
        /// No plan lets it end earlier than this. When it is past the deadline, the deadline cannot be kept at all.
        soonest: u32,
    },
    /// A task cannot start in the week a person chose, or go on today; the plan has it as soon after as it fits.
    Pin {
        /// The task.
        task: usize,
        /// The week chosen, or today.
        week: u32,
        /// Where it starts in this plan.
        start: u32,
        /// What forbids the week chosen. Never empty.
        because: Vec<Wait>,
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

impl Outcome {
    /// How good it is, to compare with another plan of the same problem: the smaller the better. First what it leaves out,
    /// then the weeks it is late, what the objective keeps small, and what the other one would.
    pub fn rank(&self, objective: Objective) -> (usize, u64, u64, u64) {
        let late = self.conflicts.iter().map(|conflict| match *conflict {
            Conflict::Deadline { deadline, end, .. } => u64::from(end.saturating_sub(deadline)),
            Conflict::Pin { week, start, .. } => u64::from(start.saturating_sub(week)),
            _ => 0,
        });
        let (length, value) = (u64::from(self.schedule.weeks), self.schedule.benefit_weeks);
        let (main, other) = match objective {
            Objective::Fastest => (length, value),
            Objective::ValueFirst => (value, length),
        };
        (self.unplaced.len(), late.sum(), main, other)
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
