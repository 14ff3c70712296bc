//! Which two plans or earlier states are compared.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlSelectElement;

use crate::browser::hash;
use crate::domain::units::Id;
use crate::state::{Comparison, Milestone, Pick, Store, Summary, use_store};
use crate::text::compare::page;
use crate::text::{Text, format};
use crate::ui::components::{Field, Icon, live, live_value};
use crate::ui::routes::Route;

/// The two choices and a way to exchange them.
#[component]
pub fn Chooser(comparison: Comparison) -> impl IntoView {
    let store = use_store();
    let before = Memo::new(move |_| comparison.pair().map(|(before, _)| before));
    let after = Memo::new(move |_| comparison.pair().map(|(_, after)| after));
    let swap = move |_| {
        comparison.swap();
        note(comparison);
    };
    view! {
        <div class="compare__choice no-print">
            <PickSelect
                comparison=comparison
                label=page::BEFORE
                chosen=before
                on_choose=Callback::new(move |pick| {
                    comparison.choose_before(pick);
                    note(comparison);
                })
            />
            <button class="button compare__swap" type="button" on:click=swap>
                <Icon name="swap" />
                {live(move || store.t(page::SWAP))}
            </button>
            <PickSelect
                comparison=comparison
                label=page::AFTER
                chosen=after
                on_choose=Callback::new(move |pick| {
                    comparison.choose_after(pick);
                    note(comparison);
                })
            />
        </div>
    }
}

/// Writes what is compared into the address bar, for a bookmark.
fn note(comparison: Comparison) {
    if let Some(pair) = untrack(|| comparison.pair()) {
        hash::note(&Route::Compare(Some(pair)).path());
    }
}

/// What a choice is called in the document: the plan, and after a sign nobody types the earlier state.
fn value(pick: &Pick) -> String {
    pick.revision.as_ref().map_or_else(|| pick.plan.to_string(), |revision| format!("{}\u{1f}{revision}", pick.plan))
}

#[component]
fn PickSelect(
    comparison: Comparison,
    label: Text,
    chosen: Memo<Option<Pick>>,
    on_choose: Callback<Pick>,
) -> impl IntoView {
    let store = use_store();
    let choose = move |event: Targeted<Event, HtmlSelectElement>| {
        let wanted = event.target().value();
        let plans = untrack(|| comparison.plans()).into_iter().map(|(id, _)| Pick::now(id));
        let states = untrack(|| comparison.states())
            .into_iter()
            .flat_map(|(id, states)| picks(&id, &states).collect::<Vec<_>>());
        if let Some(pick) = plans.chain(states).find(|pick| value(pick) == wanted) {
            on_choose.run(pick);
        }
    };
    let option = move |pick: Pick, label: String| {
        let own = pick.clone();
        view! {
            <option
                value=value(&pick)
                prop:selected=live_value(move || chosen.with(|chosen| chosen.as_ref() == Some(&own)))
            >
                {label}
            </option>
        }
    };
    let plans = move || {
        let plan = |(id, summary): (Id, Summary)| option(Pick::now(id), called(store, &summary));
        comparison.plans().into_iter().map(plan).collect_view()
    };
    let states = move || {
        let group = |(id, states): (Id, Vec<Milestone>)| {
            let name = store.entry(&id).and_then(|entry| entry.summary().map(|summary| summary.name.clone()));
            let name = store.shown_name(&name.unwrap_or_default());
            let items = picks(&id, &states).zip(&states).map(|(pick, state)| option(pick, state_called(store, state)));
            view! {
                <optgroup label=page::STATES_OF.fill(store.lang(), &[("name", &name)])>
                    {items.collect_view()}
                </optgroup>
            }
        };
        comparison.states().into_iter().map(group).collect_view()
    };
    view! {
        <Field label=store.label(label)>
            <select class="input" on:change:target=choose>
                <optgroup label=live_value(move || store.t(page::PLANS))>{live(plans)}</optgroup>
                {live(states)}
            </select>
        </Field>
    }
}

fn picks(plan: &Id, states: &[Milestone]) -> impl Iterator<Item = Pick> {
    states.iter().map(|state| Pick { plan: plan.clone(), revision: Some(state.revision.clone()) })
}

/// A plan's name, with when it was saved: several plans may have one name.
fn called(store: Store, summary: &Summary) -> String {
    with_time(store, store.shown_name(&summary.name), summary)
}

/// What an earlier state is, with when it was kept.
fn state_called(store: Store, state: &Milestone) -> String {
    with_time(store, state.in_words(store.lang()), &state.summary)
}

fn with_time(store: Store, name: String, summary: &Summary) -> String {
    match summary.saved_at() {
        Some(at) => {
            let time = format::moment(store.lang(), at.day, &at.time, store.today());
            page::CHOICE.fill(store.lang(), &[("name", &name), ("time", &time)])
        }
        None => name,
    }
}
