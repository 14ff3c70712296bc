//! What comes out of a scenario, as data.

use super::amount::Money;
use super::assume::Group;
use super::engine::LineId;
use super::flow::Payback;
use super::pricing::PricingModel;
use crate::domain::units::Id;

/// What comes out of a scenario when every assumption has its likely value.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// How the tool is priced.
    pub pricing: PricingModel,
    /// The lines, benefits first; costs are negative.
    pub lines: Vec<Line>,
    /// What remains each month.
    pub net: Vec<Money>,
    /// What remains up to and with each month; its lowest point is the dip.
    pub cumulative: Vec<Money>,
    /// The same by years from the start.
    pub years: Vec<Year>,
    /// Total cost of ownership by group, as positive amounts.
    pub groups: Vec<(Group, Money)>,
    /// What it amounts to.
    pub figures: Figures,
    /// What the reader should know.
    pub notices: Vec<Notice>,
}

/// A line of the cash flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which one.
    pub id: LineId,
    /// The group of costs it belongs to; `None` for benefits.
    pub group: Option<Group>,
    /// Each month's amount.
    pub months: Vec<Money>,
}

/// A year from the start; the last one may be shorter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// How many months it has.
    pub months: usize,
    /// Each line's amount, in the order of the lines.
    pub lines: Vec<Money>,
    /// What comes in.
    pub benefits: Money,
    /// What goes out, negative.
    pub costs: Money,
    /// What remains.
    pub net: Money,
}

/// What a scenario amounts to.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Net present value, the first month undiscounted.
    pub npv: Money,
    /// Every internal rate of return a year; none or several say so by their number.
    pub irr: Vec<f64>,
    /// Months until the money spent has come back.
    pub payback: Option<Payback>,
    /// The same for discounted amounts.
    pub discounted_payback: Option<Payback>,
    /// Net present value over the present value of the costs; `None` without costs.
    pub roi: Option<f64>,
    /// Everything it costs over the whole time.
    pub tco: Money,
    /// The present value of that.
    pub present_costs: Money,
    /// The deepest point of the cumulative cash, and its month; nothing when it never goes under nought.
    pub dip: Option<(usize, Money)>,
    /// From which volume on it pays.
    pub break_even: Option<BreakEven>,
    /// What it brings in the last twelve months: benefits less costs, with what falls due at the end.
    pub last_year: Money,
    /// Handling time taken over in the last twelve months, as money.
    pub last_year_saved: Money,
    /// Share of the cases given to AI that a person still handles, at full effect.
    pub intervention: Option<f64>,
}

/// The volume from which a case pays.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakEven {
    /// As a multiple of the plan's volume.
    pub factor: f64,
    /// Cases a month of the processes AI has a part in.
    pub cases: u64,
}

impl BreakEven {
    /// The cases as a real number, for whoever writes them.
    pub fn cases_as_real(&self) -> f64 {
        f64::from(u32::try_from(self.cases).unwrap_or(u32::MAX))
    }
}

/// Something to know about a scenario's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// No process that AI has a part in has a volume and minutes: there is nothing to save.
    NoVolume,
    /// Nothing goes live within the months looked at.
    NothingLive,
    /// Processes without volume or minutes count nothing.
    Unmeasured(Vec<Id>),
    /// Processes that have to wait count nothing.
    Waiting(Vec<Id>),
    /// A share of the revenue is charged and the revenue is not known.
    NoRevenue,
    /// Nothing is charged for the tool.
    NothingCharged,
    /// There is no internal rate of return.
    NoRate,
    /// There are several internal rates of return; none of them alone says anything.
    SeveralRates,
}
