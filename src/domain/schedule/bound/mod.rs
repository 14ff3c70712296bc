//! The least length any plan could have.
//!
//! A length is impossible when no start is left for some job after everything that follows from that length has been
//! drawn (destructive bound: Klein and Scholl 1999).

mod energy;
mod relax;
mod windows;

use energy::Energy;
use relax::Relaxed;
use windows::{Impossible, Windows};

use super::job::wide;
use super::network::Network;
use super::{Cost, Objective, Starts};

/// Elementary steps after which a look or a probe is broken off; what it found by then counts.
const PATIENCE: u64 = 500_000;

/// The bound, raised step by step.
pub(super) struct Bound {
    relaxed: Relaxed,
    energy: Energy,
    /// No plan lets a job start earlier.
    soonest: Starts,
    /// No plan has a smaller sum of benefit times week of completion.
    value: u64,
    /// No plan is shorter.
    weeks: usize,
    /// What a plan of exactly that length would look like; `None` before it has been looked into.
    windows: Option<Windows>,
    /// How much longer a plan to look into next; it doubles while lengths turn out impossible and halves when one does not.
    stride: usize,
    /// How many probes there were since something last followed from one.
    quiet: usize,
    /// The next probe.
    probe: usize,
}

impl Bound {
    /// The longest chain, releases and freezes included.
    pub fn new(network: &Network) -> Bound {
        let mut soonest = network.nothing_placed();
        for &task in &network.order {
            soonest[task] = network.jobs[task].opens(network.ready(task, &soonest));
        }
        Bound {
            relaxed: Relaxed::new(network, &soonest),
            energy: Energy::default(),
            weeks: network.length(&soonest),
            value: Cost::new(network, Objective::ValueFirst, &soonest).main(),
            soonest,
            windows: None,
            stride: 0,
            quiet: 0,
            probe: 0,
        }
    }

    /// No plan is shorter than this.
    pub fn weeks(&self) -> usize {
        self.weeks
    }

    /// No plan has a smaller sum of benefit times week of completion.
    pub fn value(&self) -> u64 {
        self.value
    }

    /// No plan lets a job start earlier.
    pub fn soonest(&self) -> &Starts {
        &self.soonest
    }

    /// Whether this way of looking has nothing more to say.
    pub fn is_final(&self, network: &Network) -> bool {
        self.windows.is_some() && self.quiet >= 2 * network.order.len()
    }

    /// Looks into a length less than `stop`, or probes one job; raises the bound when that shows a length to be impossible.
    /// Says how many elementary steps it took.
    pub fn step(&mut self, network: &Network, stop: usize) -> u64 {
        let mut effort = Effort { spent: 0, most: PATIENCE };
        match self.windows.take() {
            None => self.look(network, stop, &mut effort),
            Some(windows) => {
                if self.probe(network, windows, &mut effort).is_err() {
                    self.raise(self.weeks);
                }
            }
        }
        effort.spent + 1
    }

    /// No plan is as short as this.
    fn raise(&mut self, impossible: usize) {
        self.weeks = impossible + 1;
        self.windows = None;
        self.quiet = 0;
    }

    fn look(&mut self, network: &Network, stop: usize, effort: &mut Effort) {
        let length = (self.weeks + self.stride).min(stop.saturating_sub(1)).max(self.weeks);
        match self.narrowed(network, length, effort) {
            // What is impossible for a plan is impossible for every shorter one.
            Err(Impossible) => {
                self.raise(length);
                self.stride = (2 * self.stride).max(1);
            }
            Ok(windows) if length == self.weeks => self.windows = Some(windows),
            Ok(_) => self.stride = (length - self.weeks) / 2,
        }
    }

    fn narrowed(&mut self, network: &Network, length: usize, effort: &mut Effort) -> Result<Windows, Impossible> {
        let mut windows = Windows::new(network, length)?;
        windows.narrow(network, &self.relaxed, &mut self.energy, effort)?;
        Ok(windows)
    }

    /// Supposes a job at one end of its window; when that is impossible, the window is narrower.
    fn probe(&mut self, network: &Network, mut windows: Windows, effort: &mut Effort) -> Result<(), Impossible> {
        let task = network.order[(self.probe / 2) % network.order.len().max(1)];
        let at_first = self.probe.is_multiple_of(2);
        self.probe += 1;
        self.quiet += 1;
        let (first, last) = (windows.first[task], windows.last[task]);
        if first < last {
            let mut supposed = windows.clone();
            if at_first {
                supposed.last[task] = first;
            } else {
                supposed.first[task] = last;
            }
            if supposed.narrow(network, &self.relaxed, &mut self.energy, effort).is_err() {
                if at_first {
                    windows.not_before(network, task, first + 1)?;
                } else {
                    windows.not_after(network, task, last.checked_sub(1))?;
                }
                windows.narrow(network, &self.relaxed, &mut self.energy, effort)?;
                self.quiet = 0;
            }
        }
        self.windows = Some(windows);
        Ok(())
    }
}

/// Elementary steps, so that the answer does not depend on how fast a machine is.
pub struct Effort {
    spent: u64,
    most: u64,
}

impl Effort {
    fn spend(&mut self, steps: usize) {
        self.spent += wide(steps);
    }

    fn is_spent(&self) -> bool {
        self.spent > self.most
    }
}
