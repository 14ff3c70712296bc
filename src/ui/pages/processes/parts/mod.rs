//! What several pages of the section use.

mod decide;
mod decide_dialog;
mod index;
mod share_bar;
mod summary;
mod tabs;
mod ways_in;

pub use decide::{Subject, Wish, decide};
pub use decide_dialog::DecideDialog;
pub use index::{Index, count, ids, index, name_of, one, rating_name};
pub use share_bar::ShareBar;
pub use summary::{Basis, Summary, ai_percent, case_parts, hour_parts, percent_after_fixing};
pub use tabs::ProcessesTabs;
pub use ways_in::{NoProcesses, WaysIn};
