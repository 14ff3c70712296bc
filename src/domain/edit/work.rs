//! Changes to what a plan remembers about its rollout.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::set_or_remove;
use crate::domain::model::{PackageKind, PhaseKind};
use crate::domain::units::{Date, Id, Rating};
use crate::domain::work::{
    Decision, Link, Measured, Objective, OwnPackage, PackageChange, Progress, Risk, Work, process_of,
};

/// A change to the work of the rollout. One that cannot be, such as a hold without a reason, changes nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum WorkEdit {
    /// Say what the schedule is best at.
    Objective(Objective),
    /// Set the day the whole rollout should be done by.
    Deadline(Option<Date>),
    /// Name days on which nobody works; `None` takes a day back. Several at once are one step: a whole New Year.
    Holidays(Vec<(Date, Option<String>)>),
    /// Change one thing about a package. Of a package of the team's own, hours, weeks, predecessors and when it is done are
    /// changed in the package itself.
    Package {
        /// The package.
        package: Id,
        /// The change.
        set: PackageSet,
    },
    /// Take back every change to a package; progress stays, for it happened.
    ResetPackage(Id),
    /// Add a package of the team's own. One that is there already stays as it is.
    AddOwn(Id, OwnPackage),
    /// Remove a package of the team's own with all that hangs on it.
    RemoveOwn(Id),
    /// Decide at the gate of a phase on a day; `None` takes the decision of that day back.
    Decide {
        /// The phase.
        phase: PhaseKind,
        /// The day.
        day: Date,
        /// The decision.
        decision: Option<Decision>,
    },
    /// Note what a key figure was on a day; `None` takes the value of that day back.
    Measure {
        /// The key figure.
        kpi: Id,
        /// The day.
        day: Date,
        /// What was found.
        measured: Option<Measured>,
    },
    /// Take a risk into the register, or put it in the place of the one with the same identifier.
    PutRisk(Id, Risk),
    /// Change one thing about a risk of the register.
    Risk {
        /// The risk.
        risk: Id,
        /// The change.
        set: RiskSet,
    },
    /// Take a risk out of the register.
    RemoveRisk(Id),
}

/// One thing about a package. `None` and blank texts: as the template has it.
#[derive(Clone, Debug, PartialEq)]
pub enum PackageSet {
    /// What it is called. Only of packages of the team's own, as are phase, kind and process.
    Name(String),
    /// The phase it belongs to.
    Phase(PhaseKind),
    /// What kind of work it is.
    Kind(PackageKind),
    /// The process it is for.
    Process(Option<Id>),
    /// Total hours of a role.
    Hours(Id, Option<u16>),
    /// Least weeks; 0 changes nothing.
    Weeks(Option<u8>),
    /// Who answers for it.
    Owner(String),
    /// Whether it waits for another package; a package never waits for itself.
    After(Id, Option<Link>),
    /// A note.
    Note(String),
    /// When it is done.
    DoneWhen(String),
    /// Leave it out for a reason, or take it in again.
    LeftOut(Option<String>),
    /// The day it shall start.
    Pinned(Option<Date>),
    /// How far it is; `None`: not started.
    Progress(Option<Progress>),
}

/// One thing about a risk.
#[derive(Clone, Debug, PartialEq)]
pub enum RiskSet {
    /// What may happen.
    Title(String),
    /// A note.
    Note(String),
    /// How likely it is.
    Likelihood(Option<Rating>),
    /// How much it would hurt.
    Impact(Option<Rating>),
    /// Who keeps an eye on it.
    Owner(String),
    /// What is done about it.
    Response(String),
    /// Whether it has to do with a package.
    Package(Id, bool),
    /// The day it was closed.
    Closed(Option<Date>),
}

impl WorkEdit {
    /// Whether this edit goes on in the place where `before` was made: typing.
    pub(super) fn continues(&self, before: &WorkEdit) -> bool {
        use WorkEdit::{Decide, Holidays, Measure, Package, Risk};
        match (self, before) {
            (Package { package: now, set }, Package { package: then, set: before }) => {
                now == then && set.continues(before)
            }
            (Risk { risk: now, set }, Risk { risk: then, set: before }) => now == then && set.continues(before),
            // A value and its note, an outcome and its reason are typed one after the other. Taking back is a step of its own.
            (Decide { phase, day, decision: Some(_) }, Decide { phase: p, day: d, decision: Some(_) }) => {
                (phase, day) == (p, d)
            }
            (Measure { kpi, day, measured: Some(_) }, Measure { kpi: k, day: d, measured: Some(_) }) => {
                (kpi, day) == (k, d)
            }
            (Holidays(now), Holidays(then)) => match (now.as_slice(), then.as_slice()) {
                ([(now, Some(_))], [(then, Some(_))]) => now == then,
                _ => false,
            },
            _ => false,
        }
    }

    /// Makes the change; where there is nothing to change, the very same work stays.
    pub(super) fn apply(&self, work: &mut Arc<Work>) {
        let mut next = (**work).clone();
        next.apply(self);
        if next != **work {
            *work = Arc::new(next);
        }
    }
}

impl PackageSet {
    fn continues(&self, before: &PackageSet) -> bool {
        use PackageSet::{DoneWhen, Hours, LeftOut, Name, Note, Owner, Weeks};
        match (self, before) {
            (Name(_), Name(_)) | (Owner(_), Owner(_)) | (Note(_), Note(_)) | (DoneWhen(_), DoneWhen(_)) => true,
            (Weeks(_), Weeks(_)) | (LeftOut(Some(_)), LeftOut(Some(_))) => true,
            (Hours(now, _), Hours(then, _)) => now == then,
            _ => false,
        }
    }
}

impl RiskSet {
    fn continues(&self, before: &RiskSet) -> bool {
        use RiskSet::{Note, Owner, Response, Title};
        matches!(
            (self, before),
            (Title(_), Title(_)) | (Note(_), Note(_)) | (Owner(_), Owner(_)) | (Response(_), Response(_))
        )
    }
}

impl Work {
    fn apply(&mut self, edit: &WorkEdit) {
        match edit {
            WorkEdit::Objective(objective) => self.objective = *objective,
            WorkEdit::Deadline(day) => self.deadline = *day,
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
    pub(super) fn forget_processes(work: &mut Arc<Work>, gone: &[Id]) {
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

fn set_risk(risk: &mut Risk, set: &RiskSet) {
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
