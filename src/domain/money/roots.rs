//! Every rate at which a cash flow is worth nothing.
//!
//! With `δ = ln(1 + rate)` the present value is a sum of exponentials, `Σ cᵢ·e^(−δ·tᵢ)`. Divided by its first term and
//! differentiated it has one term fewer and the same signs; between two roots of that derivative it only rises or only falls
//! (Rolle), so that it has one root there or none. Working upwards from the last change of sign, no root is missed and none is
//! counted twice; where the curve only touches zero, that is one root. Terms are kept as logarithms, so nothing overflows.

/// One term of the sum; `time` in the unit of the rate.
#[derive(Clone, Copy, Debug)]
struct Term {
    negative: bool,
    log: f64,
    time: f64,
}

/// Under this share of the largest term a value is zero.
const ZERO: f64 = 2e-14;
/// What loses all but a millionth each period is no return, and closer to −100 % numbers cannot tell rates apart.
const LOWEST: f64 = -0.999_999;
/// Rates closer than this are the same root.
const SAME: f64 = 1e-11;

/// The rates, lowest first, at which amounts at times (any order, any unit) are worth nothing together. Empty: there is none.
/// Amounts and times are finite.
pub(super) fn rates(flows: impl IntoIterator<Item = (f64, f64)>) -> Vec<f64> {
    let terms = terms(flows);
    let mut rates: Vec<f64> = deltas(&terms).into_iter().map(f64::exp_m1).map(tidy).collect();
    rates.retain(|rate| rate.is_finite() && *rate > LOWEST);
    rates
}

/// A return of nothing is nought, not a rounding error.
fn tidy(rate: f64) -> f64 {
    if rate.abs() < 1e-13 { 0.0 } else { rate }
}

/// Times and amounts with those at the same time added up, earliest first.
pub(super) fn together(flows: impl IntoIterator<Item = (f64, f64)>) -> Vec<(f64, f64)> {
    let mut flows: Vec<(f64, f64)> = flows.into_iter().collect();
    flows.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut together: Vec<(f64, f64)> = Vec::new();
    for (time, amount) in flows {
        match together.last_mut() {
            Some(last) if last.0 == time => last.1 += amount,
            _ => together.push((time, amount)),
        }
    }
    together
}

/// The terms of the sum, without those of no amount, earliest first.
fn terms(flows: impl IntoIterator<Item = (f64, f64)>) -> Vec<Term> {
    let mut together = together(flows);
    together.retain(|(_, amount)| *amount != 0.0);
    let first = together.first().map_or(0.0, |(time, _)| *time);
    let term = |(time, amount): (f64, f64)| Term { negative: amount < 0.0, log: amount.abs().ln(), time: time - first };
    together.into_iter().map(term).collect()
}

fn deltas(terms: &[Term]) -> Vec<f64> {
    let changes = terms.windows(2).rposition(|pair| pair[0].negative != pair[1].negative);
    // Without a change of sign there is no root.
    let Some(deepest) = changes else { return Vec::new() };
    let mut level = terms.to_vec();
    for (at, first) in terms.iter().enumerate().take(deepest) {
        for term in &mut level[at + 1..] {
            term.log += (term.time - first.time).ln();
        }
    }
    let mut found = Vec::new();
    for at in (0..=deepest).rev() {
        found = between(&level[at..], &found, at == 0);
        if let Some(above) = at.checked_sub(1) {
            let time = level[above].time;
            for term in &mut level[at..] {
                term.log -= (term.time - time).ln();
            }
        }
    }
    found
}

/// The roots of a sum, given those of its derivative.
fn between(terms: &[Term], turns: &[f64], exact: bool) -> Vec<f64> {
    let value = |delta: f64| value(terms, delta);
    let mut found: Vec<f64> = Vec::new();
    let mut add = |root: f64| {
        if found.last().is_none_or(|last| root - last > SAME * (1.0 + root.abs())) {
            found.push(root);
        }
    };
    let (Some(first), Some(last)) = (terms.first(), terms.last()) else { return found };
    let sign = |term: &Term| if term.negative { -1.0 } else { 1.0 };
    // Far down the last term rules, far up the first.
    let (low, high) = (turns.first().copied().unwrap_or(0.0), turns.last().copied().unwrap_or(0.0));
    let mut from = (far(low, -1.0, sign(last), &value), sign(last));
    for &turn in turns {
        let here = value(turn);
        if here.abs() <= ZERO {
            add(turn);
        } else if from.1 * here < 0.0 {
            add(root(from, (turn, here), exact, &value));
        }
        from = (turn, if here.abs() <= ZERO { 0.0 } else { here });
    }
    if from.1 * sign(first) < 0.0 {
        add(root(from, (far(high, 1.0, sign(first), &value), sign(first)), exact, &value));
    }
    found
}

/// A place beyond `from` at which the sum has the sign it keeps from there on.
fn far(from: f64, direction: f64, sign: f64, value: &impl Fn(f64) -> f64) -> f64 {
    let mut step = 1.0;
    let mut place = from + direction;
    // The slowest decay is a day in a thousand years, the widest ratio that of the largest to the smallest number.
    while value(place) * sign <= ZERO && step < 1e12 {
        step *= 2.0;
        place = from + direction * step;
    }
    place
}

/// The sum, as a share of its largest term.
fn value(terms: &[Term], delta: f64) -> f64 {
    let power = |term: &Term| term.log - delta * term.time;
    let greatest = terms.iter().map(power).fold(f64::NEG_INFINITY, f64::max);
    terms.iter().fold(0.0, |sum, term| {
        let size = (power(term) - greatest).exp();
        if term.negative { sum - size } else { sum + size }
    })
}

/// The root between two places of unlike sign: inverse quadratic interpolation where it can be trusted, halving where not
/// (Chandrupatla 1997).
fn root(low: (f64, f64), high: (f64, f64), exact: bool, value: &impl Fn(f64) -> f64) -> f64 {
    const ROUNDS: u32 = 400;
    // A turning point only has to lie between the roots it parts.
    let (part, least) = if exact { (2.0 * f64::EPSILON, f64::MIN_POSITIVE) } else { (1e-12, 1e-13) };
    let (mut new, mut other) = (high, low);
    let mut share = 0.5;
    for _ in 0..ROUNDS {
        let place = new.0 + share * (other.0 - new.0);
        let here = (place, value(place));
        let before = if (here.1 < 0.0) == (new.1 < 0.0) { new } else { std::mem::replace(&mut other, new) };
        new = here;
        let best = if new.1.abs() < other.1.abs() { new } else { other };
        let least = (part * best.0.abs() + least) / (other.0 - new.0).abs();
        if best.1 == 0.0 || least > 0.5 {
            return best.0;
        }
        let xi = (new.0 - other.0) / (before.0 - other.0);
        let phi = (new.1 - other.1) / (before.1 - other.1);
        let trusted = phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi;
        let quadratic = || {
            let first = new.1 / (other.1 - new.1) * before.1 / (other.1 - before.1);
            let second = new.1 / (before.1 - new.1) * other.1 / (before.1 - other.1);
            first + second * (before.0 - new.0) / (other.0 - new.0)
        };
        share = if trusted { quadratic() } else { 0.5 }.clamp(least, 1.0 - least);
    }
    new.0.midpoint(other.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn irr(flows: &[f64]) -> Vec<f64> {
        rates((0_u32..).map(f64::from).zip(flows.iter().copied()))
    }

    fn near(found: &[f64], wanted: &[f64]) {
        assert_eq!(found.len(), wanted.len(), "{found:?} {wanted:?}");
        for (found, wanted) in found.iter().zip(wanted) {
            assert!((found - wanted).abs() <= 1e-9 * (1.0 + wanted.abs()), "{found} {wanted}");
        }
    }

    #[test]
    fn none_one_and_several() {
        near(&irr(&[1.0, 2.0, 3.0]), &[]);
        near(&irr(&[-100.0, 110.0]), &[0.1]);
        near(&irr(&[-100.0, 50.0, 50.0]), &[0.0]);
        // (1.1 − x)(1.2 − x)(1.3 − x), the textbook case of three.
        near(&irr(&[-1000.0, 3600.0, -4310.0, 1716.0]), &[0.1, 0.2, 0.3]);
        near(&irr(&[-4000.0, 25000.0, -25000.0]), &[0.25, 4.0]);
        near(&irr(&[100.0, -200.0, 150.0]), &[]);
    }

    #[test]
    fn a_curve_that_touches_zero_has_one_root() {
        near(&irr(&[1.0, -2.2, 1.21]), &[0.1]);
    }

    #[test]
    fn great_and_small_amounts_and_times_do_no_harm() {
        near(&irr(&[-1e300, 1.1e300]), &[0.1]);
        near(&irr(&[-1e-300, 1.1e-300]), &[0.1]);
        let mut late = vec![0.0; 600];
        late[0] = -1.0;
        late[599] = 2.0;
        near(&irr(&late), &[2_f64.powf(1.0 / 599.0) - 1.0]);
        let days = 1.0 / 365.0;
        near(&rates([(0.0, -100.0), (days, 101.0)]), &[1.01_f64.powi(365) - 1.0]);
        near(&rates([(days, 101.0), (0.0, -60.0), (0.0, -40.0)]), &[1.01_f64.powi(365) - 1.0]);
    }
}
