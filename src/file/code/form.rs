//! What a person was asked: the questions of an edition of a pack, or processes to rate.

use crate::domain::model::Model;
use crate::domain::plan::ModelRef;
use crate::domain::units::Id;

/// What is asked, in order. Answers stand in a code by position, so both sides have to have the same form; a code says which
/// by its [fingerprint](Form::fingerprint).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The pack the questions, or the anchors of the ratings, come from.
    pub pack: ModelRef,
    /// What is asked of it.
    pub asked: Asked,
}

/// What is asked, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// These questions.
    Questions(Vec<Id>),
    /// The ten ratings of each of these processes.
    Processes(Vec<Id>),
}

impl Form {
    /// Every question of a model.
    pub fn all(model: &Model) -> Form {
        Form::of(model, |_| true)
    }

    /// The questions of the quick path.
    pub fn quick(model: &Model) -> Form {
        Form::of(model, |quick| quick)
    }

    fn of(model: &Model, keep: impl Fn(bool) -> bool) -> Form {
        let questions = model.questions.iter().filter(|question| keep(question.quick));
        Form { pack: model.into(), asked: Asked::Questions(questions.map(|question| question.id.clone()).collect()) }
    }

    /// The ratings of these processes.
    pub fn processes(model: &Model, processes: Vec<Id>) -> Form {
        Form { pack: model.into(), asked: Asked::Processes(processes) }
    }

    /// Sixteen bits of a hash over kind, pack, edition and what is asked, in order: two forms that differ have the same with
    /// a probability of 2⁻¹⁶. Frozen: FNV-1a of 64 bits over each text with a byte 0xff behind it, its halves and their
    /// halves added by XOR.
    pub fn fingerprint(&self) -> u16 {
        let (kind, ids) = match &self.asked {
            Asked::Questions(ids) => ("questions", ids),
            Asked::Processes(ids) => ("processes", ids),
        };
        let texts = [kind, self.pack.id.as_str(), &self.pack.revision].into_iter().chain(ids.iter().map(Id::as_str));
        // No text in UTF-8 has a byte 0xff.
        let bytes = texts.flat_map(|text| text.bytes().chain([0xff]));
        let hash = bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let folded = hash ^ hash >> 32;
        u16::try_from((folded ^ folded >> 16) & 0xffff).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(revision: &str, asked: Asked) -> Form {
        Form { pack: ModelRef { id: "pack".into(), revision: revision.to_owned() }, asked }
    }

    fn ids(names: &[&str]) -> Vec<Id> {
        names.iter().map(|name| Id::from(*name)).collect()
    }

    #[test]
    fn everything_that_is_asked_counts() {
        let forms = [
            form("1", Asked::Questions(ids(&["a", "b"]))),
            form("1", Asked::Questions(ids(&["b", "a"]))),
            form("1", Asked::Questions(ids(&["ab"]))),
            form("1", Asked::Processes(ids(&["a", "b"]))),
            form("2", Asked::Questions(ids(&["a", "b"]))),
        ];
        let found: std::collections::BTreeSet<u16> = forms.iter().map(Form::fingerprint).collect();
        assert_eq!(found.len(), forms.len());
    }

    #[test]
    fn it_is_frozen() {
        assert_eq!(form("1", Asked::Questions(ids(&["a", "b"]))).fingerprint(), 33_346);
    }

    #[test]
    fn it_spreads_over_all_values() {
        let forms = (0..4_000).map(|n| form(&n.to_string(), Asked::Questions(ids(&["a"]))));
        let found: std::collections::BTreeSet<u16> = forms.map(|form| form.fingerprint()).collect();
        // Of 4,000 draws out of 65,536 about 120 fall on another's place.
        assert!((3_840..=3_920).contains(&found.len()), "{}", found.len());
    }
}
