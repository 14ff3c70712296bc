//! The folder of shared test data beside the checkout: real data that is not part of the repository.

use std::path::PathBuf;

/// A path in the shared folder; `None`, with the reason printed, where it is absent.
pub fn shared(path: &str) -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let full = std::env::var_os("BATON_SHARED").map_or_else(beside, PathBuf::from).join(path);
    if full.exists() {
        return Some(full);
    }
    println!("skipped: {path} is not in the shared data folder (set BATON_SHARED to where it is)");
    None
}
