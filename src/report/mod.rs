//! Results as plain data for other programs, which is what the terminal tool prints, and as documents in Markdown.
//!
//! Names are stable: identifiers as in files and packs, `snake_case` fields, dates as `YYYY-MM-DD`. Only names and actions
//! are in the language asked for. What is not known is `null`.

mod cash;
mod compare;
mod conflict;
mod evaluation;
mod markdown;
mod processes;
mod risks;
mod schedule;
mod stage;

pub use cash::{CashReport, cash};
pub use compare::*;
pub use conflict::{ConflictReport, Named};
pub use evaluation::{Evaluation, evaluation};
pub use markdown::escape;
pub use processes::{Classified, FlipReport, ProcessReport, TeamReport, classified};
pub use risks::RiskReport;
pub use schedule::{DeferredReport, LateReport, LeftOutReport, LeverReport, ScheduleReport, TaskReport, WaitReport};
pub use stage::{CoverageReport, CriterionReport, FlagReport, MoveReport, StageReport};
