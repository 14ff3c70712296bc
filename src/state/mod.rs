//! The signals behind the page: preferences, the open plan with its history, the library, save status, results.
//!
//! Pages read signals and call [`Store::dispatch`]. Whatever touches a plan or the device's storage stands in this folder; a
//! page's own effects end with it: focus, keys, dropped files. `store` holds the signals; `library`, `keep`, `autosave`, `tabs`,
//! `editing`, `locking`, `toast`, `import`, `export`, `exchange` and `offline` add to [`Store`] what is theirs; `handover` carries the open plan from the first program
//! to the whole application.

mod autosave;
mod backup;
mod bin;
mod case_view;
mod editing;
mod entry;
mod exchange;
mod export;
mod handover;
mod import;
mod inventory_view;
mod keep;
mod library;
mod locking;
mod milestones;
mod offline;
mod overview_view;
mod preferences;
mod program;
mod promise;
mod results;
mod shelf;
mod store;
mod tabs;
mod toast;
mod vault;

pub use autosave::SaveState;
pub use backup::{Backups, Candidate, Choice, Every, Fate, Restore, RestoreStep};
pub use bin::{REST_DAYS, days_left};
pub use case_view::{CaseView, Computed, Drawn, Opened, SEED, use_case};
pub use entry::{Entry, EntryState, Summary};
pub use exchange::{Compared, Comparison, Found, Merging, Pick, PlanCopy};
pub use export::{ExportError, ExportOptions, Lock, people};
pub use import::{Incoming, Twin};
pub use inventory_view::InventoryView;
pub use locking::LockingError;
pub use milestones::Milestone;
pub use overview_view::OverviewView;
pub use preferences::{Preferences, Theme};
pub use program::Program;
pub use promise::StorageFacts;
pub use results::{Assessed, Results};
pub use store::{StorageGap, Store, use_store};
pub use toast::Toast;
pub use vault::Wanted;
