//! What the plan answers while a package is held: what else moves, what breaks.

use leptos::prelude::*;

use super::super::moved::moved;
use super::mover::{Held, Mover};
use super::view::View;
use crate::domain::rollout::{Rollout, first_day};
use crate::state::{Store, Trial, use_planning, use_store};
use crate::text::format;
use crate::text::rollout::chart as words;
use crate::ui::components::{Icon, IconButton, live, live_value};

#[component]
pub fn Answer(view: View) -> impl IntoView {
    let is_held = Memo::new(move |_| view.mover.held.with(Option::is_some));
    view! {
        <Show when=move || is_held.get()>
            <Panel view=view />
        </Show>
    }
}

#[component]
fn Panel(view: View) -> impl IntoView {
    let store = use_store();
    let planning = use_planning();
    let mover = view.mover;
    let wanted = move || mover.held.get().map(|held| wanted(store, view, &held));
    let step = move |icon, label, act: fn(Mover)| {
        view! { <IconButton icon=icon label=store.label(label) on_click=Callback::new(move |()| act(mover)) /> }
    };
    // The answer is written anew for another plan alone, not for every turn of the search.
    let found = Memo::new(move |_| planning.trial.with(|trial| trial.as_ref().map(|trial| trial.rollout.clone())));
    let is_looking = Memo::new(move |_| planning.trial.with(|trial| trial.as_ref().is_some_and(is_looking)));
    let answer = move || found.get().map(|after| answer(store, view, &after));
    let looking = move || is_looking.get().then(|| store.t(words::LOOKING));
    view! {
        <aside class="answer" aria-label=live_value(move || store.t(words::MOVE))>
            <div class="answer__head">
                <p class="answer__wanted" aria-live="polite">{live(wanted)}</p>
                <div class="answer__steps">
                    {step("arrow-left", words::EARLIER, |mover| mover.shift(-1))}
                    {step("arrow-right", words::LATER, |mover| mover.shift(1))}
                    {step("minus", words::SHORTER, |mover| mover.stretch(-1))}
                    {step("plus", words::LONGER, |mover| mover.stretch(1))}
                </div>
                <button class="button button--primary" type="button" on:click=move |_| mover.keep()>
                    <Icon name="check" />
                    {live(move || store.t(words::KEEP))}
                </button>
                <button class="button" type="button" on:click=move |_| mover.let_go()>{live(move || store.t(words::LET_GO))}</button>
            </div>
            <div class="answer__text" aria-live="polite">{live(answer)}</div>
            <p class="answer__looking">{live(looking)}</p>
        </aside>
    }
}

/// What is tried out, in a sentence.
fn wanted(store: Store, view: View, held: &Held) -> String {
    let lang = store.lang();
    let package = view.title(&held.package);
    if !held.is_elsewhere() {
        return words::HELD_SAME.fill(lang, &[("package", &package)]);
    }
    if held.weeks != held.was.1 {
        return words::HELD_WEEKS.fill(lang, &[("package", &package), ("n", &held.weeks)]);
    }
    let start = store.results.rollout.with(|rollout| first_day(rollout.start, held.start));
    words::HELD_START.fill(lang, &[("package", &package), ("date", &format::date(lang, start))])
}

/// Whether there may be a better answer yet.
fn is_looking(trial: &Trial) -> bool {
    trial.progress.is_none_or(|progress| !progress.finished && !progress.stopped)
}

/// What the plan answers so far: in one sentence, and the first of what moves; the chart shows all of it.
fn answer(store: Store, view: View, after: &Rollout) -> impl IntoView + use<> {
    const MOST: usize = 12;
    let held = view.mover.held.with_untracked(|held| held.as_ref().map(|held| held.package.clone()));
    store.results.rollout.with(|before| moved(store, before, after, held.as_ref(), MOST))
}
