//! Earlier states on their way into a backup and out of one, as they are stored: what is locked stays locked.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::browser::database::{self, Table};
use crate::browser::storage::StorageError;
use crate::domain::milestone::MilestoneKind;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file::envelope::is_locked;
use crate::file::library::State;
use crate::state::entry::Summary;
use crate::state::milestones::{self, BETWEEN, Milestone};
use crate::state::store::Store;

/// Which earlier states the device has, as plan and revision.
pub(super) async fn known_states() -> BTreeSet<(Id, Id)> {
    // Without a database there are none.
    let keys = database::keys(Table::Milestones).await.unwrap_or_default();
    keys.iter().filter_map(|key| parts(key)).collect()
}

/// Plan and revision of a key.
fn parts(key: &str) -> Option<(Id, Id)> {
    key.rsplit_once(BETWEEN).map(|(plan, revision)| (plan.into(), revision.into()))
}

/// An earlier state as it is stored.
pub(super) async fn stored(key: &str) -> Option<State> {
    let text = database::get(Table::Milestones, key).await.ok().flatten()?;
    let entry = database::get(Table::MilestoneEntries, key).await.ok().flatten().unwrap_or_default();
    let (_, revision) = parts(key)?;
    let blank = State { revision, kind: MilestoneKind::ByHand, name: String::new(), saved: None, text, entry: None };
    if is_locked(entry.as_bytes()) {
        return Some(State { entry: Some(entry), ..blank });
    }
    Some(match serde_json::from_str(&entry) {
        Ok(Milestone { kind, name, summary, .. }) => State { kind, name, saved: summary.saved, ..blank },
        Err(_) => blank,
    })
}

impl Store {
    /// Keeps earlier states that come from a backup, as locked as their plan is here.
    pub(super) async fn take_states(self, plan: &Id, states: Vec<State>) -> Result<(), StorageError> {
        if states.is_empty() {
            return Ok(());
        }
        let to_store = states.into_iter().map(|state| self.as_stored(plan, state)).collect();
        self.store_states(plan, to_store).await?;
        self.thin_out(plan).await;
        if untrack(|| self.is_open(plan)) {
            self.milestones.set(None);
        }
        Ok(())
    }

    fn as_stored(self, plan: &Id, state: State) -> milestones::State {
        let State { revision, kind, name, saved, text, entry } = state;
        let key = milestones::key(plan, &revision);
        let entry = entry.unwrap_or_else(|| {
            let read = self.read_plan(text.as_bytes()).ok();
            let blank = || Plan { name: name.clone(), ..self.fresh_plan() };
            let summary = Summary::of(&read.map_or_else(blank, |opened| opened.plan), &self.model(), saved);
            // Texts and numbers can always be written.
            serde_json::to_string(&Milestone { revision, kind, name, summary }).unwrap_or_default()
        });
        milestones::State { key, text, entry }
    }
}
