//! What a business case assumes: every figure as low–likely–high with its unit and where it comes from.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::pricing::{Charge, Part};
use crate::domain::figures::Currency;
pub(super) use crate::domain::figures::{Group, Timing};
use crate::domain::language::Localized;
use crate::domain::units::{Id, Range};

/// The shortest time a case may look at, in months.
pub const FEWEST_MONTHS: u32 = 12;
/// The longest.
pub const MOST_MONTHS: u32 = 60;
/// How many scenarios stand side by side at most.
pub const MOST_SCENARIOS: usize = 4;

/// One assumed figure.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Estimate {
    /// The figure, in major units of the currency where it is money, in per cent where it is a share.
    pub range: Range,
    /// What it is measured in.
    pub unit: Unit,
    /// Where it comes from.
    pub origin: Origin,
    /// Anything worth knowing about it; the same text in both languages when a person wrote it.
    #[serde(default)]
    pub note: Localized,
}

/// What a figure is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Money, once.
    Money,
    /// Money each month.
    MoneyAMonth,
    /// Money each year.
    MoneyAYear,
    /// Money for one conversation.
    MoneyAConversation,
    /// Per cent.
    Percent,
    /// Per cent a year.
    PercentAYear,
    /// Months.
    Months,
    /// Hours, once.
    Hours,
    /// Hours each month.
    HoursAMonth,
    /// Conversations each month.
    ConversationsAMonth,
    /// Things counted.
    Count,
    /// So many times as much.
    Factor,
}

/// Where a figure comes from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A vendor or author says so, in this source of the model; nobody has checked it.
    Claim(Id),
    /// Made up by the product to have something to start from; no source gives a figure.
    Assumed,
    /// The team's own figure.
    Team,
}

/// Figures that all scenarios share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shared {
    /// What an agent costs the firm in a month, all included.
    AgentCost,
    /// Hours an agent works on cases in a month.
    HoursPerMonth,
    /// Share of the freed time that becomes money.
    Realised,
    /// Months from going live to the full effect.
    RampMonths,
    /// Extra handling time right after going live.
    DipPercent,
    /// For how many months.
    DipMonths,
    /// How much the volume grows a year.
    Growth,
    /// How many times the usual volume a peak month has.
    PeakFactor,
    /// What the present tool costs, dropped once everything planned is live.
    ReplacedTool,
    /// Contribution from sales that automation brings at full effect.
    ExtraMargin,
    /// Revenue that a share of revenue is taken from.
    Revenue,
    /// Months after the last planned process until those that had to wait are live. Absent: they do not count.
    FollowMonths,
}

impl Shared {
    /// In the order of the form.
    pub const ALL: [Shared; 12] = [
        Shared::AgentCost,
        Shared::HoursPerMonth,
        Shared::Realised,
        Shared::RampMonths,
        Shared::DipPercent,
        Shared::DipMonths,
        Shared::Growth,
        Shared::PeakFactor,
        Shared::ReplacedTool,
        Shared::ExtraMargin,
        Shared::Revenue,
        Shared::FollowMonths,
    ];

    /// Its position in [`Shared::ALL`].
    pub fn index(self) -> usize {
        Shared::ALL.iter().position(|shared| *shared == self).unwrap_or(Shared::ALL.len())
    }

    /// The least and the most it can be.
    pub const fn limits(self) -> (f64, f64) {
        match self {
            Shared::AgentCost | Shared::ReplacedTool | Shared::ExtraMargin | Shared::Revenue => (0.0, MOST_MONEY),
            Shared::HoursPerMonth => (1.0, 744.0),
            Shared::Realised | Shared::DipPercent => (0.0, 100.0),
            Shared::RampMonths | Shared::DipMonths | Shared::FollowMonths => (0.0, 60.0),
            Shared::Growth => (-90.0, 500.0),
            Shared::PeakFactor => (0.0, 100.0),
        }
    }
}

/// The most an amount of money may be.
pub(super) const MOST_MONEY: f64 = 1e9;

/// How much of the work a tool takes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Share of the cases given to AI that need nobody; the rest is the human intervention.
    Resolved,
    /// Share of the minutes saved where AI prepares.
    Prepared,
    /// Share of the minutes saved where a person leads and AI observes.
    Observed,
}

impl Effect {
    /// All three.
    pub const ALL: [Effect; 3] = [Effect::Resolved, Effect::Prepared, Effect::Observed];

    /// Its position in [`Effect::ALL`].
    pub const fn index(self) -> usize {
        match self {
            Effect::Resolved => 0,
            Effect::Prepared => 1,
            Effect::Observed => 2,
        }
    }
}

/// A cost beside what the vendor charges for use.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct CostLine {
    /// Identifier, unique in the scenario.
    pub id: Id,
    /// What it is called.
    pub name: Localized,
    /// Which group it belongs to.
    pub group: Group,
    /// When it falls due.
    pub timing: Timing,
    /// How much. Hours are valued at what an hour of an agent costs.
    pub estimate: Estimate,
}

/// A way to do it: a tool with its prices, and what it is thought to achieve.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Scenario {
    /// Identifier, unique in the case.
    pub id: Id,
    /// What it is called.
    pub name: Localized,
    /// What kind of tool it is.
    pub about: Localized,
    /// How much of the work it takes over; absent: nothing.
    pub effects: BTreeMap<Effect, Estimate>,
    /// What the vendor charges. More than one kind together is a hybrid price.
    pub charges: Vec<Charge>,
    /// What else it costs. What is not listed is not budgeted.
    pub costs: Vec<CostLine>,
}

/// Everything assumed in a business case.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Assumptions {
    /// The currency of every amount.
    pub currency: Currency,
    /// What money costs a year, in per cent.
    pub discount_percent: f64,
    /// How many months are looked at.
    pub months: u32,
    /// Months of the year with more volume, 1 to 12.
    pub peak_months: Vec<u8>,
    /// Figures that all scenarios share.
    pub shared: BTreeMap<Shared, Estimate>,
    /// What is compared, at most [`MOST_SCENARIOS`].
    pub scenarios: Vec<Scenario>,
}

/// One assumption among all that a scenario rests on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InputId {
    /// A shared one.
    Shared(Shared),
    /// What the tool achieves.
    Effect(Effect),
    /// Part of a price.
    Charge {
        /// Which charge of the scenario, counted from 0.
        charge: usize,
        /// Which part of it.
        part: Part,
    },
    /// Another cost.
    Cost(Id),
}

impl Scenario {
    /// Every assumption of the scenario itself, in the order of the form.
    pub fn inputs(&self) -> Vec<(InputId, &Estimate)> {
        let effects = self.effects.iter().map(|(effect, estimate)| (InputId::Effect(*effect), estimate));
        let charges = self.charges.iter().enumerate().flat_map(|(at, charge)| {
            charge.parts().into_iter().map(move |(part, estimate)| (InputId::Charge { charge: at, part }, estimate))
        });
        let costs = self.costs.iter().map(|cost| (InputId::Cost(cost.id.clone()), &cost.estimate));
        effects.chain(charges).chain(costs).collect()
    }
}

impl Assumptions {
    /// Every assumption that a scenario rests on, the shared ones first.
    pub fn inputs(&self, scenario: usize) -> Vec<(InputId, &Estimate)> {
        let shared = self.shared.iter().map(|(shared, estimate)| (InputId::Shared(*shared), estimate));
        shared.chain(self.scenarios.get(scenario).into_iter().flat_map(Scenario::inputs)).collect()
    }
}
