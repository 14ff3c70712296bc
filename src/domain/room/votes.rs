//! Answers counted.

use super::{Respondent, Room};
use crate::domain::answers::Mark;
use crate::domain::model::Model;
use crate::domain::units::Level;

/// How often each answer to a question was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// People per level, lowest first.
    pub levels: [u32; 4],
    /// People for whom the question does not fit the team.
    pub not_applicable: u32,
    /// People who do not know.
    pub dont_know: u32,
}

impl Counts {
    /// Counts one more answer.
    pub fn add(&mut self, mark: Mark) {
        match mark {
            Mark::Level(level) => self.levels[level.index()] += 1,
            Mark::NotApplicable => self.not_applicable += 1,
            Mark::DontKnow => self.dont_know += 1,
        }
    }

    /// People who chose a level.
    pub fn with_level(&self) -> u32 {
        self.levels.iter().sum()
    }

    /// People who gave any answer.
    pub fn answered(&self) -> u32 {
        self.with_level() + self.not_applicable + self.dont_know
    }

    /// The lower median of the levels chosen.
    pub fn median(&self) -> Option<Level> {
        Level::all().nth(lower_median(&self.levels)?)
    }

    /// Whether more than half of those who answered say that the question does not fit.
    pub fn does_not_fit(&self) -> bool {
        2 * self.not_applicable > self.answered()
    }

    /// What these answers make together. The rules, in their order:
    ///
    /// 1. nobody answered: no answer;
    /// 2. more than half of those who answered say "not applicable": not applicable;
    /// 3. somebody chose a level: the lower median of the levels chosen, whoever does not know left out;
    /// 4. otherwise: don't know.
    pub fn mark(&self) -> Option<Mark> {
        if self.answered() == 0 {
            None
        } else if self.does_not_fit() {
            Some(Mark::NotApplicable)
        } else {
            Some(self.median().map_or(Mark::DontKnow, Mark::Level))
        }
    }
}

impl FromIterator<Mark> for Counts {
    fn from_iter<T: IntoIterator<Item = Mark>>(marks: T) -> Counts {
        let mut counts = Counts::default();
        marks.into_iter().for_each(|mark| counts.add(mark));
        counts
    }
}

/// The position of the lower median of values counted by position; `None` of nothing. Of an even number of values it is the
/// lower of the two in the middle, so it is always a value somebody gave.
pub(super) fn lower_median(counts: &[u32]) -> Option<usize> {
    let all: u32 = counts.iter().sum();
    let mut so_far = 0;
    counts.iter().position(|count| {
        so_far += count;
        all > 0 && 2 * so_far >= all
    })
}

/// Everybody's answers in the order of a model's questions; whoever answered none of them is left out.
#[derive(Clone, Debug)]
pub struct Votes<'a> {
    people: Vec<&'a Respondent>,
    questions: usize,
    /// One row a person.
    marks: Vec<Option<Mark>>,
    anonymous: bool,
}

impl<'a> Votes<'a> {
    /// Lines the answers up with the model's questions.
    pub fn new(model: &Model, room: &'a Room) -> Votes<'a> {
        let mut votes = Votes {
            people: Vec::new(),
            questions: model.questions.len(),
            marks: Vec::new(),
            anonymous: room.anonymous,
        };
        for person in room.respondents.values() {
            let start = votes.marks.len();
            votes.marks.extend(model.questions.iter().map(|question| person.answers.get(&question.id).copied()));
            if votes.marks[start..].iter().any(Option::is_some) {
                votes.people.push(person);
            } else {
                votes.marks.truncate(start);
            }
        }
        votes
    }

    /// Those who answered, in the order of their identifiers.
    pub fn people(&self) -> &[&'a Respondent] {
        &self.people
    }

    /// How many questions the model has.
    pub fn questions(&self) -> usize {
        self.questions
    }

    /// Whether nobody may be recognised.
    pub fn is_anonymous(&self) -> bool {
        self.anonymous
    }

    /// A person's answers, in question order; nothing of a position that is not there.
    pub fn row(&self, person: usize) -> &[Option<Mark>] {
        self.marks.get(person * self.questions..(person + 1) * self.questions).unwrap_or_default()
    }

    /// How often each answer to a question was given.
    pub fn counts(&self, question: usize) -> Counts {
        self.counts_of(question, |_| true)
    }

    /// How often each answer to a question was given by those `among` names.
    pub fn counts_of(&self, question: usize, among: impl Fn(&Respondent) -> bool) -> Counts {
        let people = self.people.iter().enumerate().filter(|(_, person)| among(person));
        people.filter_map(|(at, _)| self.row(at).get(question).copied().flatten()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Signs: a level, `-` not applicable, `?` don't know.
    fn mark(signs: &str) -> Option<Mark> {
        let marks = signs.chars().map(|sign| match sign {
            '-' => Mark::NotApplicable,
            '?' => Mark::DontKnow,
            level => Mark::Level(Level::all().find(|l| l.to_string() == level.to_string()).unwrap()),
        });
        marks.collect::<Counts>().mark()
    }

    #[test]
    fn several_answers_make_one() {
        let level = |level| Level::new(level).map(Mark::Level);
        assert_eq!(mark(""), None);
        assert_eq!(mark("3"), level(3));
        assert_eq!(mark("14"), level(1), "the lower of the two in the middle");
        assert_eq!(mark("1244"), level(2));
        assert_eq!(mark("12444"), level(4));
        assert_eq!(mark("3?"), level(3), "one level is enough, whoever does not know");
        assert_eq!(mark("2????"), level(2));
        assert_eq!(mark("3-"), level(3), "half is not more than half");
        assert_eq!(mark("3--"), Some(Mark::NotApplicable));
        assert_eq!(mark("3?--"), level(3), "who does not know has answered");
        assert_eq!(mark("?-"), Some(Mark::DontKnow));
        assert_eq!(mark("??"), Some(Mark::DontKnow));
        assert_eq!(mark("?--"), Some(Mark::NotApplicable));
    }
}
