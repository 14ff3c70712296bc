//! What matters most, and what to make of it.

use super::amount::Money;
use super::assume::{Estimate, InputId, Origin, Shared, Unit};
use super::basis::Live;
use super::case::{Case, npv};
use super::engine::Engine;
use super::outcome::BreakEven;
use super::simulate::Spread;
use crate::domain::language::Localized;
use crate::domain::units::{Id, Range};

/// From this chance on a case is worth it.
pub const WORTH_IT: f64 = 0.8;
/// Under this chance the answer is: not yet.
pub const NOT_YET: f64 = 0.5;
/// How many months later waiting processes are taken to follow when asking whether they would change the answer.
pub const WAITING_FOLLOWS: f64 = 6.0;

/// What one assumption does to the net present value, everything else as it most likely is.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The assumption.
    pub input: InputId,
    /// Its range.
    pub range: Range,
    /// Net present value with its low value.
    pub at_low: Money,
    /// With its high value.
    pub at_high: Money,
}

impl Bar {
    /// How far apart the two are.
    pub fn swing(&self) -> i64 {
        (self.at_high.minor() - self.at_low.minor()).abs()
    }
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// In one word.
    pub kind: VerdictKind,
    /// Share of the draws that pay.
    pub chance: f64,
    /// The two assumptions that matter most, at most.
    pub levers: Vec<Bar>,
    /// What would make a case pay that does not with likely values, each alone; empty when it pays or nothing would.
    pub changes: Vec<Change>,
}

/// The answer in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerdictKind {
    /// The chance is [`WORTH_IT`] or more.
    WorthIt,
    /// Between the two.
    DependsOn,
    /// The chance is under [`NOT_YET`].
    NotYet,
}

impl VerdictKind {
    /// The answer for a chance that it pays.
    pub fn of(chance: f64) -> VerdictKind {
        if chance >= WORTH_IT {
            VerdictKind::WorthIt
        } else if chance >= NOT_YET {
            VerdictKind::DependsOn
        } else {
            VerdictKind::NotYet
        }
    }
}

/// Something that alone would make a case pay.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// An assumption that reaches a value within its range.
    Input {
        /// The assumption.
        input: InputId,
        /// Its likely value now.
        from: f64,
        /// The value from which on the case pays.
        to: f64,
    },
    /// More cases a month.
    Volume(BreakEven),
    /// The processes that have to wait, live [`WAITING_FOLLOWS`] months after the others.
    Waiting(Vec<Id>),
}

impl Case {
    /// What each uncertain assumption does, the greatest first; nothing when there is no such scenario.
    pub fn tornado(&self, scenario: usize) -> Vec<Bar> {
        let Some(engine) = self.engines.get(scenario) else { return Vec::new() };
        let likely = engine.likely();
        let uncertain = engine.inputs.iter().enumerate().filter(|(_, (_, range))| range.low < range.high);
        let bar = |(at, (input, range)): (usize, &(InputId, Range))| {
            let with = |value: f64| Money::rounded(npv(engine, &changed(&likely, at, value), 1.0));
            Bar { input: input.clone(), range: *range, at_low: with(range.low), at_high: with(range.high) }
        };
        let mut bars: Vec<Bar> = uncertain.map(bar).filter(|bar| bar.swing() > 0).collect();
        bars.sort_by_key(|bar| std::cmp::Reverse(bar.swing()));
        bars
    }

    /// What to make of a scenario and its draws; `None` when there is no such scenario.
    pub fn verdict(&self, scenario: usize, spread: &Spread) -> Option<Verdict> {
        let engine = self.engines.get(scenario)?;
        let kind = VerdictKind::of(spread.chance);
        let bars = self.tornado(scenario);
        let pays = npv(engine, &engine.likely(), 1.0) > 0.0;
        Some(Verdict {
            kind,
            chance: spread.chance,
            changes: if pays { Vec::new() } else { self.changes(scenario, engine, &bars) },
            levers: bars.into_iter().take(2).collect(),
        })
    }

    fn changes(&self, scenario: usize, engine: &Engine, bars: &[Bar]) -> Vec<Change> {
        let likely = engine.likely();
        let input = |bar: &Bar| {
            let at = engine.inputs.iter().position(|(id, _)| *id == bar.input)?;
            let best = if bar.at_high > bar.at_low { bar.range.high } else { bar.range.low };
            let pays = |value: f64| npv(engine, &changed(&likely, at, value), 1.0) > 0.0;
            pays(best).then(|| {
                let (mut not, mut does) = (bar.range.likely, best);
                for _ in 0..40 {
                    let middle = not.midpoint(does);
                    if pays(middle) {
                        does = middle;
                    } else {
                        not = middle;
                    }
                }
                Change::Input { input: bar.input.clone(), from: bar.range.likely, to: does }
            })
        };
        let mut found: Vec<Change> = bars.iter().filter_map(input).collect();
        let volume = self.outcome(scenario).and_then(|outcome| outcome.figures.break_even);
        found.extend(volume.filter(|volume| volume.factor > 1.0).map(Change::Volume));
        found.extend(self.waiting(scenario));
        found
    }

    /// Whether the processes that have to wait would make the case pay, once they are live as well.
    fn waiting(&self, scenario: usize) -> Option<Change> {
        let waiting = self.basis.work.iter().filter(|work| work.live == Live::Later);
        let waiting: Vec<Id> = waiting.map(|work| work.process.clone()).collect();
        if waiting.is_empty() || self.assumptions.shared.contains_key(&Shared::FollowMonths) {
            return None;
        }
        let mut assumptions = self.assumptions.clone();
        let range = Range { low: WAITING_FOLLOWS, likely: WAITING_FOLLOWS, high: WAITING_FOLLOWS };
        let estimate = Estimate { range, unit: Unit::Months, origin: Origin::Assumed, note: Localized::default() };
        assumptions.shared.insert(Shared::FollowMonths, estimate);
        let engine = Engine::new(&assumptions, &self.basis, scenario);
        (npv(&engine, &engine.likely(), 1.0) > 0.0).then_some(Change::Waiting(waiting))
    }
}

fn changed(values: &[f64], at: usize, value: f64) -> Vec<f64> {
    let mut values = values.to_vec();
    if let Some(place) = values.get_mut(at) {
        *place = value;
    }
    values
}
