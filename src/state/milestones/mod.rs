//! Earlier states of plans. Here they are looked at and used; `keeping` says when one is kept, `stored` how.

mod keeping;
mod stored;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

pub(in crate::state) use self::stored::{BETWEEN, State, key, keys_of};
use crate::browser::database::{self, Table};
use crate::domain::edit::Edit;
use crate::domain::language::Lang;
use crate::domain::lineage::Lineage;
use crate::domain::milestone::MilestoneKind;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::state::library::Summary;
use crate::state::store::Store;
use crate::state::toast::Toast;
use crate::text::{Text, history as text};

/// An earlier state of a plan, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// Which revision of the plan it is.
    pub revision: Id,
    /// Why it is kept.
    pub kind: MilestoneKind,
    /// What somebody called it; may be blank.
    pub name: String,
    /// What a list says of the plan as it was, and when.
    pub summary: Summary,
}

impl Milestone {
    /// Why it is kept, with what somebody called it.
    pub fn in_words(&self, lang: Lang) -> String {
        let kind = self.kind_in_words().get(lang);
        match self.name.trim() {
            "" => kind.to_owned(),
            name => text::KIND_NAMED.fill(lang, &[("kind", &kind), ("name", &name)]),
        }
    }

    /// Why it is kept.
    pub const fn kind_in_words(&self) -> Text {
        match self.kind {
            MilestoneKind::ByHand => text::BY_HAND,
            MilestoneKind::BeforeImport => text::BEFORE_IMPORT,
            MilestoneKind::BeforeMerge => text::BEFORE_MERGE,
            MilestoneKind::Exported => text::EXPORTED,
            MilestoneKind::BeforeRestore => text::BEFORE_RESTORE,
            MilestoneKind::BeforeDeletion => text::BEFORE_DELETION,
            MilestoneKind::Automatic => text::AUTOMATIC,
        }
    }
}

/// Looking at earlier states.
impl Store {
    /// Those of the open plan, latest first; `None` until [`Store::refresh_milestones`] has looked.
    pub fn milestones(self) -> Option<Vec<Milestone>> {
        self.milestones.get()
    }

    /// Looks again.
    pub fn refresh_milestones(self) {
        let plan = self.plan_untracked().id.clone();
        spawn_local(async move {
            let found = self.milestones_of(&plan).await;
            if untrack(|| self.is_open(&plan)) {
                self.milestones.set(Some(found.unwrap_or_default()));
            }
        });
    }

    /// A plan as it was.
    pub(in crate::state) async fn milestone_plan(self, plan: &Id, revision: &Id) -> Option<Plan> {
        let text = database::get(Table::Milestones, &key(plan, revision)).await.ok().flatten()?;
        Some(self.read_stored(plan, text).ok()?.plan)
    }

    /// The latest state that both a plan and another copy of it descend from and whose content is kept.
    pub(in crate::state) async fn base_for(self, plan: &Id, mine: &Lineage, theirs: &Lineage) -> Option<Plan> {
        for revision in mine.shared(theirs) {
            if let Some(base) = self.milestone_plan(plan, revision).await {
                return Some(base);
            }
        }
        None
    }
}

/// Using them.
impl Store {
    /// Makes the open plan what it was. One step: undo gives back what it is.
    pub fn restore_milestone(self, milestone: Milestone) {
        if !self.may_edit() {
            return;
        }
        let id = self.plan_untracked().id.clone();
        spawn_local(async move {
            let lang = self.preferences.lang_untracked();
            let Some(plan) = self.milestone_plan(&id, &milestone.revision).await else {
                self.show(Toast::plain(text::NOT_RESTORED.get(lang)));
                return;
            };
            let is_open = || untrack(|| self.is_open(&id));
            if is_open() {
                // What is left now stays findable although undo will forget it one day.
                let _ = self.keep_revision(MilestoneKind::BeforeRestore, String::new()).await;
            }
            // Another plan may have been opened meanwhile; that one stays as it is.
            if is_open() {
                // Going back is an edit like any other: a copy that left since then is merged against that state.
                let plan = Plan { lineage: self.plan_untracked().lineage.clone(), ..plan };
                self.dispatch_with_undo(Edit::ReplaceAll(Box::new(plan)), text::RESTORED.get(lang));
            }
        });
    }

    /// Forgets an earlier state of the open plan.
    pub fn delete_milestone(self, revision: Id) {
        let plan = self.plan_untracked().id.clone();
        spawn_local(async move { self.forget_milestone(&plan, &revision).await });
    }
}
