//! Putting unknown fields back where they were, as long as what they belonged to is still there.

use std::collections::BTreeMap;

use super::json::{self, Json};
use super::read::item_step;
use crate::domain::foreign::Foreign;

/// Adds the fields to the tree. What is there already is never overwritten; a field whose object is gone is left out.
pub(super) fn put_back(tree: &mut Json, foreign: &Foreign) {
    let mut root = Branch::default();
    for (path, text) in foreign {
        let place = path.iter().fold(&mut root, |branch, step| branch.below.entry(step).or_default());
        place.text = Some(text);
    }
    root.put_into(tree);
}

/// The fields as a tree of their paths, so that the document is walked only once.
#[derive(Default)]
struct Branch<'a> {
    text: Option<&'a str>,
    below: BTreeMap<&'a str, Branch<'a>>,
}

impl Branch<'_> {
    fn put_into(mut self, tree: &mut Json) {
        if self.below.is_empty() {
            return;
        }
        match tree {
            Json::List(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    if let Some(branch) = self.below.remove(item_step(index, item).as_str()) {
                        branch.put_into(item);
                    }
                }
            }
            Json::Object(fields) => {
                for (name, value) in fields.iter_mut() {
                    if let Some(branch) = self.below.remove(name.as_str()) {
                        branch.put_into(value);
                    }
                }
                let added =
                    |(name, branch): (&str, Branch<'_>)| Some((name.to_owned(), json::parse_own(branch.text?)?));
                fields.extend(self.below.into_iter().filter_map(added));
            }
            _ => {}
        }
    }
}
