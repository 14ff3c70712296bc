//! Results as plain data for other programs, which is what the terminal tool prints, and as documents in Markdown.
//!
//! Names are stable: identifiers as in files and packs, `snake_case` fields, dates as `YYYY-MM-DD`. Only names and actions
//! are in the language asked for. What is not known is `null`.

mod cash;
mod compare;
mod evaluation;
mod markdown;
mod processes;
mod schedule;
mod stage;

pub use cash::{CashReport, cash};
pub use compare::*;
pub use evaluation::{Evaluation, evaluation};
pub use markdown::escape;
pub use processes::{Classified, FlipReport, ProcessReport, TeamReport, classified};
pub use schedule::{ConflictReport, DeferredReport, Named, ScheduleReport, TaskReport, WaitReport};
pub use stage::{CoverageReport, CriterionReport, FlagReport, MoveReport, StageReport};
