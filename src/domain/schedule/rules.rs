//! Lists to begin with: priority rules, and samples drawn from one of them.

use std::cmp::Reverse;

use super::generate::listed;
use super::job::wide;
use super::network::Network;
use crate::domain::schedule::Objective;
use fastrand::Rng;

/// What is most urgent; each is a published rule (Kolisch 1996) with its usual name behind.
#[derive(Clone, Copy)]
pub(super) enum Rule {
    /// The longest way to the end behind it (latest finish time).
    LatestFinish,
    /// The longest way to the end with itself (latest start time).
    LatestStart,
    /// Most jobs wait for it, directly or not (most total successors).
    MostSuccessors,
    /// Longest together with those that wait for it directly (greatest rank positional weight).
    RankWeight,
    /// Takes most of the roles it needs (greatest resource demand).
    MostWork,
    /// Longest itself (longest processing time).
    Longest,
    /// As listed.
    Listed,
    /// What brings most for the weeks of work that lead to it, with all that leads to it.
    Value,
}

impl Rule {
    const SHORTEST: [Rule; 7] = [
        Rule::LatestFinish,
        Rule::LatestStart,
        Rule::MostSuccessors,
        Rule::RankWeight,
        Rule::MostWork,
        Rule::Longest,
        Rule::Listed,
    ];
    const VALUE: [Rule; 4] = [Rule::Value, Rule::LatestFinish, Rule::MostSuccessors, Rule::Listed];

    /// The rules worth trying, best first.
    pub fn of(objective: Objective) -> &'static [Rule] {
        match objective {
            Objective::Fastest => &Rule::SHORTEST,
            Objective::ValueFirst => &Rule::VALUE,
        }
    }
}

/// What the rules know of a network.
pub(super) struct Urgency {
    /// Weeks from the end of each job to the end of the longest chain behind it; what has a deadline is as urgent as if
    /// that were the end.
    pub tails: Vec<usize>,
    value: Vec<usize>,
}

impl Urgency {
    pub fn new(network: &Network) -> Urgency {
        Urgency { tails: tails(network), value: value(network) }
    }

    /// The jobs in the order of a rule.
    pub fn list(&self, network: &Network, rule: Rule) -> Vec<usize> {
        let (jobs, tails) = (&network.jobs, &self.tails);
        match rule {
            Rule::LatestFinish => listed(network, |task| Reverse(tails[task])),
            Rule::LatestStart => listed(network, |task| Reverse(jobs[task].weeks + tails[task])),
            Rule::MostSuccessors => {
                let followers = followers(network);
                listed(network, |task| Reverse(followers[task]))
            }
            Rule::RankWeight => listed(network, |task| {
                let next = jobs[task].next.iter().map(|edge| jobs[edge.job].weeks);
                Reverse(jobs[task].weeks + next.sum::<usize>())
            }),
            Rule::MostWork => listed(network, |task| Reverse(demand(network, task))),
            Rule::Longest => listed(network, |task| Reverse(jobs[task].weeks)),
            Rule::Listed => listed(network, |_| 0),
            Rule::Value => listed(network, |task| self.value[task]),
        }
    }

    /// A list drawn at random: of the jobs that could come next, one with a longer way behind it is likelier (regret-based
    /// sampling: Drexl 1991).
    pub fn sample(&self, network: &Network, rng: &mut Rng) -> Vec<usize> {
        const MOST: usize = 200;
        let mut waiting: Vec<usize> = open_links(network);
        let mut ready: Vec<usize> = network.order.iter().copied().filter(|&task| waiting[task] == 0).collect();
        let mut list = Vec::with_capacity(network.order.len());
        while !ready.is_empty() {
            let least = ready.iter().map(|&task| self.tails[task]).min().unwrap_or(0);
            let chance = |task: usize| {
                let regret = u32::try_from((self.tails[task] - least).min(MOST)).unwrap_or(0) + 1;
                regret * regret
            };
            let all = ready.iter().map(|&task| chance(task)).fold(0_u32, u32::saturating_add);
            let mut drawn = rng.u32(0..all.max(1));
            let at = ready.iter().position(|&task| {
                let found = drawn < chance(task);
                drawn = drawn.saturating_sub(chance(task));
                found
            });
            let task = ready.swap_remove(at.unwrap_or(0));
            list.push(task);
            for edge in &network.jobs[task].next {
                waiting[edge.job] -= 1;
                if waiting[edge.job] == 0 {
                    ready.push(edge.job);
                }
            }
        }
        list
    }
}

/// How many listed jobs each one waits for.
pub(super) fn open_links(network: &Network) -> Vec<usize> {
    let open = |task: &usize| network.jobs[*task].done.is_none();
    let links = |job: &super::job::Job| job.before.iter().filter(|edge| open(&edge.job)).count();
    network.jobs.iter().map(links).collect()
}

fn tails(network: &Network) -> Vec<usize> {
    let jobs = &network.jobs;
    let all: usize = jobs.iter().map(|job| job.weeks).sum();
    let mut tails = vec![0; jobs.len()];
    for &task in network.order.iter().rev() {
        let next = |edge: &super::job::Edge| {
            let from_start = (tails[edge.job] + jobs[edge.job].weeks).saturating_add_signed(edge.lag);
            match edge.from {
                super::Anchor::End => from_start,
                super::Anchor::Start => from_start.saturating_sub(jobs[task].weeks),
            }
        };
        let behind = jobs[task].next.iter().map(next).max().unwrap_or(0);
        // Twice as urgent as anything without a deadline could be.
        let due = jobs[task].deadline.map_or(0, |due| (2 * all).saturating_sub(due.min(all)));
        tails[task] = behind.max(due);
    }
    tails
}

/// How many thousandths of a week of its roles a job takes.
fn demand(network: &Network, task: usize) -> u64 {
    let capacity = |role: usize| network.problem.capacity.get(role).map_or(1, super::Capacity::measure).max(1);
    let needs = network.jobs[task].profiles[0].needs.iter();
    needs.fold(0, |sum, need| {
        let minutes: u64 = need.shares.iter().copied().map(u64::from).sum();
        sum + minutes * 1_000 / u64::from(capacity(need.role))
    })
}

/// How many jobs wait for each, directly or not.
fn followers(network: &Network) -> Vec<u32> {
    let jobs = &network.jobs;
    count(jobs.len(), network.order.iter().rev().copied(), |task| jobs[task].next.iter().map(|edge| edge.job).collect())
        .iter()
        .map(|set| set.iter().map(|word| word.count_ones()).sum())
        .collect()
}

const BITS: usize = 64;

/// For each job the set of all that can be reached, as bits.
fn count(jobs: usize, order: impl Iterator<Item = usize>, links: impl Fn(usize) -> Vec<usize>) -> Vec<Vec<u64>> {
    let mut reached = vec![vec![0_u64; jobs.div_ceil(BITS)]; jobs];
    for task in order {
        let mut own = vec![0_u64; jobs.div_ceil(BITS)];
        for other in links(task) {
            own[other / BITS] |= 1 << (other % BITS);
            for (word, more) in own.iter_mut().zip(&reached[other]) {
                *word |= more;
            }
        }
        reached[task] = own;
    }
    reached
}

/// The place of each job when what brings most for the work that leads to it comes first, each with that work.
fn value(network: &Network) -> Vec<usize> {
    let jobs = &network.jobs;
    let before = |task: usize| jobs[task].before.iter().map(|edge| edge.job).collect();
    let reached = count(jobs.len(), network.order.iter().copied(), before);
    let mut open: Vec<usize> = network.order.iter().copied().filter(|&task| jobs[task].benefit > 0).collect();
    let mut place: Vec<Option<usize>> = vec![None; jobs.len()];
    let mut next = 0;
    while !open.is_empty() {
        let work = |task: usize| {
            let leads = |other: &usize| reached[task][other / BITS] >> (other % BITS) & 1 == 1 || *other == task;
            let left = network.order.iter().filter(|other| place[**other].is_none() && leads(other));
            left.map(|&other| demand(network, other) + wide(jobs[other].weeks)).sum::<u64>()
        };
        let works: Vec<u64> = open.iter().map(|&task| work(task).max(1)).collect();
        let more = |a: usize, b: usize| {
            let worth = |at: usize, other: usize| u128::from(jobs[open[at]].benefit) * u128::from(works[other]);
            worth(a, b) > worth(b, a)
        };
        let best = (1..open.len()).fold(0, |best, at| if more(at, best) { at } else { best });
        let task = open.remove(best);
        for &other in &network.order {
            let leads = reached[task][other / BITS] >> (other % BITS) & 1 == 1 || other == task;
            if leads && place[other].is_none() {
                place[other] = Some(next);
                next += 1;
            }
        }
    }
    place.into_iter().map(|place| place.unwrap_or(usize::MAX)).collect()
}
