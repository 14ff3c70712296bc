//! A plan file merged into the plan it is another copy of.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::PlanCopy;
use crate::domain::edit::Edit;
use crate::domain::history::History;
use crate::domain::merge::{Choices, Merged, merge, merge_choosing};
use crate::domain::milestone::MilestoneKind;
use crate::domain::plan::Plan;
use crate::state::store::Store;
use crate::state::toast::Toast;
use crate::text::{exchange, plans};

/// A merge that waits for decisions. Nothing has changed yet.
#[derive(Clone)]
pub struct Merging {
    /// The plan that is here.
    pub mine: PlanCopy,
    /// The plan of the file.
    pub theirs: PlanCopy,
    /// The revision both descend from, if its content is at hand; without it the merge is two-way.
    pub base: Option<Arc<Plan>>,
    /// What is taken without a question, and what has to be decided.
    pub found: Arc<Merged>,
}

impl Store {
    /// Looks at what merging two copies would do. Nothing changes.
    pub async fn look_at_merge(self, mine: PlanCopy, theirs: PlanCopy) -> Merging {
        let (id, lineage) = (&mine.plan.id, &mine.plan.lineage);
        let base = self.base_for(id, lineage, &theirs.plan.lineage).await.map(Arc::new);
        let found = Arc::new(merge(base.as_deref(), &mine.plan, &theirs.plan));
        Merging { mine, theirs, base, found }
    }

    /// Merges as chosen into the plan as it is now, and shows it: one step, which undo takes back.
    pub fn merge_incoming(self, merging: Merging, choices: Choices) {
        spawn_local(async move {
            let Merging { mine, theirs, base, .. } = merging;
            let lang = self.preferences.lang_untracked();
            let id = mine.plan.id.clone();
            if !self.may_change(&id).await {
                return;
            }
            // Another tab may have saved meanwhile.
            let Some(mine) = self.copy_of(&id).await.and_then(Result::ok) else {
                self.release(&id);
                self.show(Toast::plain(plans::RECORD_GONE.get(lang)));
                return;
            };
            let merge = |mine: &Plan| merge_choosing(base.as_deref(), mine, &theirs.plan, &choices);
            let name = untrack(|| self.shown_name(&mine.plan.name));
            if !untrack(|| self.is_open(&id)) {
                self.go_back_to(History::new(Plan::clone(&mine.plan)));
            }
            if merge(&mine.plan).plan == *mine.plan {
                self.show(Toast::plain(exchange::NOTHING_TAKEN.fill(lang, &[("name", &name)])));
                return;
            }
            // What is here now stays findable although undo will forget it one day; without a database there is undo alone.
            let _ = self.keep_revision(MilestoneKind::BeforeMerge, String::new()).await;
            if !untrack(|| self.is_open(&id)) {
                return;
            }
            let merged = merge(&self.plan_untracked());
            let (taken, conflicts) = (merged.taken.len(), merged.conflicts.len());
            let said = exchange::MERGED.fill(lang, &[("name", &name), ("taken", &taken), ("conflicts", &conflicts)]);
            self.dispatch_with_undo(Edit::ReplaceAll(Box::new(merged.plan)), said);
        });
    }
}
