//! The packages that deal with a risk: those its template names until the team chooses its own.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::row::Handle;
use crate::domain::edit::{Edit, WorkEdit};
use crate::domain::risk::packages_of;
use crate::domain::units::Id;
use crate::domain::work::Risk;
use crate::text::rollout::risks as words;
use crate::ui::components::{Choice, IconButton, Select, live};
use crate::ui::routes::{RolloutAt, Route};

/// A package by identifier and what it is called.
type Named = (Id, String);

#[component]
pub fn Links(handle: Handle) -> impl IntoView {
    let store = handle.store;
    let linked: Memo<Vec<Named>> = Memo::new(move |_| {
        let lang = store.lang();
        store.results.rollout.with(|rollout| {
            handle.line.with(|line| {
                let entry = line.as_ref().and_then(|line| line.entry.as_deref());
                let named =
                    |found: &crate::domain::rollout::Planned| (found.package.id.clone(), found.package.title.get(lang));
                handle.template.with_value(|of| packages_of(entry, of.as_ref(), &rollout.packages).map(named).collect())
            })
        })
    });
    let none =
        move || linked.with(Vec::is_empty).then(|| view! { <p class="small">{store.t(words::PACKAGES_NONE)}</p> });
    view! {
        <div class="risk__links">
            <h4>{live(move || store.t(words::PACKAGES))}</h4>
            {live(none)}
            <ul>
                <For
                    each=move || linked.get()
                    key=Named::clone
                    children=move |package| view! { <Linked handle=handle package=package linked=linked /> }
                />
            </ul>
            <Link handle=handle linked=linked />
        </div>
    }
}

#[component]
fn Linked(handle: Handle, package: Named, linked: Memo<Vec<Named>>) -> impl IntoView {
    let store = handle.store;
    let (id, title) = package;
    let (name, followed) = (title.clone(), id.clone());
    let unlink = Callback::new(move |()| {
        choose(handle, linked, |ids| {
            ids.remove(&id);
        });
    });
    view! {
        <li>
            <a href=Route::Rollout(RolloutAt::Plan).href() on:click=move |_| handle.risks.follow(&followed)>
                {title}
            </a>
            <IconButton
                icon="close"
                label=Signal::derive(move || words::PACKAGE_UNLINK.fill(store.lang(), &[("package", &name)]))
                on_click=unlink
            />
        </li>
    }
}

/// A list of the other packages of the plan; choosing one links it.
#[component]
fn Link(handle: Handle, linked: Memo<Vec<Named>>) -> impl IntoView {
    let store = handle.store;
    let others: Memo<Vec<Named>> = Memo::new(move |_| {
        let lang = store.lang();
        let is_linked = |id: &Id| linked.with(|linked| linked.iter().any(|(known, _)| known == id));
        store.results.rollout.with(|rollout| {
            let packages = rollout.packages.iter().map(|planned| &planned.package);
            let others = packages.filter(|package| !is_linked(&package.id));
            others.map(|package| (package.id.clone(), package.title.get(lang))).collect()
        })
    });
    let select = move || {
        let none = Choice { value: None, label: store.label(words::PACKAGE_CHOOSE) };
        let of = |(id, title): Named| Choice { value: Some(id), label: Signal::derive(move || title.clone()) };
        view! {
            <Select
                choices=std::iter::once(none).chain(others.get().into_iter().map(of)).collect()
                chosen=Signal::derive(|| None)
                on_choose=Callback::new(move |id: Option<Id>| {
                    if let Some(id) = id {
                        choose(handle, linked, |ids| {
                            ids.insert(id);
                        });
                    }
                })
            />
        }
    };
    view! {
        <Show when=move || !others.with(Vec::is_empty)>
            <label class="field">
                <span class="field__label">{live(move || store.t(words::PACKAGE_LINK))}</span>
                {live(select)}
            </label>
        </Show>
    }
}

/// Puts other packages in the place of those linked, in one step.
fn choose(handle: Handle, linked: Memo<Vec<Named>>, change: impl FnOnce(&mut BTreeSet<Id>)) {
    let Some(line) = handle.line.get_untracked() else { return };
    let mut packages: BTreeSet<Id> = linked.with_untracked(|linked| linked.iter().map(|(id, _)| id.clone()).collect());
    change(&mut packages);
    let entry = line.entry.as_deref().cloned();
    let entry = entry.or_else(|| line.template.as_ref().map(Risk::of_template)).unwrap_or_default();
    handle.store.dispatch(Edit::Work(WorkEdit::PutRisk(line.id, Risk { packages, ..entry })));
}
