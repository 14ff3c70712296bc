//! How full each role is, week by week.

use leptos::prelude::*;

use crate::domain::rollout::RoleUse;
use crate::domain::units::MINUTES_PER_HOUR;
use crate::state::{Store, use_store};
use crate::text::{format, rollout as words};
use crate::ui::components::live;

#[component]
pub fn Load() -> impl IntoView {
    let store = use_store();
    let rows = move || {
        store.results.rollout.with(|rollout| {
            let busy = rollout.roles.iter().filter(|load| load.minutes.iter().any(|minutes| *minutes > 0));
            busy.map(|load| row(store, load)).collect_view()
        })
    };
    view! {
        <section class="load" aria-labelledby="load-title">
            <h2 id="load-title">{live(move || store.t(words::LOAD_TITLE))}</h2>
            <ul class="load__list">{live(rows)}</ul>
        </section>
    }
}

fn row(store: Store, load: &RoleUse) -> impl IntoView + use<> {
    let lang = store.lang();
    let hours = f64::from(load.capacity) / MINUTES_PER_HOUR;
    let line = words::LOAD_LINE.fill(
        lang,
        &[
            ("role", &words::role(lang, &store.model(), &load.role)),
            ("percent", &format::number(load.used_percent(), 0)),
            ("hours", &format::number(hours, 1)),
        ],
    );
    let weeks = (1u32..).zip(&load.minutes).map(|(week, minutes)| {
        let used = f64::from(*minutes) / MINUTES_PER_HOUR;
        let share = if hours > 0.0 { 100.0 * used / hours } else { 0.0 };
        let values: [(&str, &dyn std::fmt::Display); 3] =
            [("week", &week), ("used", &format::number(used, 1)), ("hours", &format::number(hours, 1))];
        let title = words::LOAD_CELL.fill(lang, &values);
        view! { <i prop:style=format!("--share:{share:.0}%") data-full=(share > 90.0).to_string() title=title></i> }
    });
    view! {
        <li>
            <p>{line}</p>
            <div class="load__weeks" aria-hidden="true">{weeks.collect_view()}</div>
        </li>
    }
}
