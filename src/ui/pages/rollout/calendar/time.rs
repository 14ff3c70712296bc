//! When it starts and when it should be done, with the plan's answer at once.

use leptos::prelude::*;

use crate::domain::edit::{Edit, WorkEdit};
use crate::domain::rollout::{Due, Fit};
use crate::state::{Store, use_store};
use crate::text::format;
use crate::text::rollout::{self, calendar as words};
use crate::ui::components::{DayInput, Field, Notice, NoticeTone, live};
use crate::ui::routes::{RolloutAt, Route};

#[component]
pub fn Time(fit: Memo<Fit>) -> impl IntoView {
    let store = use_store();
    view! {
        <section class="card calendar__time" aria-labelledby="calendar-time">
            <h2 id="calendar-time">{live(move || store.t(words::TIME_TITLE))}</h2>
            <div class="calendar__days">
                <Field label=store.label(rollout::START) hint=store.label(rollout::START_HINT)>
                    <DayInput
                        value=Signal::derive(move || store.results.settings.with(|settings| settings.start))
                        on_change=Callback::new(move |day| store.dispatch(Edit::SetStart(day)))
                    />
                </Field>
                <Field label=store.label(words::DEADLINE) hint=store.label(words::DEADLINE_HINT)>
                    <DayInput
                        value=Signal::derive(move || store.results.work.with(|work| work.deadline))
                        on_change=Callback::new(move |day| store.dispatch(Edit::Work(WorkEdit::Deadline(day))))
                    />
                </Field>
            </div>
            <div class="stack" role="status">
                {live(move || ends(store).map(|text| view! { <p>{text}</p> }))}
                {live(move || answer(store, fit.with(|fit| fit.due)))}
            </div>
        </section>
    }
}

/// From when to when the work runs.
fn ends(store: Store) -> Option<String> {
    let lang = store.lang();
    store.results.rollout.with(|rollout| {
        let end = rollout.packages.iter().filter_map(|planned| Some(planned.placement.as_ref()?.to)).max()?;
        let (start, end) = (format::date(lang, rollout.start), format::date(lang, end));
        Some(words::ENDS.fill(lang, &[("start", &start), ("end", &end)]))
    })
}

/// How the plan lies to the deadline: a missed one wants to be seen, and the plan says which work it is.
fn answer(store: Store, due: Due) -> Option<AnyView> {
    let text = words::due(store.lang(), &due)?;
    Some(match due {
        Due::Missed { .. } | Due::Unknown => view! {
            <Notice tone=if due == Due::Unknown { NoticeTone::Warn } else { NoticeTone::Bad }>
                {text} " " <a href=Route::Rollout(RolloutAt::Plan).href()>{store.t(words::TO_PLAN)}</a>
            </Notice>
        }
        .into_any(),
        Due::Unset | Due::Room { .. } => view! { <p>{text}</p> }.into_any(),
    })
}
