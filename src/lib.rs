//! Baton: who carries the work, people or AI, and when.
//!
//! A team answers a questionnaire, describes its processes and says how many hours it has; Baton answers with a maturity
//! stage, with who carries each process, and with a plan that fits. This library is the whole product but three thin
//! programs: `start` and `app` (the page) and `baton` (the terminal tool).
//!
//! # Map
//!
//! | module | what it is | may use |
//! |---|---|---|
//! | [`domain`] | the rules, pure | nothing |
//! | [`content`] | the built-in model pack, process templates and demo plan, and their checked loading | domain, file |
//! | [`text`] | interface texts in both languages; numbers and dates as people write them; results as sentences | domain, file |
//! | [`file`] | one plan as one JSON document, a library of them as another, one person's answers as a code: frozen wire types, checks, spreadsheet import | domain |
//! | [`report`] | results as plain data for other programs and as documents | domain, text |
//! | [`chart`] | chart geometry as plain data | domain |
//! | `cipher` | one cipher, at once | nothing |
//! | `native` | what only a program on a computer can do: cryptography for the terminal tool | file, cipher |
//! | `browser` | what only a browser can do, each function thin and fallible | domain, file, cipher |
//! | `state` | the signals: plan, undo, save status; every effect on a plan or on what is stored | domain, content, file, text, browser, cipher |
//! | `ui` | routes, shell, components, pages | everything |
//!
//! Arrows go one way; `tests/it/tidy` keeps that true. The last three exist only with the feature `ui`, `native` only
//! with `cli` and `cipher` with either, so `cargo test --no-default-features` never compiles a browser crate.
//!
//! # How a change travels
//!
//! A page calls `Store::dispatch` in `state` with a [`domain::edit::Edit`]. [`domain::plan::Plan::apply`] makes the next
//! plan from it. [`domain::history::History`] keeps the plan before; saving writes the plan after; results are memos over
//! parts of the plan. Nothing computed is ever stored.
//!
//! # The page is two programs
//!
//! `start` (a welcome and the questions) is small enough to be usable within two seconds on a slow line; `app` is everything and
//! arrives while the first question is read. Both show the same components on the same `Store`; `state::Program` says what a
//! program does beyond answering, so that `start` links neither the rules for processes and rollouts nor the file formats.
//! `assets/loader.js` begins with `start` where no plan is kept yet. With the first step after `app` has arrived, or when a
//! person goes where `start` has no page, `app` begins, takes what was done over from `start` (`state::handover`: every step,
//! undo included) and stands in its place.
//!
//! `build.rs` reads the built-in content through the checked door when the program is built; both programs carry the result.
//! `.build/finish.mjs` then names the built files after what is in them, tells the loader, lists for the service worker
//! (`assets/sw.js`) what makes this version, and seals the page: its policy runs only the scripts and styles it was built with.
//! `.build/single.mjs` packs `app` into one file, where `assets/single.js` stands in for the loader.
//!
//! # Invariants
//!
//! - The core knows no clock, no randomness without a seed and no I/O: dates, seeds and the language come in as arguments.
//! - Every result carries its reasons as data; page, print and terminal tool tell the same story from it.
//! - File types are not domain types: `file::v1`, `file::v2` and so on are frozen for ever.
//! - Deliberately absent: `HashMap` (order must be stable), `unwrap` outside tests, unchecked casts.
//!
//! [`file`]: mod@file

pub mod domain;

pub mod file;

pub mod content;

pub mod text;

pub mod report;

pub mod chart;

#[cfg(any(feature = "cli", feature = "ui"))]
pub mod cipher;

#[cfg(feature = "cli")]
pub mod native;

#[cfg(feature = "ui")]
pub mod browser;

#[cfg(feature = "ui")]
pub mod state;

#[cfg(feature = "ui")]
pub mod ui;
