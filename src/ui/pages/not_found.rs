//! An address that leads nowhere.

use leptos::prelude::*;

use crate::state::use_store;
use crate::text::shell;
use crate::ui::components::live;
use crate::ui::routes::Route;

/// Says so and leads back.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let store = use_store();
    view! {
        <h1 tabindex="-1">{live(move || store.t(shell::NOT_FOUND_TITLE))}</h1>
        <p><a href=Route::Plans.href()>{live(move || store.t(shell::NOT_FOUND_BACK))}</a></p>
    }
}
