//! One cash flow written as one JSON object, for programs that take them line by line.

use serde::Deserialize;

use super::error::OpenError;
use super::open::text;
use super::read::read_text;
use super::v1::Day;
use crate::domain::money::CashFlow;

#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    rate: Option<f64>,
    flows: Vec<f64>,
    #[serde(default)]
    dates: Option<Vec<Day>>,
    #[serde(default)]
    finance_rate: Option<f64>,
    #[serde(default)]
    reinvest_rate: Option<f64>,
}

/// Reads one cash flow. A field it does not know is left alone.
pub fn open_cash(line: &[u8]) -> Result<CashFlow, OpenError> {
    let (Line { rate, flows, dates, finance_rate, reinvest_rate }, _) = read_text(text(line)?)?;
    let dates = dates.map(|dates| dates.into_iter().map(|day| day.0).collect());
    Ok(CashFlow { rate, flows, dates, finance_rate, reinvest_rate })
}
