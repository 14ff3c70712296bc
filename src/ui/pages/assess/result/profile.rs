//! The profile: what holds it back, as a chart, as bars and as a table.

use leptos::prelude::*;

use super::radar::RadarChart;
use crate::domain::stage::DimensionProfile;
use crate::domain::units::{Level, Stage};
use crate::state::{Store, use_store};
use crate::text::assess::{self, sentence};
use crate::text::format;
use crate::ui::components::{live, live_value};
use crate::ui::pages::assess::{dimension_name, question_href};

/// The profile.
#[component]
pub fn Profile() -> impl IntoView {
    let store = use_store();
    let title = move || store.results.stage.with(|s| sentence::profile_finding(store.lang(), s, &store.model()));
    let next = Memo::new(move |_| next_stage(store));
    let note = move || match next.get() {
        Some(stage) => assess::PROFILE_NOTE.fill(store.lang(), &[("stage", &sentence::stage(store.lang(), stage))]),
        None => store.t(assess::PROFILE_NOTE_TOP).to_owned(),
    };
    let dimensions = 0..store.model().dimensions.len();
    let bars = dimensions.map(|dimension| view! { <Bar dimension=dimension next=next /> });
    view! {
        <section class="card profile">
            <h2>{live(title)}</h2>
            <RadarChart next=next />
            <ul class="profile__bars">{bars.collect_view()}</ul>
            <p class="small">{live(note)}</p>
            <ProfileTable />
        </section>
    }
}

/// The stage the marks in the profile stand for.
fn next_stage(store: Store) -> Option<Stage> {
    store.results.stage.with(|stage| stage.likely?.up())
}

fn of(store: Store, dimension: usize) -> DimensionProfile {
    store.results.stage.with(|stage| stage.profile[dimension].clone())
}

/// A share of the greatest level in per cent, for a length.
fn percent(level: f64) -> String {
    format!("{:.1}%", 100.0 * level / f64::from(Level::MAX))
}

fn mean_text(mean: Option<f64>) -> String {
    format::or_dash(mean, |mean| format::fixed(mean, 1))
}

/// One dimension: its mean as a bar, and a mark at the level the next stage builds on.
#[component]
fn Bar(dimension: usize, next: Memo<Option<Stage>>) -> impl IntoView {
    let store = use_store();
    let mean = Memo::new(move |_| of(store, dimension).mean);
    let is_low = Memo::new(move |_| {
        store.results.stage.with(|stage| sentence::lagging(stage, &store.model()).contains(&dimension))
    });
    let mark = move || {
        next.get().map(|stage| view! { <b prop:style=format!("inset-inline-start:{}", percent(f64::from(stage)))></b> })
    };
    view! {
        <li class="profile__bar" data-low=live_value(move || is_low.get().then_some(""))>
            <span>{live(move || dimension_name(store, dimension))}</span>
            <span class="profile__track" aria-hidden="true">
                <i prop:style=live_value(move || format!("inline-size:{}", percent(mean.get().unwrap_or(0.0))))></i>
                {live(mark)}
            </span>
            <span class="num">{live(move || mean_text(mean.get()))}</span>
        </li>
    }
}

#[component]
fn ProfileTable() -> impl IntoView {
    let store = use_store();
    let rows = (0..store.model().dimensions.len()).map(|dimension| view! { <TableRow dimension=dimension /> });
    let heads = [assess::COL_MEAN, assess::COL_LOWEST, assess::COL_HIGHEST, assess::COL_ANSWERED];
    let heads = heads.map(|name| view! { <th class="num" scope="col">{live(move || store.t(name))}</th> });
    view! {
        <details class="profile__table">
            <summary>{live(move || store.t(assess::AS_TABLE))}</summary>
            <div class="scroll-x">
                <table>
                    <caption class="visually-hidden">{live(move || store.t(assess::TABLE_CAPTION))}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{live(move || store.t(assess::COL_DIMENSION))}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
}

#[component]
fn TableRow(dimension: usize) -> impl IntoView {
    let store = use_store();
    let profile = Memo::new(move |_| of(store, dimension));
    let level = |level: Option<Level>| format::or_dash(level, |level| level.to_string());
    let lowest = move || {
        let lowest = profile.with(|profile| profile.lowest);
        lowest.map(|(question, low)| view! { <a href=question_href(store, question)>{low.to_string()}</a> })
    };
    view! {
        <tr>
            <th scope="row">{live(move || dimension_name(store, dimension))}</th>
            <td class="num">{live(move || profile.with(|profile| mean_text(profile.mean)))}</td>
            <td class="num">{live(move || lowest().map_or_else(|| "–".into_any(), IntoAny::into_any))}</td>
            <td class="num">{live(move || profile.with(|profile| level(profile.highest)))}</td>
            <td class="num">{live(move || profile.with(|profile| format!("{}/{}", profile.answered, profile.total)))}</td>
        </tr>
    }
}
