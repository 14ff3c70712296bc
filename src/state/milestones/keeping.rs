//! When an earlier state is kept: by hand, before something takes the plan's place, when it leaves, and as time passes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Milestone;
use super::stored::{State, key};
use crate::browser::locks::Way;
use crate::browser::storage::StorageError;
use crate::browser::{clock, ids};
use crate::domain::copies::says_the_same;
use crate::domain::milestone::{AUTOMATIC_MOST, EXPORTED_MOST, MilestoneKind, superfluous};
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file::{self, Opened};
use crate::state::exchange::PlanCopy;
use crate::state::library::Summary;
use crate::state::store::Store;
use crate::state::toast::Toast;
use crate::text::history as text;

/// How long the plan is changed before a state is kept by itself.
const AUTOMATIC_EVERY_MILLISECONDS: f64 = 10.0 * 60_000.0;

impl Store {
    /// Keeps the open plan as it is now.
    pub fn keep_milestone(self, kind: MilestoneKind, name: &str) {
        if !self.may_edit() {
            return;
        }
        let name = name.trim().to_owned();
        spawn_local(async move {
            let lang = self.preferences.lang_untracked();
            let said = match self.keep_revision(kind, name).await {
                Ok(()) => text::KEPT,
                Err(_) => text::NOT_KEPT,
            };
            self.show(Toast::plain(said.get(lang)));
        });
    }

    /// Keeps the open plan as it is now, as a revision other copies can descend from.
    pub(in crate::state) async fn keep_revision(self, kind: MilestoneKind, name: String) -> Result<(), StorageError> {
        let revision = ids::fresh();
        self.history.update(|history| history.mark(&revision));
        let plan = self.plan_untracked();
        // The lineage is no change that undo knows; it is saved here.
        self.keep(&plan);
        let milestone = self.milestone(revision, kind, name, &plan);
        self.store_milestone(&plan, milestone).await
    }

    /// Keeps a plan that leaves as a revision its copies descend from, and gives the plan that says so. One that is such a
    /// revision already stays what it is.
    pub(in crate::state) async fn keep_leaving(self, copy: &PlanCopy) -> Arc<Plan> {
        let plan = copy.plan.clone();
        if let Some(newest) = plan.lineage.newest()
            && self.milestone_plan(&plan.id, newest).await.is_some_and(|kept| kept == *plan)
        {
            return plan;
        }
        if !self.claim(&plan.id, Way::IfFree).await {
            // Another tab edits it; what leaves here is what that one has saved.
            return plan;
        }
        let left = self.keep_leaving_claimed(&plan.id).await;
        self.release(&plan.id);
        left.unwrap_or(plan)
    }

    /// The same with its lock claimed, of the plan as it is now: another tab may have saved and left since it was read. `None`
    /// where it cannot be kept.
    async fn keep_leaving_claimed(self, id: &Id) -> Option<Arc<Plan>> {
        let copy = self.copy_of(id).await?.ok()?;
        if untrack(|| self.is_open(id)) {
            // A copy of what no database keeps can be merged all the same, with more questions.
            let _ = self.keep_revision(MilestoneKind::Exported, String::new()).await;
            self.keep_newest_exported(id).await;
            return Some(self.plan_untracked());
        }
        let plan = copy.plan;
        let revision = ids::fresh();
        let marked = Plan { lineage: Arc::new(plan.lineage.with(revision.clone())), ..Plan::clone(&plan) };
        // Leaving is no change: when it was saved last stays what it was.
        let saved = copy.saved.as_deref();
        let text = file::save_signed(&marked, saved, copy.saved_by.as_deref());
        let text = self.vault.sealed(id, saved, text).ok()?;
        self.keep_record(id, text);
        let milestone = self.milestone(revision, MilestoneKind::Exported, String::new(), &marked);
        let _ = self.store_milestone(&marked, milestone).await;
        self.keep_newest_exported(id).await;
        Some(Arc::new(marked))
    }

    /// Of the states that left as files only the newest stay.
    async fn keep_newest_exported(self, plan: &Id) {
        let all = self.milestones_of(plan).await.unwrap_or_default();
        let exported = all.iter().filter(|milestone| milestone.kind == MilestoneKind::Exported);
        for milestone in exported.skip(EXPORTED_MOST) {
            self.forget_milestone(plan, &milestone.revision).await;
        }
    }

    /// Keeps a plan that is not the open one as it is.
    pub(in crate::state) async fn keep_state(self, kind: MilestoneKind, plan: &Plan) -> Result<(), StorageError> {
        self.store_milestone(plan, self.milestone(ids::fresh(), kind, String::new(), plan)).await
    }

    /// Keeps a plan that is about to be deleted as it is, unless its latest state says the same: taken back, it has the
    /// history it had.
    pub(in crate::state) async fn keep_before_deletion(self, id: &Id) {
        let Some(Ok(Opened { plan, .. })) = self.read_record(id).await else { return };
        if plan.answers.is_empty() && plan.processes.is_empty() {
            return;
        }
        let latest = self.milestones_of(id).await.unwrap_or_default();
        if let Some(latest) = latest.first()
            && self.milestone_plan(id, &latest.revision).await.is_some_and(|kept| says_the_same(&kept, &plan))
        {
            return;
        }
        // The plan itself rests in the bin.
        let _ = self.keep_state(MilestoneKind::BeforeDeletion, &plan).await;
    }

    fn milestone(self, revision: Id, kind: MilestoneKind, name: String, plan: &Plan) -> Milestone {
        Milestone { revision, kind, name, summary: Summary::of(plan, &self.model(), Some(clock::timestamp())) }
    }

    async fn store_milestone(self, plan: &Plan, milestone: Milestone) -> Result<(), StorageError> {
        let key = key(&plan.id, &milestone.revision);
        let saved = milestone.summary.saved.as_deref();
        let state = State {
            key,
            text: file::save(plan, saved),
            // Texts and numbers can always be written.
            entry: serde_json::to_string(&milestone).unwrap_or_default(),
        };
        self.store_states(&plan.id, vec![state]).await?;
        if untrack(|| self.is_open(&plan.id)) {
            self.milestones.update(|known| known.iter_mut().for_each(|known| known.insert(0, milestone.clone())));
        }
        Ok(())
    }

    /// Keeps a state by itself when the last one is long ago: what the plan was before the first change, then what it is.
    pub(in crate::state) fn keep_by_itself(self) {
        let (plan, first) = self.history.with_untracked(|history| (history.present().clone(), history.first().clone()));
        let now = clock::milliseconds(&clock::timestamp()).unwrap_or(0.0);
        let last = self.automatic.with_value(|(id, at)| (*id == plan.id).then_some(*at));
        if last.is_some_and(|at| now - at < AUTOMATIC_EVERY_MILLISECONDS) {
            return;
        }
        self.automatic.set_value((plan.id.clone(), now));
        let kept = if last.is_none() { first } else { plan };
        if last.is_none() && kept.answers.is_empty() && kept.processes.is_empty() {
            return;
        }
        spawn_local(async move {
            // It is one safety among several; the next one is tried in ten minutes.
            if self.keep_state(MilestoneKind::Automatic, &kept).await.is_ok() {
                self.thin_out(&kept.id).await;
            }
        });
    }

    pub(in crate::state) async fn thin_out(self, plan: &Id) {
        let all = self.milestones_of(plan).await.unwrap_or_default();
        let mut automatic: Vec<&Milestone> = all.iter().filter(|m| m.kind == MilestoneKind::Automatic).collect();
        automatic.reverse();
        let saved: Vec<f64> = automatic.iter().map(|m| m.summary.saved_milliseconds().unwrap_or(0.0)).collect();
        for place in superfluous(&saved, AUTOMATIC_MOST) {
            self.forget_milestone(plan, &automatic[place].revision).await;
        }
    }
}
