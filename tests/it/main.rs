//! Host tests.

mod schedule;
