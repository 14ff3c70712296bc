//! What the interface says, in both languages, and how numbers and dates are written.
//!
//! Every text is a pair; a missing one does not compile. One file a section: a page's words stand together.

#[macro_use]
mod pair;

pub mod assess;
pub mod backup;
pub mod code;
pub mod compare;
pub mod editing;
pub mod exchange;
pub mod format;
pub mod history;
pub mod locking;
pub mod model_diff;
pub mod money;
pub mod names;
pub mod offline;
pub mod plans;
pub mod processes;
pub mod rollout;
pub mod room;
pub mod settings;
pub mod shell;
pub mod tool;

pub use pair::Text;
