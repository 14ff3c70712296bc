//! The rules. Pure: no clock, no randomness without a seed, no input or output.
//!
//! Modules stand in dependency order; each may use only those above it. `tests/it/tidy` keeps that true, and the blank lines
//! keep the formatter from sorting them.

pub mod foreign;
pub mod language;
pub mod units;

pub mod process;

pub mod model;

pub mod answers;

pub mod path;

pub mod bucket;
pub mod stage;

pub mod room;

pub mod listing;

pub mod order;

pub mod lineage;

pub mod work;

pub mod figures;

pub mod plan;

pub mod copies;
pub mod place;

pub mod merge;

pub mod schedule;

pub mod rollout;

pub mod money;

pub mod risk;

pub mod milestone;
pub mod season;

pub mod holidays;

pub mod edit;

pub mod history;

pub mod evaluate;

pub mod compare;

#[cfg(test)]
pub(crate) mod fixture;
