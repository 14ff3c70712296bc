//! The readable part of a locked file, and its one canonical form.

use super::base64::encode;
use super::{FORMAT, MAX_ROUNDS, ROUNDS, VERSION};
use crate::file::envelope::LockError;

/// The only derivation of version 1.
pub(super) const KDF: &str = "PBKDF2-SHA-256";

/// The only cipher of version 1.
pub(super) const CIPHER: &str = "AES-256-GCM";

/// Bytes of the salt.
pub(super) const SALT: usize = 16;

/// Bytes of the initialisation vector.
pub(super) const IV: usize = 12;

/// How the key follows from a passphrase. Guaranteed to be neither too weak nor too slow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretching {
    pub salt: [u8; SALT],
    rounds: u32,
}

impl Stretching {
    pub fn new(salt: [u8; SALT], rounds: u64) -> Result<Stretching, LockError> {
        match u32::try_from(rounds) {
            Ok(rounds @ ROUNDS..=MAX_ROUNDS) => Ok(Stretching { salt, rounds }),
            _ => Err(LockError::Rounds { rounds }),
        }
    }

    pub fn rounds(self) -> u32 {
        self.rounds
    }
}

/// The header as authenticated: what stands in the file, one a line, the label last.
pub(super) fn canonical(kdf: &str, rounds: u64, salt: &[u8], cipher: &str, iv: &[u8], label: &str) -> Vec<u8> {
    let (salt, iv) = (encode(salt), encode(iv));
    format!("{FORMAT}\n{VERSION}\n{kdf}\n{rounds}\n{salt}\n{cipher}\n{iv}\n{label}").into_bytes()
}
