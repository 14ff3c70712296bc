//! Packages a person left out, with the reason, and the way back in.

use leptos::prelude::*;

use super::leave::take_in;
use super::subject::title;
use crate::browser::document;
use crate::domain::units::Id;
use crate::state::use_store;
use crate::text::rollout::edit as words;
use crate::ui::components::{live, live_value};

/// Packages a person left out.
#[component]
pub fn LeftOutByYou() -> impl IntoView {
    let store = use_store();
    let ids = Memo::new(move |_| {
        store.results.work.with(|work| {
            let left = work.packages.iter().filter(|(_, change)| change.left_out.is_some());
            left.map(|(id, _)| id.clone()).collect::<Vec<_>>()
        })
    });
    view! {
        <Show when=move || ids.with(|ids| !ids.is_empty())>
            <section class="left-out left-out--own" aria-labelledby="left-out-own-title">
                <h2 id="left-out-own-title" tabindex="-1">{live(move || store.t(words::LEFT_OUT_TITLE))}</h2>
                <p class="lede">{live(move || store.t(words::LEFT_OUT_LEDE))}</p>
                <ul>
                    <For each=move || ids.get() key=Id::clone children=move |id| view! { <Item id=id /> } />
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn Item(id: Id) -> impl IntoView {
    let store = use_store();
    let (named, asked, own) = (id.clone(), id.clone(), id);
    let name = Memo::new(move |_| title(store, &named));
    let reason = move || {
        let found = store.results.work.with(|work| work.change(&asked).and_then(|change| change.left_out.clone()));
        words::LEFT_OUT_BECAUSE.fill(store.lang(), &[("reason", &found.unwrap_or_default())])
    };
    let back = move |_| {
        take_in(store, &own);
        request_animation_frame(|| document::focus("#left-out-own-title, #rollout-chart"));
    };
    let label = move || words::TAKE_IN_OF.fill(store.lang(), &[("package", &name.get())]);
    view! {
        <li>
            <span><strong>{live(move || name.get())}</strong> " " <small>{live(reason)}</small></span>
            <button class="button button--small no-print" type="button" aria-label=live_value(label) on:click=back>
                {live(move || store.t(words::TAKE_IN))}
            </button>
        </li>
    }
}
