//! A backup looked at: what each plan in it is to the one that is here, and what can be done with it. Nothing changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Slices;
use super::states::known_states;
use crate::browser::clock;
use crate::domain::copies::{Relation, relation};
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file::envelope::{Locked, is_locked};
use crate::file::library::{Library, Record, State};
use crate::file::{OpenError, Opened};
use crate::state::entry::Summary;
use crate::state::exchange::PlanCopy;
use crate::state::store::Store;

/// What a plan in a backup is to the one that is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It went on from what is here.
    Newer,
    /// There is none here.
    New,
    /// Both went on from what they share.
    Conflict,
    /// What is here went on from it.
    Older,
    /// It cannot be read.
    Damaged,
    /// Both say the same.
    Same,
}

impl Fate {
    /// Every one, in the order a list shows them.
    pub const ALL: [Fate; 6] = [Fate::Newer, Fate::New, Fate::Conflict, Fate::Older, Fate::Damaged, Fate::Same];
}

/// What is done with a plan of a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// It comes in; what is here becomes an earlier state.
    Take,
    /// It comes in beside what is here.
    Copy,
    /// It stays in the file.
    Skip,
}

/// A plan of a backup.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Its place in the file.
    pub number: usize,
    /// Under which it was kept; `None` where not even that can be read.
    pub id: Option<Id>,
    /// What it is to the one that is here.
    pub fate: Fate,
    /// What a list says of it; `None` where it cannot be read.
    pub summary: Option<Summary>,
    /// The same of the one that is here.
    pub here: Option<Summary>,
    /// Whether it was in the bin when the backup was made.
    pub was_deleted: bool,
    /// Whether the one that is here is in the bin.
    pub is_in_bin: bool,
    /// How many of its earlier states are not here.
    pub states: usize,
    /// Why it cannot be read.
    pub why: Option<OpenError>,
    /// Whether it can take the place of what is here: that has to be readable to become an earlier state.
    can_take: bool,
}

impl Candidate {
    /// What can be done with it, what is usual first.
    pub fn choices(&self) -> &'static [Choice] {
        use Choice::{Copy, Skip, Take};
        match (self.fate, self.can_take) {
            (Fate::New, _) if self.is_in_bin => &[Skip, Take],
            (Fate::New, _) => &[Take, Skip],
            (Fate::Newer, true) => &[Take, Copy, Skip],
            (Fate::Conflict | Fate::Older, true) => &[Skip, Take, Copy],
            (Fate::Same, _) if self.states > 0 => &[Take, Skip],
            (Fate::Same, _) => &[Skip],
            (Fate::Damaged, _) if self.why.is_some() => &[Skip],
            _ => &[Skip, Copy],
        }
    }

    /// What is done with it unless somebody says otherwise.
    pub fn usual(&self) -> Choice {
        self.choices().first().copied().unwrap_or(Choice::Skip)
    }
}

/// Where restoring is.
#[derive(Clone)]
pub enum RestoreStep {
    /// So many plans of so many are looked at.
    Looking(usize, usize),
    /// The person chooses.
    Choosing(Arc<Vec<Candidate>>),
    /// So many plans of so many are done.
    Restoring(usize, usize),
    /// It is over.
    Done,
}

/// A backup from which plans are taken. It ends with the page that made it.
#[derive(Clone, Copy)]
pub struct Restore {
    pub(super) store: Store,
    pub(super) library: StoredValue<Arc<Library>>,
    pub(super) step: RwSignal<RestoreStep>,
    /// What is done with each, by its place in the file.
    choices: RwSignal<Vec<Choice>>,
}

impl Restore {
    /// Begins to look at a backup.
    pub fn new(store: Store, library: Library) -> Restore {
        let all = library.len();
        let restore = Restore {
            store,
            library: StoredValue::new(Arc::new(library)),
            step: RwSignal::new(RestoreStep::Looking(0, all)),
            choices: RwSignal::new(Vec::new()),
        };
        spawn_local(async move { restore.look().await });
        restore
    }

    /// Lets go of the file; what is being done with it stops before the next plan.
    pub fn end(self) {
        spawn_local(async move {
            // What shows it is gone by then.
            clock::pause().await;
            self.library.dispose();
            self.choices.dispose();
            self.step.dispose();
        });
    }

    /// Where it is.
    pub fn step(self) -> RestoreStep {
        self.step.get()
    }

    /// The file.
    pub fn library(self) -> Arc<Library> {
        self.library.get_value()
    }

    /// What is done with a plan.
    pub fn choice(self, number: usize) -> Choice {
        self.choices.with(|choices| choices.get(number).copied()).unwrap_or(Choice::Skip)
    }

    /// Chooses what is done with a plan.
    pub fn choose(self, number: usize, choice: Choice) {
        self.choices.update(|choices| choices.iter_mut().skip(number).take(1).for_each(|now| *now = choice));
    }

    /// Chooses the same for several, where it can be done.
    pub fn choose_all(self, candidates: &[Candidate], choice: Choice) {
        self.choices.update(|choices| {
            for candidate in candidates.iter().filter(|candidate| candidate.choices().contains(&choice)) {
                choices.iter_mut().skip(candidate.number).take(1).for_each(|now| *now = choice);
            }
        });
    }

    /// How many come in as it is chosen now.
    pub fn coming(self) -> usize {
        self.choices.with(|choices| choices.iter().filter(|choice| **choice != Choice::Skip).count())
    }

    /// The choices by place in the file.
    pub(super) fn chosen(self) -> Vec<Choice> {
        self.choices.get_untracked()
    }

    async fn look(self) {
        let library = self.library.get_value();
        let known = known_states().await;
        let slices = Slices::new();
        let mut found = Vec::with_capacity(library.len());
        for number in 0..library.len() {
            slices.rest().await;
            // Where the page was left nobody wants to know.
            if self.step.try_set(RestoreStep::Looking(number, library.len())).is_some() {
                return;
            }
            found.push(match library.record(number) {
                Ok(record) => self.store.candidate(number, &record, &known).await,
                Err(why) => damaged(number, Some(why)),
            });
        }
        let usual = found.iter().map(Candidate::usual).collect();
        let _ = self.choices.try_set(usual);
        let _ = self.step.try_set(RestoreStep::Choosing(Arc::new(found)));
    }
}

fn damaged(number: usize, why: Option<OpenError>) -> Candidate {
    Candidate {
        number,
        id: None,
        fate: Fate::Damaged,
        summary: None,
        here: None,
        was_deleted: false,
        is_in_bin: false,
        states: 0,
        why,
        can_take: false,
    }
}

impl Store {
    async fn candidate(self, number: usize, record: &Record, known: &BTreeSet<(Id, Id)>) -> Candidate {
        let id = &record.id;
        let is_new = |state: &&State| !known.contains(&(id.clone(), state.revision.clone()));
        let is_in_bin = self.shelf.is_resting(id).await;
        let blank = Candidate {
            id: Some(id.clone()),
            was_deleted: record.deleted.is_some(),
            is_in_bin,
            states: record.states.iter().filter(is_new).count(),
            ..damaged(number, None)
        };
        let there = self.read_from_backup(id, &record.text);
        let sealed = Locked::read(record.text.as_bytes()).ok().filter(|_| there.is_none());
        let summary = match (&there, &sealed) {
            (Some(opened), _) => Some(Summary::of(&opened.plan, &self.model(), opened.saved.clone())),
            (None, sealed) => sealed.as_ref().map(|sealed| Summary::locked(sealed.label(), sealed.saved())),
        };
        let here = if is_in_bin { None } else { self.copy_of(id).await };
        let text = self.shelf.get(id).await.filter(|_| here.is_some());
        let is_sealed = sealed.is_some();
        let fate = match (&here, &there) {
            _ if text.as_ref() == Some(&record.text) => Fate::Same,
            (None, Some(_)) => Fate::New,
            (None, None) if is_sealed => Fate::New,
            (Some(Ok(here)), Some(there)) => self.fate(here, there, record).await,
            (Some(_), Some(_)) => Fate::Conflict,
            (_, None) if is_sealed => Fate::Conflict,
            (_, None) => Fate::Damaged,
        };
        let here = here.and_then(Result::ok);
        let can_take = here.is_some() && there.is_some();
        let here = here.map(|copy| self.summary_of(&copy));
        Candidate { fate, summary, here, can_take, ..blank }
    }

    /// A plan of a backup as it can be read here: a locked one with the key of the one that is here, if that fits.
    pub(super) fn read_from_backup(self, id: &Id, text: &str) -> Option<Opened> {
        if is_locked(text.as_bytes()) {
            let can_try = untrack(|| self.is_unlocked(id));
            return can_try.then(|| self.read_stored(id, text.to_owned()).ok()).flatten();
        }
        let opened = self.read_plan(text.as_bytes()).ok()?;
        Some(Opened { plan: Plan { id: id.clone(), ..opened.plan }, ..opened })
    }

    /// What a plan of a backup is to the one that is here, by what both descend from, otherwise by when they were saved.
    async fn fate(self, here: &PlanCopy, there: &Opened, record: &Record) -> Fate {
        let (mine, theirs) = (&*here.plan, &there.plan);
        let my_newest = self.newest_revision(mine, record).await;
        let their_newest = self.newest_revision(theirs, record).await;
        match relation((mine, my_newest.as_ref()), (theirs, their_newest.as_ref())) {
            Relation::Same => Fate::Same,
            Relation::Newer => Fate::Newer,
            Relation::Older => Fate::Older,
            Relation::Apart => Fate::Conflict,
            Relation::Unknown => {
                let saved = |saved: &Option<String>| saved.as_deref().and_then(clock::milliseconds);
                match (saved(&here.saved), saved(&there.saved)) {
                    (Some(mine), Some(theirs)) if theirs > mine => Fate::Newer,
                    (Some(_), Some(_)) => Fate::Older,
                    _ => Fate::Conflict,
                }
            }
        }
    }

    /// What the newest revision of a plan held, from this device or from the backup.
    async fn newest_revision(self, plan: &Plan, record: &Record) -> Option<Plan> {
        let newest = plan.lineage.newest()?;
        if let Some(kept) = self.milestone_plan(&record.id, newest).await {
            return Some(kept);
        }
        let state = record.states.iter().find(|state| state.revision == *newest)?;
        self.read_from_backup(&record.id, &state.text).map(|opened| opened.plan)
    }
}
