//! The profile: where each dimension stands. It explains a stage and never decides it.

use super::reach::{View, dimension_mean};
use super::score::score;
use crate::domain::answers::{Mark, Sheet};
use crate::domain::model::Model;
use crate::domain::units::Level;

/// Where a dimension stands.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionProfile {
    /// Position of the dimension.
    pub dimension: usize,
    /// Mean level of its answers; of a group, the mean of the dimensions it groups.
    pub mean: Option<f64>,
    /// Its score by the pack's own rule and scale; the mean unless the pack says otherwise. See [`super::score`].
    pub score: Option<f64>,
    /// Position and level of its lowest answer; the first of several.
    pub lowest: Option<(usize, Level)>,
    /// Its highest answer's level.
    pub highest: Option<Level>,
    /// Questions answered with a level.
    pub answered: usize,
    /// Questions with any answer, "don't know" and "not applicable" included.
    pub touched: usize,
    /// All its questions, those of the dimensions it groups included.
    pub total: usize,
}

/// Every dimension, in the model's order.
pub fn profile(model: &Model, sheet: &Sheet) -> Vec<DimensionProfile> {
    (0..model.dimensions.len()).map(|dimension| of(model, sheet, dimension)).collect()
}

fn of(model: &Model, sheet: &Sheet, dimension: usize) -> DimensionProfile {
    let marks: Vec<(usize, Option<Mark>)> = model.questions_under(dimension).map(|q| (q, sheet.mark(q))).collect();
    let levels: Vec<(usize, Level)> =
        marks.iter().filter_map(|(q, mark)| Some((*q, mark.as_ref()?.level()?))).collect();
    DimensionProfile {
        dimension,
        mean: dimension_mean(model, sheet, dimension, View::Likely),
        score: score(model, sheet, dimension),
        lowest: levels.iter().copied().min_by_key(|(_, level)| *level),
        highest: levels.iter().map(|(_, level)| *level).max(),
        answered: levels.len(),
        touched: marks.iter().filter(|(_, mark)| mark.is_some()).count(),
        total: marks.len(),
    }
}
