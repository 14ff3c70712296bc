//! How far people agree on an ordered scale.
//!
//! Three or more: agreement A of van der Eijk (2001), "Measuring agreement in ordered rating scales", Quality & Quantity
//! 35(3), 325–341. A standard deviation would call an even spread and two camps nearly alike; A tells them apart. Two: the
//! distance between them, because two can only be near or far.

use crate::domain::units::real;

/// How far people agree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Agreement {
    /// Three people or more: A, from 1 (all alike) over 0 (spread evenly) to −1 (half at each end).
    Many {
        /// Agreement A.
        a: f64,
        /// How many people.
        of: u32,
    },
    /// Two people: how many steps of the scale lie between them.
    Two {
        /// The steps.
        steps: usize,
        /// The most there could be.
        most: usize,
    },
}

impl Agreement {
    /// How far they disagree, from 0 (all alike) to 1 (as far apart as the scale allows).
    pub fn disagreement(self) -> f64 {
        match self {
            Agreement::Many { a, .. } => (1.0 - a) / 2.0,
            Agreement::Two { steps, most } => real(steps) / real(most.max(1)),
        }
    }
}

/// How far people agree, by how many chose each place of the scale; `None` for fewer than two of them, and for a scale of
/// fewer than three places, on which A is not defined.
pub fn agreement(counts: &[u32]) -> Option<Agreement> {
    let places = counts.len();
    match counts.iter().sum() {
        of if of >= 3 => Some(Agreement::Many { a: eijk(counts)?, of }),
        2 if places >= 3 => {
            let chosen = |count: &u32| *count > 0;
            let steps = counts.iter().rposition(chosen)? - counts.iter().position(chosen)?;
            Some(Agreement::Two { steps, most: places - 1 })
        }
        _ => None,
    }
}

/// Agreement A: the counts are taken apart into layers in which every place is either empty or equally full, and A is the
/// mean of the layers' agreements, weighted by the people in each.
fn eijk(counts: &[u32]) -> Option<f64> {
    let all: u32 = counts.iter().sum();
    if counts.len() < 3 || all == 0 {
        return None;
    }
    let mut sum = 0.0;
    let mut below = 0;
    // Each height at which some place is full ends a layer.
    while let Some(height) = counts.iter().copied().filter(|count| *count > below).min() {
        let full = |place: usize| counts[place] > below;
        let width = (0..counts.len()).filter(|place| full(*place)).count();
        sum += layer(counts.len(), width, full) * f64::from(height - below) * real(width);
        below = height;
    }
    Some(sum / f64::from(all))
}

/// Agreement of a layer: unimodality U, from the triples of places that have one peak (`110`, `011`) and those that have
/// two (`101`), times how few places are full. Where no triple says anything U is 1: one place, or all of them.
fn layer(places: usize, width: usize, full: impl Fn(usize) -> bool) -> f64 {
    let (mut one_peak, mut two_peaks) = (0.0, 0.0);
    for low in 0..places {
        for middle in low + 1..places {
            for high in middle + 1..places {
                match (full(low), full(middle), full(high)) {
                    (true, false, true) => two_peaks += 1.0,
                    (true, true, false) | (false, true, true) => one_peak += 1.0,
                    _ => {}
                }
            }
        }
    }
    let k = real(places);
    let unimodal = if one_peak + two_peaks == 0.0 {
        1.0
    } else {
        ((k - 2.0) * one_peak - (k - 1.0) * two_peaks) / ((k - 2.0) * (one_peak + two_peaks))
    };
    unimodal * (1.0 - (real(width) - 1.0) / (k - 1.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::fixture::properties;

    fn near(counts: &[u32], expected: f64) {
        let a = eijk(counts).unwrap();
        assert!((a - expected).abs() < 1e-7, "{counts:?}: {a}, not {expected}");
    }

    #[test]
    fn published_values_come_out() {
        // Documentation of the R package agrmt (Ruedin) for this measure.
        near(&[30, 40, 210, 130, 530, 50, 10], 0.611_333_3);
        // What the measure was made for: its three fixed points, on every scale in use here.
        for places in 3..=7 {
            let mut ends = vec![0; places];
            (ends[0], ends[places - 1]) = (6, 6);
            near(&ends, -1.0);
            near(&vec![4; places], 0.0);
            for place in 0..places {
                let mut one = vec![0; places];
                one[place] = 5;
                near(&one, 1.0);
            }
        }
    }

    #[test]
    fn layers_by_hand_come_out() {
        // K = 4. A layer of two neighbours: U = 1, A = 2/3. Of two with one between: one triple each way, U = −1/4, A = −1/6.
        near(&[0, 3, 3, 0], 2.0 / 3.0);
        near(&[2, 0, 2, 0], -1.0 / 6.0);
        // 1 0 2 0: that layer with two of the three people, then one place with one.
        near(&[1, 0, 2, 0], (2.0 * (-1.0 / 6.0) + 1.0) / 3.0);
        // Three neighbours: U = 1, A = 1/3.
        near(&[1, 1, 1, 0], 1.0 / 3.0);
    }

    #[test]
    fn two_people_have_a_distance_and_one_has_nothing() {
        assert_eq!(agreement(&[1, 0, 0, 1]), Some(Agreement::Two { steps: 3, most: 3 }));
        assert_eq!(agreement(&[0, 1, 0, 0, 1]), Some(Agreement::Two { steps: 3, most: 4 }));
        assert_eq!(agreement(&[0, 2, 0, 0]).map(Agreement::disagreement), Some(0.0));
        assert_eq!(agreement(&[0, 1, 0, 0]), None);
        assert_eq!(agreement(&[0, 0, 0, 0]), None);
        assert_eq!(agreement(&[4, 4]), None, "a scale of two places has no middle");
    }

    proptest! {
        #![proptest_config(properties())]

        #[test]
        fn it_lies_between_two_camps_and_all_alike(counts in proptest::collection::vec(0u32..9, 4..=5)) {
            let Some(found) = agreement(&counts) else {
                prop_assert!(counts.iter().sum::<u32>() < 2);
                return Ok(());
            };
            let disagreement = found.disagreement();
            prop_assert!((-1e-9..=1.0 + 1e-9).contains(&disagreement), "{disagreement}");
            let alike = counts.iter().filter(|count| **count > 0).count() == 1;
            prop_assert_eq!(disagreement.abs() < 1e-9, alike);
        }

        #[test]
        fn neither_direction_nor_size_of_the_group_matters(counts in proptest::collection::vec(0u32..9, 4..=5), times in 2u32..5) {
            prop_assume!(counts.iter().sum::<u32>() >= 3);
            let a = eijk(&counts).unwrap();
            let mirrored: Vec<u32> = counts.iter().rev().copied().collect();
            let larger: Vec<u32> = counts.iter().map(|count| count * times).collect();
            prop_assert!((eijk(&mirrored).unwrap() - a).abs() < 1e-9);
            prop_assert!((eijk(&larger).unwrap() - a).abs() < 1e-9);
        }
    }
}
