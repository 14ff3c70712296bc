//! Kinds of costs and prices.

use serde::Deserialize;

/// The groups of costs: the four of the total cost of ownership, and people and change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// What the vendor charges for using the tool.
    Licence,
    /// Setting it up and connecting it.
    Implementation,
    /// Teaching it.
    Training,
    /// Keeping it running.
    Operation,
    /// The team's own hours, and the slower start.
    People,
}

impl Group {
    /// All five, in the order of a table.
    pub const ALL: [Group; 5] =
        [Group::Licence, Group::Implementation, Group::Training, Group::Operation, Group::People];
}

/// When a cost falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// When the tool is first paid for.
    Once,
    /// Each month from then on.
    Monthly,
    /// Then and each year after.
    Yearly,
    /// In the last month looked at.
    AtEnd,
}

/// What a vendor charges for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChargeKind {
    /// The same each month.
    Flat,
    /// Each person who works with it.
    Seat,
    /// Conversations, some of them included.
    Conversation,
    /// Each module switched on.
    Module,
    /// A share of the revenue.
    RevenueShare,
}

impl ChargeKind {
    /// All of them, in the order of the form.
    pub const ALL: [ChargeKind; 5] =
        [ChargeKind::Flat, ChargeKind::Seat, ChargeKind::Conversation, ChargeKind::Module, ChargeKind::RevenueShare];
}
