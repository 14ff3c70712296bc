//! What would move a team one stage: the fewest answers that must rise, and the action for each.

use std::cmp::Reverse;

use super::reach::{CriterionState, MeanCheck, View, check, stage_of};
use crate::domain::answers::{Mark, Sheet};
use crate::domain::model::Model;
use crate::domain::units::{Level, Stage};

/// A set of rises that reaches the next stage. Guaranteed: with all of them the stage is reached, and leaving out any
/// one of them it is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// The next stage.
    pub to: Stage,
    /// Weak links first, then what the stage asks besides, then the heaviest criteria.
    pub moves: Vec<Move>,
}

/// One answer that has to rise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Position of the question.
    pub question: usize,
    /// Where it is now; `None` when it is open or not known.
    pub from: Option<Level>,
    /// Where it has to be.
    pub to: Level,
    /// Why this one.
    pub reason: MoveReason,
    /// Position of the dimension the reason is about: the question's own, or the group that is too low.
    pub dimension: usize,
}

/// Why an answer has to rise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveReason {
    /// Its key dimension holds the stage back, whatever else is reached.
    WeakLink,
    /// The stage asks for a mean of its dimension.
    Mean,
    /// It is a criterion not met yet.
    Criterion,
}

/// The movement from `stage` to the next, or `None` at the top or where no answer can bring it.
pub fn movement(model: &Model, sheet: &Sheet, stage: Stage) -> Option<Movement> {
    let to = stage.up()?;
    let reached = |sheet: &Sheet| stage_of(model, sheet, View::Likely) >= to;
    let mut raised = sheet.clone();
    let mut moves = Vec::new();
    while !reached(&raised) {
        // An open question answered on the way can cost a lower stage; that is mended first.
        let wanted = stage_of(model, &raised, View::Likely).up()?;
        let next = next_move(model, &raised, wanted)?;
        raised = raised.with(next.question, Some(Mark::Level(next.to)));
        moves.push(Move { from: sheet.level(next.question), ..next });
    }
    moves = without_spare(sheet, moves, reached);
    Some(Movement { to, moves })
}

/// The most needed rise that is still possible.
fn next_move(model: &Model, sheet: &Sheet, to: Stage) -> Option<Move> {
    let check = check(model, sheet, to, View::Likely);
    if let Some(weak) = check.weak_links.first() {
        return rise_in(model, sheet, to, weak, MoveReason::WeakLink);
    }
    if let Some(short) = check.means.iter().find(|mean| mean.holds_back) {
        return rise_in(model, sheet, to, short, MoveReason::Mean);
    }
    let unmet = check.criteria.iter().filter(|criterion| criterion.state == CriterionState::Unmet);
    let open = check.criteria.iter().filter(|c| matches!(c.state, CriterionState::Open | CriterionState::Unknown));
    let heaviest = |criteria: Vec<&super::Criterion>| {
        criteria
            .into_iter()
            .min_by_key(|c| (Reverse(c.weight), sheet.level(c.question).map(Reverse), c.question))
            .copied()
    };
    let criterion = heaviest(unmet.collect()).or_else(|| heaviest(open.collect()))?;
    let from = sheet.level(criterion.question);
    Some(Move {
        question: criterion.question,
        from,
        to: criterion.level,
        reason: MoveReason::Criterion,
        dimension: model.dimension_of(criterion.question),
    })
}

/// The lowest answer of a dimension that is too low, raised to the stage's own level, or as high as the mean asked for
/// where that is higher; heavier criteria first among equals.
fn rise_in(model: &Model, sheet: &Sheet, to: Stage, short: &MeanCheck, reason: MoveReason) -> Option<Move> {
    let goal = Level::all().find(|level| level.get() >= to.get() && f64::from(*level) >= short.asked)?;
    let weight = |question: usize| model.questions[question].ask(to).map_or(0, |ask| ask.weight);
    let possible = |question: &usize| {
        sheet.level(*question).is_none_or(|level| level < goal) && sheet.mark(*question) != Some(Mark::NotApplicable)
    };
    // Answered questions before open ones: raising what is known is a plan, raising what is open is a guess.
    let question = model.questions_under(short.dimension).filter(possible).min_by_key(|question| {
        let level = sheet.level(*question);
        (level.is_none(), level, Reverse(weight(*question)), *question)
    })?;
    Some(Move { question, from: sheet.level(question), to: goal, reason, dimension: short.dimension })
}

/// Leaves out rises that turned out not to be needed, the last ones first.
fn without_spare(sheet: &Sheet, mut moves: Vec<Move>, reached: impl Fn(&Sheet) -> bool) -> Vec<Move> {
    for index in (0..moves.len()).rev() {
        let others = moves.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, m)| m);
        let raised = others.fold(sheet.clone(), |sheet, m| sheet.with(m.question, Some(Mark::Level(m.to))));
        if reached(&raised) {
            moves.remove(index);
        }
    }
    moves
}
