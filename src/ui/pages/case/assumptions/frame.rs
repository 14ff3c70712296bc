//! What frames a case: currency, discount rate, months looked at; months of the year with more volume.

use std::collections::BTreeSet;

use leptos::ev::{Event, Targeted};
use leptos::prelude::*;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use crate::domain::money::{Currency, Fault};
use crate::state::{use_case, use_store};
use crate::text::format;
use crate::text::money::fault;
use crate::text::money::page as words;
use crate::ui::components::{Field, live, live_value};

/// Currencies to choose from; a file may name others.
const CURRENCIES: [&str; 12] = ["TWD", "USD", "EUR", "JPY", "CNY", "HKD", "SGD", "GBP", "KRW", "MYR", "THB", "VND"];

#[component]
pub fn Frame() -> impl IntoView {
    view! {
        <div class="assume__frame">
            <Money />
            <Discount />
            <Months />
        </div>
    }
}

#[component]
fn Money() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let now = Memo::new(move |_| case.assumptions.with(|all| all.currency));
    let options = move || {
        let other = Some(now.get()).filter(|now| !CURRENCIES.contains(&now.code()));
        let codes = CURRENCIES.iter().map(|code| (*code).to_owned()).chain(other.map(|other| other.code().to_owned()));
        let option = |code: String| {
            let is_now = code == now.get().code();
            view! { <option value=code.clone() selected=is_now>{code.clone()}</option> }
        };
        codes.map(option).collect_view()
    };
    let change = move |event: Targeted<Event, HtmlSelectElement>| {
        let chosen = Currency::new(&event.target().value());
        case.change("currency", |said| {
            let mut next = said.clone();
            next.currency = chosen;
            next
        });
    };
    view! {
        <Field label=store.label(words::CURRENCY) hint=store.label(words::CURRENCY_HINT)>
            <select class="input" on:change:target=change>{live(options)}</select>
        </Field>
    }
}

#[component]
fn Discount() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let value = Signal::derive(move || case.assumptions.with(|all| all.discount_percent));
    let change = Callback::new(move |number: f64| {
        case.change("discount_percent", |said| {
            let mut next = said.clone();
            next.discount_percent = Some(number);
            next
        });
    });
    let wrong = move || said(&|fault| matches!(fault, Fault::RateTooLow { .. } | Fault::RateNotFinite));
    view! {
        <div>
            <Field label=store.label(words::DISCOUNT) hint=store.label(words::DISCOUNT_HINT)>
                <Plain value=value wrong="wrong-discount" is_wrong=Signal::derive(move || !wrong().is_empty()) on_change=change />
            </Field>
            <Wrong id="wrong-discount" lines=Signal::derive(wrong) />
        </div>
    }
}

#[component]
fn Months() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let value = Signal::derive(move || case.assumptions.with(|all| f64::from(all.months)));
    let change = Callback::new(move |number: f64| {
        #[expect(
            clippy::as_conversions,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "0 to 9,999"
        )]
        let months = number.round().clamp(0.0, 9_999.0) as u32;
        case.change("months", |said| {
            let mut next = said.clone();
            next.months = Some(months);
            next
        });
    });
    let wrong = move || said(&|fault| matches!(fault, Fault::Horizon { .. }));
    view! {
        <div>
            <Field label=store.label(words::MONTHS) hint=store.label(words::MONTHS_HINT)>
                <Plain value=value wrong="wrong-months" is_wrong=Signal::derive(move || !wrong().is_empty()) on_change=change />
            </Field>
            <Wrong id="wrong-months" lines=Signal::derive(wrong) />
        </div>
    }
}

fn said(fits: &dyn Fn(&Fault) -> bool) -> Vec<String> {
    let (store, case) = (use_store(), use_case());
    let found = case.faults(|_, fault| fits(fault));
    found.iter().map(|found| fault(store.lang(), found, None)).collect()
}

/// A number.
#[component]
fn Plain(value: Signal<f64>, wrong: &'static str, is_wrong: Signal<bool>, on_change: Callback<f64>) -> impl IntoView {
    let shown = move || value.get().to_string();
    let change = move |event: Targeted<Event, HtmlInputElement>| {
        let target = event.target();
        if let Some(number) = target.value().trim().parse::<f64>().ok().filter(|number| number.is_finite()) {
            on_change.run(number);
        }
        target.set_value(&untrack(shown));
    };
    view! {
        <input
            class="input input--number"
            type="number"
            inputmode="decimal"
            step="any"
            aria-invalid=live_value(move || is_wrong.get().then_some("true"))
            aria-describedby=live_value(move || is_wrong.get().then_some(wrong))
            prop:value=live_value(shown)
            on:change:target=change
        />
    }
}

/// What is wrong with a field.
#[component]
fn Wrong(id: &'static str, lines: Signal<Vec<String>>) -> impl IntoView {
    view! {
        <div class="range-row__wrong" id=id role="alert">
            {live(move || lines.get().into_iter().map(|line| view! { <p>{line}</p> }).collect_view())}
        </div>
    }
}

/// Months of the year with more volume.
#[component]
pub fn Peaks() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let peaks: Memo<BTreeSet<u8>> =
        Memo::new(move |_| case.assumptions.with(|all| all.peak_months.iter().copied().collect()));
    let month = move |month: u8| {
        let toggle = move |_| {
            let mut chosen = peaks.get_untracked();
            if !chosen.remove(&month) {
                chosen.insert(month);
            }
            case.change("peak_months", |said| {
                let mut next = said.clone();
                next.peak_months = Some(chosen);
                next
            });
        };
        let name = move || format::month(store.lang(), i8::try_from(month).unwrap_or(1));
        view! {
            <label class="segmented__item">
                <input type="checkbox" prop:checked=move || peaks.with(|peaks| peaks.contains(&month)) on:change=toggle />
                <span>{live(name)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="assume__peaks">
            <legend class="field__label">{live(move || store.t(words::PEAKS))}</legend>
            <div class="segmented">{(1..=12).map(month).collect_view()}</div>
        </fieldset>
    }
}
