//! A stage and its reasons.

use serde::Serialize;

use crate::domain::answers::Sheet;
use crate::domain::language::Lang;
use crate::domain::model::{Model, Tone};
use crate::domain::stage::{Criterion, CriterionState, MeanCheck, Move, MoveReason, StageResult};
use crate::domain::units::{Id, Level, Stage};

/// A stage and its reasons.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StageReport {
    /// The stage if every "don't know" turned out worst; `null` while too little is answered.
    pub low: Option<Stage>,
    /// The stage if every "don't know" turned out best.
    pub high: Option<Stage>,
    /// The stage by what is known.
    pub likely: Option<Stage>,
    /// What the likely stage is called.
    pub name: Option<String>,
    /// Whether too little is answered to rely on it.
    pub provisional: bool,
    /// How much is answered.
    pub coverage: CoverageReport,
    /// Share of single-answer changes by one level that keep the stage, 0 to 1.
    pub steadiness: Option<f64>,
    /// The stage above; `null` at the top or without a stage.
    pub next: Option<Stage>,
    /// Criteria of the next stage that are not met.
    pub unmet: Vec<CriterionReport>,
    /// Dimensions whose mean holds the next stage back.
    pub held_back_by: Vec<Id>,
    /// The answers that must rise to reach the next stage, the most needed first; empty also where no answer can bring it.
    pub moves: Vec<MoveReport>,
    /// Patterns worth naming.
    pub flags: Vec<FlagReport>,
}

/// How much of the questionnaire is answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CoverageReport {
    /// Questions answered with a level.
    pub answered: usize,
    /// Questions answered with "don't know".
    pub dont_know: usize,
    /// Questions answered with "not applicable".
    pub not_applicable: usize,
    /// All questions.
    pub total: usize,
    /// Share of the applicable questions answered with a level, in per cent.
    pub percent: f64,
}

/// A criterion that is not met.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CriterionReport {
    /// The question.
    pub question: Id,
    /// The least level.
    pub asked: Level,
    /// The level now; `null` when open or not known.
    pub now: Option<Level>,
    /// How heavily it counts.
    pub weight: u8,
    /// `unmet`, `dont_know` or `open`.
    pub state: &'static str,
}

/// An answer that has to rise.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MoveReport {
    /// The question.
    pub question: Id,
    /// The level now; `null` when open or not known.
    pub from: Option<Level>,
    /// The level it has to reach.
    pub to: Level,
    /// `weak_link`, `mean` or `criterion`.
    pub reason: &'static str,
    /// What raises it.
    pub action: String,
}

/// A pattern worth naming.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FlagReport {
    /// The flag.
    pub id: Id,
    /// `warn` or `note`.
    pub tone: Tone,
    /// The finding.
    pub title: String,
}

impl StageReport {
    /// Lays a result out, with the sheet it was made from.
    pub fn new(model: &Model, sheet: &Sheet, found: &StageResult, lang: Lang) -> StageReport {
        let range = found.range();
        let next = found.likely.and_then(Stage::up);
        let check = next.and_then(|next| found.check(next));
        let held = |check: &MeanCheck| model.dimensions[check.dimension].id.clone();
        StageReport {
            low: range.map(|(low, _)| low),
            high: range.map(|(_, high)| high),
            likely: found.likely,
            name: found.likely.map(|stage| model.stage(stage).name.get(lang).to_owned()),
            provisional: found.provisional,
            coverage: CoverageReport {
                answered: found.coverage.answered,
                dont_know: found.coverage.unknown,
                not_applicable: found.coverage.not_applicable,
                total: found.coverage.total,
                percent: found.coverage.percent(),
            },
            steadiness: found.steadiness,
            next,
            unmet: check.iter().flat_map(|check| &check.criteria).filter_map(|c| unmet(model, sheet, c)).collect(),
            held_back_by: check
                .iter()
                .flat_map(|check| check.weak_links.iter().chain(&check.means))
                .filter(|check| check.holds_back)
                .map(held)
                .collect(),
            moves: found.movement.iter().flat_map(|m| &m.moves).map(|step| move_report(model, step, lang)).collect(),
            flags: found.flags.iter().map(|flag| flag_report(model, *flag, lang)).collect(),
        }
    }
}

fn unmet(model: &Model, sheet: &Sheet, criterion: &Criterion) -> Option<CriterionReport> {
    let state = match criterion.state {
        CriterionState::Met | CriterionState::NotApplicable => return None,
        CriterionState::Unmet => "unmet",
        CriterionState::Unknown => "dont_know",
        CriterionState::Open => "open",
    };
    Some(CriterionReport {
        question: model.questions[criterion.question].id.clone(),
        asked: criterion.level,
        now: sheet.level(criterion.question),
        weight: criterion.weight,
        state,
    })
}

fn move_report(model: &Model, step: &Move, lang: Lang) -> MoveReport {
    let question = &model.questions[step.question];
    MoveReport {
        question: question.id.clone(),
        from: step.from,
        to: step.to,
        reason: match step.reason {
            MoveReason::WeakLink => "weak_link",
            MoveReason::Mean => "mean",
            MoveReason::Criterion => "criterion",
        },
        action: question.action(step.to).map(|action| action.get(lang).to_owned()).unwrap_or_default(),
    }
}

fn flag_report(model: &Model, flag: usize, lang: Lang) -> FlagReport {
    let flag = &model.flags[flag];
    FlagReport { id: flag.id.clone(), tone: flag.tone, title: flag.title.get(lang).to_owned() }
}
