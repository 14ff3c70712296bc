//! The journal: what was just done, written to `localStorage` before a function returns. The last moment of a page waits for
//! nobody, so this is where an edit is safe first; the database follows, and then the note is erased.

use web_sys::Storage;

use super::storage::{StorageError, local};

/// A part of the journal. The loader in `index.html` looks for both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Journal {
    /// Plans as file texts, until the database has them.
    Plans,
    /// What the first program has of a plan.
    Starts,
}

/// Notes that the database holds plans. The loader cannot ask it in time, and a first visit begins with another program.
pub fn note_database() {
    if let Ok(storage) = local() {
        // Without the note a later visit begins like a first one and finds the plans a moment later.
        let _ = storage.set_item("baton.kept", "true");
    }
}

impl Journal {
    const fn prefix(self) -> &'static str {
        match self {
            Journal::Plans => "baton.plan.",
            Journal::Starts => "baton.start.",
        }
    }

    fn key(self, id: &str) -> String {
        format!("{}{id}", self.prefix())
    }

    /// Writes a note in the place of an older one.
    pub fn write(self, id: &str, text: &str) -> Result<(), StorageError> {
        local()?.set_item(&self.key(id), text).map_err(|_| StorageError::Full)
    }

    /// A note, if there is one.
    pub fn read(self, id: &str) -> Option<String> {
        local().ok()?.get_item(&self.key(id)).ok().flatten()
    }

    /// Erases a note.
    pub fn erase(self, id: &str) -> Result<(), StorageError> {
        local()?.remove_item(&self.key(id)).map_err(|_| StorageError::Blocked)
    }

    /// The identifiers of all notes, sorted.
    pub fn ids(self) -> Vec<String> {
        let Ok(storage) = local() else { return Vec::new() };
        let count = storage.length().unwrap_or(0);
        let mut ids: Vec<String> = (0..count).filter_map(|index| self.id_at(&storage, index)).collect();
        ids.sort_unstable();
        ids
    }

    fn id_at(self, storage: &Storage, index: u32) -> Option<String> {
        storage.key(index).ok().flatten()?.strip_prefix(self.prefix()).map(str::to_owned)
    }
}
