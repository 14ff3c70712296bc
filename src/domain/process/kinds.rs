//! The few values each property of a process can have, with the names files and the terminal tool use.

use serde::{Deserialize, Serialize};

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
