//! Serial schedule generation under several priority rules, with forward-backward improvement.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::bound::tails;
use super::grid::Grid;
use super::index;
use super::network::Network;

/// Where each job starts; `None` when it is not placed.
pub(super) type Starts = Vec<Option<usize>>;

/// How often a rule's plan is pushed back and forth while that makes it shorter.
const ROUNDS: usize = 3;
/// Placements tried in all. Large problems try fewer rules, so that an answer stays quick.
const EFFORT: usize = 12_000;

/// The best plan found: most jobs placed, then shortest, then earliest.
pub(super) fn best(network: &Network, lower_bound: u32) -> Starts {
    let mut best: Option<Starts> = None;
    let mut effort = 0;
    for rule in Rule::ALL {
        let mut found = generate(network, &priorities(network, rule));
        effort += network.order.len();
        for _ in 0..ROUNDS {
            let again = generate(network, &by_start(network, &pushed_back(network, &found)));
            effort += 2 * network.order.len();
            if worth(network, &again) >= worth(network, &found) {
                break;
            }
            found = again;
        }
        let kept = best.take().filter(|best| worth(network, best) <= worth(network, &found)).unwrap_or(found);
        let (missing, length, _) = worth(network, &kept);
        best = Some(kept);
        if effort >= EFFORT || (missing == 0 && length == index(lower_bound)) {
            break;
        }
    }
    best.unwrap_or_default()
}

/// The week the last job has ended.
pub(super) fn length(network: &Network, starts: &Starts) -> usize {
    let ends = network.order.iter().filter_map(|&task| starts[task].map(|start| start + network.jobs[task].weeks));
    ends.max().unwrap_or(0)
}

/// Every placed job as late as it goes without the plan getting longer; none earlier than before.
pub(super) fn pushed_back(network: &Network, starts: &Starts) -> Starts {
    let mut grid = filled(network, starts);
    let mut starts = starts.clone();
    let length = length(network, &starts);
    let mut order: Vec<(usize, usize)> = network.order.iter().copied().enumerate().collect();
    // Last to end first; a job that ends at the same time as one it waits for comes before it.
    order.sort_by_key(|&(place, task)| Reverse((starts[task].map(|start| start + network.jobs[task].weeks), place)));
    for (_, task) in order {
        let job = &network.jobs[task];
        let Some(start) = starts[task] else { continue };
        let end = job.next.iter().filter_map(|&next| starts[next]).min().unwrap_or(length);
        grid.lift(job, start);
        let later = grid.latest(job, end.saturating_sub(job.weeks), start);
        grid.place(job, later);
        starts[task] = Some(later);
    }
    starts
}

/// The grid with every placed job in it.
pub(super) fn filled<'a>(network: &'a Network<'a>, starts: &Starts) -> Grid<'a> {
    let mut grid = Grid::new(network);
    for &task in &network.order {
        if let Some(start) = starts[task] {
            grid.place(&network.jobs[task], start);
        }
    }
    grid
}

/// Places one job after the other where it first fits: always the most urgent of those whose predecessors are placed.
fn generate(network: &Network, urgency: &[usize]) -> Starts {
    let mut grid = Grid::new(network);
    let mut starts: Starts = vec![None; network.jobs.len()];
    let mut waiting: Vec<usize> = network.jobs.iter().map(|job| job.before.len()).collect();
    let free = network.order.iter().copied().filter(|&task| waiting[task] == 0);
    let mut ready: BTreeSet<(usize, usize)> = free.map(|task| (urgency[task], task)).collect();
    while let Some((_, task)) = ready.pop_first() {
        let job = &network.jobs[task];
        let mut ends = job.before.iter().map(|&at| starts[at].map(|start| start + network.jobs[at].weeks));
        // A job behind one that found no place finds none either.
        let from = ends.try_fold(job.release, |from, end| Some(from.max(end?)));
        starts[task] = from.and_then(|from| grid.earliest(job, from));
        if let Some(start) = starts[task] {
            grid.place(job, start);
        }
        for &next in &job.next {
            waiting[next] -= 1;
            if waiting[next] == 0 {
                ready.insert((urgency[next], next));
            }
        }
    }
    starts
}

/// Smaller is better: jobs without a place, length, sum of starts.
fn worth(network: &Network, starts: &Starts) -> (usize, usize, usize) {
    let missing = network.order.iter().filter(|&&task| starts[task].is_none()).count();
    (missing, length(network, starts), starts.iter().flatten().sum())
}

/// What is most urgent; each is a published rule (Kolisch 1996) with its usual name behind.
#[derive(Clone, Copy)]
enum Rule {
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
}

impl Rule {
    const ALL: [Rule; 7] = [
        Rule::LatestFinish,
        Rule::LatestStart,
        Rule::MostSuccessors,
        Rule::RankWeight,
        Rule::MostWork,
        Rule::Longest,
        Rule::Listed,
    ];
}

/// The jobs' urgency under a rule: 0 is the most urgent.
fn priorities(network: &Network, rule: Rule) -> Vec<usize> {
    let jobs = &network.jobs;
    let tails = tails(network);
    let weight: Vec<u64> = match rule {
        Rule::LatestFinish => tails.iter().copied().map(wide).collect(),
        Rule::LatestStart => jobs.iter().zip(&tails).map(|(job, tail)| wide(job.weeks + tail)).collect(),
        Rule::MostSuccessors => followers(network),
        Rule::RankWeight => {
            let next = |at: usize| jobs[at].next.iter().map(|&next| jobs[next].weeks).sum::<usize>();
            (0..jobs.len()).map(|at| wide(jobs[at].weeks + next(at))).collect()
        }
        Rule::MostWork => (0..jobs.len()).map(|at| demand(network, at)).collect(),
        Rule::Longest => jobs.iter().map(|job| wide(job.weeks)).collect(),
        Rule::Listed => vec![0; jobs.len()],
    };
    ranked(network, |task| Reverse(weight[task]))
}

/// Urgency by where jobs start in a plan.
fn by_start(network: &Network, starts: &Starts) -> Vec<usize> {
    ranked(network, |task| starts[task].unwrap_or(usize::MAX))
}

/// The rank of each job by a key; equals in the order of the network.
fn ranked<K: Ord>(network: &Network, key: impl Fn(usize) -> K) -> Vec<usize> {
    let mut order = network.order.clone();
    order.sort_by_key(|&task| key(task));
    let mut ranks = vec![0; network.jobs.len()];
    for (rank, task) in order.into_iter().enumerate() {
        ranks[task] = rank;
    }
    ranks
}

/// How many thousandths of a week of its roles a job takes.
fn demand(network: &Network, task: usize) -> u64 {
    let capacity = |role: usize| u64::from(network.problem.capacity.get(role).copied().unwrap_or(0)).max(1);
    network.jobs[task].needs.iter().fold(0, |sum, need| sum + need.minutes * 1_000 / capacity(need.role))
}

/// How many jobs wait for each, directly or not.
fn followers(network: &Network) -> Vec<u64> {
    const BITS: usize = 64;
    let words = network.jobs.len().div_ceil(BITS);
    let mut reached = vec![vec![0_u64; words]; network.jobs.len()];
    for &task in network.order.iter().rev() {
        let mut own = vec![0_u64; words];
        for &next in &network.jobs[task].next {
            own[next / BITS] |= 1 << (next % BITS);
            for (word, more) in own.iter_mut().zip(&reached[next]) {
                *word |= more;
            }
        }
        reached[task] = own;
    }
    reached.iter().map(|words| words.iter().map(|word| u64::from(word.count_ones())).sum()).collect()
}

fn wide(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
