//! One person's answers as a text short enough for a chat, without a server: `BT1-8A40-…`.
//!
//! # What a code looks like
//!
//! Symbols of Crockford's base 32 (digits and capitals without I, L, O and U), five bits each, first bit highest, in groups
//! of four behind `BT` and the version:
//!
//! | symbols | what |
//! |---|---|
//! | 2 | `BT` |
//! | 1 | the version, 1 |
//! | 1 or 3 | the number of groups behind the first hyphen; 31 says that two symbols with the number follow |
//! | 1 | one bit: ratings instead of answers; three bits: the role; one bit: whether there is a name |
//! | 5 | 16 bits: the [fingerprint](Form::fingerprint) of what was asked; 9 bits: the [sender](Sender) |
//! | 0 or more | the name, then the name of an own role: length and bytes of UTF-8, eight bits each |
//! | the rest | answers (7 states each) or ratings (6 states each), see `pack` |
//! | up to 3 | zeros until the last group is full |
//! | 4 | a checksum over everything from the version on |
//!
//! Hyphens and prefix included, 36 answers without a name take 43 characters. Ratings of 10 processes take 83, of
//! 20 processes 148 and of 30 processes 218: about 65 for each ten more. A name adds 8 bits and 8 for each byte of it, in
//! whole groups: 10 characters for “Li”, 20 for 「王小明」.
//!
//! Version, length and checksum stay where they are in every version to come: so a newer code is told from a damaged one.
//!
//! # What the checksum promises
//!
//! It is a cyclic redundancy check of 20 bits with the generator g = x²⁰ + … + 1 of `checksum`. An error pattern goes
//! unnoticed exactly when g divides it.
//!
//! - *Neighbours.* One wrong symbol, or any mixture of errors within four neighbouring symbols, is xⁱ·b with b of degree under
//!   20, not zero. g has the constant term 1, so it shares no factor with xⁱ, and it is of a higher degree than b: it does not
//!   divide. Two symbols that changed places are such an error.
//! - *Any two wrong symbols* of one code, wherever they stand: g was chosen so that e·x⁵ᵈ + f is never divisible for symbols
//!   e, f and distances d up to 4,200; a test goes through all of them, and no code is longer.
//! - *Anything else* passes with a probability of 2⁻²⁰ for an error drawn at random.
//!
//! Separators carry nothing. A symbol written over a separator makes a group too long, one replaced by a separator makes the
//! code too short; the first always shows at its end, the second where nothing follows it (else with a probability of 2⁻²⁰).

mod checksum;
mod symbol;

mod pack;

mod form;

mod response;

mod write;

mod read;

mod scan;

mod find;

#[cfg(test)]
mod tests;

pub use find::{Damage, Found, Group, Other, State, find};
pub use form::{Asked, Form};
pub use response::{Given, Name, Response, Role, Sender};
pub use write::{Unwritable, write};

/// The version this program writes.
pub const VERSION: u8 = 1;

/// What every code begins with, before the version.
const PREFIX: &str = "BT";

/// How many symbols a group has.
const GROUP: usize = 4;

/// How many groups the first symbol of the length can say; the value itself says that two more symbols do.
const LONG: usize = 31;

/// The most groups a code can have.
const MOST_GROUPS: usize = 1_023;

/// How many symbols the checksum has.
const CHECK: usize = 4;
