//! The profile as a radar chart. The bars under it say the same, so the drawing is one image to a screen reader.

use leptos::prelude::*;

use crate::chart::radar::{Radar, Side, Spoke, label_lines, points, radar};
use crate::domain::units::{Stage, real};
use crate::state::{Store, use_store};
use crate::text::assess::{self, sentence};
use crate::ui::components::{live, live_value};
use crate::ui::pages::assess::dimension_name;

/// Length of a spoke in the drawing's own units.
const RADIUS: f64 = 100.0;

/// Height of a line of a label.
const LINE: f64 = 14.0;

/// The chart.
#[component]
pub fn RadarChart(next: Memo<Option<Stage>>) -> impl IntoView {
    let store = use_store();
    let chart = Memo::new(move |_| chart(store));
    let rings = move || chart.with(|chart| chart.rings.iter().map(|ring| points(ring)).collect::<Vec<_>>());
    let rings =
        move || rings().into_iter().map(|ring| view! { <polygon class="radar__ring" points=ring /> }).collect_view();
    let target = move || {
        let ring = next.get().and_then(|stage| chart.with(|chart| chart.rings.get(stage.index()).map(|r| points(r))));
        ring.map(|ring| view! { <polygon class="radar__target" points=ring /> })
    };
    view! {
        <svg
            class="radar"
            viewBox="-190 -130 380 254"
            role="img"
            aria-label=live_value(move || store.t(assess::RADAR_LABEL))
        >
            {live(rings)}
            {live(move || spokes(&chart.get()))}
            {live(target)}
            <polygon class="radar__shape" points=live_value(move || chart.with(|chart| points(&chart.shape))) />
            {live(move || values(store, &chart.get()))}
            {live(move || labels(store, &chart.get()))}
        </svg>
    }
}

fn chart(store: Store) -> Radar {
    store.results.stage.with(|stage| radar(&stage.profile.iter().map(|p| p.mean).collect::<Vec<_>>(), RADIUS))
}

fn spokes(chart: &Radar) -> impl IntoView + use<> {
    let line = |spoke: &Spoke| {
        view! { <line class="radar__spoke" x2=format!("{:.1}", spoke.end.x) y2=format!("{:.1}", spoke.end.y) /> }
    };
    chart.spokes.iter().map(line).collect_view()
}

fn values(store: Store, chart: &Radar) -> impl IntoView + use<> {
    let low = store.results.stage.with(|stage| sentence::lagging(stage, &store.model()));
    let dots = chart.spokes.iter().enumerate().filter_map(|(index, spoke)| Some((index, spoke.value?)));
    let dots = dots.map(|(index, at)| {
        let is_low = low.contains(&index).then_some("");
        let radius = if is_low.is_some() { "4.5" } else { "3" };
        view! {
            <circle class="radar__value" data-low=is_low cx=format!("{:.1}", at.x) cy=format!("{:.1}", at.y) r=radius />
        }
    });
    dots.collect_view()
}

fn labels(store: Store, chart: &Radar) -> impl IntoView + use<> {
    let low = store.results.stage.with(|stage| sentence::lagging(stage, &store.model()));
    let labels = chart.spokes.iter().enumerate().map(|(index, spoke)| {
        let anchor = match spoke.side {
            Side::Left => "end",
            Side::Middle => "middle",
            Side::Right => "start",
        };
        let name = dimension_name(store, index);
        let lines = label_lines(&name);
        let x = format!("{:.1}", spoke.label.x);
        let first = spoke.label.y - LINE * (real(lines.len()) - 1.0) / 2.0;
        let lines = lines.iter().enumerate().map(|(line, text)| {
            let y = format!("{:.1}", first + LINE * real(line));
            view! { <tspan x=x.clone() y=y dy=".35em">{(*text).to_owned()}</tspan> }
        });
        let is_low = low.contains(&index).then_some("");
        view! { <text class="radar__label" data-low=is_low text-anchor=anchor>{lines.collect_view()}</text> }
    });
    labels.collect_view()
}
