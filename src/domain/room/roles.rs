//! Where two groups see the same firm differently.

use std::cmp::Reverse;

use super::{Respondent, Role, Votes};
use crate::domain::units::Level;

/// From this many levels between two groups on, a difference is worth a talk of its own.
pub const NOTABLE_GAP: u8 = 2;

/// In an anonymous room no figure is shown that fewer people than this stand behind.
const LEAST_ANONYMOUS: u32 = 2;

/// Two groups side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoleView {
    /// Nothing to compare: nobody of a group has answered.
    Empty,
    /// Not shown: the room is anonymous and a group is one person, whose answers it would reveal.
    Hidden,
    /// Where they differ.
    Shown {
        /// Questions both groups chose levels for, as far as they may be shown.
        compared: usize,
        /// Where they differ by [`NOTABLE_GAP`] or more; where they never do, the questions with the largest difference
        /// there is. Largest first, then in question order; empty when they see everything alike.
        differences: Vec<RoleDifference>,
    },
}

/// A question two groups see differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleDifference {
    /// Position of the question.
    pub question: usize,
    /// The lower median of each group.
    pub medians: [Level; 2],
    /// How many of each group chose a level.
    pub of: [u32; 2],
}

impl RoleDifference {
    /// Levels between the two.
    pub fn gap(self) -> u8 {
        self.medians[0].get().abs_diff(self.medians[1].get())
    }
}

/// Compares two groups of roles, such as management with the front line. Whoever is of both counts in both.
///
/// In an anonymous room a group of one is not shown, and neither is a question that only one of a group chose a level for:
/// the median would be that person's answer. A page that offers several such views of one anonymous room should keep to
/// groups that do not overlap, or one could be subtracted from another.
pub fn compare_roles(votes: &Votes, groups: [&[Role]; 2]) -> RoleView {
    let is_of = |group: &[Role], person: &Respondent| group.contains(&person.role);
    let sizes = groups.map(|group| votes.people().iter().filter(|person| is_of(group, person)).count());
    if sizes.contains(&0) {
        return RoleView::Empty;
    }
    if votes.is_anonymous() && sizes.contains(&1) {
        return RoleView::Hidden;
    }
    let least = if votes.is_anonymous() { LEAST_ANONYMOUS } else { 1 };
    let compared: Vec<RoleDifference> = (0..votes.questions())
        .filter_map(|question| {
            let [one, other] = groups.map(|group| votes.counts_of(question, |person| is_of(group, person)));
            let of = [one.with_level(), other.with_level()];
            let shown = of.into_iter().all(|people| people >= least);
            shown.then_some(RoleDifference { question, medians: [one.median()?, other.median()?], of })
        })
        .collect();
    let most = compared.iter().map(|difference| difference.gap()).max().unwrap_or(0);
    let from = most.clamp(1, NOTABLE_GAP);
    let mut differences: Vec<_> = compared.iter().copied().filter(|difference| difference.gap() >= from).collect();
    differences.sort_by_key(|difference| Reverse(difference.gap()));
    RoleView::Shown { compared: compared.len(), differences }
}
