//! Plan files taken in: first a look at what one holds, then, if the person wants it, a plan.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::entry::Summary;
use super::library::named;
use super::store::Store;
use super::toast::Toast;
use crate::browser::ids;
use crate::domain::answers::Sheet;
use crate::domain::plan::Plan;
use crate::domain::stage::{self, StageResult};
use crate::file::{Notice, OpenError};
use crate::text::plans;

/// A plan file that was looked at. Nothing has changed yet.
#[derive(Clone)]
pub struct Incoming {
    /// What it holds.
    pub plan: Plan,
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
pub struct Twin {
    /// What is known of it; `None` when it cannot be read.
    pub summary: Option<Summary>,
}

impl Store {
    /// Reads a plan file. Nothing changes.
    pub async fn look_at(self, bytes: &[u8]) -> Result<Incoming, OpenError> {
        let opened = self.read_plan(bytes)?;
        let model = self.model();
        let stage = stage::evaluate(&model, &Sheet::new(&model, &opened.plan.answers));
        let twin = self.twin(&opened.plan).await;
        let summary = Summary::of(&opened.plan, &model, opened.saved);
        Ok(Incoming { plan: opened.plan, summary, stage, notices: opened.notices, twin })
    }

    async fn twin(self, plan: &Plan) -> Option<Twin> {
        if self.shelf.is_resting(&plan.id).await {
            return None;
        }
        let stored = self.read_record(&plan.id).await?;
        let summary = stored.ok().map(|opened| Summary::of(&opened.plan, &self.model(), opened.saved));
        Some(Twin { summary })
    }

    /// Adds an incoming plan and opens it; beside a plan with its identifier it gets its own and says so in its name.
    /// Undo takes it out again and opens what was open.
    pub fn add_incoming(self, incoming: Incoming) {
        let lang = self.preferences.lang_untracked();
        let mut plan = incoming.plan;
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

    /// Puts an incoming plan in the place of the one with its identifier.
    pub fn replace_by_incoming(self, incoming: Incoming) {
        self.replace(incoming.plan, plans::REPLACED);
    }
}
