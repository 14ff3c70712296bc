//! What must hold in the part of a pack that makes scores.

use super::Checker;
use crate::domain::model::{Dimension, Pack, ScoreRule};
use crate::domain::units::Level;

/// The most an answer may be worth: scores may be percentages.
const MOST: f64 = 100.0;

impl Checker {
    /// The answer scale, groups of dimensions and what score rules need.
    pub(super) fn scores(&mut self, pack: &Pack) {
        if let Some(scale) = &pack.scale {
            self.ensure(scale.len() == Level::all().count(), "scale", format!("has {} entries, not 4", scale.len()));
            self.ensure(scale.is_sorted_by(|low, high| low < high), "scale", "does not rise");
            let within = scale.iter().all(|worth| (0.0..=MOST).contains(worth));
            self.ensure(within, "scale", "is not within 0 and 100");
        }
        for (index, dimension) in pack.dimensions.iter().enumerate() {
            self.place(pack, &format!("dimensions[{index}]"), dimension);
        }
        for (index, question) in pack.questions.iter().enumerate() {
            let path = format!("questions[{index}].level");
            let sums = |d: &&Dimension| d.id == question.dimension && d.score == ScoreRule::LevelSum;
            self.ensure(question.level != Some(0), path.as_str(), "is 0");
            if let (Some(dimension), None) = (pack.dimensions.iter().find(sums), question.level) {
                self.add(path, format!("is missing: the score of the dimension {:?} is a sum of levels", dimension.id));
            }
        }
    }

    /// Where a dimension stands among the others.
    fn place(&mut self, pack: &Pack, path: &str, dimension: &Dimension) {
        let listed = pack.dimensions.iter().map(|d| &d.id);
        self.named(format!("{path}.parent"), "dimension", &dimension.parent, listed);
        if let Some(parent) = pack.dimensions.iter().find(|d| Some(&d.id) == dimension.parent.as_ref()) {
            let text = format!("nests deeper than once: {:?} is in a group itself", parent.id);
            self.ensure(parent.parent.is_none(), format!("{path}.parent"), text);
        }
        let is_group = pack.dimensions.iter().any(|d| d.parent.as_ref() == Some(&dimension.id));
        let sums = dimension.score == ScoreRule::LevelSum;
        self.ensure(!(is_group && sums), format!("{path}.score"), "is a sum of levels, which a group does not have");
    }
}
