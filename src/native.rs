//! What only a program on a computer can do: cryptography from Rust libraries. The page has WebCrypto.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;

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
        Aes256Gcm::new(key.into()).encrypt(&Nonce::from(*iv), Payload { msg: plain, aad: additional }).ok()
    }

    async fn open(&self, key: &[u8; 32], iv: &[u8; 12], additional: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        Aes256Gcm::new(key.into()).decrypt(&Nonce::from(*iv), Payload { msg: sealed, aad: additional }).ok()
    }
}

/// The outcome of a future that never waits, such as everything done with [`Native`]; `None` if it would wait after all.
pub fn now<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => Some(outcome),
        Poll::Pending => None,
    }
}
