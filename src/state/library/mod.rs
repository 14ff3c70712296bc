//! The library: every plan there is on this device. Here they are looked at; the files beside this open, change and delete them.
//!
//! A record is known by its key: whatever identifier stands inside, it is opened and saved under the one it was found by.

mod bin;
mod changing;
mod entry;
mod opening;

use leptos::prelude::*;
use leptos::task::spawn_local;

pub(in crate::state) use self::bin::rests_still;
pub use self::bin::{REST_DAYS, days_left};
pub(in crate::state) use self::changing::named;
pub use self::entry::{Entry, EntryState, Summary};
use crate::browser::clock;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file::envelope::{Locked, is_locked};
use crate::file::{OpenError, Opened};
use crate::state::store::Store;

impl Store {
    /// The plans there are, latest first; `None` while nobody has looked. The page that lists them asks for it with
    /// [`Store::refresh_library`].
    pub fn library(self) -> Option<Vec<Entry>> {
        self.library.get()
    }

    /// What somebody wants to know of them, without copying any.
    pub fn with_library<T>(self, read: impl FnOnce(&[Entry]) -> T) -> Option<T> {
        self.library.with(|library| library.as_deref().map(read))
    }

    /// One of them.
    pub fn entry(self, id: &Id) -> Option<Entry> {
        self.library.with(|library| library.as_ref()?.iter().find(|entry| entry.id == *id).cloned())
    }

    /// Whether any of them is like this.
    pub(in crate::state) fn has_entry(self, is_such: impl Fn(&Entry) -> bool) -> bool {
        self.library.with(|library| library.iter().flatten().any(is_such))
    }

    /// Whether a plan is kept nowhere but in this tab.
    pub fn is_only_here(self, id: &Id) -> bool {
        self.shelf.trouble(id).is_some()
    }

    /// Whether any plan is.
    pub fn is_anything_only_here(self) -> bool {
        self.shelf.is_needed()
    }

    /// Whether a plan is the open one.
    pub fn is_open(self, id: &Id) -> bool {
        self.history.with(|history| history.present().id == *id)
    }

    /// Reads the library again, with room to paint between two plans that have to be read themselves.
    pub fn refresh_library(self) {
        spawn_local(async move {
            let notes = self.library_notes.get_value();
            let (mut entries, mut resting) = (Vec::new(), Vec::new());
            let undelivered = self.shelf.undelivered_ids();
            for (id, summary) in self.shelf.stored().await {
                match summary {
                    _ if undelivered.contains(&id) => {}
                    Some(summary) => {
                        if summary.locked {
                            self.vault.note_locked(&id);
                        }
                        let list = if summary.deleted.is_some() { &mut resting } else { &mut entries };
                        list.push(Entry { id, state: EntryState::Readable(summary) });
                    }
                    None => entries.extend(self.read_entry(id).await),
                }
            }
            for id in undelivered {
                entries.extend(self.read_entry(id).await);
            }
            if self.library_notes.get_value() != notes {
                // Something was saved or deleted meanwhile.
                self.refresh_library();
                return;
            }
            self.library.set(Some(entry::latest_first(entries)));
            self.note_bin(resting);
        });
    }

    async fn read_entry(self, id: Id) -> Option<Entry> {
        clock::pause().await;
        let text = self.shelf.get(&id).await?;
        Some(self.entry_of(id, text))
    }

    /// What a list says of a record.
    pub(in crate::state) fn entry_of(self, id: Id, raw: String) -> Entry {
        if is_locked(raw.as_bytes())
            && let Ok(locked) = Locked::read(raw.as_bytes())
        {
            self.vault.note_locked(&id);
            return Entry { id, state: EntryState::Readable(Summary::locked(locked.label(), locked.saved())) };
        }
        let read = self.read_plan(raw.as_bytes());
        Entry::new(id, raw, read, &self.model())
    }

    pub(in crate::state) fn note(self, entry: Entry) {
        self.change_library(|entries| {
            entries.retain(|present| present.id != entry.id);
            entries.insert(0, entry);
        });
    }

    /// Notes that a record is gone.
    pub(in crate::state) fn note_gone(self, id: &Id) {
        self.change_library(|entries| entries.retain(|entry| entry.id != *id));
    }

    fn change_library(self, change: impl FnOnce(&mut Vec<Entry>)) {
        self.library_notes.update_value(|notes| *notes = notes.wrapping_add(1));
        if self.library.with_untracked(Option::is_some) {
            self.library.update(|library| change(library.get_or_insert_default()));
        }
    }

    /// A record as it can be opened.
    pub(in crate::state) async fn read_record(self, id: &Id) -> Option<Result<Opened, OpenError>> {
        Some(self.read_stored(id, self.shelf.get(id).await?))
    }

    /// A stored text of a plan as it can be opened.
    pub(in crate::state) fn read_stored(self, id: &Id, text: String) -> Result<Opened, OpenError> {
        let text = self.vault.unsealed(id, text).ok_or(OpenError::IsLocked)?;
        let opened = self.read_plan(text.as_bytes())?;
        Ok(Opened { plan: Plan { id: id.clone(), ..opened.plan }, ..opened })
    }
}
