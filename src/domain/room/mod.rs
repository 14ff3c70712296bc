//! What several people say: their answers and ratings, what follows from them together, and how far they agree.
//!
//! Nothing here is an opinion of the program's: an answer the room has agreed on stands above any count, and where people
//! differ the result says so with the counts it was made from.

mod agreement;
mod combine;
mod confidence;
mod consolidate;
mod ratings;
mod revote;
mod roles;
mod votes;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use agreement::{Agreement, agreement};
pub use combine::{COMBINATIONS, Combined, DRAWS, Shares};
pub use confidence::{Confidence, RESAMPLES, confidence};
pub use consolidate::{Consolidation, Settled, Source, consolidate};
pub use ratings::{ProcessVotes, RatingSource, RatingVotes, rate};
pub use revote::{Disagreement, Influence, Revote, revote};
pub use roles::{NOTABLE_GAP, RoleDifference, RoleView, compare_roles};
pub use votes::{Counts, Votes};

use super::answers::Mark;
use super::process::Ratings;
use super::units::Id;

/// The people asked and what each of them said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// Whether only roles are kept. Decided before the first answer; names are then blank.
    pub anonymous: bool,
    /// Everybody, by identifier.
    pub respondents: BTreeMap<Id, Arc<Respondent>>,
}

/// One person's answers and ratings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Respondent {
    /// Name or pseudonym; blank in an anonymous room.
    pub name: String,
    /// What the person does in the firm.
    pub role: Role,
    /// Answers by question. Questions of another model are kept and do not count.
    pub answers: BTreeMap<Id, Mark>,
    /// Ratings by process. Processes the plan does not have are kept and do not count.
    pub ratings: BTreeMap<Id, Ratings>,
}

impl Respondent {
    /// Somebody who has said nothing yet.
    pub fn new(name: impl Into<String>, role: Role) -> Respondent {
        Respondent { name: name.into(), role, answers: BTreeMap::new(), ratings: BTreeMap::new() }
    }
}

/// What a person does in the firm.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Owns the firm.
    Owner,
    /// Deals with customers or orders every day.
    FrontLine,
    /// Looks after systems and data.
    It,
    /// Looks after money.
    Finance,
    /// Leads people.
    Management,
    /// Something else, in the firm's own words.
    Own(String),
}

impl Role {
    /// The roles that come with the product, in the order every list shows them.
    pub const NAMED: [Role; 5] = [Role::Owner, Role::FrontLine, Role::It, Role::Finance, Role::Management];

    /// The name of a role of the firm's own in files.
    pub const OWN: &str = "own";

    /// The name files and the terminal tool use; [`Role::OWN`] for every role of the firm's own.
    pub const fn id(&self) -> &'static str {
        match self {
            Role::Owner => "owner",
            Role::FrontLine => "front_line",
            Role::It => "it",
            Role::Finance => "finance",
            Role::Management => "management",
            Role::Own(_) => Role::OWN,
        }
    }

    /// The role with that name; `words` are those of a role of the firm's own.
    pub fn from_id(id: &str, words: &str) -> Option<Role> {
        if id == Role::OWN {
            return Some(Role::Own(words.to_owned()));
        }
        Role::NAMED.into_iter().find(|role| role.id() == id)
    }
}

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod tests;
