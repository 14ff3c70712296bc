//! Checked small numbers, identifiers and dates.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A civil date without time or zone.
pub use jiff::civil::Date;

/// A short opaque identifier, unique among its kind within one document. Never shown to a person.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(Arc<str>);

impl Id {
    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Id {
        Id(text.into())
    }
}

impl From<String> for Id {
    fn from(text: String) -> Id {
        Id(text.into())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &self.0)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// A whole number from `1` to `MAX`.
macro_rules! scale {
    ($(#[$doc:meta])* $name:ident, $max:literal, $what:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "u8", into = "u8")]
        pub struct $name(u8);

        impl $name {
            /// The lowest value.
            pub const MIN: $name = $name(1);
            /// The highest value.
            pub const MAX: $name = $name($max);

            /// Every value, lowest first.
            pub fn all() -> impl DoubleEndedIterator<Item = $name> + Clone {
                (1..=$max).map($name)
            }

            /// The value, if `number` lies on the scale.
            pub const fn new(number: u8) -> Option<$name> {
                if number >= 1 && number <= $max { Some($name(number)) } else { None }
            }

            /// The number, 1 or more.
            pub const fn get(self) -> u8 {
                self.0
            }

            /// Counted from zero, for tables with one entry per value.
            pub const fn index(self) -> usize {
                #[expect(clippy::as_conversions, reason = "widening; `usize::from` is not const")]
                let index = self.0 as usize;
                index - 1
            }

            /// The next value up, if there is one.
            pub const fn up(self) -> Option<$name> {
                $name::new(self.0 + 1)
            }

            /// The next value down, if there is one.
            pub const fn down(self) -> Option<$name> {
                $name::new(self.0 - 1)
            }
        }

        impl TryFrom<u8> for $name {
            type Error = String;

            fn try_from(number: u8) -> Result<$name, String> {
                $name::new(number).ok_or_else(|| format!("a {} from 1 to {}", $what, $max))
            }
        }

        impl From<$name> for u8 {
            fn from(value: $name) -> u8 {
                value.0
            }
        }

        impl From<$name> for f64 {
            fn from(value: $name) -> f64 {
                f64::from(value.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

scale!(
    /// A maturity level: what an answer says a team does. Guaranteed to be 1, 2, 3 or 4.
    ///
    /// ```
    /// # use baton::domain::units::Level;
    /// assert_eq!(Level::new(4).map(Level::get), Some(4));
    /// assert_eq!(Level::new(5), None);
    /// ```
    Level,
    4,
    "level"
);

scale!(
    /// One of the four automation maturity stages. Guaranteed to be 1, 2, 3 or 4.
    Stage,
    4,
    "stage"
);

scale!(
    /// One anchored rating of a process. Guaranteed to be 1 to 5.
    Rating,
    5,
    "rating"
);

/// Minutes of handling time, kept in tenths. Guaranteed to be at most 100,000 minutes.
///
/// ```
/// # use baton::domain::units::Minutes;
/// assert_eq!(Minutes::new(2.55).map(Minutes::get), Some(2.6));
/// assert_eq!(Minutes::new(-1.0), None);
/// assert_eq!(Minutes::new(f64::NAN), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minutes(u32);

impl Minutes {
    /// The greatest value.
    pub const MAX: f64 = 100_000.0;

    /// `minutes` rounded to a tenth; `None` when negative, too large or not a number.
    pub fn new(minutes: f64) -> Option<Minutes> {
        #[expect(
            clippy::as_conversions,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "range checked"
        )]
        (0.0..=Minutes::MAX).contains(&minutes).then(|| Minutes((minutes * 10.0).round() as u32))
    }

    /// The minutes.
    pub fn get(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

/// Sixty minutes each.
pub const MINUTES_PER_HOUR: f64 = 60.0;

/// A count as a real number, for means and shares.
pub fn real(count: usize) -> f64 {
    #[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "counts here stay far under 2^52")]
    let value = count as f64;
    value
}

/// The arithmetic mean; `None` of nothing.
pub fn mean(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.into_iter().fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    (count > 0.0).then(|| sum / count)
}

/// A guess with its range; `low <= likely <= high`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Range {
    /// A cautious value.
    pub low: f64,
    /// The value most expected.
    pub likely: f64,
    /// A hopeful value.
    pub high: f64,
}

impl Range {
    /// The range with each of its values changed alike.
    pub fn map(self, change: impl Fn(f64) -> f64) -> Range {
        Range { low: change(self.low), likely: change(self.likely), high: change(self.high) }
    }
}

impl std::ops::Add for Range {
    type Output = Range;

    fn add(self, other: Range) -> Range {
        Range { low: self.low + other.low, likely: self.likely + other.likely, high: self.high + other.high }
    }
}
