//! What the plan leaves out, and why.

use leptos::prelude::*;

use crate::domain::rollout::{Deferred, Withheld};
use crate::state::use_store;
use crate::text::rollout as words;
use crate::ui::components::live;
use crate::ui::routes::{ProcessesAt, Route};

#[component]
pub fn LeftOut() -> impl IntoView {
    let store = use_store();
    let anything = Memo::new(move |_| store.results.rollout.with(|r| !r.deferred.is_empty() || !r.withheld.is_empty()));
    let processes = move || {
        store.results.rollout.with(|rollout| {
            let item = |deferred: &Deferred| {
                let href = Route::Processes(ProcessesAt::Card(deferred.process.clone())).href();
                let why = words::deferral(store.lang(), &deferred.reason);
                view! { <li><a href=href>{deferred.name.clone()}</a>" "<small>{why}</small></li> }
            };
            rollout.deferred.iter().map(item).collect_view()
        })
    };
    let packages = move || {
        store.results.rollout.with(|rollout| {
            let item = |withheld: &Withheld| {
                let name = withheld.name.get(store.lang()).to_owned();
                view! { <li>{name}" "<small>{store.t(words::WITHHELD)}</small></li> }
            };
            rollout.withheld.iter().map(item).collect_view()
        })
    };
    view! {
        <Show when=move || anything.get()>
            <section class="left-out" aria-labelledby="left-out-title">
                <h2 id="left-out-title">{live(move || store.t(words::WAITING_TITLE))}</h2>
                <p class="lede">{live(move || store.t(words::WAITING_LEDE))}</p>
                <ul>{live(processes)}{live(packages)}</ul>
            </section>
        </Show>
    }
}
