//! Results of the open plan, each computed when somebody looks and only when what it reads has changed.

use std::sync::Arc;

use leptos::prelude::*;

use super::planning::{Answer, Bank};
use super::program::Program;
use crate::domain::answers::{Answers, Sheet};
use crate::domain::bucket::{self, Assessment, TeamView};
use crate::domain::history::History;
use crate::domain::model::Model;
use crate::domain::plan::RolloutSettings;
use crate::domain::process::Process;
use crate::domain::rollout::{Frame, Rollout};
use crate::domain::stage::{self, StageResult};
use crate::domain::units::Date;
use crate::domain::work::Work;

/// A shared value that is equal only to itself, so that comparing it costs nothing.
pub struct Shared<T>(Arc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub(super) fn new(value: Arc<T>) -> Shared<T> {
        Shared(value)
    }

    /// The value, to keep it.
    pub(super) fn shared(&self) -> Arc<T> {
        self.0.clone()
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Shared(self.0.clone())
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> std::ops::Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// A process with what the rules say about it.
pub type Assessed = (Arc<Process>, Arc<Assessment>);

/// The results as memos.
#[derive(Clone, Copy)]
pub struct Results {
    /// The answers in question order.
    pub sheet: Memo<Shared<Sheet>>,
    /// The stage and its reasons.
    pub stage: Memo<Shared<StageResult>>,
    /// Every process with its bucket and reasons, in the plan's order.
    pub processes: Memo<Shared<Vec<Assessed>>>,
    /// The processes together.
    pub team: Memo<Shared<TeamView>>,
    /// What the rollout has to fit.
    pub settings: Memo<Shared<RolloutSettings>>,
    /// How far the rollout is, and what was decided about it.
    pub work: Memo<Shared<Work>>,
    /// The rollout, packages placed and dated: the plan at once, and the best that a search has found of exactly this work.
    /// Everybody reads this one; [`PlanningView`](super::PlanningView) sees to it that there is a search.
    pub rollout: Memo<Shared<Rollout>>,
    /// What the rollout follows from; the same as before where nothing about it has changed.
    pub(super) frame: Memo<Option<Shared<Frame>>>,
    /// What searches have found.
    pub(super) found: RwSignal<Bank>,
    /// The rollout with what it was made from.
    pub(super) answer: Memo<Option<Answer>>,
}

impl Results {
    pub(super) fn new(history: RwSignal<History>, model: Arc<Model>, today: Date, program: Program) -> Results {
        let answers: Memo<Shared<Answers>> =
            Memo::new(move |_| history.with(|history| Shared(history.present().answers.clone())));
        let inventory: Memo<Shared<Vec<Arc<Process>>>> =
            Memo::new(move |_| history.with(|history| Shared(history.present().processes.clone())));
        let settings = Memo::new(move |_| history.with(|history| Shared(history.present().rollout.clone())));
        let work = Memo::new(move |_| history.with(|history| Shared(history.present().work.clone())));

        let for_sheet = model.clone();
        let sheet = Memo::new(move |_| answers.with(|answers| Shared(Arc::new(Sheet::new(&for_sheet, answers)))));
        let for_stage = model.clone();
        let for_rollout = model.clone();
        let stage = Memo::new(move |_| sheet.with(|sheet| Shared(Arc::new(stage::evaluate(&for_stage, sheet)))));
        let processes = Memo::new(move |before: Option<&Shared<Vec<Assessed>>>| {
            let known = before.map_or(&[][..], |before| before.as_slice());
            inventory.with(|inventory| Shared(Arc::new((program.processes)(&model, inventory, known, today))))
        });
        let team = Memo::new(move |_| {
            processes
                .with(|all| Shared(Arc::new(bucket::team(all.iter().map(|(process, found)| (&**process, &**found))))))
        });
        let for_answer = for_rollout.clone();
        let frame = Memo::new(move |before: Option<&Option<Shared<Frame>>>| {
            let (sheet, stage, settings, work) = (sheet.get(), stage.get(), settings.get(), work.get());
            let said = (&*settings, &*work);
            let now = processes.with(|all| (program.frame)(&for_rollout, &sheet, &stage, all, said, today))?;
            let same = before.and_then(Option::as_ref).filter(|before| (program.is_same)(before, &now));
            Some(same.cloned().unwrap_or_else(|| Shared(Arc::new(now))))
        });
        let found: RwSignal<Bank> = RwSignal::new(Bank::default());
        let answer = Memo::new(move |before: Option<&Option<Answer>>| {
            let frame = frame.get()?;
            let before = before.and_then(Option::as_ref);
            found.with(|found| (program.answer)(&for_answer, &frame, found, before))
        });
        let rollout = Memo::new(move |_| {
            let nothing = || Shared(Arc::new(Rollout::nothing(today, today)));
            answer.with(|answer| answer.as_ref().map_or_else(nothing, |answer| answer.rollout.clone()))
        });
        Results { sheet, stage, processes, team, settings, work, rollout, frame, found, answer }
    }
}

/// Assesses the processes that changed and takes the others over.
pub(super) fn assess_changed(
    model: &Model,
    inventory: &[Arc<Process>],
    known: &[Assessed],
    today: Date,
) -> Vec<Assessed> {
    let mut assessed = Vec::with_capacity(inventory.len());
    for (index, process) in inventory.iter().enumerate() {
        let same_place = known.get(index).filter(|(before, _)| Arc::ptr_eq(before, process));
        let elsewhere = || known.iter().find(|(before, _)| Arc::ptr_eq(before, process));
        let found = same_place.or_else(elsewhere).map(|(_, found)| found.clone());
        let found = found.unwrap_or_else(|| Arc::new(bucket::assess(model, process, today)));
        assessed.push((process.clone(), found));
    }
    assessed
}
