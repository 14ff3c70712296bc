//! How firmly a stage stands when one person answered.

use super::reach::{View, stage_of};
use crate::domain::answers::{Mark, Sheet};
use crate::domain::model::Model;
use crate::domain::units::{Stage, real};

/// Share of all single-answer changes by one level, up or down, that keep the stage; 1 when nothing can change.
pub fn steadiness(model: &Model, sheet: &Sheet, stage: Stage) -> f64 {
    let changes = (0..model.questions.len()).flat_map(|question| {
        let level = sheet.level(question);
        let neighbours = [level.and_then(|l| l.down()), level.and_then(|l| l.up())];
        neighbours.into_iter().flatten().map(move |level| (question, level))
    });
    let kept: Vec<bool> = changes
        .map(|(question, level)| {
            stage_of(model, &sheet.with(question, Some(Mark::Level(level))), View::Likely) == stage
        })
        .collect();
    if kept.is_empty() { 1.0 } else { real(kept.iter().filter(|kept| **kept).count()) / real(kept.len()) }
}
