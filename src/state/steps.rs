//! What is done to the open plan, step by step, and undone.

use leptos::prelude::*;

use super::store::Store;
use super::toast::Toast;
use crate::domain::edit::Edit;
use crate::domain::history::History;

impl Store {
    /// Makes a change to the open plan.
    pub fn dispatch(self, edit: Edit) {
        self.step(|history| history.apply_by(self.program.apply, edit));
    }

    /// Makes a change and says so, with undo at hand until the next one.
    pub fn dispatch_with_undo(self, edit: Edit, said: impl Into<String>) {
        if self.change(|history| history.apply_by(self.program.apply, edit)) {
            self.show_until_changed(Toast::undoable(said, move || self.step(History::undo)));
        }
    }

    /// Takes back what was done last: a change to the plan, or what the message on screen is about.
    pub fn undo(self) {
        match untrack(|| self.toast_undo()) {
            Some(undo) => {
                self.hide_toast();
                undo();
            }
            None => self.step(History::undo),
        }
    }

    /// Does the last undone change again.
    pub fn redo(self) {
        self.step(History::redo);
    }

    fn step(self, change: impl FnOnce(&mut History)) {
        // Where another tab edits the plan, that was said.
        let _ = self.change(change);
    }

    /// Whether it was done: a plan that another tab edits is only shown here.
    fn change(self, change: impl FnOnce(&mut History)) -> bool {
        let may = (self.program.may_edit)(self);
        if may {
            self.history.update(change);
            self.hide_outdated_toast();
        }
        may
    }

    /// Whether there is something to undo.
    pub fn can_undo(self) -> bool {
        self.history.with(|history| history.undoable().is_some()) || self.toast_undo().is_some()
    }

    /// Whether there is something to redo.
    pub fn can_redo(self) -> bool {
        self.history.with(|history| history.redoable().is_some())
    }
}
