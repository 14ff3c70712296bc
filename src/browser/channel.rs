//! What the tabs of one browser tell each other.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

const NAME: &str = "baton";

/// A line to the other tabs. Never closed: it lives as long as the page.
#[derive(Clone)]
pub struct Channel(BroadcastChannel);

impl Channel {
    /// Opens the line; `None` where the browser has none.
    pub fn open() -> Option<Channel> {
        BroadcastChannel::new(NAME).ok().map(Channel)
    }

    /// Tells the other tabs a few words.
    pub fn tell(&self, words: &[&str]) {
        let words: Array = words.iter().map(|word| wasm_bindgen::JsValue::from_str(word)).collect();
        // Texts can always be sent.
        let _ = self.0.post_message(&words);
    }

    /// Listens for as long as the page lives.
    pub fn listen(&self, hear: impl Fn(Vec<String>) + 'static) {
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let Ok(words) = event.data().dyn_into::<Array>() else { return };
            hear(words.iter().filter_map(|word| word.as_string()).collect());
        });
        self.0.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
    }
}
