//! What stands here before there is a stage: how to begin, and where answers are missing.

use leptos::prelude::*;

use crate::domain::path::Path;
use crate::state::{Store, use_store};
use crate::text::{Text, assess};
use crate::ui::components::{Empty, live};
use crate::ui::pages::assess::{dimension_name, question_href};
use crate::ui::routes::{AssessAt, Route};

/// Nothing is answered.
#[component]
pub fn NothingYet() -> impl IntoView {
    let store = use_store();
    let count = move |path: Path| path.questions(&store.model()).count();
    let text = move || {
        let (quick, total) = (count(Path::Quick), count(Path::Full));
        assess::EMPTY_TEXT.fill(store.lang(), &[("quick", &quick), ("total", &total)])
    };
    let start = move |path: Path, name: Text, class: &'static str| {
        view! {
            <a
                class=class
                href=Route::Assess(AssessAt::Next).href()
                on:click=move |_| store.preferences.set_path(path)
            >
                {live(move || name.fill(store.lang(), &[("n", &count(path))]))}
            </a>
        }
    };
    view! {
        <h1 class="result__empty-title" tabindex="-1">{live(move || store.t(assess::NO_RESULT))}</h1>
        <Empty
            title=store.label(assess::EMPTY_TITLE)
            text=Signal::derive(text)
        >
            {start(Path::Quick, assess::START_QUICK, "button button--primary")}
            {start(Path::Full, assess::START_FULL, "button")}
        </Empty>
    }
}

/// How many answers each dimension lacks, with the way to the first.
#[component]
pub fn Missing() -> impl IntoView {
    let store = use_store();
    let rows = (0..store.model().dimensions.len()).map(|dimension| view! { <MissingIn dimension=dimension /> });
    view! {
        <section class="card missing">
            <h2>{live(move || store.t(assess::MISSING_TITLE))}</h2>
            <ul>{rows.collect_view()}</ul>
        </section>
    }
}

#[component]
fn MissingIn(dimension: usize) -> impl IntoView {
    let store = use_store();
    let open = Memo::new(move |_| open_in(store, dimension));
    let line = move || match open.with(Vec::len) {
        0 => store.t(assess::COMPLETE).to_owned(),
        n => assess::MISSING_IN.fill(store.lang(), &[("n", &n)]),
    };
    let name = move || match open.with(|open| open.first().copied()) {
        Some(first) => {
            view! { <a href=question_href(store, first)>{live(move || dimension_name(store, dimension))}</a> }
                .into_any()
        }
        None => view! { <span>{live(move || dimension_name(store, dimension))}</span> }.into_any(),
    };
    view! {
        <li class="missing__row">
            {live(name)}
            <small>{live(line)}</small>
        </li>
    }
}

fn open_in(store: Store, dimension: usize) -> Vec<usize> {
    store.results.sheet.with(|sheet| {
        store.model().questions_of(dimension).filter(|question| sheet.mark(*question).is_none()).collect()
    })
}
