//! Money in whole minor units, and currencies.

use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

/// An amount in minor units of the plan's currency. Guaranteed to lie within ±10¹⁵, so that no total of a plan overflows.
///
/// Every amount is rounded once, where its line and month are computed: to the nearest unit, halves away from zero. Totals are
/// sums of rounded amounts, so tables add up and the order of lines does not matter.
///
/// ```
/// # use baton::domain::money::Money;
/// assert_eq!(Money::rounded(2.5), Money::from_minor(3));
/// assert_eq!(Money::rounded(-2.5), Money::from_minor(-3));
/// assert_eq!(Money::rounded(f64::NAN), Money::ZERO);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);
    const MOST: i64 = 1_000_000_000_000_000;

    /// So many minor units, or the nearest amount there is.
    pub fn from_minor(units: i64) -> Money {
        Money(units.clamp(-Money::MOST, Money::MOST))
    }

    /// The nearest whole number of minor units; nothing for what is not a number.
    pub fn rounded(units: f64) -> Money {
        #[expect(clippy::as_conversions, reason = "a cast from f64 stays within the range and makes nought of NaN")]
        let whole = units.round() as i64;
        Money::from_minor(whole)
    }

    /// The minor units.
    pub const fn minor(self) -> i64 {
        self.0
    }

    /// The minor units as a real number; exact.
    pub fn real(self) -> f64 {
        #[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "10¹⁵ is under 2⁵³")]
        let value = self.0 as f64;
        value
    }
}

impl Add for Money {
    type Output = Money;

    fn add(self, other: Money) -> Money {
        Money::from_minor(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Money;

    fn sub(self, other: Money) -> Money {
        Money::from_minor(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Money;

    fn neg(self) -> Money {
        Money(-self.0)
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Money::add)
    }
}
