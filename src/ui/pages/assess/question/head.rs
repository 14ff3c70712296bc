//! Where the question stands, and help with it.

use leptos::prelude::*;

use crate::domain::path::{Place, Progress};
use crate::state::{Store, use_store};
use crate::text::assess;
use crate::ui::components::{live, live_value};
use crate::ui::pages::assess::dimension_name;

/// Dimension, progress by dimension, position on the path.
#[component]
pub fn Head(question: usize, place: Memo<Place>) -> impl IntoView {
    let store = use_store();
    let model = store.model();
    let dimension = model.dimension_of(question);
    let progress = Memo::new(move |_| progress(store));
    let segments = (0..model.dimensions.len())
        .map(|index| view! { <Segment index=index progress=progress is_here=index == dimension /> });
    view! {
        <header class="question__head">
            <span class="question__dimension">{live(move || dimension_name(store, dimension))}</span>
            <span class="question__bar" aria-hidden="true">
                {segments.collect_view()}
            </span>
            <span class="visually-hidden">
                {live(move || {
                    let progress = progress.with(|progress| progress[dimension]);
                    assess::DIMENSION_PROGRESS
                        .fill(store.lang(), &[("done", &progress.done), ("total", &progress.total)])
                })}
            </span>
            <span class="question__number" aria-hidden="true">{live(move || number(store, place.get()))}</span>
            <span class="visually-hidden">{live(move || spoken_number(store, place.get()))}</span>
        </header>
    }
}

fn progress(store: Store) -> Vec<Progress> {
    store.results.sheet.with(|sheet| store.preferences.path().progress(&store.model(), sheet))
}

fn number(store: Store, place: Place) -> String {
    match place.number {
        Some(number) => format!("{number} / {}", place.total),
        None => store.t(assess::OUTSIDE_PATH).to_owned(),
    }
}

fn spoken_number(store: Store, place: Place) -> String {
    match place.number {
        Some(number) => assess::QUESTION_OF.fill(store.lang(), &[("number", &number), ("total", &place.total)]),
        None => store.t(assess::OUTSIDE_PATH).to_owned(),
    }
}

/// One dimension's share of the bar.
#[component]
fn Segment(index: usize, progress: Memo<Vec<Progress>>, is_here: bool) -> impl IntoView {
    let share = Memo::new(move |_| progress.with(|all| all[index].share()));
    view! { <i class="question__segment" data-here=is_here.then_some("") prop:style=live_value(move || format!("--share:{:.0}%", share.get() * 100.0))></i> }
}

/// What to look at, behind a disclosure.
#[component]
pub fn Help(question: usize, open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    view! {
        <details class="question__help no-print" prop:open=open on:toggle:target=move |event| open.set(event.target().open())>
            <summary>
                {live(move || store.t(assess::HELP))} <kbd aria-hidden="true">"H"</kbd>
            </summary>
            <p>{live(move || store.model().questions[question].help.get(store.lang()).to_owned())}</p>
        </details>
    }
}
