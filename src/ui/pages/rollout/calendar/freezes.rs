//! Freezes: windows in which nothing goes live. The two everybody in Taiwan has are one click away.

use leptos::prelude::*;

use crate::browser::ids;
use crate::domain::edit::Edit;
use crate::domain::plan::Freeze;
use crate::domain::season;
use crate::domain::units::{Date, Id};
use crate::state::{Store, use_store};
use crate::text::{Text, rollout as words, shell};
use crate::ui::components::{DayInput, Icon, IconButton, live, live_value};

#[component]
pub fn Freezes() -> impl IntoView {
    let store = use_store();
    let ids =
        Memo::new(move |_| store.results.settings.with(|s| s.freezes.iter().map(|f| f.id.clone()).collect::<Vec<_>>()));
    let today = store.today();
    view! {
        <section class="card calendar__wide" aria-labelledby="calendar-freezes">
            <h2 id="calendar-freezes">{live(move || store.t(words::FREEZES))}</h2>
            <p class="small">{live(move || store.t(words::FREEZES_HINT))}</p>
            <ul class="freezes">
                <For each=move || ids.get() key=Id::clone children=move |id| view! { <FreezeRow id=id /> } />
            </ul>
            <div class="row no-print">
                <ReadyMade name=words::FREEZE_1111 span=season::singles_day(today) />
                <ReadyMade name=words::FREEZE_LUNAR span=season::lunar_new_year(today) />
                <button class="pill" type="button" on:click=move |_| add(store, store.t(words::FREEZE_NEW), (today, today))>
                    <Icon name="plus" />
                    {live(move || store.t(words::FREEZE_ADD))}
                </button>
            </div>
        </section>
    }
}

fn add(store: Store, name: &str, (from, to): (Date, Date)) {
    store.dispatch(Edit::SetFreeze(Freeze { id: ids::fresh(), name: name.to_owned(), from, to }));
}

/// A freeze with known dates; gone while the plan has one of its own in that time.
#[component]
fn ReadyMade(name: Text, span: Option<(Date, Date)>) -> impl IntoView {
    let store = use_store();
    let is_there =
        move |(from, to)| store.results.settings.with(|s| s.freezes.iter().any(|f| f.from <= to && f.to >= from));
    move || {
        span.filter(|span| !is_there(*span)).map(|span| {
            view! {
                <button class="pill" type="button" on:click=move |_| add(store, untrack(|| store.t(name)), span)>
                    <Icon name="plus" />
                    {live(move || store.t(name))}
                </button>
            }
        })
    }
}

#[component]
fn FreezeRow(id: Id) -> impl IntoView {
    let store = use_store();
    let own = id.clone();
    let freeze = Memo::new(move |_| store.results.settings.with(|s| s.freezes.iter().find(|f| f.id == own).cloned()));
    let change = move |change: &dyn Fn(&mut Freeze)| {
        if let Some(mut freeze) = freeze.get_untracked() {
            change(&mut freeze);
            store.dispatch(Edit::SetFreeze(freeze));
        }
    };
    // A freeze has both its days: taking one away changes nothing.
    let on_day = move |part: fn(&mut Freeze) -> &mut Date| {
        Callback::new(move |day: Option<Date>| day.into_iter().for_each(|day| change(&|freeze| *part(freeze) = day)))
    };
    let remove = Callback::new(move |()| {
        store.dispatch_with_undo(Edit::RemoveFreeze(id.clone()), untrack(|| store.t(words::FREEZE_REMOVED)));
    });
    let name = move || freeze.get().map_or_else(String::new, |freeze| freeze.name);
    let day = move |pick: fn(&Freeze) -> Date| Signal::derive(move || freeze.with(|freeze| freeze.as_ref().map(pick)));
    let label = move |text: Text| Signal::derive(move || format!("{} {}", name(), store.t(text)));
    view! {
        <li class="freezes__row">
            <input
                class="input"
                type="text"
                aria-label=live_value(move || store.t(words::FREEZE_NAME))
                prop:value=live_value(name)
                on:change:target=move |event| change(&|freeze| freeze.name = event.target().value())
            />
            <DayInput
                label=label(words::FREEZE_FROM)
                value=day(|freeze| freeze.from)
                on_change=on_day(|freeze| &mut freeze.from)
            />
            <span aria-hidden="true">"–"</span>
            <DayInput
                label=label(words::FREEZE_TO)
                value=day(|freeze| freeze.to)
                on_change=on_day(|freeze| &mut freeze.to)
            />
            <IconButton
                icon="trash"
                label=Signal::derive(move || format!("{} {}", store.t(shell::REMOVE), name()))
                on_click=remove
            />
        </li>
    }
}
