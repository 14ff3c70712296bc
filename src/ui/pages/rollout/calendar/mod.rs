//! What the plan has to fit: start and deadline, hours, freezes, holidays, and all of it as a year of days.

mod freezes;
mod holidays;
mod hours;
mod own;
mod time;
mod year;

use leptos::prelude::*;

use super::Head;
use crate::domain::rollout::Fit;
use crate::state::{Store, use_store};
use crate::text::rollout::calendar as words;
use crate::ui::components::live;
use crate::ui::routes::RolloutAt;

/// What the plan has to fit.
#[component]
pub fn CalendarPage() -> impl IntoView {
    let store = use_store();
    let fit = fit(store);
    let title = Signal::derive(move || fit.with(|fit| words::finding(store.lang(), &store.model(), fit)));
    view! {
        <Head title=title at=RolloutAt::Calendar />
        <div class="calendar">
            <p class="lede calendar__wide">{live(move || store.t(words::LEDE))}</p>
            <time::Time fit=fit />
            <hours::Hours fit=fit />
            <year::Year />
            <freezes::Freezes />
            <holidays::Holidays />
        </div>
    }
}

/// How the plan lies to what it has to fit.
fn fit(store: Store) -> Memo<Fit> {
    Memo::new(move |_| {
        let deadline = store.results.work.with(|work| work.deadline);
        store.results.rollout.with(|rollout| Fit::of(rollout, deadline))
    })
}
