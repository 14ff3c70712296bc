//! The bin: deleted plans rest there for a while before they are gone, and erasing, which leaves no trace at once.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clock, storage};
use crate::domain::history::History;
use crate::domain::milestone::MilestoneKind;
use crate::domain::units::Id;
use crate::state::keeping::autosave::SaveState;
use crate::state::library::{Entry, EntryState};
use crate::state::store::{OPEN, Store};
use crate::state::toast::Toast;
use crate::text::plans;

/// How many days a deleted plan rests.
pub const REST_DAYS: u32 = 30;
const DAY_MILLISECONDS: f64 = 86_400_000.0;

impl Store {
    /// Deleted plans that still rest, the latest deleted first.
    pub fn bin(self) -> Vec<Entry> {
        self.bin.get()
    }

    /// Notes what rests; what has rested long enough is erased.
    pub(in crate::state) fn note_bin(self, resting: Vec<Entry>) {
        let (over, mut resting): (Vec<Entry>, Vec<Entry>) =
            resting.into_iter().partition(|entry| days_left(entry).is_some_and(|days| days == 0));
        resting.sort_by_key(|entry| std::cmp::Reverse(days_left(entry)));
        self.bin.set(resting);
        spawn_local(async move {
            for entry in over {
                // What cannot be erased now is tried again next time.
                let _ = self.erase_all(&entry.id).await;
            }
        });
    }

    /// Takes a plan out of the bin.
    pub fn take_back(self, id: Id) {
        spawn_local(async move {
            let Some(text) = self.shelf.get(&id).await else { return };
            self.keep_record(&id, text);
            self.bin.update(|bin| bin.retain(|entry| entry.id != id));
            self.show(Toast::plain(plans::TAKEN_BACK.get(self.preferences.lang_untracked())));
        });
    }

    /// Keeps what rests under an identifier as an earlier state of the plan that takes its place.
    pub(in crate::state) async fn rescue_from_bin(self, id: &Id) {
        if self.shelf.is_resting(id).await
            && let Some(Ok(resting)) = self.read_record(id).await
        {
            // Where this fails, so does keeping the plan that comes.
            let _ = self.keep_state(MilestoneKind::BeforeImport, &resting.plan).await;
            self.bin.update(|bin| bin.retain(|entry| entry.id != *id));
        }
    }

    /// Erases every trace of a plan on this device, now and for good.
    pub fn erase(self, id: Id) {
        spawn_local(async move {
            if !self.may_change(&id).await {
                return;
            }
            if untrack(|| self.is_open(&id)) {
                // Without saving it once more.
                self.saved_revision.set_value(self.history.with_untracked(History::revision));
                self.show_plan(History::new(self.fresh_plan()), SaveState::Clean);
                storage::remove(OPEN);
            }
            let said = match self.erase_all(&id).await {
                Ok(()) => {
                    self.note_gone(&id);
                    self.bin.update(|bin| bin.retain(|entry| entry.id != id));
                    self.tell_gone(&id);
                    plans::ERASED
                }
                Err(_) => plans::NOT_DELETED,
            };
            self.release(&id);
            self.show(Toast::plain(said.get(self.preferences.lang_untracked())));
        });
    }

    async fn erase_all(self, id: &Id) -> Result<(), storage::StorageError> {
        self.forget_milestones(id).await?;
        self.shelf.remove(id).await?;
        // As long as the record is there it is locked.
        self.vault.forget(id);
        Ok(())
    }
}

/// How many days an entry still rests; `None` when it is not in the bin.
pub fn days_left(entry: &Entry) -> Option<u32> {
    let EntryState::Readable(summary) = &entry.state else { return None };
    days_left_of(summary.deleted.as_deref()?)
}

/// Whether what was deleted at a time still rests.
pub(in crate::state) fn rests_still(deleted: &str) -> bool {
    days_left_of(deleted).is_some_and(|days| days > 0)
}

fn days_left_of(deleted: &str) -> Option<u32> {
    let deleted = clock::milliseconds(deleted)?;
    let now = clock::milliseconds(&clock::timestamp())?;
    let rested = ((now - deleted) / DAY_MILLISECONDS).max(0.0);
    #[expect(clippy::as_conversions, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let rested = rested.min(f64::from(REST_DAYS)) as u32;
    Some(REST_DAYS - rested)
}
