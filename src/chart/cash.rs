//! Cumulative cash of several scenarios as lines over the months.

use super::axis::{Axis, Tick};
use crate::domain::units::real;

/// The chart. Everything in per cent of its width and height, from the upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Cash {
    /// One line a scenario, in their order.
    pub lines: Vec<Line>,
    /// Amounts down the side.
    pub amounts: Vec<Tick>,
    /// Ends of years along the bottom: months from the start.
    pub years: Vec<Tick>,
    /// Where nothing lies.
    pub zero: f64,
}

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// A point at the beginning and at the end of each month.
    pub points: Vec<(f64, f64)>,
    /// The deepest point under nothing.
    pub dip: Option<(f64, f64)>,
    /// Where its name stands: near its end, but not on another name.
    pub label: f64,
}

/// How far apart names have to stand, in per cent of the height.
pub const APART: f64 = 9.0;

/// The lines of cumulative amounts, month by month, all of the same length.
pub fn cash(cumulative: &[Vec<f64>]) -> Cash {
    const TICKS: u32 = 5;
    const MONTHS_A_YEAR: usize = 12;
    let months = cumulative.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let axis = Axis::holding(cumulative.iter().flatten().copied().chain([0.0])).rounded(TICKS);
    let y = |value: f64| 100.0 - axis.at(value);
    let x = |month: usize| 100.0 * real(month) / real(months);
    let line = |amounts: &Vec<f64>| {
        let points: Vec<(f64, f64)> =
            std::iter::once(&0.0).chain(amounts).enumerate().map(|(month, value)| (x(month), y(*value))).collect();
        let lowest = amounts.iter().enumerate().min_by(|one, other| one.1.total_cmp(other.1));
        let dip = lowest.filter(|(_, value)| **value < 0.0).map(|(month, value)| (x(month + 1), y(*value)));
        let label = points.last().map_or(y(0.0), |(_, y)| *y);
        Line { points, dip, label }
    };
    let mut lines: Vec<Line> = cumulative.iter().map(line).collect();
    spread_labels(&mut lines);
    Cash {
        lines,
        amounts: axis.ticks(TICKS).into_iter().map(|tick| Tick { at: y(tick.value), ..tick }).collect(),
        years: (0..=months).step_by(MONTHS_A_YEAR).map(|month| Tick { value: real(month), at: x(month) }).collect(),
        zero: y(0.0),
    }
}

/// Pushes names apart, downwards first and back up where the bottom is reached.
fn spread_labels(lines: &mut [Line]) {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|one, other| {
        let label = |at: &usize| lines.get(*at).map_or(0.0, |line| line.label);
        label(one).total_cmp(&label(other))
    });
    let mut least = 0.0_f64;
    for at in &order {
        if let Some(line) = lines.get_mut(*at) {
            line.label = line.label.max(least);
            least = line.label + APART;
        }
    }
    let mut most = 100.0_f64;
    for at in order.iter().rev() {
        if let Some(line) = lines.get_mut(*at) {
            line.label = line.label.min(most);
            most = line.label - APART;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_begin_at_nothing_and_show_their_dip() {
        let chart = cash(&[vec![-100.0, -50.0, 100.0], vec![10.0, 20.0, 30.0]]);
        assert_eq!((chart.amounts[0].value, chart.zero), (-100.0, 50.0));
        assert_eq!(chart.lines[0].points[0], (0.0, 50.0));
        let (x, y) = chart.lines[0].dip.unwrap();
        assert!((x - 33.333).abs() < 0.01 && y == 100.0, "{x} {y}");
        assert_eq!(chart.lines[1].dip, None);
        assert_eq!(chart.years, [Tick { value: 0.0, at: 0.0 }]);
    }

    #[test]
    fn names_never_stand_on_each_other() {
        let chart = cash(&[vec![1.0], vec![1.1], vec![0.9], vec![1.0]]);
        let mut labels: Vec<f64> = chart.lines.iter().map(|line| line.label).collect();
        labels.sort_by(f64::total_cmp);
        assert!(labels.windows(2).all(|pair| pair[1] - pair[0] >= APART - 1e-9), "{labels:?}");
        assert!(labels[0] >= 0.0 && labels[3] <= 100.0);
        assert_eq!(cash(&[]).lines, []);
    }
}
