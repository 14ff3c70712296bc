//! Days off of the company's own: one day or a span, in one step.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use super::holidays::set;
use crate::domain::holidays::workdays;
use crate::domain::units::Date;
use crate::state::use_store;
use crate::text::rollout::calendar as words;
use crate::ui::components::{DayInput, Field, Icon, live, live_value};

#[component]
pub fn Own() -> impl IntoView {
    let store = use_store();
    let name = NodeRef::<html::Input>::new();
    let from: RwSignal<Option<Date>> = RwSignal::new(None);
    let to: RwSignal<Option<Date>> = RwSignal::new(None);
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let (Some(name), Some(first)) = (name.get_untracked(), from.get_untracked()) else { return };
        let lang = untrack(|| store.lang());
        let called = Some(name.value().trim().to_owned()).filter(|text| !text.is_empty());
        let called = called.unwrap_or_else(|| words::OWN_USUAL.get(lang).to_owned());
        let days = workdays(first, to.get_untracked().unwrap_or(first));
        let is_new = |day: &Date| store.results.work.with_untracked(|work| !work.holidays.contains_key(day));
        let added: Vec<_> = days.into_iter().filter(is_new).map(|day| (day, Some(called.clone()))).collect();
        if added.is_empty() {
            store.announce(words::OWN_NOTHING.get(lang));
            return;
        }
        store.announce(words::OWN_ADDED.fill(lang, &[("n", &added.len())]));
        set(store, added);
        name.set_value("");
        from.set(None);
        to.set(None);
    };
    view! {
        <form class="holidays__own no-print" aria-label=live_value(move || store.t(words::OWN_TITLE)) on:submit=add>
            <h3>{live(move || store.t(words::OWN_TITLE))}</h3>
            <Field label=store.label(words::OWN_NAME)>
                <input class="input" type="text" autocomplete="off" placeholder=live_value(move || store.t(words::OWN_USUAL)) node_ref=name />
            </Field>
            <Field label=store.label(words::OWN_FROM)>
                <DayInput value=from on_change=Callback::new(move |day| from.set(day)) />
            </Field>
            <Field label=store.label(words::OWN_TO)>
                <DayInput value=to on_change=Callback::new(move |day| to.set(day)) />
            </Field>
            <button class="button" type="submit" disabled=live_value(move || from.get().is_none())>
                <Icon name="plus" />
                {live(move || store.t(words::OWN_ADD))}
            </button>
        </form>
    }
}
