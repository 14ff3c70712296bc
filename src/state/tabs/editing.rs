//! Who of several tabs edits a plan: the one that has its lock. The others show it, and can ask for it.
//!
//! A tab that is asked saves what it has, waits until the database has confirmed it, and lets go; only then does the other take
//! the lock, read the plan again and begin. A tab that does not answer loses the lock all the same; what it had not saved by then
//! is kept as an earlier state. Where a browser has no locks, every tab edits and the later save wins.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::locks::{self, Claim, Held, Way};
use crate::browser::{clock, document};
use crate::domain::history::History;
use crate::domain::milestone::MilestoneKind;
use crate::domain::units::Id;
use crate::state::keeping::autosave;
use crate::state::store::Store;
use crate::state::toast::Toast;
use crate::text::editing as text;

/// How long a tab that is asked may take to answer, and how long it waits for the other to take over.
const PATIENCE_MILLISECONDS: i32 = 1_500;
const LOOK_EVERY_MILLISECONDS: i32 = 10;

/// What is known of who edits what.
#[derive(Clone, Copy)]
pub(in crate::state) struct Editing {
    /// Whether another tab edits the open plan.
    elsewhere: RwSignal<bool>,
    /// The locks this tab has: that of the open plan, and of plans something is being done to.
    held: StoredValue<BTreeMap<Id, Held>, LocalStorage>,
    /// Which plan another tab has just let go of.
    given: StoredValue<Option<Id>>,
    /// When what is on screen was saved, in milliseconds; nought where nobody knows.
    pub shown: StoredValue<f64>,
}

impl Editing {
    /// Nothing is claimed.
    pub fn new() -> Editing {
        Editing {
            elsewhere: RwSignal::new(false),
            held: StoredValue::new_local(BTreeMap::new()),
            given: StoredValue::new(None),
            shown: StoredValue::new(0.0),
        }
    }

    fn holds(self, id: &Id) -> bool {
        self.held.with_value(|held| held.contains_key(id))
    }

    fn drop_lock(self, id: &Id) {
        // Released only after the map is free again.
        let held = self.held.try_update_value(|held| held.remove(id));
        drop(held);
    }
}

/// What pages see and do.
impl Store {
    /// Whether another tab edits the open plan, so that this one only shows it.
    pub fn is_edited_elsewhere(self) -> bool {
        self.editing.elsewhere.get()
    }

    /// Makes this tab the one that edits the open plan.
    pub fn edit_here(self) {
        let id = self.plan_untracked().id.clone();
        self.editing.given.set_value(None);
        self.tell_wanted(&id);
        spawn_local(async move {
            for _ in 0..PATIENCE_MILLISECONDS / LOOK_EVERY_MILLISECONDS {
                if self.editing.given.with_value(|given| given.as_ref() == Some(&id)) {
                    break;
                }
                clock::sleep(LOOK_EVERY_MILLISECONDS).await;
            }
            self.claim(&id, Way::Now).await;
            self.take_charge(&id).await;
        });
    }
}

/// The open plan.
impl Store {
    /// The open plan has become another one: claims it and lets go of the one before.
    pub(in crate::state) fn exchange_open(self, before: &Id) {
        self.release(before);
        self.editing.elsewhere.set(false);
        self.editing.shown.set_value(0.0);
        self.claim_open();
    }

    /// Claims the open plan, also a blank one: once it is saved, another tab finds it.
    pub(in crate::state) fn claim_open(self) {
        let id = self.plan_untracked().id.clone();
        spawn_local(async move {
            match self.claim(&id, Way::IfFree).await {
                false => self.only_show(&id),
                // It became free while this tab was already waiting for its turn, which now never comes.
                true if self.editing.elsewhere.get_untracked() => self.take_charge(&id).await,
                true => self.release(&id),
            }
        });
    }

    /// Whether the open plan may be changed here; says why not.
    pub(in crate::state) fn may_edit(self) -> bool {
        let may = !self.editing.elsewhere.get_untracked();
        if !may {
            let said = text::ELSEWHERE.get(self.preferences.lang_untracked());
            let action: crate::state::toast::Action = std::sync::Arc::new(move || self.edit_here());
            self.show(Toast { text: said.to_owned(), action: Some((text::EDIT_HERE, action)) });
        }
        may
    }

    /// From now on another tab edits the open plan; when that one leaves, it is this tab's turn.
    pub(in crate::state) fn only_show(self, id: &Id) {
        if untrack(|| self.is_open(id)) && !self.editing.elsewhere.get_untracked() {
            self.set_aside();
            self.editing.elsewhere.set(true);
            self.wait_for_turn(id.clone());
        }
    }

    fn wait_for_turn(self, id: Id) {
        spawn_local(async move {
            if self.claim(&id, Way::InTurn).await {
                self.take_charge(&id).await;
            }
        });
    }

    /// This tab has the lock: shows the plan as it was left and edits it from here.
    async fn take_charge(self, id: &Id) {
        if let Some(Ok(opened)) = self.read_record(id).await {
            self.show_from_elsewhere(opened);
        }
        if !untrack(|| self.is_open(id)) {
            self.release(id);
        } else if self.editing.elsewhere.get_untracked() {
            self.editing.elsewhere.set(false);
            self.show(Toast::plain(text::NOW_HERE.get(self.preferences.lang_untracked())));
        }
    }

    /// Another tab asks for a plan.
    pub(in crate::state) fn let_go(self, id: Id) {
        let is_here = self.editing.holds(&id) && untrack(|| self.is_open(&id));
        if !is_here || self.editing.elsewhere.get_untracked() {
            return;
        }
        document::take_typed();
        autosave::flush(self);
        self.editing.elsewhere.set(true);
        self.show(Toast::plain(text::TAKEN.get(self.preferences.lang_untracked())));
        spawn_local(async move {
            self.shelf.settled(&id).await;
            self.tell_given(&id);
            clock::sleep(2 * PATIENCE_MILLISECONDS).await;
            if self.editing.holds(&id) && untrack(|| self.is_open(&id)) {
                // The other has gone meanwhile.
                self.editing.elsewhere.set(false);
            }
        });
    }

    /// Another tab has let go of a plan.
    pub(in crate::state) fn note_given(self, id: Id) {
        self.editing.given.set_value(Some(id));
    }

    /// Another tab has taken a plan.
    fn lose(self, id: &Id) {
        self.editing.drop_lock(id);
        if !untrack(|| self.is_open(id)) {
            return;
        }
        if self.editing.elsewhere.get_untracked() {
            self.wait_for_turn(id.clone());
        } else {
            self.only_show(id);
        }
    }

    /// What waits to be saved would overwrite another tab's work: it becomes an earlier state.
    fn set_aside(self) {
        if !autosave::is_waiting(self) {
            return;
        }
        self.saved_revision.set_value(self.history.with_untracked(History::revision));
        let plan = self.plan_untracked();
        spawn_local(async move {
            // Without a database this tab still shows it, and undo finds it.
            let _ = self.keep_state(MilestoneKind::Automatic, &plan).await;
            self.show(Toast::plain(text::KEPT_ASIDE.get(self.preferences.lang_untracked())));
        });
    }
}

/// Any plan.
impl Store {
    /// Whether this tab may change a plan now; where another tab edits it, that is said. [`Store::release`] ends it.
    pub(in crate::state) async fn may_change(self, id: &Id) -> bool {
        let may = self.claim(id, Way::IfFree).await;
        if !may {
            self.show(Toast::plain(text::BUSY.get(self.preferences.lang_untracked())));
        }
        may
    }

    /// Lets go of a plan, unless it is the open one, as soon as what was done to it is safe.
    pub(in crate::state) fn release(self, id: &Id) {
        let id = id.clone();
        spawn_local(async move {
            self.shelf.settled(&id).await;
            if !untrack(|| self.is_open(&id)) {
                self.editing.drop_lock(&id);
            }
        });
    }

    pub(in crate::state) async fn claim(self, id: &Id, way: Way) -> bool {
        if self.editing.holds(id) {
            return true;
        }
        let own = id.clone();
        match locks::claim(&format!("baton.plan.{id}"), way, move || self.lose(&own)).await {
            Claim::Granted(lock) => {
                let older = self.editing.held.try_update_value(|held| held.insert(id.clone(), lock));
                drop(older);
                true
            }
            // Asked for twice at the same time, this tab has it nevertheless.
            Claim::Taken => self.editing.holds(id),
            Claim::Unsupported => true,
        }
    }
}
