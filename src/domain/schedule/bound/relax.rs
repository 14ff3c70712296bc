//! What remains of a network when tasks only need the least they take in any of their weeks: enough to prove that a length
//! is impossible, simple enough to do it quickly.

use std::collections::BTreeSet;

use super::super::Anchor;
use super::super::job::wide;
use super::super::network::Network;

/// Something of which there is so much in any week, and what each job takes of it in each of its weeks.
pub struct Resource {
    /// The jobs that take some of it, with what they take in each of their weeks.
    pub takes: Vec<(usize, u64)>,
    /// The jobs whose weeks differ, with what they take in all.
    pub uneven: Vec<(usize, u64)>,
    /// What there is from the start of time until each week; the last entry goes on at `usual` a week.
    sums: Vec<u64>,
    usual: u64,
}

/// The relaxed problem.
pub struct Relaxed {
    /// The roles, then what follows from them.
    pub resources: Vec<Resource>,
    /// For each job those it can never run together with.
    pub apart: Vec<Vec<usize>>,
    /// How many links and pairs there are to look at.
    pub links: usize,
}

impl Resource {
    fn steady(takes: Vec<(usize, u64)>, usual: u64) -> Resource {
        Resource { takes, uneven: Vec::new(), sums: vec![0], usual }
    }

    /// What there is from a week until another.
    pub fn between(&self, from: usize, to: usize) -> u64 {
        self.until(to) - self.until(from)
    }

    /// What there is in a week.
    pub fn in_week(&self, week: usize) -> u64 {
        if week + 1 < self.sums.len() { self.sums[week + 1] - self.sums[week] } else { self.usual }
    }

    fn until(&self, week: usize) -> u64 {
        let last = self.sums.len() - 1;
        match self.sums.get(week) {
            Some(sum) => *sum,
            None => self.sums[last] + wide(week - last) * self.usual,
        }
    }
}

impl Relaxed {
    /// No job starts before `soonest`.
    pub fn new(network: &Network, soonest: &[usize]) -> Relaxed {
        let roles = 0..network.problem.capacity.len();
        let roles: Vec<Resource> = roles.map(|role| own(network, soonest, role)).collect();
        let apart = apart(network, &roles);
        let mut resources: Vec<Resource> = Vec::new();
        for (at, role) in roles.iter().enumerate() {
            let most = u64::from(network.problem.capacity[at].most());
            resources.extend((1..=MOST_SIDE_BY_SIDE).filter_map(|side_by_side| rounded(role, most, side_by_side)));
        }
        resources.extend(one_at_a_time(network, &apart));
        let mut all = roles;
        all.extend(resources);
        all.retain(|resource| resource.takes.len() + resource.uneven.len() > 1);
        let links = network.jobs.iter().map(|job| 1 + 2 * job.next.len()).sum::<usize>();
        Relaxed { resources: all, links: links + apart.iter().map(Vec::len).sum::<usize>(), apart }
    }
}

/// How finely roles are divided when large takes are rounded up.
const MOST_SIDE_BY_SIDE: u64 = 4;

/// A role with what its jobs take.
fn own(network: &Network, soonest: &[usize], role: usize) -> Resource {
    let capacity = &network.problem.capacity[role];
    let mut sums = vec![0];
    for minutes in &capacity.weeks {
        sums.push(sums.last().copied().unwrap_or(0) + u64::from(*minutes));
    }
    let mut resource = Resource { takes: vec![], uneven: vec![], sums, usual: u64::from(capacity.usual) };
    for &task in &network.order {
        let job = &network.jobs[task];
        let Some(need) = job.profiles[0].needs.iter().find(|need| need.role == role) else { continue };
        if !job.is_steady_from(soonest[task]) {
            resource.uneven.push((task, need.shares.iter().copied().map(u64::from).sum()));
        } else if need.least > 0 {
            resource.takes.push((task, u64::from(need.least)));
        }
    }
    resource
}

/// The role seen so that takes just over 1/(n+1) of it count as 1/n: no more than n of those run side by side anyway
/// (a dual feasible function: Fekete and Schepers 2001, u⁽ⁿ⁾). `None` when that says nothing new.
fn rounded(role: &Resource, most: u64, side_by_side: u64) -> Option<Resource> {
    let mut gained = false;
    let round = |&(task, take): &(usize, u64)| {
        let parts = (side_by_side + 1) * take;
        let even = parts.is_multiple_of(most.max(1));
        let rounded = if even { take * side_by_side } else { (parts / most.max(1)) * most };
        gained |= rounded > take * side_by_side;
        (task, rounded)
    };
    let mut takes: Vec<(usize, u64)> = role.takes.iter().map(round).collect();
    takes.retain(|(_, take)| *take > 0);
    gained.then(|| Resource::steady(takes, most * side_by_side))
}

/// For each job those it can never run together with: both together need more of a role than it ever has, or one waits
/// for the end of the other.
fn apart(network: &Network, roles: &[Resource]) -> Vec<Vec<usize>> {
    let mut apart = vec![BTreeSet::new(); network.jobs.len()];
    for (at, role) in roles.iter().enumerate() {
        let most = u64::from(network.problem.capacity[at].most());
        for (place, &(one, takes)) in role.takes.iter().enumerate() {
            for &(other, _) in role.takes[..place].iter().filter(|(_, also)| takes + also > most) {
                apart[one].insert(other);
                apart[other].insert(one);
            }
        }
    }
    apart.into_iter().map(|others| others.into_iter().collect()).collect()
}

/// Sets of jobs no two of which run together, through roles or because one follows the other.
fn one_at_a_time(network: &Network, apart: &[Vec<usize>]) -> Vec<Resource> {
    let after = followers(network);
    let never = |one: usize, other: usize| {
        apart[one].binary_search(&other).is_ok() || after[one].contains(&other) || after[other].contains(&one)
    };
    let long = |task: &usize| network.jobs[*task].weeks;
    let mut found: BTreeSet<Vec<usize>> = BTreeSet::new();
    for &seed in &network.order {
        if long(&seed) == 0 {
            continue;
        }
        // Those that are apart through a role first: chains alone are known from the critical path.
        let mut others: Vec<usize> = network.order.iter().copied().filter(|&at| at != seed && long(&at) > 0).collect();
        others.retain(|&other| never(seed, other));
        others.sort_by_key(|other| std::cmp::Reverse((apart[seed].binary_search(other).is_ok(), long(other))));
        let mut set = vec![seed];
        for other in others {
            if set.iter().all(|&one| never(one, other)) {
                set.push(other);
            }
        }
        set.sort_unstable();
        found.insert(set);
    }
    let chain = |set: &Vec<usize>| set.iter().all(|one| apart[*one].iter().all(|other| !set.contains(other)));
    let takes = |set: Vec<usize>| Resource::steady(set.into_iter().map(|task| (task, 1)).collect(), 1);
    found.into_iter().filter(|set| !chain(set)).map(takes).collect()
}

/// The jobs that cannot start before the end of each.
fn followers(network: &Network) -> Vec<BTreeSet<usize>> {
    let mut after = vec![BTreeSet::new(); network.jobs.len()];
    for &task in network.order.iter().rev() {
        let mut own = BTreeSet::new();
        for edge in &network.jobs[task].next {
            if edge.from == Anchor::End && edge.lag >= 0 {
                own.insert(edge.job);
                own.extend(after[edge.job].iter().copied());
            }
        }
        after[task] = own;
    }
    after
}
