//! What a decision at a gate would change.

use super::hold::{begun, look_again};
use super::{LeftOutReason, Rollout};
use crate::domain::model::PhaseKind;
use crate::domain::units::Date;
use crate::domain::work::{Outcome, Work};

/// What a decision does to the work of later phases that has not begun, in packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It may go on as planned.
    Opens(usize),
    /// It waits.
    Waits {
        /// How many packages.
        packages: usize,
        /// The day the gate is looked at again.
        until: Date,
    },
    /// It leaves the plan.
    Leaves(usize),
}

/// What a decision of a day would do. `work` is what the plan of the rollout was made with.
pub fn effect(work: &Work, rollout: &Rollout, phase: PhaseKind, outcome: Outcome, day: Date) -> Effect {
    let packages = behind_gate(work, rollout, phase);
    match outcome {
        Outcome::Graduate => Effect::Opens(packages),
        Outcome::Hold => Effect::Waits { packages, until: look_again(day) },
        Outcome::Stop => Effect::Leaves(packages),
    }
}

/// How many packages a gate decides about: those of later phases that have not begun, and those that left because it was stopped.
pub fn behind_gate(work: &Work, rollout: &Rollout, phase: PhaseKind) -> usize {
    let open = |id| !begun(work, id);
    let planned = rollout.packages.iter().map(|planned| &planned.package);
    let planned = planned.filter(|package| package.phase > phase && open(&package.id)).count();
    let left = rollout.left_out.iter().filter(|left| match &left.why {
        LeftOutReason::Stopped { phase: stopped, .. } => *stopped == phase,
        LeftOutReason::Team(_) => false,
    });
    planned + left.count()
}
