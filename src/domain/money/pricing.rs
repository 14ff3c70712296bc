//! How vendors charge: by seat, by conversation, by module, flat, by share of revenue, or several of these together.

use serde::Deserialize;

use super::assume::Estimate;

/// One thing a vendor charges for, each month from the first on.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Charge {
    /// The same each month.
    Flat {
        /// The fee a month.
        fee: Estimate,
    },
    /// For each person who works with it.
    Seat {
        /// The fee a month for one.
        fee: Estimate,
        /// How many.
        seats: Estimate,
    },
    /// For conversations: a fee with a volume in it, and a price for each beyond; peak months count with their own volume.
    Conversation {
        /// The fee a month.
        fee: Estimate,
        /// Conversations a month in the fee.
        included: Estimate,
        /// The price of each one more.
        overage: Estimate,
    },
    /// For each module switched on.
    Module {
        /// The fee a month for one.
        fee: Estimate,
        /// How many.
        modules: Estimate,
    },
    /// A share of the revenue.
    RevenueShare {
        /// The share, in per cent.
        percent: Estimate,
    },
}

/// Part of a charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A fee a month, for one seat or module where these are charged.
    Fee,
    /// How many seats.
    Seats,
    /// How many conversations are included.
    Included,
    /// The price of one more.
    Overage,
    /// How many modules.
    Modules,
    /// The share of revenue.
    Percent,
}

/// How a scenario is priced as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PricingModel {
    /// Nothing is charged, or nothing is said about it.
    Nothing,
    /// The same each month.
    Flat,
    /// By seat.
    Seat,
    /// By conversation.
    Conversation,
    /// By module.
    Module,
    /// By share of revenue.
    RevenueShare,
    /// More than one of these.
    Hybrid,
}

impl Charge {
    /// Its parts, in the order of the form.
    pub fn parts(&self) -> Vec<(Part, &Estimate)> {
        match self {
            Charge::Flat { fee } => vec![(Part::Fee, fee)],
            Charge::Seat { fee, seats } => vec![(Part::Fee, fee), (Part::Seats, seats)],
            Charge::Conversation { fee, included, overage } => {
                vec![(Part::Fee, fee), (Part::Included, included), (Part::Overage, overage)]
            }
            Charge::Module { fee, modules } => vec![(Part::Fee, fee), (Part::Modules, modules)],
            Charge::RevenueShare { percent } => vec![(Part::Percent, percent)],
        }
    }

    /// The price of a month, given its parts' values in order, the conversations and the revenue of that month.
    pub(super) fn month(&self, parts: &[f64], conversations: f64, revenue: f64) -> f64 {
        match (self, parts) {
            (Charge::Flat { .. }, [fee]) => *fee,
            (Charge::Seat { .. } | Charge::Module { .. }, [fee, count]) => fee * count,
            (Charge::Conversation { .. }, [fee, included, overage]) => {
                fee + (conversations - included).max(0.0) * overage
            }
            (Charge::RevenueShare { .. }, [percent]) => revenue * percent / 100.0,
            _ => 0.0,
        }
    }
}

impl From<&Charge> for PricingModel {
    fn from(charge: &Charge) -> PricingModel {
        match charge {
            Charge::Flat { .. } => PricingModel::Flat,
            Charge::Seat { .. } => PricingModel::Seat,
            Charge::Conversation { .. } => PricingModel::Conversation,
            Charge::Module { .. } => PricingModel::Module,
            Charge::RevenueShare { .. } => PricingModel::RevenueShare,
        }
    }
}

impl PricingModel {
    /// What a scenario's charges amount to.
    pub fn of(charges: &[Charge]) -> PricingModel {
        match charges {
            [] => PricingModel::Nothing,
            [first, rest @ ..] => {
                let model = PricingModel::from(first);
                if rest.iter().all(|other| PricingModel::from(other) == model) { model } else { PricingModel::Hybrid }
            }
        }
    }
}

impl Part {
    /// The least and the most it can be.
    pub(super) const fn limits(self) -> (f64, f64) {
        match self {
            Part::Fee | Part::Overage => (0.0, super::assume::MOST_MONEY),
            Part::Seats | Part::Modules => (0.0, 1e6),
            Part::Included => (0.0, 1e9),
            Part::Percent => (0.0, 100.0),
        }
    }
}
