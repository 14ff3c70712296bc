//! What sets the two programs of the page apart. Both show the same components on the same store.

use std::sync::Arc;

use super::handover;
use super::keeping::autosave::{self, SaveState};
use super::planning::{Answer, Bank};
use super::results::{self, Assessed, Shared};
use super::store::Store;
use crate::browser::hash;
use crate::domain::answers::Sheet;
use crate::domain::evaluate;
use crate::domain::history::Apply;
use crate::domain::model::Model;
use crate::domain::plan::{Plan, RolloutSettings};
use crate::domain::process::Process;
use crate::domain::rollout::Frame;
use crate::domain::stage::StageResult;
use crate::domain::units::{Date, Id};
use crate::domain::work::Work;

/// Every process with its bucket and reasons, given those that are known already.
type Assess = fn(&Model, &[Arc<Process>], &[Assessed], Date) -> Vec<Assessed>;

/// What the rollout of a plan follows from: what it has to fit, and what is remembered of it.
type LayOut = fn(&Model, &Sheet, &StageResult, &[Assessed], (&RolloutSettings, &Work), Date) -> Option<Frame>;

/// The rollout itself, given what searches have found and the one before.
type PlanRollout = fn(&Model, &Shared<Frame>, &Bank, Option<&Answer>) -> Option<Answer>;

/// What a program does with a plan beyond answering questions. They are values, so that a program carries only the rules and
/// file formats that it uses.
#[derive(Clone, Copy)]
pub struct Program {
    /// The plan after an edit.
    pub apply: Apply,
    /// Every process with its bucket and reasons, given those that are known already.
    pub processes: Assess,
    /// What the rollout of a plan follows from; `None` where there is none.
    pub frame: LayOut,
    /// Whether a rollout follows from the same.
    pub is_same: fn(&Frame, &Frame) -> bool,
    /// The rollout of a plan.
    pub answer: PlanRollout,
    /// Keeps the open plan on the device, now.
    pub keep: fn(Store) -> SaveState,
    /// Whether plans go into the database.
    pub has_database: bool,
    /// Tries again to keep what the device has not taken.
    pub settle: fn(Store),
    /// Offers the open plan as a file.
    pub offer: fn(Store),
    /// The open plan has become another one than this.
    pub claim: fn(Store, &Id),
    /// Whether the open plan may be changed in this tab; says why not.
    pub may_edit: fn(Store) -> bool,
}

impl Program {
    /// The whole application.
    pub const APP: Program = Program {
        apply: Plan::changed,
        processes: results::assess_changed,
        frame: |model, sheet, stage, processes, said, today| {
            let pairs = processes.iter().map(|(process, found)| (&**process, &**found));
            Some(evaluate::frame(model, sheet, stage, pairs, said, today))
        },
        is_same: |before, now| before == now,
        answer: |model, frame, found, before| Some(Answer::new(model, frame, found, before)),
        keep: autosave::keep_open,
        has_database: true,
        settle: autosave::settle,
        offer: Store::download_plan,
        claim: |store, before| store.exchange_open(before),
        may_edit: Store::may_edit,
    };

    /// The first program: its plan holds answers and nothing else. It leaves files to the whole application.
    pub const START: Program = Program {
        apply: Plan::answered,
        processes: |_, _, _, _| Vec::new(),
        frame: |_, _, _, _, _, _| None,
        is_same: |_, _| false,
        answer: |_, _, _, _| None,
        keep: handover::keep,
        has_database: false,
        settle: |_| (),
        offer: |_| hash::set(hash::TAKE_AWAY),
        claim: |_, _| (),
        may_edit: |_| true,
    };
}
