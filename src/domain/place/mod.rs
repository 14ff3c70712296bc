//! Every place of a plan that holds something of its own: what comparing lists and merging decides, one by one.

mod difference;
mod field;
mod index;
mod money;
mod work;

pub use difference::{Difference, differences};
pub(in crate::domain) use difference::{named, order};
pub use field::Field;
pub use index::Index;
pub use money::{MoneyEntry, MoneyPlace};
pub use work::{Entry, OwnField, PackageField, RiskField, WorkPlace};

use std::collections::BTreeSet;
use std::sync::Arc;

use super::answers::Mark;
use super::figures::{MoneySettings, OwnCost, OwnScenario, Said};
use super::model::{PackageKind, PhaseKind};
use super::plan::{Freeze, ModelRef, Plan};
use super::process::{Lifecycle, Override, PersonalData, Process, Reversibility};
use super::units::{Date, Id, Minutes, Rating};
use super::work::{Decision, Measured, Objective, OwnPackage, Progress, Risk, Work};

/// A place of a plan. Identifiers are those of the document, so a place means the same in every copy of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// What the plan is called.
    Name,
    /// The model it was made with.
    Model,
    /// Whether it is the example.
    Demo,
    /// The answer to a question.
    Mark(Id),
    /// The note to a question.
    Note(Id),
    /// A process as a whole: whether it is there.
    Process(Id),
    /// One property of a process.
    Field {
        /// The process.
        process: Id,
        /// The property.
        field: Field,
    },
    /// The day the rollout starts.
    Start,
    /// The hours a role has a week.
    Hours(Id),
    /// A freeze as a whole.
    Freeze(Id),
    /// Where a key figure stands.
    Baseline(Id),
    /// Where a key figure shall be.
    Target(Id),
    /// Something about the work of the rollout.
    Work(WorkPlace),
    /// Something about money.
    Money(MoneyPlace),
    /// An unknown field, by its path.
    Foreign(Vec<String>),
}

/// What stands in a place.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words. Never empty.
    Text(String),
    /// Several names. Never empty.
    Texts(Vec<String>),
    /// A whole number.
    Count(u32),
    /// Any number.
    Number(f64),
    /// Handling time.
    Minutes(Minutes),
    /// A rating.
    Rating(Rating),
    /// An answer.
    Mark(Mark),
    /// A day.
    Date(Date),
    /// Yes or no.
    YesNo(bool),
    /// Whether a mistake can be taken back.
    Reversibility(Reversibility),
    /// Which personal data it touches.
    PersonalData(PersonalData),
    /// The step of the customer lifecycle.
    Lifecycle(Lifecycle),
    /// A person's decision.
    Decided(Override),
    /// A freeze.
    Freeze(Freeze),
    /// A phase of the rollout.
    Phase(PhaseKind),
    /// A kind of work.
    Kind(PackageKind),
    /// Something the document or the model has, by its identifier.
    Id(Id),
    /// What the schedule is best at.
    Objective(Objective),
    /// A day on which nobody works, by what it is called.
    Holiday(String),
    /// How far a package is.
    Progress(Progress),
    /// A decision at a gate.
    Decision(Decision),
    /// A measured value.
    Measured(Measured),
    /// A package of the team's own with all it says.
    OwnPackage(Arc<OwnPackage>),
    /// A risk with all it says.
    Risk(Arc<Risk>),
    /// Months of the year.
    Peaks(BTreeSet<u8>),
    /// The scenarios that are compared.
    Compared(Vec<Id>),
    /// What was said about a figure.
    Figure(Said),
    /// A scenario of the team's own.
    Scenario(OwnScenario),
    /// A cost that the team added.
    Cost(OwnCost),
    /// That a hidden cost is paid from another budget, and a note; it may be blank.
    Elsewhere(String),
    /// A process with all it says.
    Process(Arc<Process>),
    /// A model.
    Model(ModelRef),
    /// Unknown content, as JSON text.
    Json(String),
}

impl Value {
    /// A text, if it says anything.
    fn text(text: &str) -> Option<Value> {
        (!text.is_empty()).then(|| Value::Text(text.to_owned()))
    }
}

impl Place {
    /// The path of the place in a plan file, list items by `@` and their identifier.
    ///
    /// ```
    /// # use baton::domain::place::{Field, Place};
    /// let place = Place::Field { process: "p-1".into(), field: Field::HandoffTrigger };
    /// assert_eq!(place.path().join("."), "plan.processes.@p-1.handoff.trigger");
    /// ```
    pub fn path(&self) -> Vec<String> {
        let steps = |start: &[&str], id: &str, rest: &[&str]| {
            ["plan"].iter().chain(start).chain([&id]).chain(rest).map(|step| (*step).to_owned()).collect::<Vec<_>>()
        };
        let item = |id: &Id| format!("@{id}");
        match self {
            Place::Name => steps(&[], "name", &[]),
            Place::Model => steps(&[], "model", &[]),
            Place::Demo => steps(&[], "demo", &[]),
            Place::Mark(question) => steps(&["answers"], question.as_str(), &["mark"]),
            Place::Note(question) => steps(&["answers"], question.as_str(), &["note"]),
            Place::Process(id) => steps(&["processes"], &item(id), &[]),
            Place::Field { process, field } => {
                steps(&["processes"], &item(process), &field.path().split('.').collect::<Vec<_>>())
            }
            Place::Start => steps(&["rollout"], "start", &[]),
            Place::Hours(role) => steps(&["rollout", "hours_per_week"], role.as_str(), &[]),
            Place::Freeze(id) => steps(&["rollout", "freezes"], &item(id), &[]),
            Place::Baseline(kpi) => steps(&["rollout", "kpis"], kpi.as_str(), &["baseline"]),
            Place::Target(kpi) => steps(&["rollout", "kpis"], kpi.as_str(), &["target"]),
            Place::Money(place) => ["plan", "money"].into_iter().map(str::to_owned).chain(place.steps()).collect(),
            Place::Work(place) => ["plan", "work"].into_iter().map(str::to_owned).chain(place.steps()).collect(),
            Place::Foreign(path) => path.clone(),
        }
    }
}

impl Plan {
    /// What stands in a place; `None` when nothing does. For many places make one [`Index`].
    pub fn value(&self, place: &Place) -> Option<Value> {
        Index::new(self).value(place)
    }
}

/// Every place outside processes and unknown fields that any of these plans could have something in: the plan itself,
/// answers, rollout and its work; each group by identifier. The last two are those that are compared or merged.
pub fn places(plans: &[&Plan]) -> Vec<Place> {
    let mut questions = BTreeSet::new();
    let (mut roles, mut freezes, mut kpis) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for plan in plans {
        questions.extend(plan.answers.keys());
        roles.extend(plan.rollout.hours_per_week.keys());
        freezes.extend(plan.rollout.freezes.iter().map(|freeze| &freeze.id));
        kpis.extend(plan.rollout.kpis.keys());
    }
    let mut places = vec![Place::Name, Place::Model, Place::Demo];
    places.extend(questions.into_iter().flat_map(|id| [Place::Mark(id.clone()), Place::Note(id.clone())]));
    places.push(Place::Start);
    places.extend(roles.into_iter().cloned().map(Place::Hours));
    places.extend(freezes.into_iter().cloned().map(Place::Freeze));
    places.extend(kpis.into_iter().flat_map(|id| [Place::Baseline(id.clone()), Place::Target(id.clone())]));
    let works: Vec<&Work> = plans.iter().map(|plan| &*plan.work).collect();
    places.extend(work::work_places(&works).into_iter().map(Place::Work));
    let said: Vec<&MoneySettings> = plans.iter().map(|plan| &*plan.money).collect();
    places.extend(money::money_places(&said).into_iter().map(Place::Money));
    places
}
