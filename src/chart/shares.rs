//! Parts of a whole: where each begins, how long it is, and whole per cents that add up.

/// One part of a whole. `from` and `share` are fractions of the whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part<K> {
    /// What it is a part of.
    pub key: K,
    /// Where it begins.
    pub from: f64,
    /// How long it is.
    pub share: f64,
    /// Its share in whole per cent; over all parts they add up to 100.
    pub percent: u32,
}

/// The parts with a value above zero, in their order. Points that rounding leaves over go to the largest remainders, so
/// that what a reader adds up is what is said elsewhere.
pub fn parts<K: Copy>(values: impl IntoIterator<Item = (K, f64)>) -> Vec<Part<K>> {
    let values: Vec<(K, f64)> = values.into_iter().filter(|(_, value)| *value > 0.0).collect();
    let whole: f64 = values.iter().map(|(_, value)| value).sum();
    let mut from = 0.0;
    let mut parts = Vec::with_capacity(values.len());
    for (key, value) in values {
        let share = value / whole;
        parts.push(Part { key, from, share, percent: whole_points(share) });
        from += share;
    }
    let given: u32 = parts.iter().map(|part| part.percent).sum();
    let mut by_remainder: Vec<usize> = (0..parts.len()).collect();
    let remainder = |part: &Part<K>| part.share * 100.0 - f64::from(part.percent);
    by_remainder.sort_by(|a, b| remainder(&parts[*b]).total_cmp(&remainder(&parts[*a])));
    for index in by_remainder.into_iter().take(usize::try_from(100_u32.saturating_sub(given)).unwrap_or(0)) {
        parts[index].percent += 1;
    }
    parts
}

/// The whole per cents a share is sure of.
fn whole_points(share: f64) -> u32 {
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of 0 to 1"
    )]
    let points = (share.clamp(0.0, 1.0) * 100.0).floor() as u32;
    points
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn percents(values: &[f64]) -> Vec<u32> {
        parts(values.iter().copied().enumerate()).iter().map(|part| part.percent).collect()
    }

    #[test]
    fn points_left_over_go_to_the_largest_remainders() {
        assert_eq!(percents(&[1.0, 1.0, 1.0]), [34, 33, 33]);
        assert_eq!(percents(&[464.0, 244.0, 292.0]), [47, 24, 29]);
        assert_eq!(percents(&[1.0, 0.0, 3.0]), [25, 75]);
        assert_eq!(percents(&[0.0, 0.0]), Vec::<u32>::new());
    }

    proptest! {
        #[test]
        fn parts_fill_the_whole(values in proptest::collection::vec(0.1_f64..1e6, 1..9)) {
            let parts = parts(values.into_iter().enumerate());
            prop_assert_eq!(parts.iter().map(|part| part.percent).sum::<u32>(), 100);
            let mut end = 0.0;
            for part in &parts {
                prop_assert!((part.from - end).abs() < 1e-9);
                prop_assert!((f64::from(part.percent) / 100.0 - part.share).abs() < 0.01 + 1e-9);
                end = part.from + part.share;
            }
            prop_assert!((end - 1.0).abs() < 1e-9);
        }
    }
}
