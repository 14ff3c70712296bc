//! Two stored plans side by side, followed while they change.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::PlanCopy;
use crate::browser::clock;
use crate::domain::compare::{Changes, compare};
use crate::domain::units::Id;
use crate::state::entry::{Entry, Summary};
use crate::state::store::Store;

/// Two plans and everything in which they differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The first plan.
    pub before: PlanCopy,
    /// The second plan.
    pub after: PlanCopy,
    /// What changed from the first to the second.
    pub changes: Changes,
}

impl Compared {
    /// Compares two plans by the present model, for today.
    pub(in crate::state) fn new(store: Store, before: PlanCopy, after: PlanCopy) -> Compared {
        let changes = compare(&before.plan, &after.plan, &store.model(), store.today());
        Compared { before, after, changes }
    }
}

/// What there is to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// The plans are being read.
    Reading,
    /// There are no two plans that can be read.
    TooFew,
    /// One of them cannot be read any more.
    Gone,
    /// The comparison.
    Ready(Arc<Compared>),
}

/// Which two stored plans are compared, and what was found. It ends with the page that made it.
#[derive(Clone, Copy)]
pub struct Comparison {
    store: Store,
    chosen: RwSignal<(Option<Id>, Option<Id>)>,
    pair: Memo<Option<(Id, Id)>>,
    found: RwSignal<Found>,
    request: StoredValue<u32>,
}

impl Comparison {
    /// The open plan as it is now against the one saved last among the others, until somebody chooses.
    pub fn new(store: Store) -> Comparison {
        store.refresh_library();
        let chosen = RwSignal::new((None, None));
        let pair = Memo::new(move |before: Option<&Option<(Id, Id)>>| {
            let ids: Vec<Id> = readable(store).into_iter().map(|(id, _)| id).collect();
            let there = |id: Option<Id>| id.filter(|id| ids.contains(id));
            // What was chosen by itself stays, although saving changes the order.
            let (was_before, was_after) = before.cloned().flatten().unzip();
            let (before, after) = chosen.get();
            let open = untrack(|| ids.iter().find(|id| store.is_open(id)).cloned());
            let after = there(after).or(there(was_after)).or(open).or_else(|| ids.first().cloned())?;
            let other = ids.iter().find(|id| **id != after).cloned();
            let before = there(before).or(there(was_before)).or(other)?;
            Some((before, after))
        });
        let comparison =
            Comparison { store, chosen, pair, found: RwSignal::new(Found::Reading), request: StoredValue::new(0) };
        let followed = move || (pair.get(), store.position(), store.library().is_some());
        Effect::watch(followed, move |_, _, _| comparison.read(), true);
        comparison
    }

    /// The plans to choose from, latest first.
    pub fn plans(self) -> Vec<(Id, Summary)> {
        readable(self.store)
    }

    /// The two that are compared.
    pub fn pair(self) -> Option<(Id, Id)> {
        self.pair.get()
    }

    /// What was found.
    pub fn found(self) -> Found {
        self.found.get()
    }

    /// Chooses the first plan; the one chosen as the second makes both change places.
    pub fn choose_before(self, id: Id) {
        let now = self.pair.get_untracked();
        let after = now.map(|(before, after)| if after == id { before } else { after });
        self.chosen.set((Some(id), after));
    }

    /// Chooses the second plan; the one chosen as the first makes both change places.
    pub fn choose_after(self, id: Id) {
        let now = self.pair.get_untracked();
        let before = now.map(|(before, after)| if before == id { after } else { before });
        self.chosen.set((before, Some(id)));
    }

    /// Makes the first plan the second.
    pub fn swap(self) {
        if let Some((before, after)) = self.pair.get_untracked() {
            self.chosen.set((Some(after), Some(before)));
        }
    }

    fn read(self) {
        self.request.update_value(|request| *request = request.wrapping_add(1));
        let request = self.request.get_value();
        let Some((before, after)) = self.pair.get_untracked() else {
            let is_known = untrack(|| self.store.library().is_some());
            self.found.set(if is_known { Found::TooFew } else { Found::Reading });
            return;
        };
        spawn_local(async move {
            clock::pause().await;
            let both = (self.store.copy_of(&before).await, self.store.copy_of(&after).await);
            // The page may be gone, or something else asked for.
            if self.request.try_get_value() != Some(request) {
                return;
            }
            self.found.set(match both {
                (Some(Ok(before)), Some(Ok(after))) => Found::Ready(Arc::new(Compared::new(self.store, before, after))),
                _ => Found::Gone,
            });
        });
    }
}

/// The plans that can be compared, latest first.
fn readable(store: Store) -> Vec<(Id, Summary)> {
    let is_readable = |entry: &Entry, summary: &Summary| !summary.locked || store.is_unlocked(&entry.id);
    let summary = |entry: &Entry| {
        let summary = entry.summary().filter(|summary| is_readable(entry, summary))?;
        Some((entry.id.clone(), summary.clone()))
    };
    store.library().unwrap_or_default().iter().filter_map(summary).collect()
}
