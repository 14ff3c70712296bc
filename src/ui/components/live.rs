//! Content and attributes that follow what they read.
//!
//! A bare closure in `view!` compiles to reactive machinery of its own. These wrap it in one type, so that the page carries
//! that machinery once instead of once for each place.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

/// A value that is computed again when something it reads changes.
pub type Live<T> = Arc<Mutex<dyn FnMut() -> T + Send>>;

/// An attribute or property that follows what it reads.
pub fn live_value<T>(value: impl FnMut() -> T + Send + 'static) -> Live<T> {
    Arc::new(Mutex::new(value))
}

/// Content that follows what it reads.
pub fn live<V: IntoView + 'static>(mut content: impl FnMut() -> V + Send + 'static) -> Live<AnyView> {
    live_value(move || content().into_any())
}
