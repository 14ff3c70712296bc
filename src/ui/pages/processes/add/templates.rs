//! The template library: search, choose several, add them.

use std::collections::BTreeSet;

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::commit::{AddButton, add_all};
use crate::browser::ids;
use crate::content::{self, Template};
use crate::domain::bucket;
use crate::domain::units::Id;
use crate::file::duplicate::name_key;
use crate::state::{Store, use_store};
use crate::text::format;
use crate::text::processes::add;
use crate::ui::components::{BucketTag, Empty, Field, live, live_value};

/// What is searched for and which templates are chosen.
#[derive(Clone, Copy)]
pub struct Picked {
    query: RwSignal<String>,
    group: RwSignal<Option<Id>>,
    chosen: RwSignal<BTreeSet<Id>>,
}

impl Picked {
    /// Nothing chosen yet.
    pub fn new() -> Picked {
        Picked { query: RwSignal::default(), group: RwSignal::default(), chosen: RwSignal::default() }
    }

    fn has(self, id: &Id) -> bool {
        self.chosen.with(|chosen| chosen.contains(id))
    }

    fn toggle(self, store: Store, id: &Id) {
        self.chosen.update(|chosen| {
            if !chosen.remove(id) {
                chosen.insert(id.clone());
            }
        });
        let count = self.chosen.with_untracked(BTreeSet::len);
        store.announce(add::CHOSEN.fill(store.preferences.lang_untracked(), &[("n", &count)]));
    }

    /// Identifiers of the templates that match, in the library's order.
    fn found(self) -> Vec<Id> {
        let group = self.group.get();
        let in_group = |template: &&Template| group.as_ref().is_none_or(|group| template.group == *group);
        self.query.with(|query| content::templates().search(query).filter(in_group).map(|t| t.id.clone()).collect())
    }
}

/// Names of the plan's processes, as they are compared.
pub fn known_names(store: Store) -> BTreeSet<String> {
    store.results.processes.with(|all| all.iter().map(|(process, _)| name_key(&process.name)).collect())
}

fn add_chosen(store: Store, picked: Picked) {
    let lang = store.preferences.lang_untracked();
    let chosen = picked.chosen.get_untracked();
    let templates = content::templates().templates.iter().filter(|template| chosen.contains(&template.id));
    add_all(store, templates.map(|template| template.process(ids::fresh(), lang)).collect());
}

/// The template library.
#[component]
pub fn TemplatesWay(picked: Picked) -> impl IntoView {
    let store = use_store();
    let found = Memo::new(move |_| picked.found());
    let known = Memo::new(move |_| known_names(store));
    let count = Signal::derive(move || picked.chosen.with(BTreeSet::len));
    view! {
        <Filter picked=picked found=found />
        <p class="small">{live(move || content::templates().note.get(store.lang()).to_owned())}</p>
        <Show
            when=move || !found.with(Vec::is_empty)
            fallback=move || view! { <NothingFound picked=picked /> }
        >
            <Groups picked=picked found=found known=known />
        </Show>
        <Show when=move || count.get() != 0>
            <div class="add__bar no-print">
                <AddButton count=count on_add=Callback::new(move |()| add_chosen(store, picked)) />
                <button
                    class="button button--quiet"
                    type="button"
                    on:click=move |_| picked.chosen.set(BTreeSet::new())
                >
                    {live(move || store.t(add::UNCHOOSE))}
                </button>
            </div>
        </Show>
    }
}

#[component]
fn Filter(picked: Picked, found: Memo<Vec<Id>>) -> impl IntoView {
    let store = use_store();
    let count = move || add::FOUND.fill(store.lang(), &[("n", &found.with(Vec::len))]);
    let search = move |event: Targeted<Event, HtmlInputElement>| {
        picked.query.set(event.target().value());
        store.announce(untrack(count));
    };
    let choose = move |event: Targeted<Event, HtmlSelectElement>| {
        let value = event.target().value();
        picked.group.set((!value.is_empty()).then(|| value.into()));
        store.announce(untrack(count));
    };
    let groups = content::templates().groups.iter().map(move |group| {
        let is_chosen = move || picked.group.with(|chosen| chosen.as_ref() == Some(&group.id));
        view! {
            <option value=group.id.as_str() prop:selected=live_value(is_chosen)>
                {live(move || group.name.get(store.lang()).to_owned())}
            </option>
        }
    });
    view! {
        <div class="add__filter" role="search">
            <Field
                label=store.label(add::SEARCH)
                hint=store.label(add::SEARCH_HINT)
            >
                <input
                    class="input"
                    type="search"
                    autocomplete="off"
                    prop:value=picked.query
                    on:input:target=search
                />
            </Field>
            <Field
                label=store.label(add::GROUP)
                hint=Signal::derive(count)
            >
                <select class="input" on:change:target=choose>
                    <option value="">{live(move || store.t(add::ALL_GROUPS))}</option>
                    {groups.collect_view()}
                </select>
            </Field>
        </div>
    }
}

#[component]
fn NothingFound(picked: Picked) -> impl IntoView {
    let store = use_store();
    let clear = move |_| {
        picked.query.set(String::new());
        picked.group.set(None);
    };
    view! {
        <Empty
            title=store.label(add::NONE_FOUND)
            text=store.label(add::NONE_FOUND_HINT)
        >
            <button class="button" type="button" on:click=clear>{live(move || store.t(add::ALL_GROUPS))}</button>
        </Empty>
    }
}

#[component]
fn Groups(picked: Picked, found: Memo<Vec<Id>>, known: Memo<BTreeSet<String>>) -> impl IntoView {
    let store = use_store();
    let in_group = move |group: &Id| -> Vec<Id> {
        let own = |id: &&Id| content::templates().get(id).is_some_and(|template| template.group == *group);
        found.with(|found| found.iter().filter(own).cloned().collect())
    };
    let groups = content::templates().groups.iter().map(move |group| {
        let rows = Memo::new(move |_| in_group(&group.id));
        view! {
            <Show when=move || !rows.with(Vec::is_empty)>
                <section class="templates">
                    <h2 class="templates__name">{live(move || group.name.get(store.lang()).to_owned())}</h2>
                    <ul class="templates__list">
                        <For each=move || rows.get() key=Id::clone let:id>
                            {content::templates().get(&id).map(|template| {
                                view! { <TemplateRow template=template picked=picked known=known /> }
                            })}
                        </For>
                    </ul>
                </section>
            </Show>
        }
    });
    groups.collect_view()
}

#[component]
fn TemplateRow(template: &'static Template, picked: Picked, known: Memo<BTreeSet<String>>) -> impl IntoView {
    let store = use_store();
    let typical = template.process(template.id.clone(), store.preferences.lang_untracked());
    let verdict = bucket::decide(&store.model().buckets, &typical);
    let keys = [name_key(&template.name.en), name_key(&template.name.zh_hant)];
    let is_known = Memo::new(move |_| known.with(|known| keys.iter().any(|key| known.contains(key))));
    let is_chosen = Memo::new(move |_| picked.has(&template.id));
    let figures = move || {
        let volume = format::number(f64::from(template.volume_per_month), 0);
        let minutes = format::number(template.minutes_per_case, 1);
        add::FIGURES.fill(store.lang(), &[("volume", &volume), ("minutes", &minutes)])
    };
    view! {
        <li class="template" data-chosen=live_value(move || is_chosen.get().to_string())>
            <label class="template__label">
                <input
                    type="checkbox"
                    prop:checked=is_chosen
                    on:change=move |_| picked.toggle(store, &template.id)
                />
                <span>
                    <b class="template__name">{live(move || template.name.get(store.lang()).to_owned())}</b>
                    <Show when=move || is_known.get()>
                        <em class="template__known">{live(move || store.t(add::IN_PLAN))}</em>
                    </Show>
                    <span class="template__about">{live(move || template.about.get(store.lang()).to_owned())}</span>
                </span>
            </label>
            <div class="template__facts">
                {verdict.bucket.map(|bucket| view! { <BucketTag bucket=bucket lang=Signal::derive(move || store.lang()) /> })}
                <small>{live(figures)} " · " {live(move || store.t(add::TYPICAL))}</small>
            </div>
        </li>
    }
}
