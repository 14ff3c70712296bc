//! The rest of a line, built when it is opened: why it is here, what is done, packages, a note, closing and removing.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::{HtmlDetailsElement, HtmlTextAreaElement};

use super::links::Links;
use super::row::Handle;
use crate::domain::edit::{Edit, RiskSet, WorkEdit};
use crate::domain::units::Date;
use crate::text::rollout::{self, risks as words};
use crate::text::{Text, names};
use crate::ui::components::{DayInput, Field, TextField, live};

#[component]
pub fn Detail(handle: Handle) -> impl IntoView {
    let store = handle.store;
    let is_open = RwSignal::new(false);
    let toggle = move |event: Targeted<Event, HtmlDetailsElement>| is_open.set(event.target().open());
    view! {
        <details class="risk__more" on:toggle:target=toggle>
            <summary>{live(move || store.t(words::MORE))}</summary>
            <Show when=move || is_open.get()>
                <div class="risk__detail">
                    <Why handle=handle />
                    <Response handle=handle />
                    <Links handle=handle />
                    <Texts handle=handle />
                    <Fate handle=handle />
                </div>
            </Show>
        </details>
    }
}

/// The answers behind it, and where it comes from.
#[component]
fn Why(handle: Handle) -> impl IntoView {
    let store = handle.store;
    let reasons = move || {
        let (lang, model) = (store.lang(), store.model());
        let why = handle.line.with(|line| line.as_ref().map_or_else(Vec::new, |line| line.why.clone()));
        if why.is_empty() {
            let is_own = handle.template.with_value(Option::is_none);
            return vec![store.t(if is_own { words::WHY_OWN } else { words::WHY_KEPT }).to_owned()];
        }
        why.iter().map(|reason| rollout::reason(lang, &model, reason)).collect()
    };
    let source = move || {
        let source = handle.template.with_value(|template| template.as_ref()?.source.clone())?;
        names::source_line(store.lang(), &store.model(), &source)
    };
    view! {
        <div class="risk__why">
            <h4>{live(move || store.t(words::WHY))}</h4>
            <ul>{live(move || reasons().into_iter().map(|text| view! { <li>{text}</li> }).collect_view())}</ul>
            {live(move || source().map(|line| view! { <p class="small">{line}</p> }))}
        </div>
    }
}

/// What is done: the proposal until the team writes its own words.
#[component]
fn Response(handle: Handle) -> impl IntoView {
    let store = handle.store;
    let usual = move || handle.usual(|of| of.response.get(store.lang()).to_owned()).unwrap_or_default();
    let is_own = Memo::new(move |_| {
        !handle.said(|risk| risk.response.is_empty()) && handle.said(|risk| !risk.response.is_empty())
    });
    let shown = move || if is_own.get() { handle.said(|risk| risk.response.clone()) } else { usual() };
    let change = move |event: Targeted<Event, HtmlTextAreaElement>| {
        let text = event.target().value().trim().to_owned();
        let is_proposal = text == untrack(usual);
        handle.change(RiskSet::Response(if is_proposal { String::new() } else { text }));
        event.target().set_value(&untrack(shown));
    };
    let hint = move || {
        let has_proposal = !is_own.get() && handle.template.with_value(Option::is_some);
        if has_proposal { store.t(words::RESPONSE_HINT).to_owned() } else { String::new() }
    };
    let back = move || {
        (is_own.get() && handle.template.with_value(Option::is_some)).then(|| {
            view! {
                <button class="link" type="button" on:click=move |_| handle.change(RiskSet::Response(String::new()))>
                    {live(move || store.t(words::RESPONSE_BACK))}
                </button>
            }
        })
    };
    view! {
        <div>
            <Field label=store.label(words::RESPONSE) hint=Signal::derive(hint)>
                <textarea class="input" rows="3" prop:value=crate::ui::components::live_value(shown) on:change:target=change></textarea>
            </Field>
            {live(back)}
        </div>
    }
}

/// What it is called, and a note.
#[component]
fn Texts(handle: Handle) -> impl IntoView {
    let store = handle.store;
    let usual = move || handle.usual(|of| of.title.get(store.lang()).to_owned()).unwrap_or_default();
    // A risk always has a name; that of the template needs no copy.
    let rename = Callback::new(move |text: String| {
        let text = text.trim().to_owned();
        let is_blank_own = text.is_empty() && handle.template.with_value(Option::is_none);
        if !is_blank_own {
            handle.change(RiskSet::Title(if text == untrack(usual) { String::new() } else { text }));
        }
    });
    let note = move |event: Targeted<Event, HtmlTextAreaElement>| {
        handle.change(RiskSet::Note(event.target().value().trim().to_owned()));
    };
    let noted = move || handle.said(|risk| risk.note.clone());
    view! {
        <TextField label=store.label(words::TITLE) value=Signal::derive(move || handle.title()) on_change=rename />
        <Field label=store.label(words::NOTE)>
            <textarea class="input" rows="2" prop:value=crate::ui::components::live_value(noted) on:change:target=note></textarea>
        </Field>
    }
}

/// Closing with a day, opening again; taking it out.
#[component]
fn Fate(handle: Handle) -> impl IntoView {
    let store = handle.store;
    let closed = Memo::new(move |_| handle.said(|risk| risk.closed));
    let said = move |text: Text| untrack(|| text.fill(store.lang(), &[("risk", &handle.title())]));
    let set_closed = move |day: Option<Date>| {
        let said = said(if day.is_some() { words::SAID_CLOSED } else { words::SAID_OPEN });
        if let Some(line) = handle.line.get_untracked() {
            handle.risks.change_with_undo(&line, RiskSet::Closed(day), said);
        }
    };
    let state = move || match closed.get() {
        None => view! {
            <button class="button" type="button" on:click=move |_| set_closed(Some(store.today()))>
                {live(move || store.t(words::CLOSE))}
            </button>
        }
        .into_any(),
        Some(_) => view! {
            <Field label=store.label(words::CLOSED_ON)>
                <DayInput
                    value=Signal::derive(move || closed.get())
                    on_change=Callback::new(move |day: Option<Date>| {
                        if day.is_some() {
                            handle.change(RiskSet::Closed(day));
                        }
                    })
                />
            </Field>
            <button class="button" type="button" on:click=move |_| set_closed(None)>
                {live(move || store.t(words::REOPEN))}
            </button>
        }
        .into_any(),
    };
    view! { <div class="row risk__fate">{live(state)} <Remove handle=handle /></div> }
}

/// An own risk is removed; one of a template goes back to what was proposed, or leaves where the answers ask for it no more.
#[component]
fn Remove(handle: Handle) -> impl IntoView {
    let store = handle.store;
    let stays = Memo::new(move |_| handle.line.with(|line| line.as_ref().is_some_and(|line| !line.why.is_empty())));
    let is_taken_up =
        Memo::new(move |_| handle.line.with(|line| line.as_ref().is_some_and(|line| line.entry.is_some())));
    let remove = move |_| {
        let text = if stays.get_untracked() { words::SAID_RESET } else { words::SAID_REMOVED };
        let said = untrack(|| text.fill(store.lang(), &[("risk", &handle.title())]));
        if let Some(line) = handle.line.get_untracked() {
            store.dispatch_with_undo(Edit::Work(WorkEdit::RemoveRisk(line.id)), said);
        }
    };
    view! {
        <Show when=move || is_taken_up.get()>
            <button class="button button--quiet" type="button" on:click=remove>
                {live(move || store.t(if stays.get() { words::RESET } else { words::REMOVE }))}
            </button>
        </Show>
    }
}
