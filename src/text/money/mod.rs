//! What is said about money: why something cannot be computed, what figures are called, how they came about, what to make of them.

mod fault;
mod figures;
pub mod known;
mod methods;
pub mod page;
mod verdict;
mod words;

pub use fault::{RATE_IS_ARITHMETIC, fault, unusual_rate};
pub use figures::{about, amount, figure, formula, line, months, of_hundred, origin, value, what};
pub use methods::{METHODS, Method};
pub use verdict::{assumed, budgeted, change, multiple, notice, verdict, verdict_paragraph, verdict_word};
pub use words::{effect, group, input, part, pricing, shared};
