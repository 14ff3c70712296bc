//! The result: a sentence, the four stages, what would move the team, and every reason.

mod advice;
mod checks;
mod missing;
mod moves;
mod profile;
mod radar;
mod stages;

use leptos::prelude::*;

use self::advice::{Advice, Flags, Permits, Sources};
use self::checks::Checks;
use self::missing::{Missing, NothingYet};
use self::moves::Moves;
use self::profile::Profile;
use self::stages::Stages;
use crate::browser::document;
use crate::domain::path::Path;
use crate::state::{Store, use_store};
use crate::text::assess::{self, sentence};
use crate::text::{format, shell};
use crate::ui::components::{IconButton, Notice, NoticeTone, live};
use crate::ui::routes::{AssessAt, Route};

/// How much there is to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Nothing,
    TooLittle,
    Stage,
}

fn known(store: Store) -> Known {
    store.results.stage.with(|stage| {
        let coverage = stage.coverage;
        match stage.likely {
            Some(_) => Known::Stage,
            None if coverage.open() == coverage.total => Known::Nothing,
            None => Known::TooLittle,
        }
    })
}

/// The page.
#[component]
pub fn ResultPage() -> impl IntoView {
    let store = use_store();
    let known = Memo::new(move |_| known(store));
    view! {
        <article class="result">
            {live(move || match known.get() {
                Known::Nothing => view! { <NothingYet /> }.into_any(),
                Known::TooLittle => view! { <TooLittle /> }.into_any(),
                Known::Stage => view! { <Found /> }.into_any(),
            })}
        </article>
    }
}

/// Answers, but not enough for a stage.
#[component]
fn TooLittle() -> impl IntoView {
    let store = use_store();
    view! {
        <h1 tabindex="-1">{live(move || headline(store))}</h1>
        <p class="lede">{live(move || provisional(store))}</p>
        <p class="no-print">
            <a class="button button--primary" href=Route::Assess(AssessAt::Next).href() on:click=move |_| open_path(store)>
                {live(move || store.t(assess::GO_ON))}
            </a>
        </p>
        <Missing />
        <Flags />
    }
}

/// A stage with its reasons.
#[component]
fn Found() -> impl IntoView {
    let store = use_store();
    let is_unsure = Memo::new(move |_| store.results.stage.with(|stage| stage.provisional));
    view! {
        <header class="result__head">
            <h1 tabindex="-1">{live(move || headline(store))}</h1>
            <span class="no-print">
                <IconButton
                    icon="print"
                    label=store.label(shell::PRINT)
                    on_click=Callback::new(|()| document::print())
                />
            </span>
        </header>
        <p class="lede result__lede">{live(move || lede(store))}</p>
        <Show when=move || is_unsure.get()>
            <Provisional />
        </Show>
        <Stages />
        <div class="split">
            <Moves />
            <Profile />
        </div>
        <Flags />
        <Checks />
        <div class="split">
            <Advice />
            <Permits />
        </div>
        <Sources />
    }
}

fn headline(store: Store) -> String {
    let said = store.results.stage.with(|stage| sentence::headline(store.lang(), stage, &store.model()));
    // In large type "stage 2" stays on one line.
    said.replace("stage ", "stage\u{a0}")
}

fn provisional(store: Store) -> String {
    let said = store.results.stage.with(|stage| sentence::provisional(store.lang(), stage, &store.model()));
    said.unwrap_or_default()
}

/// What keeps the team from the next stage, why the stage is a range, and how firmly it stands.
fn lede(store: Store) -> String {
    let lang = store.lang();
    let model = store.model();
    let said = store.results.stage.with(|stage| {
        let all = [
            sentence::range_reason(lang, stage),
            sentence::next_step(lang, stage, &model),
            sentence::steadiness(lang, stage),
        ];
        all.into_iter().flatten().collect::<Vec<_>>()
    });
    format::sentences(lang, &said)
}

/// That the stage is provisional, and the way to make it firm.
#[component]
fn Provisional() -> impl IntoView {
    let store = use_store();
    let open = move || store.results.stage.with(|stage| stage.coverage.open());
    let is_open = move || open() != 0;
    view! {
        <div class="result__provisional">
            <Notice tone=NoticeTone::Warn>
                {live(move || provisional(store))} " "
                <Show when=is_open>
                    <a
                        class="no-print"
                        href=Route::Assess(AssessAt::Next).href()
                        on:click=move |_| store.preferences.set_path(Path::Full)
                    >
                        {live(move || assess::ANSWER_REST.fill(store.lang(), &[("n", &open())]))}
                    </a>
                </Show>
            </Notice>
        </div>
    }
}

/// Takes the full path when the chosen one has no open question left, so that there is one to go on with.
fn open_path(store: Store) {
    let path = untrack(|| store.preferences.path());
    let is_done = store.results.sheet.with_untracked(|sheet| path.first_open(&store.model(), sheet).is_none());
    if is_done {
        store.preferences.set_path(Path::Full);
    }
}
