//! A sentence that wants to be seen.

use leptos::prelude::*;

use super::Icon;

/// How loud a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeTone {
    /// Something to know.
    Info,
    /// Something to act on.
    Warn,
    /// Something that failed.
    Bad,
}

/// A sentence that wants to be seen, with an icon as well as a colour.
#[component]
pub fn Notice(
    /// How loud it is.
    tone: NoticeTone,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let (id, icon) = match tone {
        NoticeTone::Info => ("info", "info"),
        NoticeTone::Warn => ("warn", "warn"),
        NoticeTone::Bad => ("bad", "warn"),
    };
    view! {
        <div class="notice" data-tone=id>
            <Icon name=icon />
            <div>{children()}</div>
        </div>
    }
}
