//! Phases, what their gates are measured by, and what was decided at them.

use std::collections::{BTreeMap, BTreeSet};

use super::Planned;
use super::calendar::last_day_before;
use super::hold::look_again;
use crate::domain::model::{Model, Operator, Phase, PhaseKind, Unit};
use crate::domain::plan::RolloutSettings;
use crate::domain::units::{Date, Id};
use crate::domain::work::{Decision, Outcome, Work};

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
    /// How far it is.
    pub state: GateState,
    /// The figures it is measured by.
    pub kpis: Vec<GateKpi>,
}

/// How far a gate is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GateState {
    /// It has no day: the phase is empty, or a package of it cannot be placed.
    NoDate,
    /// Its day is today or still to come.
    NotYet,
    /// Its day is over and nothing is decided.
    Due,
    /// Somebody decided.
    Decided {
        /// The day of the decision.
        day: Date,
        /// The decision.
        decision: Decision,
        /// On hold, the day to look again; it may be over.
        look_again: Option<Date>,
    },
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
    /// What was measured last, and when.
    pub measured: Option<(Date, f64)>,
    /// Whether that meets the target; `None` as long as nothing was measured.
    pub met: Option<bool>,
}

/// What the measured figures speak for at a gate, and why. A person decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Graduate when every figure is measured and meets its target, hold when one misses it. `None` as long as figures are
    /// missing and none speaks against going on; stopping is never proposed.
    pub outcome: Option<Outcome>,
    /// The figures that meet their targets.
    pub met: Vec<Id>,
    /// The figures that miss theirs.
    pub missed: Vec<Id>,
    /// The figures nobody has measured.
    pub unmeasured: Vec<Id>,
}

/// What a plan remembers of its gates.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    decided: BTreeMap<PhaseKind, (Date, Decision)>,
    measured: BTreeMap<Id, (Date, f64)>,
}

impl Said {
    /// The decisions that count and the latest figures.
    pub fn new(model: &Model, work: &Work) -> Said {
        let decided = PhaseKind::ALL.into_iter().filter_map(|phase| {
            let (day, decision) = work.decision(phase)?;
            Some((phase, (day, decision.clone())))
        });
        let measured = model.kpis.iter().filter_map(|kpi| {
            let (day, measured) = work.measurements(&kpi.id).next_back()?;
            Some((kpi.id.clone(), (day, measured.value)))
        });
        Said { decided: decided.collect(), measured: measured.collect() }
    }
}

impl PhaseGate {
    /// Whether somebody should decide now: the day is over without a decision, or the day to look again has come.
    pub fn is_due(&self, today: Date) -> bool {
        match &self.state {
            GateState::NoDate | GateState::NotYet => false,
            GateState::Due => true,
            GateState::Decided { look_again, .. } => look_again.is_some_and(|day| day <= today),
        }
    }

    /// What was decided, if anything was.
    pub fn outcome(&self) -> Option<Outcome> {
        match &self.state {
            GateState::Decided { decision, .. } => Some(decision.outcome),
            _ => None,
        }
    }
}

/// What the measured figures of a gate speak for.
pub fn proposal(gate: &PhaseGate) -> Proposal {
    let that = |met: Option<bool>| -> Vec<Id> {
        gate.kpis.iter().filter(|kpi| kpi.met == met).map(|kpi| kpi.kpi.clone()).collect()
    };
    let (met, missed, unmeasured) = (that(Some(true)), that(Some(false)), that(None));
    let outcome = match (missed.is_empty(), unmeasured.is_empty() && !met.is_empty()) {
        (false, _) => Some(Outcome::Hold),
        (true, true) => Some(Outcome::Graduate),
        (true, false) => None,
    };
    Proposal { outcome, met, missed, unmeasured }
}

/// The four phases with their gates, in a plan that starts on the first day and is looked at on the second.
pub(super) fn phases(
    model: &Model,
    settings: &RolloutSettings,
    said: &Said,
    (start, today): (Date, Date),
    packages: &[Planned],
) -> Vec<PhasePlan> {
    let plan = |phase: &Phase| {
        let own: Vec<&Planned> = packages.iter().filter(|planned| planned.package.phase == phase.id).collect();
        let ends: Option<Vec<u32>> = decisive(phase.id, packages)
            .into_iter()
            .map(|planned| Some(planned.placement.as_ref()?.end_week))
            .collect();
        let week = ends.and_then(|ends| ends.into_iter().max());
        let day = week.map(|week| last_day_before(start, week));
        let kpis = phase.gate.kpis.iter().filter_map(|kpi| measure(model, settings, said, kpi)).collect();
        PhasePlan {
            phase: phase.id,
            start_week: own.iter().filter_map(|planned| Some(planned.placement.as_ref()?.start_week)).min(),
            packages: own.len(),
            gate: PhaseGate { week, day, state: state(said, phase.id, day, today), kpis },
        }
    };
    model.phases.iter().map(plan).collect()
}

fn state(said: &Said, phase: PhaseKind, day: Option<Date>, today: Date) -> GateState {
    match (said.decided.get(&phase), day) {
        (Some((day, decision)), _) => GateState::Decided {
            day: *day,
            decision: decision.clone(),
            look_again: (decision.outcome == Outcome::Hold).then(|| look_again(*day)),
        },
        (None, None) => GateState::NoDate,
        (None, Some(day)) if day < today => GateState::Due,
        (None, Some(_)) => GateState::NotYet,
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

fn measure(model: &Model, settings: &RolloutSettings, said: &Said, id: &Id) -> Option<GateKpi> {
    let kpi = model.kpi(id)?;
    let setting = settings.kpis.get(id).copied().unwrap_or_default();
    let target = setting.target.unwrap_or(kpi.target);
    let measured = said.measured.get(id).copied();
    Some(GateKpi {
        kpi: id.clone(),
        unit: kpi.unit,
        operator: kpi.operator,
        target,
        own_target: setting.target.is_some(),
        baseline: setting.baseline,
        measured,
        met: measured.map(|(_, value)| meets(kpi.operator, value, target)),
    })
}

/// Whether a value meets a target; one on the target does.
pub(super) fn meets(operator: Operator, value: f64, target: f64) -> bool {
    match operator {
        Operator::AtMost => value <= target,
        Operator::AtLeast => value >= target,
    }
}
