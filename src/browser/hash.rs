//! The address after the `#`. Hash routes work in any folder of any static host and from a file.

use wasm_bindgen::JsValue;

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

/// Writes another address into the address bar; nobody goes anywhere.
pub fn note(path: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // An address that is not written is only missing in a bookmark.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{path}")));
    }
}

/// A text as one step of an address.
pub fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// The text of a step of an address, if it is one.
pub fn decoded(step: &str) -> Option<String> {
    js_sys::decode_uri_component(step).ok().map(String::from)
}
