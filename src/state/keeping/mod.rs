//! Keeping what is done: noticed, noted in the journal at once, in the database a moment later.

pub(in crate::state) mod autosave;
mod plans;
mod promise;
pub(in crate::state) mod shelf;

pub use autosave::SaveState;
pub use promise::StorageFacts;
