//! What must be settled before a pilot.

use crate::domain::process::{Item, Process};

/// Completeness items still missing, in the order of [`Item::ALL`].
pub fn missing(process: &Process) -> Vec<Item> {
    Item::ALL.into_iter().filter(|item| !has(process, *item)).collect()
}

/// Whether an item is there. Blank text is not.
fn has(process: &Process, item: Item) -> bool {
    let said = |text: &str| !text.trim().is_empty();
    match item {
        Item::AiScope => said(&process.ai_scope),
        Item::Handoff => {
            said(&process.handoff.trigger) && process.handoff.seconds.is_some() && said(&process.handoff.context)
        }
        Item::KnowledgeSource => {
            said(&process.knowledge.name) && said(&process.knowledge.owner) && process.knowledge.reviewed.is_some()
        }
        Item::QualityMeasure => said(&process.quality_measure),
        Item::Reviewer => said(&process.reviewer),
        Item::StopRule => said(&process.stop_rule),
    }
}
