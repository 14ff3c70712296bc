//! Cash flow arithmetic on plain numbers, flows counted from today.
//!
//! Everywhere the first flow is undiscounted and positive is money coming in. A figure that does not exist is `None` or an
//! empty list, an input that makes no sense a [`Fault`]; a number that is none never comes out.

use super::fault::{Fault, MOST_FLOWS};
use super::roots;
use crate::domain::rollout::days_between;
use crate::domain::units::{Date, real};

/// The length of a year in dated flows; the convention of the spreadsheet function XIRR.
pub const DAYS_PER_YEAR: f64 = 365.0;

/// A cash flow and the rate to discount it at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CashFlow {
    /// The rate a period, or a year where there are dates, as a share; without it only returns and payback are asked for.
    pub rate: Option<f64>,
    /// The flows; positive comes in.
    pub flows: Vec<f64>,
    /// The day of each flow.
    pub dates: Option<Vec<Date>>,
    /// What money costs, for the modified return.
    pub finance_rate: Option<f64>,
    /// What reinvested money earns, for the modified return.
    pub reinvest_rate: Option<f64>,
}

/// An amount on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dated {
    /// The day.
    pub date: Date,
    /// The amount; positive comes in.
    pub amount: f64,
}

/// Net present value: `Σ flowᵢ / (1 + rate)ⁱ`. The rate is for one period.
///
/// Defined for rates under −100 % too, where it is arithmetic and nothing else; whoever asks says so. At −100 % it is a fault.
///
/// ```
/// # use baton::domain::money::npv;
/// assert_eq!(npv(0.25, &[-100.0, 50.0, 100.0]), Ok(4.0));
/// ```
pub fn npv(rate: f64, flows: &[f64]) -> Result<f64, Fault> {
    checked(flows)?;
    let factor = factor(rate)?;
    // From the last flow on: one multiplication a flow.
    finite(flows.iter().rev().fold(0.0, |value, flow| value * factor + flow))
}

/// Net present value of dated flows: `Σ flowᵢ / (1 + rate)^(daysᵢ / 365)`, days counted from the earliest.
pub fn xnpv(rate: f64, flows: &[Dated]) -> Result<f64, Fault> {
    let timed = timed(flows)?;
    if rate <= -1.0 {
        return Err(Fault::RateTooLow { rate });
    }
    let factor = factor(rate)?;
    finite(timed.iter().map(|(years, amount)| amount * factor.powf(*years)).sum())
}

/// Every internal rate of return, lowest first: the rates over −100 % at which the flows are worth nothing. Often there is
/// none, sometimes several; then no single one of them says anything.
pub fn irr(flows: &[f64]) -> Result<Vec<f64>, Fault> {
    checked(flows)?;
    Ok(roots::rates(flows.iter().enumerate().map(|(at, flow)| (real(at), *flow))))
}

/// Every internal rate of return a year of dated flows, lowest first.
pub fn xirr(flows: &[Dated]) -> Result<Vec<f64>, Fault> {
    Ok(roots::rates(timed(flows)?))
}

/// Modified internal rate of return: what goes out is discounted at one rate, what comes in is invested at another until the
/// last period. `None` unless something goes out and something comes in.
pub fn mirr(flows: &[f64], finance_rate: f64, reinvest_rate: f64) -> Result<Option<f64>, Fault> {
    checked(flows)?;
    let (discount, interest) = (factor(finance_rate)?, 1.0 + reinvest_rate);
    if !reinvest_rate.is_finite() {
        return Err(Fault::RateNotFinite);
    }
    let spent = flows.iter().rev().fold(0.0, |value, flow| value * discount + flow.min(0.0));
    let earned = flows.iter().fold(0.0, |value, flow| value * interest + flow.max(0.0));
    let ratio = earned / -spent;
    let periods = real(flows.len()) - 1.0;
    let both = flows.iter().any(|flow| *flow > 0.0) && flows.iter().any(|flow| *flow < 0.0);
    if !both || ratio.is_nan() || ratio < 0.0 {
        return Ok(None);
    }
    finite(ratio.powf(1.0 / periods) - 1.0).map(Some)
}

/// When what came in has made up for what went out, in periods and within one as if it came evenly; `None`: never. The first
/// such moment counts; see [`Payback`] for one that holds.
pub fn payback(flows: &[f64]) -> Result<Option<f64>, Fault> {
    checked(flows)?;
    let found = recovered(flows.iter().enumerate().map(|(at, flow)| (real(at), *flow)));
    Ok(found.map(|found| found.at).filter(|at| at.is_finite()))
}

/// [`payback`] of the discounted flows. `None` for rates under −100 %; −100 % itself is a fault.
pub fn discounted_payback(rate: f64, flows: &[f64]) -> Result<Option<f64>, Fault> {
    checked(flows)?;
    let factor = factor(rate)?;
    let discounted = flows.iter().scan(1.0, |weight, flow| {
        let value = flow * *weight;
        *weight *= factor;
        Some(value)
    });
    let found = recovered((0_u32..).map(f64::from).zip(discounted));
    Ok(found.map(|found| found.at).filter(|at| rate > -1.0 && at.is_finite()))
}

/// [`payback`] of dated flows, in years of 365 days from the earliest; discounted when a rate is given.
pub fn dated_payback(rate: Option<f64>, flows: &[Dated]) -> Result<Option<f64>, Fault> {
    let factor = match rate {
        Some(rate) if rate <= -1.0 => return Err(Fault::RateTooLow { rate }),
        Some(rate) => factor(rate)?,
        None => 1.0,
    };
    let found = recovered(timed(flows)?.into_iter().map(|(years, amount)| (years, amount * factor.powf(years))));
    Ok(found.map(|found| found.at).filter(|at| at.is_finite()))
}

/// Return on investment: net present value over the present value of everything that goes out. `None` when nothing does.
pub fn roi(rate: f64, flows: &[f64]) -> Result<Option<f64>, Fault> {
    let spent: Vec<f64> = flows.iter().map(|flow| flow.min(0.0)).collect();
    share(npv(rate, flows)?, npv(rate, &spent)?)
}

/// [`roi`] of dated flows.
pub fn dated_roi(rate: f64, flows: &[Dated]) -> Result<Option<f64>, Fault> {
    let spent: Vec<Dated> = flows.iter().map(|flow| Dated { date: flow.date, amount: flow.amount.min(0.0) }).collect();
    share(xnpv(rate, flows)?, xnpv(rate, &spent)?)
}

fn share(value: f64, spent: f64) -> Result<Option<f64>, Fault> {
    if spent < 0.0 { finite(value / -spent).map(Some) } else { Ok(None) }
}

/// When a cash flow has made up for what it took.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Payback {
    /// The moment, in the unit of the times.
    pub at: f64,
    /// Whether it stays made up for until the end.
    pub holds: bool,
}

/// The first moment from which nothing is owed any more, interpolated within the period. A flow that never owes anything has
/// paid back at once.
pub(super) fn recovered(flows: impl IntoIterator<Item = (f64, f64)>) -> Option<Payback> {
    let mut found: Option<Payback> = None;
    let (mut total, mut before) = (0.0, 0.0);
    let mut owed = false;
    for (time, flow) in flows {
        let next: f64 = total + flow;
        if next < 0.0 {
            owed = true;
            if let Some(found) = &mut found {
                found.holds = false;
            }
        } else if owed && found.is_none() {
            found = Some(Payback { at: before + (time - before) * (-total / flow), holds: true });
        }
        (total, before) = (next, time);
    }
    if owed { found } else { Some(Payback { at: 0.0, holds: true }) }
}

fn checked(flows: &[f64]) -> Result<(), Fault> {
    match flows.iter().position(|flow| !flow.is_finite()) {
        Some(index) => Err(Fault::FlowNotFinite { index }),
        None if flows.is_empty() => Err(Fault::NoFlows),
        None if flows.len() > MOST_FLOWS => Err(Fault::TooManyFlows { given: flows.len() }),
        None => Ok(()),
    }
}

/// Years from the earliest day and the amount of that day, earliest first: within a day no order counts.
fn timed(flows: &[Dated]) -> Result<Vec<(f64, f64)>, Fault> {
    checked(&flows.iter().map(|flow| flow.amount).collect::<Vec<f64>>())?;
    let first = flows.iter().map(|flow| flow.date).min().unwrap_or_default();
    let days = |date: Date| f64::from(i32::try_from(days_between(first, date)).unwrap_or(i32::MAX));
    Ok(roots::together(flows.iter().map(|flow| (days(flow.date) / DAYS_PER_YEAR, flow.amount))))
}

/// What an amount is multiplied by for each period it lies ahead.
fn factor(rate: f64) -> Result<f64, Fault> {
    if !rate.is_finite() {
        return Err(Fault::RateNotFinite);
    }
    if rate == -1.0 { Err(Fault::RateTooLow { rate }) } else { Ok(1.0 / (1.0 + rate)) }
}

pub(super) fn finite(value: f64) -> Result<f64, Fault> {
    if value.is_finite() { Ok(value) } else { Err(Fault::TooLarge) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paybacks_lie_within_the_period() {
        assert_eq!(payback(&[-100.0, 60.0, 80.0]), Ok(Some(1.5)));
        assert_eq!(payback(&[-100.0, 60.0, 30.0]), Ok(None));
        assert_eq!(payback(&[100.0, 60.0]), Ok(Some(0.0)));
        assert_eq!(discounted_payback(0.0, &[-100.0, 60.0, 80.0]), Ok(Some(1.5)));
        assert_eq!(discounted_payback(1.0, &[-100.0, 100.0, 200.0]), Ok(Some(2.0)));
        let day = |day: i8, amount: f64| Dated { date: Date::constant(2026, 1, day), amount };
        let (gain, cost, back) = (day(2, 80.0), day(2, -100.0), day(3, 20.0));
        for same_day in [[gain, cost], [cost, gain]] {
            let flows = [same_day[0], same_day[1], back];
            assert_eq!(dated_payback(None, &flows), Ok(Some(1.0 / DAYS_PER_YEAR)), "{flows:?}");
        }
        let found = recovered([(0.0, -100.0), (1.0, 150.0), (2.0, -100.0)]).unwrap();
        assert_eq!((found.at, found.holds), (2.0 / 3.0, false));
    }

    #[test]
    fn what_makes_no_sense_is_a_fault() {
        assert_eq!(npv(0.1, &[]), Err(Fault::NoFlows));
        assert_eq!(npv(-1.0, &[1.0]), Err(Fault::RateTooLow { rate: -1.0 }));
        assert_eq!(npv(f64::NAN, &[1.0]), Err(Fault::RateNotFinite));
        assert_eq!(irr(&[-1.0, f64::INFINITY]), Err(Fault::FlowNotFinite { index: 1 }));
        assert_eq!(npv(0.0, &[f64::MAX, f64::MAX]), Err(Fault::TooLarge));
        assert_eq!(irr(&vec![1.0; MOST_FLOWS + 1]), Err(Fault::TooManyFlows { given: MOST_FLOWS + 1 }));
        assert_eq!(roi(0.1, &[1.0, 2.0]), Ok(None));
        assert_eq!(discounted_payback(-1.5, &[-1.0, 2.0]), Ok(None));
    }
}
