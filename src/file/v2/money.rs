//! What a team has said about money, as a file has it: maps by key, so that nothing can be there twice. What says nothing is
//! not written.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::work::names;
use crate::domain::{figures, units};
use crate::file::v1::scalar;

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::file) struct Money {
    /// Whether the figures begin with those of the example.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount_percent: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peak_months: Option<Vec<MonthOfYear>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub figures: BTreeMap<String, Figure>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub scenarios: BTreeMap<String, Scenario>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub costs: BTreeMap<String, Cost>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compared: Option<Vec<String>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub elsewhere: BTreeMap<String, Elsewhere>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::file) struct Figure {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<Range>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::file) struct Range {
    pub low: f64,
    pub likely: f64,
    pub high: f64,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::file) struct Scenario {
    pub name: String,
    /// The scenario of the content that it begins with.
    #[serde(default)]
    pub like: String,
    /// What the vendor charges for; absent: as the other scenario.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charges: Option<Vec<ChargeKind>>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::file) struct Cost {
    pub name: String,
    pub group: Group,
    pub timing: Timing,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::file) struct Elsewhere {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// Three capital letters.
#[derive(Clone, Copy, Debug)]
pub(in crate::file) struct Currency(pub figures::Currency);

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        target.serialize_str(self.0.code())
    }
}

scalar!(Currency, "currency", visit_str(&str) => |code| figures::Currency::new(code).map(Currency));

/// A month of the year, 1 to 12.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(transparent)]
pub(in crate::file) struct MonthOfYear(pub u8);

scalar!(MonthOfYear, "month", visit_u64(u64) => |number| {
    u8::try_from(number).ok().filter(|month| (1..=12).contains(month)).map(MonthOfYear)
});

names!(Group = figures::Group { Licence, Implementation, Training, Operation, People });
names!(Timing = figures::Timing { Once, Monthly, Yearly, AtEnd });
names!(ChargeKind = figures::ChargeKind { Flat, Seat, Conversation, Module, RevenueShare });

impl From<units::Range> for Range {
    fn from(range: units::Range) -> Range {
        Range { low: range.low, likely: range.likely, high: range.high }
    }
}

impl From<Range> for units::Range {
    fn from(range: Range) -> units::Range {
        units::Range { low: range.low, likely: range.likely, high: range.high }
    }
}
