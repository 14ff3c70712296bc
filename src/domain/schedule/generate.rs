//! Serial schedule generation from a list, and pushing a plan to its end.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::grid::Grid;
use super::network::Network;
use super::{NOWHERE, Starts};

/// Places lists of jobs; keeps its working space.
pub(super) struct Generator {
    grid: Grid,
}

impl Generator {
    pub fn new(network: &Network) -> Generator {
        Generator { grid: Grid::new(network) }
    }

    /// Places one job of the list after the other where it first fits. The list keeps precedence.
    pub fn forward(&mut self, network: &Network, list: &[usize], starts: &mut Starts) {
        self.grid.reset(network);
        for &task in list {
            let job = &network.jobs[task];
            let ready = network.ready(task, starts);
            if let (true, Some(week)) = (network.reserved[task], job.fixed) {
                if ready <= week {
                    starts[task] = week;
                    continue;
                }
                self.grid.lift(job, week);
            }
            // A job behind one that found no place finds none either.
            let start = if ready == NOWHERE { NOWHERE } else { self.grid.earliest(job, ready) };
            starts[task] = start;
            if start != NOWHERE {
                self.grid.place(job, start);
            }
        }
    }

    /// The plan that comes from pushing one to its end and generating it again in that order: forward-backward improvement
    /// (Li and Willis 1992).
    pub fn improved(&mut self, network: &Network, starts: &Starts) -> Starts {
        let mut starts = starts.clone();
        self.back(network, &mut starts);
        let list = listed(network, |task| starts[task]);
        let mut again = network.nothing_placed();
        self.forward(network, &list, &mut again);
        again
    }

    /// Every job that may move as late as it goes with the plan no longer; none earlier than before.
    pub fn back(&mut self, network: &Network, starts: &mut Starts) {
        self.grid = filled(network, starts);
        let length = network.length(starts);
        let mut order: Vec<(usize, usize)> = network.order.iter().copied().enumerate().collect();
        order.retain(|(_, task)| starts[*task] != NOWHERE && network.jobs[*task].fixed.is_none());
        // Last to end first; a job that ends at the same time as one it waits for comes before it.
        order.sort_by_key(|&(place, task)| Reverse((network.jobs[task].end(starts[task]), place)));
        for (_, task) in order {
            let job = &network.jobs[task];
            let start = starts[task];
            let (end, latest) = network.latest(task, starts, length);
            self.grid.lift(job, start);
            let later = self.grid.latest(job, end, latest, start);
            self.grid.place(job, later);
            starts[task] = later;
        }
    }
}

/// The plan with every job as early as it goes while the others stay, until none can move.
pub(super) fn settled(network: &Network, mut starts: Starts) -> Starts {
    let mut grid = filled(network, &starts);
    loop {
        let mut moved = false;
        for task in listed(network, |task| starts[task]) {
            let (job, start) = (&network.jobs[task], starts[task]);
            if start == NOWHERE || job.fixed == Some(start) {
                continue;
            }
            let ready = network.ready(task, &starts);
            grid.lift(job, start);
            let earlier = grid.earliest(job, ready).min(start);
            grid.place(job, earlier);
            moved |= earlier < start;
            starts[task] = earlier;
        }
        if !moved {
            return starts;
        }
    }
}

/// Whether starts are a plan: every job has a place, and all links, freezes and capacities hold.
pub(super) fn holds(network: &Network, starts: &Starts) -> bool {
    let mut grid = Grid::new(network);
    for &task in network.order.iter().filter(|task| network.reserved[**task]) {
        network.jobs[task].fixed.into_iter().for_each(|week| grid.lift(&network.jobs[task], week));
    }
    network.order.iter().all(|&task| {
        let (job, start) = (&network.jobs[task], starts[task]);
        let fits = start != NOWHERE && network.ready(task, starts) <= start && grid.fits(job, start);
        if fits {
            grid.place(job, start);
        }
        fits
    })
}

/// The grid with every placed job in it.
pub(super) fn filled(network: &Network, starts: &Starts) -> Grid {
    let mut grid = Grid::new(network);
    let kept = |task: usize| network.jobs[task].fixed.filter(|_| network.reserved[task]);
    let elsewhere = |task: &&usize| kept(**task) != Some(starts[**task]);
    for &task in network.order.iter().filter(elsewhere) {
        kept(task).into_iter().for_each(|week| grid.lift(&network.jobs[task], week));
    }
    for &task in network.order.iter().filter(elsewhere).filter(|task| starts[**task] != NOWHERE) {
        grid.place(&network.jobs[task], starts[task]);
    }
    grid
}

/// The jobs by a key, smallest first, each behind those it waits for; equals in the order of the network.
pub(super) fn listed<K: Ord + Copy>(network: &Network, key: impl Fn(usize) -> K) -> Vec<usize> {
    let mut list = network.order.clone();
    // The sort is stable, and the order keeps precedence.
    list.sort_by_key(|&task| key(task));
    let mut place = vec![NOWHERE; network.jobs.len()];
    for (at, &task) in list.iter().enumerate() {
        place[task] = at;
    }
    let behind = |&task: &usize| network.jobs[task].before.iter().all(|edge| behind_it(&place, edge.job, task));
    if list.iter().all(behind) { list } else { repaired(network, &place) }
}

/// Whether `before` is listed before `task`; what is over is not listed and always before.
fn behind_it(place: &[usize], before: usize, task: usize) -> bool {
    place[before] == NOWHERE || place[before] < place[task]
}

/// The jobs by place in a list that does not keep precedence: always the first of those whose predecessors are listed.
fn repaired(network: &Network, place: &[usize]) -> Vec<usize> {
    let open = |task: usize| network.jobs[task].before.iter().filter(|edge| place[edge.job] != NOWHERE).count();
    let mut waiting: Vec<usize> = (0..network.jobs.len()).map(open).collect();
    let free = network.order.iter().copied().filter(|&task| waiting[task] == 0);
    let mut ready: BTreeSet<(usize, usize)> = free.map(|task| (place[task], task)).collect();
    let mut list = Vec::with_capacity(network.order.len());
    while let Some((_, task)) = ready.pop_first() {
        list.push(task);
        for edge in &network.jobs[task].next {
            waiting[edge.job] -= 1;
            if waiting[edge.job] == 0 {
                ready.insert((place[edge.job], edge.job));
            }
        }
    }
    list
}
