//! Which single change would shorten a plan: an hour more of a role, a week less of a task. Each is tried, none is guessed.

use super::prepare::usual;
use super::problem::{Capacity, State};
use super::{Objective, Options, Outcome, Problem, Search};

/// Plans generated for each change, and once for no change at all, so that what more searching alone brings does not count.
const TRIES: u32 = 40;
/// What is added to a role in each week in which it has anything.
const MINUTES_PER_HOUR: u32 = 60;

/// A single change to a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// One more hour of a role in each week in which it has anything.
    Hour {
        /// The role.
        role: usize,
    },
    /// One week less of a task's least weeks, the work being the same.
    Week {
        /// The task.
        task: usize,
    },
}

/// A change that shortens a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lever {
    /// The change.
    pub change: Change,
    /// By how many weeks. There is a plan that is so much shorter; a better one may exist.
    pub saves: u32,
}

/// Tries one change after the other.
pub struct Levers {
    problem: Problem,
    plan: Outcome,
    seed: u64,
    open: Vec<Change>,
    /// Length without any change, once that is known.
    weeks: Option<u32>,
    found: Vec<Lever>,
}

impl Levers {
    /// The changes that could shorten the plan: roles it uses, and critical tasks that could be done in fewer weeks.
    pub fn new(problem: &Problem, plan: &Outcome, seed: u64) -> Levers {
        let used =
            |role: &usize| plan.schedule.usage.get(*role).is_some_and(|weeks| weeks.iter().any(|used| *used > 0));
        let roles = (0..problem.capacity.len()).filter(used).map(|role| Change::Hour { role });
        let placed = plan.schedule.tasks.iter().enumerate();
        let critical = placed.filter(|(_, placed)| placed.as_ref().is_some_and(|placed| placed.critical));
        let shorter = |task: &usize| {
            let before = usual(problem, &problem.tasks[*task]).weeks;
            let open = matches!(problem.tasks[*task].state, State::Open | State::Pinned(_));
            let change = Change::Week { task: *task };
            before > 1 && open && usual(problem, &change.applied(problem).tasks[*task]).weeks < before
        };
        let tasks = critical.map(|(task, _)| task).filter(|task| *task < problem.tasks.len()).filter(shorter);
        let mut open: Vec<Change> = roles.chain(tasks.map(|task| Change::Week { task })).collect();
        open.reverse();
        Levers { problem: problem.clone(), plan: plan.clone(), seed, open, weeks: None, found: Vec::new() }
    }

    /// Tries one more change. `false` when all have been tried.
    pub fn step(&mut self) -> bool {
        let Some(weeks) = self.weeks else {
            self.weeks = Some(self.shortest(&self.problem).min(self.plan.schedule.weeks));
            return true;
        };
        let Some(change) = self.open.pop() else { return false };
        let saves = weeks.saturating_sub(self.shortest(&change.applied(&self.problem)));
        if saves > 0 {
            self.found.push(Lever { change, saves });
            self.found.sort_by_key(|lever| (std::cmp::Reverse(lever.saves), lever.change));
        }
        true
    }

    /// The changes found to shorten the plan so far, those that save most first.
    pub fn found(&self) -> &[Lever] {
        &self.found
    }

    /// The length of a good plan for a problem like this one.
    fn shortest(&self, problem: &Problem) -> u32 {
        let options = Options { objective: Objective::Fastest, seed: self.seed, schedules: TRIES };
        Search::from_plan(problem, options, &self.plan).step(TRIES).weeks
    }
}

impl Change {
    /// The problem with the change made.
    pub fn applied(self, problem: &Problem) -> Problem {
        let mut changed = problem.clone();
        match self {
            Change::Hour { role } => {
                if let Some(Capacity { usual, weeks }) = changed.capacity.get_mut(role) {
                    for minutes in std::iter::once(usual).chain(weeks).filter(|minutes| **minutes > 0) {
                        *minutes = minutes.saturating_add(MINUTES_PER_HOUR);
                    }
                }
            }
            Change::Week { task } => {
                if let Some(task) = changed.tasks.get_mut(task) {
                    task.weeks = task.weeks.saturating_sub(1);
                }
            }
        }
        changed
    }
}
