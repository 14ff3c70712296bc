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

/// A change and the search for a plan with it.
type Trying = (Option<Change>, Search);

/// Tries one change after the other.
pub struct Levers {
    problem: Problem,
    plan: Outcome,
    seed: u64,
    open: Vec<Change>,
    /// What is being tried; without a change first.
    trying: Option<Trying>,
    tried: usize,
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
        Levers {
            problem: problem.clone(),
            plan: plan.clone(),
            seed,
            open,
            trying: None,
            tried: 0,
            weeks: None,
            found: Vec::new(),
        }
    }

    /// Tries one more change. `false` when all have been tried.
    pub fn step(&mut self) -> bool {
        let before = self.tried;
        while self.tried == before && self.slice(TRIES) {}
        self.tried > before
    }

    /// A part of a step: generates this many plans at most. `false` when all changes have been tried. However a step is
    /// sliced, the same is found.
    pub fn slice(&mut self, schedules: u32) -> bool {
        let Some((change, mut search)) = self.trying.take().or_else(|| self.next()) else { return false };
        let progress = search.step(schedules);
        match progress.finished {
            true => self.note(change, progress.weeks),
            false => self.trying = Some((change, search)),
        }
        true
    }

    /// The changes found to shorten the plan so far, those that save most first.
    pub fn found(&self) -> &[Lever] {
        &self.found
    }

    /// How much has been tried.
    pub fn tried(&self) -> usize {
        self.tried
    }

    /// How much there is to try: each change, and once no change at all.
    pub fn most(&self) -> usize {
        self.tried + self.open.len() + usize::from(self.trying.is_some() || self.weeks.is_none())
    }

    /// A search for a good plan with the next change made; the first with none.
    fn next(&mut self) -> Option<Trying> {
        let change = match self.weeks {
            None => None,
            Some(_) => Some(self.open.pop()?),
        };
        let changed = change.map(|change| change.applied(&self.problem));
        let options = Options { objective: Objective::Fastest, seed: self.seed, schedules: TRIES };
        Some((change, Search::from_plan(changed.as_ref().unwrap_or(&self.problem), options, &self.plan)))
    }

    /// Takes down how short the plan becomes.
    fn note(&mut self, change: Option<Change>, weeks: u32) {
        self.tried += 1;
        let Some((change, before)) = change.zip(self.weeks) else {
            self.weeks = Some(weeks.min(self.plan.schedule.weeks));
            return;
        };
        let saves = before.saturating_sub(weeks);
        if saves > 0 {
            self.found.push(Lever { change, saves });
            self.found.sort_by_key(|lever| (std::cmp::Reverse(lever.saves), lever.change));
        }
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
