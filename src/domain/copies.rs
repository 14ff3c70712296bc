//! How two copies of a plan stand to each other: which of them went on from which.

use super::plan::Plan;

/// What a copy is to the one that is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Both say the same.
    Same,
    /// It went on from what is here.
    Newer,
    /// What is here went on from it.
    Older,
    /// Both went on from a revision they share.
    Apart,
    /// They share no revision, so nothing follows from what they descend from.
    Unknown,
}

/// What the copy `there` is to the one `here`. Beside each stands what its newest revision held, where that is known: who
/// is still that revision was not changed since.
///
/// ```
/// # use std::sync::Arc;
/// # use baton::domain::{copies::{Relation, relation}, edit::Edit, plan::{ModelRef, Plan}};
/// let model = ModelRef { id: "m".into(), revision: "1".into() };
/// let mut first = Plan::new("p".into(), "Shop", model);
/// first.lineage = Arc::new(first.lineage.with("r1".into()));
/// let later = first.apply(&Edit::Rename("Shop in May".into()));
/// assert_eq!(relation((&first, Some(&first)), (&later, Some(&first))), Relation::Newer);
/// assert_eq!(relation((&later, Some(&first)), (&first, Some(&first))), Relation::Older);
/// ```
pub fn relation(here: (&Plan, Option<&Plan>), there: (&Plan, Option<&Plan>)) -> Relation {
    if says_the_same(here.0, there.0) {
        return Relation::Same;
    }
    if descends(here.0, there) {
        return Relation::Older;
    }
    if descends(there.0, here) {
        return Relation::Newer;
    }
    let shared = here.0.lineage.shared(&there.0.lineage).next().is_some();
    if shared { Relation::Apart } else { Relation::Unknown }
}

/// Whether two plans say the same, whatever they descend from and whatever identifier they have.
pub fn says_the_same(one: &Plan, other: &Plan) -> bool {
    let alike = Plan { id: one.id.clone(), lineage: one.lineage.clone(), ..other.clone() };
    *one == alike
}

/// Whether a plan descends from a copy that is still exactly a revision.
fn descends(plan: &Plan, (from, newest): (&Plan, Option<&Plan>)) -> bool {
    let is_untouched = newest.is_some_and(|newest| says_the_same(from, newest));
    is_untouched && from.lineage.newest().is_some_and(|revision| plan.lineage.revisions().contains(revision))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::edit::Edit;
    use crate::domain::plan::ModelRef;

    fn base() -> Plan {
        Plan::new("p".into(), "Shop", ModelRef { id: "m".into(), revision: "1".into() })
    }

    fn marked(plan: &Plan, revision: &str) -> Plan {
        Plan { lineage: Arc::new(plan.lineage.with(revision.into())), ..plan.clone() }
    }

    fn renamed(plan: &Plan, name: &str) -> Plan {
        plan.apply(&Edit::Rename(name.to_owned()))
    }

    #[test]
    fn what_went_on_is_newer_wherever_that_is_looked_at() {
        let first = marked(&base(), "r1");
        let second = marked(&renamed(&first, "May"), "r2");
        let third = marked(&renamed(&second, "June"), "r3");
        assert_eq!(relation((&first, Some(&first)), (&third, Some(&third))), Relation::Newer);
        assert_eq!(relation((&third, Some(&third)), (&first, Some(&first))), Relation::Older);
        // Going back is an edit as well: a revision more, the content of an earlier one.
        assert_eq!(relation((&first, Some(&first)), (&marked(&first, "r4"), None)), Relation::Same);
    }

    #[test]
    fn both_went_on_from_one_revision() {
        let first = marked(&base(), "r1");
        let (mine, theirs) = (renamed(&first, "Mine"), renamed(&first, "Theirs"));
        assert_eq!(relation((&mine, Some(&first)), (&theirs, Some(&first))), Relation::Apart);
        let (mine, theirs) = (marked(&mine, "m"), marked(&theirs, "t"));
        assert_eq!(relation((&mine, Some(&mine)), (&theirs, Some(&theirs))), Relation::Apart);
        // What a revision held is not known: being careful is right.
        assert_eq!(relation((&first, None), (&renamed(&first, "x"), None)), Relation::Apart);
    }

    #[test]
    fn without_a_shared_revision_nothing_follows() {
        let (mine, theirs) = (base(), renamed(&base(), "Theirs"));
        assert_eq!(relation((&mine, None), (&theirs, None)), Relation::Unknown);
        let (mine, theirs) = (marked(&mine, "m"), marked(&theirs, "t"));
        assert_eq!(relation((&mine, Some(&mine)), (&theirs, Some(&theirs))), Relation::Unknown);
    }
}
