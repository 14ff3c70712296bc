//! The content of a model pack, as its file writes it (format `baton-model`, version 1).

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::work::{Kpi, PackageTemplate, Phase, RiskTemplate, Role};
use crate::domain::language::Localized;
use crate::domain::process::RatingKind;
use crate::domain::units::{Id, Level, Range, Stage};

/// Everything a model brings with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pack {
    /// Always `baton-model`.
    pub format: String,
    /// Version of the file format: 1.
    pub version: u32,
    /// Stable identifier of the model.
    pub id: Id,
    /// Which edition of the model this is.
    pub revision: String,
    /// What the model is called.
    pub name: Localized,
    /// What it is for, in a sentence or two.
    pub about: Localized,
    /// Documents the content comes from.
    pub sources: Vec<Source>,
    /// How answers become a stage.
    pub rules: StageRules,
    /// What each of the four answers is worth in a score, lowest first and rising; absent: 1, 2, 3, 4. Stages read the
    /// answers themselves, whatever they are worth.
    #[serde(default)]
    pub scale: Option<Vec<f64>>,
    /// The four stages, lowest first.
    pub stages: Vec<StageText>,
    /// The dimensions, in the order they are asked.
    pub dimensions: Vec<Dimension>,
    /// The questions.
    pub questions: Vec<Question>,
    /// Patterns worth naming.
    pub flags: Vec<Flag>,
    /// The ten process ratings and their anchors, in [`RatingKind`] order.
    pub ratings: Vec<RatingText>,
    /// How ratings become a bucket.
    pub buckets: BucketRules,
    /// Roles that carry the rollout.
    pub roles: Vec<Role>,
    /// Key figures gates are measured by.
    pub kpis: Vec<Kpi>,
    /// The phases of a rollout, first to last.
    pub phases: Vec<Phase>,
    /// Templates of work packages.
    pub packages: Vec<PackageTemplate>,
    /// Templates of risks.
    #[serde(default)]
    pub risks: Vec<RiskTemplate>,
}

/// A document content comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Identifier used by `source` fields.
    pub id: Id,
    /// Its title.
    pub title: Localized,
}

/// The figures of the stage rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StageRules {
    /// Share of the applicable weight a stage needs, in per cent.
    pub share_percent: u8,
    /// A key dimension whose mean is this far (or further) under the stage holds it back.
    pub weak_link_gap: f64,
    /// Under this share of answered questions, in per cent, a stage is provisional.
    pub provisional_below_percent: u8,
    /// Under this share of answered questions, in per cent, no stage is named.
    pub no_stage_below_percent: u8,
}

/// One of the four stages in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StageText {
    /// Short name, usable after "Stage 2: ".
    pub name: Localized,
    /// How daily work looks.
    pub meaning: Localized,
    /// What the stage calls for.
    pub advice: Vec<Advice>,
    /// How many processes may be piloted at once; absent: as many as capacity carries.
    pub pilots: Option<u8>,
    /// What automation the stage permits, in a sentence.
    pub permits: Localized,
    /// Means of dimensions the stage asks for besides its criteria.
    #[serde(default)]
    pub asks_mean: Vec<AskMean>,
    /// Where it comes from.
    #[serde(default)]
    pub source: Option<Id>,
}

/// One piece of advice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Advice {
    /// The advice.
    pub text: Localized,
    /// Where it comes from.
    #[serde(default)]
    pub source: Option<Id>,
}

/// A stage's demand on the mean level of a dimension.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AskMean {
    /// The dimension.
    pub dimension: Id,
    /// Its least mean level.
    pub at_least: f64,
}

/// A field of capability.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dimension {
    /// Identifier.
    pub id: Id,
    /// What it is called.
    pub name: Localized,
    /// What it covers.
    pub about: Localized,
    /// Whether a gross weakness here holds a stage back.
    pub key: bool,
    /// Whether its questions are criteria of stages at all.
    pub counts: bool,
    /// The group it belongs to: a dimension without questions and without a group of its own.
    #[serde(default)]
    pub parent: Option<Id>,
    /// How its score is made of its answers, or of the scores of the dimensions it groups.
    #[serde(default)]
    pub score: ScoreRule,
    /// Where it comes from.
    #[serde(default)]
    pub source: Option<Id>,
}

/// How a dimension's score is made. It explains a team's profile; no stage depends on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoreRule {
    /// The mean of its answers, or of the dimensions it groups.
    #[default]
    Mean,
    /// The mean of the answers of each level of its questions, summed (OWASP SAMM 2.0 scores a practice so). Not for groups.
    LevelSum,
    /// The lowest of its answers, or of the dimensions it groups.
    Lowest,
}

/// A question with four anchored answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Identifier.
    pub id: Id,
    /// The dimension it belongs to.
    pub dimension: Id,
    /// The level or stream of its dimension it belongs to, 1 or higher; [`ScoreRule::LevelSum`] needs it.
    #[serde(default)]
    pub level: Option<u8>,
    /// Whether the quick path asks it.
    pub quick: bool,
    /// The question.
    pub prompt: Localized,
    /// What to look at to answer honestly.
    pub help: Localized,
    /// What a team does at levels 1 to 4.
    pub answers: Vec<Localized>,
    /// The action that gets a team to level 2, 3 and 4.
    pub raise: Vec<Localized>,
    /// Which level each stage asks for.
    pub asks: Vec<Ask>,
    /// Where it comes from.
    #[serde(default)]
    pub source: Option<Id>,
}

/// A criterion: a stage asks this question to be at a level or above.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// The stage, 2 or higher.
    pub stage: Stage,
    /// The least level.
    pub level: Level,
    /// How heavily it counts, 1 to 3.
    pub weight: u8,
}

/// A pattern in the answers worth naming.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flag {
    /// Identifier.
    pub id: Id,
    /// How loud it is.
    pub tone: Tone,
    /// The finding.
    pub title: Localized,
    /// What it means and what to do.
    pub text: Localized,
    /// When it is raised.
    pub when: Condition,
    /// Where it comes from.
    #[serde(default)]
    pub source: Option<Id>,
}

/// How loud a flag is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Something to act on.
    Warn,
    /// Something to know.
    Note,
}

/// A process rating in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RatingText {
    /// Which rating.
    pub id: RatingKind,
    /// What it is called.
    pub name: Localized,
    /// What to look at.
    pub help: Localized,
    /// What each of the five values means.
    pub anchors: Vec<Localized>,
}

/// The figures of the bucket rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BucketRules {
    /// Agency need up to which AI handles a process.
    pub ai_handles_up_to: f64,
    /// Agency need up to which AI prepares.
    pub ai_prepares_up_to: f64,
    /// Agency need up to which a person leads; above it a person works alone.
    pub person_leads_up_to: f64,
    /// Consequence of error from which an irreversible process is grave.
    pub grave_from: u8,
    /// Physical presence from which a process must be done by hand.
    pub by_hand_from: u8,
    /// Emotion from which a person leads.
    pub strong_emotion_from: u8,
    /// Readiness from which a process is ready.
    pub ready_from: f64,
    /// Rule clarity and knowledge readiness must be above this whatever the mean.
    pub floor: u8,
    /// A knowledge source not reviewed for longer than this is not maintained.
    pub review_days: u16,
    /// Share of handling minutes freed when AI handles a process, in per cent.
    pub freed_percent: FreedPercent,
    /// What to know about these shares.
    pub freed_note: Localized,
    /// Where the shares come from.
    #[serde(default)]
    pub freed_source: Option<Id>,
}

/// Share of handling minutes freed per bucket, in per cent. Buckets not named free nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FreedPercent {
    /// When AI handles it.
    pub ai_handles: Range,
    /// When AI prepares and a person finishes.
    pub ai_prepares: Range,
    /// When a person leads and AI watches.
    pub person_leads: Range,
}
