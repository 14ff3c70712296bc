//! Changes that are tried out: what the whole plan would be, before anything is done to it.

use std::sync::Arc;

use leptos::prelude::*;

use super::PlanningView;
use super::found::{Answer, SearchProgress};
use crate::domain::edit::{Edit, WorkEdit};
use crate::domain::evaluate;
use crate::domain::rollout::{Frame, Rollout};
use crate::domain::schedule::Outcome;
use crate::state::results::Shared;
use crate::state::store::Store;

/// What the whole plan would be with a change that nobody has made yet.
#[derive(Clone)]
pub struct Trial {
    /// The change.
    pub edit: WorkEdit,
    /// The plan with it. At first the one in the order of the plan there is; the search that follows finds better ones.
    pub rollout: Shared<Rollout>,
    /// How far that search is; `None` before it has begun.
    pub progress: Option<SearchProgress>,
    answer: Answer,
}

impl PartialEq for Trial {
    fn eq(&self, other: &Self) -> bool {
        self.answer == other.answer && self.progress == other.progress && self.edit == other.edit
    }
}

/// A first answer and what was asked.
type First = Option<(Shared<Frame>, Arc<Outcome>)>;

/// The change that is tried out.
#[derive(Clone, Copy)]
pub(super) struct Trying {
    edit: RwSignal<Option<WorkEdit>>,
    /// What the plan would follow from.
    pub frame: Memo<Option<Shared<Frame>>>,
    first: RwSignal<First>,
}

impl Trying {
    pub fn new(store: Store) -> Trying {
        let edit: RwSignal<Option<WorkEdit>> = RwSignal::new(None);
        let frame = Memo::new(move |_| {
            let plan = store.plan().apply(&Edit::Work(edit.get()?));
            let (sheet, stage) = (store.results.sheet.get(), store.results.stage.get());
            let said = (&*plan.rollout, &*plan.work);
            let frame = store.results.processes.with(|all| {
                let pairs = all.iter().map(|(process, found)| (&**process, &**found));
                evaluate::frame(&store.model(), &sheet, &stage, pairs, said, store.today())
            });
            Some(Shared::new(Arc::new(frame)))
        });
        Trying { edit, frame, first: RwSignal::new(None) }
    }

    /// What the plan would be.
    pub fn trial(self, store: Store) -> Memo<Option<Trial>> {
        Memo::new(move |before: Option<&Option<Trial>>| {
            let (edit, frame) = (self.edit.get()?, self.frame.get()?);
            let before = before.and_then(Option::as_ref);
            let first = self.first.with(|first| first_of(first, &frame));
            let found = store.results.found;
            let answer = found
                .with(|found| Answer::tried(&store.model(), &frame, found, first, before.map(|before| &before.answer)));
            let Some(answer) = answer else { return before.cloned() };
            let progress = found.with(|found| Some(found.of(&frame)?.progress));
            Some(Trial { edit, rollout: answer.rollout.clone(), progress, answer })
        })
    }

    /// Whether what is tried out still awaits its first answer.
    pub fn awaits_first(self, store: Store, frame: &Shared<Frame>) -> bool {
        let is_found =
            store.results.found.with_untracked(|found| found.of(frame).is_some_and(|it| it.outcome.is_some()));
        !is_found && self.first.with_untracked(|first| first_of(first, frame)).is_none()
    }

    /// Gives the first answer: what the change does to the plan there is.
    pub fn answer(self, store: Store, frame: Shared<Frame>) {
        let plan = store.results.answer.get_untracked();
        let outcome = plan.map_or_else(|| frame.at_once(), |plan| frame.after(&plan.outcome));
        self.first.set(Some((frame, Arc::new(outcome))));
    }
}

fn first_of(first: &First, frame: &Shared<Frame>) -> Option<Arc<Outcome>> {
    first.as_ref().filter(|(asked, _)| asked == frame).map(|(_, outcome)| outcome.clone())
}

impl PlanningView {
    /// Tries a change out: a pin, other weeks. Nothing happens to the plan; [`trial`](Self::trial) says what it would be, at
    /// once and then ever better. `None`: nothing is tried out any more.
    pub fn try_out(self, edit: Option<WorkEdit>) {
        if self.trying.edit.with_untracked(|before| *before != edit) {
            self.trying.edit.set(edit);
        }
    }

    /// What is tried out.
    pub fn tried(self) -> Option<WorkEdit> {
        self.trying.edit.get()
    }

    /// Makes the change that is tried out, as one step. What was found for it stays found.
    pub fn commit(self) {
        if let Some(edit) = self.trying.edit.get_untracked() {
            self.store.dispatch(Edit::Work(edit));
            self.try_out(None);
        }
    }
}
