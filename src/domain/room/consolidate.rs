//! One answer a question from many, with where it comes from.

use super::votes::{Counts, Votes};
use crate::domain::answers::{Answers, Mark, Sheet};
use crate::domain::model::Model;

/// Everybody's answers as one sheet, with the reason for each answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consolidation {
    /// What the stage rules read.
    pub sheet: Sheet,
    /// Where each answer comes from, in question order.
    pub questions: Vec<Settled>,
}

/// The answer to one question and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Position of the question.
    pub question: usize,
    /// The answer that counts.
    pub mark: Option<Mark>,
    /// Where it comes from.
    pub source: Source,
    /// What the answers given make by themselves, whatever was agreed.
    pub voted: Option<Mark>,
    /// How often each answer was given.
    pub counts: Counts,
}

impl Settled {
    /// The agreed answer and what the answers given make by themselves, where these differ.
    pub fn agreed_against(&self) -> Option<(Mark, Mark)> {
        let differing = self.mark.zip(self.voted).filter(|(mark, voted)| mark != voted);
        differing.filter(|_| self.source == Source::Agreed)
    }
}

/// Where the answer to a question comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The room has agreed on it; stands above any count.
    Agreed,
    /// The lower median of several people's levels.
    Median {
        /// How many chose a level.
        of: u32,
    },
    /// The only level chosen.
    Single,
    /// More than half of those who answered say that the question does not fit.
    NotApplicable {
        /// How many say so.
        said: u32,
        /// How many answered.
        of: u32,
    },
    /// Nobody who answered chose a level.
    DontKnow {
        /// How many answered.
        of: u32,
    },
    /// Nobody answered.
    Nobody,
}

/// One answer a question: what was agreed, otherwise what the answers given make together (see [`Counts::mark`]). Without
/// people it is the plan's own answers.
pub fn consolidate(model: &Model, votes: &Votes, agreed: &Answers) -> Consolidation {
    let agreed = Sheet::new(model, agreed);
    let settled = |question| settle(question, votes.counts(question), agreed.mark(question));
    let questions: Vec<Settled> = (0..model.questions.len()).map(settled).collect();
    Consolidation { sheet: Sheet::from_marks(model, questions.iter().map(|settled| settled.mark)), questions }
}

fn settle(question: usize, counts: Counts, agreed: Option<Mark>) -> Settled {
    let voted = counts.mark();
    let source = match (agreed, voted) {
        (Some(_), _) => Source::Agreed,
        (None, None) => Source::Nobody,
        (None, Some(Mark::NotApplicable)) => {
            Source::NotApplicable { said: counts.not_applicable, of: counts.answered() }
        }
        (None, Some(Mark::DontKnow)) => Source::DontKnow { of: counts.answered() },
        (None, Some(Mark::Level(_))) if counts.with_level() == 1 => Source::Single,
        (None, Some(Mark::Level(_))) => Source::Median { of: counts.with_level() },
    };
    Settled { question, mark: agreed.or(voted), source, voted, counts }
}
