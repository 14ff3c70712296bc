//! A business case: what is assumed, held against the plan, scenario by scenario.

use super::amount::Money;
use super::assume::{Assumptions, Effect, Group, InputId, MOST_SCENARIOS, Shared};
use super::basis::{Basis, Live};
use super::check::faults;
use super::engine::{Engine, LineId};
use super::fault::Fault;
use super::flow::{self, recovered};
use super::outcome::{BreakEven, Figures, Line, Notice, Outcome, Year};
use super::pricing::{Charge, PricingModel};
use crate::domain::units::Id;

/// A case that can be computed. Guaranteed to have a horizon of 12 to 60 months, one to four scenarios, a rate over −100 % and
/// assumptions that are numbers in order.
#[derive(Clone, Debug)]
pub struct Case {
    pub(super) assumptions: Assumptions,
    pub(super) basis: Basis,
    pub(super) engines: Vec<Engine>,
}

impl Case {
    /// A case from what is assumed and what the plan says; every fault at once if it cannot be computed.
    pub fn new(assumptions: Assumptions, basis: Basis) -> Result<Case, Vec<Fault>> {
        let found = faults(&assumptions);
        if !found.is_empty() {
            return Err(found);
        }
        let engines = (0..assumptions.scenarios.len().min(MOST_SCENARIOS))
            .map(|scenario| Engine::new(&assumptions, &basis, scenario))
            .collect();
        Ok(Case { assumptions, basis, engines })
    }

    /// What is assumed.
    pub fn assumptions(&self) -> &Assumptions {
        &self.assumptions
    }

    /// What comes from the plan.
    pub fn basis(&self) -> &Basis {
        &self.basis
    }

    /// Every scenario's result, in their order.
    pub fn outcomes(&self) -> Vec<Outcome> {
        (0..self.engines.len()).filter_map(|scenario| self.outcome(scenario)).collect()
    }

    /// One scenario's result; `None` when there is no such scenario.
    pub fn outcome(&self, scenario: usize) -> Option<Outcome> {
        let engine = self.engines.get(scenario)?;
        let values = engine.likely();
        let lines = lines(engine, &values);
        let net = totals(&lines, |_| true, engine.months);
        let costs = totals(&lines, |line| !line.id.is_benefit(), engine.months);
        let cumulative = net.iter().scan(Money::ZERO, |sum, month| {
            *sum = *sum + *month;
            Some(*sum)
        });
        let cumulative: Vec<Money> = cumulative.collect();
        let group = |group: Group| {
            let own = lines.iter().filter(|line| line.group == Some(group));
            (group, -own.flat_map(|line| &line.months).copied().sum::<Money>())
        };
        let figures = self.figures(engine, &values, &lines, &net, &costs, &cumulative);
        let charges = &self.assumptions.scenarios.get(scenario)?.charges;
        Some(Outcome {
            pricing: PricingModel::of(charges),
            years: years(&lines, engine.months),
            groups: Group::ALL.map(group).into(),
            notices: self.notices(engine, charges, &figures),
            lines,
            net,
            cumulative,
            figures,
        })
    }

    fn figures(
        &self,
        engine: &Engine,
        values: &[f64],
        lines: &[Line],
        net: &[Money],
        costs: &[Money],
        cumulative: &[Money],
    ) -> Figures {
        let (npv, present_costs) = (present(engine, net), -present(engine, costs));
        let flows: Vec<f64> = net.iter().map(|month| month.real()).collect();
        let timed = || (0_u32..).map(f64::from).zip(flows.iter().copied());
        let discounted = timed().map(|(month, flow)| (month, flow * engine.discount.powf(month)));
        let a_year = |rate: f64| (1.0 + rate).powi(12) - 1.0;
        let last = |line: &Line| line.months.iter().rev().take(12).copied().sum::<Money>();
        let lowest = cumulative.iter().copied().enumerate().min_by_key(|(_, amount)| *amount);
        let resolved = engine.inputs.iter().position(|(id, _)| *id == InputId::Effect(Effect::Resolved));
        Figures {
            npv: Money::rounded(npv),
            irr: flow::irr(&flows).unwrap_or_default().into_iter().map(a_year).filter(|r| r.is_finite()).collect(),
            payback: recovered(timed()),
            discounted_payback: recovered(discounted),
            roi: (present_costs > 0.0).then(|| npv / present_costs),
            tco: -costs.iter().copied().sum::<Money>(),
            present_costs: Money::rounded(present_costs),
            dip: lowest.filter(|(_, amount)| *amount < Money::ZERO),
            break_even: self.break_even(engine, values),
            last_year: lines.iter().map(last).sum(),
            last_year_saved: lines.iter().filter(|line| matches!(line.id, LineId::Saved(_))).map(last).sum(),
            intervention: resolved.and_then(|at| values.get(at)).map(|resolved| 1.0 - resolved / 100.0),
        }
    }

    /// The least volume at which the net present value is not under nought, looked for up to a hundred times the plan's; found
    /// to a thousandth.
    fn break_even(&self, engine: &Engine, values: &[f64]) -> Option<BreakEven> {
        const LEAST: f64 = 0.001;
        const MOST: f64 = 100.0;
        let cases = self.basis.cases();
        if cases == 0 {
            return None;
        }
        let pays = |factor: f64| npv(engine, values, factor) >= 0.0;
        let steps = std::iter::successors(Some(LEAST), |step| Some(step * 1.2)).take_while(|step| *step < MOST);
        let steps = steps.chain([MOST]);
        let (mut low, mut high) = (0.0, steps.into_iter().find(|step| pays(*step))?);
        if high > LEAST {
            low = high / 1.2;
            while high - low > LEAST * high {
                let middle = high.midpoint(low);
                if pays(middle) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
        } else if pays(low) {
            high = low;
        }
        let count: u32 = u32::try_from(cases).unwrap_or(u32::MAX);
        let least = Money::rounded((f64::from(count) * high).ceil()).minor();
        Some(BreakEven { factor: high, cases: u64::try_from(least).unwrap_or(0) })
    }

    fn notices(&self, engine: &Engine, charges: &[Charge], figures: &Figures) -> Vec<Notice> {
        let mut found = Vec::new();
        let waiting = self.basis.work.iter().filter(|work| work.live == Live::Later);
        let waiting: Vec<Id> = waiting.map(|work| work.process.clone()).collect();
        let follow = self.assumptions.shared.contains_key(&Shared::FollowMonths);
        let live = |live: &Live| match live {
            Live::From { month, .. } => *month < engine.months,
            Live::Later => engine.follow_month(&engine.likely()).is_some_and(|month| month < f64::from(engine.months)),
        };
        if self.basis.work.iter().all(|work| work.hours() == 0.0) {
            found.push(Notice::NoVolume);
        } else if !self.basis.work.iter().any(|work| live(&work.live)) {
            found.push(Notice::NothingLive);
        }
        if !self.basis.unmeasured.is_empty() {
            found.push(Notice::Unmeasured(self.basis.unmeasured.clone()));
        }
        if !follow && !waiting.is_empty() {
            found.push(Notice::Waiting(waiting));
        }
        let revenue = self.assumptions.shared.get(&Shared::Revenue).map_or(0.0, |revenue| revenue.range.likely);
        if revenue == 0.0 && charges.iter().any(|charge| matches!(charge, Charge::RevenueShare { .. })) {
            found.push(Notice::NoRevenue);
        }
        if charges.is_empty() {
            found.push(Notice::NothingCharged);
        }
        match figures.irr.len() {
            0 => found.push(Notice::NoRate),
            1 => {}
            _ => found.push(Notice::SeveralRates),
        }
        found
    }
}

/// The net present value, in minor units.
pub(super) fn npv(engine: &Engine, values: &[f64], volume: f64) -> f64 {
    present(engine, &net(engine, values, volume))
}

/// What remains each month.
pub(super) fn net(engine: &Engine, values: &[f64], volume: f64) -> Vec<Money> {
    let mut net = vec![Money::ZERO; usize::try_from(engine.months).unwrap_or(0)];
    engine.run(values, volume, |_, month, amount| {
        if let Some(sum) = usize::try_from(month).ok().and_then(|month| net.get_mut(month)) {
            *sum = *sum + amount;
        }
    });
    net
}

/// Amounts discounted and added up, from the last on: one multiplication a month.
pub(super) fn present(engine: &Engine, amounts: &[Money]) -> f64 {
    amounts.iter().rev().fold(0.0, |value, amount| value * engine.discount + amount.real())
}

fn lines(engine: &Engine, values: &[f64]) -> Vec<Line> {
    let months = usize::try_from(engine.months).unwrap_or(0);
    let empty =
        |(id, group): &(LineId, Option<Group>)| Line { id: *id, group: *group, months: vec![Money::ZERO; months] };
    let mut lines: Vec<Line> = engine.lines.iter().map(empty).collect();
    engine.run(values, 1.0, |line, month, amount| {
        let month = usize::try_from(month).unwrap_or(usize::MAX);
        if let Some(cell) = lines.get_mut(line).and_then(|line| line.months.get_mut(month)) {
            *cell = amount;
        }
    });
    lines
}

fn totals(lines: &[Line], counts: impl Fn(&Line) -> bool, months: u32) -> Vec<Money> {
    let own: Vec<&Line> = lines.iter().filter(|line| counts(line)).collect();
    let at = |month: usize| own.iter().filter_map(|line| line.months.get(month)).copied().sum();
    (0..usize::try_from(months).unwrap_or(0)).map(at).collect()
}

fn years(lines: &[Line], months: u32) -> Vec<Year> {
    let months = usize::try_from(months).unwrap_or(0);
    let year = |start: usize| {
        let end = months.min(start + 12);
        let amounts: Vec<Money> =
            lines.iter().map(|line| line.months.iter().take(end).skip(start).copied().sum()).collect();
        let side = |benefit: bool| {
            lines.iter().zip(&amounts).filter(|(line, _)| line.id.is_benefit() == benefit).map(|(_, sum)| *sum).sum()
        };
        let (benefits, costs): (Money, Money) = (side(true), side(false));
        Year { months: end - start, lines: amounts, benefits, costs, net: benefits + costs }
    };
    (0..months).step_by(12).map(year).collect()
}
