//! Whether a stage is reached.

use crate::domain::answers::{Mark, Sheet};
use crate::domain::model::Model;
use crate::domain::units::{Level, Stage, mean};

/// How "don't know" is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// As the lowest level.
    Low,
    /// Left out.
    Likely,
    /// As the highest level.
    High,
}

impl View {
    /// The level a mark counts as; `None` leaves it out.
    fn level(self, mark: Option<Mark>) -> Option<Level> {
        match (mark?, self) {
            (Mark::Level(level), _) => Some(level),
            (Mark::DontKnow, View::Low) => Some(Level::MIN),
            (Mark::DontKnow, View::High) => Some(Level::MAX),
            (Mark::DontKnow, View::Likely) | (Mark::NotApplicable, _) => None,
        }
    }
}

/// How a criterion stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CriterionState {
    /// The answer is at the level or above.
    Met,
    /// The answer is below the level.
    Unmet,
    /// The answer is "don't know".
    Unknown,
    /// No answer yet.
    Open,
    /// The question does not fit the team.
    NotApplicable,
}

/// A criterion of a stage and how it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Position of the question.
    pub question: usize,
    /// The least level.
    pub level: Level,
    /// How heavily it counts.
    pub weight: u8,
    /// How it stands.
    pub state: CriterionState,
}

/// A demand on the mean of a dimension and how it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanCheck {
    /// Position of the dimension.
    pub dimension: usize,
    /// Its mean level, if anything is answered.
    pub mean: Option<f64>,
    /// The level it has to reach, or for a weak link has to be above.
    pub asked: f64,
    /// Whether it holds the stage back.
    pub holds_back: bool,
}

/// What a stage asked for and how it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct StageCheck {
    /// The stage.
    pub stage: Stage,
    /// Weight of the criteria met.
    pub met: u32,
    /// Weight of the criteria that count.
    pub counted: u32,
    /// Weight needed.
    pub needed: u32,
    /// Every criterion, in question order.
    pub criteria: Vec<Criterion>,
    /// Key dimensions so low that they hold the stage back.
    pub weak_links: Vec<MeanCheck>,
    /// Means the stage asks for besides.
    pub means: Vec<MeanCheck>,
    /// Whether the stage's own demands hold, whatever the stage below.
    pub holds: bool,
}

impl StageCheck {
    /// Positions of the dimensions whose mean holds the stage back.
    pub fn held_back_by(&self) -> Vec<usize> {
        let means = self.weak_links.iter().chain(&self.means).filter(|mean| mean.holds_back);
        means.map(|mean| mean.dimension).collect()
    }
}

/// The highest stage reached; stage 1 asks for nothing.
pub fn stage_of(model: &Model, sheet: &Sheet, view: View) -> Stage {
    Stage::all().skip(1).take_while(|stage| holds(model, sheet, *stage, view)).last().unwrap_or(Stage::MIN)
}

/// Whether a stage's own demands hold. The quick form of [`check`], and by construction the same answer.
fn holds(model: &Model, sheet: &Sheet, stage: Stage, view: View) -> bool {
    let (met, counted) = weights(model, sheet, stage, view);
    met >= needed(model, counted)
        && counted > 0
        && means(model, sheet, stage, view).all(|check| !check.holds_back)
        && weak_links(model, sheet, stage, view).next().is_none()
}

/// What a stage asks for and how it stands.
pub fn check(model: &Model, sheet: &Sheet, stage: Stage, view: View) -> StageCheck {
    let (met, counted) = weights(model, sheet, stage, view);
    StageCheck {
        stage,
        met,
        counted,
        needed: needed(model, counted),
        criteria: criteria(model, sheet, stage).collect(),
        weak_links: weak_links(model, sheet, stage, view).collect(),
        means: means(model, sheet, stage, view).collect(),
        holds: holds(model, sheet, stage, view),
    }
}

fn criteria<'a>(model: &'a Model, sheet: &'a Sheet, stage: Stage) -> impl Iterator<Item = Criterion> + 'a {
    model.questions.iter().enumerate().filter_map(move |(question, text)| {
        let ask = text.ask(stage)?;
        let state = match sheet.mark(question) {
            Some(Mark::Level(level)) if level >= ask.level => CriterionState::Met,
            Some(Mark::Level(_)) => CriterionState::Unmet,
            Some(Mark::DontKnow) => CriterionState::Unknown,
            Some(Mark::NotApplicable) => CriterionState::NotApplicable,
            None => CriterionState::Open,
        };
        Some(Criterion { question, level: ask.level, weight: ask.weight, state })
    })
}

/// Weight met and weight that counts.
fn weights(model: &Model, sheet: &Sheet, stage: Stage, view: View) -> (u32, u32) {
    let mut met = 0;
    let mut counted = 0;
    for (question, text) in model.questions.iter().enumerate() {
        if let (Some(ask), Some(level)) = (text.ask(stage), view.level(sheet.mark(question))) {
            counted += u32::from(ask.weight);
            met += if level >= ask.level { u32::from(ask.weight) } else { 0 };
        }
    }
    (met, counted)
}

/// The least whole weight that is the asked share of what counts.
fn needed(model: &Model, counted: u32) -> u32 {
    (counted * u32::from(model.rules.share_percent)).div_ceil(100)
}

/// The mean level of a dimension; of a group, the mean of what it groups. What answers are worth in scores plays no part.
pub(super) fn dimension_mean(model: &Model, sheet: &Sheet, dimension: usize, view: View) -> Option<f64> {
    let of = |leaf: &usize| mean(model.questions_of(*leaf).filter_map(|q| view.level(sheet.mark(q))).map(f64::from));
    mean(model.leaves(dimension).iter().filter_map(of))
}

/// Key dimensions whose mean is at or under the stage less the gap.
fn weak_links<'a>(
    model: &'a Model,
    sheet: &'a Sheet,
    stage: Stage,
    view: View,
) -> impl Iterator<Item = MeanCheck> + 'a {
    let asked = f64::from(stage) - model.rules.weak_link_gap;
    let keys = model.dimensions.iter().enumerate().filter(|(_, dimension)| dimension.key);
    keys.filter_map(move |(dimension, _)| {
        let mean = dimension_mean(model, sheet, dimension, view)?;
        (mean <= asked).then_some(MeanCheck { dimension, mean: Some(mean), asked, holds_back: true })
    })
}

/// Means the stage asks for besides its criteria. Nothing answered does not count as reached.
fn means<'a>(model: &'a Model, sheet: &'a Sheet, stage: Stage, view: View) -> impl Iterator<Item = MeanCheck> + 'a {
    model.stage(stage).asks_mean.iter().map(move |ask| {
        let dimension = model.dimension_index(&ask.dimension).unwrap_or(0);
        let mean = dimension_mean(model, sheet, dimension, view);
        let holds_back = mean.is_none_or(|mean| mean < ask.at_least);
        MeanCheck { dimension, mean, asked: ask.at_least, holds_back }
    })
}
