//! One short message at a time, with what can be done about it.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::store::{Position, Store};
use crate::browser::document;
use crate::text::{Text, shell};

/// How long a message stands.
const STANDS: Duration = Duration::from_secs(10);

/// What a message's button does. Shared, not a `Callback`: it outlives the row or page that caused the message.
pub type Action = Arc<dyn Fn() + Send + Sync>;

/// A short message.
#[derive(Clone)]
pub struct Toast {
    /// What happened.
    pub text: String,
    /// What can be done about it: a word for a button and what it does.
    pub action: Option<(Text, Action)>,
}

impl Toast {
    /// A message nothing needs to be done about.
    pub fn plain(text: impl Into<String>) -> Toast {
        Toast { text: text.into(), action: None }
    }

    /// A message about something that can be taken back.
    pub fn undoable(text: impl Into<String>, undo: impl Fn() + Send + Sync + 'static) -> Toast {
        Toast { text: text.into(), action: Some((shell::UNDO, Arc::new(undo))) }
    }
}

/// A message on screen.
#[derive(Clone)]
pub(super) struct Shown {
    toast: Toast,
    number: u32,
    /// Where the plan stood when it appeared.
    at: Position,
    /// Whether its action makes sense only there.
    tied: bool,
}

impl Store {
    /// Shows a short message for a while and reads it out.
    pub fn show(self, toast: Toast) {
        self.put_up(toast, false);
    }

    /// Shows a message whose action makes sense only until the next change.
    pub(super) fn show_until_changed(self, toast: Toast) {
        self.put_up(toast, true);
    }

    fn put_up(self, toast: Toast, tied: bool) {
        self.announce(toast.text.clone());
        let number = self.toast.with_untracked(|shown| shown.as_ref().map_or(0, |shown| shown.number)).wrapping_add(1);
        let at = untrack(|| self.position());
        self.toast.set(Some(Shown { toast, number, at, tied }));
        take_down_later(self, number);
    }

    /// The message on screen.
    pub fn toast(self) -> Option<Toast> {
        self.toast.with(|shown| shown.as_ref().map(|shown| shown.toast.clone()))
    }

    /// Takes the message away.
    pub fn hide_toast(self) {
        self.toast.set(None);
    }

    /// Takes a message away whose action made sense only before a change.
    pub(super) fn hide_outdated_toast(self) {
        let now = untrack(|| self.position());
        if self.toast.with_untracked(|shown| shown.as_ref().is_some_and(|shown| shown.tied && shown.at != now)) {
            self.hide_toast();
        }
    }

    /// What the message on screen would take back, as long as nothing was changed since.
    pub(super) fn toast_undo(self) -> Option<Action> {
        let now = self.position();
        self.toast.with(|shown| {
            let shown = shown.as_ref().filter(|shown| shown.at == now)?;
            let (label, undo) = shown.toast.action.as_ref()?;
            (*label == shell::UNDO).then(|| undo.clone())
        })
    }
}

/// Takes a message down after a while; later as long as somebody is about to use it.
fn take_down_later(store: Store, number: u32) {
    let end = move || {
        // The page may be gone by now.
        let is_own = store.toast.try_with_untracked(|now| now.as_ref().is_some_and(|now| now.number == number));
        match (is_own.unwrap_or(false), document::is_attended(".toast")) {
            (true, true) => take_down_later(store, number),
            (true, false) => store.hide_toast(),
            (false, _) => {}
        }
    };
    set_timeout(end, STANDS);
}
