//! The root: store, address, shell and the page in it.

use leptos::ev::hashchange;
use leptos::prelude::*;

use super::pages::{assess, not_found, plans, processes, rollout, settings};
use super::routes::Route;
use super::shell::Shell;
use crate::browser::{document, hash};
use crate::state::Store;
use crate::ui::components::live;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let store = Store::provide();
    let path = RwSignal::new(hash::get());
    let listening = window_event_listener(hashchange, move |_| path.set(hash::get()));
    on_cleanup(move || listening.remove());

    let route = Memo::new(move |_| Route::parse(&path.get()));
    Effect::watch(
        move || route.get(),
        |_, before, _| {
            if before.is_some() {
                document::scroll_to_top();
                document::focus("main h1");
            }
        },
        false,
    );
    Effect::new(move |_| document::set_title(&title(store, route.get())));

    view! { <Shell route=route>{live(move || page(route.get()))}</Shell> }
}

fn title(store: Store, route: Option<Route>) -> String {
    let section = route.map_or("", |route| store.t(route.section().name()));
    format!("{section} · {} · Baton", store.plan_name())
}

fn page(route: Option<Route>) -> AnyView {
    match route {
        Some(Route::Plans) => view! { <plans::PlansPage /> }.into_any(),
        Some(Route::Assess(at)) => view! { <assess::AssessPage at=at /> }.into_any(),
        Some(Route::Processes(at)) => view! { <processes::ProcessesPage at=at /> }.into_any(),
        Some(Route::Rollout) => view! { <rollout::RolloutPage /> }.into_any(),
        Some(Route::Settings) => view! { <settings::SettingsPage /> }.into_any(),
        None => view! { <not_found::NotFoundPage /> }.into_any(),
    }
}
