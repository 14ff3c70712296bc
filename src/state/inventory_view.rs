//! How the inventory is looked at: no part of the plan and not saved, but kept while pages change.

use leptos::prelude::*;

use crate::domain::listing::{Column, Filter, Sort};
use crate::domain::units::Id;

/// Filter, search and order of the inventory.
#[derive(Clone, Copy)]
pub struct InventoryView {
    filter: RwSignal<Filter>,
    query: RwSignal<String>,
    sort: RwSignal<Option<Sort>>,
    fresh: RwSignal<Vec<Id>>,
}

impl InventoryView {
    pub(super) fn new() -> InventoryView {
        InventoryView {
            filter: RwSignal::default(),
            query: RwSignal::default(),
            sort: RwSignal::default(),
            fresh: RwSignal::default(),
        }
    }

    /// Which processes are looked at.
    pub fn filter(self) -> Filter {
        self.filter.get()
    }

    /// Looks at other processes, all of them that the filter admits.
    pub fn show_only(self, filter: Filter) {
        self.filter.set(filter);
        self.query.set(String::new());
        self.fresh.set(Vec::new());
    }

    /// What is searched for.
    pub fn query(self) -> String {
        self.query.get()
    }

    /// Searches for something else.
    pub fn search(self, query: String) {
        self.query.set(query);
        self.fresh.set(Vec::new());
    }

    /// The order; `None` is the plan's own.
    pub fn sort(self) -> Option<Sort> {
        self.sort.get()
    }

    /// Orders by a column, then the other way round, then not at all.
    pub fn sort_by(self, column: Column) {
        self.set_sort(Sort::after(self.sort.get_untracked(), column));
    }

    /// Orders like this.
    pub fn set_sort(self, sort: Option<Sort>) {
        self.sort.set(sort);
        self.fresh.set(Vec::new());
    }

    /// Processes just added, last first: shown on top whatever the filter and the order, until one of them changes.
    pub fn fresh(self) -> Vec<Id> {
        self.fresh.get()
    }

    /// Notes that a process was just added.
    pub fn add_fresh(self, process: Id) {
        self.fresh.update(|fresh| fresh.insert(0, process));
    }

    /// Looks at everything again, in the plan's order.
    pub(super) fn reset(self) {
        self.show_only(Filter::All);
        self.sort.set(None);
    }
}
