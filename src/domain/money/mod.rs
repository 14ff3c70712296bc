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

mod amount;
mod assume;
mod fault;
mod flow;
mod pricing;
mod roots;

pub use amount::{Currency, Money};
pub use assume::{
    Assumptions, CostLine, Effect, Estimate, FEWEST_MONTHS, Group, InputId, MOST_MONTHS, MOST_SCENARIOS, Origin,
    Scenario, Shared, Timing, Unit,
};
pub use fault::{Fault, MOST_FLOWS};
pub use flow::{
    CashFlow, DAYS_PER_YEAR, Dated, Payback, dated_payback, dated_roi, discounted_payback, irr, mirr, npv, payback,
    roi, xirr, xnpv,
};
pub use pricing::{Charge, Part, PricingModel};
