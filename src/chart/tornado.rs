//! What each assumption does to a result, as bars to both sides of the likely one.

use super::axis::{Axis, Tick};

/// The chart, in per cent of its width.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// One bar an assumption, in their order.
    pub bars: Vec<Bar>,
    /// Where the likely result lies.
    pub likely: f64,
    /// Where nothing lies.
    pub zero: f64,
    /// Values along the bottom.
    pub ticks: Vec<Tick>,
}

/// The result with an assumption at its low and at its high: both spans begin at the likely result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// From the left, how wide: at its low.
    pub low: (f64, f64),
    /// The same at its high.
    pub high: (f64, f64),
}

/// Results at low and high of each assumption, around the likely one.
pub fn tornado(likely: f64, results: &[(f64, f64)]) -> Tornado {
    const TICKS: u32 = 5;
    let axis = Axis::holding(results.iter().flat_map(|(low, high)| [*low, *high]).chain([likely, 0.0]));
    let middle = axis.at(likely);
    let span = |value: f64| {
        let at = axis.at(value);
        (at.min(middle), (at - middle).abs())
    };
    Tornado {
        bars: results.iter().map(|(low, high)| Bar { low: span(*low), high: span(*high) }).collect(),
        likely: middle,
        zero: axis.at(0.0),
        ticks: axis.ticks(TICKS),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_go_to_both_sides_of_the_likely_result() {
        let chart = tornado(50.0, &[(0.0, 100.0), (60.0, 40.0)]);
        assert_eq!(chart.likely, 50.0);
        assert_eq!(chart.bars[0], Bar { low: (0.0, 50.0), high: (50.0, 50.0) });
        assert_eq!(chart.bars[1], Bar { low: (50.0, 10.0), high: (40.0, 10.0) });
    }
}
