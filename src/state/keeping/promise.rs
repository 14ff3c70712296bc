//! The browser's promise to keep what is stored: asked for once, when there is work worth keeping.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{persistence, storage};
use crate::state::store::Store;

/// That it was asked for is remembered here.
const ASKED: &str = "baton.asked";
/// Before this many answers or processes a plan may be a first look.
const WORTH_KEEPING: usize = 5;

/// What the browser says of its storage.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct StorageFacts {
    /// Whether it stays until the person deletes it; `None` where the browser does not say.
    pub promised: Option<bool>,
    /// Bytes in use.
    pub bytes: Option<f64>,
}

impl Store {
    /// What the browser says of its storage, as far as it has answered.
    pub fn storage_facts(self) -> StorageFacts {
        self.storage_facts.get()
    }

    /// Asks the browser about its storage.
    pub fn refresh_storage_facts(self) {
        spawn_local(async move {
            let bytes = persistence::bytes_in_use().await;
            self.storage_facts.update(|facts| facts.bytes = bytes);
        });
        spawn_local(async move {
            let promised = persistence::is_promised().await;
            self.storage_facts.update(|facts| facts.promised = promised);
        });
    }

    /// Asks the browser to keep what is stored.
    pub fn ask_for_promise(self) {
        storage::set(ASKED, &true);
        spawn_local(async move {
            let promised = persistence::ask().await;
            self.storage_facts.update(|facts| facts.promised = promised);
        });
    }

    /// Asks once, when there is work worth keeping.
    pub(in crate::state) fn ask_for_promise_once(self) {
        let plan = self.plan_untracked();
        let is_worth_it = plan.answers.len() >= WORTH_KEEPING || plan.processes.len() >= WORTH_KEEPING;
        if is_worth_it && storage::get::<bool>(ASKED).is_none() {
            self.ask_for_promise();
        }
    }
}
