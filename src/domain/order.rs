//! Two orders of partly the same things as one.

use std::collections::{BTreeMap, BTreeSet};

/// The things of `first` in their order, with those only `second` has: each after the one it follows there, and after
/// what `first` alone has at that place. Neither list may hold a thing twice.
///
/// ```
/// # use baton::domain::order::weave;
/// assert_eq!(weave(&["a", "mine", "b"], &["new", "a", "theirs", "b"]), ["new", "a", "mine", "theirs", "b"]);
/// ```
pub fn weave<T: Clone + Ord>(first: &[T], second: &[T]) -> Vec<T> {
    let (in_first, in_second) = (set(first), set(second));
    // What comes before everything, then what comes at each place of `first`: by groups that begin with a shared thing.
    let mut groups: Vec<Vec<T>> = vec![Vec::new()];
    let mut group_of = BTreeMap::new();
    for thing in first {
        if in_second.contains(thing) {
            group_of.insert(thing, groups.len());
            groups.push(Vec::new());
        }
        if let Some(group) = groups.last_mut() {
            group.push(thing.clone());
        }
    }
    let mut place = 0;
    for thing in second {
        if in_first.contains(thing) {
            place = group_of.get(thing).copied().unwrap_or(place);
        } else if let Some(group) = groups.get_mut(place) {
            group.push(thing.clone());
        }
    }
    groups.concat()
}

fn set<T: Ord>(things: &[T]) -> BTreeSet<&T> {
    things.iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn woven(first: &str, second: &str) -> String {
        let signs = |text: &str| text.chars().collect::<Vec<_>>();
        weave(&signs(first), &signs(second)).into_iter().collect()
    }

    #[test]
    fn new_things_follow_their_neighbour() {
        assert_eq!(woven("abc", "aXbYZc"), "aXbYZc");
        assert_eq!(woven("abc", "XYabcZ"), "XYabcZ");
        assert_eq!(woven("aMb", "aTb"), "aMTb");
        assert_eq!(woven("Mab", "Tab"), "MTab");
        assert_eq!(woven("ab", "bXa"), "abX", "the first order stays");
        assert_eq!(woven("", "XY"), "XY");
    }

    #[test]
    fn weaving_again_changes_nothing() {
        for (first, second) in [("aMb", "TaUbV"), ("cab", "aXbcY"), ("", "ab"), ("MN", "TU")] {
            let once = woven(first, second);
            assert_eq!(woven(&once, second), once);
            assert_eq!(woven(&once, first), once);
        }
    }
}
