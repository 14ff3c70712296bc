//! Identifiers that are used twice: everything is kept, the later one gets a new identifier.

use std::collections::{BTreeMap, BTreeSet};

use super::json::Json;

/// Gives every process and every freeze its own identifier; the names of those that got a new one. This happens in the tree,
/// before anything is addressed by identifier.
pub(super) fn distinct_ids(file: &mut Json) -> Vec<String> {
    let Some(plan) = file.get_mut("plan") else { return Vec::new() };
    let mut renamed = plan.get_mut("processes").map(distinct_in).unwrap_or_default();
    let freezes = plan.get_mut("rollout").and_then(|rollout| rollout.get_mut("freezes"));
    renamed.extend(freezes.map(distinct_in).unwrap_or_default());
    renamed
}

fn distinct_in(list: &mut Json) -> Vec<String> {
    let Json::List(items) = list else { return Vec::new() };
    let id_of = |item: &Json| item.get("id").and_then(Json::as_text).map(str::to_owned);
    let mut free = Free { taken: items.iter().filter_map(id_of).collect(), last: BTreeMap::new() };
    let mut seen = BTreeSet::new();
    let mut renamed = Vec::new();
    for item in items {
        let Some(id) = id_of(item) else { continue };
        if seen.contains(&id) {
            renamed.push(item.get("name").and_then(Json::as_text).unwrap_or(&id).to_owned());
            if let Some(place) = item.get_mut("id") {
                *place = Json::Text(free.next(&id));
            }
        } else {
            seen.insert(id);
        }
    }
    renamed
}

/// Identifiers nobody uses yet.
struct Free {
    taken: BTreeSet<String>,
    /// The last number tried per identifier, so that a thousand equal ones take a thousand steps.
    last: BTreeMap<String, u32>,
}

impl Free {
    fn next(&mut self, id: &str) -> String {
        let number = self.last.entry(id.to_owned()).or_insert(1);
        loop {
            *number += 1;
            let candidate = format!("{id}-{number}");
            if self.taken.insert(candidate.clone()) {
                return candidate;
            }
        }
    }
}
