//! The address after the `#`. Hash routes work in any folder of any static host and from a file.

/// The address that offers the open plan as a file.
pub const TAKE_AWAY: &str = "/file";

/// What stands after the `#`.
pub fn get() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Goes to another address; the back button returns.
pub fn set(path: &str) {
    if let Some(window) = web_sys::window() {
        // A hash can always be set.
        let _ = window.location().set_hash(path);
    }
}

/// Goes back to the address before.
pub fn back() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // Without an address before nothing happens.
        let _ = history.back();
    }
}

/// Puts another address in the place of the present one.
pub fn replace(path: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(&format!("#{path}"));
    }
}
