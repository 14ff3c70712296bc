//! What a team has said about the work of its rollout, as a file has it: maps by identifier and by day, so that nothing can be
//! there twice. What says nothing is not written.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::{Deserialize, Serialize};

use crate::domain::{model, work};
use crate::file::v1::{Day, Rating, scalar};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::file) struct Work {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objective: Option<Objective>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planned_from: Option<Day>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub holidays: BTreeMap<Day, Holiday>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub packages: BTreeMap<String, Package>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub own: BTreeMap<String, OwnPackage>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub gates: BTreeMap<Phase, BTreeMap<Day, Decision>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub measured: BTreeMap<String, BTreeMap<Day, Measured>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub risks: BTreeMap<String, Risk>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::file) struct Holiday {
    pub name: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::file) struct Package {
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub hours: BTreeMap<String, u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks: Option<Weeks>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub after: BTreeMap<String, Link>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub done_when: String,
    /// The reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pinned: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::file) struct Progress {
    pub status: Status,
    #[serde(default)]
    pub started: Option<Day>,
    /// Of what is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Day>,
    /// Of what is not done.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub remaining: BTreeMap<String, u16>,
    /// Of what is blocked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// How far it is. What was not started has no progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::file) enum Status {
    Doing,
    Blocked,
    Done,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::file) struct OwnPackage {
    pub name: String,
    pub phase: Phase,
    #[serde(default)]
    pub kind: PackageKind,
    #[serde(default)]
    pub process: Option<String>,
    #[serde(default)]
    pub hours: BTreeMap<String, u16>,
    #[serde(default)]
    pub weeks: Weeks,
    #[serde(default)]
    pub after: Vec<String>,
    #[serde(default)]
    pub done_when: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::file) struct Decision {
    pub outcome: Outcome,
    #[serde(default)]
    pub who: String,
    #[serde(default)]
    pub why: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::file) struct Measured {
    pub value: f64,
    #[serde(default)]
    pub note: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::file) struct Risk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub likelihood: Option<Rating>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impact: Option<Rating>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub response: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub packages: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<Day>,
}

/// A number of weeks, at least one.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(transparent)]
pub(in crate::file) struct Weeks(pub u8);

impl Default for Weeks {
    fn default() -> Weeks {
        Weeks(1)
    }
}

scalar!(Weeks, "weeks", visit_u64(u64) => |number| {
    u8::try_from(number).ok().filter(|weeks| *weeks > 0).map(Weeks)
});

/// The names of a domain enum as this version writes them, and the way to and from the domain.
macro_rules! names {
    ($name:ident = $domain:path { $($variant:ident),+ }) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub(in crate::file) enum $name { $($variant),+ }

        impl From<$domain> for $name {
            fn from(value: $domain) -> $name {
                use $domain as Domain;
                match value { $(Domain::$variant => $name::$variant),+ }
            }
        }

        impl From<$name> for $domain {
            fn from(value: $name) -> $domain {
                use $domain as Domain;
                match value { $($name::$variant => Domain::$variant),+ }
            }
        }
    };
}

pub(super) use names;

names!(Objective = work::Objective { Fastest, ValueFirst });
names!(Link = work::Link { Added, Removed });
names!(Outcome = work::Outcome { Graduate, Hold, Stop });
names!(Phase = model::PhaseKind { Standardise, Pilot, Expand, Optimise });
names!(PackageKind = model::PackageKind { Preparation, Pilot, GoLive, Contract, Review, Operation });

#[expect(clippy::derivable_impls, reason = "the macro names every enum alike")]
impl Default for PackageKind {
    fn default() -> PackageKind {
        PackageKind::Preparation
    }
}
