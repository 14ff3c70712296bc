//! Two stored plans, or earlier states of them, side by side, followed while they change.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::PlanCopy;
use crate::browser::clock;
use crate::domain::compare::{Changes, compare};
use crate::domain::units::Id;
use crate::state::entry::{Entry, Summary};
use crate::state::milestones::Milestone;
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

/// What is compared: a plan as it is, or one of its earlier states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// The plan.
    pub plan: Id,
    /// The earlier state; `None` is now.
    pub revision: Option<Id>,
}

impl Pick {
    /// A plan as it is.
    pub fn now(plan: Id) -> Pick {
        Pick { plan, revision: None }
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

/// Which two are compared, and what was found. It ends with the page that made it.
#[derive(Clone, Copy)]
pub struct Comparison {
    store: Store,
    chosen: RwSignal<(Option<Pick>, Option<Pick>)>,
    pair: Memo<Option<(Pick, Pick)>>,
    /// Earlier states of plans that are compared.
    states: RwSignal<BTreeMap<Id, Vec<Milestone>>>,
    found: RwSignal<Found>,
    request: StoredValue<u32>,
}

impl Comparison {
    /// The two that are wanted; otherwise the open plan as it is now against the one saved last among the others, until
    /// somebody chooses.
    pub fn new(store: Store, wanted: Option<(Pick, Pick)>) -> Comparison {
        store.refresh_library();
        let chosen = RwSignal::new(wanted.unzip());
        let pair = Memo::new(move |before: Option<&Option<(Pick, Pick)>>| {
            let ids: Vec<Id> = readable(store).into_iter().map(|(id, _)| id).collect();
            let there = |pick: Option<Pick>| pick.filter(|pick| ids.contains(&pick.plan));
            // What was chosen by itself stays, although saving changes the order.
            let (was_before, was_after) = before.cloned().flatten().unzip();
            let (before, after) = chosen.get();
            let open = untrack(|| ids.iter().find(|id| store.is_open(id)).cloned());
            let usual = || open.or_else(|| ids.first().cloned()).map(Pick::now);
            let after = there(after).or(there(was_after)).or_else(usual)?;
            let other = ids.iter().find(|id| **id != after.plan).cloned().map(Pick::now);
            let before = there(before).or(there(was_before)).or(other)?;
            Some((before, after))
        });
        let comparison = Comparison {
            store,
            chosen,
            pair,
            states: RwSignal::new(BTreeMap::new()),
            found: RwSignal::new(Found::Reading),
            request: StoredValue::new(0),
        };
        let followed = move || (pair.get(), store.position(), store.library().is_some());
        Effect::watch(followed, move |_, _, _| comparison.read(), true);
        comparison
    }

    /// The plans to choose from, latest first.
    pub fn plans(self) -> Vec<(Id, Summary)> {
        readable(self.store)
    }

    /// The earlier states to choose from, latest first: those of the plans that are compared.
    pub fn states(self) -> Vec<(Id, Vec<Milestone>)> {
        let Some((before, after)) = self.pair.get() else { return Vec::new() };
        let both = if before.plan == after.plan { vec![after.plan] } else { vec![before.plan, after.plan] };
        let of = |plan: Id| self.states.with(|states| Some((plan.clone(), states.get(&plan)?.clone())));
        both.into_iter().filter_map(of).filter(|(_, states)| !states.is_empty()).collect()
    }

    /// The two that are compared.
    pub fn pair(self) -> Option<(Pick, Pick)> {
        self.pair.get()
    }

    /// What was found.
    pub fn found(self) -> Found {
        self.found.get()
    }

    /// Chooses the first; the one chosen as the second makes both change places.
    pub fn choose_before(self, pick: Pick) {
        let now = self.pair.get_untracked();
        let after = now.map(|(before, after)| if after == pick { before } else { after });
        self.chosen.set((Some(pick), after));
    }

    /// Chooses the second; the one chosen as the first makes both change places.
    pub fn choose_after(self, pick: Pick) {
        let now = self.pair.get_untracked();
        let before = now.map(|(before, after)| if before == pick { after } else { before });
        self.chosen.set((before, Some(pick)));
    }

    /// Makes the first the second.
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
            let states = self.states_of([&before.plan, &after.plan]).await;
            let both = (self.store.copy_at(&before, &states).await, self.store.copy_at(&after, &states).await);
            // The page may be gone, or something else asked for.
            if self.request.try_get_value() != Some(request) {
                return;
            }
            self.states.update(|known| known.extend(states));
            self.found.set(match both {
                (Some(before), Some(after)) => Found::Ready(Arc::new(Compared::new(self.store, before, after))),
                _ => Found::Gone,
            });
        });
    }

    /// The earlier states of plans, read once.
    async fn states_of(self, plans: [&Id; 2]) -> BTreeMap<Id, Vec<Milestone>> {
        let mut states = self.states.try_get_untracked().unwrap_or_default();
        for plan in plans {
            if !states.contains_key(plan) {
                // Without a database there are none.
                states.insert(plan.clone(), self.store.milestones_of(plan).await.unwrap_or_default());
            }
        }
        states
    }
}

impl Store {
    async fn copy_at(self, pick: &Pick, states: &BTreeMap<Id, Vec<Milestone>>) -> Option<PlanCopy> {
        let Some(revision) = &pick.revision else { return self.copy_of(&pick.plan).await?.ok() };
        let milestone = states.get(&pick.plan)?.iter().find(|milestone| milestone.revision == *revision)?;
        let plan = Arc::new(self.milestone_plan(&pick.plan, revision).await?);
        let saved = milestone.summary.saved.clone();
        Some(PlanCopy { plan, saved, saved_by: None, milestone: Some(milestone.clone()) })
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
