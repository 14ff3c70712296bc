//! Host tests.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod arbitrary;
#[cfg(feature = "cli")]
mod cli;
#[cfg(feature = "cli")]
mod cli_backup;
#[cfg(feature = "cli")]
mod cli_cashflow;
#[cfg(feature = "cli")]
mod cli_lock;
#[cfg(feature = "cli")]
mod cli_merge;
#[cfg(feature = "cli")]
mod cli_schedule;
mod edits;
#[cfg(feature = "cli")]
mod envelope;
mod files;
mod hostile;
#[cfg(feature = "cli")]
mod library;
#[cfg(feature = "cli")]
mod measure_schedule;
mod merge;
mod money_case;
mod money_said;
mod money_vectors;
#[cfg(feature = "cli")]
mod psplib;
mod redact;
mod rollout;
mod rollout_said;
mod samm;
mod samples;
mod schedule;
mod schedule_rules;
mod schema;
mod shared;
mod table;
mod tidy;
