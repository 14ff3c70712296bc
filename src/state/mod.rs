//! The signals behind the page: preferences, the open plan with its history, the library, save status, results.
//!
//! Pages read signals and call [`Store::dispatch`]. Whatever touches a plan or the device's storage stands in this folder; a
//! page's own effects end with it: focus, keys, dropped files. `store` holds the signals, `steps` does and undoes; each folder
//! adds to [`Store`] what is its own:
//!
//! | folder | what it does |
//! |---|---|
//! | `keeping` | saves: the journal at once, the database a moment later |
//! | `library` | lists, opens, copies and deletes plans; the bin |
//! | `milestones` | earlier states |
//! | `exchange` | files in and out, merging, comparing |
//! | `backup` | the whole library as a file |
//! | `lock` | plans locked on the device |
//! | `planning` | searches for a better rollout, tries changes out |
//! | `tabs` | what tabs tell each other, and which one edits |
//!
//! `program` says what sets the two programs of the page apart; `handover` carries the open plan from the first to the whole
//! application.

mod backup;
mod case_view;
mod exchange;
mod handover;
mod inventory_view;
mod keeping;
mod library;
mod lock;
mod milestones;
mod offline;
mod overview_view;
mod planning;
mod preferences;
mod program;
mod results;
mod risk_view;
mod steps;
mod store;
mod tabs;
mod toast;

pub use backup::{Backups, Candidate, Choice, Every, Fate, Restore, RestoreStep};
pub use case_view::{CaseView, Computed, Drawn, Opened, SEED, use_case};
pub use exchange::{
    Compared, Comparison, Destination, ExportError, ExportOptions, Found, Incoming, Lock, Merging, Pick, PlanCopy,
    Twin, people,
};
pub use inventory_view::InventoryView;
pub use keeping::{SaveState, StorageFacts};
pub use library::{Entry, EntryState, REST_DAYS, Summary, days_left};
pub use lock::{LockingError, Wanted};
pub use milestones::Milestone;
pub use overview_view::OverviewView;
pub use planning::{Leverage, PlanningView, SearchProgress, Trial, use_planning};
pub use preferences::{Preferences, Theme};
pub use program::Program;
pub use results::{Assessed, Results};
pub use risk_view::{RiskView, use_risks};
pub use store::{StorageGap, Store, use_store};
pub use toast::Toast;
