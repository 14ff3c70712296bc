//! The risk register of the open plan, and which of its lines are shown.

use std::sync::Arc;

use leptos::prelude::*;

use super::results::Shared;
use super::store::Store;
use crate::domain::edit::{Edit, RiskSet, WorkEdit};
use crate::domain::evaluate;
use crate::domain::risk::{Filter, Line, Summary};
use crate::domain::units::Id;

/// The risk register as signals. Nothing is computed before a page looks.
#[derive(Clone, Copy)]
pub struct RiskView {
    store: Store,
    /// The lines in their order.
    pub lines: Memo<Shared<Vec<Line>>>,
    /// What they add up to.
    pub summary: Memo<Summary>,
    /// Which lines are shown; kept while the page stays open.
    pub filter: RwSignal<Filter>,
    /// The package whose link was followed, until the plan shows it.
    followed: StoredValue<Option<Id>>,
}

/// The risk register of this page.
pub fn use_risks() -> RiskView {
    expect_context()
}

impl RiskView {
    /// Makes it for the whole application.
    pub fn provide(store: Store) {
        let lines = Memo::new(move |_| {
            let (sheet, stage, work) = (store.results.sheet.get(), store.results.stage.get(), store.results.work.get());
            let model = store.model();
            let lines: Vec<Line> = store.results.processes.with(|all| {
                let pairs = all.iter().map(|(process, found)| (&**process, &**found));
                evaluate::risks(&model, &sheet, &stage, pairs, &work).iter().map(Line::from).collect()
            });
            Shared::new(Arc::new(lines))
        });
        let summary = Memo::new(move |_| lines.with(|lines| Summary::of(lines)));
        provide_context(RiskView {
            store,
            lines,
            summary,
            filter: RwSignal::default(),
            followed: StoredValue::new(None),
        });
    }

    /// Changes one thing about a line; a line that nobody has taken up is taken up with it.
    pub fn change(self, line: &Line, set: RiskSet) {
        self.store.dispatch(Edit::Work(edit(line, set)));
    }

    /// The same, with undo at hand.
    pub fn change_with_undo(self, line: &Line, set: RiskSet, said: impl Into<String>) {
        self.store.dispatch_with_undo(Edit::Work(edit(line, set)), said);
    }

    /// Follows the link to a package.
    pub fn follow(self, package: &Id) {
        self.followed.set_value(Some(package.clone()));
    }

    /// The package whose link was followed; the second who asks gets none.
    pub fn take_followed(self) -> Option<Id> {
        self.followed.try_update_value(Option::take).flatten()
    }

    /// The place of a line among the open ones, from 1.
    pub fn place(self, id: &Id) -> Option<usize> {
        let at = self
            .lines
            .with_untracked(|lines| lines.iter().filter(|line| !line.is_closed()).position(|line| line.id == *id));
        at.map(|at| at + 1)
    }
}

fn edit(line: &Line, set: RiskSet) -> WorkEdit {
    WorkEdit::change_risk(&line.id, line.entry.is_some(), line.template.as_ref(), set)
}
