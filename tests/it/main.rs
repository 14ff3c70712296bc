//! Host tests.

mod schedule;
mod tidy;
