//! What moves from one plan to another: in one sentence, what it breaks, and package by package with why.

use leptos::prelude::*;

use crate::domain::rollout::{Conflict, Move, Rollout, ends_by, moves, new_conflicts};
use crate::domain::units::Id;
use crate::state::Store;
use crate::text::rollout::{self as words, moves as sentences};
use crate::ui::components::{Notice, NoticeTone};

/// What moves from one plan to another. `except` is a package the reader moved: it is not news. At `most` so many packages are
/// named one by one.
pub fn moved(
    store: Store,
    before: &Rollout,
    after: &Rollout,
    except: Option<&Id>,
    most: usize,
) -> impl IntoView + use<> {
    let (lang, model) = (store.lang(), store.model());
    let found: Vec<Move> = moves(before, after).into_iter().filter(|found| except != Some(&found.package.id)).collect();
    let summary = sentences::summary(lang, &found, ends_by(before, after));
    let line = |found: &Move| {
        let why = sentences::why(lang, &model, after, found);
        let why = (!why.is_empty()).then(|| view! { <small class="moved__why">{why}</small> });
        view! { <li>{sentences::moved(lang, found)} " " {why}</li> }
    };
    let broken = |conflict: &Conflict| {
        let text = words::conflict(lang, &model, conflict);
        view! { <Notice tone=NoticeTone::Bad>{text}</Notice> }
    };
    let rest = found.len().saturating_sub(most);
    let more = (rest > 0).then(|| view! { <p class="small">{sentences::MORE.fill(lang, &[("n", &rest)])}</p> });
    let list = (!found.is_empty())
        .then(|| view! { <ul class="moved__list">{found.iter().take(most).map(line).collect_view()}</ul> });
    view! {
        <div class="moved">
            <p>{summary}</p>
            {new_conflicts(before, after).into_iter().map(broken).collect_view()}
            {list}
            {more}
        </div>
    }
}
