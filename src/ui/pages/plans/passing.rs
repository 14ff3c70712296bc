//! Addresses that do something and go on: open the example, offer the open plan as a file.

use leptos::prelude::*;

use crate::browser::hash;
use crate::state::use_store;
use crate::ui::routes::{AssessAt, Route};

/// Opens the example, where it shows most, and goes on to its result; the back button returns to where the link was.
#[component]
pub fn ExamplePage() -> impl IntoView {
    use_store().open_demo();
    hash::replace(&Route::Assess(AssessAt::Result).path());
}

/// Offers the open plan as a file and goes back to where the person was.
#[component]
pub fn TakeAwayPage() -> impl IntoView {
    use_store().offer_plan();
    hash::back();
}
