//! A key figure on the sheet.

use leptos::prelude::*;

use super::super::met::met;
use super::figure::Figure;
use super::line::line;
use super::record::Draft;
use super::values::Values;
use super::{Sheet, state_of};
use crate::domain::edit::Edit;
use crate::domain::model::{Kpi, Operator};
use crate::domain::plan::KpiSetting;
use crate::domain::rollout::KpiState;
use crate::domain::units::Id;
use crate::state::{Store, use_store};
use crate::text::rollout::{self, kpis as words};
use crate::text::{Text, format, names};
use crate::ui::components::{Icon, live};
use crate::ui::routes::{RolloutAt, Route};

/// A key figure: where it was, where it is, where it shall be.
#[component]
pub fn KpiCard(kpi: Id, sheet: Sheet, draft: Draft) -> impl IntoView {
    let store = use_store();
    let state = state_of(sheet, kpi.clone());
    let model = store.model();
    let about = StoredValue::new(model.kpi(&kpi).cloned());
    let name = Signal::derive({
        let kpi = kpi.clone();
        move || words::name(store.lang(), &store.model(), &kpi)
    });
    let title = format!("kpi-{kpi}");
    let labelled = title.clone();
    let way = move || about.with_value(|kpi| kpi.as_ref().map(|kpi| way(store, kpi)));
    let said = move |read: fn(Store, &KpiState) -> Option<String>| {
        state.with(|state| state.as_ref().and_then(|state| read(store, state)))
    };
    view! {
        <li class="card kpi" aria-labelledby=labelled>
            <div class="kpi__head">
                <h3 id=title>{name}</h3>
                <p class="small">{live(way)}</p>
                {live(move || state.with(|state| state.as_ref().map(|state| met(store, state.met()))))}
            </div>
            {about.with_value(|about| about.clone()).map(|about| view! { <Aims kpi=about name=name state=state /> })}
            <Show when=move || state.with(|state| state.as_ref().is_some_and(|state| !state.values.is_empty()))>
                <dl class="kpi__now">
                    <div>
                        <dt>{live(move || store.t(words::LATEST))}</dt>
                        <dd>{live(move || said(latest))}</dd>
                    </div>
                    <div>
                        <dt>{live(move || store.t(words::CHANGE))}</dt>
                        <dd>{live(move || said(change))}</dd>
                    </div>
                </dl>
            </Show>
            <div class="kpi__line">{live(move || state.with(|state| state.as_ref().and_then(|state| line(&name.get(), state))))}</div>
            <Details kpi=kpi name=name state=state draft=draft about=about />
        </li>
    }
}

fn way(store: Store, kpi: &Kpi) -> String {
    let way = match kpi.operator {
        Operator::AtMost => words::LOWER,
        Operator::AtLeast => words::HIGHER,
    };
    format!("{} · {}", store.t(names::unit(kpi.unit)), store.t(way))
}

fn latest(store: Store, state: &KpiState) -> Option<String> {
    Some(words::on_day(store.lang(), state.unit, state.latest()?))
}

fn change(store: Store, state: &KpiState) -> Option<String> {
    Some(format::or_dash(state.change(), |change| words::change(store.lang(), state.unit, change)))
}

/// Baseline and target, to be changed in place.
#[component]
fn Aims(kpi: Kpi, name: Signal<String>, state: Memo<Option<KpiState>>) -> impl IntoView {
    let store = use_store();
    let Kpi { id, unit, operator, target: usual, .. } = kpi;
    let label = move |text: Text| {
        Signal::derive(move || {
            let (operator, unit) = (store.t(words::operator(operator)), store.t(names::unit(unit)));
            text.fill(store.lang(), &[("kpi", &name.get()), ("operator", &operator), ("unit", &unit)])
        })
    };
    let setting = move || store.results.settings.with_untracked(|all| all.kpis.get(&id).copied().unwrap_or_default());
    let set = {
        let setting = setting.clone();
        let kpi = state.with_untracked(|state| state.as_ref().map(|state| state.kpi.clone()));
        move |change: &dyn Fn(KpiSetting) -> KpiSetting| {
            if let Some(kpi) = kpi.clone() {
                store.dispatch(Edit::SetKpi { kpi, setting: change(setting()) });
            }
        }
    };
    let on_baseline = {
        let set = set.clone();
        Callback::new(move |baseline| set(&|setting| KpiSetting { baseline, ..setting }))
    };
    let on_target = Callback::new(move |target: Option<f64>| {
        let target = target.filter(|target| (*target - usual).abs() > f64::EPSILON);
        set(&|setting| KpiSetting { target, ..setting });
    });
    let key = state.with_untracked(|state| state.as_ref().map_or_else(String::new, |state| state.kpi.to_string()));
    let value = move |pick: fn(&KpiState) -> Option<f64>| state.with(|state| state.as_ref().and_then(pick));
    let hint = move || {
        let own = state.with(|state| state.as_ref().is_some_and(|state| state.own_target));
        let suggested = words::figure(store.lang(), unit, usual);
        if own {
            words::SUGGESTS.fill(store.lang(), &[("value", &suggested)])
        } else {
            store.t(words::SUGGESTED).to_owned()
        }
    };
    view! {
        <div class="kpi__aims">
            <div class="kpi__aim">
                <small aria-hidden="true">{live(move || store.t(words::BASELINE))}</small>
                <Figure
                    id=format!("baseline-{key}")
                    label=label(words::BASELINE_OF)
                    unit=unit
                    value=Signal::derive(move || value(|state| state.baseline))
                    on_change=on_baseline
                />
            </div>
            <div class="kpi__aim">
                <small aria-hidden="true">
                    {live(move || format!("{} {}", store.t(words::TARGET), store.t(words::operator(operator))))}
                </small>
                <Figure
                    id=format!("target-{key}")
                    label=label(words::TARGET_OF)
                    unit=unit
                    value=Signal::derive(move || value(|state| Some(state.target)))
                    on_change=on_target
                />
                <small>{live(hint)}</small>
            </div>
        </div>
    }
}

/// What the figure means, where it decides, and every measured value.
#[component]
fn Details(
    kpi: Id,
    name: Signal<String>,
    state: Memo<Option<KpiState>>,
    draft: Draft,
    about: StoredValue<Option<Kpi>>,
) -> impl IntoView {
    let store = use_store();
    let count = move || state.with(|state| state.as_ref().map_or(0, |state| state.values.len()));
    let said = move |read: fn(Store, &Kpi) -> Option<String>| {
        about.with_value(|kpi| kpi.as_ref().and_then(|kpi| read(store, kpi)))
    };
    let unit = about.with_value(|kpi| kpi.as_ref().map(|kpi| kpi.unit));
    let measure = measure_id(&kpi);
    let begin = {
        let kpi = kpi.clone();
        move |_| draft.begin(&kpi)
    };
    view! {
        <details class="kpi__more">
            <summary>
                {live(move || words::DETAILS.fill(store.lang(), &[("n", &count())]))}
                <span class="visually-hidden">": " {name}</span>
            </summary>
            <div class="stack">
                <p>{live(move || said(|store, kpi| Some(kpi.about.get(store.lang()).to_owned())))}</p>
                <p class="small">
                    {live(move || said(|store, kpi| names::source_line(store.lang(), &store.model(), kpi.source.as_ref()?)))}
                </p>
                <p class="small">
                    <a href=Route::Rollout(RolloutAt::Gates).href()>{live(move || gates(store, state))}</a>
                </p>
                {unit.map(|unit| view! { <Values kpi=kpi.clone() unit=unit draft=draft /> })}
                <button class="button button--small no-print" type="button" id=measure on:click=begin>
                    <Icon name="plus" />
                    {live(move || words::MEASURE.fill(store.lang(), &[("kpi", &name.get())]))}
                </button>
            </div>
        </details>
    }
}

/// The button that begins a new value of a figure.
pub fn measure_id(kpi: &Id) -> String {
    format!("measure-{kpi}")
}

/// Which gates the figure decides; nothing where it decides none.
fn gates(store: Store, state: Memo<Option<KpiState>>) -> Option<String> {
    let lang = store.lang();
    let phases = state.with(|state| state.as_ref().map(|state| state.gates.clone()))?;
    let model = store.model();
    let names: Vec<String> = phases.into_iter().map(|phase| rollout::phase(lang, &model, phase)).collect();
    (!names.is_empty()).then(|| words::USED_AT.fill(lang, &[("phases", &format::list(lang, &names))]))
}
