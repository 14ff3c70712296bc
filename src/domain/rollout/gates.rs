//! Phases and what their gates are measured by.

use std::collections::BTreeSet;

use super::Planned;
use super::calendar::last_day_before;
use crate::domain::model::{Model, Operator, Phase, PhaseKind, Unit};
use crate::domain::plan::RolloutSettings;
use crate::domain::units::{Date, Id};

/// A phase of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PhasePlan {
    /// Which phase.
    pub phase: PhaseKind,
    /// The week its first package starts; `None` when no package of it has a place.
    pub start_week: Option<u32>,
    /// How many packages belong to it.
    pub packages: usize,
    /// The gate it ends with.
    pub gate: PhaseGate,
}

/// The measured condition to go on after a phase.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseGate {
    /// The week after the phase's last package. `None` when the phase is empty or a package of it cannot be placed.
    pub week: Option<u32>,
    /// The last day of that last package.
    pub day: Option<Date>,
    /// The figures it is measured by.
    pub kpis: Vec<GateKpi>,
}

/// A key figure at a gate.
#[derive(Clone, Debug, PartialEq)]
pub struct GateKpi {
    /// The key figure.
    pub kpi: Id,
    /// What it is measured in.
    pub unit: Unit,
    /// Which way is good.
    pub operator: Operator,
    /// Where to be.
    pub target: f64,
    /// Whether the team set the target; otherwise it is the model's.
    pub own_target: bool,
    /// Where the team was before; `None` when it was not measured.
    pub baseline: Option<f64>,
}

/// The four phases with their gates.
pub(super) fn phases(model: &Model, settings: &RolloutSettings, start: Date, packages: &[Planned]) -> Vec<PhasePlan> {
    model.phases.iter().map(|phase| plan(model, settings, start, phase, packages)).collect()
}

fn plan(model: &Model, settings: &RolloutSettings, start: Date, phase: &Phase, packages: &[Planned]) -> PhasePlan {
    let own: Vec<&Planned> = packages.iter().filter(|planned| planned.package.phase == phase.id).collect();
    let ends: Option<Vec<u32>> =
        decisive(phase.id, packages).into_iter().map(|planned| Some(planned.placement.as_ref()?.end_week)).collect();
    let week = ends.and_then(|ends| ends.into_iter().max());
    let kpis = phase.gate.kpis.iter().filter_map(|kpi| measure(model, settings, kpi)).collect();
    PhasePlan {
        phase: phase.id,
        start_week: own.iter().filter_map(|planned| Some(planned.placement.as_ref()?.start_week)).min(),
        packages: own.len(),
        gate: PhaseGate { week, day: week.map(|week| last_day_before(start, week)), kpis },
    }
}

/// The packages a phase's gate waits for: those that the next phase builds on, so that work nothing waits for (another
/// process put in order, say) does not move the gate behind the pilots it is to admit. All of them when nothing does.
fn decisive(phase: PhaseKind, packages: &[Planned]) -> Vec<&Planned> {
    let find = |id: &Id| packages.iter().find(|planned| planned.package.id == *id);
    let next = packages.iter().map(|planned| planned.package.phase).filter(|other| *other > phase).min();
    let later = packages.iter().filter(|planned| Some(planned.package.phase) == next);
    let mut open: Vec<&Id> = later.flat_map(|planned| &planned.package.after).collect();
    let mut before = BTreeSet::new();
    while let Some(id) = open.pop() {
        if before.insert(id) {
            open.extend(find(id).into_iter().flat_map(|planned| &planned.package.after));
        }
    }
    let own = || packages.iter().filter(|planned| planned.package.phase == phase);
    let awaited: Vec<&Planned> = own().filter(|planned| before.contains(&planned.package.id)).collect();
    if awaited.is_empty() { own().collect() } else { awaited }
}

fn measure(model: &Model, settings: &RolloutSettings, id: &Id) -> Option<GateKpi> {
    let kpi = model.kpi(id)?;
    let setting = settings.kpis.get(id).copied().unwrap_or_default();
    Some(GateKpi {
        kpi: id.clone(),
        unit: kpi.unit,
        operator: kpi.operator,
        target: setting.target.unwrap_or(kpi.target),
        own_target: setting.target.is_some(),
        baseline: setting.baseline,
    })
}
