//! What the plan has to fit: start, hours, freezes.

mod freezes;

use leptos::prelude::*;

use self::freezes::Freezes;
use super::Head;
use crate::domain::edit::Edit;
use crate::domain::model::Role;
use crate::state::use_store;
use crate::text::rollout as words;
use crate::ui::components::{DayInput, Field, NumberField, live};
use crate::ui::routes::RolloutAt;

/// What the plan has to fit.
#[component]
pub fn CalendarPage() -> impl IntoView {
    let store = use_store();
    view! {
        <Head title=store.label(words::FIT_TITLE) at=RolloutAt::Calendar />
        <Fit />
    }
}

#[component]
fn Fit() -> impl IntoView {
    let store = use_store();
    let roles = store.model().roles.clone();
    view! {
        <section class="card fit">
            <div class="fit__grid">
                <Start />
                <fieldset class="fit__roles">
                    <legend class="field__label">{live(move || store.t(words::HOURS_LEGEND))}</legend>
                    <div class="fit__hours">
                        {roles.into_iter().map(|role| view! { <Hours role=role /> }).collect_view()}
                    </div>
                </fieldset>
                <Freezes />
            </div>
        </section>
    }
}

#[component]
fn Start() -> impl IntoView {
    let store = use_store();
    view! {
        <Field
            label=store.label(words::START)
            hint=store.label(words::START_HINT)
        >
            <DayInput
                value=Signal::derive(move || store.results.settings.with(|settings| settings.start))
                on_change=Callback::new(move |day| store.dispatch(Edit::SetStart(day)))
            />
        </Field>
    }
}

#[component]
fn Hours(role: Role) -> impl IntoView {
    let store = use_store();
    let Role { id, name, about, hours_per_week } = role;
    let own = id.clone();
    let value = Signal::derive(move || {
        let said = store.results.settings.with(|settings| settings.hours_per_week.get(&own).copied());
        Some(f64::from(said.unwrap_or(hours_per_week)))
    });
    let change = Callback::new(move |hours: Option<f64>| {
        #[expect(clippy::as_conversions, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 168")]
        let hours = hours.map(|hours| hours.round() as u16);
        store.dispatch(Edit::SetHours { role: id.clone(), hours });
    });
    view! {
        <NumberField
            label=Signal::derive(move || name.get(store.lang()).to_owned())
            hint=Signal::derive(move || about.get(store.lang()).to_owned())
            value=value
            max=168.0
            on_change=change
        />
    }
}
