//! How earlier states are stored: as locked as their plan, a text and what a list says of it under one key.

use leptos::prelude::*;

use super::Milestone;
use crate::browser::database::{self, Change, Table};
use crate::browser::storage::StorageError;
use crate::domain::units::Id;
use crate::state::lock::vault::NoKey;
use crate::state::store::Store;

/// Stands between plan and revision in a key. It cannot be typed.
pub(in crate::state) const BETWEEN: char = '\u{1f}';

/// The key of a milestone.
pub(in crate::state) fn key(plan: &Id, revision: &Id) -> String {
    format!("{}{}", prefix(plan), revision)
}

fn prefix(plan: &Id) -> String {
    format!("{plan}{BETWEEN}")
}

pub(in crate::state) async fn keys_of(plan: &Id) -> Result<Vec<String>, StorageError> {
    database::keys_with(Table::Milestones, &prefix(plan)).await
}

/// An earlier state as it is stored, in the clear.
pub(in crate::state) struct State {
    /// Its key in the database.
    pub key: String,
    /// The plan as it was, as its file.
    pub text: String,
    /// What a list says of it.
    pub entry: String,
}

impl Store {
    /// Latest first.
    pub(in crate::state) async fn milestones_of(self, plan: &Id) -> Result<Vec<Milestone>, StorageError> {
        let own = database::all_with(Table::MilestoneEntries, &prefix(plan)).await?;
        let entries = own.into_iter().filter_map(|(_, entry)| self.vault.unsealed(plan, entry));
        let mut found: Vec<Milestone> = entries.filter_map(|entry| serde_json::from_str(&entry).ok()).collect();
        let saved = |milestone: &Milestone| milestone.summary.saved_milliseconds().unwrap_or(0.0);
        found.sort_by(|a, b| saved(b).total_cmp(&saved(a)));
        Ok(found)
    }

    /// All of a plan; an error where one of them cannot be read here.
    pub(in crate::state) async fn states_of(self, plan: &Id) -> Result<Vec<State>, StorageError> {
        let mut states = Vec::new();
        for key in keys_of(plan).await? {
            let text = database::get(Table::Milestones, &key).await?.unwrap_or_default();
            let entry = database::get(Table::MilestoneEntries, &key).await?.unwrap_or_default();
            let in_the_clear = |text| self.vault.unsealed(plan, text).ok_or(StorageError::Blocked);
            states.push(State { key, text: in_the_clear(text)?, entry: in_the_clear(entry)? });
        }
        Ok(states)
    }

    /// Stores states of a plan, all or none.
    pub(in crate::state) async fn store_states(self, plan: &Id, states: Vec<State>) -> Result<(), StorageError> {
        let mut changes = Vec::new();
        for State { key, text, entry } in states {
            for (table, text) in [(Table::Milestones, text), (Table::MilestoneEntries, entry)] {
                let sealed = self.vault.sealed(plan, None, text).map_err(|NoKey| StorageError::Blocked)?;
                changes.push(Change { table, key: key.clone(), text: Some(sealed) });
            }
        }
        if changes.is_empty() { Ok(()) } else { database::change(&changes).await }
    }
}

/// Forgetting them.
impl Store {
    pub(in crate::state) async fn forget_milestone(self, plan: &Id, revision: &Id) {
        let gone = |table| Change { table, key: key(plan, revision), text: None };
        let forgotten = database::change(&[gone(Table::Milestones), gone(Table::MilestoneEntries)]).await;
        if forgotten.is_ok() && untrack(|| self.is_open(plan)) {
            self.milestones.update(|known| known.iter_mut().for_each(|all| all.retain(|m| m.revision != *revision)));
        }
    }

    /// Forgets every earlier state of a plan.
    pub(in crate::state) async fn forget_milestones(self, plan: &Id) -> Result<(), StorageError> {
        let keys = keys_of(plan).await?;
        let tables = [Table::Milestones, Table::MilestoneEntries];
        let gone = |key: &String| tables.map(|table| Change { table, key: key.clone(), text: None });
        let changes: Vec<Change> = keys.iter().flat_map(gone).collect();
        if changes.is_empty() { Ok(()) } else { database::change(&changes).await }
    }
}
