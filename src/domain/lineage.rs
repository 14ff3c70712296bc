//! Which revisions a document descends from, so that two copies can find where they parted.
//!
//! A revision is a state of a document that left the hands of whoever edits it: an export, a milestone, the file before an
//! import. Editing makes no revision. Whoever makes one gives it a fresh identifier, writes it down with
//! [`History::mark`](super::history::History::mark) and keeps the document as it was then: that copy is the base of a later
//! three-way merge.

use std::collections::BTreeSet;

use super::order::weave;
use super::units::Id;

/// The revisions a document descends from, oldest first. Guaranteed to hold at most [`Lineage::MOST`] and none twice.
///
/// ```
/// # use baton::domain::lineage::Lineage;
/// let first = Lineage::default().with("first".into());
/// let (mine, theirs) = (first.with("mine".into()), first.with("theirs".into()));
/// assert_eq!(mine.shared(&theirs).map(|id| id.as_str()).collect::<Vec<_>>(), ["first"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage(Vec<Id>);

impl Lineage {
    /// How many revisions are kept. The newest half stays whole; towards the past every second one goes when there are
    /// too many, so that memory reaches far back and grows thin. The very first stays: every copy has it.
    pub const MOST: usize = 64;

    /// A lineage from identifiers, oldest first; of two equal ones the newer stays.
    pub fn new(revisions: impl IntoIterator<Item = Id>) -> Lineage {
        let all: Vec<Id> = revisions.into_iter().collect();
        let mut seen = BTreeSet::new();
        let mut kept: Vec<Id> = all.into_iter().rev().filter(|id| seen.insert(id.clone())).collect();
        kept.reverse();
        Lineage(thinned(kept))
    }

    /// The revisions, oldest first.
    pub fn revisions(&self) -> &[Id] {
        &self.0
    }

    /// The newest revision: the document is it, or was edited since.
    pub fn newest(&self) -> Option<&Id> {
        self.0.last()
    }

    /// The lineage with one more revision, the newest.
    #[must_use]
    pub fn with(&self, revision: Id) -> Lineage {
        Lineage::new(self.0.iter().cloned().chain([revision]))
    }

    /// The revisions both documents descend from, newest first: the first one whose content is at hand is the best base
    /// for merging them.
    pub fn shared<'a>(&'a self, other: &'a Lineage) -> impl Iterator<Item = &'a Id> {
        self.0.iter().rev().filter(|id| other.0.contains(id))
    }

    /// The lineage of a document made of both: every revision of either, those of `other` after what they followed there.
    #[must_use]
    pub fn joined(&self, other: &Lineage) -> Lineage {
        Lineage(thinned(weave(&self.0, &other.0)))
    }
}

fn thinned(mut revisions: Vec<Id>) -> Vec<Id> {
    while revisions.len() > Lineage::MOST {
        let past = revisions.len() - Lineage::MOST / 2;
        let mut place = 0;
        revisions.retain(|_| {
            let stays = place >= past || place % 2 == 0;
            place += 1;
            stays
        });
    }
    revisions
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lineage(ids: &[&str]) -> Lineage {
        Lineage::new(ids.iter().map(|id| Id::from(*id)))
    }

    fn shown(lineage: &Lineage) -> String {
        lineage.revisions().iter().map(Id::as_str).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_revision_stands_once_where_it_was_newest() {
        assert_eq!(shown(&lineage(&["a", "b", "a"])), "b a");
        assert_eq!(lineage(&["a", "b"]).newest(), Some(&"b".into()));
    }

    #[test]
    fn the_best_base_comes_first() {
        let (mine, theirs) = (lineage(&["a", "b", "c", "mine"]), lineage(&["a", "b", "c", "theirs"]));
        assert_eq!(mine.shared(&theirs).map(Id::as_str).collect::<Vec<_>>(), ["c", "b", "a"]);
        assert_eq!(mine.shared(&lineage(&["other"])).count(), 0);
    }

    #[test]
    fn joining_keeps_what_followed_what() {
        let (mine, theirs) = (lineage(&["a", "b", "m1", "m2"]), lineage(&["old", "a", "b", "t1", "t2"]));
        let joined = mine.joined(&theirs);
        assert_eq!(shown(&joined), "old a b m1 m2 t1 t2");
        assert_eq!(joined.joined(&theirs), joined);
        assert_eq!(joined.joined(&mine), joined);
    }

    #[test]
    fn the_past_grows_thin_and_the_first_stays() {
        let mut long = Lineage::default();
        for number in 0..1000 {
            long = long.with(format!("r{number}").into());
            assert!(long.revisions().len() <= Lineage::MOST);
        }
        let newest: Vec<Id> = (968..1000).map(|number| Id::from(format!("r{number}"))).collect();
        assert!(long.revisions().ends_with(&newest));
        assert_eq!(long.revisions()[0], "r0".into());
        assert!(long.revisions().len() > 40);
    }
}
