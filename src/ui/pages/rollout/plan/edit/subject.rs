//! The package a form is about: what is read of it, and how it is changed.

use leptos::prelude::*;

use crate::domain::edit::{Edit, PackageSet, WorkEdit};
use crate::domain::rollout::Planned;
use crate::domain::units::{Date, Id};
use crate::domain::work::{Noted, OwnPackage, PackageChange, Stated, Status, process_of};
use crate::state::Store;
use crate::text::compare::work::package;
use crate::text::rollout;

/// A package that is looked at and changed. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Subject {
    pub store: Store,
    id: StoredValue<Id>,
    /// What is said of it.
    pub change: Memo<PackageChange>,
    /// What it is, when it is of the team's own.
    pub own: Memo<Option<OwnPackage>>,
    /// Where it is; `None` when the plan does not have it.
    pub planned: Memo<Option<Planned>>,
    /// Everything that was said of how far it is since the form is there.
    noted: StoredValue<Noted>,
}

impl Subject {
    pub fn new(store: Store, id: Id) -> Subject {
        let own_id = id.clone();
        let own = Memo::new(move |_| store.results.work.with(|work| work.own.get(&own_id).map(|own| (**own).clone())));
        let change_id = id.clone();
        let change =
            Memo::new(move |_| store.results.work.with(|work| work.change(&change_id).cloned()).unwrap_or_default());
        let planned_id = id.clone();
        let planned = Memo::new(move |_| store.results.rollout.with(|rollout| rollout.package(&planned_id).cloned()));
        Subject { store, id: StoredValue::new(id), change, own, planned, noted: StoredValue::default() }
    }

    /// Its identifier.
    pub fn id(self) -> Id {
        self.id.get_value()
    }

    /// What it is called.
    pub fn title(self) -> String {
        title(self.store, &self.id())
    }

    /// What it is called, for a message.
    pub fn title_untracked(self) -> String {
        untrack(|| self.title())
    }

    /// Changes one thing about it.
    pub fn set(self, set: PackageSet) {
        self.store.dispatch(Edit::Work(WorkEdit::Package { package: self.id(), set }));
    }

    /// Reads what stands in its fields.
    pub fn read<T>(self, read: impl FnOnce(&Stated) -> T) -> T {
        let model = self.store.model();
        self.store.results.work.with(|work| read(&Stated::of(&model, work, &self.id())))
    }

    /// What stands in one of its fields.
    pub fn stated<T: Send + Sync + 'static>(self, read: impl Fn(&Stated) -> T + Send + Sync + 'static) -> Signal<T> {
        Signal::derive(move || self.read(|stated| read(stated)))
    }

    /// How it stays behind the plan, in words.
    pub fn late(self) -> Option<String> {
        let late = self.planned.with(|planned| planned.as_ref()?.late)?;
        Some(rollout::moves::late(self.store.lang(), late))
    }

    /// How far it is.
    pub fn status(self) -> Status {
        self.change.with(|change| change.progress.as_ref().map_or(Status::NotStarted, |progress| progress.status()))
    }

    /// The first day the plan has for it, or a person chose.
    fn planned_start(self) -> Option<Date> {
        self.planned.with_untracked(|planned| Some(planned.as_ref()?.placement.as_ref()?.from))
    }

    /// Everything that was said of how far it is.
    pub fn noted(self) -> Noted {
        let now = self.change.with_untracked(|change| change.progress.clone());
        let noted = self.noted.get_value().and(now.as_ref());
        self.noted.set_value(noted.clone());
        noted
    }

    /// Chooses its status; `false` when a reason is missing.
    pub fn turn(self, status: Status, noted: &Noted) -> bool {
        let progress = noted.turned(status, self.planned_start(), self.store.today());
        if progress.is_none() && status != Status::NotStarted {
            return false;
        }
        self.noted.set_value(noted.clone());
        self.set(PackageSet::Progress(progress));
        true
    }
}

/// What a package is called, whether the plan has it or not.
pub fn title(store: Store, id: &Id) -> String {
    let lang = store.lang();
    let planned = store.results.rollout.with(|rollout| Some(rollout.package(id)?.package.title.get(lang)));
    planned.filter(|title| !title.trim().is_empty()).unwrap_or_else(|| {
        let own = store.results.work.with(|work| work.own.get(id).map(|own| own.name.clone()));
        package(lang, &store.model(), id, &own.or_else(|| process_name(store, id)).unwrap_or_default())
    })
}

fn process_name(store: Store, package: &Id) -> Option<String> {
    let process = process_of(package.as_str())?;
    store
        .results
        .processes
        .with(|all| all.iter().find(|(found, _)| found.id.as_str() == process).map(|(found, _)| found.name.clone()))
}
