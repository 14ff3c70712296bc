//! The page without a network, and a newer version of it that waits.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::keeping::autosave;
use super::store::Store;
use crate::browser::offline::{self, Kept};
use crate::browser::{clock, document};

/// How often to look whether the device has taken what is to be saved, and how long to wait each time.
const LOOKS: u32 = 100;
const LOOK_MILLISECONDS: i32 = 50;

impl Store {
    /// Whether a newer version is ready and could be used now: never while this tab holds something that is kept nowhere else.
    pub fn newer_version(self) -> Signal<bool> {
        let is_there = RwSignal::new(false);
        offline::when_newer(move || {
            // The page may have left meanwhile.
            let _ = is_there.try_set(true);
        });
        Signal::derive(move || is_there.get() && !self.shelf.is_needed())
    }

    /// Saves, what is being typed included, and goes on with the newer version. Nothing happens while this tab holds something
    /// that the device does not take.
    pub fn use_newer_version(self) {
        document::take_typed();
        autosave::flush(self);
        spawn_local(async move {
            for _ in 0..LOOKS {
                if !untrack(|| self.shelf.is_needed()) {
                    return offline::use_newer();
                }
                clock::sleep(LOOK_MILLISECONDS).await;
            }
        });
    }

    /// Where the page itself is kept, once that is known.
    pub fn page_kept(self) -> Signal<Option<Kept>> {
        let kept = RwSignal::new(None);
        spawn_local(async move {
            let found = offline::kept().await;
            let _ = kept.try_set(Some(found));
        });
        kept.into()
    }
}
