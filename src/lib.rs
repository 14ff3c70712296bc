//! Baton: who carries the work, people or AI, and when.
//!
//! A team answers a questionnaire, describes its processes and says how many hours it has; Baton answers with a maturity
//! stage, with who carries each process, and with a plan that fits. This library is the whole product but the two thin
//! programs: `app` (the page) and `baton` (the terminal tool).
//!
//! # Map
//!
//! | module | what it is | may use |
//! |---|---|---|
//! | [`domain`] | the rules, pure | nothing |
//! | [`content`] | the built-in model pack, process templates and demo plan, and their checked loading | domain, file |
//! | [`text`] | interface texts in both languages; numbers and dates as people write them; results as sentences | domain |
//! | [`file`] | one plan as one JSON document: frozen wire types, checks, spreadsheet import | domain |
//! | [`report`] | results as plain data for other programs | domain |
//! | [`chart`] | chart geometry as plain data | domain |
//! | `browser` | what only a browser can do, each function thin and fallible | domain |
//! | `state` | the signals: plan, undo, save status; every effect on a plan or on what is stored | domain, content, file, text, browser |
//! | `ui` | routes, shell, components, pages | everything |
//!
//! Arrows go one way; `tests/it/tidy` keeps that true. The last three exist only with the feature `ui`, so
//! `cargo test --no-default-features` never compiles a browser crate.
//!
//! # How a change travels
//!
//! A page calls `Store::dispatch` in `state` with a [`domain::edit::Edit`]. [`domain::plan::Plan::apply`] makes the next
//! plan from it. [`domain::history::History`] keeps the plan before; saving writes the plan after; results are memos over
//! parts of the plan. Nothing computed is ever stored.
//!
//! # Invariants
//!
//! - The core knows no clock, no randomness without a seed and no I/O: dates, seeds and the language come in as arguments.
//! - Every result carries its reasons as data; page, print and terminal tool tell the same story from it.
//! - File types are not domain types: `file::v1` is frozen for ever.
//! - Deliberately absent: `HashMap` (order must be stable), `unwrap` outside tests, unchecked casts.
//!
//! [`file`]: mod@file

pub mod domain;

pub mod file;

pub mod content;

pub mod text;

pub mod report;

pub mod chart;

#[cfg(feature = "ui")]
pub mod browser;

#[cfg(feature = "ui")]
pub mod state;

#[cfg(feature = "ui")]
pub mod ui;
