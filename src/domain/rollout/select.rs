//! Which templates apply, for which processes, and why; which processes get a pilot.

use std::collections::{BTreeMap, BTreeSet};

use super::why::reasons;
use super::{Assigned, Deferral, Deferred, Package, Reason, Title, Withheld};
use crate::domain::model::{Facts, Model, PackageKind, PackageTemplate, PhaseKind, Scope};
use crate::domain::process::{Bucket, Item};
use crate::domain::units::{Id, Level, Stage};

/// The stage that allows clear processes with little variation only: those that are ready.
const CLEAR_ONLY: u8 = 2;

/// Packages not yet connected, with what connecting needs to know.
pub(super) struct Selected {
    pub packages: Vec<Chosen>,
    pub deferred: Vec<Deferred>,
    pub withheld: Vec<Withheld>,
    /// Processes with a part in the rollout past its first phase, by position.
    pub active: BTreeSet<usize>,
}

/// A package and where it comes from, by position of template and process.
pub(super) struct Chosen {
    pub template: usize,
    pub process: Option<usize>,
    pub package: Package,
}

/// Everything that applies at a stage.
pub(super) fn select(model: &Model, facts: &dyn Facts, stage: Stage, processes: &[Assigned]) -> Selected {
    let mut reasons_to_wait = waiting(model, stage, processes);
    let active: BTreeSet<usize> = (0..processes.len()).filter(|at| !reasons_to_wait.contains_key(at)).collect();
    let everything = Narrowed { facts, stage, pilots: None };
    let pilots: Vec<&Assigned> = active.iter().map(|at| &processes[*at]).filter(|process| for_ai(process)).collect();
    let narrowed = Narrowed { facts, stage, pilots: Some(&pilots) };
    let mut selected =
        Selected { packages: Vec::new(), deferred: Vec::new(), withheld: Vec::new(), active: active.clone() };
    let mut held_back = BTreeSet::new();
    for (at, template) in model.packages.iter().enumerate() {
        if !holds(template, &narrowed) {
            if template.scope == Scope::Team && holds(template, &everything) {
                selected.withheld.push(withheld(template));
            }
            continue;
        }
        let why = why(template, &narrowed);
        if template.scope == Scope::Team {
            selected.packages.push(Chosen { template: at, process: None, package: package(template, None, why) });
            continue;
        }
        for (position, process) in processes.iter().enumerate().filter(|(_, process)| applies(template, process)) {
            if template.phase == PhaseKind::Standardise || active.contains(&position) {
                let package = package(template, Some(process), why.clone());
                selected.packages.push(Chosen { template: at, process: Some(position), package });
            } else {
                held_back.insert(position);
            }
        }
    }
    // A process nothing applies to has nothing to wait for.
    let unsorted = |at: &usize| processes[*at].bucket.is_none();
    reasons_to_wait.retain(|at, _| held_back.contains(at) || unsorted(at));
    let deferred = |(at, reason): (usize, Deferral)| {
        let process: &Assigned = &processes[at];
        Deferred { process: process.id.clone(), name: process.name.clone(), reason }
    };
    selected.deferred = reasons_to_wait.into_iter().map(deferred).collect();
    withhold_contracts(model, &mut selected);
    selected
}

/// Nothing is signed for good while nothing is tried.
fn withhold_contracts(model: &Model, selected: &mut Selected) {
    if selected.packages.iter().any(|chosen| chosen.package.kind == PackageKind::Pilot) {
        return;
    }
    let templates: BTreeSet<usize> = (selected.packages.iter())
        .filter(|chosen| chosen.package.kind == PackageKind::Contract)
        .map(|chosen| chosen.template)
        .collect();
    selected.packages.retain(|chosen| !templates.contains(&chosen.template));
    selected.withheld.extend(templates.into_iter().map(|at| withheld(&model.packages[at])));
    let position = |held: &Withheld| model.packages.iter().position(|template| template.id == held.template);
    selected.withheld.sort_by_key(position);
}

/// The processes that get no work past the first phase, with the reason.
fn waiting(model: &Model, stage: Stage, processes: &[Assigned]) -> BTreeMap<usize, Deferral> {
    let mut waiting = BTreeMap::new();
    let mut candidates = Vec::new();
    let limit = model.stage(stage).pilots;
    let needed = model.buckets.ready_from;
    for (at, process) in processes.iter().enumerate() {
        let ready = process.readiness.is_some_and(|readiness| readiness >= needed);
        match (process.bucket, limit) {
            (None, _) => drop(waiting.insert(at, Deferral::Unsorted)),
            (Some(bucket), _) if bucket.gives_work_to_ai() => {
                if stage.get() == CLEAR_ONLY && !ready {
                    waiting.insert(at, Deferral::NotReady { readiness: process.readiness, needed });
                } else {
                    candidates.push(at);
                }
            }
            // The first stage is for its one pilot and for standards; nothing else past them.
            (Some(_), Some(limit)) if stage == Stage::MIN => {
                waiting.insert(at, Deferral::StageLimit { stage, limit });
            }
            _ => {}
        }
    }
    if let Some(limit) = limit {
        candidates.sort_by(|a, b| first(&processes[*a], &processes[*b]));
        let late = candidates.into_iter().skip(usize::from(limit));
        waiting.extend(late.map(|at| (at, Deferral::StageLimit { stage, limit })));
    }
    waiting
}

/// Which of two processes is piloted first: what AI handles alone, what frees more hours, what is readier.
fn first(a: &Assigned, b: &Assigned) -> std::cmp::Ordering {
    let readiness = |process: &Assigned| process.readiness.unwrap_or(0.0);
    let by_hand_over = a.bucket.cmp(&b.bucket);
    let by_hours = b.hours_freed.total_cmp(&a.hours_freed);
    let by_readiness = readiness(b).total_cmp(&readiness(a));
    by_hand_over.then(by_hours).then(by_readiness).then_with(|| a.id.cmp(&b.id))
}

fn for_ai(process: &Assigned) -> bool {
    process.bucket.is_some_and(Bucket::gives_work_to_ai)
}

/// Whether a template for processes fits this one.
pub(super) fn fits(template: &PackageTemplate, process: &Assigned) -> bool {
    process.bucket.is_some_and(|bucket| template.buckets.contains(&bucket))
}

fn applies(template: &PackageTemplate, process: &Assigned) -> bool {
    fits(template, process) && template.missing.is_none_or(|item| process.missing.contains(&item))
}

fn holds(template: &PackageTemplate, facts: &dyn Facts) -> bool {
    template.when.as_ref().is_none_or(|when| when.holds(facts))
}

fn why(template: &PackageTemplate, facts: &dyn Facts) -> Vec<Reason> {
    template.when.as_ref().map(|when| reasons(when, facts)).unwrap_or_default()
}

fn withheld(template: &PackageTemplate) -> Withheld {
    Withheld { template: template.id.clone(), name: template.name.clone() }
}

fn package(template: &PackageTemplate, process: Option<&Assigned>, mut why: Vec<Reason>) -> Package {
    why.extend(process.and_then(|process| process.bucket).map(Reason::Bucket));
    why.extend(template.missing.map(Reason::Lacks));
    if why.is_empty() {
        why.push(Reason::Always);
    }
    let id = match process {
        Some(process) => Id::from(format!("{}@{}", template.id, process.id)),
        None => template.id.clone(),
    };
    Package {
        id,
        template: Some(template.id.clone()),
        process: process.map(|process| process.id.clone()),
        title: Title { work: template.name.clone(), process: process.map(|process| process.name.clone()) },
        phase: template.phase,
        kind: template.kind,
        hours: template.hours.clone(),
        weeks: template.weeks,
        after: Vec::new(),
        why,
    }
}

/// Facts at a given stage. With `pilots`, processes bound for AI count only if they are among these: work that serves
/// a pilot is not planned for processes that get none.
struct Narrowed<'a> {
    facts: &'a dyn Facts,
    stage: Stage,
    pilots: Option<&'a [&'a Assigned]>,
}

impl Facts for Narrowed<'_> {
    fn stage(&self) -> Option<Stage> {
        Some(self.stage)
    }

    fn answer(&self, question: &Id) -> Option<Level> {
        self.facts.answer(question)
    }

    fn mean(&self, dimension: &Id) -> Option<f64> {
        self.facts.mean(dimension)
    }

    fn any_in_bucket(&self, bucket: Bucket) -> bool {
        let pilots = self.pilots.filter(|_| bucket.gives_work_to_ai());
        self.facts.any_in_bucket(bucket)
            && pilots.is_none_or(|pilots| pilots.iter().any(|process| process.bucket == Some(bucket)))
    }

    fn any_missing(&self, item: Item) -> bool {
        self.facts.any_missing(item)
            && self.pilots.is_none_or(|pilots| pilots.iter().any(|process| process.missing.contains(&item)))
    }
}
