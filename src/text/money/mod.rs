//! What is said about money: why something cannot be computed, what figures are called, how they came about, what to make of them.

mod fault;
mod words;

pub use fault::{RATE_IS_ARITHMETIC, fault, unusual_rate};
pub use words::{effect, group, input, part, pricing, shared};
