//! One question: prompt, help, four anchored answers, note, and the way on.

mod answers;
mod head;
mod keys;
mod note;
mod way;

use leptos::prelude::*;

use self::answers::{Answers, OtherAnswers};
use self::head::{Head, Help};
use self::keys::Action;
use self::note::{NoteBox, NoteButton, write_note};
use self::way::{Foot, Way};
use super::question_href;
use crate::browser::{document, hash};
use crate::domain::answers::Mark;
use crate::domain::edit::Edit;
use crate::domain::path::Place;
use crate::state::{Store, use_store};
use crate::text::assess;
use crate::ui::components::live;
use crate::ui::routes::{AssessAt, Route};

/// The page of one question.
#[component]
pub fn QuestionPage(
    /// Its position in the model.
    question: usize,
) -> impl IntoView {
    let store = use_store();
    let place = Memo::new(move |_| store.preferences.path().place(&store.model(), question));
    let mark = Memo::new(move |_| store.results.sheet.with(|sheet| sheet.mark(question)));
    let help_open = RwSignal::new(false);
    let note_open = RwSignal::new(false);
    let choose = Callback::new(move |mark| answer(store, question, mark));
    keys::listen(move |action| match action {
        Action::Choose(mark) => {
            choose.run(mark);
            document::focus(&answers::selector(mark));
        }
        Action::Clear => clear(store, question),
        Action::Note => write_note(note_open),
        Action::Help => help_open.update(|open| *open = !*open),
        Action::Next => hash::set(next_href(store, place.get_untracked()).trim_start_matches('#')),
        Action::Back => {
            if let Some(before) = place.get_untracked().before {
                hash::set(question_href(store, before).trim_start_matches('#'));
            }
        }
    });
    view! {
        <article class="question narrow">
            <Head question=question place=place />
            <h1 tabindex="-1">{live(move || store.model().questions[question].prompt.get(store.lang()).to_owned())}</h1>
            <Help question=question open=help_open />
            <fieldset class="answers">
                <legend class="visually-hidden">{live(move || store.t(assess::YOUR_ANSWER))}</legend>
                <Answers question=question mark=mark on_choose=choose />
                <div class="answers__others">
                    <OtherAnswers mark=mark on_choose=choose />
                    <NoteButton open=note_open question=question />
                </div>
            </fieldset>
            <NoteBox question=question open=note_open />
            <Way place=place mark=mark on_clear=Callback::new(move |()| clear(store, question)) />
            <Foot />
        </article>
    }
}

fn answer(store: Store, question: usize, mark: Mark) {
    let question = store.model().questions[question].id.clone();
    store.dispatch(Edit::SetAnswer { question, mark: Some(mark) });
}

fn clear(store: Store, question: usize) {
    let is_answered = store.results.sheet.with_untracked(|sheet| sheet.mark(question).is_some());
    if is_answered {
        let question = store.model().questions[question].id.clone();
        let said = assess::CLEARED.get(store.preferences.lang_untracked());
        store.dispatch_with_undo(Edit::SetAnswer { question, mark: None }, said);
    }
}

/// The next question of the path, or the result after the last.
fn next_href(store: Store, place: Place) -> String {
    place.after.map_or_else(|| Route::Assess(AssessAt::Result).href(), |next| question_href(store, next))
}
