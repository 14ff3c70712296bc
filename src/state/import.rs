//! Plan files taken in: first a look at what one holds, then, if the person wants it, a plan.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::entry::Summary;
use super::exchange::{Compared, PlanCopy};
use super::library::named;
use super::store::Store;
use super::toast::Toast;
use crate::browser::ids;
use crate::domain::answers::Sheet;
use crate::domain::milestone::MilestoneKind;
use crate::domain::plan::Plan;
use crate::domain::stage::{self, StageResult};
use crate::file::{Notice, OpenError};
use crate::text::plans;

/// A plan file that was looked at. Nothing has changed yet.
#[derive(Clone)]
pub struct Incoming {
    /// What it holds.
    pub copy: PlanCopy,
    /// What a list says of it.
    pub summary: Summary,
    /// The stage by its answers.
    pub stage: StageResult,
    /// What to know about it.
    pub notices: Vec<Notice>,
    /// The plan with the same identifier that is there already.
    pub twin: Option<Twin>,
}

/// A plan that an incoming file is another copy of.
#[derive(Clone)]
pub enum Twin {
    /// Its record cannot be read.
    Damaged,
    /// It is locked, and not unlocked in this tab.
    Locked,
    /// It is there: what taking the file in its place would change.
    Readable(Arc<Compared>),
}

impl Store {
    /// Reads a plan file. Nothing changes.
    pub async fn look_at(self, bytes: &[u8]) -> Result<Incoming, OpenError> {
        let mut opened = self.read_plan(bytes)?;
        let notices = std::mem::take(&mut opened.notices);
        let model = self.model();
        let stage = stage::evaluate(&model, &Sheet::new(&model, &opened.plan.answers));
        let summary = Summary::of(&opened.plan, &model, opened.saved.clone());
        let copy = PlanCopy::from(opened);
        let twin = self.twin(&copy).await;
        Ok(Incoming { copy, summary, stage, notices, twin })
    }

    async fn twin(self, copy: &PlanCopy) -> Option<Twin> {
        let is_resting = self.shelf.is_resting(&copy.plan.id).await;
        let here = self.copy_of(&copy.plan.id).await?;
        if is_resting && here.is_ok() {
            return None;
        }
        if here == Err(OpenError::IsLocked) {
            return Some(Twin::Locked);
        }
        let compared = |here| Twin::Readable(Arc::new(Compared::new(self, here, copy.clone())));
        Some(here.map_or(Twin::Damaged, compared))
    }

    /// What a list says of a plan.
    pub fn summary_of(self, copy: &PlanCopy) -> Summary {
        Summary::of(&copy.plan, &self.model(), copy.saved.clone())
    }

    /// Adds an incoming plan and opens it; beside a plan with its identifier it gets its own and says so in its name.
    /// Undo takes it out again and opens what was open.
    pub fn add_incoming(self, incoming: Incoming) {
        let lang = self.preferences.lang_untracked();
        let mut plan = Plan::clone(&incoming.copy.plan);
        let said = plans::IMPORTED.fill(lang, &[("name", &untrack(|| self.shown_name(&plan.name)))]);
        if incoming.twin.is_some() {
            plan.id = ids::fresh();
            plan.name = named(plans::IMPORT_OF, lang, &plan.name);
        }
        let id = plan.id.clone();
        let before = self.history.get_untracked();
        spawn_local(async move {
            self.rescue_from_bin(&id).await;
            self.keep_and_show(plan);
            self.show_until_changed(Toast::undoable(said, move || {
                self.go_back_to(before.clone());
                self.forget(id.clone());
            }));
        });
    }

    /// Puts an incoming plan in the place of the one with its identifier, which stays as an earlier state.
    pub fn replace_by_incoming(self, incoming: Incoming) {
        spawn_local(async move {
            if let Some(Ok(here)) = self.copy_of(&incoming.copy.plan.id).await {
                // Without a database there is undo alone.
                let _ = self.keep_state(MilestoneKind::BeforeImport, &here.plan).await;
            }
            self.replace(Plan::clone(&incoming.copy.plan), plans::REPLACED);
        });
    }
}
