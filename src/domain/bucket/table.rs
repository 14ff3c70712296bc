//! The decision table.

use super::{AGENCY, READINESS, REQUIRED, agency_need, counted};
use crate::domain::model::BucketRules;
use crate::domain::process::{Bucket, Process, RatingKind, Reversibility};
use crate::domain::units::{Rating, mean};

/// The rules, in the order they are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleId {
    /// The law says a person decides.
    Law,
    /// A mistake is grave and cannot be taken back: at most a person leads.
    IrreversibleGrave,
    /// It must be done by hand: at most a person leads.
    ByHand,
    /// Strong emotion: a person leads or works alone.
    StrongEmotion,
    /// Ratings that the rules below need are missing.
    NotRated,
    /// Little need of a person, but not ready to be given away.
    NotReady,
    /// Least need of a person.
    AgencyLow,
    /// Some need of a person.
    AgencyModerate,
    /// Much need of a person.
    AgencyHigh,
    /// Only a person.
    AgencyVeryHigh,
}

impl RuleId {
    /// Every rule, in the order they are tried.
    pub const ALL: [RuleId; 10] = [
        RuleId::Law,
        RuleId::IrreversibleGrave,
        RuleId::ByHand,
        RuleId::StrongEmotion,
        RuleId::NotRated,
        RuleId::NotReady,
        RuleId::AgencyLow,
        RuleId::AgencyModerate,
        RuleId::AgencyHigh,
        RuleId::AgencyVeryHigh,
    ];

    /// The name the terminal tool prints.
    pub const fn id(self) -> &'static str {
        match self {
            RuleId::Law => "law",
            RuleId::IrreversibleGrave => "irreversible_grave",
            RuleId::ByHand => "by_hand",
            RuleId::StrongEmotion => "strong_emotion",
            RuleId::NotRated => "not_rated",
            RuleId::NotReady => "not_ready",
            RuleId::AgencyLow => "agency_low",
            RuleId::AgencyModerate => "agency_moderate",
            RuleId::AgencyHigh => "agency_high",
            RuleId::AgencyVeryHigh => "agency_very_high",
        }
    }
}

/// What the table says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// The bucket; `None` exactly when the rule is [`RuleId::NotRated`].
    pub bucket: Option<Bucket>,
    /// The rule that fired.
    pub rule: RuleId,
    /// Agency need, when its three ratings are given.
    pub agency: Option<f64>,
    /// Readiness, when rule clarity and knowledge readiness are given.
    pub readiness: Option<f64>,
}

/// What the table reads of a process; small, so that neighbours can be tried cheaply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) struct Inputs {
    ratings: [Option<Rating>; RatingKind::ALL.len()],
    law_requires_person: bool,
    irreversible: bool,
}

impl Inputs {
    pub(in crate::domain) fn of(process: &Process) -> Inputs {
        Inputs {
            ratings: RatingKind::ALL.map(|kind| process.rating(kind)),
            law_requires_person: process.law_requires_person,
            irreversible: process.reversibility == Reversibility::Irreversible,
        }
    }

    /// The same with one rating changed.
    pub(in crate::domain) fn with(mut self, kind: RatingKind, rating: Rating) -> Inputs {
        self.ratings[kind.index()] = Some(rating);
        self
    }

    pub(in crate::domain) fn rating(&self, kind: RatingKind) -> Option<Rating> {
        self.ratings[kind.index()]
    }

    fn is_at_least(&self, kind: RatingKind, from: u8) -> bool {
        self.rating(kind).is_some_and(|rating| rating.get() >= from)
    }
}

/// Tries the rules in order; the first that fires wins.
pub fn decide(rules: &BucketRules, process: &Process) -> Verdict {
    decide_on(rules, &Inputs::of(process))
}

pub(in crate::domain) fn decide_on(rules: &BucketRules, inputs: &Inputs) -> Verdict {
    let agency = agency(inputs);
    let readiness = readiness(inputs);
    let (rule, bucket) = first_rule(rules, inputs, agency, readiness);
    Verdict { bucket, rule, agency, readiness }
}

fn first_rule(
    rules: &BucketRules,
    inputs: &Inputs,
    agency: Option<f64>,
    readiness: Option<f64>,
) -> (RuleId, Option<Bucket>) {
    if inputs.law_requires_person {
        return (RuleId::Law, Some(Bucket::PersonOnly));
    }
    if let Some(rule) = cap(rules, inputs) {
        return (rule, Some(person_bucket(rules, agency)));
    }
    let rated = REQUIRED.iter().all(|kind| inputs.rating(*kind).is_some());
    let (true, Some(agency), Some(readiness)) = (rated, agency, readiness) else {
        return (RuleId::NotRated, None);
    };
    if agency <= rules.ai_prepares_up_to && !is_ready(rules, inputs, readiness) {
        return (RuleId::NotReady, Some(Bucket::FixFirst));
    }
    let (rule, bucket) = by_agency(rules, agency);
    (rule, Some(bucket))
}

/// The rule that forbids giving the process to AI, if one does.
fn cap(rules: &BucketRules, inputs: &Inputs) -> Option<RuleId> {
    if inputs.irreversible && inputs.is_at_least(RatingKind::ConsequenceOfError, rules.grave_from) {
        Some(RuleId::IrreversibleGrave)
    } else if inputs.is_at_least(RatingKind::PhysicalPresence, rules.by_hand_from) {
        Some(RuleId::ByHand)
    } else if inputs.is_at_least(RatingKind::Emotion, rules.strong_emotion_from) {
        Some(RuleId::StrongEmotion)
    } else {
        None
    }
}

/// Person leads, or person only where the agency need is that high.
fn person_bucket(rules: &BucketRules, agency: Option<f64>) -> Bucket {
    if agency.is_some_and(|agency| agency > rules.person_leads_up_to) {
        Bucket::PersonOnly
    } else {
        Bucket::PersonLeads
    }
}

fn by_agency(rules: &BucketRules, agency: f64) -> (RuleId, Bucket) {
    if agency <= rules.ai_handles_up_to {
        (RuleId::AgencyLow, Bucket::AiHandles)
    } else if agency <= rules.ai_prepares_up_to {
        (RuleId::AgencyModerate, Bucket::AiPrepares)
    } else if agency <= rules.person_leads_up_to {
        (RuleId::AgencyHigh, Bucket::PersonLeads)
    } else {
        (RuleId::AgencyVeryHigh, Bucket::PersonOnly)
    }
}

/// Whether a process can be given away: the mean is high enough and neither clarity nor knowledge is at the floor.
fn is_ready(rules: &BucketRules, inputs: &Inputs, readiness: f64) -> bool {
    let above = |kind| inputs.rating(kind).is_some_and(|rating| rating.get() > rules.floor);
    readiness >= rules.ready_from && above(RatingKind::RuleClarity) && above(RatingKind::KnowledgeReadiness)
}

fn agency(inputs: &Inputs) -> Option<f64> {
    let [judgement, emotion, physical] = AGENCY.map(|kind| inputs.rating(kind).map(f64::from));
    Some(agency_need(judgement?, emotion?, physical?))
}

fn readiness(inputs: &Inputs) -> Option<f64> {
    inputs.rating(RatingKind::RuleClarity)?;
    inputs.rating(RatingKind::KnowledgeReadiness)?;
    mean(READINESS.into_iter().filter_map(|kind| Some(counted(kind, inputs.rating(kind)?))))
}
