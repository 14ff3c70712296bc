//! Handing a file to another application of the device, where the browser does that.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, File, FilePropertyBag, Navigator, ShareData};

/// Why nothing was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareError {
    /// The person thought better of it.
    Cancelled,
    /// The browser or the device refuses.
    Refused,
}

/// Whether the browser hands over text files at all.
pub fn is_possible() -> bool {
    let Some(navigator) = navigator() else { return false };
    let data = file("plan.txt", "").map(|file| data(&file));
    // Some browsers have neither, whatever the type says.
    let has = |name: &str| Reflect::get(&navigator, &JsValue::from_str(name)).is_ok_and(|found| found.is_function());
    has("share") && has("canShare") && data.is_some_and(|data| navigator.can_share_with_data(&data))
}

/// Hands over a text as a file; done when the person has chosen where it goes.
pub async fn share(name: &str, text: &str) -> Result<(), ShareError> {
    let navigator = navigator().ok_or(ShareError::Refused)?;
    let file = file(name, text).ok_or(ShareError::Refused)?;
    match JsFuture::from(navigator.share_with_data(&data(&file))).await {
        Ok(_) => Ok(()),
        Err(why) if why.dyn_ref::<DomException>().is_some_and(|why| why.name() == "AbortError") => {
            Err(ShareError::Cancelled)
        }
        Err(_) => Err(ShareError::Refused),
    }
}

fn navigator() -> Option<Navigator> {
    Some(web_sys::window()?.navigator())
}

fn file(name: &str, text: &str) -> Option<File> {
    let options = FilePropertyBag::new();
    options.set_type("text/plain");
    File::new_with_str_sequence_and_options(&Array::of1(&text.into()), name, &options).ok()
}

fn data(file: &File) -> ShareData {
    let data = ShareData::new();
    data.set_files(&Array::of1(file));
    data
}
