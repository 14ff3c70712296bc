//! From the first program to the whole application: the open plan with every step that can be undone.
//!
//! The first program answers questions and nothing else, so an answer and a note are all the edits there are. It keeps its plan
//! on the device in this form too; the whole application makes a plan of whatever it finds.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::autosave::{self, SaveState};
use super::store::Store;
use crate::browser::clock;
use crate::browser::journal::Journal;
use crate::domain::answers::Mark;
use crate::domain::edit::Edit;
use crate::domain::history::History;
use crate::domain::plan::Plan;
use crate::domain::units::{Id, Level};

/// What is handed over.
#[derive(Serialize, Deserialize)]
struct Handover {
    /// The identifier of the plan.
    plan: String,
    /// What was said so long ago that it cannot be undone any more.
    before: Vec<Step>,
    done: Vec<Step>,
    undone: Vec<Step>,
}

/// The question and what was said.
#[derive(Serialize, Deserialize)]
struct Step(String, Said);

#[derive(Serialize, Deserialize)]
enum Said {
    Level(u8),
    NotApplicable,
    DontKnow,
    Nothing,
    Note(String),
}

impl Step {
    fn new(edit: &Edit) -> Option<Step> {
        match edit {
            Edit::SetAnswer { question, mark } => Some(Step(question.as_str().to_owned(), said(*mark))),
            Edit::SetNote { question, note } => Some(Step(question.as_str().to_owned(), Said::Note(note.clone()))),
            _ => None,
        }
    }

    fn edit(self) -> Edit {
        let Step(question, said) = self;
        let question = Id::from(question);
        let mark = match said {
            Said::Note(note) => return Edit::SetNote { question, note },
            Said::Level(level) => Level::new(level).map(Mark::Level),
            Said::NotApplicable => Some(Mark::NotApplicable),
            Said::DontKnow => Some(Mark::DontKnow),
            Said::Nothing => None,
        };
        Edit::SetAnswer { question, mark }
    }
}

fn said(mark: Option<Mark>) -> Said {
    match mark {
        Some(Mark::Level(level)) => Said::Level(level.get()),
        Some(Mark::NotApplicable) => Said::NotApplicable,
        Some(Mark::DontKnow) => Said::DontKnow,
        None => Said::Nothing,
    }
}

/// A history as a text.
pub(super) fn write(history: &History) -> String {
    let first = history.first();
    let before = first.answers.iter().flat_map(|(question, answer)| {
        let note = Edit::SetNote { question: question.clone(), note: answer.note.clone() };
        [Edit::SetAnswer { question: question.clone(), mark: answer.mark }, note]
    });
    let handover = Handover {
        plan: first.id.as_str().to_owned(),
        before: before.filter_map(|edit| Step::new(&edit)).collect(),
        done: history.done().filter_map(Step::new).collect(),
        undone: history.undone().filter_map(Step::new).collect(),
    };
    // Texts and numbers can always be written.
    serde_json::to_string(&handover).unwrap_or_default()
}

/// The history a text tells of, on a blank plan; `None` when it is not one of [`write`].
fn read(text: &str, blank: Plan) -> Option<History> {
    let handover: Handover = serde_json::from_str(text).ok()?;
    let edits = |steps: Vec<Step>| steps.into_iter().map(Step::edit);
    let blank = Plan { id: handover.plan.into(), ..blank };
    let first = edits(handover.before).fold(blank, |plan, edit| plan.answered(&edit).unwrap_or(plan));
    Some(History::replay(Plan::answered, first, edits(handover.done), edits(handover.undone)))
}

/// Keeps the plan of the first program on the device.
pub(super) fn keep(store: Store) -> SaveState {
    let id = store.plan_untracked().id.clone();
    match Journal::Starts.write(id.as_str(), &store.history.with_untracked(write)) {
        Ok(()) => SaveState::Saved(clock::now()),
        Err(error) => SaveState::Failed(error),
    }
}

/// Opens what the first program hands over, otherwise what it left behind when its page was closed; all of it becomes plans.
/// Whether there was anything.
pub(super) fn take_over(store: Store, handed_over: Option<String>) -> bool {
    // Identifiers grow with time, so the latest comes last.
    let left = Journal::Starts.ids().into_iter().filter_map(|id| Journal::Starts.read(&id));
    let texts: Vec<String> = left.chain(handed_over).collect();
    let histories: Vec<History> = texts.iter().filter_map(|text| read(text, store.fresh_plan())).collect();
    let any = !histories.is_empty();
    for history in histories {
        let id = history.present().id.clone();
        let has_work = history.revision() > 0;
        store.show_plan(history, SaveState::Clean);
        if has_work {
            store.saved_revision.set_value(0);
            autosave::flush(store);
        }
        if !matches!(store.save.get_untracked(), SaveState::Failed(_)) {
            // A note that stays is found again next time and changes nothing.
            let _ = Journal::Starts.erase(id.as_str());
        }
    }
    any
}
