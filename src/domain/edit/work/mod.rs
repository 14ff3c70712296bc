//! Changes to what a plan remembers about its rollout, as values.

mod apply;

use std::sync::Arc;

use crate::domain::model::{PackageKind, PhaseKind};
use crate::domain::units::{Date, Id, Rating};
use crate::domain::work::{Decision, Link, Measured, Objective, OwnPackage, Progress, Risk, Work};

/// A change to the work of the rollout. One that cannot be, such as a hold without a reason, changes nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum WorkEdit {
    /// Say what the schedule is best at.
    Objective(Objective),
    /// Set the day the whole rollout should be done by.
    Deadline(Option<Date>),
    /// Plan what has not begun from this day on; `None`: from the start of the plan.
    PlanFrom(Option<Date>),
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
    /// Changes one thing about a risk; one that nobody has taken up yet is taken up with the change, in one step.
    pub fn change_risk(id: &Id, taken_up: bool, template: Option<&Id>, set: RiskSet) -> WorkEdit {
        if taken_up {
            return WorkEdit::Risk { risk: id.clone(), set };
        }
        let mut risk = template.map(Risk::of_template).unwrap_or_default();
        apply::set_risk(&mut risk, &set);
        WorkEdit::PutRisk(id.clone(), risk)
    }

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
