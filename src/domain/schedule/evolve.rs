//! The search: two populations of plans, one in time and one against it, that beget each other.
//!
//! A plan in which everything starts as early as it can says which jobs should come late when time runs backwards, and the
//! other way round: each generation is a forward-backward improvement of the one before, at one generated plan a child
//! (after the bi-population genetic algorithm of Debels and Vanhoucke 2005; justification: Valls, Ballestín and Quintanilla
//! 2005). A child takes a span of time from its mother and the order around it from its father.

use std::cmp::Reverse;

use fastrand::Rng;

use super::generate::{Generator, listed};
use super::job::Job;
use super::mirror::mirrored;
use super::network::Network;
use super::rules::{Rule, Urgency};
use super::{Cost, NOWHERE, Objective, Starts};

/// Plans in each population.
const POPULATION: usize = 30;
/// Of a hundred jobs, how many of a child are moved at random.
const MOVED: u32 = 8;
/// Of a hundred children worse than the plan they stand for, how many take its place all the same, unless it is the best.
const SPARED: u32 = 10;

/// A plan and what it costs in its own time.
struct Individual {
    starts: Starts,
    cost: Cost,
}

/// One direction of time.
struct Side {
    generator: Generator,
    population: Vec<Individual>,
}

/// The populations and what comes next.
pub(super) struct Evolution {
    objective: Objective,
    rng: Rng,
    urgency: Urgency,
    /// The network against time; `None` where the order against time says nothing.
    mirror: Option<Network>,
    sides: [Side; 2],
    step: Step,
    /// A plan to begin with.
    known: Option<Starts>,
}

/// What comes next.
#[derive(Clone, Copy)]
enum Step {
    /// A plan from a rule or a sample.
    Found(usize),
    /// The plan against time of one in time.
    Turn(usize),
    /// A child of this plan of this side.
    Beget { side: usize, at: usize },
}

impl Evolution {
    pub fn new(network: &Network, objective: Objective, seed: u64, known: Option<Starts>) -> Evolution {
        let mirror = (objective == Objective::Fastest).then(|| mirrored(network));
        let side = |network: &Network| Side { generator: Generator::new(network), population: Vec::new() };
        Evolution {
            objective,
            rng: Rng::with_seed(seed),
            urgency: Urgency::new(network),
            sides: [side(network), side(mirror.as_ref().unwrap_or(network))],
            mirror,
            step: Step::Found(0),
            known,
        }
    }

    /// Generates one plan. One against time is turned into one in time where that is a plan as well, otherwise `None`.
    pub fn next(&mut self, network: &Network) -> Option<Starts> {
        match self.step {
            Step::Found(at) => {
                let list = self.first_list(network, at);
                self.step = match (at + 1 < POPULATION, &self.mirror) {
                    (true, _) => Step::Found(at + 1),
                    (false, Some(_)) => Step::Turn(0),
                    (false, None) => Step::Beget { side: 0, at: 0 },
                };
                Some(self.generate(network, 0, &list, None))
            }
            Step::Turn(at) => {
                let next = at + 1 < POPULATION;
                self.step = if next { Step::Turn(at + 1) } else { Step::Beget { side: 1, at: 0 } };
                let keys = ends(network, &self.sides[0].population[at].starts);
                let mirror = self.mirror.take()?;
                let list = listed(&mirror, |task| Reverse(keys[task]));
                let starts = self.generate(&mirror, 1, &list, None);
                let turned = turned(network, &mirror, &starts);
                self.mirror = Some(mirror);
                turned
            }
            Step::Beget { side, at } => self.beget(network, side, at),
        }
    }

    fn beget(&mut self, network: &Network, side: usize, at: usize) -> Option<Starts> {
        let Some(mirror) = self.mirror.take() else {
            self.step = Step::Beget { side: 0, at: (at + 1) % POPULATION };
            let keys = self.child(network, 0, at);
            let list = listed(network, |task| keys[task]);
            return Some(self.generate(network, 0, &list, Some(at)));
        };
        let other = 1 - side;
        self.step = match at + 1 < POPULATION {
            true => Step::Beget { side, at: at + 1 },
            false => Step::Beget { side: other, at: 0 },
        };
        let (from, to) = if side == 0 { (network, &mirror) } else { (&mirror, network) };
        let keys = self.child(from, side, at);
        let list = listed(to, |task| Reverse(keys[task]));
        let starts = self.generate(to, other, &list, Some(at));
        let found = match other {
            0 => Some(starts),
            _ => turned(network, &mirror, &starts),
        };
        self.mirror = Some(mirror);
        found
    }

    fn first_list(&mut self, network: &Network, at: usize) -> Vec<usize> {
        let rules = Rule::of(self.objective);
        if let (0, Some(known)) = (at, &self.known) {
            return listed(network, |task| known[task]);
        }
        match rules.get(at) {
            Some(&rule) => self.urgency.list(network, rule),
            None => self.urgency.sample(network, &mut self.rng),
        }
    }

    /// Places a list and takes the plan into a population, in the place of one it was begotten for.
    fn generate(&mut self, network: &Network, side: usize, list: &[usize], place: Option<usize>) -> Starts {
        let mut starts = network.nothing_placed();
        let objective = if self.mirror.is_none() && side == 0 { self.objective } else { Objective::Fastest };
        let Side { generator, population } = &mut self.sides[side];
        generator.forward(network, list, &mut starts);
        let cost = Cost::new(network, objective, &starts);
        let child = Individual { starts: starts.clone(), cost };
        match place {
            None => population.push(child),
            Some(_) if population.iter().any(|other| other.starts == starts) => {}
            Some(at) => {
                let best = population.iter().map(|other| &other.cost).min() == Some(&population[at].cost);
                if child.cost <= population[at].cost || !best && self.rng.u32(0..100) < SPARED {
                    population[at] = child;
                }
            }
        }
        starts
    }

    /// Keys of a child of a plan: what has the lower key should come earlier in the time of its parents.
    fn child(&mut self, network: &Network, side: usize, at: usize) -> Vec<i64> {
        let population = &self.sides[side].population;
        let mut any = || index(&mut self.rng, population.len());
        let (one, two) = (any(), any());
        let partner = if population[one].cost < population[two].cost { one } else { two };
        let (father, mother) = if self.rng.bool() { (at, partner) } else { (partner, at) };
        let (father, mother) = (&population[father], &population[mother]);
        let mut keys = crossed(network, father, mother, &mut self.rng);
        let far = (span(network, father) / 4).max(1);
        for key in &mut keys {
            if self.rng.u32(0..100) < MOVED {
                *key += i64::from(self.rng.u32(0..=2 * far)) - i64::from(far);
            }
        }
        keys
    }
}

/// A random span of the mother's time in which her order holds; before and after it the father's.
fn crossed(network: &Network, father: &Individual, mother: &Individual, rng: &mut Rng) -> Vec<i64> {
    let (own, hers) = (span(network, father), span(network, mother));
    let width = (hers / 4 + rng.u32(0..=hers / 2)).max(1);
    let from = rng.u32(0..=hers.saturating_sub(width));
    let middle = u64::from(from + rng.u32(0..=width)) * u64::from(own) / u64::from(hers.max(1));
    let apart = i64::from(own) + i64::from(hers);
    let key = |task: usize| {
        let job = &network.jobs[task];
        let end = |plan: &Individual| i64::try_from(job.end_or_nowhere(plan.starts[task])).unwrap_or(i64::MAX / 4);
        let inside = i64::try_from(mother.starts[task]).is_ok_and(|start| start >= i64::from(from))
            && end(mother) <= i64::from(from + width);
        match end(father) {
            _ if inside => end(mother),
            end if end < i64::try_from(middle).unwrap_or(0) => end - apart,
            end => end + apart,
        }
    };
    (0..network.jobs.len()).map(key).collect()
}

/// The length of a plan.
fn span(network: &Network, plan: &Individual) -> u32 {
    super::number(network.length(&plan.starts))
}

fn ends(network: &Network, starts: &Starts) -> Vec<usize> {
    network.jobs.iter().zip(starts).map(|(job, &start)| job.end_or_nowhere(start)).collect()
}

/// A plan against time as a plan in time, where it is one.
fn turned(network: &Network, mirror: &Network, starts: &Starts) -> Option<Starts> {
    let length = mirror.length(starts);
    let turn = |(job, &start): (&Job, &usize)| if start == NOWHERE { NOWHERE } else { length - job.end(start) };
    let complete = network.order.iter().all(|&task| starts[task] != NOWHERE);
    let fits = network.is_plain() && complete && length <= network.horizon;
    fits.then(|| mirror.jobs.iter().zip(starts).map(turn).collect())
}

/// A random position. The same on every machine, however wide its numbers are.
fn index(rng: &mut Rng, length: usize) -> usize {
    super::index(rng.u32(0..super::number(length).max(1)))
}
