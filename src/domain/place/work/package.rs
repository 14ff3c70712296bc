//! What can be changed of a package, as places.

use std::collections::BTreeSet;

use crate::domain::place::Value;
use crate::domain::units::Id;
use crate::domain::work::{Link, PackageChange};

/// One thing that can be changed of a package.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "named like the fields of `PackageChange`")]
pub enum PackageField {
    Hours(Id),
    Weeks,
    Owner,
    After(Id),
    Note,
    DoneWhen,
    LeftOut,
    Pinned,
    Progress,
}

impl PackageField {
    pub(super) fn name(&self) -> (&'static str, Option<&Id>) {
        match self {
            PackageField::Hours(role) => ("hours", Some(role)),
            PackageField::Weeks => ("weeks", None),
            PackageField::Owner => ("owner", None),
            PackageField::After(before) => ("after", Some(before)),
            PackageField::Note => ("note", None),
            PackageField::DoneWhen => ("done_when", None),
            PackageField::LeftOut => ("left_out", None),
            PackageField::Pinned => ("pinned", None),
            PackageField::Progress => ("progress", None),
        }
    }

    pub(super) fn value(&self, change: &PackageChange) -> Option<Value> {
        match self {
            PackageField::Hours(role) => change.hours.get(role).map(|hours| Value::Count((*hours).into())),
            PackageField::Weeks => change.weeks.map(|weeks| Value::Count(weeks.into())),
            PackageField::Owner => Value::text(&change.owner),
            PackageField::After(before) => change.after.get(before).map(|link| Value::YesNo(*link == Link::Added)),
            PackageField::Note => Value::text(&change.note),
            PackageField::DoneWhen => Value::text(&change.done_when),
            PackageField::LeftOut => change.left_out.clone().map(Value::Text),
            PackageField::Pinned => change.pinned.map(Value::Date),
            PackageField::Progress => change.progress.clone().map(Value::Progress),
        }
    }

    pub(super) fn copy(&self, from: &PackageChange, to: &mut PackageChange) {
        match self {
            PackageField::Hours(role) => match from.hours.get(role) {
                Some(hours) => drop(to.hours.insert(role.clone(), *hours)),
                None => drop(to.hours.remove(role)),
            },
            PackageField::Weeks => to.weeks = from.weeks,
            PackageField::Owner => to.owner.clone_from(&from.owner),
            PackageField::After(before) => match from.after.get(before) {
                Some(link) => drop(to.after.insert(before.clone(), *link)),
                None => drop(to.after.remove(before)),
            },
            PackageField::Note => to.note.clone_from(&from.note),
            PackageField::DoneWhen => to.done_when.clone_from(&from.done_when),
            PackageField::LeftOut => to.left_out.clone_from(&from.left_out),
            PackageField::Pinned => to.pinned = from.pinned,
            PackageField::Progress => to.progress.clone_from(&from.progress),
        }
    }

    /// What any of these say anything in.
    pub(super) fn of<'a>(changes: impl Iterator<Item = &'a PackageChange>) -> BTreeSet<PackageField> {
        use PackageField::{After, DoneWhen, Hours, LeftOut, Note, Owner, Pinned, Progress, Weeks};
        let mut found = BTreeSet::from([Weeks, Owner, Note, DoneWhen, LeftOut, Pinned, Progress]);
        for change in changes {
            found.extend(change.hours.keys().cloned().map(Hours));
            found.extend(change.after.keys().cloned().map(After));
        }
        found
    }
}
