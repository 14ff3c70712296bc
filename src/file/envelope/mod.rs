//! A plan, or a library of them, locked with a passphrase: a JSON envelope around its encrypted bytes.
//!
//! # The file
//!
//! ```json
//! {
//!   "format": "baton-locked",
//!   "version": 1,
//!   "label": "anything, readable by everybody; absent when there is none",
//!   "saved": "when, readable by everybody and proved by nothing; only in a record that rests on a device",
//!   "kdf": "PBKDF2-SHA-256",
//!   "rounds": 600000,
//!   "salt": "16 bytes",
//!   "cipher": "AES-256-GCM",
//!   "iv": "12 bytes",
//!   "check": "16 bytes",
//!   "checksum": "8 hexadecimal digits",
//!   "data": "the encrypted bytes and the 16 bytes of the tag of AES-GCM"
//! }
//! ```
//!
//! Bytes are written in base64 (RFC 4648, section 4, padded). Fields may stand in any order; a reader passes over fields it
//! does not know, as long as there are no more than a hundred values in all. With `||` for joining bytes and the passphrase prepared as described under [`Crypto::nfc`]:
//!
//! - `stretched` = PBKDF2-HMAC-SHA-256(passphrase, salt, rounds), 32 bytes;
//! - `key` = HMAC-SHA-256(stretched, `"baton-locked 1 key"` || 0x01), 32 bytes;
//! - `check` = the first 16 bytes of HMAC-SHA-256(stretched, `"baton-locked 1 check"` || 0x01);
//! - `header` = format, version, kdf, rounds, salt, cipher, iv, label as they stand in the file, in this order, one a line, a
//!   line feed after each but the last. The label is last and only it can hold a line feed, so that no two headers are written
//!   the same;
//! - `data` = AES-256-GCM(key, iv, additional data = header, what is locked);
//! - `checksum` = CRC-32 (ISO 3309) of header || check || data.
//!
//! Both derivations are HKDF-Expand (RFC 5869) of one block. PBKDF2 itself gives only 32 bytes: a second block would double
//! the owner's work and not that of somebody who guesses.
//!
//! # What a reader can tell apart, and what that costs
//!
//! AES-GCM alone answers only "does not open". Here:
//!
//! - the checksum finds damage before anybody types a passphrase. It has no key, so it protects from accidents only: who
//!   changes a file on purpose can write a new one;
//! - `check` depends on passphrase, salt and rounds and on nothing else. It differs when the passphrase is wrong; it fits
//!   and the tag does not when something else was changed on purpose. Salt, rounds or check changed on purpose look like a wrong
//!   passphrase: nobody can tell those apart without the right passphrase;
//! - `check` helps nobody guess: the tag of AES-GCM answers the same question for the same price, one PBKDF2. Nothing about
//!   `key` follows from it, since both are separate outputs of a pseudo-random function. It also ties a file to one key, which
//!   AES-GCM by itself does not.
//!
//! What stays visible: the label, the size of what is locked, and that it is Baton's. The label is proved genuine only by
//! unlocking.
//!
//! # Who does what
//!
//! This module knows no cipher. Whoever locks or unlocks brings a [`Crypto`]: WebCrypto in the page, Rust libraries in the
//! terminal tool. The order of steps is here, once, as `async` functions, because WebCrypto is.

mod base64;
mod checksum;
mod error;
mod header;
mod key;
mod read;

pub use error::LockError;
pub use key::{Crypto, Key};
pub use read::{Locked, is_locked};

/// What a locked file says it is.
pub const FORMAT: &str = "baton-locked";

/// The newest version of the envelope this program reads, and the one it writes.
pub const VERSION: u32 = 1;

/// Rounds of PBKDF2 for new files (OWASP Password Storage Cheat Sheet, 2023), and the fewest accepted.
pub const ROUNDS: u32 = 600_000;

/// The most rounds accepted: some seconds on a slow phone. A hostile file could ask for hours.
pub const MAX_ROUNDS: u32 = 10_000_000;

/// The most characters of a label.
pub const MAX_LABEL: usize = 200;

/// The most bytes that can be locked: a library of some hundred plans with their history.
pub const MAX_PLAIN_BYTES: usize = 48 * 1024 * 1024;

/// The most bytes a locked file may have: [`MAX_PLAIN_BYTES`] in base64, and room for the rest.
pub const MAX_LOCKED_BYTES: usize = MAX_PLAIN_BYTES / 3 * 4 + 64 * 1024;

/// Locks bytes with a passphrase: [`Key::new`] and [`Key::lock`] with [`ROUNDS`].
///
/// # Errors
/// An empty passphrase, a label that is too long, too many bytes, no cryptography.
pub async fn lock<C: Crypto>(crypto: &C, passphrase: &str, label: &str, plain: &[u8]) -> Result<String, LockError> {
    Key::new(crypto, passphrase, ROUNDS).await?.lock(crypto, label, plain).await
}

/// The bytes of a locked file: [`Key::of`] and [`Key::unlock`].
///
/// # Errors
/// An empty or wrong passphrase, a file changed on purpose, no cryptography.
pub async fn unlock<C: Crypto>(crypto: &C, passphrase: &str, locked: &Locked) -> Result<Vec<u8>, LockError> {
    Key::of(crypto, passphrase, locked).await?.unlock(crypto, locked).await
}
