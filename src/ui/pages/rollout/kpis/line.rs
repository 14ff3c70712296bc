//! The values of a figure as a small line.

use leptos::prelude::*;

use crate::chart::sparkline::{Sparkline, sparkline};
use crate::domain::rollout::KpiState;
use crate::state::use_store;
use crate::text::rollout::kpis as words;

/// The values of a figure as a small line, with its baseline and target; nothing where nothing was measured.
pub fn line(name: &str, state: &KpiState) -> Option<impl IntoView + use<>> {
    let store = use_store();
    let said = words::line(store.lang(), name, state)?;
    let label = said.clone();
    let Sparkline { points, baseline, target } = sparkline(&state.values, state.baseline, state.target);
    let path: Vec<String> = points.iter().map(|(x, y)| format!("{x:.2},{y:.2}")).collect();
    let rule = |class: &'static str, y: f64| {
        view! { <line class=class x1="0" x2="100%" y1=percent(y) y2=percent(y) /> }
    };
    let dots = points.iter().map(|(x, y)| view! { <circle class="spark__dot" cx=percent(*x) cy=percent(*y) r="3" /> });
    Some(view! {
        <svg class="spark" width="100%" height="100%" role="img" aria-label=label focusable="false">
            <title>{said}</title>
            {baseline.map(|y| rule("spark__baseline", y))}
            {rule("spark__target", target)}
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible" aria-hidden="true">
                <polyline class="spark__line" points=path.join(" ") vector-effect="non-scaling-stroke" />
            </svg>
            {dots.collect_view()}
        </svg>
    })
}

fn percent(value: f64) -> String {
    format!("{value:.2}%")
}
