//! A cash flow on its own.

use serde::Serialize;

use crate::domain::money::{
    CashFlow, Dated, Fault, dated_payback, dated_roi, discounted_payback, irr, mirr, npv, payback, roi, xirr, xnpv,
};
use crate::domain::units::Date;

/// Everything there is to say about a cash flow. Where there are dates, value, payback and return on investment follow them
/// and count in years; the internal rate `irr` always takes the flows as one a period.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CashReport {
    /// Net present value, the first flow undiscounted; `null` without a rate.
    pub npv: Option<f64>,
    /// Every internal rate of return a period.
    pub irr: Vec<f64>,
    /// Every internal rate of return a year; `null` without dates.
    pub xirr: Option<Vec<f64>>,
    /// Periods, or years, until what went out has come back; `null`: never.
    pub payback: Option<f64>,
    /// The same for discounted flows.
    pub discounted_payback: Option<f64>,
    /// Value over the present value of what goes out; `null` when nothing does.
    pub roi: Option<f64>,
    /// Modified internal rate of return, when its two rates are given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mirr: Option<Option<f64>>,
}

/// Computes a cash flow.
pub fn cash(line: &CashFlow) -> Result<CashReport, Fault> {
    let CashFlow { rate, flows, dates, finance_rate, reinvest_rate } = line;
    let dated = dates.as_ref().map(|dates| dated(flows, dates)).transpose()?;
    let (npv, payback, discounted_payback, roi) = match &dated {
        Some(dated) => (
            rate.map(|rate| xnpv(rate, dated)).transpose()?,
            dated_payback(None, dated)?,
            rate.map(|rate| dated_payback(Some(rate), dated)).transpose()?.flatten(),
            rate.map(|rate| dated_roi(rate, dated)).transpose()?.flatten(),
        ),
        None => (
            rate.map(|rate| npv(rate, flows)).transpose()?,
            payback(flows)?,
            rate.map(|rate| discounted_payback(rate, flows)).transpose()?.flatten(),
            rate.filter(|rate| *rate > -1.0).map(|rate| roi(rate, flows)).transpose()?.flatten(),
        ),
    };
    let rates = finance_rate.zip(*reinvest_rate);
    Ok(CashReport {
        npv,
        irr: irr(flows)?.into_iter().map(shown).collect(),
        xirr: dated.map(|dated| Ok(xirr(&dated)?.into_iter().map(shown).collect())).transpose()?,
        payback,
        discounted_payback,
        roi,
        mirr: rates.map(|(finance, reinvest)| mirr(flows, finance, reinvest)).transpose()?,
    })
}

/// A rate with the eleven digits that count: beyond them machines differ.
fn shown(rate: f64) -> f64 {
    format!("{rate:.10e}").parse().unwrap_or(rate)
}

fn dated(flows: &[f64], dates: &[Date]) -> Result<Vec<Dated>, Fault> {
    if flows.len() != dates.len() {
        return Err(Fault::DatesDiffer { flows: flows.len(), dates: dates.len() });
    }
    Ok(flows.iter().zip(dates).map(|(amount, date)| Dated { date: *date, amount: *amount }).collect())
}
