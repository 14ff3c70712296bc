//! Undo and redo: the plans before and after the present one.

use std::sync::Arc;

use super::edit::Edit;
use super::plan::Plan;

/// How many steps can be undone. A step shares all that it did not change, so it costs little.
const STEPS: usize = 500;

/// The present plan with its past and its undone future. Undoing a step gives back exactly the plan before it.
#[derive(Clone, Debug)]
pub struct History {
    past: Vec<Step>,
    present: Arc<Plan>,
    future: Vec<Step>,
    /// Edits, undos and redos so far; two histories of one plan with the same number hold the same present.
    revision: u64,
}

/// An edit and the plan on its other side.
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
        let next = self.present.apply(&edit);
        if next == *self.present {
            return;
        }
        let continues = self.future.is_empty() && self.past.last().is_some_and(|step| edit.continues(&step.edit));
        let before = std::mem::replace(&mut self.present, Arc::new(next));
        if !continues {
            self.past.push(Step { edit: Arc::new(edit), plan: before });
            if self.past.len() > STEPS {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.revision += 1;
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
