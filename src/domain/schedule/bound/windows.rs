//! Where each job may start in a plan of a given length, narrowed until nothing follows any more.

use super::super::Anchor;
use super::super::job::Job;
use super::super::network::Network;
use super::Effort;
use super::energy::Energy;
use super::relax::Relaxed;

/// For each job the first and the last week it may start. Jobs that are not placed have no meaning here.
#[derive(Clone)]
pub struct Windows {
    pub first: Vec<usize>,
    pub last: Vec<usize>,
}

/// No plan fits these windows.
pub struct Impossible;

type Narrowed = Result<bool, Impossible>;

impl Windows {
    /// All plans of that length.
    pub fn new(network: &Network, length: usize) -> Result<Windows, Impossible> {
        let mut windows = Windows {
            first: network.jobs.iter().map(|job| job.done.unwrap_or(job.release)).collect(),
            last: network.jobs.iter().map(|job| job.done.unwrap_or(0)).collect(),
        };
        for &task in &network.order {
            windows.last[task] = latest(&network.jobs[task], length).ok_or(Impossible)?;
            if windows.first[task] > windows.last[task] {
                return Err(Impossible);
            }
        }
        Ok(windows)
    }

    /// Nothing before that week. Whether that is news.
    pub fn not_before(&mut self, network: &Network, task: usize, week: usize) -> Narrowed {
        let week = if week > self.first[task] { network.jobs[task].opens(week) } else { return Ok(false) };
        self.first[task] = week;
        if week > self.last[task] { Err(Impossible) } else { Ok(true) }
    }

    /// Nothing after that week. Whether that is news.
    pub fn not_after(&mut self, network: &Network, task: usize, week: Option<usize>) -> Narrowed {
        let week = week.ok_or(Impossible)?;
        if week >= self.last[task] {
            return Ok(false);
        }
        self.last[task] = network.jobs[task].opens_back(week).ok_or(Impossible)?;
        if self.first[task] > self.last[task] { Err(Impossible) } else { Ok(true) }
    }

    /// Narrows until nothing follows any more, or the effort is spent.
    pub fn narrow(
        &mut self,
        network: &Network,
        relaxed: &Relaxed,
        energy: &mut Energy,
        effort: &mut Effort,
    ) -> Result<(), Impossible> {
        loop {
            loop {
                effort.spend(relaxed.links);
                // Both, always: neither is quicker than to find out that nothing follows from the other.
                if !(self.links(network)? | self.orders(network, relaxed)?) {
                    break;
                }
            }
            if effort.is_spent() {
                return Ok(());
            }
            if energy.profiles(network, relaxed, self, effort)? || energy.intervals(network, relaxed, self, effort)? {
                continue;
            }
            return Ok(());
        }
    }

    /// What follows from links.
    fn links(&mut self, network: &Network) -> Narrowed {
        let mut news = false;
        for &task in &network.order {
            for edge in &network.jobs[task].before {
                let anchor = network.jobs[edge.job].anchor(edge, self.first[edge.job]);
                news |= self.not_before(network, task, edge.ready(anchor))?;
            }
        }
        for &task in network.order.iter().rev() {
            let job = &network.jobs[task];
            for edge in job.next.iter().filter(|edge| network.jobs[edge.job].done.is_none()) {
                let anchor = edge.latest_anchor(self.last[edge.job]);
                let last = match edge.from {
                    Anchor::Start if job.began.is_some() => continue,
                    Anchor::Start => Some(anchor),
                    Anchor::End => latest(job, anchor),
                };
                news |= self.not_after(network, task, last)?;
            }
        }
        Ok(news)
    }

    /// Of two jobs that never run together, one that cannot be first is second.
    fn orders(&mut self, network: &Network, relaxed: &Relaxed) -> Narrowed {
        let mut news = false;
        for &one in &network.order {
            for &other in &relaxed.apart[one] {
                let (job, late) = (&network.jobs[one], &network.jobs[other]);
                if job.end(self.first[one]) > self.last[other] {
                    news |= self.not_before(network, one, late.end(self.first[other]))?;
                    news |= self.not_after(network, other, latest(late, self.last[one]))?;
                }
            }
        }
        Ok(news)
    }
}

/// The last start with which a job has ended by then.
pub fn latest(job: &Job, end: usize) -> Option<usize> {
    let mut start = job.opens_back(end.checked_sub(job.weeks)?)?;
    while job.end(start) > end {
        start = job.opens_back(start.checked_sub(1)?)?;
    }
    Some(start)
}
