//! The business case of the open plan: computed when somebody looks, drawn in slices between frames.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::results::Shared;
use super::store::Store;
use crate::browser::clock;
use crate::content;
use crate::domain::edit::Edit;
use crate::domain::figures::MoneySettings;
use crate::domain::money::{
    Assumptions, Basis, Case, DRAWS, Fault, Figure, LineId, Outcome, Scenario, Simulation, Spread,
};
use crate::domain::money::{all_scenarios, key_of};
use crate::domain::units::Id;

/// The seed of every case, so that the same plan gives the same result on every device.
pub const SEED: u64 = 1;
/// How long drawing may keep the page from answering.
const SLICE_MILLISECONDS: f64 = 10.0;
/// How many draws are made between looks at the clock.
const STEP: u32 = 50;

/// What the draws of a scenario say so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The scenario.
    pub scenario: Id,
    /// How many draws are made.
    pub made: u32,
    /// Whether somebody stopped it.
    pub stopped: bool,
    /// What came out; of the case as it was before until these draws are made.
    pub spread: Option<Arc<Spread>>,
}

/// A figure that is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// A figure of the result.
    Figure(Figure),
    /// A line, in one year or in all.
    Line(LineId, Option<usize>),
}

/// A case, or what keeps it from being computed.
pub type Computed = Result<Case, Vec<Fault>>;

/// The business case of the open plan as signals.
#[derive(Clone, Copy)]
pub struct CaseView {
    store: Store,
    /// What the team has said.
    pub said: Memo<Shared<MoneySettings>>,
    /// What the plan says.
    pub basis: Memo<Shared<Basis>>,
    /// Every scenario there is.
    pub scenarios: Memo<Shared<Vec<Scenario>>>,
    /// What is assumed, with the scenarios that are compared.
    pub assumptions: Memo<Shared<Assumptions>>,
    /// The case.
    pub case: Memo<Shared<Computed>>,
    /// Its results; none where it cannot be computed.
    pub outcomes: Memo<Shared<Vec<Outcome>>>,
    /// Which scenario is looked at, among those compared.
    pub focus: Memo<usize>,
    chosen: RwSignal<Option<Id>>,
    drawn: RwSignal<Vec<Drawn>>,
    is_watched: RwSignal<bool>,
    /// Counts cases drawn, so that only the last one goes on.
    round: StoredValue<u32>,
    /// The figure that is opened, and of which scenario.
    pub opened: RwSignal<Option<(usize, Opened)>>,
}

/// The business case of this page.
pub fn use_case() -> CaseView {
    expect_context()
}

impl CaseView {
    /// Makes it for the whole application. Nothing is computed before a page looks.
    pub fn provide(store: Store) {
        let said = Memo::new(move |_| Shared::new(store.plan().money.clone()));
        let basis = Memo::new(move |_| {
            let rollout = store.results.rollout.get();
            let basis = store
                .results
                .processes
                .with(|all| Basis::new(all.iter().map(|(process, found)| (&**process, &**found)), &rollout));
            Shared::new(Arc::new(basis))
        });
        let scenarios =
            Memo::new(move |_| Shared::new(Arc::new(said.with(|said| all_scenarios(&begins_with(said), said)))));
        let assumptions = Memo::new(move |_| Shared::new(Arc::new(said.with(|said| begins_with(said).with(said)))));
        let case = Memo::new(move |_| {
            let (assumptions, basis) = (assumptions.get(), basis.get());
            Shared::new(Arc::new(Case::new((*assumptions).clone(), (*basis).clone())))
        });
        let outcomes = Memo::new(move |_| {
            Shared::new(Arc::new(case.with(|case| case.as_ref().map(Case::outcomes).unwrap_or_default())))
        });
        let chosen: RwSignal<Option<Id>> = RwSignal::new(None);
        let focus = Memo::new(move |_| {
            let at = chosen.with(|id| {
                let id = id.as_ref()?;
                assumptions.with(|assumed| assumed.scenarios.iter().position(|scenario| scenario.id == *id))
            });
            at.unwrap_or_else(|| outcomes.with(|outcomes| best(outcomes)))
        });
        let view = CaseView {
            store,
            said,
            basis,
            scenarios,
            assumptions,
            case,
            outcomes,
            focus,
            chosen,
            drawn: RwSignal::default(),
            is_watched: RwSignal::new(false),
            round: StoredValue::new(0),
            opened: RwSignal::new(None),
        };
        provide_context(view);
        Effect::new(move |_| {
            if view.is_watched.get() {
                view.case.track();
                view.draw_all();
            }
        });
    }

    /// Draws as long as a page looks at it.
    pub fn watch(self) {
        self.is_watched.set(true);
        on_cleanup(move || {
            self.is_watched.set(false);
            self.opened.set(None);
        });
    }

    /// Looks at a scenario.
    pub fn look_at(self, scenario: usize) {
        let id = self.assumptions.with_untracked(|all| all.scenarios.get(scenario).map(|found| found.id.clone()));
        self.chosen.set(id);
        self.opened.set(None);
    }

    /// What the draws of a scenario say so far.
    pub fn drawn(self, scenario: usize) -> Option<Drawn> {
        let id = self.assumptions.with(|all| all.scenarios.get(scenario).map(|found| found.id.clone()))?;
        self.drawn.with(|all| all.iter().find(|drawn| drawn.scenario == id).cloned())
    }

    /// Stops drawing; what is drawn so far stays.
    pub fn stop(self) {
        self.next_round();
        self.drawn.update(|all| {
            for drawn in all.iter_mut().filter(|drawn| drawn.made < DRAWS) {
                drawn.stopped = true;
            }
        });
    }

    /// Draws everything again from the beginning.
    pub fn draw_all(self) {
        let round = self.next_round();
        let case = self.case.get_untracked();
        let Ok(found) = (*case).as_ref() else { return self.drawn.set(Vec::new()) };
        let ids: Vec<Id> = found.assumptions().scenarios.iter().map(|scenario| scenario.id.clone()).collect();
        self.drawn.update(|all| {
            let before = std::mem::take(all);
            let kept = |id: &Id| before.iter().find(|drawn| drawn.scenario == *id).and_then(|d| d.spread.clone());
            *all = ids
                .iter()
                .map(|id| Drawn { scenario: id.clone(), made: 0, stopped: false, spread: kept(id) })
                .collect();
        });
        let focus = self.focus.get_untracked();
        let mut order: Vec<usize> = (0..ids.len()).collect();
        order.sort_by_key(|scenario| *scenario != focus);
        spawn_local(async move {
            for scenario in order {
                if !self.draw(&case, scenario, round).await {
                    return;
                }
            }
        });
    }

    /// Draws one scenario; whether it came to its end.
    async fn draw(self, case: &Computed, scenario: usize, round: u32) -> bool {
        let Some(mut simulation) = case.as_ref().ok().and_then(|case| case.simulation(scenario, SEED, DRAWS)) else {
            return true;
        };
        loop {
            clock::pause().await;
            if self.round.get_value() != round {
                self.keep_stopped(scenario, &simulation);
                return false;
            }
            let began = clock::ticks();
            while !simulation.run(STEP) && clock::ticks() - began < SLICE_MILLISECONDS {}
            let spread = simulation.is_done().then(|| simulation.spread().map(Arc::new)).flatten();
            self.drawn.update(|all| {
                if let Some(drawn) = all.get_mut(scenario) {
                    drawn.made = simulation.made();
                    drawn.spread = spread.or(drawn.spread.take());
                }
            });
            if simulation.is_done() {
                return true;
            }
        }
    }

    /// What is drawn stays when somebody stopped it; a case that has changed since is left alone.
    fn keep_stopped(self, scenario: usize, simulation: &Simulation) {
        self.drawn.update(|all| {
            let own = all.get_mut(scenario).filter(|drawn| drawn.stopped && drawn.made == simulation.made());
            if let Some(drawn) = own {
                drawn.spread = simulation.spread().map(Arc::new).or(drawn.spread.take());
            }
        });
    }

    fn next_round(self) -> u32 {
        self.round.update_value(|round| *round = round.wrapping_add(1));
        self.round.get_value()
    }
}

/// What the team says.
impl CaseView {
    /// Changes what is said about money. `at`: what is changed; going on there is one step.
    pub fn change(self, at: impl Into<Id>, change: impl FnOnce(&MoneySettings) -> MoneySettings) {
        self.store.dispatch(self.edit(at, change));
    }

    /// The same, with undo at hand.
    pub fn change_with_undo(
        self,
        at: impl Into<Id>,
        said: String,
        change: impl FnOnce(&MoneySettings) -> MoneySettings,
    ) {
        self.store.dispatch_with_undo(self.edit(at, change), said);
    }

    fn edit(self, at: impl Into<Id>, change: impl FnOnce(&MoneySettings) -> MoneySettings) -> Edit {
        let now = self.store.plan_untracked().money.clone();
        Edit::SetMoney { settings: Arc::new(change(&now).sound()), at: at.into() }
    }

    /// What the content says where the team has said nothing.
    pub fn content(self) -> Assumptions {
        self.said.with(|said| begins_with(said))
    }

    /// The identifiers of what is compared.
    pub fn compared(self) -> Vec<Id> {
        self.assumptions.with(|all| all.scenarios.iter().map(|scenario| scenario.id.clone()).collect())
    }

    /// The faults of one figure, by its key.
    pub fn faults_of(self, key: &Id) -> Vec<Fault> {
        self.faults(|assumptions, fault| match fault {
            Fault::Disordered { scenario, input } | Fault::OutOfRange { scenario, input, .. } => {
                let own = scenario.and_then(|at| assumptions.scenarios.get(at));
                key_of(own, input).as_ref() == Some(key)
            }
            Fault::Missing { input } => key_of(None, input).as_ref() == Some(key),
            _ => false,
        })
    }

    /// The faults that fit.
    pub fn faults(self, fits: impl Fn(&Assumptions, &Fault) -> bool) -> Vec<Fault> {
        let (case, assumptions) = (self.case.get(), self.assumptions.get());
        let faults = (*case).as_ref().err().cloned().unwrap_or_default();
        faults.into_iter().filter(|fault| fits(&assumptions, fault)).collect()
    }
}

/// Where the figures begin.
fn begins_with(said: &MoneySettings) -> Assumptions {
    if said.example { content::money().demo() } else { content::money().assumptions.clone() }
}

/// The scenario that leaves the most.
fn best(outcomes: &[Outcome]) -> usize {
    let worth = |at: &usize| outcomes.get(*at).map(|outcome| outcome.figures.npv);
    // Of equal ones the first.
    (0..outcomes.len()).rev().max_by_key(worth).unwrap_or(0)
}
