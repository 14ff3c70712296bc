//! A stored plan as the library lists it.

use serde::{Deserialize, Serialize};

use crate::browser::clock::{self, Moment};
use crate::domain::answers::Answer;
use crate::domain::model::Model;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file::Opened;

/// A stored plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its identifier.
    pub id: Id,
    /// What is known of it.
    pub state: EntryState,
}

/// What is known of a stored plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryState {
    /// It can be opened.
    Readable(Summary),
    /// It cannot be read; nothing touches it but a download or a deletion.
    Damaged {
        /// The record as stored.
        raw: String,
    },
}

/// What a list says of a plan. Kept beside the plan, so that a list need not read every plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Its name, possibly blank.
    pub name: String,
    /// Whether it is the example.
    pub demo: bool,
    /// When it was saved, ISO 8601.
    pub saved: Option<String>,
    /// Questions of the model that are answered.
    pub answers: usize,
    /// Processes listed.
    pub processes: usize,
    /// When it was put into the bin, ISO 8601; `None` for one that is not there.
    #[serde(default)]
    pub deleted: Option<String>,
    /// Whether it is locked on this device: then the name is its label, and nobody counts what is in it.
    #[serde(default)]
    pub locked: bool,
}

impl Summary {
    /// The summary of a plan saved at a time.
    pub fn of(plan: &Plan, model: &Model, saved: Option<String>) -> Summary {
        let is_answered =
            |(question, answer): &(&Id, &Answer)| answer.mark.is_some() && model.question_index(question).is_some();
        Summary {
            name: plan.name.clone(),
            demo: plan.demo,
            saved,
            answers: plan.answers.iter().filter(is_answered).count(),
            processes: plan.processes.len(),
            deleted: None,
            locked: false,
        }
    }

    /// The summary as it is kept.
    pub(super) fn write(&self) -> String {
        // Texts and numbers can always be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// A summary that was kept; `None` where it cannot be read, and the plan itself has to be.
    pub(super) fn read(text: &str) -> Option<Summary> {
        serde_json::from_str(text).ok()
    }

    pub(super) fn saved_milliseconds(&self) -> Option<f64> {
        self.saved.as_deref().and_then(clock::milliseconds)
    }

    /// When it was saved, by the person's clock.
    pub fn saved_at(&self) -> Option<Moment> {
        self.saved.as_deref().and_then(clock::moment)
    }
}

impl Entry {
    /// A record read, or not.
    pub(super) fn new<E>(id: Id, raw: String, read: Result<Opened, E>, model: &Model) -> Entry {
        let state = match read {
            Ok(opened) => EntryState::Readable(Summary::of(&opened.plan, model, opened.saved)),
            Err(_) => EntryState::Damaged { raw },
        };
        Entry { id, state }
    }

    /// What is known of it, if it can be read.
    pub fn summary(&self) -> Option<&Summary> {
        match &self.state {
            EntryState::Readable(summary) => Some(summary),
            EntryState::Damaged { .. } => None,
        }
    }

    /// What the library sorts by: the moment it was saved; those that do not say come last.
    pub(super) fn saved_milliseconds(&self) -> f64 {
        self.summary().and_then(Summary::saved_milliseconds).unwrap_or(f64::MIN)
    }
}
