//! Which processes the table shows, in which order, and which are selected.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::super::parts::{Index, ids};
use crate::browser::collate;
use crate::domain::listing::{between, mentions};
use crate::domain::process::Process;
use crate::domain::units::Id;
use crate::state::Store;
use crate::text::names;

/// The order of all processes. It follows the sort, the language and what is added or removed, but not the values: a
/// row stays where it is while somebody works on it.
fn order(store: Store, index: Index) -> Memo<Vec<Id>> {
    let ids = ids(store);
    Memo::new(move |_| {
        let mut order = ids.get();
        if let Some(sort) = store.inventory.sort() {
            let names = collate::comparer(store.lang().tag());
            index.with_untracked(|index| {
                order.sort_by(|a, b| match (index.get(a), index.get(b)) {
                    (Some(a), Some(b)) => sort.compare((&a.0, &a.1), (&b.0, &b.1), &names),
                    _ => std::cmp::Ordering::Equal,
                });
            });
        }
        order
    })
}

/// The processes to show: what was just added, then what filter and search admit.
pub fn visible(store: Store, index: Index) -> Memo<Vec<Id>> {
    let order = order(store, index);
    Memo::new(move |_| {
        let (filter, query, fresh) = (store.inventory.filter(), store.inventory.query(), store.inventory.fresh());
        index.with(|index| {
            let admitted = |id: &&Id| {
                let found = index.get(*id);
                found.is_some_and(|(process, found)| filter.admits(process, found) && is_found(process, &query))
            };
            let new = fresh.iter().filter(|id| index.contains_key(*id)).cloned();
            let rest = order.with(|order| {
                order.iter().filter(|id| !fresh.contains(id)).filter(admitted).cloned().collect::<Vec<_>>()
            });
            new.chain(rest).collect()
        })
    })
}

fn is_found(process: &Process, query: &str) -> bool {
    if query.trim().is_empty() {
        return true;
    }
    let channels = process.channels.iter().filter_map(|channel| names::channel(channel));
    let shown: Vec<&str> = channels.flat_map(|text| [text.en, text.zh_hant]).collect();
    mentions(process, &shown.join("\n"), query)
}

/// The selected rows. Only rows that are shown count as selected, so that nothing happens to what nobody sees.
#[derive(Clone, Copy)]
pub struct Selection {
    ids: RwSignal<BTreeSet<Id>>,
    last: StoredValue<Option<Id>>,
    visible: Memo<Vec<Id>>,
}

impl Selection {
    /// Nothing selected.
    pub fn new(visible: Memo<Vec<Id>>) -> Selection {
        Selection { ids: RwSignal::default(), last: StoredValue::default(), visible }
    }

    /// Whether a row is selected.
    pub fn has(self, id: &Id) -> bool {
        self.ids.with(|ids| ids.contains(id))
    }

    /// The selected rows, in the order shown.
    pub fn chosen(self) -> Vec<Id> {
        self.ids
            .with(|ids| self.visible.with(|visible| visible.iter().filter(|id| ids.contains(*id)).cloned().collect()))
    }

    /// How many rows could be selected.
    pub fn shown(self) -> usize {
        self.visible.with(Vec::len)
    }

    /// Selects a row or takes it out; with `stretch` also everything from the last one touched.
    pub fn set(self, id: &Id, on: bool, stretch: bool) {
        let from = self.last.get_value().filter(|_| stretch).unwrap_or_else(|| id.clone());
        let touched = self.visible.with_untracked(|visible| between(visible, &from, id).to_vec());
        self.ids.update(|ids| set_all(ids, touched, on));
        self.last.set_value(Some(id.clone()));
    }

    /// Selects every row shown, or none.
    pub fn set_all(self, on: bool) {
        let all = self.visible.get_untracked();
        self.ids.update(|ids| set_all(ids, all, on));
    }

    /// Selects nothing.
    pub fn clear(self) {
        self.ids.set(BTreeSet::new());
        self.last.set_value(None);
    }
}

fn set_all(ids: &mut BTreeSet<Id>, touched: Vec<Id>, on: bool) {
    for id in touched {
        if on {
            ids.insert(id);
        } else {
            ids.remove(&id);
        }
    }
}
