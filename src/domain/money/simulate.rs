//! Ranges instead of points: a scenario drawn many times, every assumption anew between its low and its high.
//!
//! Draws are triangular: no value outside low–high, the likely one the most frequent. A triangle is wider than the bell that
//! project planners like and needs nothing but a square root, which every machine rounds alike. Each assumption draws from its
//! own stream, so that scenarios share the luck of what they share and a new assumption does not stir the others.

use fastrand::Rng;

use super::amount::Money;
use super::assume::InputId;
use super::case::Case;
use super::engine::Engine;
use super::flow::recovered;
use crate::domain::units::{Range, real};

/// How many bins a distribution has.
pub const BINS: usize = 40;
/// How often a case is drawn unless somebody wants it otherwise.
pub const DRAWS: u32 = 10_000;

/// A scenario being drawn, some draws at a time. The same seed gives the same result however it is sliced.
#[derive(Clone, Debug)]
pub struct Simulation {
    engine: Engine,
    streams: Vec<(usize, Range, Rng)>,
    values: Vec<f64>,
    net: Vec<i64>,
    draws: u32,
    seed: u64,
    npv: Vec<f64>,
    payback: Vec<f64>,
}

/// What came out of all draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// How many draws.
    pub draws: u32,
    /// The seed they began with.
    pub seed: u64,
    /// Net present value.
    pub npv: Tenths<Money>,
    /// Months until the money spent has come back; `None`: not within the months looked at.
    pub payback: Tenths<Option<f64>>,
    /// Share of the draws whose net present value is over nought.
    pub chance: f64,
    /// How the net present values lie, lowest first; every bin equally wide.
    pub bins: Vec<Bin>,
}

/// The values that one tenth, half and nine tenths of the draws stay under; `p10 <= p50 <= p90`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tenths<T> {
    /// One in ten is lower.
    pub p10: T,
    /// One in two.
    pub p50: T,
    /// Nine in ten.
    pub p90: T,
}

/// A bin of a distribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// From here.
    pub from: Money,
    /// To there.
    pub to: Money,
    /// So many draws.
    pub count: u32,
}

impl Case {
    /// Begins to draw a scenario; `None` when there is no such scenario. At least one draw is made.
    pub fn simulation(&self, scenario: usize, seed: u64, draws: u32) -> Option<Simulation> {
        let engine = self.engines.get(scenario)?.clone();
        let moving = engine.inputs.iter().enumerate().filter(|(_, (_, range))| range.low < range.high);
        let stream = |(at, (id, range)): (usize, &(InputId, Range))| (at, *range, Rng::with_seed(seed ^ name(id)));
        Some(Simulation {
            streams: moving.map(stream).collect(),
            values: engine.likely(),
            net: vec![0; usize::try_from(engine.months).unwrap_or(0)],
            draws: draws.max(1),
            seed,
            npv: Vec::new(),
            payback: Vec::new(),
            engine,
        })
    }
}

impl Simulation {
    /// Makes some more draws; whether all of them are made.
    pub fn run(&mut self, at_most: u32) -> bool {
        for _ in 0..at_most.min(self.draws - self.made()) {
            self.draw();
        }
        self.is_done()
    }

    /// Whether all draws are made.
    pub fn is_done(&self) -> bool {
        self.made() >= self.draws
    }

    /// How many draws are made.
    pub fn made(&self) -> u32 {
        u32::try_from(self.npv.len()).unwrap_or(u32::MAX)
    }

    fn draw(&mut self) {
        for (at, range, rng) in &mut self.streams {
            if let Some(value) = self.values.get_mut(*at) {
                *value = triangular(*range, rng.f64());
            }
        }
        self.net.fill(0);
        let net = &mut self.net;
        self.engine.run(&self.values, 1.0, |_, month, amount| {
            if let Some(sum) = usize::try_from(month).ok().and_then(|month| net.get_mut(month)) {
                *sum += amount.minor();
            }
        });
        let flow = |amount: &i64| Money::from_minor(*amount).real();
        self.npv.push(self.net.iter().rev().fold(0.0, |value, amount| value * self.engine.discount + flow(amount)));
        let found = recovered((0_u32..).map(f64::from).zip(self.net.iter().map(flow)));
        self.payback.push(found.map_or(f64::INFINITY, |found| found.at));
    }

    /// What the draws made so far say; `None` before the first.
    pub fn spread(&self) -> Option<Spread> {
        if self.npv.is_empty() {
            return None;
        }
        let (mut npv, mut payback) = (self.npv.clone(), self.payback.clone());
        npv.sort_by(f64::total_cmp);
        payback.sort_by(f64::total_cmp);
        let paying = npv.iter().filter(|value| **value > 0.0).count();
        Some(Spread {
            draws: self.made(),
            seed: self.seed,
            npv: tenths(&npv, Money::rounded),
            payback: tenths(&payback, |months| months.is_finite().then_some(months)),
            chance: real(paying) / real(npv.len()),
            bins: bins(&npv),
        })
    }
}

/// The value that a share of a triangle lies under (inverse of its distribution function).
fn triangular(range: Range, share: f64) -> f64 {
    let Range { low, likely, high } = range;
    let width = high - low;
    let peak = (likely - low) / width;
    if share < peak {
        low + (share * width * (likely - low)).sqrt()
    } else {
        high - ((1.0 - share) * width * (high - likely)).sqrt()
    }
}

/// A number for an assumption's name that stays the same wherever it stands (FNV-1a).
fn name(id: &InputId) -> u64 {
    format!("{id:?}")
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// The three values of a sorted list, each one that was drawn.
fn tenths<T>(sorted: &[f64], make: impl Fn(f64) -> T) -> Tenths<T> {
    let at = |tenth: usize| make(sorted.get((sorted.len() * tenth).div_ceil(10) - 1).copied().unwrap_or_default());
    Tenths { p10: at(1), p50: at(5), p90: at(9) }
}

fn bins(sorted: &[f64]) -> Vec<Bin> {
    let (Some(low), Some(high)) = (sorted.first(), sorted.last()) else { return Vec::new() };
    let count = if high > low { BINS } else { 1 };
    let width = (high - low) / real(count);
    let edge = |at: usize| if at == count { *high } else { low + width * real(at) };
    let mut rest = sorted;
    let bin = |at: usize| {
        let inside = if at + 1 == count { rest.len() } else { rest.partition_point(|value| *value < edge(at + 1)) };
        rest = rest.get(inside..).unwrap_or_default();
        let count = u32::try_from(inside).unwrap_or(u32::MAX);
        Bin { from: Money::rounded(edge(at)), to: Money::rounded(edge(at + 1)), count }
    };
    (0..count).map(bin).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_triangle_has_the_mean_it_should_and_stays_inside() {
        let mut rng = Rng::with_seed(1);
        for (low, likely, high) in [(0.0, 1.0, 5.0), (2.0, 2.0, 3.0), (-4.0, 3.0, 3.0)] {
            let range = Range { low, likely, high };
            let draws: Vec<f64> = (0..40_000).map(|_| triangular(range, rng.f64())).collect();
            assert!(draws.iter().all(|value| (low..=high).contains(value)));
            let mean = draws.iter().sum::<f64>() / 40_000.0;
            assert!((mean - (low + likely + high) / 3.0).abs() < 0.02 * (high - low), "{mean}");
        }
    }

    #[test]
    fn bins_hold_every_draw_once() {
        let values: Vec<f64> = (0..1_000_u32).map(|value| f64::from(value * value)).collect();
        let found = bins(&values);
        assert_eq!((found.len(), found.iter().map(|bin| bin.count).sum::<u32>()), (BINS, 1_000));
        assert!(found.windows(2).all(|pair| pair[0].to == pair[1].from));
        assert_eq!(bins(&[3.0, 3.0]).iter().map(|bin| bin.count).collect::<Vec<_>>(), [2]);
    }
}
