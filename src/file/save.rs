//! The door out: a plan to the text of its file.

use serde::Serialize;

use super::{convert, foreign, json};
use crate::domain::plan::Plan;

/// The file of a plan: complete, in a stable order, indented, ended by a line break. `saved` is the time to write into it.
///
/// Opening it again gives an equal plan, as long as the plan keeps the invariants of its types.
pub fn save(plan: &Plan, saved: Option<&str>) -> String {
    save_signed(plan, saved, None)
}

/// The same with the name of whoever saves it, so that a later merge can say whose change is whose.
pub fn save_signed(plan: &Plan, saved: Option<&str>, saved_by: Option<&str>) -> String {
    let file = convert::to_file(plan, saved, saved_by);
    if plan.foreign.is_empty() {
        return pretty(&file);
    }
    match serde_json::to_string(&file).ok().and_then(|text| json::parse_own(&text)) {
        Some(mut tree) => {
            foreign::put_back(&mut tree, &plan.foreign);
            pretty(&tree)
        }
        None => pretty(&file),
    }
}

fn pretty(file: &impl Serialize) -> String {
    // Writing texts and numbers into a string cannot fail: no map here has keys other than text.
    let mut text = serde_json::to_string_pretty(file).unwrap_or_default();
    text.push('\n');
    text
}
