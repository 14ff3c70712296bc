//! Cash flow arithmetic against figures that others computed, and against arithmetic that shares nothing with ours.

use baton::domain::money::{Dated, Fault, discounted_payback, irr, mirr, npv, payback, roi, xirr, xnpv};
use baton::domain::units::Date;
use proptest::prelude::*;
use serde_json::Value;

use crate::shared::shared;

/// The cases of the shared data of one function; empty where they are absent.
fn cases(function: &str) -> Vec<Value> {
    let Some(path) = shared("data/finance/vectors.json") else { return Vec::new() };
    let text = std::fs::read_to_string(path).expect("readable");
    let all: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    let found: Vec<Value> = all.into_iter().filter(|case| case["fn"] == function).collect();
    assert!(!found.is_empty(), "no cases of {function}");
    found
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list").iter().map(|number| number.as_f64().expect("a number")).collect()
}

fn flows(case: &Value) -> Vec<f64> {
    numbers(&case["cashflows"])
}

fn dated(case: &Value) -> Vec<Dated> {
    let dates = case["dates"].as_array().expect("dates").iter();
    let dates = dates.map(|date| date.as_str().expect("a date").parse::<Date>().expect("a date"));
    dates.zip(flows(case)).map(|(date, amount)| Dated { date, amount }).collect()
}

/// One part in a million, or what the source itself leaves open.
fn agrees(case: &Value, found: f64) -> bool {
    let wanted = case["expected"].as_f64().expect("a figure");
    // One source gives four decimals and says so with most of its cases.
    let decimals = case["src"].as_str().is_some_and(|source| source.starts_with("numpy"));
    let open = case["tol"].as_f64().unwrap_or(if decimals { 5e-5 } else { 0.0 });
    // Near nought what is left is the rounding of the parts; the spreadsheet stops its search for rates at 1e-8.
    let parts: f64 = flows(case).iter().map(|flow| flow.abs()).sum();
    let rounding = if case["fn"].as_str().is_some_and(|name| name.contains("NPV")) { 1e-12 * parts } else { 1e-8 };
    (found - wanted).abs() <= (1e-6 * wanted.abs()).max(open).max(rounding)
}

#[test]
fn net_present_values_agree() {
    for case in cases("NPV_excel") {
        let rate = case["rate"].as_f64().expect("a rate");
        // The spreadsheet discounts the first flow as well.
        let found = npv(rate, &flows(&case)).map(|value| value / (1.0 + rate));
        assert!(found.as_ref().is_ok_and(|found| agrees(&case, *found)), "{found:?} {case}");
    }
    for case in cases("NPV_t0") {
        let found = npv(case["rate"].as_f64().expect("a rate"), &flows(&case)).expect("a value");
        assert!(agrees(&case, found), "{found} {case}");
    }
    for case in cases("XNPV") {
        let found = xnpv(case["rate"].as_f64().expect("a rate"), &dated(&case)).expect("a value");
        assert!(agrees(&case, found), "{found} {case}");
    }
}

#[test]
fn modified_returns_agree() {
    for case in cases("MIRR") {
        let rate = |name: &str| case[name].as_f64().expect("a rate");
        let found = mirr(&flows(&case), rate("finance_rate"), rate("reinvest_rate")).expect("computed");
        match case["expected"].is_null() {
            true => assert_eq!(found, None, "{case}"),
            false => assert!(found.is_some_and(|found| agrees(&case, found)), "{found:?} {case}"),
        }
    }
}

/// Signs of the value on a fine grid of rates: how often it crosses zero, found without any of our arithmetic.
fn crossings(value: impl Fn(f64) -> f64, from: f64, to: f64) -> usize {
    const STEPS: u32 = 4_000;
    let (low, high) = (from.ln_1p(), to.ln_1p());
    let at = |step: u32| value((low + (high - low) * f64::from(step) / f64::from(STEPS)).exp_m1());
    let signs: Vec<bool> = (0..=STEPS).map(|step| at(step) > 0.0).collect();
    signs.windows(2).filter(|pair| pair[0] != pair[1]).count()
}

fn plain_value(flows: &[f64], rate: f64) -> f64 {
    let mut value = 0.0;
    let mut divisor = 1.0;
    for flow in flows {
        value += flow / divisor;
        divisor *= 1.0 + rate;
    }
    value
}

fn is_root(value: impl Fn(f64) -> f64, size: impl Fn(f64) -> f64, rate: f64) -> bool {
    let nudge = 1e-9 * (1.0 + rate);
    value(rate - nudge).signum() != value(rate + nudge).signum() || value(rate).abs() <= 1e-9 * size(rate)
}

#[test]
fn every_internal_rate_is_found_and_none_is_made_up() {
    for case in cases("IRR") {
        let flows = flows(&case);
        let found = irr(&flows).expect("computed");
        let sizes: Vec<f64> = flows.iter().map(|flow| flow.abs()).collect();
        for rate in &found {
            assert!(is_root(|r| plain_value(&flows, r), |r| plain_value(&sizes, r), *rate), "{rate} {case}");
        }
        if !case["expected"].is_null() {
            assert!(found.iter().any(|rate| agrees(&case, *rate)), "{found:?} {case}");
        }
        let counted = case["roots_-95pct_to_20000pct"].as_u64().expect("a count");
        let within = found.iter().filter(|rate| (-0.95..=200.0).contains(*rate)).count();
        assert_eq!(u64::try_from(within), Ok(counted), "{found:?} {case}");
    }
}

#[test]
fn every_dated_rate_is_found_and_none_is_made_up() {
    for case in cases("XIRR") {
        let flows = dated(&case);
        let first = flows.iter().map(|flow| flow.date).min().expect("flows");
        let years = |flow: &Dated| f64::from(flow.date.since(first).expect("days").get_days()) / 365.0;
        let timed: Vec<(f64, f64)> = flows.iter().map(|flow| (years(flow), flow.amount)).collect();
        let sum = |sign: fn(f64) -> f64, rate: f64| -> f64 {
            timed.iter().map(|(years, amount)| sign(*amount) / (1.0 + rate).powf(*years)).sum()
        };
        let value = |rate: f64| sum(|amount| amount, rate);
        let found = xirr(&flows).expect("computed");
        for rate in &found {
            assert!(is_root(value, |r| sum(f64::abs, r), *rate), "{rate} {case}");
        }
        if !case["expected"].is_null() {
            assert!(found.iter().any(|rate| agrees(&case, *rate)), "{found:?} {case}");
        }
        let within = found.iter().filter(|rate| (-0.9999..=1000.0).contains(*rate)).count();
        assert_eq!(within, crossings(value, -0.9999, 1000.0), "{found:?} {case}");
    }
}

proptest! {
    #[test]
    fn rates_that_are_put_in_come_out(
        rates in proptest::collection::btree_set(-80..400_i32, 1..5),
        late in 0..20_usize,
    ) {
        // Factors (x·(1 + rate) − 1) multiplied out, x being the discount factor.
        let rates: Vec<f64> = rates.into_iter().map(|rate| f64::from(rate) / 100.0).collect();
        prop_assume!(rates.windows(2).all(|pair| pair[1] - pair[0] > 0.02));
        let mut flows = vec![1.0];
        for rate in &rates {
            let mut next = vec![0.0; flows.len() + 1];
            for (at, flow) in flows.iter().enumerate() {
                next[at] -= flow;
                next[at + 1] += flow * (1.0 + rate);
            }
            flows = next;
        }
        let mut shifted = vec![0.0; late];
        shifted.extend(&flows);
        let found = irr(&shifted).expect("computed");
        prop_assert_eq!(found.len(), rates.len(), "{:?} {:?}", found, rates);
        for (found, rate) in found.iter().zip(&rates) {
            prop_assert!((found - rate).abs() < 1e-6, "{} {}", found, rate);
        }
    }

    #[test]
    fn nothing_is_ever_answered_with_a_number_that_is_none(
        rate in any::<f64>(),
        flows in proptest::collection::vec(prop_oneof![any::<f64>(), -1e6..1e6_f64], 0..12),
    ) {
        let fine = |found: Result<Option<f64>, Fault>| found.is_err() || found.is_ok_and(|value| value.is_none_or(f64::is_finite));
        prop_assert!(fine(npv(rate, &flows).map(Some)));
        prop_assert!(fine(payback(&flows)));
        prop_assert!(fine(discounted_payback(rate, &flows)));
        prop_assert!(fine(roi(rate, &flows)));
        prop_assert!(fine(mirr(&flows, rate, rate)));
        prop_assert!(irr(&flows).is_err() || irr(&flows).is_ok_and(|rates| rates.iter().all(|rate| rate.is_finite() && *rate > -1.0)));
    }

    #[test]
    fn value_does_not_care_for_the_order_of_dated_flows(amounts in proptest::collection::vec((-1e6..1e6_f64, 0..4000_i32), 1..20)) {
        let first = Date::constant(2026, 1, 1);
        let flow = |(amount, days): &(f64, i32)| Dated { date: first.saturating_add(jiff::Span::new().days(*days)), amount: *amount };
        let flows: Vec<Dated> = amounts.iter().map(flow).collect();
        let mut turned = flows.clone();
        turned.reverse();
        let (one, other) = (xnpv(0.1, &flows).expect("a value"), xnpv(0.1, &turned).expect("a value"));
        prop_assert!((one - other).abs() < 1e-6);
        prop_assert_eq!(xirr(&flows).expect("rates").len(), xirr(&turned).expect("rates").len());
    }
}
