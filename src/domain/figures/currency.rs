//! Currencies.

use serde::Deserialize;

/// A currency by its three letters. Guaranteed to be three capital letters from A to Z.
///
/// ```
/// # use baton::domain::figures::Currency;
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
