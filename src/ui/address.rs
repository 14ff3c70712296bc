//! The address bar, followed: which page is shown, its title, and where the focus goes with it.

use leptos::ev::hashchange;
use leptos::prelude::*;

use super::routes::Route;
use crate::browser::{document, hash};
use crate::state::Store;

/// The place the address means, from now on.
pub fn follow(store: Store) -> Memo<Option<Route>> {
    let path = RwSignal::new(hash::get());
    let listening = window_event_listener(hashchange, move |_| path.set(hash::get()));
    on_cleanup(move || listening.remove());

    let route = Memo::new(move |_| Route::parse(&path.get()));
    let moved = |_: &Option<Route>, before: Option<&Option<Route>>, _| {
        if before.is_some() {
            arrive();
        }
    };
    Effect::watch(move || route.get(), moved, false);
    Effect::new(move |_| document::set_title(&title(store, route.get())));
    route
}

/// Begins a page at its top, for eyes and for keys.
pub fn arrive() {
    document::scroll_to_top();
    document::focus("main h1");
}

fn title(store: Store, route: Option<Route>) -> String {
    let section = route.map_or("", |route| store.t(route.section().name()));
    format!("{section} · {} · Baton", store.title_name())
}
