//! The form of a decision: outcome, day, who, why, and what it would change.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::phase_plan;
use crate::browser::{clock, document};
use crate::domain::edit::{Edit, WorkEdit};
use crate::domain::model::PhaseKind;
use crate::domain::rollout::effect;
use crate::domain::units::Date;
use crate::domain::work::{Decision, Outcome};
use crate::state::{Store, use_store};
use crate::text::rollout::{self, gates as words};
use crate::text::{Text, format, names, shell};
use crate::ui::components::{DayInput, Field, TextField, live, live_value};

/// What stands in the form of one gate.
#[derive(Clone, Copy)]
pub struct Draft {
    outcome: RwSignal<Option<Outcome>>,
    day: RwSignal<Option<Date>>,
    who: RwSignal<String>,
    why: RwSignal<String>,
    /// The field that is refused, and why.
    fault: RwSignal<Option<Fault>>,
}

/// What is missing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    Outcome,
    NoDay,
    Future,
    Why,
}

/// One for each gate.
#[derive(Clone, Copy)]
pub struct Drafts([Draft; 4]);

impl Drafts {
    /// Blank ones.
    pub fn new(today: Date) -> Drafts {
        let blank = |_| Draft {
            outcome: RwSignal::new(None),
            day: RwSignal::new(Some(today)),
            who: RwSignal::new(String::new()),
            why: RwSignal::new(String::new()),
            fault: RwSignal::new(None),
        };
        Drafts(PhaseKind::ALL.map(blank))
    }

    /// That of a gate.
    pub const fn of(self, phase: PhaseKind) -> Draft {
        self.0[phase.index()]
    }
}

impl Draft {
    fn clear(self, today: Date) {
        self.outcome.set(None);
        self.day.set(Some(today));
        self.why.set(String::new());
        self.fault.set(None);
    }

    fn checked(self) -> Result<(Date, Decision), Fault> {
        let outcome = self.outcome.get_untracked().ok_or(Fault::Outcome)?;
        let day = self.day.get_untracked().ok_or(Fault::NoDay)?;
        if day > clock::today() {
            return Err(Fault::Future);
        }
        let text = |signal: RwSignal<String>| signal.with_untracked(|text| text.trim().to_owned());
        let decision = Decision { outcome, who: text(self.who), why: text(self.why) };
        if decision.is_sound() { Ok((day, decision)) } else { Err(Fault::Why) }
    }

    /// The sentence at a field, if it is the one that is refused.
    fn refusal(self, store: Store, of: fn(Fault) -> Option<Text>) -> Option<&'static str> {
        self.fault.get().and_then(of).map(|text| store.t(text))
    }
}

fn record(store: Store, phase: PhaseKind, draft: Draft) -> bool {
    let (day, decision) = match draft.checked() {
        Ok(found) => found,
        Err(fault) => {
            draft.fault.set(Some(fault));
            document::focus(match fault {
                Fault::Outcome => ".decision input[type=radio]",
                Fault::NoDay | Fault::Future => ".decision input[type=date]",
                Fault::Why => ".decision textarea",
            });
            return false;
        }
    };
    let lang = store.lang();
    let gate = rollout::gate(lang, &store.model(), phase);
    let outcome = names::outcome(decision.outcome).get(lang);
    let said = words::RECORDED.fill(lang, &[("outcome", &outcome), ("gate", &gate)]);
    let edit = WorkEdit::Decide { phase, day, decision: Some(decision) };
    store.dispatch_with_undo(Edit::Work(edit), said);
    draft.clear(store.today());
    true
}

/// The form. What the figures say stands first; no outcome is chosen beforehand.
#[component]
pub fn DecideForm(phase: PhaseKind, draft: Draft, on_done: Callback<()>) -> impl IntoView {
    let store = use_store();
    let plan = phase_plan(store, phase);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        // Enter sends the form before the field has told what stands in it.
        document::take_typed();
        if untrack(|| record(store, phase, draft)) {
            on_done.run(());
        }
    };
    let says = move || plan.with(|plan| plan.as_ref().map(|plan| words::says(store.lang(), &store.model(), plan)));
    let cancel = move |_| {
        draft.clear(store.today());
        on_done.run(());
    };
    view! {
        <form class="decision" on:submit=submit novalidate>
            <p><b>{live(move || store.t(words::SAYS))}</b> " " {live(says)}</p>
            <Outcomes draft=draft />
            <div class="decision__row">
                <Day draft=draft />
                <TextField
                    label=store.label(words::WHO)
                    hint=store.label(words::WHO_HINT)
                    value=draft.who
                    on_change=Callback::new(move |who| draft.who.set(who))
                />
            </div>
            <p class="small">{live(move || other_decision(store, phase, draft))}</p>
            <Why draft=draft />
            <div class="decision__effect" role="status">{live(move || changes(store, phase, draft))}</div>
            <div class="row">
                <button class="button button--primary" type="submit">{live(move || store.t(words::SAVE))}</button>
                <button class="button" type="button" on:click=cancel>{live(move || store.t(shell::CANCEL))}</button>
            </div>
        </form>
    }
}

/// What the chosen outcome would change.
fn changes(store: Store, phase: PhaseKind, draft: Draft) -> Option<impl IntoView> {
    let (outcome, day) = (draft.outcome.get()?, draft.day.get()?);
    let (work, rollout) = (store.results.work.get(), store.results.rollout.get());
    let text = words::effect(store.lang(), &effect(&work, &rollout, phase, outcome, day));
    Some(view! { <p><b>{store.t(words::CHANGES)}</b> " " {text}</p> })
}

/// A decision of the same day that would be replaced, or a later one that goes on counting.
fn other_decision(store: Store, phase: PhaseKind, draft: Draft) -> Option<String> {
    let (lang, day) = (store.lang(), draft.day.get()?);
    let (latest, of_day) = store.results.work.with(|work| {
        let of_day = work.gates.get(&(phase, day)).map(|decision| decision.outcome);
        (work.decision(phase).map(|(day, _)| day), of_day)
    });
    match (of_day, latest) {
        (Some(outcome), _) => {
            let outcome = names::outcome(outcome).get(lang);
            Some(words::REPLACES.fill(lang, &[("date", &format::date(lang, day)), ("outcome", &outcome)]))
        }
        (None, Some(latest)) if latest > day => {
            Some(words::EARLIER.fill(lang, &[("date", &format::date(lang, latest))]))
        }
        _ => None,
    }
}

#[component]
fn Outcomes(draft: Draft) -> impl IntoView {
    let store = use_store();
    let choice = move |outcome: Outcome| {
        let choose = move |_| {
            draft.outcome.set(Some(outcome));
            draft.fault.set(None);
        };
        view! {
            <label class="decision__choice">
                <input
                    type="radio"
                    name="outcome"
                    prop:checked=live_value(move || draft.outcome.get() == Some(outcome))
                    on:change=choose
                />
                <span>
                    <b>{live(move || store.t(names::outcome(outcome)))}</b>
                    <small>{live(move || store.t(words::meaning(outcome)))}</small>
                </span>
            </label>
        }
    };
    let why = move || draft.refusal(store, |fault| (fault == Fault::Outcome).then_some(words::NO_OUTCOME));
    view! {
        <fieldset class="decision__choices" aria-describedby="decision-outcome-why">
            <legend class="field__label">{live(move || store.t(words::OUTCOME))}</legend>
            {Outcome::ALL.map(choice)}
        </fieldset>
        <p class="refused" id="decision-outcome-why" role="alert">{live(why)}</p>
    }
}

#[component]
fn Day(draft: Draft) -> impl IntoView {
    let store = use_store();
    let change = Callback::new(move |day| {
        draft.day.set(day);
        draft.fault.set(None);
    });
    let why = move || {
        draft.refusal(store, |fault| match fault {
            Fault::NoDay => Some(words::NO_DAY),
            Fault::Future => Some(words::FUTURE),
            Fault::Outcome | Fault::Why => None,
        })
    };
    view! {
        <div>
            <Field label=store.label(words::DAY)>
                <DayInput value=draft.day on_change=change />
            </Field>
            <p class="refused" role="alert">{live(why)}</p>
        </div>
    }
}

#[component]
fn Why(draft: Draft) -> impl IntoView {
    let store = use_store();
    let is_refused = move || draft.fault.get() == Some(Fault::Why);
    let why = move || draft.refusal(store, |fault| (fault == Fault::Why).then_some(words::NO_WHY));
    view! {
        <label class="field">
            <span class="field__label">{live(move || store.t(words::WHY))}</span>
            <textarea
                class="input"
                rows="3"
                aria-invalid=live_value(move || is_refused().then_some("true"))
                aria-describedby="decision-why-hint decision-why-refused"
                prop:value=live_value(move || draft.why.get())
                on:input:target=move |event| {
                    draft.why.set(event.target().value());
                    draft.fault.set(None);
                }
            ></textarea>
        </label>
        <small id="decision-why-hint">{live(move || store.t(words::WHY_HINT))}</small>
        <p class="refused" id="decision-why-refused" role="alert">{live(why)}</p>
    }
}
