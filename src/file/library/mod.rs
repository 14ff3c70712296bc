//! A whole library as one file: every plan with its earlier states, and what rests in the bin.
//!
//! # The file
//!
//! ```json
//! {
//!   "format": "baton-library",
//!   "version": 1,
//!   "saved": "when it was made, ISO 8601",
//!   "app": "the program that wrote it",
//!   "plans": [
//!     {
//!       "id": "under which the plan was kept",
//!       "deleted": "when it was put into the bin; null for one that is not there",
//!       "text": "the plan as it was kept, word for word",
//!       "milestones": [
//!         { "revision": "…", "kind": "by_hand", "name": "…", "saved": "…", "text": "the plan as it was then" }
//!       ]
//!     }
//!   ]
//! }
//! ```
//!
//! What is locked at rest stays locked: its texts are envelopes, and so is the `entry` of a milestone, which then stands for
//! its kind, name and time.
//!
//! Every plan stands in it as a text, not as JSON inside JSON: what cannot be read goes in and out unchanged, one damaged
//! plan spoils no other, and a reader takes one plan at a time. A file that breaks off still gives every plan that is
//! whole. `assets/schema/library-v1.schema.json` says the same in public.
//!
//! # Limits
//!
//! A file has at most [`MAX_LIBRARY_BYTES`]; what needs more becomes several files, each of which stands for itself. Reading
//! takes the file, a few bytes for each plan in it, and one plan at a time.

mod error;
mod read;
mod scan;
mod wire;
mod write;

pub use error::LibraryError;
pub use read::{Library, is_library};
pub use write::LibraryWriter;

use crate::domain::milestone::MilestoneKind;
use crate::domain::units::Id;

/// What the file of a library says it is.
pub const FORMAT: &str = "baton-library";

/// The newest version of the format this program reads, and the one it writes.
pub const VERSION: u32 = 1;

/// The most bytes the file of a library may have.
pub const MAX_LIBRARY_BYTES: usize = 128 * 1024 * 1024;

/// The most plans in one file.
pub const MAX_PLANS: usize = 100_000;

/// A plan in a library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Under which it was kept.
    pub id: Id,
    /// When it was put into the bin, ISO 8601.
    pub deleted: Option<String>,
    /// Its file, word for word, whether that can be read or not.
    pub text: String,
    /// Its earlier states.
    pub states: Vec<State>,
}

/// An earlier state of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Which revision of the plan it is.
    pub revision: Id,
    /// Why it was kept.
    pub kind: MilestoneKind,
    /// What somebody called it; may be blank.
    pub name: String,
    /// When it was kept, ISO 8601.
    pub saved: Option<String>,
    /// The plan as it was, as a file.
    pub text: String,
    /// Of a locked plan: what a list says of it, locked like the plan, word for word.
    pub entry: Option<String>,
}
