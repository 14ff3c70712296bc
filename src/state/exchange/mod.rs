//! Plans that meet: copies of one plan merged, and any two side by side.

mod comparison;
mod merging;

use std::sync::Arc;

pub use comparison::{Compared, Comparison, Found, Pick};
pub use merging::Merging;

use leptos::prelude::*;

use super::autosave;
use super::milestones::Milestone;
use super::store::Store;
use crate::browser::clock::{self, Moment};
use crate::browser::crypto::WebCrypto;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file::envelope::{self, LockError, Locked};
use crate::file::{OpenError, Opened};

/// A plan as a file or the device holds it, with when and by whom it was saved.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanCopy {
    /// The plan.
    pub plan: Arc<Plan>,
    /// When it was saved, ISO 8601.
    pub saved: Option<String>,
    /// Who saved it.
    pub saved_by: Option<String>,
    /// Which earlier state it is; `None` for the plan as it is.
    pub milestone: Option<Milestone>,
}

impl PlanCopy {
    /// When it was saved, by the person's clock.
    pub fn saved_at(&self) -> Option<Moment> {
        self.saved.as_deref().and_then(clock::moment)
    }

    /// The day it was saved where the person is, ISO 8601: for documents, which name no time of day.
    pub fn saved_day(&self) -> Option<String> {
        self.saved_at().map(|at| at.day.to_string())
    }
}

impl From<Opened> for PlanCopy {
    fn from(opened: Opened) -> PlanCopy {
        PlanCopy { plan: Arc::new(opened.plan), saved: opened.saved, saved_by: opened.saved_by, milestone: None }
    }
}

impl Store {
    /// A plan as it is now: the open one as it is on screen, others as they are kept. `None` when it is gone.
    pub async fn copy_of(self, id: &Id) -> Option<Result<PlanCopy, OpenError>> {
        autosave::flush(self);
        let kept = self.read_record(id).await;
        if untrack(|| self.is_open(id)) {
            let (saved, saved_by) = kept.and_then(Result::ok).map_or((None, None), |kept| (kept.saved, kept.saved_by));
            return Some(Ok(PlanCopy { plan: self.plan_untracked(), saved, saved_by, milestone: None }));
        }
        kept.map(|kept| kept.map(PlanCopy::from))
    }

    /// What a locked file holds. Takes as long as its rounds take, about a second.
    pub async fn unlock(self, locked: &Locked, passphrase: &str) -> Result<Vec<u8>, LockError> {
        envelope::unlock(&WebCrypto, passphrase, locked).await
    }
}
