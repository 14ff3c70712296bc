//! When what happens and why: the plan as a chart and as a table.

mod answer;
mod chart;
mod edit;
mod explain;
mod keys;
mod left_out;
mod load_table;
mod mover;
mod replan;
mod table;
mod toolbar;
mod view;

use leptos::prelude::*;

use self::view::View;
use super::Head;
use super::searching::Searching;
use crate::domain::rollout::{ASSUMED_STAGE, Notice as PlanNotice, Rollout};
use crate::domain::units::{MINUTES_PER_HOUR, real};
use crate::state::{Store, use_store};
use crate::text::{format, names, rollout as words};
use crate::ui::components::{Notice, NoticeTone, live};
use crate::ui::routes::RolloutAt;

/// The plan.
#[component]
pub fn PlanPage() -> impl IntoView {
    let store = use_store();
    let view = View::new();
    keys::listen(view);
    let title = Signal::derive(move || store.results.rollout.with(|rollout| headline(store, rollout)));
    view! {
        <Head title=title at=RolloutAt::Plan />
        <div class="stack-lg">
            <Findings />
            <Searching />
            <replan::Replan />
            <When view=view />
            <edit::LeftOutByYou />
            <left_out::LeftOut />
        </div>
    }
}

/// When what happens: as a chart with explanations, or the same as a table.
#[component]
fn When(view: View) -> impl IntoView {
    let store = use_store();
    let plan = move || {
        if view.as_table.get() {
            view! { <table::PlanTable view=view /> <load_table::LoadTable view=view /> }.into_any()
        } else {
            view! { <chart::Chart view=view /> }.into_any()
        }
    };
    view! {
        <section class="rollout__plan" aria-labelledby="rollout-chart">
            <h2 id="rollout-chart" class="visually-hidden">{live(move || store.t(words::CHART_TITLE))}</h2>
            <toolbar::Toolbar view=view />
            {live(plan)}
            <answer::Answer view=view />
            <explain::Explain chosen=view.chosen />
        </section>
    }
}

/// The finding: how long it takes, and how far that is from the best possible.
fn headline(store: Store, rollout: &Rollout) -> String {
    let lang = store.lang();
    if !rollout.conflicts.is_empty() {
        return words::CANNOT_WORK.get(lang).to_owned();
    }
    let gap = format::number(rollout.gap_percent, 0);
    let text = if rollout.weeks == rollout.lower_bound { words::WEEKS_BEST } else { words::WEEKS_GAP };
    text.fill(lang, &[("n", &rollout.weeks), ("gap", &gap)])
}

/// The sentences under the headline: span, bottleneck, what the stage permits, conflicts by name.
#[component]
fn Findings() -> impl IntoView {
    let store = use_store();
    let conflicts = move || {
        let (lang, model) = (store.lang(), store.model());
        let sentences = store.results.rollout.with(|rollout| {
            rollout.conflicts.iter().map(|conflict| words::conflict(lang, &model, conflict)).collect::<Vec<_>>()
        });
        sentences.into_iter().map(|text| view! { <Notice tone=NoticeTone::Bad>{text}</Notice> }).collect_view()
    };
    let unknown = move || {
        let is_unknown = store.results.rollout.with(|rollout| rollout.notices.contains(&PlanNotice::StageUnknown));
        is_unknown.then(|| {
            let stage = names::stage_number(ASSUMED_STAGE).get(store.lang());
            let text = words::STAGE_UNKNOWN.fill(store.lang(), &[("n", &stage)]);
            view! { <Notice tone=NoticeTone::Warn>{text}</Notice> }
        })
    };
    view! {
        <div class="stack">
            <p class="lede">{live(move || store.results.rollout.with(|rollout| span(store, rollout)))}</p>
            <p>{live(move || store.results.rollout.with(|rollout| bottleneck(store, rollout)))}</p>
            <p class="lede">{live(move || permits(store))}</p>
            {live(unknown)}
            {live(conflicts)}
        </div>
    }
}

fn span(store: Store, rollout: &Rollout) -> String {
    let lang = store.lang();
    let last = rollout.packages.iter().filter_map(|planned| Some(planned.placement.as_ref()?.to)).max();
    let count = real(rollout.packages.len());
    words::LEDE.fill(
        lang,
        &[
            ("packages", &format::number(count, 0)),
            ("start", &format::date(lang, rollout.start)),
            ("end", &format::date(lang, last.unwrap_or(rollout.start))),
        ],
    )
}

fn bottleneck(store: Store, rollout: &Rollout) -> Option<String> {
    let busiest = rollout.bottleneck.as_ref()?;
    let load = rollout.roles.iter().find(|load| load.role == *busiest)?;
    let lang = store.lang();
    Some(words::BOTTLENECK.fill(
        lang,
        &[
            ("role", &words::role(lang, &store.model(), busiest)),
            ("hours", &format::number(f64::from(load.capacity) / MINUTES_PER_HOUR, 1)),
            ("percent", &format::number(load.used_percent(), 0)),
        ],
    ))
}

fn permits(store: Store) -> Option<String> {
    let lang = store.lang();
    let stage = store.results.stage.with(|stage| stage.likely)?;
    let model = store.model();
    let text = model.stage(stage).permits.get(lang);
    Some(words::STAGE_PERMITS.fill(lang, &[("n", &names::stage_number(stage).get(lang)), ("text", &text)]))
}
