//! Gates: when each is due, what its figures say, what was decided; and what may be signed when.

mod card;
mod contracts;
mod decide;
mod figures;
mod form;
mod history;

use leptos::prelude::*;

use self::card::PhaseCard;
use self::contracts::Signing;
use self::decide::DecideDialog;
use self::form::Drafts;
use super::Head;
use crate::domain::model::PhaseKind;
use crate::domain::rollout::PhasePlan;
use crate::state::{Store, use_store};
use crate::text::rollout::gates as words;
use crate::ui::components::live;
use crate::ui::routes::RolloutAt;

/// Gates and contracts.
#[component]
pub fn GatesPage() -> impl IntoView {
    let store = use_store();
    let title = Signal::derive(move || {
        let (work, rollout) = (store.results.work.get(), store.results.rollout.get());
        words::headline(store.lang(), &store.model(), &work, &rollout)
    });
    let deciding: RwSignal<Option<PhaseKind>> = RwSignal::new(None);
    let drafts = Drafts::new(store.today());
    // Where somebody should decide now.
    let due = Memo::new(move |_| {
        store.results.rollout.with(|rollout| {
            let plan = rollout.phases.iter().find(|plan| plan.gate.is_due(rollout.today));
            plan.map(|plan| plan.phase)
        })
    });
    let card = move |phase| {
        let is_due = Signal::derive(move || due.get() == Some(phase));
        view! { <PhaseCard phase=phase is_due=is_due on_decide=Callback::new(move |()| deciding.set(Some(phase))) /> }
    };
    view! {
        <Head title=title at=RolloutAt::Gates />
        <div class="gates stack-lg">
            <section aria-labelledby="gates-list">
                <h2 id="gates-list">{live(move || store.t(words::LIST_TITLE))}</h2>
                <p class="lede">{live(move || store.t(words::LEDE))}</p>
                <ol class="gates__list">{PhaseKind::ALL.map(card)}</ol>
            </section>
            <Signing />
        </div>
        <DecideDialog phase=deciding drafts=drafts on_close=Callback::new(move |()| deciding.set(None)) />
    }
}

/// A phase of the plan as it stands.
fn phase_plan(store: Store, phase: PhaseKind) -> Memo<Option<PhasePlan>> {
    Memo::new(move |_| store.results.rollout.with(|rollout| rollout.phase(phase).cloned()))
}

/// The button that asks for a decision at a gate.
fn button_id(phase: PhaseKind) -> String {
    format!("decide-{}", phase.id())
}
