//! Words of the rollout: what stands on the page, and the plan's reasons as sentences.

pub mod calendar;
pub mod chart;
pub mod edit;
pub mod gates;
pub mod kpis;
pub mod moves;
pub mod options;
pub mod risks;
mod sentences;
mod verdicts;
mod words;

pub use sentences::*;
pub use verdicts::*;
pub use words::*;

#[cfg(test)]
mod tests;
