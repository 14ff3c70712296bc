//! Keys that answer and move on, silent wherever they could mean something else.

use leptos::ev::keydown;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::browser::document;
use crate::domain::answers::Mark;
use crate::domain::units::Level;

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Choose an answer and stay.
    Choose(Mark),
    /// Take the answer back.
    Clear,
    /// Write a note.
    Note,
    /// Open or close the help.
    Help,
    /// Go to the next question.
    Next,
    /// Go to the question before.
    Back,
}

/// Listens until the page goes away.
pub fn listen(act: impl Fn(Action) + 'static) {
    let listening = window_event_listener(keydown, move |event| {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        if modified || event.default_prevented() || document::is_typing() || document::has_dialog() {
            return;
        }
        let Some(action) = action(&event.key()) else { return };
        if (event.repeat() && !matches!(action, Action::Next | Action::Back)) || is_for_control(&event) {
            return;
        }
        event.prevent_default();
        act(action);
    });
    on_cleanup(move || listening.remove());
}

fn action(key: &str) -> Option<Action> {
    Some(match key {
        "1" | "2" | "3" | "4" => Action::Choose(Mark::Level(Level::new(key.parse().ok()?)?)),
        "n" | "N" => Action::Choose(Mark::NotApplicable),
        "?" | "？" | "0" => Action::Choose(Mark::DontKnow),
        "m" | "M" => Action::Note,
        "h" | "H" => Action::Help,
        "Backspace" | "Delete" => Action::Clear,
        "Enter" | "ArrowRight" => Action::Next,
        "ArrowLeft" => Action::Back,
        _ => return None,
    })
}

/// Whether the key means something to what has the focus: Enter to links and buttons, arrows to other groups of radio
/// buttons. Between the answers themselves up and down choose, left and right move on.
fn is_for_control(event: &KeyboardEvent) -> bool {
    let selector = match event.key().as_str() {
        "Enter" => "a, button, summary",
        "ArrowLeft" | "ArrowRight" => "input:not([name=answer])",
        _ => return false,
    };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}
