//! Places of what a plan remembers about its rollout: an entry as a whole where only one side has it, else thing by thing.

mod own;
mod package;
mod risk;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use own::OwnField;
pub use package::PackageField;
pub use risk::RiskField;

use super::Value;
use crate::domain::model::PhaseKind;
use crate::domain::units::{Date, Id};
use crate::domain::work::{Objective, Work};

/// A place of the work of a rollout.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkPlace {
    /// What the schedule is best at.
    Objective,
    /// The day the whole rollout should be done by.
    Deadline,
    /// The day the team last planned from.
    PlannedFrom,
    /// A day, a decision or a value; a package of the team's own or a risk as a whole: whether it is there. Of packages from
    /// templates nothing stands here.
    Entry(Entry),
    /// One thing that was changed of a package.
    Package(Id, PackageField),
    /// One thing about a package of the team's own.
    Own(Id, OwnField),
    /// One thing about a risk.
    Risk(Id, RiskField),
}

/// Something that is there or not, and on which unknown fields can hang.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// A day on which nobody works.
    Holiday(Date),
    /// What was changed of a package.
    Package(Id),
    /// A package of the team's own.
    Own(Id),
    /// A decision at the gate of a phase.
    Gate(PhaseKind, Date),
    /// A measured value of a key figure.
    Measured(Id, Date),
    /// A risk.
    Risk(Id),
}

impl Entry {
    /// The entry that the field at a path below `plan.work` hangs on; `None` for what every plan has.
    pub(in crate::domain) fn of(path: &[String]) -> Option<Entry> {
        let steps: Vec<&str> = path.iter().take(4).map(String::as_str).collect();
        match steps.as_slice() {
            ["holidays", day, _, ..] => Some(Entry::Holiday(day.parse().ok()?)),
            ["packages", id, _, ..] => Some(Entry::Package((*id).into())),
            ["own", id, _, ..] => Some(Entry::Own((*id).into())),
            ["gates", phase, day, _] => Some(Entry::Gate(PhaseKind::from_id(phase)?, day.parse().ok()?)),
            ["measured", kpi, day, _] => Some(Entry::Measured((*kpi).into(), day.parse().ok()?)),
            ["risks", id, _, ..] => Some(Entry::Risk((*id).into())),
            _ => None,
        }
    }

    /// Whether it is there.
    pub(in crate::domain) fn is_in(&self, work: &Work) -> bool {
        match self {
            Entry::Holiday(day) => work.holidays.contains_key(day),
            Entry::Package(id) => work.packages.contains_key(id),
            Entry::Own(id) => work.own.contains_key(id),
            Entry::Gate(phase, day) => work.gates.contains_key(&(*phase, *day)),
            Entry::Measured(kpi, day) => work.measured.contains_key(&(kpi.clone(), *day)),
            Entry::Risk(id) => work.risks.contains_key(id),
        }
    }

    fn steps(&self) -> Vec<String> {
        let steps = |steps: &[&str]| steps.iter().map(|step| (*step).to_owned()).collect();
        match self {
            Entry::Holiday(day) => steps(&["holidays", &day.to_string()]),
            Entry::Package(id) => steps(&["packages", id.as_str()]),
            Entry::Own(id) => steps(&["own", id.as_str()]),
            Entry::Gate(phase, day) => steps(&["gates", phase.id(), &day.to_string()]),
            Entry::Measured(kpi, day) => steps(&["measured", kpi.as_str(), &day.to_string()]),
            Entry::Risk(id) => steps(&["risks", id.as_str()]),
        }
    }
}

impl WorkPlace {
    /// The path below `plan.work` in a file.
    pub(super) fn steps(&self) -> Vec<String> {
        let field = |entry: Entry, name: &str, key: Option<&Id>| {
            let mut steps = entry.steps();
            steps.push(name.to_owned());
            steps.extend(key.map(Id::to_string));
            steps
        };
        match self {
            WorkPlace::Objective => vec!["objective".to_owned()],
            WorkPlace::Deadline => vec!["deadline".to_owned()],
            WorkPlace::PlannedFrom => vec!["planned_from".to_owned()],
            WorkPlace::Entry(entry) => entry.steps(),
            WorkPlace::Package(id, of) => {
                let (name, key) = of.name();
                field(Entry::Package(id.clone()), name, key)
            }
            WorkPlace::Own(id, of) => {
                let (name, key) = of.name();
                field(Entry::Own(id.clone()), name, key)
            }
            WorkPlace::Risk(id, of) => {
                let (name, key) = of.name();
                field(Entry::Risk(id.clone()), name, key)
            }
        }
    }

    /// What stands in it.
    pub(super) fn value(&self, work: &Work) -> Option<Value> {
        match self {
            WorkPlace::Objective => {
                (work.objective != Objective::default()).then_some(Value::Objective(work.objective))
            }
            WorkPlace::Deadline => work.deadline.map(Value::Date),
            WorkPlace::PlannedFrom => work.planned_from.map(Value::Date),
            WorkPlace::Entry(Entry::Holiday(day)) => work.holidays.get(day).cloned().map(Value::Holiday),
            WorkPlace::Entry(Entry::Package(_)) => None,
            WorkPlace::Entry(Entry::Own(id)) => work.own.get(id).cloned().map(Value::OwnPackage),
            WorkPlace::Entry(Entry::Gate(phase, day)) => work.gates.get(&(*phase, *day)).cloned().map(Value::Decision),
            WorkPlace::Entry(Entry::Measured(kpi, day)) => {
                work.measured.get(&(kpi.clone(), *day)).cloned().map(Value::Measured)
            }
            WorkPlace::Entry(Entry::Risk(id)) => work.risks.get(id).cloned().map(Value::Risk),
            WorkPlace::Package(id, field) => field.value(work.packages.get(id)?),
            WorkPlace::Own(id, field) => field.value(work.own.get(id)?),
            WorkPlace::Risk(id, field) => field.value(work.risks.get(id)?),
        }
    }

    /// Makes `to` say in it what `from` says. A field of an entry that `to` does not have stays out, but for packages: what is
    /// changed of them comes into being with its first field.
    pub(in crate::domain) fn copy(&self, from: &Work, to: &mut Work) {
        match self {
            WorkPlace::Objective => to.objective = from.objective,
            WorkPlace::Deadline => to.deadline = from.deadline,
            WorkPlace::PlannedFrom => to.planned_from = from.planned_from,
            WorkPlace::Entry(entry) => entry.copy(from, to),
            WorkPlace::Package(id, field) => {
                let nothing = Arc::default();
                let from = from.packages.get(id).unwrap_or(&nothing);
                field.copy(from, Arc::make_mut(to.packages.entry(id.clone()).or_default()));
            }
            WorkPlace::Own(id, field) => {
                if let (Some(from), Some(to)) = (from.own.get(id), to.own.get_mut(id)) {
                    field.copy(from, Arc::make_mut(to));
                }
            }
            WorkPlace::Risk(id, field) => {
                if let (Some(from), Some(to)) = (from.risks.get(id), to.risks.get_mut(id)) {
                    field.copy(from, Arc::make_mut(to));
                }
            }
        }
    }
}

impl Entry {
    fn copy(&self, from: &Work, to: &mut Work) {
        fn put<K: Clone + Ord, V: Clone>(from: &BTreeMap<K, V>, to: &mut BTreeMap<K, V>, key: &K) {
            match from.get(key) {
                Some(value) => drop(to.insert(key.clone(), value.clone())),
                None => drop(to.remove(key)),
            }
        }
        match self {
            Entry::Holiday(day) => put(&from.holidays, &mut to.holidays, day),
            Entry::Package(id) => put(&from.packages, &mut to.packages, id),
            Entry::Own(id) => put(&from.own, &mut to.own, id),
            Entry::Gate(phase, day) => put(&from.gates, &mut to.gates, &(*phase, *day)),
            Entry::Measured(kpi, day) => put(&from.measured, &mut to.measured, &(kpi.clone(), *day)),
            Entry::Risk(id) => put(&from.risks, &mut to.risks, id),
        }
    }
}

/// Every place of the work that any of these plans could have something in; the last two are those that are compared or merged,
/// so that what only one of them has is a place as a whole.
pub(super) fn work_places(works: &[&Work]) -> Vec<WorkPlace> {
    let [.., one, other] = works else { return Vec::new() };
    let mut places = vec![WorkPlace::Objective, WorkPlace::Deadline, WorkPlace::PlannedFrom];
    let whole = |entry: Entry| WorkPlace::Entry(entry);
    let all = works.iter();
    let holidays: BTreeSet<&Date> = all.clone().flat_map(|work| work.holidays.keys()).collect();
    places.extend(holidays.into_iter().map(|day| whole(Entry::Holiday(*day))));
    let packages: BTreeSet<&Id> = all.clone().flat_map(|work| work.packages.keys()).collect();
    for id in packages {
        let fields = PackageField::of(works.iter().filter_map(|work| work.change(id)));
        places.extend(fields.into_iter().map(|field| WorkPlace::Package(id.clone(), field)));
    }
    for id in one.own.keys().chain(other.own.keys()).collect::<BTreeSet<_>>() {
        if one.own.contains_key(id) && other.own.contains_key(id) {
            let fields = OwnField::of(works.iter().filter_map(|work| work.own.get(id)).map(|own| &**own));
            places.extend(fields.into_iter().map(|field| WorkPlace::Own(id.clone(), field)));
        } else {
            places.push(whole(Entry::Own(id.clone())));
        }
    }
    let gates: BTreeSet<&(PhaseKind, Date)> = all.clone().flat_map(|work| work.gates.keys()).collect();
    places.extend(gates.into_iter().map(|(phase, day)| whole(Entry::Gate(*phase, *day))));
    let measured: BTreeSet<&(Id, Date)> = all.flat_map(|work| work.measured.keys()).collect();
    places.extend(measured.into_iter().map(|(kpi, day)| whole(Entry::Measured(kpi.clone(), *day))));
    for id in one.risks.keys().chain(other.risks.keys()).collect::<BTreeSet<_>>() {
        if one.risks.contains_key(id) && other.risks.contains_key(id) {
            let fields = RiskField::of(works.iter().filter_map(|work| work.risks.get(id)).map(|risk| &**risk));
            places.extend(fields.into_iter().map(|field| WorkPlace::Risk(id.clone(), field)));
        } else {
            places.push(whole(Entry::Risk(id.clone())));
        }
    }
    places
}

fn set_member(set: &mut BTreeSet<Id>, id: &Id, is_in: bool) {
    if is_in {
        set.insert(id.clone());
    } else {
        set.remove(id);
    }
}
