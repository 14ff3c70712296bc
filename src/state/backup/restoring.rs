//! Plans taken out of a backup. Whatever stands where one goes becomes an earlier state first; where that fails, it stays.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Slices;
use super::looking::{Choice, Restore, RestoreStep};
use super::states::known_states;
use crate::browser::locks::Way;
use crate::browser::storage::StorageError;
use crate::browser::{clock, ids};
use crate::domain::copies::says_the_same;
use crate::domain::edit::Edit;
use crate::domain::milestone::MilestoneKind;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file::envelope::is_locked;
use crate::file::library::{Record, State};
use crate::state::keeping::autosave::{self, SaveState};
use crate::state::library::named;
use crate::state::library::rests_still;
use crate::state::store::Store;
use crate::state::toast::Toast;
use crate::text::backup as text;

/// What became of the plans of a backup.
#[derive(Clone, Copy, Default)]
struct Counts {
    added: usize,
    replaced: usize,
    copies: usize,
    same: usize,
    skipped: usize,
    failed: usize,
}

impl Counts {
    fn note(&mut self, outcome: Option<Outcome>) {
        let count = match outcome {
            Some(Outcome::Added) => &mut self.added,
            Some(Outcome::Replaced) => &mut self.replaced,
            Some(Outcome::Copied) => &mut self.copies,
            Some(Outcome::History) => &mut self.same,
            None => &mut self.failed,
        };
        *count += 1;
    }
}

enum Outcome {
    Added,
    Replaced,
    Copied,
    History,
}

impl Restore {
    /// Does what was chosen, plan by plan; stops before the next one when nobody is there any more. What is done stays, and a
    /// message says how much that is.
    pub fn run(self) {
        let (store, library, choices) = (self.store, self.library.get_value(), self.chosen());
        let all = self.coming_untracked();
        // At once: whoever presses twice means it once.
        self.step.set(RestoreStep::Restoring(0, all));
        spawn_local(async move {
            let known = known_states().await;
            let (slices, mut counts, mut done) = (Slices::new(), Counts::default(), 0);
            for (number, choice) in choices.iter().enumerate() {
                // The page may have been left.
                let is_left = self.step.try_set(RestoreStep::Restoring(done, all)).is_some();
                if *choice == Choice::Skip || is_left {
                    counts.skipped += 1;
                    continue;
                }
                slices.rest().await;
                done += 1;
                let Ok(mut record) = library.record(number) else {
                    counts.failed += 1;
                    continue;
                };
                record.states.retain(|state| !known.contains(&(record.id.clone(), state.revision.clone())));
                counts.note(match choice {
                    Choice::Copy => store.restore_beside(record).await,
                    _ => store.restore(record).await,
                });
            }
            store.refresh_library();
            store.say_restored(counts);
            let _ = self.step.try_set(RestoreStep::Done);
        });
    }

    fn coming_untracked(self) -> usize {
        untrack(|| self.coming())
    }
}

impl Store {
    /// Takes a plan in under its own identifier. `None`: nothing changed.
    async fn restore(self, record: Record) -> Option<Outcome> {
        if !self.claim(&record.id, Way::IfFree).await {
            return None;
        }
        let id = record.id.clone();
        let outcome = self.restore_claimed(record).await;
        self.release(&id);
        outcome
    }

    async fn restore_claimed(self, record: Record) -> Option<Outcome> {
        let Record { id, deleted, text, states } = record;
        let is_in_bin = self.shelf.is_resting(&id).await;
        let here = if is_in_bin { None } else { self.copy_of(&id).await };
        let Some(here) = here else {
            self.rescue_from_bin(&id).await;
            self.keep_record_fully(&id, text).await?;
            // Without a database there is no place for earlier states.
            let _ = self.take_states(&id, states).await;
            if let Some(when) = deleted {
                self.rest_again(&id, when).await;
            }
            return Some(Outcome::Added);
        };
        let (here, there) = (here.ok()?, self.read_from_backup(&id, &text)?.plan);
        if says_the_same(&here.plan, &there) {
            self.take_states(&id, states).await.ok()?;
            return Some(Outcome::History);
        }
        self.keep_state(MilestoneKind::BeforeRestore, &here.plan).await.ok()?;
        self.take_states(&id, states).await.ok()?;
        // It descends from both: whoever merges a copy of either finds where they parted.
        let lineage = Arc::new(here.plan.lineage.joined(&there.lineage));
        self.put_in_place(Plan { id, lineage, ..there }).await;
        Some(Outcome::Replaced)
    }

    async fn put_in_place(self, plan: Plan) {
        let id = plan.id.clone();
        if untrack(|| self.is_open(&id)) {
            self.dispatch(Edit::ReplaceAll(Box::new(plan)));
            autosave::flush(self);
        } else {
            self.keep(&plan);
        }
        self.delivered(&id).await;
    }

    /// Takes a plan in beside the one that is here. What cannot be read comes in as it is.
    async fn restore_beside(self, record: Record) -> Option<Outcome> {
        let Record { id, text, states, .. } = record;
        match self.read_from_backup(&id, &text) {
            Some(opened) => {
                let lang = self.preferences.lang_untracked();
                let name = named(text::COPY_OF, lang, &opened.plan.name);
                let copy = Plan { id: ids::fresh(), name, demo: false, ..opened.plan };
                // What comes out of an envelope is not written in the clear.
                if is_locked(text.as_bytes()) {
                    self.lock_alike(&id, &copy.id);
                }
                self.keep(&copy);
                self.delivered(&copy.id).await;
            }
            None => {
                let is_taken = self.shelf.get(&id).await.is_some();
                let key = if is_taken { ids::fresh() } else { id };
                self.keep_record_fully(&key, text).await?;
                let states: Vec<State> = if is_taken { Vec::new() } else { states };
                let _ = self.take_states(&key, states).await;
            }
        }
        Some(Outcome::Copied)
    }

    /// Keeps a record word for word and waits until the database has it, so that the journal never holds a whole library.
    /// `None`: it is not kept, because what rests here under its identifier is locked.
    async fn keep_record_fully(self, id: &Id, text: String) -> Option<()> {
        let kept = self.keep_record(id, text);
        self.delivered(id).await;
        (!matches!(kept, SaveState::Failed(_))).then_some(())
    }

    async fn delivered(self, id: &Id) {
        self.deliver_one(id).await;
        self.shelf.settled(id).await;
    }

    /// Puts a plan back into the bin. One whose time there is over rests once more from now on.
    async fn rest_again(self, id: &Id, deleted: String) {
        let when = if rests_still(&deleted) { deleted } else { clock::timestamp() };
        let rests: Result<(), StorageError> = self.shelf.set_deleted(id, when).await;
        if rests.is_ok() {
            self.note_gone(id);
            self.tell_gone(id);
        }
    }

    fn say_restored(self, counts: Counts) {
        let lang = self.preferences.lang_untracked();
        let Counts { added, replaced, copies, same, skipped, failed } = counts;
        let parts = [
            (text::ADDED, added),
            (text::REPLACED, replaced),
            (text::COPIED, copies),
            (text::COMPLETED, same),
            (text::SKIPPED, skipped),
            (text::FAILED, failed),
        ];
        let said = parts.iter().filter(|(_, count)| *count > 0).map(|(part, count)| part.fill(lang, &[("n", count)]));
        let said: Vec<String> = said.collect();
        let what = crate::text::format::list(lang, &said);
        self.show(Toast::plain(text::RESTORED.fill(lang, &[("what", &what)])));
    }
}
