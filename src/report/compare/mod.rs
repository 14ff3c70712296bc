//! Two plans side by side: as data for other programs, and as a list of changes a client can sign.

mod data;
mod document;
mod fill;

#[cfg(test)]
mod tests;

pub use data::{
    BucketChangeReport, ChangeReport, ChangesReport, CheckReport, DaysReport, MovedReport, PlanReport,
    ScheduleChangeReport, SlotReport, SortedReport, StageChangeReport, StandingReport, ValueReport,
};
pub use document::changes_markdown;
pub use fill::changes_report;

use crate::domain::plan::Plan;

/// A plan and what its file says about when and by whom it was saved.
#[derive(Clone, Copy, Debug)]
pub struct Version<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Which of its earlier states it is, in words; `None` for the plan as it is.
    pub state: Option<&'a str>,
    /// When it was saved, in ISO 8601.
    pub saved: Option<&'a str>,
    /// Who saved it.
    pub saved_by: Option<&'a str>,
}
