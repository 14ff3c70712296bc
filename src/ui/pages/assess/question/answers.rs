//! The answers to choose from: one group of native radio buttons.

use leptos::prelude::*;

use crate::domain::answers::Mark;
use crate::domain::units::Level;
use crate::state::use_store;
use crate::text::{Text, assess};
use crate::ui::components::live_value;

/// The four anchored answers as cards.
#[component]
pub fn Answers(question: usize, mark: Memo<Option<Mark>>, on_choose: Callback<Mark>) -> impl IntoView {
    let store = use_store();
    let cards = Level::all().map(|level| {
        let text = move || store.model().questions[question].answers[level.index()].get(store.lang()).to_owned();
        view! { <AnswerRadio class="answers__card" own=Mark::Level(level) mark=mark on_choose=on_choose text=Signal::derive(text) /> }
    });
    view! { <div class="answers__cards">{cards.collect_view()}</div> }
}

/// "Not applicable" and "don't know".
#[component]
pub fn OtherAnswers(mark: Memo<Option<Mark>>, on_choose: Callback<Mark>) -> impl IntoView {
    let store = use_store();
    let others: [(Mark, Text); 2] =
        [(Mark::NotApplicable, assess::NOT_APPLICABLE), (Mark::DontKnow, assess::DONT_KNOW)];
    others.map(|(own, name)| {
        let text = store.label(name);
        view! { <AnswerRadio class="answers__other" own=own mark=mark on_choose=on_choose text=text /> }
    })
}

#[component]
fn AnswerRadio(
    class: &'static str,
    own: Mark,
    mark: Memo<Option<Mark>>,
    on_choose: Callback<Mark>,
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <label class=class>
            <input
                type="radio"
                name="answer"
                value=key(own)
                prop:checked=live_value(move || mark.get() == Some(own))
                on:change=move |_| on_choose.run(own)
            />
            <kbd aria-hidden="true">{key(own)}</kbd>
            <span>{text}</span>
        </label>
    }
}

/// The key that chooses an answer, also its value in the document.
const fn key(mark: Mark) -> &'static str {
    match mark {
        Mark::Level(level) => ["1", "2", "3", "4"][level.index()],
        Mark::NotApplicable => "N",
        Mark::DontKnow => "?",
    }
}

/// Where the radio button of an answer is.
pub fn selector(mark: Mark) -> String {
    format!("input[value='{}']", key(mark))
}
