//! A process: one kind of recurring work, and what is known about it.

mod kinds;

use std::collections::BTreeMap;

pub use kinds::{Bucket, Item, Lifecycle, PersonalData, RatingKind, Reversibility};

use super::units::{Date, Id, MINUTES_PER_HOUR, Minutes, Rating};

/// The ratings given so far.
pub type Ratings = BTreeMap<RatingKind, Rating>;

/// What triggers the transfer to a person, within how many seconds, with which context.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handoff {
    /// What triggers it.
    pub trigger: String,
    /// Within how many seconds somebody is there.
    pub seconds: Option<u32>,
    /// What is passed on.
    pub context: String,
}

/// Where the answers come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnowledgeSource {
    /// What it is.
    pub name: String,
    /// Who keeps it.
    pub owner: String,
    /// When it was last reviewed.
    pub reviewed: Option<Date>,
}

/// A person's decision against the computed bucket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// Where the person puts it.
    pub bucket: Bucket,
    /// Why. Never blank.
    pub reason: String,
}

/// One kind of recurring work. Whatever is blank or absent is not known yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Process {
    /// Identifier, unique in the plan.
    pub id: Id,
    /// What people call it.
    pub name: String,
    /// Anything worth keeping.
    pub note: String,
    /// Cases a month.
    pub volume_per_month: Option<u32>,
    /// Handling time of one case.
    pub minutes_per_case: Option<Minutes>,
    /// The ratings given so far.
    pub ratings: Ratings,
    /// Whether the ratings are still those of a template.
    pub typical: bool,
    /// Whether a mistake can be taken back.
    pub reversibility: Reversibility,
    /// Which personal data it touches.
    pub personal_data: PersonalData,
    /// Whether the law asks for a person's decision.
    pub law_requires_person: bool,
    /// Channels it runs through, as the team names them.
    pub channels: Vec<String>,
    /// Who answers for it.
    pub owner: String,
    /// The step of the customer lifecycle.
    pub lifecycle: Option<Lifecycle>,
    /// What AI may do and what not.
    pub ai_scope: String,
    /// The handoff rule.
    pub handoff: Handoff,
    /// Where the answers come from.
    pub knowledge: KnowledgeSource,
    /// How quality is measured.
    pub quality_measure: String,
    /// Who looks at it.
    pub reviewer: String,
    /// When it is switched off.
    pub stop_rule: String,
    /// A person's decision against the computed bucket.
    pub decided: Option<Override>,
}

impl Process {
    /// A process of which only the name is known.
    pub fn new(id: Id, name: impl Into<String>) -> Process {
        Process {
            id,
            name: name.into(),
            note: String::new(),
            volume_per_month: None,
            minutes_per_case: None,
            ratings: Ratings::new(),
            typical: false,
            reversibility: Reversibility::default(),
            personal_data: PersonalData::default(),
            law_requires_person: false,
            channels: Vec::new(),
            owner: String::new(),
            lifecycle: None,
            ai_scope: String::new(),
            handoff: Handoff::default(),
            knowledge: KnowledgeSource::default(),
            quality_measure: String::new(),
            reviewer: String::new(),
            stop_rule: String::new(),
            decided: None,
        }
    }

    /// One rating, if given.
    pub fn rating(&self, kind: RatingKind) -> Option<Rating> {
        self.ratings.get(&kind).copied()
    }

    /// Handling hours a month, when volume and minutes are known.
    pub fn hours_per_month(&self) -> Option<f64> {
        let minutes = self.minutes_per_case?.get() * f64::from(self.volume_per_month?);
        Some(minutes / MINUTES_PER_HOUR)
    }
}
