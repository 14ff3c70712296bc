//! Changes under headings: all of them, or the first few with the rest behind a disclosure.

use leptos::prelude::*;

/// Lines under a heading.
#[derive(Clone)]
pub struct ChangeGroup {
    /// What the lines are about.
    pub heading: String,
    /// One line a change.
    pub lines: Vec<String>,
    /// How many of them are shown at first.
    pub first: usize,
    /// What opens the rest, where there are more lines than are shown at first.
    pub all: String,
}

/// Groups of changes.
#[component]
pub fn ChangeList(
    /// The groups.
    groups: Vec<ChangeGroup>,
) -> impl IntoView {
    let group = |ChangeGroup { heading, mut lines, first, all }: ChangeGroup| {
        let rest = if lines.len() > first { lines.split_off(first) } else { Vec::new() };
        let rest = (!rest.is_empty()).then(|| {
            view! {
                <details class="changes__rest">
                    <summary>{all}</summary>
                    <ul>{items(rest)}</ul>
                </details>
            }
        });
        view! {
            <section class="changes__group">
                <h3>{heading}</h3>
                <ul>{items(lines)}</ul>
                {rest}
            </section>
        }
    };
    view! { <div class="changes">{groups.into_iter().map(group).collect_view()}</div> }
}

fn items(lines: Vec<String>) -> impl IntoView {
    lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
}
