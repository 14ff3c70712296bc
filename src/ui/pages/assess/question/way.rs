//! The way on: next, back, clear; and how far we are.

use leptos::prelude::*;

use super::next_href;
use crate::domain::answers::Mark;
use crate::domain::path::{Path, Place};
use crate::state::{Store, use_store};
use crate::text::assess::{self, sentence};
use crate::ui::components::{Choice, Segmented, live, live_value};
use crate::ui::pages::assess::question_href;

/// Next, back and clear.
#[component]
pub fn Way(place: Memo<Place>, mark: Memo<Option<Mark>>, on_clear: Callback<()>) -> impl IntoView {
    let store = use_store();
    let next = move || if place.get().after.is_some() { assess::NEXT } else { assess::TO_RESULT };
    let back = move || {
        place.get().before.map(|before| {
            view! { <a class="button button--quiet" href=question_href(store, before)>{live(move || store.t(assess::BACK))}</a> }
        })
    };
    view! {
        <nav class="question__way row no-print" aria-label=live_value(move || store.t(assess::TAB_QUESTIONS))>
            <a class="button button--primary" href=live_value(move || next_href(store, place.get()))>
                {live(move || store.t(next()))}
            </a>
            {live(back)}
            <Show when=move || mark.get().is_some()>
                <button class="button button--quiet push" type="button" on:click=move |_| on_clear.run(())>
                    {live(move || store.t(assess::CLEAR))}
                </button>
            </Show>
        </nav>
    }
}

/// The stage so far, which path is taken, and the keys.
#[component]
pub fn Foot() -> impl IntoView {
    let store = use_store();
    let so_far = move || store.results.stage.with(|stage| sentence::so_far(store.lang(), stage, &store.model()));
    let choices = Path::ALL.map(|path| Choice { value: path, label: Signal::derive(move || path_name(store, path)) });
    view! {
        <footer class="question__foot">
            <output class="question__so-far">{live(so_far)}</output>
            <div class="no-print">
                <Segmented
                    name="path"
                    legend=store.label(assess::PATH)
                    choices=choices.to_vec()
                    chosen=Signal::derive(move || store.preferences.path())
                    on_choose=Callback::new(move |path| store.preferences.set_path(path))
                />
            </div>
            <p class="question__keys no-print">
                <span><kbd>"←"</kbd><kbd>"→"</kbd>{live(move || store.t(assess::KEYS_MOVE))}</span>
                <span><kbd>"Enter"</kbd>{live(move || store.t(assess::KEYS_NEXT))}</span>
                <span><kbd>"⌫"</kbd>{live(move || store.t(assess::KEYS_CLEAR))}</span>
            </p>
        </footer>
    }
}

fn path_name(store: Store, path: Path) -> String {
    let text = match path {
        Path::Quick => assess::PATH_QUICK,
        Path::Full => assess::PATH_FULL,
    };
    text.fill(store.lang(), &[("n", &path.questions(&store.model()).count())])
}
