//! What a package waits for: the list, what the team changed in it, and one more to add. A link that would make a circle is
//! refused with a sentence that names it.

use leptos::prelude::*;

use super::parts::FaultLine;
use super::subject::{Subject, title};
use crate::browser::document;
use crate::domain::edit::PackageSet;
use crate::domain::rollout::{Predecessor, circle, predecessors};
use crate::domain::units::Id;
use crate::domain::work::Link;
use crate::state::{Store, use_store};
use crate::text::rollout::edit as words;
use crate::ui::components::{Choice, Field, Icon, Select, live, live_value};

/// What the package waits for.
#[component]
pub fn Waits(subject: Subject) -> impl IntoView {
    let store = use_store();
    let list = Memo::new(move |_| {
        let (rollout, work) = (store.results.rollout.get(), store.results.work.get());
        predecessors(&rollout, &work, &subject.id())
    });
    let row = move |found: Predecessor| view! { <Waited subject=subject found=found /> };
    view! {
        <fieldset class="package__after">
            <legend class="field__label">{live(move || store.t(words::AFTER))}</legend>
            <Show
                when=move || list.with(|list| !list.is_empty())
                fallback=move || view! { <p class="small">{live(move || store.t(words::AFTER_NOTHING))}</p> }
            >
                <ul>
                    <For each=move || list.get() key=|found| (found.id.clone(), found.link.map(Link::id), found.firm) children=row />
                </ul>
            </Show>
            <Add subject=subject list=list />
        </fieldset>
    }
}

/// A package that is waited for, or not any more.
#[component]
fn Waited(subject: Subject, found: Predecessor) -> impl IntoView {
    let store = use_store();
    let Predecessor { id, link, firm } = found;
    let is_removed = link == Some(Link::Removed);
    let named = id.clone();
    let name = Memo::new(move |_| title(store, &named));
    let sought = id.clone();
    let is_there = Memo::new(move |_| store.results.rollout.with(|rollout| rollout.package(&sought).is_some()));
    let mark = move || match (link, is_there.get()) {
        (Some(Link::Added), _) => Some(words::AFTER_ADDED),
        (Some(Link::Removed), _) => Some(words::AFTER_REMOVED),
        (None, false) => Some(words::AFTER_LEFT_OUT),
        (None, true) => firm.then_some(words::AFTER_FIRM),
    };
    let (word, icon) = if is_removed { (words::AFTER_RESTORE, "undo") } else { (words::AFTER_REMOVE, "close") };
    let label = move || word.fill(store.lang(), &[("package", &name.get())]);
    let of_template = link.is_none() && subject.own.with_untracked(Option::is_none);
    let change = move |_| {
        let link = of_template.then_some(Link::Removed);
        subject.set(PackageSet::After(id.clone(), link));
        // The button that was pressed goes with its row.
        request_animation_frame(|| document::focus(".package__add button"));
    };
    let button = (!firm).then(|| {
        view! {
            <button
                class="icon-button"
                type="button"
                title=live_value(label)
                aria-label=live_value(label)
                on:click=change
            >
                <Icon name=icon />
            </button>
        }
    });
    view! {
        <li data-removed=is_removed.to_string()>
            <span>{live(move || name.get())}</span>
            {live(move || mark().map(|mark| view! { <small>{store.t(mark)}</small> }))}
            {button}
        </li>
    }
}

#[component]
fn Add(subject: Subject, list: Memo<Vec<Predecessor>>) -> impl IntoView {
    let store = use_store();
    let chosen: RwSignal<Option<Id>> = RwSignal::new(None);
    let fault = RwSignal::new(None::<String>);
    let others = Memo::new(move |_| {
        let own = subject.id();
        let waits = |id: &Id| list.with(|list| list.iter().any(|found| found.id == *id));
        others(store).into_iter().filter(|id| *id != own && !waits(id)).collect::<Vec<_>>()
    });
    let choose = Callback::new(move |id| {
        chosen.set(id);
        fault.set(None);
    });
    let add = move |_| match chosen.get_untracked() {
        None => fault.set(Some(untrack(|| store.t(words::AFTER_ADD_NONE)).to_owned())),
        Some(before) => match untrack(|| refusal(subject, &before)) {
            Some(refused) => fault.set(Some(refused)),
            None => {
                chosen.set(None);
                subject.set(PackageSet::After(before, Some(Link::Added)));
            }
        },
    };
    view! {
        <div class="package__add">
            <Field label=store.label(words::AFTER_CHOOSE)>
                {live(move || view! { <Select choices=choices(store, &others.get()) chosen=chosen on_choose=choose /> })}
            </Field>
            <button class="button button--small" type="button" on:click=add>{live(move || store.t(words::AFTER_ADD))}</button>
        </div>
        <FaultLine fault=fault />
    }
}

/// Why a package cannot wait for another: the circle there would be.
fn refusal(subject: Subject, before: &Id) -> Option<String> {
    let store = subject.store;
    let (rollout, work) = (store.results.rollout.get(), store.results.work.get());
    let way = circle(&rollout, &work, &subject.id(), before)?;
    let way: Vec<String> = way.iter().map(|id| title(store, id)).collect();
    Some(words::circle(store.lang(), &way))
}

/// Every package of the plan, in its order.
pub fn others(store: Store) -> Vec<Id> {
    store.results.rollout.with(|rollout| rollout.packages.iter().map(|planned| planned.package.id.clone()).collect())
}

/// Packages to choose from, nothing first.
pub fn choices(store: Store, ids: &[Id]) -> Vec<Choice<Option<Id>>> {
    let nothing = Choice { value: None, label: store.label(words::AFTER_CHOOSE_ONE) };
    let choice = |id: &Id| {
        let named = id.clone();
        Choice { value: Some(id.clone()), label: Signal::derive(move || title(store, &named)) }
    };
    std::iter::once(nothing).chain(ids.iter().map(choice)).collect()
}
