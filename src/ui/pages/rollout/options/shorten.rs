//! What would shorten the plan: single changes, each tried, and a button to make it.

use leptos::prelude::*;

use crate::browser::document;
use crate::domain::edit::{Edit, PackageSet, WorkEdit};
use crate::domain::rollout::{Gain, GainBy, PackageName};
use crate::domain::units::Id;
use crate::state::{Leverage, Store, use_planning, use_store};
use crate::text::rollout::{self, options as words};
use crate::ui::components::{live, live_value};

/// Where the focus goes when a change is made: with the plan its row goes.
const HEADING: &str = "#options-shorten";

/// What would shorten the plan.
#[component]
pub fn Shorten() -> impl IntoView {
    let (store, planning) = (use_store(), use_planning());
    let known = Memo::new(move |_| planning.levers());
    let gains =
        Memo::new(move |_| known.with(|known| known.as_ref().map(|known| known.gains.clone()).unwrap_or_default()));
    let has_ended = move || known.with(|known| known.as_ref().is_some_and(|known| known.finished));
    view! {
        <section
            class="shorten"
            aria-labelledby="options-shorten"
            data-tried=live_value(move || has_ended().to_string())
        >
            <h2 id="options-shorten" tabindex="-1">{live(move || store.t(words::SHORTEN))}</h2>
            <p class="lede">{live(move || store.t(words::SHORTEN_LEDE))}</p>
            <p class="searching__line no-print">
                {live(move || known.with(|known| progress(store, known.as_ref())))}
            </p>
            <ul class="shorten__list">
                <For each=move || gains.get() key=key let(gain)>
                    <GainRow gain=gain />
                </For>
            </ul>
            {live(move || (has_ended() && gains.with(Vec::is_empty)).then(|| {
                view! { <p class="shorten__none">{store.t(rollout::GAIN_NONE)}</p> }
            }))}
        </section>
    }
}

/// A row stands for a change and what it saves.
fn key(gain: &Gain) -> (bool, Id, u32) {
    match &gain.by {
        GainBy::HourOf(role) => (true, role.clone(), gain.weeks),
        GainBy::WeekOff(package) => (false, package.id.clone(), gain.weeks),
    }
}

fn progress(store: Store, known: Option<&Leverage>) -> Option<String> {
    match known {
        None => Some(store.t(words::SHORTEN_AFTER).to_owned()),
        Some(known) if known.finished => None,
        Some(known) => {
            Some(words::SHORTEN_PROGRESS.fill(store.lang(), &[("tried", &known.tried), ("most", &known.most)]))
        }
    }
}

#[component]
fn GainRow(gain: Gain) -> impl IntoView {
    let store = use_store();
    let sentence = {
        let gain = gain.clone();
        move || rollout::gain(store.lang(), &store.model(), &gain)
    };
    let action = match gain.by {
        GainBy::HourOf(role) => view! { <OneHourMore role=role /> }.into_any(),
        GainBy::WeekOff(package) => view! { <OneWeekLess package=package /> }.into_any(),
    };
    view! {
        <li>
            <p>{live(sentence)}</p>
            {action}
        </li>
    }
}

#[component]
fn OneHourMore(role: Id) -> impl IntoView {
    let store = use_store();
    let (hours, name) = (hours_of(store, &role) + 1, role.clone());
    let give = move |_| {
        let edit = Edit::SetHours { role: role.clone(), hours: Some(hours) };
        store.dispatch_with_undo(edit, untrack(|| given(store, &role, hours)));
        document::focus(HEADING);
    };
    let name = move || rollout::role(store.lang(), &store.model(), &name);
    view! {
        <button class="button no-print" type="button" on:click=give>
            {live(move || words::GIVE_HOUR.fill(store.lang(), &[("n", &hours)]))}
            <span class="visually-hidden">": " {live(name)}</span>
        </button>
    }
}

fn given(store: Store, role: &Id, hours: u16) -> String {
    let name = rollout::role(store.lang(), &store.model(), role);
    words::GIVEN_HOUR.fill(store.lang(), &[("role", &name), ("n", &hours)])
}

/// Hours a role has a week now.
fn hours_of(store: Store, role: &Id) -> u16 {
    let said = store.results.settings.with_untracked(|settings| settings.hours_per_week.get(role).copied());
    let model = store.model();
    let usual = model.roles.iter().find(|known| known.id == *role).map_or(0, |known| known.hours_per_week);
    said.unwrap_or(usual)
}

#[component]
fn OneWeekLess(package: PackageName) -> impl IntoView {
    let store = use_store();
    let now = store.results.rollout.with_untracked(|rollout| rollout.package(&package.id).map(|own| own.package.weeks));
    let weeks = now.map_or(1, |weeks| weeks.saturating_sub(1).max(1));
    let (id, title) = (package.id, package.title.clone());
    let said = move || words::CUT.fill(store.lang(), &[("package", &package.title.get(store.lang())), ("n", &weeks)]);
    let cut = move |_| {
        let edit = WorkEdit::Package { package: id.clone(), set: PackageSet::Weeks(Some(weeks)) };
        store.dispatch_with_undo(Edit::Work(edit), untrack(&said));
        document::focus(HEADING);
    };
    view! {
        <button class="button no-print" type="button" on:click=cut>
            {live(move || words::CUT_WEEK.fill(store.lang(), &[("n", &weeks)]))}
            <span class="visually-hidden">": " {live(move || title.get(store.lang()))}</span>
        </button>
    }
}
