//! The two programs of the page and how one follows the other; the loader in `index.html` fetches and starts them.
//!
//! `start` is small and asks the first questions; `app` is everything. When `app` begins while `start` is running, it asks for
//! what was done there, and `start` gives it and leaves in the same moment.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = baton)]
    fn run(program: &str) -> Promise;

    #[wasm_bindgen(js_namespace = baton)]
    fn is_app_here() -> bool;

    #[wasm_bindgen(js_namespace = baton)]
    fn take_over() -> Option<String>;

    #[wasm_bindgen(js_namespace = baton)]
    fn keep_files(files: Vec<File>);

    #[wasm_bindgen(js_namespace = baton)]
    fn take_files() -> Vec<File>;

    #[wasm_bindgen(js_namespace = baton)]
    fn note(id: &str, text: &str);
}

/// Fetches the whole application and puts it in the place of this program. Returns only when that failed.
pub async fn open_app() {
    let ran = JsFuture::from(run("app")).await;
    if ran.is_ok() {
        // This program has left; nothing after it may run.
        std::future::pending::<()>().await;
    }
}

/// Whether the whole application has been fetched and can begin at once.
pub fn has_app() -> bool {
    is_app_here()
}

/// What the program before this one hands over; it is gone from the page afterwards.
pub fn take_over_from_start() -> Option<String> {
    take_over()
}

/// Has the loader keep a note of the first program in a database as well, a moment later. It brings back from there, before the
/// next program begins, what the journal has lost.
pub fn note_start(id: &str, text: &str) {
    note(id, text);
}

/// Has the loader forget such a note: the whole application keeps the plan. Where the note comes back in the journal, it goes.
pub fn forget_start(id: &str) {
    note(id, "");
}

/// Keeps files the person gave until the whole application is there.
pub fn keep_for_app(files: Vec<File>) {
    keep_files(files);
}

/// The event on the window that says that files have come from outside the page; they are kept as those above.
pub const FILES_ARRIVED: &str = "baton-files";

/// Files given before this program was there.
pub fn take_kept_files() -> Vec<File> {
    take_files()
}
