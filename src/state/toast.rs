//! One short message at a time, with what can be done about it.

use leptos::prelude::*;

use crate::text::Text;

/// A short message.
#[derive(Clone)]
pub struct Toast {
    /// What happened.
    pub text: String,
    /// What can be done about it: a word for a button and what it does.
    pub action: Option<(Text, Callback<()>)>,
}

impl Toast {
    /// A message nothing needs to be done about.
    pub fn plain(text: impl Into<String>) -> Toast {
        Toast { text: text.into(), action: None }
    }
}
