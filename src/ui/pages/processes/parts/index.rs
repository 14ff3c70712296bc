//! Finding, counting and naming processes; by their identifier, so that a row follows only its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::listing::Filter;
use crate::domain::process::RatingKind;
use crate::domain::units::Id;
use crate::state::{Assessed, Store};
use crate::text::processes::common;

/// All processes by their identifier.
pub type Index = Memo<Arc<BTreeMap<Id, Assessed>>>;

/// The index of the open plan.
pub fn index(store: Store) -> Index {
    let all = move || {
        store.results.processes.with(|all| all.iter().map(|found| (found.0.id.clone(), found.clone())).collect())
    };
    Memo::new_with_compare(move |_| Arc::new(all()), |_, _| true)
}

/// One process of the index; it tells of a change only when the process or what the rules say of it has changed.
pub fn one(index: Index, id: Id) -> Memo<Option<Assessed>> {
    Memo::new_with_compare(
        move |_| index.with(|index| index.get(&id).cloned()),
        |before, now| match (before, now) {
            (Some(Some(before)), Some(Some(now))) => {
                !(Arc::ptr_eq(&before.0, &now.0) && Arc::ptr_eq(&before.1, &now.1))
            }
            _ => true,
        },
    )
}

/// The identifiers of all processes, in the plan's order.
pub fn ids(store: Store) -> Memo<Vec<Id>> {
    let ids = move || store.results.processes.with(|all| all.iter().map(|(process, _)| process.id.clone()).collect());
    Memo::new(move |_| ids())
}

/// How many processes a filter admits.
pub fn count(store: Store, filter: Filter) -> usize {
    store.results.processes.with(|all| all.iter().filter(|(process, found)| filter.admits(process, found)).count())
}

/// A process's name, or what stands in for it.
pub fn name_of(store: Store, name: &str) -> String {
    if name.trim().is_empty() { store.t(common::NO_NAME).to_owned() } else { name.to_owned() }
}

/// What a rating is called.
pub fn rating_name(store: Store, kind: RatingKind) -> String {
    store.model().rating(kind).name.get(store.lang()).to_owned()
}
