//! What the stage means, calls for and permits, the patterns in the answers, and where all this comes from.

use leptos::prelude::*;

use crate::domain::language::Localized;
use crate::domain::model::Tone;
use crate::domain::units::{Id, Stage};
use crate::state::{Store, use_store};
use crate::text::assess::{self, sentence};
use crate::text::{Text, names};
use crate::ui::components::{Notice, NoticeTone, live};
use crate::ui::routes::{ProcessesAt, Route};

fn likely(store: Store) -> Memo<Option<Stage>> {
    Memo::new(move |_| store.results.stage.with(|stage| stage.likely))
}

/// A heading with the stage in it.
fn titled(store: Store, title: Text, stage: Stage) -> impl Fn() -> String + Copy {
    move || title.fill(store.lang(), &[("stage", &sentence::stage(store.lang(), stage))])
}

fn local(store: Store, text: Localized) -> impl Fn() -> String {
    move || text.get(store.lang()).to_owned()
}

/// Patterns in the answers worth naming.
#[component]
pub fn Flags() -> impl IntoView {
    let store = use_store();
    let flags = Memo::new(move |_| store.results.stage.with(|stage| stage.flags.clone()));
    view! {
        <Show when=move || !flags.with(Vec::is_empty)>
            <section class="flags">
                <h2>{live(move || store.t(assess::FLAGS_TITLE))}</h2>
                <div class="grid-2">
                    <For each=move || flags.get() key=|flag| *flag let:flag>
                        <Flag flag=flag />
                    </For>
                </div>
            </section>
        </Show>
    }
}

#[component]
fn Flag(flag: usize) -> impl IntoView {
    let store = use_store();
    let flag = store.model().flags[flag].clone();
    let tone = match flag.tone {
        Tone::Warn => NoticeTone::Warn,
        Tone::Note => NoticeTone::Info,
    };
    let source = flag
        .source
        .map(|source| view! { <small class="flags__source">{live(move || names::source_line(store.lang(), &store.model(), &source))}</small> });
    view! {
        <Notice tone=tone>
            <h3>{local(store, flag.title)}</h3>
            <p>{local(store, flag.text)}</p>
            {source}
        </Notice>
    }
}

fn source_title(store: Store, source: &Id) -> String {
    store.model().source(source).map_or_else(|| source.to_string(), |s| s.title.get(store.lang()).to_owned())
}

/// What the stage calls for.
#[component]
pub fn Advice() -> impl IntoView {
    let store = use_store();
    let likely = likely(store);
    move || {
        likely.get().map(|stage| {
            let advice = store.model().stage(stage).advice.clone();
            let items = advice.into_iter().map(|advice| {
                let mark = advice.source.and_then(|source| source_number(store, stage, &source));
                let mark = mark.map(|n| view! { "\u{2060}"<sup>{format!("[{n}]")}</sup> });
                view! { <li>{local(store, advice.text)}{mark}</li> }
            });
            view! {
                <section class="card advice">
                    <h2>{titled(store, assess::ADVICE_TITLE, stage)}</h2>
                    <ol class="advice__list">{items.collect_view()}</ol>
                </section>
            }
        })
    }
}

/// What the stage looks like and permits, and the way on.
#[component]
pub fn Permits() -> impl IntoView {
    let store = use_store();
    let likely = likely(store);
    move || {
        likely.get().map(|stage| {
            let text = store.model().stage(stage).clone();
            view! {
                <section class="card permits">
                    <h2>{titled(store, assess::MEANING_TITLE, stage)}</h2>
                    <p>{local(store, text.meaning)}</p>
                    <h2>{titled(store, assess::PERMITS_TITLE, stage)}</h2>
                    <p>{local(store, text.permits)}</p>
                    <a class="button button--primary no-print" href=Route::Processes(ProcessesAt::Table).href()>
                        {live(move || store.t(assess::TO_PROCESSES))}
                    </a>
                </section>
            }
        })
    }
}

/// The documents the advice of a stage comes from, in the order it names them.
fn sources(store: Store, stage: Stage) -> Vec<Id> {
    let mut found: Vec<Id> = Vec::new();
    for source in store.model().stage(stage).advice.iter().filter_map(|advice| advice.source.clone()) {
        if !found.contains(&source) {
            found.push(source);
        }
    }
    found
}

fn source_number(store: Store, stage: Stage, source: &Id) -> Option<usize> {
    sources(store, stage).iter().position(|found| found == source).map(|index| index + 1)
}

/// The documents behind the advice.
#[component]
pub fn Sources() -> impl IntoView {
    let store = use_store();
    let likely = likely(store);
    move || {
        let sources = likely.get().map(|stage| sources(store, stage)).unwrap_or_default();
        let items = sources.into_iter().map(|source| view! { <li>{live(move || source_title(store, &source))}</li> });
        let items = items.collect_view();
        view! {
            <section class="sources">
                <h2>{live(move || store.t(assess::SOURCES))}</h2>
                <ol>{items}</ol>
            </section>
        }
    }
}
