//! A file merged into the plan that is here: conflicts side by side, the rest as a list.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::importer::Importer;
use super::incoming::shortened;
use crate::domain::merge::{Choices, Conflict, Side};
use crate::state::{Incoming, Merging, PlanCopy, Store, use_store};
use crate::text::compare::sections;
use crate::text::{Text, compare, exchange, format};
use crate::ui::components::{ChangeList, live, live_value};

/// The merge as a form.
#[component]
pub fn MergeForm(importer: Importer, merging: Merging, incoming: Incoming) -> impl IntoView {
    let store = use_store();
    let choices = RwSignal::new(Choices::default());
    let intro = if merging.base.is_some() { exchange::THREE_WAY } else { exchange::TWO_WAY };
    let merging = StoredValue::new(merging);
    let incoming = StoredValue::new(incoming);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        importer.next();
        store.merge_incoming(merging.get_value(), choices.get_untracked());
    };
    view! {
        <form class="incoming merge" on:submit=submit>
            <p class="merge__intro" tabindex="-1" autofocus>{live(move || store.t(intro))}</p>
            <Conflicts merging=merging choices=choices />
            <Taken merging=merging />
            <div class="incoming__foot">
                <div class="row">
                    <button class="button button--primary" type="submit">{live(move || store.t(exchange::MERGE_NOW))}</button>
                    <button class="button" type="button" on:click=move |_| importer.back_to(incoming.get_value())>
                        {live(move || store.t(exchange::BACK))}
                    </button>
                </div>
            </div>
        </form>
    }
}

/// What both say differently, each to be chosen, or all at once.
#[component]
fn Conflicts(merging: StoredValue<Merging>, choices: RwSignal<Choices>) -> impl IntoView {
    let store = use_store();
    let conflicts = merging.with_value(|merging| merging.found.conflicts.clone());
    let count = conflicts.len();
    if count == 0 {
        return view! { <p>{live(move || store.t(exchange::NO_CONFLICTS))}</p> }.into_any();
    }
    let all = move |side: Side, label: Text| {
        view! {
            <button class="button button--small" type="button" on:click=move |_| choices.set(everywhere(merging, side))>
                {live(move || store.t(label))}
            </button>
        }
    };
    let items = conflicts.into_iter().enumerate().map(|(number, found)| {
        view! { <li><Decision number=number found=found merging=merging choices=choices /></li> }
    });
    view! {
        <p>{live(move || exchange::CONFLICTS.fill(store.lang(), &[("n", &count)]))}</p>
        <div class="row">
            {all(Side::Mine, exchange::ALL_MINE)}
            {all(Side::Theirs, exchange::ALL_THEIRS)}
        </div>
        <ul class="merge__conflicts">{items.collect_view()}</ul>
    }
    .into_any()
}

/// One side in every conflict there is. What another tab brings meanwhile stays as it is here.
fn everywhere(merging: StoredValue<Merging>, side: Side) -> Choices {
    let places =
        merging.with_value(|merging| merging.found.conflicts.iter().map(|c| c.place.clone()).collect::<Vec<_>>());
    Choices { all: Side::Mine, single: places.into_iter().map(|place| (place, side)).collect() }
}

#[component]
fn Decision(
    number: usize,
    found: Conflict,
    merging: StoredValue<Merging>,
    choices: RwSignal<Choices>,
) -> impl IntoView {
    let store = use_store();
    let found = StoredValue::new(found);
    let name = format!("merge-{number}");
    let subject = move || found.with_value(|found| compare::subject(store.lang(), &store.model(), found));
    let original = move || {
        found.with_value(|found| {
            let value = compare::value(store.lang(), &store.model(), &found.place, found.base.as_ref());
            found.base.as_ref().map(|_| exchange::ORIGINAL.fill(store.lang(), &[("value", &value)]))
        })
    };
    let side = move |side: Side, name: String| {
        let is_chosen = move || choices.with(|choices| found.with_value(|found| choices.side(&found.place) == side));
        let choose = move |_| {
            let place = found.with_value(|found| found.place.clone());
            choices.update(|choices| {
                choices.single.insert(place, side);
            });
        };
        let value = move || found.with_value(|found| compare::side(store.lang(), &store.model(), found, side));
        let whose = move || {
            merging.with_value(|merging| match side {
                Side::Mine => whose(store, exchange::MINE, &merging.mine),
                Side::Theirs => whose(store, exchange::THEIRS, &merging.theirs),
            })
        };
        view! {
            <label class="merge__side">
                <input type="radio" name=name prop:checked=live_value(is_chosen) on:change=choose />
                <span>
                    <small>{live(whose)}</small>
                    <span class="merge__value">{live(value)}</span>
                </span>
            </label>
        }
    };
    view! {
        <fieldset class="merge__conflict">
            <legend>{live(subject)}</legend>
            <p class="small merge__original">{live(original)}</p>
            <div class="merge__sides">{side(Side::Mine, name.clone())} {side(Side::Theirs, name)}</div>
        </fieldset>
    }
}

/// Whose a side is: which copy, by whom, and when it was saved.
fn whose(store: Store, which: Text, copy: &PlanCopy) -> String {
    let mut parts = vec![store.t(which).to_owned()];
    parts.extend(copy.saved_by.as_deref().map(|by| by.trim().to_owned()).filter(|by| !by.is_empty()));
    parts.extend(copy.saved_at().map(|at| format::moment(store.lang(), at.day, &at.time, store.today())));
    parts.join(" · ")
}

/// What is taken without a question.
#[component]
fn Taken(merging: StoredValue<Merging>) -> impl IntoView {
    let store = use_store();
    let count = merging.with_value(|merging| merging.found.taken.len());
    if count == 0 {
        return view! { <p>{live(move || store.t(exchange::NOTHING_TO_TAKE))}</p> }.into_any();
    }
    let groups = move || {
        let found =
            merging.with_value(|merging| sections::differences(store.lang(), &store.model(), &merging.found.taken));
        view! { <ChangeList groups=shortened(store, found) /> }
    };
    view! {
        <section class="incoming__changes">
            <p>
                <b>{live(move || exchange::TAKEN.fill(store.lang(), &[("n", &count)]))}</b>
            </p>
            {live(groups)}
        </section>
    }
    .into_any()
}
