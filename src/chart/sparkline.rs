//! Measured values of one figure as a small line, with where it began and where it shall be.

use super::axis::Axis;
use crate::domain::rollout::days_between;
use crate::domain::units::Date;

/// The line. Everything in per cent of its width and height, from the upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Sparkline {
    /// The values, first to last. One alone stands in the middle.
    pub points: Vec<(f64, f64)>,
    /// How high the baseline lies, if there is one.
    pub baseline: Option<f64>,
    /// How high the target lies.
    pub target: f64,
}

/// Room above and under everything, in per cent, so that no mark is cut off.
const MARGIN: f64 = 10.0;

/// The line through values, first to last, as far apart as their days are.
pub fn sparkline(values: &[(Date, f64)], baseline: Option<f64>, target: f64) -> Sparkline {
    let all = values.iter().map(|(_, value)| *value).chain(baseline).chain([target]);
    let axis = Axis::holding(all);
    let y = |value: f64| 100.0 - MARGIN - axis.at(value) * (100.0 - 2.0 * MARGIN) / 100.0;
    let days = |from: Date, to: Date| i32::try_from(days_between(from, to)).map_or(0.0, f64::from);
    let (first, last) = (values.first().map(|(day, _)| *day), values.last().map(|(day, _)| *day));
    let x = |day: Date| match (first, last) {
        (Some(first), Some(last)) if first < last => 100.0 * days(first, day) / days(first, last),
        _ => 50.0,
    };
    Sparkline {
        points: values.iter().map(|(day, value)| (x(*day), y(*value))).collect(),
        baseline: baseline.map(y),
        target: y(target),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(values: &[(&str, f64)]) -> Vec<(Date, f64)> {
        values.iter().map(|(day, value)| (day.parse().unwrap(), *value)).collect()
    }

    #[test]
    fn higher_values_lie_higher_and_days_keep_their_distance() {
        let line = sparkline(&on(&[("2026-05-01", 10.0), ("2026-05-11", 6.0), ("2026-06-10", 2.0)]), Some(12.0), 2.0);
        assert_eq!(line.points, [(0.0, 26.0), (25.0, 58.0), (100.0, 90.0)]);
        assert_eq!((line.baseline, line.target), (Some(10.0), 90.0));
    }

    #[test]
    fn one_value_or_none_is_a_line_too() {
        let line = sparkline(&on(&[("2026-05-01", 5.0)]), None, 5.0);
        assert_eq!((line.points, line.target), (vec![(50.0, 50.0)], 50.0));
        let line = sparkline(&[], None, 5.0);
        assert_eq!((line.points.len(), line.baseline, line.target), (0, None, 50.0));
    }

    #[test]
    fn nothing_leaves_the_picture() {
        for values in [[("2026-05-01", 0.0), ("2026-05-02", 1e6)], [("0001-01-01", 3.0), ("9999-12-31", 4.0)]] {
            let line = sparkline(&on(&values), Some(0.5), 99.0);
            let heights = line.points.iter().map(|(_, y)| *y).chain(line.baseline).chain([line.target]);
            assert!(heights.clone().all(|y| (MARGIN - 1e-9..=100.0 - MARGIN + 1e-9).contains(&y)), "{line:?}");
            assert!(line.points.iter().all(|(x, _)| (0.0..=100.0).contains(x)), "{line:?}");
        }
    }
}
