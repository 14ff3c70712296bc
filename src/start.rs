//! The first program. Everything is in the library; this puts it into the document and lets it go.

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    baton::ui::start();
}

/// Leaves the page to the whole application and says what was done so far.
#[wasm_bindgen]
pub fn leave() -> Option<String> {
    baton::ui::leave()
}
