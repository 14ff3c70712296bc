//! How far a package is: status, days, hours still to do, what is in the way.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::HtmlTextAreaElement;

use super::parts::{FaultLine, RoleHours};
use super::subject::Subject;
use crate::domain::edit::PackageSet;
use crate::domain::model::Role;
use crate::domain::units::{Date, Id};
use crate::domain::work::{DaysFault, Noted, Progress, Status};
use crate::state::use_store;
use crate::text::rollout::edit as words;
use crate::text::{Text, rollout};
use crate::ui::components::{Choice, DayInput, Field, Segmented, live, live_value};

/// How far the package is.
#[component]
pub fn StatusPart(subject: Subject) -> impl IntoView {
    let store = use_store();
    // "Blocked" was chosen and waits for its reason.
    let is_waiting = RwSignal::new(false);
    let shown = Memo::new(move |_| if is_waiting.get() { Status::Blocked } else { subject.status() });
    let choose = Callback::new(move |status: Status| {
        let turned = subject.turn(status, &subject.noted());
        is_waiting.set(!turned);
        if turned {
            let lang = store.preferences.lang_untracked();
            store.announce(words::status_said(lang, &subject.title_untracked(), status));
        }
    });
    let choices = Status::ALL.map(|status| Choice { value: status, label: store.label(rollout::status(status)) });
    view! {
        <div class="package__status">
            <h4>{live(move || store.t(rollout::STATUS))}</h4>
            <Segmented
                name="package-status"
                legend=store.label(rollout::STATUS)
                choices=choices.to_vec()
                chosen=shown
                on_choose=choose
            />
            {live(move || match shown.get() {
                Status::NotStarted => ().into_any(),
                Status::Doing => view! { <Days subject=subject with_end=false /><Remaining subject=subject /> }.into_any(),
                Status::Done => view! { <Days subject=subject with_end=true /> }.into_any(),
                Status::Blocked => {
                    view! {
                        <InTheWay subject=subject is_waiting=is_waiting />
                        <Show when=move || !is_waiting.get()>
                            <Days subject=subject with_end=false />
                            <Remaining subject=subject />
                        </Show>
                    }
                        .into_any()
                }
            })}
        </div>
    }
}

/// The days that were noted, first and last.
type Pair = (Option<Date>, Option<Date>);

/// First and last day. Two that cannot be stand in their fields until they are put right; the plan keeps the former ones.
#[component]
fn Days(subject: Subject, with_end: bool) -> impl IntoView {
    let store = use_store();
    let draft: RwSignal<Option<Pair>> = RwSignal::new(None);
    let kept = Memo::new(move |_| subject.change.with(|change| days(change.progress.as_ref())));
    let shown = move || draft.get().unwrap_or_else(|| kept.get());
    let fault = Memo::new(move |_| {
        let (started, ended) = draft.get()?;
        DaysFault::of(started, ended, store.today())
    });
    let change = move |(started, ended): Pair| {
        if DaysFault::of(started, ended, store.today()).is_some() {
            draft.set(Some((started, ended)));
            return;
        }
        draft.set(None);
        let now = subject.change.with_untracked(|change| change.progress.clone());
        subject.set(PackageSet::Progress(now.map(|progress| with_days(progress, started, ended))));
    };
    let first = Callback::new(move |day| change((day, untrack(shown).1)));
    let last = Callback::new(move |day| change((untrack(shown).0, day)));
    let invalid = Signal::derive(move || fault.get().is_some());
    view! {
        <div class="package__days">
            <Day label=words::STARTED value=Signal::derive(move || shown().0) invalid=invalid on_change=first />
            <Show when=move || with_end>
                <Day label=words::ENDED value=Signal::derive(move || shown().1) invalid=invalid on_change=last />
            </Show>
        </div>
        <FaultLine fault=Signal::derive(move || fault.get().map(|fault| store.t(words::days_fault(fault)).to_owned())) />
    }
}

#[component]
fn Day(
    label: Text,
    value: Signal<Option<Date>>,
    invalid: Signal<bool>,
    on_change: Callback<Option<Date>>,
) -> impl IntoView {
    let store = use_store();
    view! {
        <div data-invalid=live_value(move || invalid.get().to_string())>
            <Field label=store.label(label)>
                <DayInput value=value on_change=on_change />
            </Field>
        </div>
    }
}

fn days(progress: Option<&Progress>) -> Pair {
    match progress {
        Some(Progress::Done { started, ended }) => (*started, *ended),
        other => (other.and_then(Progress::started), None),
    }
}

fn with_days(progress: Progress, first: Option<Date>, last: Option<Date>) -> Progress {
    match progress {
        Progress::Doing { remaining, .. } => Progress::Doing { started: first, remaining },
        Progress::Blocked { remaining, reason, .. } => Progress::Blocked { started: first, remaining, reason },
        Progress::Done { .. } => Progress::Done { started: first, ended: last },
    }
}

/// Hours still to do, per role that has any.
#[component]
fn Remaining(subject: Subject) -> impl IntoView {
    let store = use_store();
    let roles = store.model().roles.clone();
    let field = move |role: Role| {
        let (shown_role, value_role, set_role) = (role.id.clone(), role.id.clone(), role.id.clone());
        let has_hours = subject.stated(move |stated| stated.hours(&shown_role).now > 0);
        let value = Signal::derive(move || {
            let found = |progress: &Progress| progress.remaining()?.get(&value_role).copied();
            subject.change.with(|change| change.progress.as_ref().and_then(found))
        });
        let is_shown = Memo::new(move |_| has_hours.get() || value.get().is_some());
        let change = Callback::new(move |hours: Option<u16>| set_remaining(subject, &set_role, hours));
        view! {
            <Show when=move || is_shown.get()>
                <RoleHours name=role.name.clone() value=value on_change=change />
            </Show>
        }
    };
    view! {
        <fieldset class="package__hours">
            <legend class="field__label">{live(move || store.t(words::REMAINING))}</legend>
            <small>{live(move || store.t(words::REMAINING_HINT))}</small>
            <div class="package__roles">{roles.into_iter().map(field).collect_view()}</div>
        </fieldset>
    }
}

fn set_remaining(subject: Subject, role: &Id, hours: Option<u16>) {
    let mut progress = subject.change.with_untracked(|change| change.progress.clone());
    if let Some(Progress::Doing { remaining, .. } | Progress::Blocked { remaining, .. }) = &mut progress {
        match hours {
            Some(hours) => drop(remaining.insert(role.clone(), hours)),
            None => drop(remaining.remove(role)),
        }
        subject.set(PackageSet::Progress(progress));
    }
}

/// What is in the way. Without it a package is not blocked, and one that is keeps what was said.
#[component]
fn InTheWay(subject: Subject, is_waiting: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let is_refused = RwSignal::new(false);
    let value = move || match subject.change.with(|change| change.progress.clone()) {
        Some(Progress::Blocked { reason, .. }) => reason,
        _ => String::new(),
    };
    let change = move |event: Targeted<Event, HtmlTextAreaElement>| {
        let field = event.target();
        let reason = field.value().trim().to_owned();
        is_refused.set(reason.is_empty());
        if reason.is_empty() {
            field.set_value(&untrack(value));
        } else if subject.turn(Status::Blocked, &Noted { reason, ..subject.noted() }) {
            is_waiting.set(false);
        }
    };
    let fault = move || match (is_waiting.get(), is_refused.get()) {
        (true, _) => {
            let status = rollout::status(subject.status()).get(store.lang());
            Some(words::NOT_BLOCKED_YET.fill(store.lang(), &[("status", &status)]))
        }
        (false, true) => Some(store.t(words::REASON_STAYS).to_owned()),
        (false, false) => None,
    };
    view! {
        <Field label=store.label(words::IN_THE_WAY) hint=store.label(words::IN_THE_WAY_HINT)>
            <textarea
                class="input package__reason"
                rows="2"
                required
                aria-invalid=live_value(move || is_refused.get().to_string())
                aria-describedby="package-reason-fault"
                prop:value=live_value(value)
                on:change:target=change
            ></textarea>
        </Field>
        <div id="package-reason-fault"><FaultLine fault=Signal::derive(fault) /></div>
    }
}
