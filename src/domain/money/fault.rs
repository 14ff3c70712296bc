//! Why something cannot be computed: every case there is, each with its place. The sentences stand in `text::money`.

use super::assume::InputId;

/// The most flows a return is looked for in; a plan has sixty.
pub const MOST_FLOWS: usize = 2_000;

/// Why a figure cannot be computed. Nothing is ever answered with a number that is none.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// There are no flows.
    NoFlows,
    /// A flow is not a finite number.
    FlowNotFinite {
        /// Which one, counted from 0.
        index: usize,
    },
    /// More flows than [`MOST_FLOWS`].
    TooManyFlows {
        /// How many there are.
        given: usize,
    },
    /// As many dates as flows are needed.
    DatesDiffer {
        /// How many flows.
        flows: usize,
        /// How many dates.
        dates: usize,
    },
    /// The rate is not a finite number.
    RateNotFinite,
    /// At this rate, −100 % or less, discounting has no meaning.
    RateTooLow {
        /// The rate, as a share.
        rate: f64,
    },
    /// The result is greater than any number here.
    TooLarge,
    /// The months looked at are none, or not those from 12 to 60.
    Horizon {
        /// How many were asked for.
        months: u32,
    },
    /// Nothing to compare, or more than four.
    Scenarios {
        /// How many there are.
        given: usize,
    },
    /// Not a month of the year.
    PeakMonth {
        /// What was given.
        month: u8,
    },
    /// An assumption's three values are not in order, or one of them is not a number.
    Disordered {
        /// The scenario, counted from 0; `None` for what all share.
        scenario: Option<usize>,
        /// The assumption.
        input: InputId,
    },
    /// An assumption lies outside what it can be.
    OutOfRange {
        /// The scenario, counted from 0; `None` for what all share.
        scenario: Option<usize>,
        /// The assumption.
        input: InputId,
        /// The least it can be.
        least: f64,
        /// The most it can be.
        most: f64,
    },
    /// An assumption that everything else needs is missing.
    Missing {
        /// The assumption.
        input: InputId,
    },
}
