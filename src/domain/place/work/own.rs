//! Packages of the team's own, as places.

use std::collections::BTreeSet;

use super::set_member;
use crate::domain::place::Value;
use crate::domain::units::Id;
use crate::domain::work::OwnPackage;

/// One thing about a package of the team's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "named like the fields of `OwnPackage`")]
pub enum OwnField {
    Name,
    Phase,
    Kind,
    Process,
    Hours(Id),
    Weeks,
    After(Id),
    DoneWhen,
}

impl OwnField {
    pub(super) fn name(&self) -> (&'static str, Option<&Id>) {
        match self {
            OwnField::Name => ("name", None),
            OwnField::Phase => ("phase", None),
            OwnField::Kind => ("kind", None),
            OwnField::Process => ("process", None),
            OwnField::Hours(role) => ("hours", Some(role)),
            OwnField::Weeks => ("weeks", None),
            OwnField::After(before) => ("after", Some(before)),
            OwnField::DoneWhen => ("done_when", None),
        }
    }

    pub(super) fn value(&self, own: &OwnPackage) -> Option<Value> {
        match self {
            OwnField::Name => Value::text(&own.name),
            OwnField::Phase => Some(Value::Phase(own.phase)),
            OwnField::Kind => Some(Value::Kind(own.kind)),
            OwnField::Process => own.process.clone().map(Value::Id),
            OwnField::Hours(role) => own.hours.get(role).map(|hours| Value::Count((*hours).into())),
            OwnField::Weeks => Some(Value::Count(own.weeks.into())),
            OwnField::After(before) => own.after.contains(before).then_some(Value::YesNo(true)),
            OwnField::DoneWhen => Value::text(&own.done_when),
        }
    }

    pub(super) fn copy(&self, from: &OwnPackage, to: &mut OwnPackage) {
        match self {
            OwnField::Name => to.name.clone_from(&from.name),
            OwnField::Phase => to.phase = from.phase,
            OwnField::Kind => to.kind = from.kind,
            OwnField::Process => to.process.clone_from(&from.process),
            OwnField::Hours(role) => match from.hours.get(role) {
                Some(hours) => drop(to.hours.insert(role.clone(), *hours)),
                None => drop(to.hours.remove(role)),
            },
            OwnField::Weeks => to.weeks = from.weeks,
            OwnField::After(before) => set_member(&mut to.after, before, from.after.contains(before)),
            OwnField::DoneWhen => to.done_when.clone_from(&from.done_when),
        }
    }

    pub(super) fn of<'a>(packages: impl Iterator<Item = &'a OwnPackage>) -> BTreeSet<OwnField> {
        use OwnField::{After, DoneWhen, Hours, Kind, Name, Phase, Process, Weeks};
        let mut found = BTreeSet::from([Name, Phase, Kind, Process, Weeks, DoneWhen]);
        for own in packages {
            found.extend(own.hours.keys().cloned().map(Hours));
            found.extend(own.after.iter().cloned().map(After));
        }
        found
    }
}
