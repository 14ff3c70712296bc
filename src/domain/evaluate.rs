//! Everything a plan evaluates to.
