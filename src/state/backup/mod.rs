//! The whole library as a file: making it, looking at one before anything changes, taking plans out of it, and a quiet word
//! when the last one is long ago.
//!
//! Work on a large library is done in slices, so that the page goes on answering.

mod looking;
mod making;
mod reminder;
mod restoring;
mod states;

pub use looking::{Candidate, Choice, Fate, Restore, RestoreStep};
pub use reminder::{Backups, Every};

use std::cell::Cell;

use crate::browser::clock;

/// How long work may go on before the browser gets its turn.
const MOST_MILLISECONDS: f64 = 12.0;

/// Work cut into slices.
pub(super) struct Slices {
    began: Cell<f64>,
}

impl Slices {
    /// The first slice begins.
    pub fn new() -> Slices {
        Slices { began: Cell::new(clock::ticks()) }
    }

    /// Lets the browser paint and answer if the present slice is long enough.
    pub async fn rest(&self) {
        if clock::ticks() - self.began.get() >= MOST_MILLISECONDS {
            clock::pause().await;
            self.began.set(clock::ticks());
        }
    }
}
