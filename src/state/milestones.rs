//! Earlier states of plans: kept by hand, before something takes their place, and by themselves as time passes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use super::entry::Summary;
use super::exchange::PlanCopy;
use super::store::Store;
use super::toast::Toast;
use super::vault::NoKey;
use crate::browser::database::{self, Change, Table};
use crate::browser::locks::Way;
use crate::browser::storage::StorageError;
use crate::browser::{clock, ids};
use crate::domain::copies::says_the_same;
use crate::domain::edit::Edit;
use crate::domain::language::Lang;
use crate::domain::lineage::Lineage;
use crate::domain::milestone::{AUTOMATIC_MOST, EXPORTED_MOST, MilestoneKind, superfluous};
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file::{self, Opened};
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

/// How long the plan is changed before a state is kept by itself.
const AUTOMATIC_EVERY_MILLISECONDS: f64 = 10.0 * 60_000.0;

/// Stands between plan and revision in a key. It cannot be typed.
pub(super) const BETWEEN: char = '\u{1f}';

/// The key of a milestone.
pub(super) fn key(plan: &Id, revision: &Id) -> String {
    format!("{}{}", prefix(plan), revision)
}

fn prefix(plan: &Id) -> String {
    format!("{plan}{BETWEEN}")
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
    pub(super) async fn milestone_plan(self, plan: &Id, revision: &Id) -> Option<Plan> {
        let text = database::get(Table::Milestones, &key(plan, revision)).await.ok().flatten()?;
        Some(self.read_stored(plan, text).ok()?.plan)
    }

    /// The latest state that both a plan and another copy of it descend from and whose content is kept.
    pub(super) async fn base_for(self, plan: &Id, mine: &Lineage, theirs: &Lineage) -> Option<Plan> {
        for revision in mine.shared(theirs) {
            if let Some(base) = self.milestone_plan(plan, revision).await {
                return Some(base);
            }
        }
        None
    }
}

/// Keeping and using earlier states.
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
    pub(super) async fn keep_revision(self, kind: MilestoneKind, name: String) -> Result<(), StorageError> {
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
    pub(super) async fn keep_leaving(self, copy: &PlanCopy) -> Arc<Plan> {
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
        self.release(&plan.id);
        if untrack(|| self.is_open(&plan.id)) {
            // A copy of what no database keeps can be merged all the same, with more questions.
            let _ = self.keep_revision(MilestoneKind::Exported, String::new()).await;
            self.keep_newest_exported(&plan.id).await;
            return self.plan_untracked();
        }
        let revision = ids::fresh();
        let marked = Plan { lineage: Arc::new(plan.lineage.with(revision.clone())), ..Plan::clone(&plan) };
        // Leaving is no change: when it was saved last stays what it was.
        let saved = copy.saved.as_deref();
        let text = file::save_signed(&marked, saved, copy.saved_by.as_deref());
        let Ok(text) = self.vault.sealed(&plan.id, saved, text) else { return plan };
        self.keep_record(&plan.id, text);
        let milestone = self.milestone(revision, MilestoneKind::Exported, String::new(), &marked);
        let _ = self.store_milestone(&marked, milestone).await;
        self.keep_newest_exported(&plan.id).await;
        Arc::new(marked)
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
    pub(super) async fn keep_state(self, kind: MilestoneKind, plan: &Plan) -> Result<(), StorageError> {
        self.store_milestone(plan, self.milestone(ids::fresh(), kind, String::new(), plan)).await
    }

    /// Keeps a plan that is about to be deleted as it is, unless its latest state says the same: taken back, it has the
    /// history it had.
    pub(super) async fn keep_before_deletion(self, id: &Id) {
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
    pub(super) fn keep_by_itself(self) {
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

    pub(super) async fn thin_out(self, plan: &Id) {
        let all = self.milestones_of(plan).await.unwrap_or_default();
        let mut automatic: Vec<&Milestone> = all.iter().filter(|m| m.kind == MilestoneKind::Automatic).collect();
        automatic.reverse();
        let saved: Vec<f64> = automatic.iter().map(|m| m.summary.saved_milliseconds().unwrap_or(0.0)).collect();
        for place in superfluous(&saved, AUTOMATIC_MOST) {
            self.forget_milestone(plan, &automatic[place].revision).await;
        }
    }

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

    async fn forget_milestone(self, plan: &Id, revision: &Id) {
        let gone = |table| Change { table, key: key(plan, revision), text: None };
        let forgotten = database::change(&[gone(Table::Milestones), gone(Table::MilestoneEntries)]).await;
        if forgotten.is_ok() && untrack(|| self.is_open(plan)) {
            self.milestones.update(|known| known.iter_mut().for_each(|all| all.retain(|m| m.revision != *revision)));
        }
    }

    /// Forgets every earlier state of a plan.
    pub(super) async fn forget_milestones(self, plan: &Id) -> Result<(), StorageError> {
        let keys = keys_of(plan).await?;
        let tables = [Table::Milestones, Table::MilestoneEntries];
        let gone = |key: &String| tables.map(|table| Change { table, key: key.clone(), text: None });
        let changes: Vec<Change> = keys.iter().flat_map(gone).collect();
        if changes.is_empty() { Ok(()) } else { database::change(&changes).await }
    }
}

pub(super) async fn keys_of(plan: &Id) -> Result<Vec<String>, StorageError> {
    database::keys_with(Table::Milestones, &prefix(plan)).await
}

/// An earlier state as it is stored, in the clear.
pub(super) struct State {
    /// Its key in the database.
    pub key: String,
    /// The plan as it was, as its file.
    pub text: String,
    /// What a list says of it.
    pub entry: String,
}

/// How earlier states are stored: as locked as their plan.
impl Store {
    /// Latest first.
    pub(super) async fn milestones_of(self, plan: &Id) -> Result<Vec<Milestone>, StorageError> {
        let own = database::all_with(Table::MilestoneEntries, &prefix(plan)).await?;
        let entries = own.into_iter().filter_map(|(_, entry)| self.vault.unsealed(plan, entry));
        let mut found: Vec<Milestone> = entries.filter_map(|entry| serde_json::from_str(&entry).ok()).collect();
        let saved = |milestone: &Milestone| milestone.summary.saved_milliseconds().unwrap_or(0.0);
        found.sort_by(|a, b| saved(b).total_cmp(&saved(a)));
        Ok(found)
    }

    /// All of a plan; an error where one of them cannot be read here.
    pub(super) async fn states_of(self, plan: &Id) -> Result<Vec<State>, StorageError> {
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
    pub(super) async fn store_states(self, plan: &Id, states: Vec<State>) -> Result<(), StorageError> {
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
