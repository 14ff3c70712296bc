//! One plan as one JSON document, and the process inventory as a spreadsheet.
//!
//! Reading is lenient, writing is strict: what a file has and this program does not know is kept word for word and written
//! again; what is wrong is refused with one sentence that says where and why; nothing is changed without a notice.
//!
//! | module | what it is |
//! |---|---|
//! | `wording` | found values, places and sizes as parts of sentences |
//! | `limits` | format, version, and how large a file may be |
//! | `expected` | what can stand in a place |
//! | `error` | why a file is refused |
//! | `notice` | what somebody should know about a file that was opened |
//! | `json` | JSON text to an ordered tree, within limits |
//! | `read` | the tree to typed values, with paths in errors and unknown fields kept |
//! | `foreign` | putting unknown fields back |
//! | `v1`, `v2` | the wire types of each version, frozen for ever |
//! | `migrate` | each version to the next |
//! | `convert` | the newest version to and from the domain |
//! | `repair` | the few things put right while opening |
//! | [`envelope`] | a plan or a library locked with a passphrase |
//! | [`library`] | every plan with its history as one file |
//! | `open`, `save` | the two doors |
//! | `cash` | a cash flow on its own |
//! | `redact` | a plan to show to outsiders |
//! | [`number`] | numbers as people type them |
//! | [`field`] | what a column of an inventory can hold |
//! | `inventory` | processes written as a spreadsheet |
//! | [`table`] | a spreadsheet read as a table of texts |
//! | [`guess`] | which of its columns is what |
//! | [`preview`] | the table as processes, and what is wrong with the rest |
//! | [`duplicate`] | names that occur already |
//! | [`code`] | one person's answers as a text for a chat |

// From what nothing else is needed for to what needs most; blank lines keep the formatter from sorting.

mod wording;

mod limits;

mod expected;

mod error;
mod notice;

mod json;

mod read;

mod foreign;

mod v1;

mod v2;

mod migrate;

mod convert;
mod repair;

pub mod library;

pub mod envelope;

mod cash;
mod open;
mod save;

mod redact;

pub mod number;

pub mod field;

mod inventory;

pub mod table;

pub mod guess;

pub mod preview;

pub mod duplicate;

pub mod code;

pub use cash::open_cash;
pub use error::{Break, OpenError};
pub use expected::Expected;
pub use inventory::{Column, inventory_csv};
pub use limits::{FORMAT, MAX_BYTES, MAX_DEPTH, MAX_ROWS, MAX_VALUES, VERSION};
pub use notice::Notice;
pub use open::{Known, Opened, open, open_process};
pub(crate) use read::read_text;
pub use redact::redact;
pub use save::{save, save_signed};
