//! Small parts of the forms of a package.

use leptos::prelude::*;

use crate::domain::language::Localized;
use crate::state::use_store;
use crate::ui::components::{NumberField, live};

/// More hours than any package has.
const MOST_HOURS: f64 = 9_999.0;

/// What is wrong with the field above, read out when it appears.
#[component]
pub fn FaultLine(#[prop(into)] fault: Signal<Option<String>>) -> impl IntoView {
    view! { <p class="package__fault" role="alert">{live(move || fault.get())}</p> }
}

/// Hours of a role under its name.
#[component]
pub fn RoleHours(
    name: Localized,
    #[prop(into)] value: Signal<Option<u16>>,
    /// What the template says instead.
    #[prop(into, optional)]
    hint: Signal<String>,
    on_change: Callback<Option<u16>>,
) -> impl IntoView {
    let store = use_store();
    view! {
        <NumberField
            label=Signal::derive(move || name.get(store.lang()).to_owned())
            hint=hint
            value=Signal::derive(move || value.get().map(f64::from))
            max=MOST_HOURS
            on_change=Callback::new(move |hours: Option<f64>| on_change.run(hours.and_then(whole)))
        />
    }
}

/// A number without its fraction; `None` when it is out of range.
pub fn whole(number: f64) -> Option<u16> {
    #[expect(
        clippy::as_conversions,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "range checked"
    )]
    (0.0..=f64::from(u16::MAX)).contains(&number).then(|| number.round() as u16)
}
