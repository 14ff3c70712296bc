//! What only a browser can do. Each function is thin and says when it failed; none of them decides anything.

pub mod channel;
pub mod clock;
pub mod collate;
pub mod crypto;
pub mod database;
pub mod document;
pub mod files;
pub mod hash;
pub mod ids;
pub mod journal;
pub mod locks;
pub mod offline;
pub mod persistence;
pub mod programs;
pub mod storage;
