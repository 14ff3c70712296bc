//! From the first program to the whole application: the open plan with every step that can be undone.
//!
//! The first program answers questions and nothing else, so an answer and a note are all the edits there are. It keeps its plan
//! on the device in this form too; the whole application makes a plan of whatever it finds.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};

use super::keeping::autosave::{self, SaveState};
use super::store::Store;
use crate::browser::journal::Journal;
use crate::browser::{clock, ids, programs};
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
    /// When it was written, ISO 8601; the loader compares it, too.
    #[serde(default)]
    saved: String,
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
        saved: clock::timestamp(),
        before: before.filter_map(|edit| Step::new(&edit)).collect(),
        done: history.done().filter_map(Step::new).collect(),
        undone: history.undone().filter_map(Step::new).collect(),
    };
    // Texts and numbers can always be written.
    serde_json::to_string(&handover).unwrap_or_default()
}

/// What a text tells of; `None` when it is not one of [`write`].
fn read(text: &str) -> Option<Handover> {
    serde_json::from_str(text).ok()
}

impl Handover {
    /// The history, of a plan of this identifier.
    fn history(self, id: Id, blank: Plan) -> History {
        let edits = |steps: Vec<Step>| steps.into_iter().map(Step::edit);
        let first = edits(self.before).fold(Plan { id, ..blank }, |plan, edit| plan.answered(&edit).unwrap_or(plan));
        History::replay(Plan::answered, first, edits(self.done), edits(self.undone))
    }
}

/// Keeps the plan of the first program on the device.
pub(super) fn keep(store: Store) -> SaveState {
    let id = store.plan_untracked().id.clone();
    let text = store.history.with_untracked(write);
    let noted = Journal::Starts.write(id.as_str(), &text);
    programs::note_start(id.as_str(), &text);
    match noted {
        Ok(()) => SaveState::Saved(clock::now()),
        Err(error) => SaveState::Failed(error),
    }
}

/// Opens what the first program hands over; it becomes a plan. Whether there was anything.
pub(super) fn take_over(store: Store, handed_over: Option<String>) -> bool {
    let Some(handover) = handed_over.as_deref().and_then(read) else { return false };
    let id = Id::from(handover.plan.as_str());
    let history = handover.history(id.clone(), store.fresh_plan());
    let has_work = history.revision() > 0;
    store.show_plan(history, SaveState::Clean);
    if has_work {
        store.saved_revision.set_value(0);
        autosave::flush(store);
    }
    if !matches!(store.save.get_untracked(), SaveState::Failed(_)) {
        forget(store, id.clone(), id);
    }
    true
}

/// Makes plans of what the first program left behind when its page was closed. Where nothing was handed over, the page goes on
/// with the latest of them, otherwise with the plan that was open last; then it is ready.
pub(super) fn take_left(store: Store, goes_on: bool) {
    store.is_ready.set(goes_on);
    spawn_local(async move {
        let mut latest = None;
        // Identifiers grow with time, so the latest comes last.
        for id in Journal::Starts.ids() {
            latest = take_note(store, Id::from(id.as_str())).await.or(latest);
        }
        match latest {
            _ if goes_on => {}
            Some((history, save)) => {
                store.show_plan(history, save);
                store.is_ready.set(true);
            }
            None => store.open_last(),
        }
    });
}

/// Makes a plan of one note; `None` where that is impossible or has been done already.
async fn take_note(store: Store, id: Id) -> Option<(History, SaveState)> {
    let handover = read(&Journal::Starts.read(id.as_str())?)?;
    let kept = store.shelf.get(&id).await.map(|raw| store.entry_of(id.clone(), raw));
    let noted = clock::milliseconds(&handover.saved).unwrap_or(f64::MIN);
    let history = match kept {
        None => handover.history(id.clone(), store.fresh_plan()),
        // A browser that was killed may remember a note that was taken long ago.
        Some(kept) if kept.summary().is_some() && kept.saved_milliseconds() >= noted => {
            forget(store, id.clone(), id);
            return None;
        }
        // Another tab has gone on with the plan, and so has the first program: both stay.
        Some(_) => handover.history(ids::fresh(), store.fresh_plan()),
    };
    let plan = history.present();
    let save = store.keep(plan);
    if matches!(save, SaveState::Saved(_)) {
        forget(store, id, plan.id.clone());
    }
    Some((history, save))
}

/// Forgets a note of which there is a plan now. Its copy stays until the database has that plan: both survive a browser that is
/// killed, and what the journal was told a moment ago does not. A note that stays is found again next time and changes nothing.
fn forget(store: Store, note: Id, plan: Id) {
    /// How often to look, and how long to wait each time.
    const LOOKS: u32 = 100;
    const LOOK_MILLISECONDS: i32 = 100;
    let _ = Journal::Starts.erase(note.as_str());
    spawn_local(async move {
        for _ in 0..LOOKS {
            if store.shelf.undelivered(&plan).is_none() {
                return programs::forget_start(note.as_str());
            }
            clock::sleep(LOOK_MILLISECONDS).await;
        }
    });
}
