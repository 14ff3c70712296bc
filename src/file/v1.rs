//! The wire types of file format version 1. Frozen: files with these names and shapes exist on people's disks, so nothing
//! here changes any more except by adding optional fields. `assets/schema/plan-v1.schema.json` says the same in public.
//!
//! Fields without a default have to be there; everything else may be absent and is written all the same.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use crate::domain::{answers, process, units};

/// The envelope.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct File {
    pub format: String,
    pub version: u32,
    /// When it was saved, in ISO 8601.
    #[serde(default)]
    pub saved: Option<String>,
    /// The program that wrote it.
    #[serde(default)]
    pub app: String,
    pub plan: Plan,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Plan {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub demo: bool,
    /// Absent: the model of the program that reads it.
    #[serde(default)]
    pub model: Option<ModelRef>,
    #[serde(default)]
    pub answers: BTreeMap<String, Answer>,
    #[serde(default)]
    pub processes: Vec<Process>,
    #[serde(default)]
    pub rollout: Rollout,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ModelRef {
    pub id: String,
    #[serde(default)]
    pub revision: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Answer {
    #[serde(default)]
    pub mark: Option<Mark>,
    #[serde(default)]
    pub note: String,
}

/// A level as a number, or one of two names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark(pub answers::Mark);

const NOT_APPLICABLE: &str = "not_applicable";
const DONT_KNOW: &str = "dont_know";

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Process {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub volume_per_month: Option<u32>,
    #[serde(default)]
    pub minutes_per_case: Option<Minutes>,
    #[serde(default)]
    pub ratings: Ratings,
    #[serde(default)]
    pub typical: bool,
    #[serde(default)]
    pub reversibility: Reversibility,
    #[serde(default)]
    pub personal_data: PersonalData,
    #[serde(default)]
    pub law_requires_person: bool,
    #[serde(default)]
    pub channels: Vec<String>,
    #[serde(default)]
    pub owner: String,
    #[serde(default)]
    pub lifecycle: Option<Lifecycle>,
    #[serde(default)]
    pub ai_scope: String,
    #[serde(default)]
    pub handoff: Handoff,
    #[serde(default)]
    pub knowledge: Knowledge,
    #[serde(default)]
    pub quality_measure: String,
    #[serde(default)]
    pub reviewer: String,
    #[serde(default)]
    pub stop_rule: String,
    #[serde(default)]
    pub decided: Option<Decided>,
}

/// Handling time as the file has it; rounding to tenths happens on the way to the domain.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(transparent)]
pub(super) struct Minutes(pub f64);

#[derive(Clone, Copy, Debug)]
pub(super) struct Rating(pub units::Rating);

/// A day as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(pub units::Date);

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Ratings {
    pub rule_clarity: Option<Rating>,
    pub input_structure: Option<Rating>,
    pub exception_frequency: Option<Rating>,
    pub stability: Option<Rating>,
    pub knowledge_readiness: Option<Rating>,
    pub system_access: Option<Rating>,
    pub judgement: Option<Rating>,
    pub emotion: Option<Rating>,
    pub physical_presence: Option<Rating>,
    pub consequence_of_error: Option<Rating>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Handoff {
    pub trigger: String,
    pub seconds: Option<u32>,
    pub context: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Knowledge {
    pub name: String,
    pub owner: String,
    pub reviewed: Option<Day>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Decided {
    pub bucket: Bucket,
    #[serde(default)]
    pub reason: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Rollout {
    pub start: Option<Day>,
    pub hours_per_week: BTreeMap<String, u16>,
    pub freezes: Vec<Freeze>,
    pub kpis: BTreeMap<String, Kpi>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Freeze {
    pub id: String,
    #[serde(default)]
    pub name: String,
    pub from: Day,
    pub to: Day,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Kpi {
    pub baseline: Option<f64>,
    pub target: Option<f64>,
}

/// The names of a domain enum as this version writes them, and the way to and from the domain.
macro_rules! names {
    ($name:ident { $($variant:ident),+ }) => {
        #[derive(Clone, Copy, Debug, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub(super) enum $name { $($variant),+ }

        impl From<process::$name> for $name {
            fn from(value: process::$name) -> $name {
                match value { $(process::$name::$variant => $name::$variant),+ }
            }
        }

        impl From<$name> for process::$name {
            fn from(value: $name) -> process::$name {
                match value { $($name::$variant => process::$name::$variant),+ }
            }
        }
    };
}

names!(Bucket { AiHandles, AiPrepares, PersonLeads, PersonOnly, FixFirst });
names!(Reversibility { Easy, Costly, Irreversible });
names!(PersonalData { None, Ordinary, Sensitive });
names!(Lifecycle { Acquisition, Activation, Retention, Revenue, Referral });

impl Default for Reversibility {
    fn default() -> Reversibility {
        process::Reversibility::default().into()
    }
}

impl Default for PersonalData {
    fn default() -> PersonalData {
        process::PersonalData::default().into()
    }
}

impl Serialize for Mark {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            answers::Mark::Level(level) => target.serialize_u8(level.get()),
            answers::Mark::NotApplicable => target.serialize_str(NOT_APPLICABLE),
            answers::Mark::DontKnow => target.serialize_str(DONT_KNOW),
        }
    }
}

impl Serialize for Rating {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        target.serialize_u8(self.0.get())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, target: S) -> Result<S::Ok, S::Error> {
        target.collect_str(&self.0)
    }
}

/// Reads a scalar by a function from what stands there; `$what` is the name `Expected::named` knows.
macro_rules! scalar {
    ($name:ident, $what:literal, $($visit:ident($type:ty) => $read:expr),+) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(source: D) -> Result<$name, D::Error> {
                struct Scalar;

                impl Visitor<'_> for Scalar {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($what)
                    }

                    $(fn $visit<E: Error>(self, value: $type) -> Result<$name, E> {
                        let read: fn($type) -> Option<$name> = $read;
                        read(value).ok_or_else(|| E::invalid_value(Unexpected::Other(""), &self))
                    })+
                }

                source.deserialize_any(Scalar)
            }
        }
    };
}

pub(super) use scalar;

scalar!(Rating, "rating", visit_u64(u64) => |number| {
    units::Rating::new(u8::try_from(number).ok()?).map(Rating)
});

scalar!(Mark, "mark",
    visit_u64(u64) => |number| {
        let level = units::Level::new(u8::try_from(number).ok()?)?;
        Some(Mark(answers::Mark::Level(level)))
    },
    visit_str(&str) => |name| match name {
        NOT_APPLICABLE => Some(Mark(answers::Mark::NotApplicable)),
        DONT_KNOW => Some(Mark(answers::Mark::DontKnow)),
        _ => None,
    }
);

// Parsing accepts more ways to write a day than one; only the one that is written back is a day here.
scalar!(Day, "date", visit_str(&str) => |text| {
    let date: units::Date = text.parse().ok()?;
    (date.to_string() == text).then_some(Day(date))
});

scalar!(Minutes, "minutes",
    visit_u64(u64) => |number| {
        let whole = u32::try_from(number).ok()?;
        units::Minutes::new(whole.into()).map(|_| Minutes(whole.into()))
    },
    visit_f64(f64) => |number| units::Minutes::new(number).map(|_| Minutes(number))
);
