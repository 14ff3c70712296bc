//! What only a program on a computer can do: cryptography from Rust libraries. The page has WebCrypto.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;

pub use crate::cipher::now;

use crate::cipher;
use crate::file::envelope::Crypto;

/// The cryptography of the terminal tool. Every future is ready at once.
pub struct Native;

impl Crypto for Native {
    fn random(&self, bytes: &mut [u8]) -> Option<()> {
        getrandom::fill(bytes).ok()
    }

    fn nfc(&self, text: &str) -> String {
        text.nfc().collect()
    }

    async fn stretch(&self, passphrase: &[u8], salt: &[u8], rounds: u32) -> Option<[u8; 32]> {
        let mut stretched = [0; 32];
        pbkdf2::pbkdf2_hmac::<Sha256>(passphrase, salt, rounds, &mut stretched);
        Some(stretched)
    }

    async fn mac(&self, key: &[u8; 32], message: &[u8]) -> Option<[u8; 32]> {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key).ok()?;
        mac.update(message);
        Some(mac.finalize().into_bytes().into())
    }

    async fn seal(&self, key: &[u8; 32], iv: &[u8; 12], additional: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
        cipher::seal(key, iv, additional, plain)
    }

    async fn open(&self, key: &[u8; 32], iv: &[u8; 12], additional: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        cipher::open(key, iv, additional, sealed)
    }
}
