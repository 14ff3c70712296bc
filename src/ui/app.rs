//! The whole application: store, address, shell and the page in it.

use leptos::prelude::*;

use super::address;
use super::pages::{assess, case, compare, history, not_found, plans, processes, rollout, settings};
use super::routes::Route;
use super::shell::{NewerVersion, OnlyShown, Shell};
use crate::content;
use crate::state::{CaseView, PlanningView, Program, RiskView, Store};
use crate::text::shell;
use crate::ui::components::live;

/// Everything.
#[component]
pub fn App(
    /// What the first program hands over, if it was there.
    handed_over: Option<String>,
) -> impl IntoView {
    let store = Store::provide(content::built_in(), Program::APP);
    PlanningView::provide(store);
    CaseView::provide(store);
    RiskView::provide(store);
    store.go_on(handed_over);
    let route = address::follow(store);
    let note = view! { <NewerVersion /> }.into_any();
    let shown = move || match (store.is_ready(), store.wanted(), route.get()) {
        (false, ..) => opening(store),
        (true, Some(wanted), Some(route)) if route.is_about_open_plan() => {
            view! { <plans::LockedPage wanted=wanted /> }.into_any()
        }
        (true, _, route) => page(route),
    };
    view! { <Shell route=route note=note>{live(shown)}</Shell> }
}

/// Until the plan to go on with is here; seen only where that takes a while.
fn opening(store: Store) -> AnyView {
    view! {
        <div class="opening opening--plan" role="status">
            <h1 tabindex="-1">{live(move || store.t(shell::OPENING))}</h1>
        </div>
    }
    .into_any()
}

fn page(route: Option<Route>) -> AnyView {
    match route {
        Some(Route::Plans) => view! { <plans::PlansPage /> }.into_any(),
        Some(Route::History) => view! { <OnlyShown><history::HistoryPage /></OnlyShown> }.into_any(),
        Some(Route::Example) => view! { <plans::ExamplePage /> }.into_any(),
        Some(Route::TakeAway) => view! { <plans::TakeAwayPage /> }.into_any(),
        Some(Route::Compare(wanted)) => view! { <compare::ComparePage wanted=wanted /> }.into_any(),
        Some(Route::Assess(at)) => view! { <OnlyShown><assess::AssessPage at=at /></OnlyShown> }.into_any(),
        Some(Route::Processes(at)) => view! { <OnlyShown><processes::ProcessesPage at=at /></OnlyShown> }.into_any(),
        Some(Route::Rollout(at)) => view! { <OnlyShown><rollout::RolloutPage at=at /></OnlyShown> }.into_any(),
        Some(Route::Case(at)) => view! { <OnlyShown><case::CasePage at=at /></OnlyShown> }.into_any(),
        Some(Route::Settings) => view! { <settings::SettingsPage /> }.into_any(),
        None => view! { <not_found::NotFoundPage /> }.into_any(),
    }
}
