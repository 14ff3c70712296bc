//! What lies behind the bars: freezes, weeks, months, phases and their gates; and today, in front of them.

use leptos::prelude::*;

use super::super::view::{HEAD, View, Zoom};
use super::percent;
use crate::chart::gantt::{Band, Diamond, Gantt, Mark, Month, WeekLine};
use crate::domain::rollout::first_day;
use crate::state::{Store, use_store};
use crate::text::format;
use crate::text::rollout::chart as words;
use crate::ui::components::live;

#[component]
pub fn Grid(view: View) -> impl IntoView {
    let store = use_store();
    let all = move || {
        let by_week = view.zoom.get() == Zoom::Weeks;
        view.geometry.with(|g| (freezes(store, g), weeks(store, g, by_week), months(store, g), phases(g)))
    };
    view! { {live(all)} }
}

fn freezes(store: Store, g: &Gantt) -> impl IntoView + use<> {
    /// A freeze narrower than this share of the axis has no room for its name.
    const WORDY: f64 = 7.0;
    let height = g.height - HEAD;
    let names = store.results.rollout.get();
    let band = |band: &Band| {
        let name = names.freezes.iter().find(|span| span.freeze == band.freeze).map(|span| span.name.clone());
        let label = name.filter(|_| band.width >= WORDY).map(|name| {
            view! {
                <svg x=percent(band.x) width=percent(band.width) height=HEAD overflow="hidden">
                    <text class="gantt__freeze-name" x="5" y=HEAD - 5.0>{name}</text>
                </svg>
            }
        });
        view! {
            <rect class="gantt__freeze" x=percent(band.x) width=percent(band.width) y=HEAD height=height />
            {label}
        }
    };
    g.freezes.iter().map(band).collect_view()
}

fn weeks(store: Store, g: &Gantt, by_week: bool) -> impl IntoView + use<> {
    let height = g.height;
    let start = store.results.rollout.with(|rollout| rollout.start);
    let line = |line: &WeekLine| {
        let x = percent(line.x);
        let is_last = line.week >= g.axis.weeks;
        let day = (by_week && !is_last).then(|| first_day(start, line.week).day());
        let day = day.map(|day| view! { <text class="gantt__day" x=x.clone() dx="4" y=HEAD - 6.0>{day}</text> });
        view! {
            <line class="gantt__week" x1=x.clone() x2=x y1=HEAD y2=height />
            {day}
        }
    };
    g.weeks.iter().map(line).collect_view()
}

fn months(store: Store, g: &Gantt) -> impl IntoView + use<> {
    let (lang, height) = (store.lang(), g.height);
    let month = |month: &Month| {
        let name = if month.month == 1 {
            format!("{} {}", month.year, format::month(lang, 1))
        } else {
            format::month(lang, month.month)
        };
        let x = percent(month.x);
        view! {
            <line class="gantt__month" x1=x.clone() x2=x.clone() y1="6" y2=height />
            <text class="gantt__month-name" x=x dx="5" y="18">{name}</text>
        }
    };
    g.months.iter().map(month).collect_view()
}

fn phases(g: &Gantt) -> impl IntoView + use<> {
    let rows = g.rows.iter().filter_map(|row| match &row.mark {
        Mark::Phase { gate, .. } => Some((row.y, *gate)),
        Mark::Package { .. } => None,
    });
    let phase = |(y, gate): (f64, Option<Diamond>)| {
        view! {
            <line class="gantt__rule" x1="0" x2="100%" y1=y y2=y />
            {gate.map(diamond)}
        }
    };
    rows.map(phase).collect_view()
}

fn diamond(gate: Diamond) -> impl IntoView {
    let r = gate.radius;
    view! {
        <svg x=percent(gate.x) y=gate.y overflow="visible">
            <path class="gantt__gate" d=format!("M0 {}L{r} 0 0 {r} {} 0z", -r, -r) />
        </svg>
    }
}

/// A line where today is.
#[component]
pub fn Today(view: View) -> impl IntoView {
    let store = use_store();
    let today = Memo::new(move |_| view.geometry.with(|g| g.today.map(|x| (x, g.height))));
    let line = move || {
        today.get().map(|(x, height)| {
            let x = percent(x);
            view! {
                <line class="gantt__today" x1=x.clone() x2=x.clone() y1=HEAD - 14.0 y2=height />
                <text class="gantt__today-name" x=x dx="4" y=HEAD - 4.0>{store.t(words::TODAY)}</text>
            }
        })
    };
    view! { {live(line)} }
}
