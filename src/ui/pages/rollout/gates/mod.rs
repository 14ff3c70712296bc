//! Phases and their gates: what is measured, from where, to where.

use leptos::prelude::*;

use super::Head;
use crate::domain::edit::Edit;
use crate::domain::language::Localized;
use crate::domain::model::{Phase, PhaseKind};
use crate::domain::plan::KpiSetting;
use crate::domain::rollout::{GateKpi, PhasePlan};
use crate::domain::units::Id;
use crate::state::{Store, use_store};
use crate::text::{Text, format, names, rollout as words};
use crate::ui::components::{NumberInput, live};
use crate::ui::routes::RolloutAt;

/// Phases and their gates.
#[component]
pub fn GatesPage() -> impl IntoView {
    let store = use_store();
    view! {
        <Head title=store.label(words::GATES_TITLE) at=RolloutAt::Gates />
        <section class="gates">
            <p class="lede">{live(move || store.t(words::GATES_LEDE))}</p>
            <ol class="gates__list">
                {PhaseKind::ALL.map(|phase| view! { <PhaseCard phase=phase /> })}
            </ol>
        </section>
    }
}

#[component]
fn PhaseCard(phase: PhaseKind) -> impl IntoView {
    let store = use_store();
    let plan = Memo::new(move |_| {
        store.results.rollout.with(|rollout| rollout.phases.iter().find(|plan| plan.phase == phase).cloned())
    });
    let text = move |pick: fn(&Phase) -> &Localized| pick(store.model().phase(phase)).get(store.lang()).to_owned();
    let kpis = Memo::new(move |_| plan.with(|plan| plan.as_ref().map_or_else(Vec::new, |plan| plan.gate.kpis.clone())));
    view! {
        <li class="card gates__phase">
            <h3>{live(move || text(|phase| &phase.name))}</h3>
            <p class="small">{live(move || text(|phase| &phase.about))}</p>
            <p class="gates__date">{live(move || plan.with(|plan| plan.as_ref().map(|plan| gate_date(store, plan))))}</p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{live(move || store.t(words::KPI))}</th>
                        <th scope="col" class="num">{live(move || store.t(words::BASELINE))}</th>
                        <th scope="col" class="num">{live(move || store.t(words::TARGET))}</th>
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=move || kpis.get()
                        key=|kpi| kpi.kpi.clone()
                        children=move |kpi| view! { <KpiRow kpi=kpi /> }
                    />
                </tbody>
            </table>
            <p class="small">{live(move || text(|phase| &phase.gate.note))}</p>
        </li>
    }
}

fn gate_date(store: Store, plan: &PhasePlan) -> String {
    let lang = store.lang();
    match plan.gate.day {
        _ if plan.packages == 0 => words::GATE_EMPTY.get(lang).to_owned(),
        Some(day) => words::GATE_ON.fill(lang, &[("date", &format::date(lang, day))]),
        None => words::GATE_OPEN.get(lang).to_owned(),
    }
}

#[component]
fn KpiRow(kpi: GateKpi) -> impl IntoView {
    let store = use_store();
    let GateKpi { kpi: id, unit, operator, .. } = kpi;
    let text = store.model().kpi(&id).map(|kpi| (kpi.name.clone(), kpi.target));
    let name = Signal::derive({
        let text = text.clone();
        move || text.as_ref().map_or_else(String::new, |(name, _)| name.get(store.lang()).to_owned())
    });
    let usual = text.map_or(0.0, |(_, target)| target);
    let setting = {
        let id = id.clone();
        Memo::new(move |_| store.results.settings.with(|s| s.kpis.get(&id).copied().unwrap_or_default()))
    };
    let other = id.clone();
    view! {
        <tr>
            <th scope="row">
                {name} <small>{live(move || format!(" {}", store.t(names::unit(unit))))}</small>
            </th>
            <td class="num">
                <Figure
                    label=words::BASELINE_OF
                    name=name
                    value=Signal::derive(move || setting.get().baseline)
                    on_change=Callback::new(move |baseline| set(store, &id, KpiSetting { baseline, ..setting.get_untracked() }))
                />
            </td>
            <td class="num gates__target">
                {live(move || store.t(names::operator(operator)))}
                <Figure
                    label=words::TARGET_OF
                    name=name
                    value=Signal::derive(move || Some(setting.get().target.unwrap_or(usual)))
                    on_change=Callback::new(move |target: Option<f64>| {
                        let target = target.filter(|target| (*target - usual).abs() > f64::EPSILON);
                        set(store, &other, KpiSetting { target, ..setting.get_untracked() });
                    })
                />
            </td>
        </tr>
    }
}

fn set(store: Store, kpi: &Id, setting: KpiSetting) {
    store.dispatch(Edit::SetKpi { kpi: kpi.clone(), setting });
}

/// A number in a table cell, named by its row and column.
#[component]
fn Figure(
    label: Text,
    name: Signal<String>,
    value: Signal<Option<f64>>,
    on_change: Callback<Option<f64>>,
) -> impl IntoView {
    let store = use_store();
    view! {
        <NumberInput
            class="input gates__figure"
            label=Signal::derive(move || label.fill(store.lang(), &[("kpi", &name.get())]))
            value=value
            step="any"
            on_change=on_change
        />
    }
}
