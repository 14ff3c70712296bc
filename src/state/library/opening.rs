//! Which plan is open, and how another one comes in its place.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::locks::Way;
use crate::browser::{clock, ids, storage};
use crate::content;
use crate::domain::history::History;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file::{OpenError, Opened};
use crate::state::keeping::autosave::SaveState;
use crate::state::store::{OPEN, Store};
use crate::state::toast::Toast;
use crate::text::plans;

impl Store {
    /// Opens the plan that was open last, if it is still there; then the page is ready.
    pub(in crate::state) fn open_last(self) {
        self.claim_open();
        let Some(id) = storage::get::<Id>(OPEN) else {
            self.is_ready.set(true);
            return;
        };
        spawn_local(async move {
            let (may_edit, read) = self.read_claimed(&id).await;
            match read {
                Some(Ok(opened)) => self.show_opened(opened, may_edit),
                Some(Err(OpenError::IsLocked)) => self.want(&id).await,
                _ => {}
            }
            self.release(&id);
            self.is_ready.set(true);
        });
    }

    /// Reads a plan with its lock already claimed: what another tab saved after it was read would be overwritten by the first
    /// edit. [`Store::release`] lets go of the lock where the plan is not shown then.
    async fn read_claimed(self, id: &Id) -> (bool, Option<Result<Opened, OpenError>>) {
        let may_edit = self.claim(id, Way::IfFree).await;
        (may_edit, self.read_record(id).await)
    }

    /// Opens a stored plan. An edit made before it is there stays with the plan it was made in, which is saved first.
    pub fn open(self, id: Id) {
        if untrack(|| self.is_open(&id)) {
            self.next_request();
            self.vault.wanted.set(None);
            return;
        }
        let request = self.next_request();
        spawn_local(async move {
            let (may_edit, read) = self.read_claimed(&id).await;
            let lang = self.preferences.lang_untracked();
            match read {
                // Something else was asked for before it was there.
                _ if self.request.get_value() != request => {}
                Some(Ok(opened)) => self.show_opened(opened, may_edit),
                Some(Err(OpenError::IsLocked)) => self.want(&id).await,
                Some(Err(error)) => self.show(Toast::plain(error.message(lang))),
                None => self.show(Toast::plain(plans::RECORD_GONE.get(lang))),
            }
            self.release(&id);
        });
    }

    fn show_opened(self, opened: Opened, may_edit: bool) {
        let id = opened.plan.id.clone();
        let kept = opened.saved.as_deref().and_then(clock::moment);
        let kept = || kept.map_or(SaveState::Clean, SaveState::Saved);
        let save = self.shelf.trouble_untracked(&opened.plan.id).map_or_else(kept, SaveState::Failed);
        let saved = opened.saved.as_deref().and_then(clock::milliseconds).unwrap_or(0.0);
        self.show_plan(History::new(opened.plan), save);
        self.editing.shown.set_value(saved);
        if !may_edit {
            self.only_show(&id);
        }
    }

    fn next_request(self) -> u32 {
        self.request.update_value(|request| *request = request.wrapping_add(1));
        self.request.get_value()
    }

    /// Starts a new plan and opens it. One without a name is stored from its first edit on, and an open plan in which
    /// nothing was done serves as the new one.
    pub fn create_plan(self, name: &str) {
        self.next_request();
        self.vault.wanted.set(None);
        let blank = Store::blank_plan(&self.model());
        let name = name.trim();
        if !name.is_empty() {
            self.keep_and_show(Plan { name: name.to_owned(), ..blank });
        } else if !is_blank(&self.plan_untracked()) {
            self.show_plan(History::new(blank), SaveState::Clean);
        }
    }

    /// Keeps a plan and opens it.
    pub(in crate::state) fn keep_and_show(self, plan: Plan) {
        self.next_request();
        let save = self.keep(&plan);
        self.show_plan(History::new(plan), save);
    }

    /// Opens the example; it is made where there is none yet. One that rests in the bin becomes an earlier state of the new one,
    /// one that is locked asks for its passphrase.
    pub fn open_demo(self) {
        let id = Id::from(content::DEMO_ID);
        if untrack(|| self.is_open(&id)) {
            self.next_request();
            // Only where there is one: whoever shows it is told of every change, and would ask for the example again.
            if self.vault.wanted.with_untracked(Option::is_some) {
                self.vault.wanted.set(None);
            }
            return;
        }
        let request = self.next_request();
        spawn_local(async move {
            let read = self.read_record(&id).await;
            let is_resting = self.shelf.is_resting(&id).await;
            if self.request.get_value() != request {
                return;
            }
            match read {
                Some(Ok(_) | Err(OpenError::IsLocked)) if !is_resting => self.open(id),
                Some(Ok(_)) => {
                    self.rescue_from_bin(&id).await;
                    self.keep_and_show(self.fresh_demo());
                }
                Some(Err(_)) => self.keep_and_show(Plan { id: ids::fresh(), ..self.fresh_demo() }),
                None => self.keep_and_show(self.fresh_demo()),
            }
        });
    }

    fn fresh_demo(self) -> Plan {
        content::demo(&self.model(), self.preferences.lang_untracked(), self.today())
    }

    /// Makes an example as it was at first, in the present language; undo gives the changed one back.
    pub fn reset_demo(self, id: Id) {
        self.replace(Plan { id, ..self.fresh_demo() }, plans::DEMO_RESET);
    }

    /// Opens a plan that was open before, with its undo steps.
    pub(in crate::state) fn go_back_to(self, history: History) {
        self.next_request();
        let id = history.present().id.clone();
        let save = match self.shelf.trouble_untracked(&id) {
            Some(error) => SaveState::Failed(error),
            None if is_blank(history.present()) => SaveState::Clean,
            None => SaveState::Saved(clock::now()),
        };
        self.show_plan(history, save);
    }
}

/// Whether nothing was done in a plan yet.
fn is_blank(plan: &Plan) -> bool {
    let untouched = Plan::new(plan.id.clone(), "", plan.model.clone());
    *plan == untouched
}
