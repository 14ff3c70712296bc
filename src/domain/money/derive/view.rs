//! The lines of a scenario taken apart.

use super::super::assume::{CostLine, Effect, Group, InputId, Shared, Timing, Unit};
use super::super::basis::{Live, Work};
use super::super::case::Case;
use super::super::engine::{Engine, LineId};
use super::super::outcome::Outcome;
use super::super::pricing::{Charge, Part};
use super::{How, Measure, Step, What, count, given, product, sum, sum_of};
use crate::domain::units::{Id, MINUTES_PER_HOUR};

/// A scenario with likely values, looked at line by line. Costs are positive here.
pub(super) struct View<'a> {
    case: &'a Case,
    engine: &'a Engine,
    outcome: &'a Outcome,
    charges: &'a [Charge],
    costs: &'a [CostLine],
    values: Vec<f64>,
}

impl<'a> View<'a> {
    pub fn new(case: &'a Case, scenario: usize, outcome: &'a Outcome) -> Option<View<'a>> {
        let (engine, own) = (case.engines.get(scenario)?, case.assumptions.scenarios.get(scenario)?);
        let values = engine.likely();
        Some(View { case, engine, outcome, charges: &own.charges, costs: &own.costs, values })
    }

    /// The months of a year, or all.
    fn months(&self, year: Option<usize>) -> std::ops::Range<u32> {
        let year = year.map(|year| u32::try_from(year).unwrap_or(u32::MAX / 12 - 1));
        year.map_or(0..self.engine.months, |year| year * 12..self.engine.months.min((year + 1) * 12))
    }

    fn major(&self, minor: f64) -> f64 {
        minor / self.case.assumptions.currency.minor_units()
    }

    fn present(&self, year: usize, amount: impl Fn(usize) -> f64) -> f64 {
        let month =
            |month: u32| amount(usize::try_from(month).unwrap_or(0)) * self.engine.discount.powf(f64::from(month));
        self.major(self.months(Some(year)).map(month).sum())
    }

    fn discounted(&self, what: What, value: f64, under: Step) -> Step {
        let rate = given(What::DiscountRate, self.case.assumptions.discount_percent, Measure::Percent);
        Step { what, value, measure: Measure::Money, how: How::Monthly, from: vec![under, rate] }
    }

    pub fn present_year(&self, year: usize) -> Step {
        let net = |month: usize| self.outcome.net.get(month).map_or(0.0, |amount| amount.real());
        self.discounted(What::PresentYear(year), self.present(year, net), self.year(year))
    }

    pub fn present_costs(&self, year: usize) -> Step {
        let costs = self.outcome.lines.iter().filter(|line| !line.id.is_benefit());
        let costs: Vec<_> = costs.collect();
        let month = |month: usize| costs.iter().filter_map(|line| line.months.get(month)).map(|a| -a.real()).sum();
        self.discounted(What::PresentCosts(year), self.present(year, month), self.side(false, year))
    }

    pub fn year(&self, year: usize) -> Step {
        let (benefits, costs) = (self.side(true, year), self.side(false, year));
        let value = benefits.value - costs.value;
        let from = vec![benefits, costs];
        Step { what: What::Year(year), value, measure: Measure::Money, how: How::Difference, from }
    }

    fn side(&self, benefit: bool, year: usize) -> Step {
        if !benefit {
            return sum(What::Costs, Group::ALL.map(|group| self.group(group, Some(year))).into());
        }
        let lines = self.outcome.lines.iter().filter(|line| line.id.is_benefit());
        sum(What::Benefits, lines.map(|line| self.line(line.id, Some(year))).collect())
    }

    pub fn group(&self, group: Group, year: Option<usize>) -> Step {
        let lines = self.outcome.lines.iter().filter(|line| line.group == Some(group));
        sum(What::Group(group), lines.map(|line| self.line(line.id, year)).collect())
    }

    /// A line: what the table says, and what makes it.
    pub fn line(&self, id: LineId, year: Option<usize>) -> Step {
        let own = self.outcome.lines.iter().filter(|line| line.id == id).flat_map(|line| &line.months);
        let months = self.months(year);
        let within = |(month, _): &(u32, _)| months.contains(month);
        let total: f64 = (0..).zip(own).filter(within).map(|(_, amount)| amount.real()).sum();
        let (how, from) = match id {
            LineId::Saved(effect) => (How::Sum, self.saved(effect, year)),
            LineId::ReplacedTool => (How::Product, vec![self.shared(Shared::ReplacedTool), self.live_months(year)]),
            LineId::ExtraMargin => {
                (How::Monthly, vec![self.shared(Shared::ExtraMargin), self.shared(Shared::RampMonths)])
            }
            LineId::Charge(at) => self.charge(at, year),
            LineId::Cost(at) => (How::Product, self.cost(at, year)),
            LineId::TeamHours => (How::Product, vec![self.package_hours(year), self.hourly()]),
            LineId::Dip => (How::Product, vec![self.slower(year), self.shared(Shared::DipPercent), self.hourly()]),
        };
        Step { what: What::Line(id), value: self.major(total.abs()), measure: Measure::Money, how, from }
    }

    fn input(&self, id: &InputId, measure: Measure) -> Step {
        let at = self.engine.inputs.iter().position(|(other, _)| other == id);
        let value = at.and_then(|at| self.values.get(at)).copied().unwrap_or(0.0);
        given(What::Input(id.clone()), value, measure)
    }

    fn shared(&self, which: Shared) -> Step {
        let measure = match which {
            Shared::Realised | Shared::DipPercent | Shared::Growth => Measure::Percent,
            Shared::RampMonths | Shared::DipMonths | Shared::FollowMonths => Measure::Months,
            Shared::HoursPerMonth => Measure::Hours,
            Shared::PeakFactor => Measure::Number,
            Shared::AgentCost | Shared::ReplacedTool | Shared::ExtraMargin | Shared::Revenue => Measure::Money,
        };
        self.input(&InputId::Shared(which), measure)
    }

    fn hourly(&self) -> Step {
        let from = vec![self.shared(Shared::AgentCost), self.shared(Shared::HoursPerMonth)];
        let value = self.engine.hourly(&self.values);
        Step { what: What::HourlyCost, value, measure: Measure::Money, how: How::Quotient, from }
    }

    fn saved(&self, effect: Effect, year: Option<usize>) -> Vec<Step> {
        let work = self.case.basis.work.iter().filter(|work| work.effect == effect);
        work.filter_map(|work| {
            let counted = self.counted(work, year)?;
            let share = self.input(&InputId::Effect(effect), Measure::Percent);
            let from = vec![hours(work), counted, share, self.hourly(), self.shared(Shared::Realised)];
            Some(product(What::Process { id: work.process.clone(), name: work.name.clone() }, Measure::Money, from))
        })
        .collect()
    }

    /// The month a process is live in; `None` when it does not count.
    fn live(&self, work: &Work) -> Option<(f64, Option<Id>)> {
        match &work.live {
            Live::From { month, package } => Some((f64::from(*month), Some(package.clone()))),
            Live::Later => self.engine.follow_month(&self.values).map(|month| (month, None)),
        }
    }

    fn counted(&self, work: &Work, year: Option<usize>) -> Option<Step> {
        let (live, package) = self.live(work)?;
        let value = self.months(year).map(|month| self.engine.weight(&self.values, live, month)).sum();
        let mut from =
            [Shared::RampMonths, Shared::Growth, Shared::PeakFactor].map(|which| self.shared(which)).to_vec();
        if package.is_none() {
            from.push(self.shared(Shared::FollowMonths));
        }
        Some(Step {
            what: What::MonthsCounted { live: package },
            value,
            measure: Measure::Months,
            how: How::Monthly,
            from,
        })
    }

    fn live_months(&self, year: Option<usize>) -> Step {
        let from = self.case.basis.live_by;
        count(What::MonthsPaid, self.months(year).filter(|month| *month >= from).count())
    }

    fn paid_months(&self, year: Option<usize>) -> Step {
        count(What::MonthsPaid, self.months(year).filter(|month| self.engine.is_due(Timing::Monthly, *month)).count())
    }

    fn charge(&self, at: usize, year: Option<usize>) -> (How, Vec<Step>) {
        let part = |part: Part, measure: Measure| self.input(&InputId::Charge { charge: at, part }, measure);
        let fee = || part(Part::Fee, Measure::Money);
        let paid = || self.paid_months(year);
        match self.charges.get(at) {
            None => (How::Sum, Vec::new()),
            Some(Charge::Flat { .. }) => (How::Product, vec![fee(), paid()]),
            Some(Charge::Seat { .. }) => (How::Product, vec![fee(), part(Part::Seats, Measure::Number), paid()]),
            Some(Charge::Module { .. }) => (How::Product, vec![fee(), part(Part::Modules, Measure::Number), paid()]),
            Some(Charge::Conversation { .. }) => {
                let included = part(Part::Included, Measure::Number);
                let due = |month: &u32| self.engine.is_due(Timing::Monthly, *month);
                let over =
                    self.months(year).filter(due).map(|month| (self.conversations(month) - included.value).max(0.0));
                let over = Step {
                    what: What::OverConversations,
                    value: over.sum(),
                    measure: Measure::Number,
                    how: How::Monthly,
                    from: vec![included, self.shared(Shared::Growth), self.shared(Shared::PeakFactor)],
                };
                let price = part(Part::Overage, Measure::Money);
                let overage = product(What::Overage, Measure::Money, vec![over, price]);
                (How::Sum, vec![product(What::Fee, Measure::Money, vec![fee(), paid()]), overage])
            }
            Some(Charge::RevenueShare { .. }) => {
                let due = self.months(year).filter(|month| self.engine.is_due(Timing::Monthly, *month));
                let months = due.map(|month| self.engine.volume(&self.values, month)).sum();
                let from = vec![self.shared(Shared::Growth), self.shared(Shared::PeakFactor)];
                let months = Step {
                    what: What::RevenueMonths,
                    value: months,
                    measure: Measure::Months,
                    how: How::Monthly,
                    from,
                };
                (How::Product, vec![self.shared(Shared::Revenue), months, part(Part::Percent, Measure::Percent)])
            }
        }
    }

    /// Cases that go through the tool in a month.
    fn conversations(&self, month: u32) -> f64 {
        let talks = self.case.basis.work.iter().filter(|work| work.effect != Effect::Observed);
        let live = talks.filter(|work| self.live(work).is_some_and(|(live, _)| f64::from(month) >= live));
        live.map(|work| f64::from(work.volume)).sum::<f64>() * self.engine.volume(&self.values, month)
    }

    fn cost(&self, at: usize, year: Option<usize>) -> Vec<Step> {
        let Some(cost) = self.costs.get(at) else { return Vec::new() };
        let in_hours = matches!(cost.estimate.unit, Unit::Hours | Unit::HoursAMonth);
        let times = self.months(year).filter(|month| self.engine.is_due(cost.timing, *month)).count();
        let measure = if in_hours { Measure::Hours } else { Measure::Money };
        let mut from = vec![self.input(&InputId::Cost(cost.id.clone()), measure), count(What::Times, times)];
        if in_hours {
            from.push(self.hourly());
        }
        from
    }

    fn package_hours(&self, year: Option<usize>) -> Step {
        let months = self.months(year);
        let packages = self.case.basis.effort.iter().filter_map(|effort| {
            let within = effort.months.iter().filter(|(month, _)| months.contains(month));
            let minutes: u64 = within.map(|(_, minutes)| minutes).sum();
            let hours = f64::from(u32::try_from(minutes).unwrap_or(u32::MAX)) / MINUTES_PER_HOUR;
            let what = What::Package { id: effort.package.clone(), title: effort.title.clone() };
            (minutes > 0).then(|| given(what, hours, Measure::Hours))
        });
        sum_of(What::PackageHours, Measure::Hours, packages.collect())
    }

    fn slower(&self, year: Option<usize>) -> Step {
        let dip = self.shared(Shared::DipMonths);
        let processes = self.case.basis.work.iter().filter_map(|work| {
            let (live, package) = self.live(work)?;
            let since = |month: u32| f64::from(month) - live;
            let months = self.months(year).filter(|month| since(*month) >= 0.0);
            let weight =
                |month: u32| (dip.value - since(month)).clamp(0.0, 1.0) * self.engine.volume(&self.values, month);
            let counted = Step {
                what: What::MonthsCounted { live: package },
                value: months.map(weight).sum(),
                measure: Measure::Months,
                how: How::Monthly,
                from: vec![dip.clone(), self.shared(Shared::Growth), self.shared(Shared::PeakFactor)],
            };
            let what = What::Process { id: work.process.clone(), name: work.name.clone() };
            (counted.value > 0.0).then(|| product(what, Measure::Hours, vec![hours(work), counted]))
        });
        sum_of(What::SlowerHours, Measure::Hours, processes.collect())
    }
}

/// Handling hours a month of a process.
fn hours(work: &Work) -> Step {
    let from = vec![
        given(What::Volume, f64::from(work.volume), Measure::Number),
        given(What::Minutes, work.minutes, Measure::Minutes),
    ];
    product(What::HoursAMonth, Measure::Hours, from)
}
