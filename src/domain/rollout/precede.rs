//! Which package comes after which.
//!
//! A template names the templates before it; here this becomes packages before packages. A template that does not apply
//! is replaced by those before it, so that nothing overtakes what it would have waited for anyway.

use std::collections::{BTreeMap, BTreeSet};

use super::select::{Chosen, Selected, fits};
use super::{Assigned, Package};
use crate::domain::model::{Condition, Model, PackageKind, PackageTemplate, PhaseKind, Scope};
use crate::domain::units::{Id, Stage};

/// The packages that stand for a template, by position.
#[derive(Clone, Default)]
struct Standing {
    /// What a package of the team waits for when it waits for the template.
    team: BTreeSet<usize>,
    /// What a package of a process waits for; absent: the same as the team.
    own: BTreeMap<usize, BTreeSet<usize>>,
}

impl Standing {
    fn seen_from(&self, process: Option<usize>) -> &BTreeSet<usize> {
        process.and_then(|at| self.own.get(&at)).unwrap_or(&self.team)
    }
}

/// Fills in `after` of every package.
pub(super) fn connect(model: &Model, stage: Stage, processes: &[Assigned], selected: &mut Selected) {
    let before = before(model, stage);
    let mut instances: BTreeMap<(usize, Option<usize>), usize> = BTreeMap::new();
    for (at, chosen) in selected.packages.iter().enumerate() {
        instances.insert((chosen.template, chosen.process), at);
    }
    let involved: BTreeSet<usize> = selected.packages.iter().filter_map(|chosen| chosen.process).collect();
    let mut standing = vec![Standing::default(); model.packages.len()];
    for template in sorted(&before) {
        let behind = |process| -> BTreeSet<usize> {
            before[template].iter().flat_map(|&at| standing[at].seen_from(process)).copied().collect()
        };
        let stand_in = |process| match instances.get(&(template, process)) {
            Some(&package) => BTreeSet::from([package]),
            None => behind(process),
        };
        let found = match model.packages[template].scope {
            Scope::Team => Standing { team: stand_in(None), own: BTreeMap::new() },
            Scope::Process => {
                let own: BTreeMap<_, _> = involved.iter().map(|&at| (at, stand_in(Some(at)))).collect();
                let takes_part = |at: &usize| {
                    let past_first = model.packages[template].phase != PhaseKind::Standardise;
                    fits(&model.packages[template], &processes[*at]) && (!past_first || selected.active.contains(at))
                };
                let theirs = own.iter().filter(|(at, _)| takes_part(at));
                let team: BTreeSet<usize> = theirs.flat_map(|(_, packages)| packages).copied().collect();
                Standing { team: if team.is_empty() { behind(None) } else { team }, own }
            }
        };
        standing[template] = found;
    }
    let earlier = |chosen: &Chosen| -> BTreeSet<usize> {
        before[chosen.template].iter().flat_map(|&at| standing[at].seen_from(chosen.process)).copied().collect()
    };
    let after: Vec<BTreeSet<usize>> = selected.packages.iter().map(earlier).collect();
    for at in 0..after.len() {
        let named =
            |&other: &usize| before[selected.packages[at].template].contains(&selected.packages[other].template);
        // What was only inherited need not be listed where something else in the list waits for it anyway.
        let implied = |other: usize| after[at].iter().any(|&via| via != other && reaches(&after, via, other));
        let listed = after[at].iter().filter(|other| named(other) || !implied(**other));
        let ids = listed.map(|&other| selected.packages[other].package.id.clone()).collect();
        selected.packages[at].package.after = ids;
    }
}

/// For each template those before it: what the model says, and the rules that hold whatever the model says.
fn before(model: &Model, stage: Stage) -> Vec<BTreeSet<usize>> {
    let templates = &model.packages;
    let position = |id: &Id| templates.iter().position(|template| template.id == *id);
    let mut before: Vec<BTreeSet<usize>> =
        templates.iter().map(|template| template.after.iter().filter_map(position).collect()).collect();
    for late in 0..templates.len() {
        for early in 0..templates.len() {
            // A model that says the opposite is left alone: it must not become a circle.
            if must_precede(&templates[early], &templates[late], stage) && !reaches(&before, early, late) {
                before[late].insert(early);
            }
        }
    }
    before
}

/// The rules of rollouts that no model needs to repeat.
fn must_precede(early: &PackageTemplate, late: &PackageTemplate, stage: Stage) -> bool {
    // A long contract waits for the gate of the pilot phase, so for all that belongs to it.
    let contract = late.kind == PackageKind::Contract && late.phase > PhaseKind::Pilot;
    if contract && early.phase == PhaseKind::Pilot {
        return true;
    }
    // What goes into daily work has been tried, and the trial has been looked at.
    let tried = matches!(early.kind, PackageKind::Pilot | PackageKind::Review) && early.phase == PhaseKind::Pilot;
    let same = early.scope == Scope::Process
        && late.scope == Scope::Process
        && late.buckets.iter().any(|bucket| early.buckets.contains(bucket));
    if late.phase > PhaseKind::Pilot && tried && same {
        return true;
    }
    // At the highest stage bottlenecks are redesigned before anything new is tried.
    let redesign = early.scope == Scope::Team
        && early.phase == PhaseKind::Standardise
        && early.when.as_ref().is_some_and(for_highest_stage_only);
    stage == Stage::MAX && late.kind == PackageKind::Pilot && redesign
}

/// Whether one package has to come before another whatever the team says: a long contract waits for all that belongs to the
/// pilots' gate, going live for the trial of the same process and for the look at it.
pub fn is_firewall(early: &Package, late: &Package) -> bool {
    let contract = late.kind == PackageKind::Contract;
    let tried = matches!(early.kind, PackageKind::Pilot | PackageKind::Review);
    let same = early.process.is_some() && early.process == late.process;
    let live = late.kind == PackageKind::GoLive && tried && same;
    early.phase == PhaseKind::Pilot && late.phase > PhaseKind::Pilot && (contract || live)
}

/// Whether a condition can only hold at the highest stage.
fn for_highest_stage_only(condition: &Condition) -> bool {
    match condition {
        Condition::StageAtLeast(stage) => *stage == Stage::MAX,
        Condition::All(parts) => parts.iter().any(for_highest_stage_only),
        Condition::Any(parts) => !parts.is_empty() && parts.iter().all(for_highest_stage_only),
        _ => false,
    }
}

/// Whether `from` comes after `to`, directly or not, or is it.
pub(super) fn reaches(before: &[BTreeSet<usize>], from: usize, to: usize) -> bool {
    let mut open = vec![from];
    let mut seen = BTreeSet::new();
    while let Some(at) = open.pop() {
        if at == to {
            return true;
        }
        if seen.insert(at) {
            open.extend(&before[at]);
        }
    }
    false
}

/// Positions in an order that keeps precedence. A checked model has no circle, and none was added.
fn sorted(before: &[BTreeSet<usize>]) -> Vec<usize> {
    let mut order = Vec::with_capacity(before.len());
    let mut done = BTreeSet::new();
    let mut open: Vec<usize> = (0..before.len()).collect();
    while !open.is_empty() {
        let (ready, waiting): (Vec<usize>, Vec<usize>) = open.iter().partition(|at| before[**at].is_subset(&done));
        if ready.is_empty() {
            break;
        }
        done.extend(&ready);
        order.extend(ready);
        open = waiting;
    }
    order
}
