//! How far the search for a better plan is: a quiet line, read out at its beginning and end alone.

use leptos::prelude::*;

use crate::state::{SearchProgress, Store, use_planning, use_store};
use crate::text::format::number;
use crate::text::rollout::options as words;
use crate::ui::components::live;

/// How far the search for the plan on screen is, and a way to stop it. Nothing while there is nothing to search for.
#[component]
pub fn Searching() -> impl IntoView {
    let (store, planning) = (use_store(), use_planning());
    let progress = Memo::new(move |_| planning.progress());
    Effect::new(move |before: Option<bool>| {
        let now = progress.get();
        let goes_on = now.is_some_and(|now| now.is_under_way());
        match (before.unwrap_or(false), now) {
            (false, Some(_)) if goes_on => store.announce(untrack(|| store.t(words::SAID_SEARCHING))),
            (true, Some(found)) if found.finished => {
                store.announce(untrack(|| words::SAID_FOUND.fill(store.lang(), &[("n", &found.weeks)])));
            }
            _ => {}
        }
        goes_on
    });
    let line = move || progress.get().map(|progress| line(store, &progress));
    let state = move || progress.get().map(|progress| state(&progress));
    view! {
        <div class="searching no-print">
            {live(line)}
            {live(move || state().map(|(name, action)| {
                action.map(|text| view! { <Action name=name text=store.label(text) /> })
            }))}
        </div>
    }
}

/// Stops the search, or goes on with it.
#[component]
fn Action(name: &'static str, #[prop(into)] text: Signal<String>) -> impl IntoView {
    let planning = use_planning();
    let act = move |_| if name == SEARCHING { planning.stop() } else { planning.again() };
    view! { <button class="button button--small" type="button" on:click=act>{text}</button> }
}

const SEARCHING: &str = "searching";

/// The state by name, and what can be done.
fn state(progress: &SearchProgress) -> (&'static str, Option<crate::text::Text>) {
    match progress {
        SearchProgress { finished: true, .. } => ("finished", None),
        SearchProgress { stopped: true, .. } => ("stopped", Some(words::GO_ON)),
        _ => (SEARCHING, Some(words::STOP)),
    }
}

fn line(store: Store, progress: &SearchProgress) -> impl IntoView + use<> {
    let (name, _) = state(progress);
    let text = match name {
        "finished" if progress.made < progress.most => words::PROVEN_AFTER,
        "finished" => words::COMPARED,
        "stopped" => words::STOPPED,
        _ if progress.weeks <= progress.lower_bound => words::SEARCHING_SHORTEST,
        _ => words::SEARCHING,
    };
    let (made, most) = (number(f64::from(progress.made), 0), number(f64::from(progress.most), 0));
    let gap = number(progress.gap_percent(), 0);
    let text = text.fill(store.lang(), &[("made", &made), ("most", &most), ("gap", &gap)]);
    view! { <p class="searching__line" data-state=name>{text}</p> }
}
