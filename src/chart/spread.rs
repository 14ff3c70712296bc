//! A distribution as bars side by side.

use super::axis::{Axis, Tick};

/// The chart, in per cent of its width and height.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// One bar a bin.
    pub bars: Vec<Bar>,
    /// Values along the bottom.
    pub ticks: Vec<Tick>,
    /// Where nothing lies, if it is on the chart.
    pub zero: Option<f64>,
    /// Where each of the marked values lies.
    pub marks: Vec<f64>,
}

/// A bar, standing on the bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Its left edge.
    pub x: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// Whether more than half of it lies over nothing.
    pub gains: bool,
}

/// Bins, each from, to and how many, and values to mark.
pub fn histogram(bins: &[(f64, f64, u32)], marked: &[f64]) -> Histogram {
    const TICKS: u32 = 5;
    let axis = Axis::holding(bins.iter().flat_map(|(from, to, _)| [*from, *to]).chain([0.0]));
    let most = bins.iter().map(|(_, _, count)| *count).max().unwrap_or(0).max(1);
    let bar = |(from, to, count): &(f64, f64, u32)| {
        let (x, end) = (axis.at(*from), axis.at(*to));
        // A distribution of a single value has a bin without width.
        let width = (end - x).max(0.8);
        Bar { x, width, height: 100.0 * f64::from(*count) / f64::from(most), gains: from.midpoint(*to) > 0.0 }
    };
    let on_chart = |at: f64| (0.0..=100.0).contains(&at);
    Histogram {
        bars: bins.iter().map(bar).collect(),
        ticks: axis.ticks(TICKS),
        zero: Some(axis.at(0.0)).filter(|at| on_chart(*at)),
        marks: marked.iter().map(|value| axis.at(*value)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_stand_where_their_values_are() {
        let chart = histogram(&[(-10.0, 0.0, 2), (0.0, 10.0, 4)], &[5.0]);
        assert_eq!(chart.bars[0], Bar { x: 0.0, width: 50.0, height: 50.0, gains: false });
        assert_eq!(chart.bars[1], Bar { x: 50.0, width: 50.0, height: 100.0, gains: true });
        assert_eq!((chart.zero, chart.marks), (Some(50.0), vec![75.0]));
    }

    #[test]
    fn one_value_is_still_seen() {
        let chart = histogram(&[(7.0, 7.0, 10)], &[]);
        assert!(chart.bars[0].width > 0.0 && chart.bars[0].height == 100.0);
        assert_eq!(histogram(&[], &[]).bars, []);
    }
}
