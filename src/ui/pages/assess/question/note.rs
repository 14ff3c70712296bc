//! The note to a question.

use leptos::ev::{Event, KeyboardEvent, Targeted};
use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;

use crate::browser::document;
use crate::domain::edit::Edit;
use crate::state::{Store, use_store};
use crate::text::assess;
use crate::ui::components::{live, live_value};

/// What is noted, or nothing.
fn note(store: Store, question: usize) -> Memo<String> {
    let id = store.model().questions[question].id.clone();
    Memo::new(move |_| store.plan().answers.get(&id).map_or_else(String::new, |answer| answer.note.clone()))
}

/// Opens the note and goes there.
pub fn write_note(open: RwSignal<bool>) {
    open.set(true);
    // The field is there in the next frame.
    request_animation_frame(|| document::focus("#question-note"));
}

/// Opens the note.
#[component]
pub fn NoteButton(open: RwSignal<bool>, question: usize) -> impl IntoView {
    let store = use_store();
    let note = note(store, question);
    let is_open = move || open.get() || !note.with(String::is_empty);
    view! {
        <button
            class="pill no-print"
            type="button"
            aria-expanded=live_value(move || is_open().to_string())
            aria-controls="question-note-place"
            on:click=move |_| write_note(open)
        >
            <kbd aria-hidden="true">"M"</kbd>
            {live(move || store.t(assess::NOTE))}
        </button>
    }
}

/// The note, open when something is written; saved while typing.
#[component]
pub fn NoteBox(question: usize, open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let note = note(store, question);
    let save = move |event: Targeted<Event, HtmlTextAreaElement>| {
        // The field stays while somebody types in it, also when it becomes empty.
        open.set(true);
        let question = store.model().questions[question].id.clone();
        store.dispatch(Edit::SetNote { question, note: event.target().value() });
    };
    let leave = |event: KeyboardEvent| {
        if event.key() == "Escape" {
            document::focus("main h1");
        }
    };
    view! {
        <div id="question-note-place">
            <Show when=move || open.get() || !note.with(String::is_empty)>
                <div class="field question__note">
                    <label class="field__label" for="question-note">{live(move || store.t(assess::NOTE))}</label>
                    <textarea
                        id="question-note"
                        class="input"
                        rows="3"
                        aria-describedby="question-note-hint"
                        prop:value=note
                        on:input:target=save
                        on:keydown=leave
                    ></textarea>
                    <small id="question-note-hint" class="field__hint no-print">{live(move || store.t(assess::NOTE_HINT))}</small>
                </div>
            </Show>
        </div>
    }
}
