//! The assessment model: stages, dimensions, questions, criteria, process ratings, work packages.
//!
//! A [`Pack`] is the content as written in a file; a [`Model`] is a pack that was checked. Every rule reads its figures
//! from the model, so one table feeds the form, the score, the report and the check.

mod check;
mod condition;
pub mod diff;
mod pack;
mod work;

pub use check::{FORMAT, Problem};
pub use condition::{Condition, Facts, LevelOf, MeanOf};
pub use pack::*;
pub use work::*;

use super::language::Localized;
use super::process::RatingKind;
use super::units::{Id, Level, Stage};

/// A pack in which every named thing exists and every limit holds; see [`Problem`] for what is checked.
///
/// Questions are stored in the order of their dimensions.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    pack: Pack,
    /// For each question, the position of its dimension.
    dimension_of: Vec<usize>,
    /// For each dimension, the positions of the dimensions it groups; of itself where it groups none.
    leaves: Vec<Vec<usize>>,
}

impl Model {
    /// Checks a pack. All problems are returned, not just the first.
    pub fn new(pack: Pack) -> Result<Model, Vec<Problem>> {
        let problems = check::problems(&pack);
        if problems.is_empty() { Ok(Model::checked_before(pack)) } else { Err(problems) }
    }

    /// A pack known to have no problems: one that the build has checked.
    pub fn checked_before(mut pack: Pack) -> Model {
        let position =
            |question: &Question| pack.dimensions.iter().position(|d| d.id == question.dimension).unwrap_or(0);
        let mut questions: Vec<(usize, Question)> = pack.questions.iter().map(|q| (position(q), q.clone())).collect();
        questions.sort_by_key(|(dimension, _)| *dimension);
        let dimension_of = questions.iter().map(|(dimension, _)| *dimension).collect();
        pack.questions = questions.into_iter().map(|(_, question)| question).collect();
        let leaves = (0..pack.dimensions.len()).map(|dimension| leaves(&pack, dimension)).collect();
        Model { pack, dimension_of, leaves }
    }

    /// The position of the dimension a question belongs to.
    pub fn dimension_of(&self, question: usize) -> usize {
        self.dimension_of.get(question).copied().unwrap_or(0)
    }

    /// The positions of a dimension's own questions; a group has none.
    pub fn questions_of(&self, dimension: usize) -> impl Iterator<Item = usize> + '_ {
        self.dimension_of.iter().enumerate().filter(move |(_, d)| **d == dimension).map(|(q, _)| q)
    }

    /// The positions of the dimensions a group is made of; of the dimension itself where it is no group.
    pub fn leaves(&self, dimension: usize) -> &[usize] {
        self.leaves.get(dimension).map_or(&[], Vec::as_slice)
    }

    /// Whether a dimension groups others.
    pub fn is_group(&self, dimension: usize) -> bool {
        self.leaves(dimension) != [dimension]
    }

    /// The positions of a dimension's questions, those of the dimensions it groups included.
    pub fn questions_under(&self, dimension: usize) -> impl Iterator<Item = usize> + '_ {
        self.leaves(dimension).iter().flat_map(|leaf| self.questions_of(*leaf))
    }

    /// What an answer is worth in a score.
    pub fn worth(&self, level: Level) -> f64 {
        self.pack.scale.as_ref().map_or(f64::from(level), |scale| scale[level.index()])
    }

    /// A question by its identifier.
    pub fn question(&self, id: &Id) -> Option<&Question> {
        self.pack.questions.iter().find(|q| q.id == *id)
    }

    /// The position of a question.
    pub fn question_index(&self, id: &Id) -> Option<usize> {
        self.pack.questions.iter().position(|q| q.id == *id)
    }

    /// A dimension by its identifier.
    pub fn dimension(&self, id: &Id) -> Option<&Dimension> {
        self.pack.dimensions.iter().find(|d| d.id == *id)
    }

    /// The position of a dimension.
    pub fn dimension_index(&self, id: &Id) -> Option<usize> {
        self.pack.dimensions.iter().position(|d| d.id == *id)
    }

    /// A process rating in words.
    pub fn rating(&self, kind: RatingKind) -> &RatingText {
        &self.pack.ratings[kind.index()]
    }

    /// A phase of the rollout.
    pub fn phase(&self, kind: PhaseKind) -> &Phase {
        &self.pack.phases[kind.index()]
    }

    /// A role by its identifier.
    pub fn role(&self, id: &Id) -> Option<&Role> {
        self.pack.roles.iter().find(|r| r.id == *id)
    }

    /// What a stage is called, means and permits.
    pub fn stage(&self, stage: Stage) -> &StageText {
        &self.pack.stages[stage.index()]
    }

    /// A source by its identifier.
    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.pack.sources.iter().find(|s| s.id == *id)
    }

    /// A key figure by its identifier.
    pub fn kpi(&self, id: &Id) -> Option<&Kpi> {
        self.pack.kpis.iter().find(|k| k.id == *id)
    }

    /// A risk template by its identifier.
    pub fn risk(&self, id: &Id) -> Option<&RiskTemplate> {
        self.pack.risks.iter().find(|r| r.id == *id)
    }

    /// A work-package template by its identifier.
    pub fn package(&self, id: &Id) -> Option<&PackageTemplate> {
        self.pack.packages.iter().find(|p| p.id == *id)
    }
}

fn leaves(pack: &Pack, dimension: usize) -> Vec<usize> {
    let parent = &pack.dimensions[dimension].id;
    let grouped = pack.dimensions.iter().enumerate().filter(|(_, other)| other.parent.as_ref() == Some(parent));
    let grouped: Vec<usize> = grouped.map(|(index, _)| index).collect();
    if grouped.is_empty() { vec![dimension] } else { grouped }
}

impl std::ops::Deref for Model {
    type Target = Pack;

    fn deref(&self) -> &Pack {
        &self.pack
    }
}

impl Question {
    /// What a stage asks of this question, if anything.
    pub fn ask(&self, stage: Stage) -> Option<&Ask> {
        self.asks.iter().find(|ask| ask.stage == stage)
    }

    /// The action that raises a team to `level`; level 1 needs none.
    pub fn action(&self, level: Level) -> Option<&Localized> {
        level.index().checked_sub(1).and_then(|index| self.raise.get(index))
    }
}
