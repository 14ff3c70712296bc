//! A search that can be run in slices.

use super::bound::Bound;
use super::evolve::Evolution;
use super::explain::explain;
use super::generate::{Generator, holds, settled};
use super::network::Network;
use super::{Cost, NOWHERE, Objective, Options, Outcome, Problem, Starts, number};

/// Elementary steps of the bound for each plan generated.
const BOUND_STEPS: u64 = 15_000;

/// Tasks placed by [`Search::quick`]; so many weeks of work count as another one.
const QUICK_EFFORT: u32 = 12_000;
const WEEKS_PER_TASK: usize = 16;

/// A search for a better plan, run in slices of any size. The same problem and options give the same plan, on every
/// machine and however the search is sliced.
///
/// ```
/// # use baton::domain::schedule::{Options, Problem, Search, Task};
/// let problem = Problem { tasks: vec![Task { weeks: 3, ..Task::default() }; 4], ..Problem::default() };
/// let mut search = Search::new(&problem, Options::default());
/// while !search.step(50).finished {}
/// assert!(search.best().schedule.is_proven_shortest());
/// ```
pub struct Search {
    network: Network,
    options: Options,
    evolution: Evolution,
    improver: Generator,
    bound: Bound,
    bound_steps: u64,
    bound_pace: u64,
    best: Option<(Cost, Starts)>,
    schedules: u32,
}

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Plans generated, a pass that pushes one back and forth counted as one.
    pub schedules: u32,
    /// How many there will be at most.
    pub most: u32,
    /// Length of the best plan so far.
    pub weeks: u32,
    /// No plan of the same tasks is shorter.
    pub lower_bound: u32,
    /// Whether there is a better plan than before this slice.
    pub improved: bool,
    /// Whether there is nothing left to do: all plans are generated, or the best is proven.
    pub finished: bool,
}

impl Search {
    /// A search that has not begun.
    pub fn new(problem: &Problem, options: Options) -> Search {
        Search::begin(problem, options, None)
    }

    /// A search that begins with a plan that is known: of the same problem, or of one with the same tasks. What it finds is
    /// never worse than that, if that is a plan of this problem.
    pub fn from_plan(problem: &Problem, options: Options, known: &Outcome) -> Search {
        let start = |task: &Option<super::Placed>| task.as_ref().map_or(NOWHERE, |task| super::index(task.from));
        let starts: Starts = known.schedule.tasks.iter().map(start).collect();
        let fits = starts.len() == problem.tasks.len();
        Search::begin(problem, options, fits.then_some(starts))
    }

    /// A search short enough for an answer at once: for large or very long problems it generates fewer plans, and it gives
    /// the bound little time.
    pub(super) fn quick(problem: &Problem, objective: Objective) -> Search {
        let mut search = Search::begin(problem, Options { objective, ..Options::default() }, None);
        let weeks: usize = search.network.order.iter().map(|&task| search.network.jobs[task].weeks).sum();
        let effort = search.network.order.len() + weeks / WEEKS_PER_TASK;
        search.options.schedules = (QUICK_EFFORT / number(effort).max(1)).max(1);
        search.bound_pace = BOUND_STEPS / 5;
        search
    }

    fn begin(problem: &Problem, options: Options, known: Option<Starts>) -> Search {
        let network = Network::new(problem);
        let best = known.as_ref().filter(|starts| holds(&network, starts)).map(|starts| {
            let starts = settled(&network, starts.clone());
            (Cost::new(&network, options.objective, &starts), starts)
        });
        Search {
            evolution: Evolution::new(&network, options.objective, options.seed, known),
            improver: Generator::new(&network),
            bound: Bound::new(&network),
            bound_steps: 0,
            bound_pace: BOUND_STEPS,
            network,
            options,
            best,
            schedules: 0,
        }
    }

    /// Generates this many more plans, or fewer when that is enough.
    pub fn step(&mut self, schedules: u32) -> Progress {
        let before = self.best.as_ref().map(|best| best.0);
        let until = self.schedules.saturating_add(schedules.max(1)).min(self.options.schedules.max(1));
        while self.schedules < until && !self.is_finished() {
            self.raise_bound();
            self.schedules += 1;
            if let Some(starts) = self.evolution.next(&self.network) {
                self.consider(starts);
            }
        }
        let weeks = self.best.as_ref().map_or(0, |(_, starts)| self.network.length(starts));
        Progress {
            schedules: self.schedules,
            most: self.options.schedules,
            weeks: number(weeks),
            lower_bound: number(self.bound.weeks().min(weeks)),
            improved: self.best.as_ref().map(|best| best.0) != before,
            finished: self.is_finished(),
        }
    }

    /// The best plan so far, with its reasons. Before the first slice: what one plan can be had for.
    pub fn best(&mut self) -> Outcome {
        if self.best.is_none() {
            self.step(1);
        }
        let starts = self.best.as_ref().map_or_else(|| self.network.nothing_placed(), |(_, starts)| starts.clone());
        if self.network.order.iter().all(|&task| starts[task] != NOWHERE) {
            return explain(&self.network, &starts, self.bound.weeks(), self.bound.soonest());
        }
        // Without the tasks past the horizon there is less to do, and the bound must be that of what is left.
        let mut network = Network::new(&self.network.problem);
        network.leave_out(&starts);
        let mut bound = Bound::new(&network);
        bound.step(&network, NOWHERE);
        explain(&network, &starts, bound.weeks(), bound.soonest())
    }

    /// Whether there is nothing left to do.
    fn is_finished(&self) -> bool {
        self.schedules >= self.options.schedules.max(1) || self.is_proven()
    }

    /// Whether no plan can be better.
    fn is_proven(&self) -> bool {
        let Some((cost, starts)) = &self.best else { return false };
        let shortest = || self.network.length(starts) <= self.bound.weeks();
        match self.options.objective {
            Objective::Fastest => cost.keeps_all() && shortest(),
            Objective::ValueFirst => cost.keeps_all() && cost.main() <= self.bound.value(),
        }
    }

    fn raise_bound(&mut self) {
        let best = self.best.as_ref().map_or(NOWHERE, |(_, starts)| self.network.length(starts));
        let owed = self.bound_pace * u64::from(self.schedules + 1);
        while self.bound_steps < owed && self.bound.weeks() < best && !self.bound.is_final(&self.network) {
            self.bound_steps += self.bound.step(&self.network, best);
        }
    }

    fn consider(&mut self, starts: Starts) {
        let cost = Cost::new(&self.network, self.options.objective, &starts);
        if self.best.as_ref().is_some_and(|(best, _)| *best <= cost) {
            return;
        }
        let (mut cost, mut starts) = (cost, starts);
        // Where time against itself is only a guess, a plan worth keeping is pushed back and forth in earnest.
        while !self.network.is_plain() && self.schedules + 2 <= self.options.schedules {
            let again = self.improver.improved(&self.network, &starts);
            self.schedules += 2;
            let better = Cost::new(&self.network, self.options.objective, &again);
            if better >= cost {
                break;
            }
            (cost, starts) = (better, again);
        }
        let starts = settled(&self.network, starts);
        self.best = Some((Cost::new(&self.network, self.options.objective, &starts), starts));
    }
}
