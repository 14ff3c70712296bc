//! What must hold of assumptions before anything is computed from them.

use super::assume::{Assumptions, Estimate, FEWEST_MONTHS, InputId, MOST_MONEY, MOST_MONTHS, MOST_SCENARIOS, Shared};
use super::fault::Fault;

/// Everything that keeps a case from being computed; empty when it can be.
pub(super) fn faults(assumptions: &Assumptions) -> Vec<Fault> {
    let mut found = Vec::new();
    if !(FEWEST_MONTHS..=MOST_MONTHS).contains(&assumptions.months) {
        found.push(Fault::Horizon { months: assumptions.months });
    }
    let rate = assumptions.discount_percent / 100.0;
    if !rate.is_finite() {
        found.push(Fault::RateNotFinite);
    } else if rate <= -1.0 {
        found.push(Fault::RateTooLow { rate });
    }
    if !(1..=MOST_SCENARIOS).contains(&assumptions.scenarios.len()) {
        found.push(Fault::Scenarios { given: assumptions.scenarios.len() });
    }
    let peaks = assumptions.peak_months.iter().filter(|month| !(1..=12).contains(*month));
    found.extend(peaks.map(|month| Fault::PeakMonth { month: *month }));
    for needed in [Shared::AgentCost, Shared::HoursPerMonth, Shared::Realised, Shared::PeakFactor] {
        if !assumptions.shared.contains_key(&needed) {
            found.push(Fault::Missing { input: InputId::Shared(needed) });
        }
    }
    let shared = assumptions.shared.iter().map(|(shared, estimate)| (InputId::Shared(*shared), estimate));
    found.extend(shared.filter_map(|(input, estimate)| fault(None, input, estimate)));
    for (at, scenario) in assumptions.scenarios.iter().enumerate() {
        found.extend(scenario.inputs().into_iter().filter_map(|(input, estimate)| fault(Some(at), input, estimate)));
    }
    found
}

fn fault(scenario: Option<usize>, input: InputId, estimate: &Estimate) -> Option<Fault> {
    let (low, likely, high) = (estimate.range.low, estimate.range.likely, estimate.range.high);
    let (least, most) = match &input {
        InputId::Shared(shared) => shared.limits(),
        InputId::Effect(_) => (0.0, 100.0),
        InputId::Charge { part, .. } => part.limits(),
        InputId::Cost(_) => (0.0, MOST_MONEY),
    };
    // Also catches what is not a number.
    if !(low <= likely && likely <= high && low.is_finite() && high.is_finite()) {
        Some(Fault::Disordered { scenario, input })
    } else if low < least || high > most {
        Some(Fault::OutOfRange { scenario, input, least, most })
    } else {
        None
    }
}
