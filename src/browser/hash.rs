//! The address after the `#`. Hash routes work in any folder of any static host and from a file.

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

/// Puts another address in the place of the present one.
pub fn replace(path: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(&format!("#{path}"));
    }
}
