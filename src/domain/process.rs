//! A process: one kind of recurring work, and what is known about it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::units::{Date, Id, MINUTES_PER_HOUR, Minutes, Rating};

/// Who carries a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bucket {
    /// AI does it from start to end, with a way to a person.
    AiHandles,
    /// AI collects and prepares, a person finishes.
    AiPrepares,
    /// A person does it, AI watches and learns.
    PersonLeads,
    /// A person alone.
    PersonOnly,
    /// Put the process in order before anything else.
    FixFirst,
}

impl Bucket {
    /// In the order every list shows them.
    pub const ALL: [Bucket; 5] =
        [Bucket::AiHandles, Bucket::AiPrepares, Bucket::PersonLeads, Bucket::PersonOnly, Bucket::FixFirst];

    /// The name files and the terminal tool use.
    pub const fn id(self) -> &'static str {
        match self {
            Bucket::AiHandles => "ai_handles",
            Bucket::AiPrepares => "ai_prepares",
            Bucket::PersonLeads => "person_leads",
            Bucket::PersonOnly => "person_only",
            Bucket::FixFirst => "fix_first",
        }
    }

    /// The bucket with that name.
    pub fn from_id(id: &str) -> Option<Bucket> {
        Bucket::ALL.into_iter().find(|bucket| bucket.id() == id)
    }

    /// Whether AI talks or acts for the team in it, so that a pilot needs everything in [`Item::ALL`].
    pub const fn gives_work_to_ai(self) -> bool {
        matches!(self, Bucket::AiHandles | Bucket::AiPrepares)
    }
}

/// One of the ten anchored ratings of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RatingKind {
    /// How fully the rules are written. 5: fully.
    RuleClarity,
    /// How uniform the input is. 5: the same form each time.
    InputStructure,
    /// How often a case is an exception. 5: nearly always.
    ExceptionFrequency,
    /// How long the process stays as it is. 5: unchanged for a year.
    Stability,
    /// How well its knowledge is kept. 5: one maintained source.
    KnowledgeReadiness,
    /// Whether the systems can be reached by interface. 5: all of them.
    SystemAccess,
    /// How much weighing a case needs. 5: an expert, each time.
    Judgement,
    /// How much emotion or relationship is at stake. 5: a great deal.
    Emotion,
    /// Whether hands or presence are needed. 5: not possible without.
    PhysicalPresence,
    /// How grave an error is. 5: harm to a person, law or much money.
    ConsequenceOfError,
}

impl RatingKind {
    /// In the order every form shows them.
    pub const ALL: [RatingKind; 10] = [
        RatingKind::RuleClarity,
        RatingKind::InputStructure,
        RatingKind::ExceptionFrequency,
        RatingKind::Stability,
        RatingKind::KnowledgeReadiness,
        RatingKind::SystemAccess,
        RatingKind::Judgement,
        RatingKind::Emotion,
        RatingKind::PhysicalPresence,
        RatingKind::ConsequenceOfError,
    ];

    /// The name files and the terminal tool use.
    pub const fn id(self) -> &'static str {
        match self {
            RatingKind::RuleClarity => "rule_clarity",
            RatingKind::InputStructure => "input_structure",
            RatingKind::ExceptionFrequency => "exception_frequency",
            RatingKind::Stability => "stability",
            RatingKind::KnowledgeReadiness => "knowledge_readiness",
            RatingKind::SystemAccess => "system_access",
            RatingKind::Judgement => "judgement",
            RatingKind::Emotion => "emotion",
            RatingKind::PhysicalPresence => "physical_presence",
            RatingKind::ConsequenceOfError => "consequence_of_error",
        }
    }

    /// Its position in [`RatingKind::ALL`].
    pub const fn index(self) -> usize {
        #[expect(clippy::as_conversions, reason = "the variants are counted from zero in the order of `ALL`")]
        let index = self as usize;
        index
    }

    /// The rating with that name.
    pub fn from_id(id: &str) -> Option<RatingKind> {
        RatingKind::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// The ratings given so far.
pub type Ratings = BTreeMap<RatingKind, Rating>;

/// Something that must be settled before a pilot with this process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// What AI may do and what not, in writing.
    AiScope,
    /// Trigger, seconds and context of the hand-over to a person.
    Handoff,
    /// A knowledge source with owner and date of last review.
    KnowledgeSource,
    /// How its quality is measured.
    QualityMeasure,
    /// Who looks at it.
    Reviewer,
    /// When it is switched off.
    StopRule,
}

impl Item {
    /// In the order every list shows them.
    pub const ALL: [Item; 6] =
        [Item::AiScope, Item::Handoff, Item::KnowledgeSource, Item::QualityMeasure, Item::Reviewer, Item::StopRule];

    /// The name files and the terminal tool use.
    pub const fn id(self) -> &'static str {
        match self {
            Item::AiScope => "ai_scope",
            Item::Handoff => "handoff",
            Item::KnowledgeSource => "knowledge_source",
            Item::QualityMeasure => "quality_measure",
            Item::Reviewer => "reviewer",
            Item::StopRule => "stop_rule",
        }
    }
}

/// Whether a mistake can be taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reversibility {
    /// With a message or a click.
    #[default]
    Easy,
    /// With money or goodwill.
    Costly,
    /// Not at all.
    Irreversible,
}

impl Reversibility {
    /// Mildest first.
    pub const ALL: [Reversibility; 3] = [Reversibility::Easy, Reversibility::Costly, Reversibility::Irreversible];
}

/// Which personal data a process touches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonalData {
    /// None.
    #[default]
    None,
    /// Names, addresses, orders.
    Ordinary,
    /// Health, finance, identity numbers.
    Sensitive,
}

impl PersonalData {
    /// Mildest first.
    pub const ALL: [PersonalData; 3] = [PersonalData::None, PersonalData::Ordinary, PersonalData::Sensitive];
}

/// The step of the customer lifecycle a process belongs to (AARRR).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lifecycle {
    /// Customers find you.
    Acquisition,
    /// They start.
    Activation,
    /// They stay.
    Retention,
    /// They pay.
    Revenue,
    /// They bring others.
    Referral,
}

impl Lifecycle {
    /// In the order of the model.
    pub const ALL: [Lifecycle; 5] =
        [Lifecycle::Acquisition, Lifecycle::Activation, Lifecycle::Retention, Lifecycle::Revenue, Lifecycle::Referral];
}

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
