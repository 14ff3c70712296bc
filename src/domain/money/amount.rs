//! Money in whole minor units, and currencies.

use std::iter::Sum;
use std::ops::{Add, Neg, Sub};

use serde::Deserialize;

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

/// A currency by its three letters. Guaranteed to be three capital letters from A to Z.
///
/// ```
/// # use baton::domain::money::Currency;
/// assert_eq!(Currency::new("TWD").map(Currency::decimals), Some(0));
/// assert_eq!(Currency::new("usd"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Currency([u8; 3]);

impl Currency {
    /// The New Taiwan dollar.
    pub const TWD: Currency = Currency(*b"TWD");
    /// Currencies whose minor unit nobody uses: amounts are in whole units.
    const WHOLE: [&[u8; 3]; 6] = [b"TWD", b"JPY", b"KRW", b"VND", b"IDR", b"CLP"];

    /// The currency of an ISO 4217 code.
    pub fn new(code: &str) -> Option<Currency> {
        let letters: [u8; 3] = code.as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_uppercase).then_some(Currency(letters))
    }

    /// Its three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("TWD")
    }

    /// How many decimals amounts have in everyday use; none for the New Taiwan dollar, whatever ISO 4217 says.
    pub fn decimals(self) -> u8 {
        if Currency::WHOLE.contains(&&self.0) { 0 } else { 2 }
    }

    /// How many minor units make one.
    pub fn minor_units(self) -> f64 {
        if self.decimals() == 0 { 1.0 } else { 100.0 }
    }
}

impl TryFrom<String> for Currency {
    type Error = &'static str;

    fn try_from(code: String) -> Result<Currency, &'static str> {
        Currency::new(&code).ok_or("three capital letters")
    }
}
