//! The signals behind the page: preferences, the open plan with its history, the library, save status, results.
//!
//! Pages read signals and call [`Store::dispatch`]; every effect of the product stands in this folder.

mod autosave;
mod inventory_view;
mod library;
mod preferences;
mod results;
mod store;
mod toast;

pub use autosave::SaveState;
pub use inventory_view::InventoryView;
pub use library::{Entry, EntryState};
pub use preferences::{Preferences, Theme};
pub use results::{Assessed, Results};
pub use store::{Store, use_store};
pub use toast::Toast;
