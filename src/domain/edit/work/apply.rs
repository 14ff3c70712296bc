//! Changes to what a plan remembers about its rollout, made.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{PackageSet, RiskSet, WorkEdit};
use crate::domain::edit::set_or_remove;
use crate::domain::units::Id;
use crate::domain::work::{Decision, Link, OwnPackage, PackageChange, Risk, Work, process_of};

impl Work {
    pub(super) fn apply(&mut self, edit: &WorkEdit) {
        match edit {
            WorkEdit::Objective(objective) => self.objective = *objective,
            WorkEdit::Deadline(day) => self.deadline = *day,
            WorkEdit::PlanFrom(day) => self.planned_from = *day,
            WorkEdit::Holidays(days) => {
                for (day, name) in days {
                    set_or_remove(&mut self.holidays, day, name.clone());
                }
            }
            WorkEdit::Package { package, set } => self.set_package(package, set),
            WorkEdit::ResetPackage(package) => {
                let progress = self.packages.remove(package).and_then(|change| change.progress.clone());
                let change = progress.map(|progress| PackageChange { progress: Some(progress), ..Default::default() });
                set_or_remove(&mut self.packages, package, change.map(Arc::new));
            }
            WorkEdit::AddOwn(id, own) => {
                if own.weeks > 0 && !own.after.contains(id) {
                    self.own.entry(id.clone()).or_insert_with(|| Arc::new(own.clone()));
                }
            }
            WorkEdit::RemoveOwn(id) => self.remove_own(id),
            WorkEdit::Decide { phase, day, decision } => {
                if decision.as_ref().is_none_or(Decision::is_sound) {
                    set_or_remove(&mut self.gates, &(*phase, *day), decision.clone());
                }
            }
            WorkEdit::Measure { kpi, day, measured } => {
                if measured.as_ref().is_none_or(|measured| measured.value.is_finite()) {
                    set_or_remove(&mut self.measured, &(kpi.clone(), *day), measured.clone());
                }
            }
            WorkEdit::PutRisk(id, risk) => drop(self.risks.insert(id.clone(), Arc::new(risk.clone()))),
            WorkEdit::Risk { risk, set } => {
                if let Some(risk) = self.risks.get_mut(risk) {
                    set_risk(Arc::make_mut(risk), set);
                }
            }
            WorkEdit::RemoveRisk(id) => drop(self.risks.remove(id)),
        }
    }

    fn set_package(&mut self, package: &Id, set: &PackageSet) {
        if let Some(own) = self.own.get_mut(package)
            && set_own(Arc::make_mut(own), package, set)
        {
            return;
        }
        let mut change = self.packages.get(package).map(|change| (**change).clone()).unwrap_or_default();
        if set_change(&mut change, package, set) {
            set_or_remove(&mut self.packages, package, (!change.is_empty()).then(|| Arc::new(change)));
        }
    }

    fn remove_own(&mut self, id: &Id) {
        if self.own.remove(id).is_none() {
            return;
        }
        self.packages.remove(id);
        for own in self.own.values_mut().filter(|own| own.after.contains(id)) {
            Arc::make_mut(own).after.remove(id);
        }
        for risk in self.risks.values_mut().filter(|risk| risk.packages.contains(id)) {
            Arc::make_mut(risk).packages.remove(id);
        }
        let linked = self.packages.iter().filter(|(_, change)| change.after.contains_key(id));
        for package in linked.map(|(package, _)| package.clone()).collect::<BTreeSet<_>>() {
            self.set_package(&package, &PackageSet::After(id.clone(), None));
        }
    }

    /// Forgets what was changed of the packages of processes that are no more.
    pub(in crate::domain) fn forget_processes(work: &mut Arc<Work>, gone: &[Id]) {
        let gone: BTreeSet<&str> = gone.iter().map(Id::as_str).collect();
        let is_gone = |package: &Id| process_of(package.as_str()).is_some_and(|id| gone.contains(id));
        if work.packages.keys().any(&is_gone) {
            Arc::make_mut(work).packages.retain(|package, _| !is_gone(package));
        }
    }
}

/// Changes a package of the team's own; `false` when what is to change stands beside it.
fn set_own(own: &mut OwnPackage, id: &Id, set: &PackageSet) -> bool {
    match set {
        PackageSet::Name(name) => own.name.clone_from(name),
        PackageSet::Phase(phase) => own.phase = *phase,
        PackageSet::Kind(kind) => own.kind = *kind,
        PackageSet::Process(process) => own.process.clone_from(process),
        PackageSet::Hours(role, hours) => set_or_remove(&mut own.hours, role, *hours),
        PackageSet::Weeks(weeks) => own.weeks = weeks.filter(|weeks| *weeks > 0).unwrap_or(own.weeks),
        PackageSet::After(before, Some(Link::Added)) if before != id => drop(own.after.insert(before.clone())),
        PackageSet::After(_, Some(Link::Added)) => {}
        PackageSet::After(before, _) => drop(own.after.remove(before)),
        PackageSet::DoneWhen(text) => own.done_when = said(text),
        _ => return false,
    }
    true
}

/// Changes what is said of a package; `false` when it cannot be.
fn set_change(change: &mut PackageChange, id: &Id, set: &PackageSet) -> bool {
    match set {
        PackageSet::Hours(role, hours) => set_or_remove(&mut change.hours, role, *hours),
        PackageSet::Weeks(Some(0)) => return false,
        PackageSet::Weeks(weeks) => change.weeks = *weeks,
        PackageSet::Owner(owner) => change.owner = said(owner),
        PackageSet::After(before, link) if before != id => set_or_remove(&mut change.after, before, *link),
        PackageSet::Note(note) => change.note = said(note),
        PackageSet::DoneWhen(text) => change.done_when = said(text),
        PackageSet::LeftOut(Some(reason)) if reason.trim().is_empty() => return false,
        PackageSet::LeftOut(reason) => change.left_out.clone_from(reason),
        PackageSet::Pinned(day) => change.pinned = *day,
        PackageSet::Progress(None) => change.progress = None,
        PackageSet::Progress(Some(progress)) => match progress.clone().sound() {
            Some(sound) => change.progress = Some(sound),
            None => return false,
        },
        PackageSet::After(..)
        | PackageSet::Name(_)
        | PackageSet::Phase(_)
        | PackageSet::Kind(_)
        | PackageSet::Process(_) => return false,
    }
    true
}

pub(super) fn set_risk(risk: &mut Risk, set: &RiskSet) {
    match set {
        RiskSet::Title(title) => risk.title = said(title),
        RiskSet::Note(note) => risk.note = said(note),
        RiskSet::Likelihood(likelihood) => risk.likelihood = *likelihood,
        RiskSet::Impact(impact) => risk.impact = *impact,
        RiskSet::Owner(owner) => risk.owner = said(owner),
        RiskSet::Response(response) => risk.response = said(response),
        RiskSet::Package(package, true) => drop(risk.packages.insert(package.clone())),
        RiskSet::Package(package, false) => drop(risk.packages.remove(package)),
        RiskSet::Closed(day) => risk.closed = *day,
    }
}

/// The text; one of blanks only says nothing.
fn said(text: &str) -> String {
    if text.trim().is_empty() { String::new() } else { text.to_owned() }
}
