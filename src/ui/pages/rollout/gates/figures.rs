//! The figures of a gate.

use leptos::prelude::*;

use super::super::met::met;
use crate::domain::model::PhaseKind;
use crate::domain::rollout::{GateKpi, PhasePlan};
use crate::state::{Store, use_store};
use crate::text::rollout::{self, gates as words, kpis};
use crate::text::{Text, format};
use crate::ui::components::{live, live_value};

const COLUMNS: [(Text, &str); 4] =
    [(words::COL_KPI, ""), (words::COL_BASELINE, "num"), (words::COL_TARGET, "num"), (words::COL_LATEST, "")];

/// The figures of a gate: where they were, where they shall be, where they are.
#[component]
pub fn Figures(phase: PhaseKind, plan: Memo<Option<PhasePlan>>) -> impl IntoView {
    let store = use_store();
    let rows = move || {
        plan.with(|plan| {
            let kpis = plan.as_ref().map_or(&[][..], |plan| &plan.gate.kpis);
            kpis.iter().map(|kpi| row(store, kpi)).collect_view()
        })
    };
    let name = move || {
        let gate = rollout::gate(store.lang(), &store.model(), phase);
        words::FIGURES_OF.fill(store.lang(), &[("gate", &gate)])
    };
    let head = COLUMNS.map(|(name, class)| view! { <th scope="col" class=class>{live(move || store.t(name))}</th> });
    view! {
        <div class="scroll-x" tabindex="0" role="group" aria-label=live_value(name)>
            <table class="gate__figures">
                <caption class="visually-hidden">{live(name)}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{live(rows)}</tbody>
            </table>
        </div>
    }
}

fn row(store: Store, figure: &GateKpi) -> impl IntoView + use<> {
    let lang = store.lang();
    let write = |value| kpis::figure(lang, figure.unit, value);
    let latest = figure.measured.map(|measured| {
        view! { <span class="gate__value">{kpis::on_day(lang, figure.unit, measured)}</span> }
    });
    view! {
        <tr>
            <th scope="row">{kpis::name(lang, &store.model(), &figure.kpi)}</th>
            <td class="num">{format::or_dash(figure.baseline, write)}</td>
            <td class="num">{kpis::target(lang, figure.unit, figure.operator, figure.target)}</td>
            <td>{latest} {met(store, figure.met)}</td>
        </tr>
    }
}
