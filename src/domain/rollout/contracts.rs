//! The procurement firewall made visible: what may be signed when, and why not earlier.

use std::collections::BTreeSet;

use jiff::ToSpan;

use super::hold::{begun, reopens};
use super::{GateState, LeftOutReason, PackageName, PhasePlan, Planned, Reason, Rollout};
use crate::domain::language::Localized;
use crate::domain::model::{Model, PackageKind, PhaseKind};
use crate::domain::units::{Date, Id};
use crate::domain::work::{Outcome, Progress, Work};

/// The contracts of a rollout.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contracts {
    /// Those in the plan, in its order.
    pub planned: Vec<Contract>,
    /// Those nothing allows to be signed.
    pub withdrawn: Vec<Withdrawn>,
}

/// A contract in the plan, and what stands before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Contract {
    /// The package.
    pub package: PackageName,
    /// The phase it belongs to.
    pub phase: PhaseKind,
    /// How far it is.
    pub standing: Standing,
    /// Whether it may be signed today: everything before it is done, the pilots' gate graduated, no gate before it is on hold.
    pub allowed: bool,
    /// The first day it may be signed as the plan stands; today when it is allowed now. `None` when something before it has no
    /// place in the plan.
    pub first_day: Option<Date>,
    /// The day the plan has it start.
    pub planned: Option<Date>,
    /// What stands before it, in order: the groundwork of every rollout, the pilots, for a long contract their gate.
    pub chain: Vec<Step>,
    /// Everything else it waits for, in order.
    pub others: Vec<Step>,
}

/// Something that comes before a contract.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it is.
    pub of: StepOf,
    /// How far it is.
    pub standing: Standing,
    /// The day it ends, or ended. Of a gate that graduated the day of that, on hold the day to look again.
    pub end: Option<Date>,
}

/// What a step is.
#[derive(Clone, Debug, PartialEq)]
pub enum StepOf {
    /// A package.
    Package(PackageName),
    /// The gate of a phase.
    Gate(PhaseKind),
}

/// How far a package or a gate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is over; of a gate: it graduated.
    Done,
    /// It has begun; of a gate: it is on hold or due.
    UnderWay,
    /// It is still to come.
    Open,
}

/// A contract that is not in the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Withdrawn {
    /// What it is called.
    pub name: Localized,
    /// Why.
    pub why: Unsigned,
}

/// Why a contract is not in the plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Unsigned {
    /// Nothing is piloted, so nothing is signed for good.
    NothingTried,
    /// It left the plan.
    LeftOut(LeftOutReason),
}

impl Contract {
    /// The steps that are not done, in order.
    pub fn missing(&self) -> impl Iterator<Item = &Step> {
        self.chain.iter().chain(&self.others).filter(|step| step.standing != Standing::Done)
    }
}

/// Every contract of a rollout with what stands before it. `work` is what the plan of the rollout was made with.
pub fn contracts(model: &Model, work: &Work, rollout: &Rollout) -> Contracts {
    let signs = |planned: &&Planned| planned.package.kind == PackageKind::Contract;
    let planned = rollout.packages.iter().filter(signs).map(|planned| contract(work, rollout, planned)).collect();
    let kind = |id: &Id| {
        let own = || work.own.get(id).map(|own| own.kind);
        model.package(id).map(|template| template.kind).or_else(own)
    };
    let withheld = rollout.withheld.iter().filter(|held| kind(&held.template) == Some(PackageKind::Contract));
    let withheld = withheld.map(|held| Withdrawn { name: held.name.clone(), why: Unsigned::NothingTried });
    let left = rollout.left_out.iter().filter(|left| left.package.kind == PackageKind::Contract);
    let left =
        left.map(|left| Withdrawn { name: left.package.title.work.clone(), why: Unsigned::LeftOut(left.why.clone()) });
    Contracts { planned, withdrawn: withheld.chain(left).collect() }
}

fn contract(work: &Work, rollout: &Rollout, planned: &Planned) -> Contract {
    let package = &planned.package;
    let before = all_before(rollout, [&package.id]);
    let pilots = before.iter().filter(|other| other.package.kind == PackageKind::Pilot).map(|other| &other.package.id);
    let pilots: Vec<&Id> = pilots.collect();
    let ground: BTreeSet<&Id> = match pilots.as_slice() {
        [] => before.iter().map(|other| &other.package.id).collect(),
        pilots => {
            let before = all_before(rollout, pilots.iter().copied());
            before.iter().map(|other| &other.package.id).collect()
        }
    };
    let in_chain = |other: &&&Planned| {
        let id = &other.package.id;
        pilots.contains(&id) || (ground.contains(id) && other.package.why == [Reason::Always])
    };
    let (chain, others): (Vec<&Planned>, Vec<&Planned>) = before.iter().copied().partition(|other| in_chain(&other));
    let gate = (package.phase > PhaseKind::Pilot).then(|| rollout.phase(PhaseKind::Pilot)).flatten().map(gate);
    let step = |other: &Planned| package_step(work, other);
    let chain: Vec<Step> = chain.into_iter().map(step).chain(gate).collect();
    let others: Vec<Step> = others.into_iter().map(step).collect();
    let done = |step: &Step| step.standing == Standing::Done;
    let held = on_hold(rollout, package.phase);
    let allowed = chain.iter().chain(&others).all(done) && held.is_none();
    Contract {
        package: PackageName { id: package.id.clone(), title: package.title.clone() },
        phase: package.phase,
        standing: standing(work, &package.id),
        allowed,
        first_day: if allowed { Some(rollout.today) } else { first_day(rollout, &before, held) },
        planned: planned.placement.as_ref().map(|placement| placement.from),
        chain,
        others,
    }
}

/// Everything that comes before some packages, by its end in the plan; what has no place last.
fn all_before<'a>(rollout: &'a Rollout, packages: impl IntoIterator<Item = &'a Id>) -> Vec<&'a Planned> {
    let after = |id: &Id| rollout.package(id).into_iter().flat_map(|planned| &planned.package.after);
    let mut open: Vec<&Id> = packages.into_iter().flat_map(after).collect();
    let mut before = BTreeSet::new();
    while let Some(id) = open.pop() {
        if before.insert(id) {
            open.extend(after(id));
        }
    }
    let mut found: Vec<&Planned> =
        rollout.packages.iter().filter(|planned| before.contains(&planned.package.id)).collect();
    let end = |planned: &Planned| planned.placement.as_ref().map(|placement| placement.end_week);
    found.sort_by_key(|planned| (end(planned).is_none(), end(planned)));
    found
}

fn package_step(work: &Work, planned: &Planned) -> Step {
    let package = &planned.package;
    Step {
        of: StepOf::Package(PackageName { id: package.id.clone(), title: package.title.clone() }),
        standing: standing(work, &package.id),
        end: planned.placement.as_ref().map(|placement| placement.to),
    }
}

fn standing(work: &Work, package: &Id) -> Standing {
    let progress = work.change(package).and_then(|change| change.progress.as_ref());
    match progress {
        Some(Progress::Done { .. }) => Standing::Done,
        _ if begun(work, package) => Standing::UnderWay,
        _ => Standing::Open,
    }
}

fn gate(phase: &PhasePlan) -> Step {
    let (standing, end) = match &phase.gate.state {
        GateState::Decided { day, decision, look_again } => match decision.outcome {
            Outcome::Graduate => (Standing::Done, Some(*day)),
            Outcome::Hold => (Standing::UnderWay, *look_again),
            Outcome::Stop => (Standing::Open, None),
        },
        GateState::Due => (Standing::UnderWay, phase.gate.day),
        GateState::NotYet | GateState::NoDate => (Standing::Open, phase.gate.day),
    };
    Step { of: StepOf::Gate(phase.phase), standing, end }
}

/// The day a gate on hold before a phase lets work begin again; the latest of several.
fn on_hold(rollout: &Rollout, phase: PhaseKind) -> Option<Date> {
    let earlier = rollout.phases.iter().filter(|plan| plan.phase < phase);
    let day = |plan: &PhasePlan| match &plan.gate.state {
        GateState::Decided { look_again: Some(day), .. } => Some(reopens(rollout.start, rollout.today, *day)),
        _ => None,
    };
    earlier.filter_map(day).max()
}

/// The day after everything before a contract has ended, not before today, and not before a gate on hold is looked at again.
fn first_day(rollout: &Rollout, before: &[&Planned], held: Option<Date>) -> Option<Date> {
    let ends: Option<Vec<Date>> = before.iter().map(|other| Some(other.placement.as_ref()?.to)).collect();
    let ended = ends?.into_iter().max().map(|day| day.saturating_add(1.days()));
    [ended, held, Some(rollout.today)].into_iter().flatten().max()
}
