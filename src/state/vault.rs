//! Plans locked at rest: on the device they and their earlier states are envelopes that show a label and a time. Keys stay in the
//! memory of a tab, from when the passphrase is typed until the plan is locked again or the tab closes.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::entry::Summary;
use crate::browser::crypto::AtOnce;
use crate::cipher;
use crate::domain::units::Id;
use crate::file::envelope::{Key, Locked, is_locked};

/// The locked plans this tab knows of.
#[derive(Clone, Copy)]
pub(super) struct Vault {
    /// With their keys while they are unlocked here. One without a key is never written in the clear.
    known: RwSignal<BTreeMap<Id, Option<Arc<Secret>>>>,
    /// A locked plan somebody wants to go on with.
    pub wanted: RwSignal<Option<Wanted>>,
}

/// A locked plan somebody wants to go on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Which.
    pub id: Id,
    /// What stands on its outside; may be blank.
    pub label: String,
}

/// What it takes to write and read a locked plan.
pub(super) struct Secret {
    /// Follows from the passphrase.
    pub key: Key,
    /// What stands on the outside.
    pub label: String,
}

/// Why something is not written: its plan is locked, and the key is not here.
pub(super) struct NoKey;

impl Vault {
    /// Nothing is known to be locked.
    pub fn new() -> Vault {
        Vault { known: RwSignal::new(BTreeMap::new()), wanted: RwSignal::new(None) }
    }

    /// From now on a plan is written with a key.
    pub fn unlock(self, id: &Id, secret: Arc<Secret>) {
        self.known.update(|known| drop(known.insert(id.clone(), Some(secret))));
    }

    /// Forgets the key of a plan that stays locked.
    pub fn lock(self, id: &Id) {
        self.known.update(|known| drop(known.insert(id.clone(), None)));
    }

    /// Forgets that a plan is locked: it is not any more.
    pub fn forget(self, id: &Id) {
        self.known.update(|known| drop(known.remove(id)));
    }

    /// Notes that a record is locked.
    pub fn note_locked(self, id: &Id) {
        if !self.known.with_untracked(|known| known.contains_key(id)) {
            self.lock(id);
        }
    }

    /// The key of a plan that is unlocked here.
    pub fn secret(self, id: &Id) -> Option<Arc<Secret>> {
        self.known.with(|known| known.get(id).cloned().flatten())
    }

    /// The label of a plan that is unlocked here.
    pub fn label(self, id: &Id) -> Option<String> {
        self.known.with(|known| known.get(id)?.as_ref().map(|secret| secret.label.clone()))
    }

    /// A text of a plan as it is stored: locked where the plan is, and before this returns.
    pub fn sealed(self, id: &Id, saved: Option<&str>, text: String) -> Result<String, NoKey> {
        let known = self.known.with_untracked(|known| known.get(id).cloned());
        match known {
            None => Ok(text),
            Some(_) if is_locked(text.as_bytes()) => Ok(text),
            Some(None) => Err(NoKey),
            Some(Some(secret)) => {
                let sealing = secret.key.lock_saved(&AtOnce, &secret.label, saved.unwrap_or_default(), text.as_bytes());
                cipher::now(sealing).and_then(Result::ok).ok_or(NoKey)
            }
        }
    }

    /// A stored text of a plan in the clear; `None` where it is locked and the key is not here.
    pub fn unsealed(self, id: &Id, text: String) -> Option<String> {
        if !is_locked(text.as_bytes()) {
            return Some(text);
        }
        self.note_locked(id);
        let secret = self.known.with_untracked(|known| known.get(id).cloned().flatten())?;
        let locked = Locked::read(text.as_bytes()).ok()?;
        String::from_utf8(cipher::now(secret.key.unlock(&AtOnce, &locked))?.ok()?).ok()
    }
}

impl Summary {
    /// What a list says of a locked plan.
    pub(super) fn locked(label: &str, saved: Option<&str>) -> Summary {
        Summary {
            name: label.to_owned(),
            demo: false,
            saved: saved.map(str::to_owned),
            answers: 0,
            processes: 0,
            deleted: None,
            locked: true,
        }
    }
}
