//! The store: one value, handed down through context, that every page reads and speaks to.

use std::sync::Arc;

use leptos::prelude::*;

use super::autosave::{self, SaveState};
use super::editing::Editing;
use super::entry::Entry;
use super::handover;
use super::inventory_view::InventoryView;
use super::milestones::Milestone;
use super::overview_view::OverviewView;
use super::preferences::Preferences;
use super::program::Program;
use super::promise::StorageFacts;
use super::results::Results;
use super::shelf::Shelf;
use super::tabs;
use super::toast::{Shown, Toast};
use super::vault::Vault;
use crate::browser::channel::Channel;
use crate::browser::{clock, ids, storage};
use crate::domain::edit::Edit;
use crate::domain::history::History;
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::plan::Plan;
use crate::domain::units::{Date, Id};
use crate::file::{self, Known, OpenError, Opened};
use crate::text::{Text, shell};

/// Everything the page knows. Cheap to copy; all of it is signals.
#[derive(Clone, Copy)]
pub struct Store {
    /// Language and theme.
    pub preferences: Preferences,
    /// Results of the open plan.
    pub results: Results,
    /// How the inventory is looked at.
    pub inventory: InventoryView,
    /// How the questions are looked at.
    pub overview: OverviewView,
    pub(super) history: RwSignal<History>,
    /// The revision of the open plan that is kept.
    pub(super) saved_revision: StoredValue<u64>,
    pub(super) save: RwSignal<SaveState>,
    pub(super) shelf: Shelf,
    pub(super) editing: Editing,
    pub(super) vault: Vault,
    /// Whether the plan that was open last is on screen; before that nothing can be done to any.
    pub(super) is_ready: RwSignal<bool>,
    /// The plans there are; `None` until somebody has looked.
    pub(super) library: RwSignal<Option<Vec<Entry>>>,
    pub(super) storage_facts: RwSignal<StorageFacts>,
    /// Deleted plans that still rest.
    pub(super) bin: RwSignal<Vec<Entry>>,
    /// Earlier states of the open plan; `None` until somebody has looked.
    pub(super) milestones: RwSignal<Option<Vec<Milestone>>>,
    /// Of which plan a state was kept by itself, and when.
    pub(super) automatic: StoredValue<(Id, f64)>,
    /// Counts what was noted in it, so that reading it slowly never overlooks a change.
    pub(super) library_notes: StoredValue<u32>,
    /// Counts requests to open something, so that only the last one is followed.
    pub(super) request: StoredValue<u32>,
    pub(super) toast: RwSignal<Option<Shown>>,
    announcement: RwSignal<String>,
    /// The line to other tabs, once it is open.
    pub(super) channel: StoredValue<Option<Channel>, LocalStorage>,
    pub(super) program: Program,
    model: StoredValue<Arc<Model>>,
    /// What reading a file needs to know, from the first file on.
    known: StoredValue<Option<Known>>,
    today: Date,
}

/// A part of the device's storage that does not work here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageGap {
    /// Plans stay in the journal, which has room for a few.
    Database,
    /// A change is safe only when the database has confirmed it, a moment later.
    Journal,
}

/// Which plan is open and how often it was changed: equal exactly as long as nobody did anything.
pub(super) type Position = (Id, u64);

/// Where the identifier of the open plan is kept.
pub(super) const OPEN: &str = "baton.open";

/// The store of this page.
pub fn use_store() -> Store {
    expect_context()
}

impl Store {
    /// Makes the store around a blank plan, puts it into the context and saves from then on what is done in it.
    pub fn provide(model: Arc<Model>, program: Program) -> Store {
        let today = clock::today();
        let history = RwSignal::new(History::new(Store::blank_plan(&model)));
        let store = Store {
            preferences: Preferences::load(),
            results: Results::new(history, model.clone(), today, program),
            inventory: InventoryView::new(),
            overview: OverviewView::new(),
            history,
            saved_revision: StoredValue::new(0),
            save: RwSignal::new(SaveState::Clean),
            shelf: Shelf::new(),
            editing: Editing::new(),
            vault: Vault::new(),
            is_ready: RwSignal::new(false),
            library: RwSignal::new(None),
            storage_facts: RwSignal::new(StorageFacts::default()),
            bin: RwSignal::new(Vec::new()),
            milestones: RwSignal::new(None),
            automatic: StoredValue::new((Id::from(""), 0.0)),
            library_notes: StoredValue::new(0),
            request: StoredValue::new(0),
            toast: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
            channel: StoredValue::new_local(None),
            program,
            known: StoredValue::new(None),
            model: StoredValue::new(model),
            today,
        };
        provide_context(store);
        autosave::start(store);
        store
    }

    /// Goes on where the person was: with what the first program hands over or has left behind, otherwise with the plan that
    /// was open last. From then on it follows what other tabs save.
    pub fn go_on(self, handed_over: Option<String>) {
        tabs::start(self);
        self.replay_journal();
        if handover::take_over(self, handed_over) {
            self.is_ready.set(true);
        } else {
            self.open_last();
        }
    }

    /// Whether the plan to go on with is here. Until then a page would show a blank one.
    pub fn is_ready(self) -> bool {
        self.is_ready.get()
    }

    /// What the whole application needs to go on from here.
    pub fn hand_over(self) -> String {
        autosave::flush(self);
        self.history.with_untracked(handover::write)
    }

    /// Offers the open plan as a file.
    pub fn offer_plan(self) {
        (self.program.offer)(self);
    }

    /// Whether nothing was done in the open plan yet.
    pub fn is_blank(self) -> bool {
        self.history.with(|history| history.revision() == 0 && history.present().answers.is_empty())
    }

    pub(super) fn blank_plan(model: &Model) -> Plan {
        Plan::new(ids::fresh(), "", model.into())
    }

    pub(super) fn fresh_plan(self) -> Plan {
        Store::blank_plan(&self.model())
    }

    /// The open plan. There always is one; a blank one is stored from its first edit on.
    pub fn plan(self) -> Arc<Plan> {
        self.history.with(|history| history.present().clone())
    }

    /// The open plan, without following it.
    pub fn plan_untracked(self) -> Arc<Plan> {
        self.history.with_untracked(|history| history.present().clone())
    }

    /// The model of the open plan.
    pub fn model(self) -> Arc<Model> {
        self.model.get_value()
    }

    /// Reads a plan file; nothing changes.
    pub fn read_plan(self, bytes: &[u8]) -> Result<Opened, OpenError> {
        let known =
            self.known.try_update_value(|known| known.get_or_insert_with(|| Known::from(&*self.model())).clone());
        file::open(bytes, &known.unwrap_or_else(|| Known::from(&*self.model())))
    }

    /// The day the page was opened.
    pub fn today(self) -> Date {
        self.today
    }

    /// The language of the interface.
    pub fn lang(self) -> Lang {
        self.preferences.lang()
    }

    /// A text in the language of the interface.
    pub fn t(self, text: Text) -> &'static str {
        text.get(self.lang())
    }

    /// A text in the language of the interface, for a component that takes one.
    pub fn label(self, text: Text) -> Signal<String> {
        Signal::derive(move || self.t(text).to_owned())
    }

    /// The plan's name, or what stands in for it: the label of one that waits for its passphrase.
    pub fn plan_name(self) -> String {
        if let Some(wanted) = self.vault.wanted.get() {
            return self.shown_name(&wanted.label);
        }
        self.history.with(|history| self.shown_name(&history.present().name))
    }

    /// A plan's name, or what stands in for a blank one.
    pub fn shown_name(self, name: &str) -> String {
        if name.trim().is_empty() { self.t(shell::UNTITLED).to_owned() } else { name.to_owned() }
    }

    /// Which plan is open and how often it was changed.
    pub(super) fn position(self) -> Position {
        self.history.with(|history| (history.present().id.clone(), history.revision()))
    }

    /// Makes a change to the open plan.
    pub fn dispatch(self, edit: Edit) {
        self.step(|history| history.apply_by(self.program.apply, edit));
    }

    /// Makes a change and says so, with undo at hand until the next one.
    pub fn dispatch_with_undo(self, edit: Edit, said: impl Into<String>) {
        if self.change(|history| history.apply_by(self.program.apply, edit)) {
            self.show_until_changed(Toast::undoable(said, move || self.step(History::undo)));
        }
    }

    /// Takes back what was done last: a change to the plan, or what the message on screen is about.
    pub fn undo(self) {
        match untrack(|| self.toast_undo()) {
            Some(undo) => {
                self.hide_toast();
                undo();
            }
            None => self.step(History::undo),
        }
    }

    /// Does the last undone change again.
    pub fn redo(self) {
        self.step(History::redo);
    }

    fn step(self, change: impl FnOnce(&mut History)) {
        // Where another tab edits the plan, that was said.
        let _ = self.change(change);
    }

    /// Whether it was done: a plan that another tab edits is only shown here.
    fn change(self, change: impl FnOnce(&mut History)) -> bool {
        let may = (self.program.may_edit)(self);
        if may {
            self.history.update(change);
            self.hide_outdated_toast();
        }
        may
    }

    /// Whether there is something to undo.
    pub fn can_undo(self) -> bool {
        self.history.with(|history| history.undoable().is_some()) || self.toast_undo().is_some()
    }

    /// Whether there is something to redo.
    pub fn can_redo(self) -> bool {
        self.history.with(|history| history.redoable().is_some())
    }

    /// How the open plan is saved.
    pub fn save_state(self) -> SaveState {
        self.save.get()
    }

    /// Whether this browser stores anything at all, as far as is known.
    pub fn can_store(self) -> bool {
        storage::is_available() || (self.program.has_database && self.shelf.database_trouble().is_none())
    }

    /// What of the device's storage is missing while the rest carries on alone.
    pub fn storage_gap(self) -> Option<StorageGap> {
        match (storage::is_available(), self.shelf.database_trouble()) {
            (true, Some(_)) => Some(StorageGap::Database),
            (false, None) if self.program.has_database => Some(StorageGap::Journal),
            _ => None,
        }
    }

    /// Reads something out to a screen reader.
    pub fn announce(self, text: impl Into<String>) {
        self.announcement.set(text.into());
    }

    /// What is being read out.
    pub fn announcement(self) -> String {
        self.announcement.get()
    }

    /// Puts a plan with its past in the place of the open one, which is saved first if a change is waiting.
    pub(super) fn show_plan(self, history: History, save: SaveState) {
        autosave::flush(self);
        storage::set(OPEN, &history.present().id);
        let before = self.plan_untracked().id.clone();
        self.saved_revision.set_value(history.revision());
        self.history.set(history);
        self.inventory.reset();
        self.milestones.set(None);
        self.save.set(save);
        self.vault.wanted.set(None);
        (self.program.claim)(self, &before);
        self.hide_outdated_toast();
    }
}
