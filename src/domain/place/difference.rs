//! What two plans say differently.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Field, Index, Place, Value, places};
use crate::domain::order::weave;
use crate::domain::plan::Plan;
use crate::domain::process::Process;
use crate::domain::units::Id;

/// A place in which two plans say something else. `before != after`.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The place.
    pub place: Place,
    /// What people call the process, package or risk it belongs to; blank elsewhere.
    pub process: String,
    /// What the first plan says; `None`: nothing.
    pub before: Option<Value>,
    /// What the second plan says; `None`: nothing.
    pub after: Option<Value>,
}

/// Everything two plans say differently: the plan itself, answers and rollout by identifier, processes in the order of the
/// second plan, unknown fields by path. The order of processes and the lineage are not looked at.
pub fn differences(before: &Plan, after: &Plan) -> Vec<Difference> {
    let (before, after) = (Index::new(before), Index::new(after));
    let mut found = plain(&before, &after, places(&[before.plan, after.plan]));
    for id in weave(&order(after.plan), &order(before.plan)) {
        match (before.processes.get(id), after.processes.get(id)) {
            (Some(then), Some(now)) => in_process(then, now, &mut found),
            _ => found.extend(plain(&before, &after, [Place::Process(id.clone())])),
        }
    }
    let paths: BTreeSet<&[String]> = before.foreign.keys().chain(after.foreign.keys()).copied().collect();
    found.extend(plain(&before, &after, paths.into_iter().map(|path| Place::Foreign(path.to_vec()))));
    found
}

/// The identifiers of a plan's processes, in its order.
pub(in crate::domain) fn order(plan: &Plan) -> Vec<&Id> {
    plan.processes.iter().map(|process| &process.id).collect()
}

fn plain(before: &Index<'_>, after: &Index<'_>, places: impl IntoIterator<Item = Place>) -> Vec<Difference> {
    let difference = |place| {
        let (then, now) = (before.value(&place), after.value(&place));
        (then != now).then(|| {
            let process = named(before, after, &place);
            Difference { place, process, before: then, after: now }
        })
    };
    places.into_iter().filter_map(difference).collect()
}

/// What a place belongs to, by the newer of its names.
pub(in crate::domain) fn named(before: &Index<'_>, after: &Index<'_>, place: &Place) -> String {
    after.name(place).or_else(|| before.name(place)).unwrap_or_default().to_owned()
}

fn in_process(before: &Arc<Process>, after: &Arc<Process>, found: &mut Vec<Difference>) {
    if Arc::ptr_eq(before, after) || before == after {
        return;
    }
    found.extend(Field::all().filter_map(|field| {
        let (then, now) = (field.value(before), field.value(after));
        let place = || Place::Field { process: after.id.clone(), field };
        (then != now).then(|| Difference { place: place(), process: after.name.clone(), before: then, after: now })
    }));
}
