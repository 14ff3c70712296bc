//! A mean as a bar of its parts, on a scale with thresholds.

/// One part of the bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part<T> {
    /// What it stands for.
    pub key: T,
    /// Where it starts, in per cent of the scale.
    pub start: f64,
    /// How wide it is, in per cent of the scale.
    pub width: f64,
}

/// The bar: parts one after the other, and where the thresholds stand. Nothing reaches over the ends of the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack<T> {
    /// The parts, in the order given.
    pub parts: Vec<Part<T>>,
    /// Each threshold with its place, in per cent of the scale.
    pub marks: Vec<(f64, f64)>,
}

/// Puts parts one after the other on a scale from 0 to `max`.
pub fn stack<T>(parts: impl IntoIterator<Item = (T, f64)>, thresholds: &[f64], max: f64) -> Stack<T> {
    let place = |value: f64| (value / max * 100.0).clamp(0.0, 100.0);
    let mut sum = 0.0;
    let parts = parts.into_iter().map(|(key, value)| {
        let start = place(sum);
        sum += value.max(0.0);
        Part { key, start, width: place(sum) - start }
    });
    Stack { parts: parts.collect(), marks: thresholds.iter().map(|value| (*value, place(*value))).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_one_after_the_other() {
        let bar = stack([("a", 1.0), ("b", 0.5), ("c", 1.0)], &[1.5, 4.0], 5.0);
        let places: Vec<_> = bar.parts.iter().map(|part| (part.key, part.start, part.width)).collect();
        assert_eq!(places, [("a", 0.0, 20.0), ("b", 20.0, 10.0), ("c", 30.0, 20.0)]);
        assert_eq!(bar.marks, [(1.5, 30.0), (4.0, 80.0)]);
    }

    #[test]
    fn nothing_reaches_over_the_ends() {
        let bar = stack([("a", -1.0), ("b", 4.0), ("c", 4.0)], &[9.0], 5.0);
        let places: Vec<_> = bar.parts.iter().map(|part| (part.start, part.width)).collect();
        assert_eq!(places, [(0.0, 0.0), (0.0, 80.0), (80.0, 20.0)]);
        assert_eq!(bar.marks, [(9.0, 100.0)]);
    }
}
