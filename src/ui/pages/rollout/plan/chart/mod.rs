//! The Gantt chart: a column of rows to choose from, the bars beside it, and under them how full each role is. Lengths along
//! the time axis are per cent, so the chart fits any width; heights are pixels, so the rows meet their names.

mod bars;
mod drag;
mod grid;
mod heat;
mod links;
mod names;

use leptos::prelude::*;

use super::view::View;
use crate::state::use_store;
use crate::text::rollout::chart as words;
use crate::ui::components::{live, live_value};

#[component]
pub fn Chart(view: View) -> impl IntoView {
    let store = use_store();
    let width = move || {
        let weeks = view.geometry.with(|g| g.axis.weeks);
        view.zoom.get().pixels().map_or_else(|| "0px".to_owned(), |pixels| format!("{}px", pixels * f64::from(weeks)))
    };
    let height = move || view.geometry.with(|g| g.height);
    let has_rows = Memo::new(move |_| view.geometry.with(|g| !g.rows.is_empty()));
    view! {
        <figure class="gantt" aria-label=live_value(move || store.t(words::LABEL))>
            <div class="gantt__scroll" style:--plot=live_value(width)>
                <names::Names view=view />
                <svg class="gantt__plot" height=live_value(height) aria-hidden="true" focusable="false">
                    <grid::Grid view=view />
                    <links::Links view=view />
                    <bars::Bars view=view />
                    <grid::Today view=view />
                </svg>
                <heat::Heat view=view />
            </div>
            <Show when=move || !has_rows.get()>
                <p class="gantt__none">{live(move || store.t(words::NONE_FIT))}</p>
            </Show>
            <figcaption>{live(move || store.t(words::KEY))}</figcaption>
        </figure>
    }
}

/// A length along the axis.
fn percent(value: f64) -> String {
    format!("{value:.3}%")
}
