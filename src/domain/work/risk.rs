//! The risk register.

use std::collections::BTreeSet;

use crate::domain::units::{Date, Id, Rating};

/// A risk the team watches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Risk {
    /// The template it comes from; whatever is blank or absent here is as the template has it.
    pub template: Option<Id>,
    /// What may happen, in the team's own words.
    pub title: String,
    /// Anything worth keeping.
    pub note: String,
    /// How likely it is: 1 hardly, 5 nearly certain.
    pub likelihood: Option<Rating>,
    /// How much it would hurt: 1 hardly, 5 the rollout fails.
    pub impact: Option<Rating>,
    /// Who keeps an eye on it.
    pub owner: String,
    /// What is done about it.
    pub response: String,
    /// Packages it has to do with.
    pub packages: BTreeSet<Id>,
    /// The day it was closed; `None`: it is open.
    pub closed: Option<Date>,
}

impl Risk {
    /// The risk of a template as it is, to be kept under the template's identifier, so that two people who take it up change the
    /// same entry.
    pub fn of_template(template: &Id) -> Risk {
        Risk { template: Some(template.clone()), ..Risk::default() }
    }
}
