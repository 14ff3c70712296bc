//! The page without a network: what keeps it on the device, and a newer version of it. `assets/loader.js` and, in the edition
//! that is one file, `assets/single.js` answer.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = baton, js_name = build)]
    fn build_id() -> String;

    #[wasm_bindgen(js_namespace = baton)]
    fn when_new(call: JsValue);

    #[wasm_bindgen(js_namespace = baton)]
    fn use_new();

    #[wasm_bindgen(js_namespace = baton, js_name = kept)]
    fn kept_where() -> Promise;
}

/// Where the page itself is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Nowhere yet: without a network it does not open.
    Nowhere,
    /// In the browser, whole.
    Device,
    /// In the one file it is, and that is as it was built.
    File,
    /// In the one file it is, which this browser cannot check.
    FileUnchecked,
    /// In the one file it is, which differs from what was built.
    FileAltered,
}

/// What tells this build from every other.
pub fn build() -> String {
    build_id()
}

/// Where the page itself is kept.
pub async fn kept() -> Kept {
    let said = JsFuture::from(kept_where()).await.ok().and_then(|said| said.as_string());
    match said.as_deref() {
        Some("device") => Kept::Device,
        Some("file") => Kept::File,
        Some("unchecked") => Kept::FileUnchecked,
        Some("altered") => Kept::FileAltered,
        _ => Kept::Nowhere,
    }
}

/// Calls when a newer version is on the device and waits; at once when it does already. The last one to ask is told.
pub fn when_newer(call: impl FnMut() + 'static) {
    let call: Box<dyn FnMut()> = Box::new(call);
    when_new(Closure::wrap(call).into_js_value());
}

/// Puts the newer version in the place of this one; the page loads anew.
pub fn use_newer() {
    use_new();
}
