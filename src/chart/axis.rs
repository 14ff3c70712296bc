//! A straight axis with round values on it.

/// A value and where it lies along the axis, in per cent from its beginning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The value.
    pub value: f64,
    /// Where it lies.
    pub at: f64,
}

/// A span of values. Guaranteed to be finite and wider than nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    low: f64,
    high: f64,
}

impl Axis {
    /// The axis that holds all of these values.
    pub fn holding(values: impl IntoIterator<Item = f64>) -> Axis {
        let finite = values.into_iter().filter(|value| value.is_finite());
        let (low, high) =
            finite.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        match (low.is_finite() && high.is_finite(), low < high) {
            (true, true) => Axis { low, high },
            (true, false) => Axis { low: low - 1.0, high: low + 1.0 },
            _ => Axis { low: 0.0, high: 1.0 },
        }
    }

    /// Where a value lies, in per cent; outside the axis under 0 or over 100.
    pub fn at(&self, value: f64) -> f64 {
        100.0 * (value - self.low) / (self.high - self.low)
    }

    /// The same axis, ending at round values.
    #[must_use]
    pub fn rounded(&self, about: u32) -> Axis {
        let step = self.step(about);
        Axis { low: (self.low / step).floor() * step, high: (self.high / step).ceil() * step }
    }

    /// Round values along the axis, about so many.
    ///
    /// ```
    /// # use baton::chart::axis::Axis;
    /// let axis = Axis::holding([-40.0, 130.0]).rounded(4);
    /// let values: Vec<f64> = axis.ticks(4).iter().map(|tick| tick.value).collect();
    /// assert_eq!(values, [-50.0, 0.0, 50.0, 100.0, 150.0]);
    /// ```
    pub fn ticks(&self, about: u32) -> Vec<Tick> {
        const MOST: usize = 24;
        let step = self.step(about);
        let first = (self.low / step - 1e-9).ceil();
        let values = std::iter::successors(Some(first), |count| Some(count + 1.0)).map(|count| count * step);
        let inside = values.take_while(|value| *value <= self.high + step * 1e-9).take(MOST);
        inside.map(|value| Tick { value: if value == 0.0 { 0.0 } else { value }, at: self.at(value) }).collect()
    }

    /// One, two or five times a power of ten.
    fn step(&self, about: u32) -> f64 {
        let wanted = (self.high - self.low) / f64::from(about.max(1));
        let power = 10_f64.powf(wanted.log10().floor());
        let lead = wanted / power;
        power
            * if lead <= 1.0 {
                1.0
            } else if lead <= 2.0 {
                2.0
            } else if lead <= 5.0 {
                5.0
            } else {
                10.0
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_values_make_an_axis() {
        for values in [vec![], vec![f64::NAN], vec![3.0], vec![0.0, 0.0], vec![-1e15, 1e15], vec![1.0, 1.000_001]] {
            let axis = Axis::holding(values.iter().copied()).rounded(4);
            let ticks = axis.ticks(4);
            assert!((2..=12).contains(&ticks.len()), "{values:?}: {ticks:?}");
            assert!(ticks.iter().all(|tick| (-0.001..=100.001).contains(&tick.at)), "{values:?}: {ticks:?}");
            for value in values.iter().filter(|value| value.is_finite()) {
                assert!((-0.001..=100.001).contains(&axis.at(*value)));
            }
        }
    }
}
