//! Money that follows the plan: cash flow arithmetic, and the business case made from a plan's processes and dates.
//!
//! | file | what it does |
//! |---|---|
//! | `fault` | why something cannot be computed |
//! | `flow` | NPV, IRR, payback and their kin on plain numbers |
//! | `roots` | every rate at which a flow is worth nothing |
//! | `amount` | money in whole minor units, currencies |
//! | `pricing` | how vendors charge |
//! | `assume` | what a case assumes, as low–likely–high |
//! | `said` | what the team has said instead |
//! | `check` | what must hold of that |
//! | `basis` | what the plan says: volumes, dates, hours |
//! | `engine` | the months of a scenario for given values: the one loop behind everything below |
//! | `case`, `outcome` | table, groups of costs, value, payback, break-even |
//! | `simulate` | the same drawn ten thousand times, in slices |
//! | `verdict` | what matters most, and what to make of it |
//! | `derive` | how a figure came about, down to answers and assumptions |
//! | `hidden` | costs that budgets forget |

mod amount;
mod assume;
mod basis;
mod case;
mod check;
mod derive;
mod engine;
mod fault;
mod flow;
mod hidden;
mod outcome;
mod pricing;
mod roots;
mod said;
mod simulate;
mod verdict;

pub use crate::domain::figures::{ChargeKind, Currency, Group, Timing};
pub use amount::Money;
pub use assume::{
    Assumptions, CostLine, Effect, Estimate, FEWEST_MONTHS, InputId, MOST_MONTHS, MOST_SCENARIOS, Origin, Scenario,
    Shared, Unit,
};
pub use basis::{Basis, Effort, Live, Work};
pub use case::Case;
pub use derive::{Figure, How, Measure, Step, What};
pub use engine::LineId;
pub use fault::{Fault, MOST_FLOWS};
pub use flow::{
    CashFlow, DAYS_PER_YEAR, Dated, Payback, dated_payback, dated_roi, discounted_payback, irr, mirr, npv, payback,
    roi, xirr, xnpv,
};
pub use hidden::{Budgeted, Cover, HiddenCheck, HiddenCost, HiddenCosts};
pub use outcome::{BreakEven, Figures, Line, Notice, Outcome, Year};
pub use pricing::{Charge, Part, PricingModel};
pub use said::{Keyed, all_scenarios, key_of, meaning};
pub use simulate::{BINS, Bin, DRAWS, Simulation, Spread, Tenths};
pub use verdict::{Bar, Change, NOT_YET, Verdict, VerdictKind, WAITING_FOLLOWS, WORTH_IT};
