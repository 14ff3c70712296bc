//! A scheduler in weeks: tasks with work per role, links, capacity, freezes, deadlines and pins. It knows nothing of work
//! packages.
//!
//! The work of a task is spread evenly over its weeks. When a role cannot give that much in its usual week, the task
//! stretches until it can: its duration is the greater of its least weeks and, for each role, minutes over weekly capacity,
//! rounded up. Exactly, week `k` of `d` takes `⌊m(k+1)/d⌋ − ⌊mk/d⌋` of `m` minutes, so that weeks differ by a minute at most
//! and the sum is the whole work. In a week in which a role has less than its share of the task, the task goes on that much
//! slower and ends later. Tasks may also take a fixed number of minutes in each week of a fixed duration, as in the
//! resource-constrained project scheduling problem of the literature.
//!
//! [`Search`] looks for a better plan in slices, [`schedule`] has a good one at once; the same problem and options always
//! give the same plan.
//!
//! | file | what it does |
//! |---|---|
//! | `problem` | what the scheduler is given |
//! | `outcome` | what it answers |
//! | `job` | a task as the search sees it |
//! | `prepare` | makes it ready |
//! | `network` | the jobs in order, what can never be placed, what is fixed |
//! | `circle` | an order that keeps precedence, and circles that have none |
//! | `grid` | how much of each role is left in each week |
//! | `generate` | serial schedule generation, forward-backward improvement |
//! | `rules` | priority rules and samples |
//! | `mirror` | the network with time running backwards |
//! | `evolve` | the search: two populations, in time and against it |
//! | `cost` | what makes a plan better than another |
//! | `search` | the search in slices |
//! | `bound` | the least length any plan could have |
//! | `levers` | which single change would shorten a plan |
//! | `explain` | what each task waits for, slack, what the plan cannot keep |

mod bound;
mod circle;
mod cost;
mod evolve;
mod explain;
mod generate;
mod grid;
mod job;
mod levers;
mod mirror;
mod network;
mod outcome;
mod prepare;
mod problem;
mod rules;
mod search;

#[cfg(test)]
mod tests;

pub use levers::{Change, Lever, Levers};
pub use outcome::{Conflict, Outcome, Placed, Schedule, Unplaced, Wait};
pub use problem::{Anchor, Capacity, Forbids, Freeze, Link, Problem, State, Task, Work};
pub use search::{Progress, Search};

use cost::Cost;

/// No plan is longer than this many weeks (fifty years); whatever would end later is a [`Conflict`].
pub const HORIZON: u32 = 2_600;

/// What a plan is good for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Objective {
    /// The last task ends as early as possible.
    #[default]
    Fastest,
    /// What brings most ends early: the sum of benefit times week of completion is as small as possible.
    ValueFirst,
}

/// How to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// What the plan is good for.
    pub objective: Objective,
    /// Where chance begins.
    pub seed: u64,
    /// How many plans to generate at most.
    pub schedules: u32,
}

impl Default for Options {
    fn default() -> Options {
        Options { objective: Objective::Fastest, seed: 1, schedules: 1_000 }
    }
}

/// Makes a good plan at once. Cannot fail: what cannot be placed, and what waits for that, is named and left out.
///
/// ```
/// # use baton::domain::schedule::{schedule, Link, Problem, Task, Work};
/// let write = Task { weeks: 1, work: Work::Spread(vec![(0, 600)]), ..Task::default() };
/// let check = Task { weeks: 2, after: vec![Link::from(0)], ..Task::default() };
/// let outcome = schedule(&Problem { tasks: vec![write, check], capacity: vec![240.into()], ..Problem::default() });
/// // Ten hours of work at four hours a week take three weeks.
/// assert_eq!(outcome.schedule.tasks[0].as_ref().map(|task| task.end), Some(3));
/// assert_eq!((outcome.schedule.weeks, outcome.schedule.lower_bound), (5, 5));
/// ```
pub fn schedule(problem: &Problem) -> Outcome {
    schedule_for(problem, Objective::Fastest)
}

/// The same for an objective.
pub fn schedule_for(problem: &Problem, objective: Objective) -> Outcome {
    let mut search = Search::quick(problem, objective);
    search.step(u32::MAX);
    search.best()
}

/// Where each job starts; [`NOWHERE`] when it is not placed.
type Starts = Vec<usize>;

/// No week.
const NOWHERE: usize = usize::MAX;

/// A number of weeks as a position.
fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A position as a number of weeks.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
