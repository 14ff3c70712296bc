//! Answers to the questionnaire.

use std::collections::BTreeMap;

use super::model::Model;
use super::units::{Id, Level};

/// What somebody answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// What a team at this level does, is what we do.
    Level(Level),
    /// The question does not fit this team; it leaves the denominator.
    NotApplicable,
    /// Nobody in the room knows; it widens the range of stages.
    DontKnow,
}

impl Mark {
    /// The level, if one was chosen.
    pub const fn level(self) -> Option<Level> {
        match self {
            Mark::Level(level) => Some(level),
            Mark::NotApplicable | Mark::DontKnow => None,
        }
    }
}

/// One question's answer and note; at least one of the two is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The answer, if given.
    pub mark: Option<Mark>,
    /// What was said about it.
    pub note: String,
}

impl Answer {
    /// Writes a note; a blank one removes it.
    pub fn set_note(&mut self, note: &str) {
        self.note.clear();
        if !note.trim().is_empty() {
            self.note.push_str(note);
        }
    }

    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        self.mark.is_none() && self.note.is_empty()
    }
}

/// Answers by question. Questions of another model are kept and do not count.
pub type Answers = BTreeMap<Id, Answer>;

/// The answers in the order of a model's questions: what the stage rules read.
///
/// Guaranteed to have one entry per question of the model it was made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet(Vec<Option<Mark>>);

impl Sheet {
    /// Lines the answers up with the model's questions.
    pub fn new(model: &Model, answers: &Answers) -> Sheet {
        Sheet(model.questions.iter().map(|q| answers.get(&q.id).and_then(|a| a.mark)).collect())
    }

    /// A sheet from marks in question order; missing ones are unanswered.
    pub fn from_marks(model: &Model, marks: impl IntoIterator<Item = Option<Mark>>) -> Sheet {
        let mut all: Vec<_> = marks.into_iter().take(model.questions.len()).collect();
        all.resize(model.questions.len(), None);
        Sheet(all)
    }

    /// The answer at a position.
    pub fn mark(&self, question: usize) -> Option<Mark> {
        self.0.get(question).copied().flatten()
    }

    /// The level at a position.
    pub fn level(&self, question: usize) -> Option<Level> {
        self.mark(question).and_then(Mark::level)
    }

    /// The same sheet with one answer changed.
    pub fn with(&self, question: usize, mark: Option<Mark>) -> Sheet {
        let mut changed = self.clone();
        if let Some(place) = changed.0.get_mut(question) {
            *place = mark;
        }
        changed
    }

    /// Replaces every answer by what `mark` says of its position, without making a new sheet.
    pub fn refill(&mut self, mark: impl Fn(usize) -> Option<Mark>) {
        for (question, place) in self.0.iter_mut().enumerate() {
            *place = mark(question);
        }
    }

    /// The same sheet with only the answers `keep` asks for, by question position.
    pub fn only(&self, keep: impl Fn(usize) -> bool) -> Sheet {
        Sheet(self.0.iter().enumerate().map(|(q, mark)| mark.filter(|_| keep(q))).collect())
    }
}
