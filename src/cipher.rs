//! AES-256-GCM from a Rust library, at once: for the terminal tool, and for the page where it has no moment to wait. Everything
//! else the page leaves to the browser.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};

/// The encrypted bytes, then the 16 bytes of the tag; `None` for more bytes than the cipher takes (64 GiB).
pub fn seal(key: &[u8; 32], iv: &[u8; 12], additional: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
    Aes256Gcm::new(key.into()).encrypt(&Nonce::from(*iv), Payload { msg: plain, aad: additional }).ok()
}

/// Backwards; `None` when the tag does not fit.
pub fn open(key: &[u8; 32], iv: &[u8; 12], additional: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    Aes256Gcm::new(key.into()).decrypt(&Nonce::from(*iv), Payload { msg: sealed, aad: additional }).ok()
}

/// The outcome of a future that never waits; `None` if it would wait after all.
pub fn now<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => Some(outcome),
        Poll::Pending => None,
    }
}
