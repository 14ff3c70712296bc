//! A phase and its gate.

use leptos::prelude::*;

use super::figures::Figures;
use super::history::History;
use super::{button_id, phase_plan};
use crate::domain::language::Localized;
use crate::domain::model::{Phase, PhaseKind};
use crate::domain::rollout::{GateState, PhasePlan};
use crate::domain::work::Outcome;
use crate::state::{Store, use_store};
use crate::text::{rollout, rollout::gates as words};
use crate::ui::components::{Icon, live, live_value};
use crate::ui::routes::{RolloutAt, Route};

/// A phase: its gate, the figures that inform it, what they say, what was decided.
#[component]
pub fn PhaseCard(
    phase: PhaseKind,
    /// Whether this is the gate to decide about now.
    is_due: Signal<bool>,
    on_decide: Callback<()>,
) -> impl IntoView {
    let store = use_store();
    let plan = phase_plan(store, phase);
    let text = move |pick: fn(&Phase) -> &Localized| pick(store.model().phase(phase)).get(store.lang()).to_owned();
    let said = move |read: fn(Store, &PhasePlan) -> String| {
        plan.with(|plan| plan.as_ref().map(|plan| read(store, plan)).unwrap_or_default())
    };
    let title = format!("gate-{}", phase.id());
    let labelled = title.clone();
    let has_figures = move || plan.with(|plan| plan.as_ref().is_some_and(|plan| !plan.gate.kpis.is_empty()));
    let class = move || if is_due.get() { "button button--primary" } else { "button" };
    view! {
        <li class="card gate" aria-labelledby=labelled>
            <div class="gate__head">
                <h3 id=title>{live(move || text(|phase| &phase.name))}</h3>
                <p class="small">{live(move || text(|phase| &phase.about))}</p>
                <p class="gate__name">{live(move || words::gate_of(store.lang(), &store.model(), phase))}</p>
                {live(move || plan.with(|plan| plan.as_ref().map(|plan| state(store, plan))))}
            </div>
            <div class="gate__facts">
                <Show when=has_figures>
                    <Figures phase=phase plan=plan />
                </Show>
                <p class="gate__says">
                    <b>{live(move || store.t(words::SAYS))}</b>
                    " "
                    {live(move || said(|store, plan| {
                        words::says(store.lang(), &store.model(), plan)
                    }))}
                </p>
                <p class="small">
                    <a href=Route::Rollout(RolloutAt::Kpis).href()>{live(move || store.t(words::TO_KPIS))}</a>
                </p>
                <p class="small"><b>{live(move || store.t(words::RULE))}</b> " " {live(move || text(|phase| &phase.gate.note))}</p>
                <History phase=phase />
                <button
                    class=live_value(class)
                    id=button_id(phase)
                    type="button"
                    on:click=move |_| on_decide.run(())
                >
                    {live(move || store.t(words::DECIDE))}
                    <span class="visually-hidden">": " {live(move || text(|phase| &phase.gate.name))}</span>
                </button>
            </div>
        </li>
    }
}

/// How far a gate is: an icon, and a sentence.
fn state(store: Store, plan: &PhasePlan) -> impl IntoView + use<> {
    let today = store.results.rollout.with(|rollout| rollout.today);
    let (id, icon) = match (&plan.gate.state, plan.gate.is_due(today)) {
        (_, true) => ("due", "warn"),
        (GateState::Decided { decision, .. }, _) => match decision.outcome {
            Outcome::Graduate => ("graduate", "check"),
            Outcome::Hold => ("hold", "history"),
            Outcome::Stop => ("stop", "close"),
        },
        _ => ("open", "info"),
    };
    let nothing = plan.packages == 0 && matches!(plan.gate.state, GateState::NoDate);
    let text =
        if nothing { store.t(words::NO_WORK).to_owned() } else { rollout::gate_state(store.lang(), &plan.gate, today) };
    view! {
        <p class="gate__state" data-state=id>
            <Icon name=icon />
            {text}
        </p>
    }
}
