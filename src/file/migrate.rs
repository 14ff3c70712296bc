//! From each version of the file to the next, one step a version. A step that has shipped never changes.

use super::{v1, v2};
use crate::domain::foreign::Foreign;

/// Version 1 to 2: nobody is known to have saved it, and it descends from nothing that is known.
///
/// A field of somebody else's that has a name version 2 gave a meaning is kept under another name.
pub(super) fn to_v2(file: v1::File, foreign: &mut Foreign) -> v2::File {
    const NEW: [&[&str]; 4] = [&["saved_by"], &["lineage"], &["plan", "work"], &["plan", "money"]];
    for at in 0..foreign.len() {
        let is_new = NEW.iter().any(|name| foreign[at].0 == *name);
        while is_new && is_taken(foreign, at) {
            if let Some(name) = foreign[at].0.last_mut() {
                name.insert_str(0, "v1_");
            }
        }
    }
    foreign.sort_unstable();
    v2::File {
        format: file.format,
        version: 2,
        saved: file.saved,
        saved_by: None,
        app: file.app,
        lineage: Vec::new(),
        plan: v2::Plan {
            id: file.plan.id,
            name: file.plan.name,
            demo: file.plan.demo,
            model: file.plan.model,
            answers: file.plan.answers,
            processes: file.plan.processes,
            rollout: file.plan.rollout,
            work: None,
            money: None,
        },
    }
}

fn is_taken(foreign: &Foreign, at: usize) -> bool {
    let (path, _) = &foreign[at];
    !path.last().is_some_and(|name| name.starts_with("v1_"))
        || foreign.iter().enumerate().any(|(other, (taken, _))| other != at && taken == path)
}
