//! The text of a locked file to its parts. Everything that can be found out without the passphrase is found out here.

use super::base64::decode;
use super::checksum::checksum;
use super::error::LockError;
use super::header::{CIPHER, IV, KDF, SALT, Stretching, canonical};
use super::{FORMAT, MAX_LABEL, MAX_LOCKED_BYTES, VERSION};
use crate::file::error::{Break, OpenError};
use crate::file::json::{self, Json, shortened};

/// Bytes of the value that tells a wrong passphrase from an altered file.
pub(super) const CHECK: usize = 16;

/// The most bytes of a moment.
const MAX_SAVED: usize = 40;

/// A locked file. Guaranteed to be whole as far as that can be told without the passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    pub(super) stretching: Stretching,
    pub(super) iv: [u8; IV],
    pub(super) check: [u8; CHECK],
    pub(super) header: Vec<u8>,
    pub(super) data: Vec<u8>,
    label: String,
    saved: Option<String>,
}

impl Locked {
    /// Reads a locked file. Takes a small multiple of the file's size in memory and time, whatever is in it.
    ///
    /// # Errors
    /// Everything but what only the passphrase can tell.
    pub fn read(bytes: &[u8]) -> Result<Locked, LockError> {
        if bytes.len() > MAX_LOCKED_BYTES {
            return Err(LockError::TooLarge { bytes: bytes.len(), most: MAX_LOCKED_BYTES });
        }
        let damaged = |whole: bool| match begins_locked(bytes) {
            Begins::Not => LockError::NotLocked,
            Begins::Breaks => LockError::Truncated,
            Begins::Locked if whole => LockError::Altered,
            Begins::Locked => LockError::Truncated,
        };
        let text = std::str::from_utf8(bytes);
        // A cut inside a character leaves text that has no end.
        let text = text.map_err(|error| damaged(error.error_len().is_some()))?;
        let tree = json::parse_small(text.trim_start_matches('\u{feff}'))
            .map_err(|error| damaged(!matches!(error, OpenError::NotJson { what: Break::Cut, .. })))?;
        Locked::from_tree(&tree)
    }

    /// What the person who locked it wrote on it; empty when nothing. Not proved before the file is unlocked.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// When the bytes in it were saved, ISO 8601, where that stands on the outside. Nothing proves it.
    pub fn saved(&self) -> Option<&str> {
        self.saved.as_deref()
    }

    fn from_tree(tree: &Json) -> Result<Locked, LockError> {
        if tree.get("format").and_then(Json::as_text) != Some(FORMAT) {
            return Err(LockError::NotLocked);
        }
        match number(tree, "version") {
            Some(version) if version > u64::from(VERSION) => return Err(LockError::Newer { version }),
            Some(version) if version == u64::from(VERSION) => {}
            _ => return Err(LockError::Altered),
        }
        Parts::of(tree).ok_or(LockError::Altered)?.checked()
    }
}

/// The fields of version 1, of the right types and lengths.
struct Parts<'t> {
    label: &'t str,
    saved: Option<&'t str>,
    kdf: &'t str,
    rounds: u64,
    salt: [u8; SALT],
    cipher: &'t str,
    iv: [u8; IV],
    check: [u8; CHECK],
    checksum: &'t str,
    data: Vec<u8>,
}

impl Parts<'_> {
    fn of(tree: &Json) -> Option<Parts<'_>> {
        let text = |name: &str| tree.get(name).and_then(Json::as_text);
        Some(Parts {
            label: tree.get("label").map_or(Some(""), Json::as_text)?,
            saved: text("saved").filter(|saved| saved.len() <= MAX_SAVED),
            kdf: text("kdf")?,
            rounds: number(tree, "rounds")?,
            salt: bytes(text("salt")?)?,
            cipher: text("cipher")?,
            iv: bytes(text("iv")?)?,
            check: bytes(text("check")?)?,
            checksum: text("checksum")?,
            data: decode(text("data")?)?,
        })
    }

    /// The checksum comes first: what an accident has changed is damage, not another method.
    fn checked(self) -> Result<Locked, LockError> {
        let Parts { label, saved, kdf, rounds, salt, cipher, iv, check, data, .. } = self;
        let header = canonical(kdf, rounds, &salt, cipher, &iv, label);
        if checksum(&[&header, &check, &data]) != self.checksum || label.chars().count() > MAX_LABEL {
            return Err(LockError::Altered);
        }
        for (name, known) in [(kdf, KDF), (cipher, CIPHER)] {
            if name != known {
                return Err(LockError::Method { name: shortened(name, 40) });
            }
        }
        let stretching = Stretching::new(salt, rounds)?;
        Ok(Locked { stretching, iv, check, header, data, label: label.to_owned(), saved: saved.map(str::to_owned) })
    }
}

fn number(tree: &Json, name: &str) -> Option<u64> {
    match tree.get(name)? {
        Json::Number(number) => number.as_u64(),
        _ => None,
    }
}

fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    decode(text)?.try_into().ok()
}

/// Whether a file is a locked one, whole or not. Cheap: only a file in which `format` does not come first is read to its end.
pub fn is_locked(bytes: &[u8]) -> bool {
    let elsewhere = || {
        let small_enough =
            bytes.len() <= MAX_LOCKED_BYTES && bytes.windows(FORMAT.len()).any(|part| part == FORMAT.as_bytes());
        let text = small_enough.then(|| std::str::from_utf8(bytes).ok()).flatten();
        let tree = text.and_then(|text| json::parse_small(text.trim_start_matches('\u{feff}')).ok());
        tree.is_some_and(|tree| tree.get("format").and_then(Json::as_text) == Some(FORMAT))
    };
    match begins_locked(bytes) {
        Begins::Locked => true,
        Begins::Breaks => false,
        Begins::Not => elsewhere(),
    }
}

/// How the first bytes look.
enum Begins {
    /// As those of a locked file.
    Locked,
    /// As those of a locked file, and there are no more.
    Breaks,
    /// Otherwise.
    Not,
}

fn begins_locked(bytes: &[u8]) -> Begins {
    let mut rest = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    for token in ["{", "\"format\"", ":", "\"baton-locked\""] {
        rest = rest.trim_ascii_start();
        if rest.len() < token.len() && token.as_bytes().starts_with(rest) {
            return Begins::Breaks;
        }
        match rest.strip_prefix(token.as_bytes()) {
            Some(after) => rest = after,
            None => return Begins::Not,
        }
    }
    Begins::Locked
}
