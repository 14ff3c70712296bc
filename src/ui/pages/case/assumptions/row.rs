//! One assumption: low, likely, high, where it comes from, and what is wrong with it.

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

use super::Figure;
use crate::domain::figures::Said;
use crate::domain::money::{Estimate, Origin, key_of};
use crate::domain::units::{Id, Range};
use crate::state::{use_case, use_store};
use crate::text::Text;
use crate::text::money::page as words;
use crate::text::money::{fault, input, origin};
use crate::text::names;
use crate::ui::components::{Icon, live, live_value};

/// One of the three values.
#[derive(Clone, Copy)]
struct End {
    id: &'static str,
    name: Text,
    of: Text,
    get: fn(&Range) -> f64,
    set: fn(&mut Range, f64),
}

const ENDS: [End; 3] = [
    End { id: "low", name: words::LOW, of: words::LOW_OF, get: |range| range.low, set: |range, to| range.low = to },
    End {
        id: "likely",
        name: words::LIKELY,
        of: words::LIKELY_OF,
        get: |range| range.likely,
        set: |range, to| range.likely = to,
    },
    End {
        id: "high",
        name: words::HIGH,
        of: words::HIGH_OF,
        get: |range| range.high,
        set: |range, to| range.high = to,
    },
];

/// One assumption.
#[component]
pub fn RangeRow(at: Figure) -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let at = StoredValue::new(at);
    let key = Memo::new(move |_| {
        at.with_value(|at| key_of(at.scenario(case).as_ref(), &at.input)).unwrap_or_else(|| Id::from(""))
    });
    let estimate = Memo::new(move |_| at.with_value(|at| at.estimate(case)));
    let name = Signal::derive(move || at.with_value(|at| input(store.lang(), at.scenario(case).as_ref(), &at.input)));
    let unit = move || {
        let currency = case.assumptions.with(|all| all.currency);
        estimate.with(|found| found.as_ref().map(|found| words::unit(store.lang(), found.unit, currency)))
    };
    let faults = Memo::new(move |_| {
        let (key, assumptions) = (key.get(), case.assumptions.get());
        let said = case.faults_of(&key);
        said.iter().map(|found| fault(store.lang(), found, Some(&assumptions))).collect::<Vec<_>>()
    });
    let wrong_id = move || format!("wrong-{}", key.get().as_str().replace('/', "-"));
    let is_wrong = Signal::derive(move || faults.with(|faults| !faults.is_empty()));
    let described = Signal::derive(move || is_wrong.get().then(wrong_id));
    let change = Callback::new(move |(end, number): (End, f64)| {
        let Some(now) = estimate.with_untracked(|found| found.as_ref().map(|found| found.range)) else { return };
        let mut range = now;
        (end.set)(&mut range, number);
        let key = key.get_untracked();
        if range != now {
            case.change(format!("{key}#{}", end.id).as_str(), |said| {
                said.with_figure(&key, |figure| figure.range = Some(range))
            });
        }
    });
    let inputs = ENDS.map(|end| {
        let value = Signal::derive(move || estimate.with(|found| found.as_ref().map(|found| (end.get)(&found.range))));
        view! { <Value end=end name=name value=value wrong=described on_change=change /> }
    });
    view! {
        <div class="range-row" role="group" aria-label=live_value(move || name.get()) data-wrong=live_value(move || is_wrong.get().to_string())>
            <div class="range-row__name">
                <span>{name}</span>
                <small>{live(unit)}</small>
            </div>
            <div class="range-row__values">{inputs}</div>
            <div class="range-row__origin">{live(move || estimate.with(|found| found.as_ref().map(|f| mark(&f.origin))))}</div>
            <More key=key name=name estimate=estimate />
            <div class="range-row__wrong" id=live_value(wrong_id) role="alert">
                {live(move || faults.get().into_iter().map(|line| view! { <p>{line}</p> }).collect_view())}
            </div>
        </div>
    }
}

/// One value. What is no number is not taken; the input shows the kept value again.
#[component]
fn Value(
    end: End,
    name: Signal<String>,
    value: Signal<Option<f64>>,
    wrong: Signal<Option<String>>,
    on_change: Callback<(End, f64)>,
) -> impl IntoView {
    let store = use_store();
    let label = move || end.of.fill(store.lang(), &[("input", &name.get())]);
    let shown = move || value.get().map_or_else(String::new, |number| number.to_string());
    let change = move |event: Targeted<Event, HtmlInputElement>| {
        let target = event.target();
        if let Some(number) = target.value().trim().parse::<f64>().ok().filter(|number| number.is_finite()) {
            on_change.run((end, number));
        }
        target.set_value(&untrack(shown));
    };
    view! {
        <label class="range-row__value">
            <small aria-hidden="true">{live(move || store.t(end.name))}</small>
            <input
                class="input"
                type="number"
                inputmode="decimal"
                step="any"
                aria-label=live_value(label)
                aria-invalid=live_value(move || wrong.get().map(|_| "true"))
                aria-describedby=live_value(move || wrong.get())
                prop:value=live_value(shown)
                on:change:target=change
            />
        </label>
    }
}

/// Whose figure it is, in a word.
fn mark(of: &Origin) -> impl IntoView + use<> {
    let store = use_store();
    let (id, icon, text) = match of {
        Origin::Claim(_) => ("claim", "warn", words::CLAIM),
        Origin::Assumed => ("assumed", "info", words::ASSUMED),
        Origin::Team => ("team", "check", words::TEAM),
    };
    view! {
        <span class="origin" data-origin=id>
            <Icon name=icon />
            {store.t(text)}
        </span>
    }
}

/// Source, note, and the way back to the default.
#[component]
fn More(key: Memo<Id>, name: Signal<String>, estimate: Memo<Option<Estimate>>) -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let said = Memo::new(move |_| case.said.with(|said| said.figures.get(&key.get()).cloned()));
    let write = move |part: &'static str, set: fn(&mut Said, String), text: String| {
        let key = key.get_untracked();
        case.change(format!("{key}#{part}").as_str(), |said| said.with_figure(&key, |figure| set(figure, text)));
    };
    let source = move |event: Targeted<Event, HtmlInputElement>| {
        write("source", |said, text| said.source = text, event.target().value());
    };
    let note = move |event: Targeted<Event, HtmlTextAreaElement>| {
        write("note", |said, text| said.note = text, event.target().value());
    };
    let of = move |read: fn(&Said) -> &String| {
        said.with(|said| said.as_ref().map_or_else(String::new, |said| read(said).clone()))
    };
    let from = move || {
        let lang = store.lang();
        estimate.with(|found| {
            let found = found.as_ref()?;
            let source = match &found.origin {
                Origin::Claim(source) => names::source_line(lang, &store.model(), source),
                _ => None,
            };
            let lines = [Some(origin(lang, &found.origin)), source, Some(found.note.get(lang).to_owned())];
            let lines = lines.into_iter().flatten().filter(|line| !line.trim().is_empty());
            Some(lines.map(|line| view! { <p class="small">{line}</p> }).collect_view())
        })
    };
    let reset = move |_| {
        let key = key.get_untracked();
        let done = words::RESET_DONE.fill(store.lang(), &[("input", &name.get_untracked())]);
        case.change_with_undo(format!("{key}#reset").as_str(), done, |said| {
            said.with_figure(&key, |figure| *figure = Said::default())
        });
    };
    let is_said = move || said.with(Option::is_some);
    view! {
        <details class="range-row__more">
            <summary>
                <span class="visually-hidden">{live(move || words::MORE_OF.fill(store.lang(), &[("input", &name.get())]))}</span>
                <span aria-hidden="true">{live(move || store.t(words::MORE))}</span>
            </summary>
            <div class="range-row__inside">
                {live(from)}
                <label class="field">
                    <span class="field__label">{live(move || store.t(words::SOURCE))}</span>
                    <input class="input" type="text" autocomplete="off" prop:value=live_value(move || of(|said| &said.source)) on:change:target=source />
                </label>
                <label class="field">
                    <span class="field__label">{live(move || store.t(words::NOTE))}</span>
                    <textarea class="input" rows="2" prop:value=live_value(move || of(|said| &said.note)) on:change:target=note></textarea>
                </label>
                <Show when=is_said>
                    <button class="button" type="button" on:click=reset>
                        {live(move || store.t(words::RESET))}
                        <span class="visually-hidden">" – " {name}</span>
                    </button>
                </Show>
            </div>
        </details>
    }
}
