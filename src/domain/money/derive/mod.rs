//! How a figure came about, down to assumptions, processes and work packages: a tree whose every step can be done again.

mod view;

use self::view::View;
use super::assume::{Group, InputId};
use super::case::Case;
use super::engine::LineId;
use super::outcome::Figures;
use crate::domain::rollout::Title;
use crate::domain::units::{Id, MINUTES_PER_HOUR, real};

/// One step of a derivation.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it is.
    pub what: What,
    /// Its value: money in major units, shares in per cent.
    pub value: f64,
    /// What the value is measured in.
    pub measure: Measure,
    /// How it is made from the steps under it.
    pub how: How,
    /// What it is made from, in the order of the formula.
    pub from: Vec<Step>,
}

/// What a step is.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A figure of the result.
    Figure(Figure),
    /// A year's net amount, counted from 0.
    Year(usize),
    /// The present value of a year's net amount.
    PresentYear(usize),
    /// The present value of a year's costs.
    PresentCosts(usize),
    /// What comes in.
    Benefits,
    /// What goes out.
    Costs,
    /// A group of costs.
    Group(Group),
    /// A line of the cash flow.
    Line(LineId),
    /// What a process brings to a line.
    Process {
        /// The process.
        id: Id,
        /// What people call it.
        name: String,
    },
    /// Handling hours a month.
    HoursAMonth,
    /// Cases a month, from the process.
    Volume,
    /// Minutes a case, from the process.
    Minutes,
    /// How many months count, each as far as the effect has grown and the volume differs from a usual month.
    MonthsCounted {
        /// The package that brings the process in; `None` for one that has to wait.
        live: Option<Id>,
    },
    /// How many months are paid for.
    MonthsPaid,
    /// How many times it falls due.
    Times,
    /// What an hour of an agent costs.
    HourlyCost,
    /// Hours in work packages.
    PackageHours,
    /// Hours of one work package.
    Package {
        /// The package.
        id: Id,
        /// What it is called.
        title: Title,
    },
    /// Hours handled while the start is slower.
    SlowerHours,
    /// Conversations over the included volume.
    OverConversations,
    /// The fee part of a charge.
    Fee,
    /// The overage part of a charge.
    Overage,
    /// Months of revenue, peak months counted with their own volume.
    RevenueMonths,
    /// What money costs a year.
    DiscountRate,
    /// An assumption.
    Input(InputId),
}

/// A figure that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Net present value.
    Npv,
    /// Return on investment.
    Roi,
    /// Present value of the costs.
    PresentCosts,
    /// Total cost of ownership.
    Tco,
    /// What remains in all.
    Net,
    /// Months until the money spent has come back.
    Payback,
    /// The same, discounted.
    DiscountedPayback,
    /// The internal rate of return a year, when there is exactly one.
    Irr,
    /// The deepest point of the cumulative cash.
    Dip,
    /// The volume from which on it pays, as a multiple of the plan's.
    BreakEven,
}

/// What a value is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Major units of the currency.
    Money,
    /// Per cent.
    Percent,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Months.
    Months,
    /// Anything counted, and factors.
    Number,
}

/// How a step is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// An assumption or something the plan says.
    Given,
    /// All added up.
    Sum,
    /// All multiplied; per cent count as shares and minutes as parts of an hour.
    Product,
    /// The first over the second.
    Quotient,
    /// The first less the second.
    Difference,
    /// Month by month from the steps under it: the formula stands in the methodology.
    Monthly,
}

/// Amounts are rounded in each line and month, so a product over months may differ by half a unit for each of them.
impl Case {
    /// How a figure of a scenario came about; `None` when there is no such scenario or no such figure.
    pub fn explain(&self, scenario: usize, figure: Figure) -> Option<Step> {
        let outcome = self.outcome(scenario)?;
        let view = View::new(self, scenario, &outcome)?;
        let years = 0..outcome.years.len();
        Some(match figure {
            Figure::Npv => sum(What::Figure(figure), years.map(|year| view.present_year(year)).collect()),
            Figure::PresentCosts => sum(What::Figure(figure), years.map(|year| view.present_costs(year)).collect()),
            Figure::Roi => Step {
                value: 100.0 * outcome.figures.roi?,
                measure: Measure::Percent,
                how: How::Quotient,
                what: What::Figure(figure),
                from: vec![self.explain(scenario, Figure::Npv)?, self.explain(scenario, Figure::PresentCosts)?],
            },
            Figure::Tco => sum(What::Figure(figure), Group::ALL.map(|group| view.group(group, None)).into()),
            Figure::Net => sum(What::Figure(figure), years.map(|year| view.year(year)).collect()),
            other => {
                let (value, measure) = searched(&outcome.figures, other, self.assumptions.currency.minor_units())?;
                let from = years.map(|year| view.year(year)).collect();
                Step { what: What::Figure(other), value, measure, how: How::Monthly, from }
            }
        })
    }

    /// How a line of a scenario came about, in a year counted from 0 or in all.
    pub fn explain_line(&self, scenario: usize, line: LineId, year: Option<usize>) -> Option<Step> {
        let outcome = self.outcome(scenario)?;
        let found = outcome.lines.iter().any(|other| other.id == line);
        View::new(self, scenario, &outcome).filter(|_| found).map(|view| view.line(line, year))
    }
}

/// A figure that is looked for in the months instead of being computed from years; `None` when it does not exist.
fn searched(figures: &Figures, figure: Figure, minor_units: f64) -> Option<(f64, Measure)> {
    match (figure, figures.irr.as_slice()) {
        (Figure::Payback, _) => Some((figures.payback?.at, Measure::Months)),
        (Figure::DiscountedPayback, _) => Some((figures.discounted_payback?.at, Measure::Months)),
        (Figure::Irr, [rate]) => Some((100.0 * rate, Measure::Percent)),
        (Figure::Dip, _) => Some((figures.dip?.1.real() / minor_units, Measure::Money)),
        (Figure::BreakEven, _) => Some((figures.break_even?.factor, Measure::Number)),
        _ => None,
    }
}

fn given(what: What, value: f64, measure: Measure) -> Step {
    Step { what, value, measure, how: How::Given, from: Vec::new() }
}

fn count(what: What, number: usize) -> Step {
    given(what, real(number), Measure::Number)
}

fn sum(what: What, from: Vec<Step>) -> Step {
    sum_of(what, Measure::Money, from)
}

fn sum_of(what: What, measure: Measure, from: Vec<Step>) -> Step {
    Step { what, value: from.iter().map(|step| step.value).sum(), measure, how: How::Sum, from }
}

fn product(what: What, measure: Measure, from: Vec<Step>) -> Step {
    Step { what, value: from.iter().map(Step::as_factor).product(), measure, how: How::Product, from }
}

impl Step {
    /// The value as it counts in a product: per cent as a share, minutes as part of an hour.
    pub fn as_factor(&self) -> f64 {
        match self.measure {
            Measure::Percent => self.value / 100.0,
            Measure::Minutes => self.value / MINUTES_PER_HOUR,
            _ => self.value,
        }
    }
}
