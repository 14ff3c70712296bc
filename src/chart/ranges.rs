//! Ranges side by side on one scale from zero.

use crate::domain::units::Range;

/// A range as fractions of the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar<K> {
    /// What it is about.
    pub key: K,
    /// The range itself.
    pub range: Range,
    /// Where the cautious value lies.
    pub low: f64,
    /// Where the value most expected lies.
    pub likely: f64,
    /// Where the hopeful value lies.
    pub high: f64,
}

/// The ranges whose hopeful value is above zero, on a scale that ends at the greatest of them.
pub fn bars<K: Copy>(ranges: impl IntoIterator<Item = (K, Range)>) -> Vec<Bar<K>> {
    let ranges: Vec<(K, Range)> = ranges.into_iter().filter(|(_, range)| range.high > 0.0).collect();
    let end = ranges.iter().map(|(_, range)| range.high).fold(0.0, f64::max);
    let bar = |(key, range): (K, Range)| Bar {
        key,
        range,
        low: range.low / end,
        likely: range.likely / end,
        high: range.high / end,
    };
    ranges.into_iter().map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greatest_range_fills_the_scale() {
        let range = |low, likely, high| Range { low, likely, high };
        let bars = bars([("a", range(10.0, 20.0, 40.0)), ("b", Range::default()), ("c", range(0.0, 5.0, 10.0))]);
        let places: Vec<_> = bars.iter().map(|bar| (bar.key, bar.low, bar.likely, bar.high)).collect();
        assert_eq!(places, [("a", 0.25, 0.5, 1.0), ("c", 0.0, 0.125, 0.25)]);
    }

    #[test]
    fn nothing_freed_is_no_bar() {
        assert_eq!(bars([("a", Range::default())]), []);
    }
}
