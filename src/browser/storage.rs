//! Small values that stay on the device, at once: preferences, and which plan is open.

use gloo_storage::{LocalStorage, Storage as _};
use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::Storage;

/// Why something could not be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser gives no storage: private mode, a policy, or a blocked third-party frame.
    Blocked,
    /// There is no room left.
    Full,
}

/// The browser's storage, probed first: asking where it is blocked throws.
pub(super) fn local() -> Result<Storage, StorageError> {
    let window = web_sys::window().ok_or(StorageError::Blocked)?;
    window.local_storage().ok().flatten().ok_or(StorageError::Blocked)
}

/// Whether anything can be stored.
pub fn is_available() -> bool {
    local().is_ok()
}

/// A small value, if it was ever set and can be read.
pub fn get<T: DeserializeOwned>(key: &str) -> Option<T> {
    local().ok()?;
    LocalStorage::get(key).ok()
}

/// Forgets a small value.
pub fn remove(key: &str) {
    if local().is_ok() {
        LocalStorage::delete(key);
    }
}

/// Keeps a small value, such as a preference. Failing is no loss: the page works without it.
pub fn set<T: Serialize>(key: &str, value: &T) {
    if local().is_ok() {
        // What cannot be kept costs nothing but a click next time.
        let _ = LocalStorage::set(key, value);
    }
}
