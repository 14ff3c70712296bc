//! Recording what was measured, or changing what was recorded.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::Sheet;
use super::figure::read;
use crate::browser::{clock, document};
use crate::domain::edit::{Edit, WorkEdit};
use crate::domain::rollout::{KpiState, ValueFault};
use crate::domain::units::{Date, Id};
use crate::domain::work::Measured;
use crate::state::{Store, use_store};
use crate::text::{Text, format, names, rollout::kpis as words, shell};
use crate::ui::components::{DayInput, Field, TextField, live, live_value};

/// What stands in the form.
#[derive(Clone, Copy)]
pub struct Draft {
    kpi: RwSignal<Id>,
    day: RwSignal<Option<Date>>,
    value: RwSignal<String>,
    note: RwSignal<String>,
    /// The recorded value that is being changed.
    changing: RwSignal<Option<(Id, Date)>>,
    value_fault: RwSignal<Option<ValueFault>>,
    day_fault: RwSignal<Option<Text>>,
}

impl Draft {
    /// A blank one.
    pub fn new(kpi: Id, today: Date) -> Draft {
        Draft {
            kpi: RwSignal::new(kpi),
            day: RwSignal::new(Some(today)),
            value: RwSignal::new(String::new()),
            note: RwSignal::new(String::new()),
            changing: RwSignal::new(None),
            value_fault: RwSignal::new(None),
            day_fault: RwSignal::new(None),
        }
    }

    /// Begins a new value of a figure; what was typed otherwise stays.
    pub fn begin(self, kpi: &Id) {
        self.kpi.set(kpi.clone());
        document::focus("#kpi-value");
    }

    /// Begins to change a recorded value.
    pub fn change(self, kpi: &Id, day: Date, measured: &Measured) {
        self.kpi.set(kpi.clone());
        self.day.set(Some(day));
        self.value.set(measured.value.to_string());
        self.note.set(measured.note.clone());
        self.changing.set(Some((kpi.clone(), day)));
        self.value_fault.set(None);
        self.day_fault.set(None);
        document::focus("#kpi-value");
    }

    /// Ready for the next value of the same day.
    fn clear(self) {
        self.value.set(String::new());
        self.note.set(String::new());
        self.changing.set(None);
        self.value_fault.set(None);
        self.day_fault.set(None);
    }

    /// What was typed, if it can be; otherwise the fields say why not, and the first of them has the focus.
    fn checked(self, state: &KpiState) -> Option<(Date, Measured)> {
        let value = read(state.unit, &self.value.get_untracked());
        let day = match self.day.get_untracked() {
            None => Err(words::NO_DAY),
            Some(day) if day > clock::today() => Err(words::FUTURE),
            Some(day) => Ok(day),
        };
        self.value_fault.set(value.err());
        self.day_fault.set(day.err());
        match (day, value) {
            (Ok(day), Ok(value)) => Some((day, Measured { value, note: self.note.get_untracked().trim().to_owned() })),
            (Err(_), _) => {
                document::focus("#kpi-day input");
                None
            }
            (_, Err(_)) => {
                document::focus("#kpi-value");
                None
            }
        }
    }
}

fn keep(store: Store, draft: Draft, state: &KpiState) {
    let Some((day, measured)) = draft.checked(state) else { return };
    let lang = store.lang();
    let name = words::name(lang, &store.model(), &state.kpi);
    let value = words::figure(lang, state.unit, measured.value);
    let date = format::date(lang, day);
    let said = words::RECORDED.fill(lang, &[("kpi", &name), ("value", &value), ("date", &date)]);
    // A value that was moved to another figure or day leaves its old place.
    let moved = draft.changing.get_untracked().filter(|place| *place != (state.kpi.clone(), day));
    if let Some((kpi, day)) = moved {
        store.dispatch(Edit::Work(WorkEdit::Measure { kpi, day, measured: None }));
    }
    let edit = WorkEdit::Measure { kpi: state.kpi.clone(), day, measured: Some(measured) };
    store.dispatch_with_undo(Edit::Work(edit), said);
    draft.clear();
    document::focus("#kpi-value");
}

/// The form.
#[component]
pub fn Record(sheet: Sheet, draft: Draft) -> impl IntoView {
    let store = use_store();
    let state = Memo::new(move |_| {
        let kpi = draft.kpi.get();
        sheet.with(|sheet| sheet.iter().find(|state| state.kpi == kpi).cloned())
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        // The button may be reached by Enter, before the field has told what stands in it.
        document::take_typed();
        if let Some(state) = state.get_untracked() {
            untrack(|| keep(store, draft, &state));
        }
    };
    let title = move || store.t(if is_change(draft) { words::CHANGE_TITLE } else { words::RECORD_TITLE });
    let verb = move || store.t(if is_change(draft) { words::SAVE } else { words::RECORD });
    view! {
        <section class="card kpis__record no-print" aria-labelledby="kpis-record">
            <h2 id="kpis-record">{live(title)}</h2>
            <form on:submit=submit novalidate>
                <div class="kpis__fields">
                    <Which sheet=sheet draft=draft />
                    <Day draft=draft />
                    <Value draft=draft state=state />
                    <TextField
                        label=store.label(words::EVIDENCE)
                        hint=store.label(words::EVIDENCE_HINT)
                        value=draft.note
                        on_change=Callback::new(move |note| draft.note.set(note))
                    />
                </div>
                <p class="small">{live(move || replaces(store, draft, state))}</p>
                <div class="row">
                    <button class="button button--primary" type="submit">{live(verb)}</button>
                    <Show when=move || is_change(draft)>
                        <button class="button" type="button" on:click=move |_| draft.clear()>
                            {live(move || store.t(shell::CANCEL))}
                        </button>
                    </Show>
                </div>
            </form>
        </section>
    }
}

fn is_change(draft: Draft) -> bool {
    draft.changing.with(Option::is_some)
}

/// What the value would take the place of, other than the one that is being changed.
fn replaces(store: Store, draft: Draft, state: Memo<Option<KpiState>>) -> Option<String> {
    let (lang, day, state) = (store.lang(), draft.day.get()?, state.get()?);
    let place = (state.kpi.clone(), day);
    if draft.changing.with(|changing| changing.as_ref() == Some(&place)) {
        return None;
    }
    let value = store.results.work.with(|work| work.measured.get(&place).map(|measured| measured.value))?;
    let value = words::figure(lang, state.unit, value);
    Some(words::REPLACES.fill(lang, &[("date", &format::date(lang, day)), ("value", &value)]))
}

#[component]
fn Which(sheet: Sheet, draft: Draft) -> impl IntoView {
    let store = use_store();
    let kpis = sheet.with_untracked(|sheet| sheet.iter().map(|state| state.kpi.clone()).collect::<Vec<_>>());
    let options = kpis.into_iter().map(move |kpi| {
        let (own, named) = (kpi.clone(), kpi.clone());
        view! {
            <option value=kpi.to_string() prop:selected=live_value(move || draft.kpi.with(|chosen| *chosen == own))>
                {live(move || words::name(store.lang(), &store.model(), &named))}
            </option>
        }
    });
    let about = move || {
        let about = draft.kpi.with(|kpi| store.model().kpi(kpi).map(|kpi| kpi.about.get(store.lang()).to_owned()));
        about.unwrap_or_default()
    };
    view! {
        <Field label=store.label(words::KPI) hint=Signal::derive(about)>
            <select
                class="input"
                on:change:target=move |event| {
                    draft.kpi.set(event.target().value().into());
                    draft.value_fault.set(None);
                }
            >
                {options.collect_view()}
            </select>
        </Field>
    }
}

#[component]
fn Day(draft: Draft) -> impl IntoView {
    let store = use_store();
    let change = Callback::new(move |day| {
        draft.day.set(day);
        draft.day_fault.set(None);
    });
    view! {
        <div id="kpi-day">
            <Field label=store.label(words::DAY)>
                <DayInput value=draft.day on_change=change />
            </Field>
            <p class="refused" role="alert">{live(move || draft.day_fault.get().map(|why| store.t(why)))}</p>
        </div>
    }
}

#[component]
fn Value(draft: Draft, state: Memo<Option<KpiState>>) -> impl IntoView {
    let store = use_store();
    let label = move || {
        let unit = state.with(|state| state.as_ref().map(|state| store.t(names::unit(state.unit)))).unwrap_or_default();
        words::VALUE.fill(store.lang(), &[("unit", &unit)])
    };
    view! {
        <div>
            <Field label=Signal::derive(label)>
                <input
                    class="input input--number"
                    id="kpi-value"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    aria-invalid=live_value(move || draft.value_fault.get().map(|_| "true"))
                    aria-describedby="kpi-value-why"
                    prop:value=live_value(move || draft.value.get())
                    on:input:target=move |event| {
                        draft.value.set(event.target().value());
                        draft.value_fault.set(None);
                    }
                />
            </Field>
            <p class="refused" id="kpi-value-why" role="alert">
                {live(move || draft.value_fault.get().map(|why| store.t(words::fault(why))))}
            </p>
        </div>
    }
}
