//! What several pages of the section use.

mod decide;
mod decide_dialog;
mod tabs;

pub use decide::{Subject, Wish, decide};
pub use decide_dialog::DecideDialog;
pub use tabs::Tabs;
