//! What the plan leaves out, and why.

use leptos::prelude::*;

use crate::domain::rollout::{Deferred, LeftOut as Left, LeftOutReason, Rollout, Withheld};
use crate::state::use_store;
use crate::text::rollout as words;
use crate::ui::components::live;
use crate::ui::routes::{ProcessesAt, Route};

#[component]
pub fn LeftOut() -> impl IntoView {
    let store = use_store();
    let anything = Memo::new(move |_| {
        let stopped = |r: &Rollout| r.left_out.iter().any(|left| is_stopped(&left.why));
        store.results.rollout.with(|r| !r.deferred.is_empty() || !r.withheld.is_empty() || stopped(r))
    });
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
    // What the team leaves out has a list of its own, with the way back in.
    let stopped = move || {
        store.results.rollout.with(|rollout| {
            let item = |left: &Left| {
                let why = words::left_out(store.lang(), &store.model(), &left.why);
                view! { <li>{left.package.title.get(store.lang())}" "<small>{why}</small></li> }
            };
            rollout.left_out.iter().filter(|left| is_stopped(&left.why)).map(item).collect_view()
        })
    };
    view! {
        <Show when=move || anything.get()>
            <section class="left-out" aria-labelledby="left-out-title">
                <h2 id="left-out-title">{live(move || store.t(words::WAITING_TITLE))}</h2>
                <p class="lede">{live(move || store.t(words::WAITING_LEDE))}</p>
                <ul>{live(processes)}{live(packages)}{live(stopped)}</ul>
            </section>
        </Show>
    }
}

fn is_stopped(why: &LeftOutReason) -> bool {
    matches!(why, LeftOutReason::Stopped { .. })
}
