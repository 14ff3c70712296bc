//! How the plan is looked at: chart or table, how near, and which packages.

use leptos::prelude::*;

use super::edit::AddOwn;
use super::view::{View, Zoom};
use crate::domain::model::PhaseKind;
use crate::domain::rollout::PackageFilter;
use crate::domain::units::Id;
use crate::domain::work::Status;
use crate::state::use_store;
use crate::text::rollout::{self as words, chart};
use crate::ui::components::{Choice, Segmented, Select, live, live_value};

#[component]
pub fn Toolbar(view: View) -> impl IntoView {
    let store = use_store();
    let choice = |value, name| Choice { value, label: store.label(name) };
    let zoom = move |value, name| Choice { value, label: store.label(name) };
    let near = move || {
        let choices = vec![
            zoom(Zoom::Fit, chart::FIT),
            zoom(Zoom::Weeks, chart::WEEKS),
            zoom(Zoom::Months, chart::MONTHS),
            zoom(Zoom::Quarters, chart::QUARTERS),
        ];
        view! {
            <Segmented
                name="rollout-zoom"
                legend=store.label(chart::ZOOM)
                choices=choices
                chosen=view.zoom
                on_choose=Callback::new(move |zoom| view.zoom.set(zoom))
            />
        }
    };
    view! {
        <div class="plan-bar no-print">
            <Segmented
                name="rollout-view"
                legend=store.label(chart::VIEW)
                choices=vec![choice(false, words::AS_CHART), choice(true, words::AS_TABLE)]
                chosen=view.as_table
                on_choose=Callback::new(move |table| view.as_table.set(table))
            />
            <Show when=move || !view.as_table.get()>{near()}</Show>
            <div class="push"><AddOwn chosen=view.chosen /></div>
            <Filters view=view />
        </div>
    }
}

/// Which packages are shown, and how many that are.
#[component]
fn Filters(view: View) -> impl IntoView {
    let store = use_store();
    let says = move || {
        let (shown, all) = view.count();
        chart::SHOWN.fill(store.lang(), &[("shown", &shown), ("all", &all)])
    };
    let is_narrowed = Memo::new(move |_| view.filter.with(|filter| !filter.is_open()));
    let critical = move || view.filter.with(|filter| filter.critical);
    view! {
        <div class="plan-bar__filters">
            <label class="plan-bar__search">
                <span class="visually-hidden">{live(move || store.t(chart::SEARCH))}</span>
                <input
                    class="input"
                    type="search"
                    placeholder=live_value(move || store.t(chart::SEARCH_HINT))
                    prop:value=live_value(move || view.filter.with(|filter| filter.query.clone()))
                    on:input:target=move |event| change(view, |filter| filter.query = event.target().value())
                />
            </label>
            <Phases view=view />
            <Roles view=view />
            <Statuses view=view />
            <button
                class="pill"
                type="button"
                aria-pressed=live_value(move || critical().to_string())
                on:click=move |_| change(view, |filter| filter.critical = !filter.critical)
            >
                {live(move || store.t(chart::CRITICAL_ONLY))}
            </button>
            <Show when=move || is_narrowed.get()>
                <button class="button button--quiet" type="button" on:click=move |_| change(view, |filter| *filter = PackageFilter::default())>
                    {live(move || store.t(chart::SHOW_ALL))}
                </button>
            </Show>
            <p class="plan-bar__count" role="status">{live(says)}</p>
        </div>
    }
}

fn change(view: View, change: impl FnOnce(&mut PackageFilter)) {
    view.filter.update(change);
}

#[component]
fn Phases(view: View) -> impl IntoView {
    let store = use_store();
    let name = move |phase| Signal::derive(move || words::phase(store.lang(), &store.model(), phase));
    let all = Choice { value: None, label: store.label(chart::ALL_PHASES) };
    let phases = PhaseKind::ALL.map(|phase| Choice { value: Some(phase), label: name(phase) });
    view! {
        <Select
            label=store.label(chart::PHASE)
            choices=std::iter::once(all).chain(phases).collect()
            chosen=Signal::derive(move || view.filter.with(|filter| filter.phase))
            on_choose=Callback::new(move |phase| change(view, |filter| filter.phase = phase))
        />
    }
}

#[component]
fn Roles(view: View) -> impl IntoView {
    let store = use_store();
    let choice = |id: Id| {
        let own = id.clone();
        Choice { value: Some(id), label: Signal::derive(move || words::role(store.lang(), &store.model(), &own)) }
    };
    let all = Choice { value: None, label: store.label(chart::ALL_ROLES) };
    let model = store.model();
    let roles = model.roles.iter().map(|role| choice(role.id.clone()));
    view! {
        <Select
            label=store.label(chart::ROLE)
            choices=std::iter::once(all).chain(roles).collect()
            chosen=Signal::derive(move || view.filter.with(|filter| filter.role.clone()))
            on_choose=Callback::new(move |role: Option<Id>| change(view, |filter| filter.role = role))
        />
    }
}

#[component]
fn Statuses(view: View) -> impl IntoView {
    let store = use_store();
    let all = Choice { value: None, label: store.label(chart::ALL_STATUSES) };
    let statuses = Status::ALL.map(|status| Choice { value: Some(status), label: store.label(words::status(status)) });
    view! {
        <Select
            label=store.label(chart::STATUS)
            choices=std::iter::once(all).chain(statuses).collect()
            chosen=Signal::derive(move || view.filter.with(|filter| filter.status))
            on_choose=Callback::new(move |status| change(view, |filter| filter.status = status))
        />
    }
}
