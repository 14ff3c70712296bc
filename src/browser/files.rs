//! Files the person gives or takes.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, File, FileList, HtmlAnchorElement, TextDecoder, TextDecoderOptions, Url,
};

/// A text in pieces that the browser holds already, so that a large one never stands in this program's memory.
#[derive(Clone, Default)]
pub struct Pieces(Array);

impl Pieces {
    /// Adds a piece.
    pub fn push(&self, text: &str) {
        self.0.push(&text.into());
    }
}

/// Offers a text as a file to keep.
pub fn download(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let pieces = Pieces::default();
    pieces.push(text);
    download_pieces(name, mime, &pieces)
}

/// Offers a text in pieces as a file to keep.
pub fn download_pieces(name: &str, mime: &str, pieces: &Pieces) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&pieces.0, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    release_later(url);
    Ok(())
}

/// Gives the memory of an offered file back once the browser has surely taken it; some begin only after the click.
fn release_later(url: String) {
    const MILLISECONDS: i32 = 60_000;
    let release = Closure::once_into_js(move || Url::revoke_object_url(&url));
    if let Some(window) = web_sys::window() {
        // Without a timer the memory is given back when the page goes.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(release.unchecked_ref(), MILLISECONDS);
    }
}

/// A text as a file.
pub fn of_text(name: &str, text: &str) -> Option<File> {
    File::new_with_str_sequence(&Array::of1(&text.into()), name).ok()
}

/// The bytes of a file; `None` when the browser could not read it.
pub async fn read(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Whether what is dragged are files, not text or an element of the page.
pub fn is_dragged(event: &DragEvent) -> bool {
    let is_files = |kind: JsValue| kind.as_string().as_deref() == Some("Files");
    event.data_transfer().is_some_and(|data| data.types().iter().any(is_files))
}

/// How many bytes a file has.
pub fn size(file: &File) -> usize {
    #[expect(clippy::as_conversions, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates")]
    let bytes = file.size() as usize;
    bytes
}

/// The files of a list, such as those of an input or a drop.
pub fn all(list: Option<FileList>) -> Vec<File> {
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.get(index)).collect()
}

/// Bytes as text in Big5, as spreadsheet programs in Taiwan still write it; `None` when they are something else.
pub fn decode_big5(bytes: &[u8]) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options("big5", &options).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}
