//! The months of a scenario for given values of its assumptions: one loop behind the table, the ranges and the tornado.

use std::collections::BTreeMap;

use super::amount::Money;
use super::assume::{Assumptions, Effect, Group, InputId, Shared, Timing, Unit};
use super::basis::{Basis, Live};
use super::pricing::Charge;
use crate::domain::units::{MINUTES_PER_HOUR, Range};

/// One line of the cash flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineId {
    /// Handling time that AI takes over, as far as it becomes money.
    Saved(Effect),
    /// The present tool, no longer paid for.
    ReplacedTool,
    /// Contribution from extra sales.
    ExtraMargin,
    /// What the vendor charges, by position among the scenario's charges.
    Charge(usize),
    /// Another cost, by position among the scenario's costs.
    Cost(usize),
    /// The team's hours in the work packages.
    TeamHours,
    /// The slower start.
    Dip,
}

impl LineId {
    /// Whether it brings money in.
    pub const fn is_benefit(self) -> bool {
        matches!(self, LineId::Saved(_) | LineId::ReplacedTool | LineId::ExtraMargin)
    }
}

/// Processes that go live in the same month and get the same from AI.
#[derive(Clone, Copy, Debug)]
struct Cohort {
    effect: usize,
    /// `None`: those that have to wait.
    live: Option<u32>,
    hours: f64,
    cases: f64,
}

/// A scenario made ready to run. Values are given in the order of [`Engine::inputs`].
#[derive(Clone, Debug)]
pub(super) struct Engine {
    pub inputs: Vec<(InputId, Range)>,
    pub lines: Vec<(LineId, Option<Group>)>,
    pub months: u32,
    /// What an amount is multiplied by for each month it lies ahead.
    pub discount: f64,
    shared: [Option<usize>; 12],
    effects: [Option<usize>; 3],
    charges: Vec<(Charge, usize, usize)>,
    costs: Vec<(Timing, bool, usize)>,
    cohorts: Vec<Cohort>,
    effort_hours: Vec<f64>,
    peak: Vec<bool>,
    paid_from: u32,
    live_by: u32,
    minor: f64,
}

impl Engine {
    /// Everything is checked already; what is absent counts as nought.
    pub fn new(assumptions: &Assumptions, basis: &Basis, scenario: usize) -> Engine {
        let inputs = assumptions.inputs(scenario);
        let place = |id: &InputId| inputs.iter().position(|(other, _)| other == id);
        let none = (Vec::new(), Vec::new());
        let (charges, costs) = assumptions.scenarios.get(scenario).map_or(none, |found| {
            let charges = found.charges.iter().enumerate().map(|(at, charge)| {
                let parts = charge.parts();
                let first = parts.first().and_then(|(part, _)| place(&InputId::Charge { charge: at, part: *part }));
                (charge.clone(), first.unwrap_or(0), parts.len())
            });
            let costs = found.costs.iter().map(|cost| {
                let in_hours = matches!(cost.estimate.unit, Unit::Hours | Unit::HoursAMonth);
                (cost.timing, in_hours, place(&InputId::Cost(cost.id.clone())).unwrap_or(0), cost.group)
            });
            (charges.collect(), costs.collect::<Vec<_>>())
        });
        let mut lines: Vec<(LineId, Option<Group>)> = Effect::ALL.map(|effect| (LineId::Saved(effect), None)).into();
        lines.extend([(LineId::ReplacedTool, None), (LineId::ExtraMargin, None)]);
        lines.extend((0..charges.len()).map(|at| (LineId::Charge(at), Some(Group::Licence))));
        lines.extend(costs.iter().enumerate().map(|(at, cost)| (LineId::Cost(at), Some(cost.3))));
        lines.extend([LineId::TeamHours, LineId::Dip].map(|line| (line, Some(Group::People))));
        let months = assumptions.months;
        Engine {
            shared: Shared::ALL.map(|shared| place(&InputId::Shared(shared))),
            effects: Effect::ALL.map(|effect| place(&InputId::Effect(effect))),
            charges,
            costs: costs.into_iter().map(|(timing, in_hours, place, _)| (timing, in_hours, place)).collect(),
            cohorts: cohorts(basis),
            effort_hours: (0..months).map(|month| effort_hours(basis, month)).collect(),
            peak: (0..months).map(|month| is_peak(assumptions, basis, month)).collect(),
            paid_from: basis.paid_from,
            live_by: basis.live_by,
            minor: assumptions.currency.minor_units(),
            discount: monthly_discount(assumptions.discount_percent),
            inputs: inputs.into_iter().map(|(id, estimate)| (id, estimate.range)).collect(),
            lines,
            months,
        }
    }

    /// The likely values.
    pub fn likely(&self) -> Vec<f64> {
        self.inputs.iter().map(|(_, range)| range.likely).collect()
    }

    /// Runs through the months and gives every amount other than nothing, costs as negative ones: position of the line, month,
    /// amount. `volume` multiplies every process's cases.
    pub fn run(&self, values: &[f64], volume: f64, mut give: impl FnMut(usize, u32, Money)) {
        let shared = |which: Shared| self.shared_value(values, which);
        let hourly = shared(Shared::AgentCost) / shared(Shared::HoursPerMonth).max(1.0);
        let (ramp, dip_months) = (shared(Shared::RampMonths), shared(Shared::DipMonths));
        let realised = shared(Shared::Realised) / 100.0;
        let dip = shared(Shared::DipPercent) / 100.0;
        let effects = self.effects.map(|place| value(values, place) / 100.0);
        let growth = self.monthly_growth(values);
        let follows = self.follow_month(values);
        let mut trend = 1.0;
        for month in 0..self.months {
            let at = f64::from(month);
            let season = if self.is_peak(month) { trend * shared(Shared::PeakFactor) } else { trend };
            let factor = season * volume;
            trend *= growth;
            let mut give = |line: usize, major: f64| {
                let amount = Money::rounded(major * self.minor);
                if amount != Money::ZERO {
                    give(line, month, amount);
                }
            };
            let (mut hours, mut slower, mut conversations, mut effect_of_all, mut all) = ([0.0; 3], 0.0, 0.0, 0.0, 0.0);
            for cohort in &self.cohorts {
                let Some(live) = cohort.live.map(f64::from).or(follows) else { continue };
                all += cohort.hours;
                let since = at - live;
                if since < 0.0 {
                    continue;
                }
                let effect = ramped(since, ramp);
                effect_of_all += cohort.hours * effect;
                if let Some(hours) = hours.get_mut(cohort.effect) {
                    *hours += cohort.hours * factor * effect;
                }
                slower += cohort.hours * factor * (dip_months - since).clamp(0.0, 1.0);
                // Where AI only observes, nobody talks to it.
                if cohort.effect < 2 {
                    conversations += cohort.cases * factor;
                }
            }
            for ((line, hours), effect) in hours.iter().enumerate().zip(effects) {
                give(line, hours * effect * hourly * realised);
            }
            if month >= self.live_by {
                give(3, shared(Shared::ReplacedTool));
            }
            if all > 0.0 {
                give(4, shared(Shared::ExtraMargin) * effect_of_all / all);
            }
            let mut line = 5;
            for (charge, first, count) in &self.charges {
                if month >= self.paid_from {
                    let parts = values.get(*first..first + count).unwrap_or_default();
                    give(line, -charge.month(parts, conversations, shared(Shared::Revenue) * season));
                }
                line += 1;
            }
            for (timing, in_hours, place) in &self.costs {
                if self.is_due(*timing, month) {
                    give(line, -value(values, Some(*place)) * if *in_hours { hourly } else { 1.0 });
                }
                line += 1;
            }
            let effort = self.effort_hours.get(index(month)).copied().unwrap_or(0.0);
            give(line, -effort * hourly);
            give(line + 1, -slower * dip * hourly);
        }
    }

    fn shared_value(&self, values: &[f64], which: Shared) -> f64 {
        value(values, self.shared.get(which.index()).copied().flatten())
    }

    /// The month in which processes that have to wait are live; `None` when they do not count.
    pub fn follow_month(&self, values: &[f64]) -> Option<f64> {
        let place = self.shared.get(Shared::FollowMonths.index()).copied().flatten()?;
        Some(f64::from(self.live_by) + value(values, Some(place)))
    }

    fn monthly_growth(&self, values: &[f64]) -> f64 {
        (1.0 + self.shared_value(values, Shared::Growth) / 100.0).powf(1.0 / 12.0)
    }

    pub fn is_peak(&self, month: u32) -> bool {
        self.peak.get(index(month)).copied().unwrap_or(false)
    }

    pub fn is_due(&self, timing: Timing, month: u32) -> bool {
        match timing {
            Timing::Once => month == self.paid_from,
            Timing::Monthly => month >= self.paid_from,
            Timing::Yearly => month >= self.paid_from && (month - self.paid_from).is_multiple_of(12),
            // What is never begun has no end either.
            Timing::AtEnd => month >= self.paid_from && month + 1 == self.months,
        }
    }

    /// How much of a usual month's work counts in a month: growth, peak and ramp together.
    pub fn weight(&self, values: &[f64], live: f64, month: u32) -> f64 {
        let since = f64::from(month) - live;
        if since < 0.0 {
            0.0
        } else {
            self.volume(values, month) * ramped(since, self.shared_value(values, Shared::RampMonths))
        }
    }

    /// The volume of a month as a multiple of a usual one.
    pub fn volume(&self, values: &[f64], month: u32) -> f64 {
        let peak = if self.is_peak(month) { self.shared_value(values, Shared::PeakFactor) } else { 1.0 };
        peak * self.monthly_growth(values).powf(f64::from(month))
    }

    /// What an hour of an agent costs, in major units.
    pub fn hourly(&self, values: &[f64]) -> f64 {
        self.shared_value(values, Shared::AgentCost) / self.shared_value(values, Shared::HoursPerMonth).max(1.0)
    }
}

/// How much of the full effect there is so many months after going live: it grows evenly, taken in the middle of the month.
fn ramped(since: f64, ramp: f64) -> f64 {
    if ramp > 0.0 { ((since + 0.5) / ramp).min(1.0) } else { 1.0 }
}

fn value(values: &[f64], place: Option<usize>) -> f64 {
    place.and_then(|place| values.get(place)).copied().unwrap_or(0.0)
}

fn index(month: u32) -> usize {
    usize::try_from(month).unwrap_or(usize::MAX)
}

/// What an amount is multiplied by for each month it lies ahead: twelve of them make a year.
pub(super) fn monthly_discount(percent_a_year: f64) -> f64 {
    (1.0 + percent_a_year / 100.0).powf(-1.0 / 12.0)
}

/// In an order of their own, and with work added up in whole tenths of minutes: the order of the processes changes nothing.
fn cohorts(basis: &Basis) -> Vec<Cohort> {
    const TENTHS_PER_HOUR: f64 = 10.0 * MINUTES_PER_HOUR;
    let mut together: BTreeMap<(usize, Option<u32>), (f64, f64)> = BTreeMap::new();
    for work in &basis.work {
        let live = match work.live {
            Live::From { month, .. } => Some(month),
            Live::Later => None,
        };
        let (tenths, cases) = together.entry((work.effect.index(), live)).or_default();
        *tenths += f64::from(work.volume) * (work.minutes * 10.0).round();
        *cases += f64::from(work.volume);
    }
    let cohort = |((effect, live), (tenths, cases))| Cohort { effect, live, hours: tenths / TENTHS_PER_HOUR, cases };
    together.into_iter().map(cohort).collect()
}

fn effort_hours(basis: &Basis, month: u32) -> f64 {
    let all = basis.effort.iter().flat_map(|effort| &effort.months).filter(|(at, _)| *at == month);
    all.map(|(_, minutes)| f64::from(u32::try_from(*minutes).unwrap_or(u32::MAX)) / MINUTES_PER_HOUR).sum()
}

/// Whether a month, counted from the start, is one of the year's peaks.
fn is_peak(assumptions: &Assumptions, basis: &Basis, month: u32) -> bool {
    let first = u32::from(basis.start.month().unsigned_abs());
    let of_year = (first - 1 + month) % 12 + 1;
    assumptions.peak_months.iter().any(|peak| u32::from(*peak) == of_year)
}
