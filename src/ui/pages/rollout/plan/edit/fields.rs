//! The fields of a package: what it takes, who answers for it, when it is done, when it starts. Beside each that was changed
//! stands what the template says.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;

use super::parts::{RoleHours, whole};
use super::subject::Subject;
use crate::domain::edit::PackageSet;
use crate::domain::model::Role;
use crate::domain::work::PackageChange;
use crate::state::use_store;
use crate::text::Text;
use crate::text::rollout::edit as words;
use crate::ui::components::{DayInput, Field, NumberField, TextField, live};

/// More weeks than a plan is long.
const MOST_WEEKS: f64 = 250.0;

/// What a package takes.
#[component]
pub fn Effort(subject: Subject) -> impl IntoView {
    let store = use_store();
    let roles = store.model().roles.clone();
    let weeks = subject.stated(|stated| stated.weeks());
    let weeks_hint = move || match weeks.get().template {
        Some(n) => words::TEMPLATE_WEEKS.fill(store.lang(), &[("n", &n)]),
        None => store.t(words::WEEKS_HINT).to_owned(),
    };
    let set_weeks = move |weeks: Option<f64>| {
        let weeks = weeks.and_then(whole).and_then(|weeks| u8::try_from(weeks).ok());
        subject.set(PackageSet::Weeks(weeks));
    };
    view! {
        <fieldset class="package__hours">
            <legend class="field__label">{live(move || store.t(words::HOURS))}</legend>
            <div class="package__roles">
                {roles.into_iter().map(|role| view! { <HoursOf subject=subject role=role /> }).collect_view()}
            </div>
        </fieldset>
        <NumberField
            label=store.label(words::WEEKS)
            hint=Signal::derive(weeks_hint)
            value=Signal::derive(move || Some(f64::from(weeks.get().now)))
            max=MOST_WEEKS
            on_change=Callback::new(set_weeks)
        />
    }
}

#[component]
fn HoursOf(subject: Subject, role: Role) -> impl IntoView {
    let store = use_store();
    let id = role.id.clone();
    let hours = subject.stated(move |stated| stated.hours(&id));
    let hint = move || {
        let template = hours.get().template;
        template.map_or_else(String::new, |n| words::TEMPLATE_HOURS.fill(store.lang(), &[("n", &n)]))
    };
    let id = role.id;
    view! {
        <RoleHours
            name=role.name
            value=Signal::derive(move || Some(hours.get().now))
            hint=Signal::derive(hint)
            on_change=Callback::new(move |hours| subject.set(PackageSet::Hours(id.clone(), hours)))
        />
    }
}

/// Who answers for it.
#[component]
pub fn Owner(subject: Subject) -> impl IntoView {
    let store = use_store();
    view! {
        <TextField
            label=store.label(words::OWNER)
            value=Signal::derive(move || subject.change.with(|change| change.owner.clone()))
            on_change=Callback::new(move |owner: String| subject.set(PackageSet::Owner(owner.trim().to_owned())))
        />
    }
}

/// When it is done, and a note.
#[component]
pub fn Words(subject: Subject) -> impl IntoView {
    let store = use_store();
    let done_when = subject.stated(|stated| stated.done_when().to_owned());
    let template = subject.stated(|stated| stated.template().map(|template| template.done_when.clone()));
    let hint = move || {
        let text = template.get();
        text.map_or_else(String::new, |text| {
            words::TEMPLATE_TEXT.fill(store.lang(), &[("text", &text.get(store.lang()))])
        })
    };
    let note = move |change: &PackageChange| change.note.clone();
    view! {
        <Lines
            label=words::DONE_WHEN
            hint=Signal::derive(hint)
            value=done_when
            on_change=Callback::new(move |text| subject.set(PackageSet::DoneWhen(text)))
        />
        <Lines
            label=words::NOTE
            value=Signal::derive(move || subject.change.with(note))
            on_change=Callback::new(move |text| subject.set(PackageSet::Note(text)))
        />
    }
}

/// Several lines of text.
#[component]
pub fn Lines(
    label: Text,
    #[prop(into, optional)] hint: Signal<String>,
    #[prop(into)] value: Signal<String>,
    on_change: Callback<String>,
) -> impl IntoView {
    let store = use_store();
    let change =
        move |event: Targeted<Event, HtmlTextAreaElement>| on_change.run(event.target().value().trim().to_owned());
    view! {
        <Field label=store.label(label) hint=hint>
            <textarea class="input" rows="2" prop:value=value on:change:target=change></textarea>
        </Field>
    }
}

/// The day a person chose for it.
#[component]
pub fn Pin(subject: Subject) -> impl IntoView {
    let store = use_store();
    let day = Memo::new(move |_| subject.change.with(|change| change.pinned));
    view! {
        <div class="package__pin">
            <Field label=store.label(words::PIN) hint=store.label(words::PIN_HINT)>
                <DayInput value=day on_change=Callback::new(move |day| subject.set(PackageSet::Pinned(day))) />
            </Field>
            <button
                class="button button--small"
                type="button"
                disabled=move || day.get().is_none()
                on:click=move |_| subject.set(PackageSet::Pinned(None))
            >
                {live(move || store.t(words::UNPIN))}
            </button>
        </div>
    }
}
