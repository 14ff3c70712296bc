//! The ways through the questionnaire: a quick one and the full one, over the same answers.

use super::answers::{Mark, Sheet};
use super::model::Model;
use super::units::real;

/// Which questions are asked one after another. Part of no plan: both ways fill the same answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Path {
    /// The questions that place a team soonest.
    #[default]
    Quick,
    /// Every question.
    Full,
}

/// Where a question stands on a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Counted from 1; `None` when the path leaves the question out.
    pub number: Option<usize>,
    /// Questions on the path.
    pub total: usize,
    /// Position in the model of the path's question before it.
    pub before: Option<usize>,
    /// Position in the model of the path's question after it.
    pub after: Option<usize>,
}

/// How much of something is answered, "don't know" and "not applicable" included; `done <= total`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Questions with any answer.
    pub done: usize,
    /// All questions.
    pub total: usize,
}

impl Progress {
    /// The share that is done, 0 to 1; 0 of nothing.
    pub fn share(self) -> f64 {
        if self.total == 0 { 0.0 } else { real(self.done) / real(self.total) }
    }
}

impl Path {
    /// Both paths, the short one first.
    pub const ALL: [Path; 2] = [Path::Quick, Path::Full];

    /// A stable name for storage.
    pub const fn id(self) -> &'static str {
        match self {
            Path::Quick => "quick",
            Path::Full => "full",
        }
    }

    /// The path of a name.
    pub fn from_id(id: &str) -> Option<Path> {
        Path::ALL.into_iter().find(|path| path.id() == id)
    }

    /// Whether the path asks a question.
    pub fn asks(self, model: &Model, question: usize) -> bool {
        match self {
            Path::Quick => model.questions.get(question).is_some_and(|question| question.quick),
            Path::Full => question < model.questions.len(),
        }
    }

    /// Positions of the questions it asks, in order.
    pub fn questions(self, model: &Model) -> impl DoubleEndedIterator<Item = usize> + '_ {
        (0..model.questions.len()).filter(move |question| self.asks(model, *question))
    }

    /// The first question without any answer.
    pub fn first_open(self, model: &Model, sheet: &Sheet) -> Option<usize> {
        self.questions(model).find(|question| sheet.mark(*question).is_none())
    }

    /// Where a question stands.
    pub fn place(self, model: &Model, question: usize) -> Place {
        let upto = self.questions(model).filter(|asked| *asked <= question).count();
        Place {
            number: self.asks(model, question).then_some(upto),
            total: self.questions(model).count(),
            before: self.questions(model).rev().find(|asked| *asked < question),
            after: self.questions(model).find(|asked| *asked > question),
        }
    }

    /// How much of each dimension is answered, counting only what the path asks.
    pub fn progress(self, model: &Model, sheet: &Sheet) -> Vec<Progress> {
        let of = |dimension| {
            let asked = || model.questions_of(dimension).filter(|question| self.asks(model, *question));
            Progress { done: asked().filter(|q| sheet.mark(*q).is_some()).count(), total: asked().count() }
        };
        (0..model.dimensions.len()).map(of).collect()
    }
}

/// Which questions a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// Every question.
    #[default]
    All,
    /// Those without any answer.
    Open,
    /// Those answered with "don't know".
    DontKnow,
    /// Those with a note.
    Noted,
}

impl Filter {
    /// Every filter, in the order the page shows them.
    pub const ALL: [Filter; 4] = [Filter::All, Filter::Open, Filter::DontKnow, Filter::Noted];

    /// Whether a question with this answer, and with or without a note, is shown.
    pub fn keeps(self, mark: Option<Mark>, has_note: bool) -> bool {
        match self {
            Filter::All => true,
            Filter::Open => mark.is_none(),
            Filter::DontKnow => mark == Some(Mark::DontKnow),
            Filter::Noted => has_note,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::built_in;
    use crate::domain::fixture::sheet;

    #[test]
    fn quick_asks_a_part_and_full_asks_all() {
        let model = built_in();
        let quick: Vec<usize> = Path::Quick.questions(&model).collect();
        assert_eq!(quick.len(), 12);
        assert!(quick.iter().all(|question| model.questions[*question].quick));
        assert_eq!(Path::Full.questions(&model).collect::<Vec<_>>(), (0..36).collect::<Vec<_>>());
        assert!(!Path::Full.asks(&model, 36));
    }

    #[test]
    fn the_first_open_question_is_on_the_path() {
        let model = built_in();
        assert_eq!(Path::Full.first_open(&model, &sheet("")), Some(0));
        let after_quick = sheet("quick=2");
        assert_eq!(Path::Quick.first_open(&model, &after_quick), None);
        let first = Path::Full.first_open(&model, &after_quick).unwrap();
        assert!(!model.questions[first].quick);
        assert_eq!(Path::Full.first_open(&model, &sheet("all=?")), None, "don't know is an answer");
    }

    #[test]
    fn places_count_from_one_and_know_their_neighbours() {
        let model = built_in();
        let first = Path::Full.place(&model, 0);
        assert_eq!(first, Place { number: Some(1), total: 36, before: None, after: Some(1) });
        assert_eq!(Path::Full.place(&model, 35).after, None);
        let quick: Vec<usize> = Path::Quick.questions(&model).collect();
        for (index, question) in quick.iter().enumerate() {
            let place = Path::Quick.place(&model, *question);
            assert_eq!(place.number, Some(index + 1));
            assert_eq!(place.after, quick.get(index + 1).copied());
        }
        let outside = (0..36).find(|question| !model.questions[*question].quick).unwrap();
        let place = Path::Quick.place(&model, outside);
        assert_eq!(place.number, None);
        assert!(place.before < Some(outside) && place.after > Some(outside), "{place:?}");
    }

    #[test]
    fn progress_counts_what_the_path_asks() {
        let model = built_in();
        let progress = Path::Quick.progress(&model, &sheet("quick=2 standards-finished=3"));
        assert!(progress.iter().all(|progress| progress.done == progress.total && progress.total > 0));
        let full = Path::Full.progress(&model, &sheet("standards=- knowledge=?"));
        assert_eq!(full[0], Progress { done: 4, total: 4 });
        assert_eq!(full[1], Progress { done: 0, total: 4 });
        assert_eq!(full.iter().map(|progress| progress.done).sum::<usize>(), 8);
    }

    #[test]
    fn names_lead_back() {
        assert!(Path::ALL.into_iter().all(|path| Path::from_id(path.id()) == Some(path)));
        assert_eq!(Path::from_id("long"), None);
    }

    #[test]
    fn filters_keep_what_they_name() {
        let kept = |mark, has_note| Filter::ALL.map(|filter| filter.keeps(mark, has_note));
        assert_eq!(kept(None, false), [true, true, false, false]);
        assert_eq!(kept(None, true), [true, true, false, true]);
        assert_eq!(kept(Some(Mark::DontKnow), false), [true, false, true, false]);
        assert_eq!(kept(Some(Mark::NotApplicable), true), [true, false, false, true]);
    }
}
