//! Undo and redo: the plans before and after the present one.

use std::sync::Arc;

use super::edit::Edit;
use super::plan::Plan;
use super::units::Id;

/// How many steps can be undone. A step shares all that it did not change, so it costs little.
const STEPS: usize = 500;

/// How an edit makes the next plan; `None` when it changes nothing.
pub type Apply = fn(&Plan, &Edit) -> Option<Plan>;

/// The present plan with its past and its undone future. Undoing a step gives back exactly the plan before it.
#[derive(Clone, Debug)]
pub struct History {
    past: Vec<Step>,
    present: Arc<Plan>,
    future: Vec<Step>,
    /// Edits, undos and redos so far; two histories of one plan with the same number hold the same present.
    revision: u64,
}

/// An edit and the plan on its other side: before it in the past, after it in the future.
#[derive(Clone, Debug)]
struct Step {
    edit: Arc<Edit>,
    plan: Arc<Plan>,
}

impl History {
    /// A plan nothing was done to yet.
    pub fn new(plan: Plan) -> History {
        History { past: Vec::new(), present: Arc::new(plan), future: Vec::new(), revision: 0 }
    }

    /// The present plan.
    pub fn present(&self) -> &Arc<Plan> {
        &self.present
    }

    /// How often the present changed.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Applies an edit; one that changes nothing leaves no step. Typing on in the same place stays one step.
    pub fn apply(&mut self, edit: Edit) {
        self.apply_by(Plan::changed, edit);
    }

    /// The same with a function of one's own, for a program that knows few kinds of edits.
    pub fn apply_by(&mut self, apply: Apply, edit: Edit) {
        let continues = self.future.is_empty() && self.past.last().is_some_and(|step| edit.continues(&step.edit));
        self.step(apply, edit, continues);
    }

    fn step(&mut self, apply: Apply, edit: Edit, continues: bool) {
        let Some(next) = apply(&self.present, &edit) else { return };
        let before = std::mem::replace(&mut self.present, Arc::new(next));
        match self.past.last_mut().filter(|_| continues) {
            Some(step) => step.edit = Arc::new(edit),
            None => self.past.push(Step { edit: Arc::new(edit), plan: before }),
        }
        if self.past.len() > STEPS {
            self.past.remove(0);
        }
        self.future.clear();
        self.revision += 1;
    }

    /// Notes that the present state is a revision that others can have from now on. Not an edit: nothing to undo, and the
    /// number of changes stays. Whatever undo leads to descends from it as well.
    pub fn mark(&mut self, revision: &Id) {
        let descend = |plan: &mut Arc<Plan>| {
            let lineage = Arc::new(plan.lineage.with(revision.clone()));
            Arc::make_mut(plan).lineage = lineage;
        };
        self.past.iter_mut().chain(&mut self.future).map(|step| &mut step.plan).for_each(descend);
        descend(&mut self.present);
    }

    /// Takes the last edit back.
    pub fn undo(&mut self) {
        if let Some(step) = self.past.pop() {
            let after = std::mem::replace(&mut self.present, step.plan);
            self.future.push(Step { edit: step.edit, plan: after });
            self.revision += 1;
        }
    }

    /// Does the last undone edit again.
    pub fn redo(&mut self) {
        if let Some(step) = self.future.pop() {
            let before = std::mem::replace(&mut self.present, step.plan);
            self.past.push(Step { edit: step.edit, plan: before });
            self.revision += 1;
        }
    }

    /// The plan before the first step that can be undone. [`History::done`] leads from it to the present.
    pub fn first(&self) -> &Arc<Plan> {
        self.past.first().map_or(&self.present, |step| &step.plan)
    }

    /// The edits that can be undone, first to last.
    pub fn done(&self) -> impl Iterator<Item = &Edit> {
        self.past.iter().map(|step| &*step.edit)
    }

    /// The edits that can be done again, in the order redo does them.
    pub fn undone(&self) -> impl Iterator<Item = &Edit> {
        self.future.iter().rev().map(|step| &*step.edit)
    }

    /// The history that [`History::first`], [`History::done`] and [`History::undone`] tell of.
    pub fn replay(
        apply: Apply,
        first: Plan,
        done: impl IntoIterator<Item = Edit>,
        undone: impl IntoIterator<Item = Edit>,
    ) -> History {
        let mut history = History::new(first);
        done.into_iter().for_each(|edit| history.step(apply, edit, false));
        let present = history.past.len();
        undone.into_iter().for_each(|edit| history.step(apply, edit, false));
        while history.past.len() > present {
            history.undo();
        }
        history
    }

    /// The edit that undo would take back.
    pub fn undoable(&self) -> Option<&Edit> {
        self.past.last().map(|step| &*step.edit)
    }

    /// The edit that redo would do again.
    pub fn redoable(&self) -> Option<&Edit> {
        self.future.last().map(|step| &*step.edit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answers::Mark;
    use crate::domain::plan::ModelRef;

    fn history() -> History {
        History::new(Plan::new("p".into(), "Plan", ModelRef { id: "m".into(), revision: "1".into() }))
    }

    fn note(text: &str) -> Edit {
        Edit::SetNote { question: "q".into(), note: text.into() }
    }

    #[test]
    fn undo_gives_back_the_exact_plan_and_redo_the_next() {
        let mut history = history();
        let before = history.present().clone();
        history.apply(Edit::SetAnswer { question: "q".into(), mark: Some(Mark::DontKnow) });
        let after = history.present().clone();
        history.undo();
        assert!(Arc::ptr_eq(history.present(), &before));
        history.redo();
        assert!(Arc::ptr_eq(history.present(), &after));
    }

    #[test]
    fn a_history_told_by_its_edits_is_the_same() {
        let mut history = history();
        for mark in [Mark::DontKnow, Mark::NotApplicable, Mark::DontKnow] {
            history.apply(Edit::SetAnswer { question: "q".into(), mark: Some(mark) });
            history.apply(note("typed"));
            history.apply(note(&format!("typed on {mark:?}")));
        }
        history.undo();
        // A step of its own although it goes on where the one before stands: something was undone in between.
        history.apply(note("after undo"));
        history.undo();
        let (done, undone): (Vec<Edit>, Vec<Edit>) =
            (history.done().cloned().collect(), history.undone().cloned().collect());
        assert_eq!((done.len(), undone.len()), (5, 1));
        let mut told = History::replay(Plan::changed, (**history.first()).clone(), done, undone);
        for _ in 0..2 {
            assert_eq!(told.present(), history.present());
            assert_eq!(told.undone().count(), history.undone().count());
            told.redo();
            history.redo();
        }
        for _ in 0..7 {
            assert_eq!(told.present(), history.present());
            told.undo();
            history.undo();
        }
    }

    #[test]
    fn a_marked_revision_is_no_step_and_stays_through_undo() {
        let mut history = history();
        history.apply(note("a"));
        let (revision, content) = (history.revision(), history.present().answers.clone());
        history.mark(&"r1".into());
        assert_eq!((history.revision(), history.past.len()), (revision, 1));
        assert!(Arc::ptr_eq(&history.present().answers, &content));
        history.undo();
        assert!(history.present().answers.is_empty());
        assert_eq!(history.present().lineage.newest(), Some(&"r1".into()));
        history.redo();
        assert_eq!(history.present().lineage.revisions(), ["r1".into()]);
    }

    #[test]
    fn undoing_a_merge_takes_its_lineage_back() {
        let mut history = history();
        history.mark(&"mine".into());
        let merged = Plan {
            lineage: Arc::new(history.present().lineage.with("theirs".into())),
            ..(**history.present()).clone()
        };
        history.apply(Edit::ReplaceAll(Box::new(merged)));
        assert_eq!(history.present().lineage.revisions(), ["mine".into(), "theirs".into()]);
        history.undo();
        assert_eq!(history.present().lineage.revisions(), ["mine".into()]);
    }

    #[test]
    fn typing_on_is_one_step_and_an_edit_without_effect_none() {
        let mut history = history();
        for text in ["a", "ab", "abc", "abc"] {
            history.apply(note(text));
        }
        assert_eq!(history.past.len(), 1);
        history.undo();
        assert!(history.present().answers.is_empty());
        history.apply(note(""));
        assert!(history.undoable().is_none());
        assert!(history.redoable().is_some(), "an edit without effect keeps the future");
    }
}
