//! The properties of a process as places, in one table.

use super::Value;
use crate::domain::process::{Process, RatingKind};

/// One property of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What people call it.
    Name,
    /// Anything worth keeping.
    Note,
    /// Cases a month.
    VolumePerMonth,
    /// Handling time of one case.
    MinutesPerCase,
    /// Who answers for it.
    Owner,
    /// Channels it runs through.
    Channels,
    /// The step of the customer lifecycle.
    Lifecycle,
    /// One of the ratings.
    Rating(RatingKind),
    /// Whether the ratings are still those of a template.
    Typical,
    /// Whether a mistake can be taken back.
    Reversibility,
    /// Which personal data it touches.
    PersonalData,
    /// Whether the law asks for a person's decision.
    LawRequiresPerson,
    /// A person's decision with its reason.
    Decided,
    /// What AI may do and what not.
    AiScope,
    /// What triggers the transfer to a person.
    HandoffTrigger,
    /// Within how many seconds.
    HandoffSeconds,
    /// What is passed on.
    HandoffContext,
    /// The knowledge source.
    KnowledgeName,
    /// Who keeps it.
    KnowledgeOwner,
    /// When it was last reviewed.
    KnowledgeReviewed,
    /// How quality is measured.
    QualityMeasure,
    /// Who looks at it.
    Reviewer,
    /// When it is switched off.
    StopRule,
}

/// The table: each field with its path in a file, its place in a process, and what makes a value of it.
macro_rules! table {
    ($($field:ident, $path:literal, $first:ident $(. $second:ident)?, $value:expr;)+) => {
        /// Every field but the ratings, in the order of the card.
        const PLAIN: &[Field] = &[$(Field::$field),+];

        impl Field {
            /// Its path inside a process of a plan file.
            pub const fn path(self) -> &'static str {
                match self {
                    $(Field::$field => $path,)+
                    Field::Rating(kind) => rating_path(kind),
                }
            }

            /// What a process says in it; `None` when it says nothing.
            pub fn value(self, process: &Process) -> Option<Value> {
                match self {
                    $(Field::$field => $value(&process.$first $(.$second)?),)+
                    Field::Rating(kind) => process.rating(kind).map(Value::Rating),
                }
            }

            /// Makes `to` say in it what `from` says.
            pub fn copy(self, from: &Process, to: &mut Process) {
                match self {
                    $(Field::$field => to.$first $(.$second)?.clone_from(&from.$first $(.$second)?),)+
                    Field::Rating(kind) => match from.rating(kind) {
                        Some(rating) => drop(to.ratings.insert(kind, rating)),
                        None => drop(to.ratings.remove(&kind)),
                    },
                }
            }
        }
    };
}

table! {
    Name, "name", name, text;
    Note, "note", note, text;
    VolumePerMonth, "volume_per_month", volume_per_month, |count: &Option<u32>| count.map(Value::Count);
    MinutesPerCase, "minutes_per_case", minutes_per_case, |minutes: &Option<_>| minutes.map(Value::Minutes);
    Owner, "owner", owner, text;
    Channels, "channels", channels, |names: &Vec<String>| (!names.is_empty()).then(|| Value::Texts(names.clone()));
    Lifecycle, "lifecycle", lifecycle, |step: &Option<_>| step.map(Value::Lifecycle);
    Typical, "typical", typical, |typical: &bool| Some(Value::YesNo(*typical));
    Reversibility, "reversibility", reversibility, |kind: &_| Some(Value::Reversibility(*kind));
    PersonalData, "personal_data", personal_data, |kind: &_| Some(Value::PersonalData(*kind));
    LawRequiresPerson, "law_requires_person", law_requires_person, |law: &bool| Some(Value::YesNo(*law));
    Decided, "decided", decided, |decided: &Option<_>| decided.clone().map(Value::Decided);
    AiScope, "ai_scope", ai_scope, text;
    HandoffTrigger, "handoff.trigger", handoff.trigger, text;
    HandoffSeconds, "handoff.seconds", handoff.seconds, |count: &Option<u32>| count.map(Value::Count);
    HandoffContext, "handoff.context", handoff.context, text;
    KnowledgeName, "knowledge.name", knowledge.name, text;
    KnowledgeOwner, "knowledge.owner", knowledge.owner, text;
    KnowledgeReviewed, "knowledge.reviewed", knowledge.reviewed, |day: &Option<_>| day.map(Value::Date);
    QualityMeasure, "quality_measure", quality_measure, text;
    Reviewer, "reviewer", reviewer, text;
    StopRule, "stop_rule", stop_rule, text;
}

impl Field {
    /// Every field, in the order of the card.
    pub fn all() -> impl Iterator<Item = Field> {
        let (before, after) = PLAIN.split_at(RATINGS_AFTER);
        let ratings = RatingKind::ALL.into_iter().map(Field::Rating);
        before.iter().copied().chain(ratings).chain(after.iter().copied())
    }
}

/// How many fields stand before the ratings.
const RATINGS_AFTER: usize = 7;

fn text(text: &str) -> Option<Value> {
    Value::text(text)
}

const fn rating_path(kind: RatingKind) -> &'static str {
    match kind {
        RatingKind::RuleClarity => "ratings.rule_clarity",
        RatingKind::InputStructure => "ratings.input_structure",
        RatingKind::ExceptionFrequency => "ratings.exception_frequency",
        RatingKind::Stability => "ratings.stability",
        RatingKind::KnowledgeReadiness => "ratings.knowledge_readiness",
        RatingKind::SystemAccess => "ratings.system_access",
        RatingKind::Judgement => "ratings.judgement",
        RatingKind::Emotion => "ratings.emotion",
        RatingKind::PhysicalPresence => "ratings.physical_presence",
        RatingKind::ConsequenceOfError => "ratings.consequence_of_error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::rated;

    #[test]
    fn copying_every_field_makes_the_same_process() {
        let mut from = rated("1234512345");
        from.typical = true;
        from.law_requires_person = true;
        from.channels = vec!["line".to_owned()];
        from.handoff.seconds = Some(90);
        from.knowledge.owner = "Editor".to_owned();
        let mut to = Process::new(from.id.clone(), "Another");
        to.reviewer = "Nobody any more".to_owned();
        Field::all().for_each(|field| field.copy(&from, &mut to));
        assert_eq!(to, from);
        assert!(Field::all().all(|field| field.value(&from) == field.value(&to)));
    }

    #[test]
    fn fields_stand_in_the_order_of_the_form() {
        assert_eq!(Field::all().count(), PLAIN.len() + RatingKind::ALL.len());
        let order: Vec<Field> = Field::all().collect();
        assert!(order.is_sorted());
        for kind in RatingKind::ALL {
            assert_eq!(Field::Rating(kind).path(), format!("ratings.{}", kind.id()));
        }
    }
}
