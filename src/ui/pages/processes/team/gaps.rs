//! What is missing: before a pilot, and for the figures.

use leptos::prelude::*;

use super::super::parts::{count, name_of};
use crate::domain::listing::Filter;
use crate::domain::process::{Bucket, Item};
use crate::domain::units::{Id, real};
use crate::state::{Store, use_store};
use crate::text::names;
use crate::text::processes::team;
use crate::ui::components::{live, live_value};
use crate::ui::routes::{ProcessesAt, Route};

/// How many processes are listed by name.
const NAMED: usize = 12;

fn given_to_ai(store: Store) -> usize {
    store
        .results
        .processes
        .with(|all| all.iter().filter(|(_, found)| found.bucket.is_some_and(Bucket::gives_work_to_ai)).count())
}

/// What processes given to AI still lack, item by item.
#[component]
pub fn Gaps() -> impl IntoView {
    let store = use_store();
    let lacking = Memo::new(move |_| count(store, Filter::Incomplete));
    let all = Memo::new(move |_| given_to_ai(store));
    let title = move || match lacking.get() {
        0 => store.t(team::GAPS_NONE).to_owned(),
        n => team::GAPS_TITLE.fill(store.lang(), &[("n", &n), ("all", &all.get())]),
    };
    let says = move || store.t(if all.get() == 0 { team::GAPS_NO_AI } else { team::GAPS_READY });
    view! {
        <section class="card gaps">
            <h2>{live(title)}</h2>
            <Show when=move || { lacking.get() > 0 } fallback=move || view! { <p>{live(says)}</p> }>
                <ul>{Item::ALL.map(|item| view! { <Gap item=item all=all /> })}</ul>
            </Show>
        </section>
    }
}

#[component]
fn Gap(item: Item, all: Memo<usize>) -> impl IntoView {
    let store = use_store();
    let n = Memo::new(move |_| count(store, Filter::Missing(item)));
    let share = move || format!("--share:{}", real(n.get()) / real(all.get().max(1)));
    let says = move || team::GAP_COUNT.fill(store.lang(), &[("n", &n.get()), ("all", &all.get())]);
    view! {
        <Show when=move || { n.get() > 0 }>
            <li>
                <a
                    href=Route::Processes(ProcessesAt::Table).href()
                    on:click=move |_| store.inventory.show_only(Filter::Missing(item))
                >
                    {live(move || store.t(names::item(item)))}
                </a>
                <i class="gaps__track" prop:style=live_value(share) aria-hidden="true"></i>
                <span>{live(says)}</span>
            </li>
        </Show>
    }
}

/// Processes that the figures leave out, by name.
#[component]
pub fn Unmeasured() -> impl IntoView {
    let store = use_store();
    let missing = Memo::new(move |_| unmeasured(store));
    let n = move || missing.with(Vec::len);
    let named = move || missing.with(|all| all.iter().take(NAMED).cloned().collect::<Vec<_>>());
    let more = move || n().saturating_sub(NAMED);
    view! {
        <Show when=move || { n() > 0 }>
            <section class="card unmeasured">
                <h2>{live(move || team::UNMEASURED_TITLE.fill(store.lang(), &[("n", &n())]))}</h2>
                <p>{live(move || store.t(team::UNMEASURED_TEXT))}</p>
                <ul>
                    <For each=named key=|process| process.clone() let:process>
                        <li>
                            <a href=Route::Processes(ProcessesAt::Card(process.0)).href()>
                                {live(move || name_of(store, &process.1))}
                            </a>
                        </li>
                    </For>
                    <Show when=move || { more() > 0 }>
                        <li>{live(move || team::UNMEASURED_MORE.fill(store.lang(), &[("n", &more())]))}</li>
                    </Show>
                </ul>
            </section>
        </Show>
    }
}

/// Processes without a bucket, volume or minutes, with their names.
fn unmeasured(store: Store) -> Vec<(Id, String)> {
    store.results.processes.with(|all| {
        let left_out = all.iter().filter(|(_, found)| found.bucket.is_none() || found.hours_per_month.is_none());
        left_out.map(|(process, _)| (process.id.clone(), process.name.clone())).collect()
    })
}
