//! Where everything in a radar chart goes: one spoke a dimension, clockwise from the top. `y` grows downwards and the
//! centre is at 0, 0.

use std::f64::consts::TAU;

use crate::domain::units::{Level, real};

/// A place in the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// Which side of its point a label stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It ends at the point.
    Left,
    /// Its middle is at the point.
    Middle,
    /// It begins at the point.
    Right,
}

/// One spoke.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spoke {
    /// Where it ends.
    pub end: Point,
    /// Where its label stands.
    pub label: Point,
    /// On which side of that.
    pub side: Side,
    /// Where its value is, if it has one.
    pub value: Option<Point>,
}

/// A radar chart of levels.
#[derive(Clone, Debug, PartialEq)]
pub struct Radar {
    /// The spokes, in the order of the values.
    pub spokes: Vec<Spoke>,
    /// The corners of each level's ring, level 1 first.
    pub rings: Vec<Vec<Point>>,
    /// The corners of the shape the values make; spokes without a value are left out.
    pub shape: Vec<Point>,
}

/// How far outside the last ring labels stand, as a share of the radius.
const LABEL_AT: f64 = 1.1;

/// The chart of values from 0 to 4 with the last ring at `radius`.
pub fn radar(values: &[Option<f64>], radius: f64) -> Radar {
    let count = values.len();
    let top = f64::from(Level::MAX);
    let at = |index: usize, share: f64| point(real(index) / real(count.max(1)) * TAU, radius * share);
    let spokes = values.iter().enumerate().map(|(index, value)| Spoke {
        end: at(index, 1.0),
        label: at(index, LABEL_AT),
        side: side(at(index, 1.0).x / radius),
        value: value.map(|value| at(index, value.clamp(0.0, top) / top)),
    });
    let spokes: Vec<Spoke> = spokes.collect();
    let ring = |level: Level| (0..count).map(|index| at(index, f64::from(level) / top)).collect();
    let shape = spokes.iter().filter_map(|spoke| spoke.value).collect();
    Radar { rings: Level::all().map(ring).collect(), shape, spokes }
}

/// Corners as an SVG `points` attribute, in tenths.
pub fn points(corners: &[Point]) -> String {
    corners.iter().map(|corner| format!("{:.1},{:.1}", corner.x, corner.y)).collect::<Vec<_>>().join(" ")
}

/// A label in at most two lines, broken where they come out most alike: at a space, or between characters in scripts
/// that have none.
pub fn label_lines(text: &str) -> Vec<&str> {
    const ONE_LINE: usize = 10;
    let width = |part: &str| part.chars().map(|sign| if sign.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let has_space = text.contains(' ');
    if width(text) <= ONE_LINE || (text.is_ascii() && !has_space) {
        return vec![text];
    }
    let breaks =
        text.char_indices().skip(1).filter(|(_, sign)| !has_space || *sign == ' ').map(|(at, _)| text.split_at(at));
    let halves = breaks.min_by_key(|(first, second)| width(first.trim()).max(width(second.trim())));
    halves.map_or_else(|| vec![text], |(first, second)| vec![first.trim(), second.trim()])
}

fn point(angle: f64, length: f64) -> Point {
    Point { x: angle.sin() * length, y: -angle.cos() * length }
}

fn side(x: f64) -> Side {
    if x > 0.1 {
        Side::Right
    } else if x < -0.1 {
        Side::Left
    } else {
        Side::Middle
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(point: Point) -> f64 {
        point.x.hypot(point.y)
    }

    #[test]
    fn the_first_spoke_points_up_and_the_next_goes_clockwise() {
        let chart = radar(&[Some(4.0), Some(2.0), None, Some(1.0)], 100.0);
        let ends: Vec<(f64, f64)> = chart.spokes.iter().map(|s| (s.end.x.round(), s.end.y.round())).collect();
        assert_eq!(ends, [(0.0, -100.0), (100.0, 0.0), (0.0, 100.0), (-100.0, 0.0)]);
        let sides: Vec<Side> = chart.spokes.iter().map(|spoke| spoke.side).collect();
        assert_eq!(sides, [Side::Middle, Side::Right, Side::Middle, Side::Left]);
    }

    #[test]
    fn values_lie_on_their_spoke_at_their_share() {
        let chart = radar(&[Some(4.0), Some(2.0), Some(1.0), Some(3.0), Some(2.5)], 80.0);
        for (spoke, share) in chart.spokes.iter().zip([1.0, 0.5, 0.25, 0.75, 0.625]) {
            let value = spoke.value.unwrap();
            assert!((length(value) - 80.0 * share).abs() < 1e-9);
            assert!((value.x - spoke.end.x * share).abs() < 1e-9 && (value.y - spoke.end.y * share).abs() < 1e-9);
        }
    }

    #[test]
    fn rings_are_evenly_spaced_and_have_a_corner_a_spoke() {
        let chart = radar(&[None; 9], 100.0);
        assert_eq!(chart.rings.iter().map(Vec::len).collect::<Vec<_>>(), [9; 4]);
        for (ring, radius) in chart.rings.iter().zip([25.0, 50.0, 75.0, 100.0]) {
            assert!(ring.iter().all(|corner| (length(*corner) - radius).abs() < 1e-9));
        }
    }

    #[test]
    fn what_has_no_value_is_left_out_of_the_shape() {
        let chart = radar(&[Some(1.0), None, Some(9.0)], 10.0);
        assert_eq!(chart.shape.len(), 2);
        assert!((length(chart.shape[1]) - 10.0).abs() < 1e-9, "never outside the last ring");
        assert_eq!(radar(&[], 10.0).shape, []);
    }

    #[test]
    fn labels_break_into_two_lines_of_like_width() {
        assert_eq!(label_lines("Standards"), ["Standards"]);
        assert_eq!(label_lines("Knowledge & data"), ["Knowledge", "& data"]);
        assert_eq!(label_lines("Automation in operation"), ["Automation", "in operation"]);
        assert_eq!(label_lines("知識與資料"), ["知識與資料"]);
        assert_eq!(label_lines("自動化與人機協作"), ["自動化與", "人機協作"]);
        assert_eq!(label_lines("Donaudampfschifffahrt"), ["Donaudampfschifffahrt"]);
        assert_eq!(label_lines(""), [""]);
    }

    #[test]
    fn corners_become_an_attribute() {
        assert_eq!(points(&[Point { x: 1.25, y: -3.0 }, Point { x: 0.0, y: 10.04 }]), "1.2,-3.0 0.0,10.0");
    }
}
