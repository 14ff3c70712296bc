//! Storage that stays on the device: preferences at once, plans behind an asynchronous boundary.
//!
//! Reading plans is asynchronous although `localStorage` is not, so that a database can take its place without a change
//! elsewhere; writing is not, because the last moment of a page waits for nobody.

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

const PREFIX: &str = "baton.plan.";
/// Before what the first program keeps. The loader in `index.html` looks for both.
const START: &str = "baton.start.";

/// The browser's storage, probed first: asking where it is blocked throws.
fn storage() -> Result<Storage, StorageError> {
    let window = web_sys::window().ok_or(StorageError::Blocked)?;
    window.local_storage().ok().flatten().ok_or(StorageError::Blocked)
}

/// Whether anything can be stored.
pub fn is_available() -> bool {
    storage().is_ok()
}

/// A small value, if it was ever set and can be read.
pub fn get<T: DeserializeOwned>(key: &str) -> Option<T> {
    storage().ok()?;
    LocalStorage::get(key).ok()
}

/// Keeps a small value, such as a preference. Failing is no loss: the page works without it.
pub fn set<T: Serialize>(key: &str, value: &T) {
    if storage().is_ok() {
        // What cannot be kept costs nothing but a click next time.
        let _ = LocalStorage::set(key, value);
    }
}

/// Every stored plan as its file text, by identifier.
pub async fn plans() -> Result<Vec<(String, String)>, StorageError> {
    with_prefix(PREFIX)
}

fn with_prefix(prefix: &str) -> Result<Vec<(String, String)>, StorageError> {
    let storage = storage()?;
    let count = storage.length().map_err(|_| StorageError::Blocked)?;
    let keys = (0..count).filter_map(|index| storage.key(index).ok().flatten());
    let found = keys.filter_map(|key| {
        let rest = key.strip_prefix(prefix)?.to_owned();
        Some((rest, storage.get_item(&key).ok().flatten()?))
    });
    Ok(found.collect())
}

/// One stored plan as its file text.
pub async fn plan(id: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(&format!("{PREFIX}{id}")).map_err(|_| StorageError::Blocked)
}

/// Stores a plan before returning.
pub fn put_plan(id: &str, text: &str) -> Result<(), StorageError> {
    storage()?.set_item(&format!("{PREFIX}{id}"), text).map_err(|_| StorageError::Full)
}

/// Keeps what the first program has of a plan, before returning.
pub fn put_start(id: &str, text: &str) -> Result<(), StorageError> {
    storage()?.set_item(&format!("{START}{id}"), text).map_err(|_| StorageError::Full)
}

/// What the first program has left behind, by identifier, in its order.
pub fn starts() -> Vec<(String, String)> {
    let mut found = with_prefix(START).unwrap_or_default();
    found.sort_unstable();
    found
}

/// Forgets what the first program had of a plan.
pub fn remove_start(id: &str) {
    if let Ok(storage) = storage() {
        // What stays is found again next time and changes nothing.
        let _ = storage.remove_item(&format!("{START}{id}"));
    }
}

/// The plan a storage key belongs to, if any.
pub fn plan_of(key: &str) -> Option<&str> {
    key.strip_prefix(PREFIX)
}

/// Forgets a plan.
pub async fn remove_plan(id: &str) -> Result<(), StorageError> {
    storage()?.remove_item(&format!("{PREFIX}{id}")).map_err(|_| StorageError::Blocked)
}
