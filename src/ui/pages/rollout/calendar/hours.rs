//! Hours a week of each role.

use leptos::prelude::*;

use crate::domain::edit::Edit;
use crate::domain::model::Role;
use crate::domain::rollout::Fit;
use crate::state::use_store;
use crate::text::rollout::{self, calendar as words};
use crate::ui::components::{NumberField, live};

#[component]
pub fn Hours(fit: Memo<Fit>) -> impl IntoView {
    let store = use_store();
    let roles = store.model().roles.clone();
    let scarcest = move || {
        let lang = store.lang();
        let role = fit.with(|fit| fit.pace.as_ref().map(|(id, _)| rollout::role(lang, &store.model(), id)));
        role.map(|role| view! { <p>{words::HOURS_PACE.fill(lang, &[("role", &role)])}</p> })
    };
    view! {
        <section class="card calendar__hours" aria-labelledby="calendar-hours">
            <h2 id="calendar-hours">{live(move || store.t(words::HOURS_TITLE))}</h2>
            <div class="calendar__roles" role="group" aria-labelledby="calendar-hours">
                {roles.into_iter().map(|role| view! { <HoursOf role=role /> }).collect_view()}
            </div>
            {live(scarcest)}
        </section>
    }
}

#[component]
fn HoursOf(role: Role) -> impl IntoView {
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
