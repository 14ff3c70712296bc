//! The store: one value, handed down through context, that every page reads and speaks to.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::autosave::{self, SaveState};
use super::inventory_view::InventoryView;
use super::library::Entry;
use super::preferences::Preferences;
use super::results::Results;
use super::toast::Toast;
use crate::browser::{clock, ids, storage};
use crate::content;
use crate::domain::edit::Edit;
use crate::domain::history::History;
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::plan::{ModelRef, Plan};
use crate::domain::units::Date;
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
    pub(super) history: RwSignal<History>,
    pub(super) library: RwSignal<Vec<Entry>>,
    pub(super) save: RwSignal<SaveState>,
    toast: RwSignal<Option<Toast>>,
    announcement: RwSignal<String>,
    model: StoredValue<Arc<Model>>,
    known: StoredValue<Known>,
    today: Date,
}

/// Where the identifier of the open plan is kept.
pub(super) const OPEN: &str = "baton.open";

/// The store of this page.
pub fn use_store() -> Store {
    expect_context()
}

impl Store {
    /// Makes the store, puts it into the context and opens the plan that was open last.
    pub fn provide() -> Store {
        let model = content::built_in();
        let today = clock::today();
        let history = RwSignal::new(History::new(Store::blank_plan(&model)));
        let store = Store {
            preferences: Preferences::load(),
            results: Results::new(history, model.clone(), today),
            inventory: InventoryView::new(),
            history,
            library: RwSignal::new(Vec::new()),
            save: RwSignal::new(SaveState::Clean),
            toast: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
            known: StoredValue::new(Known::from(&*model)),
            model: StoredValue::new(model),
            today,
        };
        provide_context(store);
        store.open_last();
        autosave::start(store);
        store
    }

    pub(super) fn blank_plan(model: &Model) -> Plan {
        Plan::new(ids::fresh(), "", ModelRef { id: model.id.clone(), revision: model.revision.clone() })
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
        self.known.with_value(|known| file::open(bytes, known))
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

    /// The plan's name, or what stands in for it.
    pub fn plan_name(self) -> String {
        let name = self.history.with(|history| history.present().name.clone());
        if name.trim().is_empty() { self.t(shell::UNTITLED).to_owned() } else { name }
    }

    /// Makes a change to the open plan.
    pub fn dispatch(self, edit: Edit) {
        self.history.update(|history| history.apply(edit));
    }

    /// Makes a change and says so, with undo at hand.
    pub fn dispatch_with_undo(self, edit: Edit, said: impl Into<String>) {
        self.dispatch(edit);
        let undo = Callback::new(move |()| self.undo());
        self.show(Toast { text: said.into(), action: Some((shell::UNDO, undo)) });
    }

    /// Takes the last change back.
    pub fn undo(self) {
        self.history.update(History::undo);
    }

    /// Does the last undone change again.
    pub fn redo(self) {
        self.history.update(History::redo);
    }

    /// Whether there is something to undo.
    pub fn can_undo(self) -> bool {
        self.history.with(|history| history.undoable().is_some())
    }

    /// Whether there is something to redo.
    pub fn can_redo(self) -> bool {
        self.history.with(|history| history.redoable().is_some())
    }

    /// How the open plan is saved.
    pub fn save_state(self) -> SaveState {
        self.save.get()
    }

    /// The stored plans, latest first.
    pub fn library(self) -> Vec<Entry> {
        self.library.get()
    }

    /// Whether this browser stores anything at all.
    pub fn can_store(self) -> bool {
        storage::is_available()
    }

    /// Shows a short message for a while and reads it out.
    pub fn show(self, toast: Toast) {
        self.announce(toast.text.clone());
        self.toast.set(Some(toast.clone()));
        let own = toast.text;
        let still_there = move || self.toast.with_untracked(|now| now.as_ref().is_some_and(|now| now.text == own));
        set_timeout(
            move || {
                if still_there() {
                    self.toast.set(None)
                }
            },
            Duration::from_secs(10),
        );
    }

    /// The message on screen.
    pub fn toast(self) -> Option<Toast> {
        self.toast.get()
    }

    /// Takes the message away.
    pub fn hide_toast(self) {
        self.toast.set(None);
    }

    /// Reads something out to a screen reader.
    pub fn announce(self, text: impl Into<String>) {
        self.announcement.set(text.into());
    }

    /// What is being read out.
    pub fn announcement(self) -> String {
        self.announcement.get()
    }

    /// Puts another plan in the place of the open one, without a step for undo.
    pub(super) fn open_plan(self, plan: Plan) {
        storage::set(OPEN, &plan.id);
        self.history.set(History::new(plan));
        self.inventory.reset();
        self.save.set(SaveState::Clean);
    }
}
