//! Whether the browser promises to keep what is stored, and how much that is. A browser may answer late or never: nobody waits.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    // Pages that are not served securely have none, whatever the type says.
    let storage = js_sys::Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    storage.dyn_into().ok()
}

/// Whether what is stored stays until the person deletes it; `None` where the browser does not say.
pub async fn is_promised() -> Option<bool> {
    JsFuture::from(manager()?.persisted().ok()?).await.ok()?.as_bool()
}

/// Asks for that promise. Some browsers ask the person.
pub async fn ask() -> Option<bool> {
    JsFuture::from(manager()?.persist().ok()?).await.ok()?.as_bool()
}

/// Bytes in use, as the browser estimates.
pub async fn bytes_in_use() -> Option<f64> {
    let estimate = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    estimate.unchecked_into::<StorageEstimate>().get_usage()
}
