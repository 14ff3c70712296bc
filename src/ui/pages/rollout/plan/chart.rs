//! The Gantt chart: a column of rows to choose from, and the bars beside it. Lengths along the time axis are per cent, so
//! the chart fits any width; heights are pixels, so the rows meet their names.

use leptos::prelude::*;

use crate::chart::gantt::{Bar, Diamond, Gantt, Mark, Row, Sizes, gantt};
use crate::domain::rollout::Rollout;
use crate::domain::units::Id;
use crate::state::{Store, use_store};
use crate::text::{format, rollout as words};
use crate::ui::components::{live, live_value};

/// Per cent along the axis, pixels down.
const SIZES: Sizes = Sizes { width: 100.0, head: 32.0, row: 30.0, bar: 16.0, month: 6.5, week: 1.1 };

#[component]
pub fn Chart(
    /// The package that is explained.
    chosen: RwSignal<Option<Id>>,
    /// What happens when another is chosen.
    on_choose: Callback<Id>,
) -> impl IntoView {
    let store = use_store();
    let geometry = Memo::new(move |_| store.results.rollout.with(|rollout| gantt(rollout, &SIZES, |_| true)));
    view! {
        <figure class="gantt" aria-label=live_value(move || store.t(words::CHART_LABEL))>
            <div class="gantt__scroll">
                <Names geometry=geometry chosen=chosen on_choose=on_choose />
                <svg class="gantt__plot" height=live_value(move || geometry.with(|g| g.height)) aria-hidden="true" focusable="false">
                    {live(move || geometry.with(|g| grid(store, g)))}
                    {live(move || geometry.with(|g| bars(store, g, chosen, on_choose)))}
                    {live(move || geometry.with(|g| today(store, g)))}
                </svg>
            </div>
            <figcaption>{live(move || store.t(words::CHART_KEY))}</figcaption>
        </figure>
    }
}

/// The names of phases and packages; a package is chosen by focus or click.
#[component]
fn Names(geometry: Memo<Gantt>, chosen: RwSignal<Option<Id>>, on_choose: Callback<Id>) -> impl IntoView {
    let store = use_store();
    let name = move |row: &Row| {
        let style = format!("block-size:{}px", row.height);
        match &row.mark {
            Mark::Phase { phase, .. } => {
                let text = words::phase(store.lang(), &store.model(), *phase);
                view! { <li class="gantt__phase" prop:style=style>{text}</li> }.into_any()
            }
            Mark::Package { id, index, .. } => {
                let text = store.results.rollout.with(|rollout| package_name(store, rollout, *index));
                let (own, id, tooltip) = (id.clone(), id.clone(), text.clone());
                let choose = move || on_choose.run(id.clone());
                let focus = choose.clone();
                let is_chosen = move || (chosen.get().as_ref() == Some(&own)).to_string();
                view! {
                    <li prop:style=style>
                        <button
                            class="gantt__name"
                            type="button"
                            aria-pressed=live_value(is_chosen)
                            title=tooltip
                            on:click=move |_| choose()
                            on:focus=move |_| focus()
                        >
                            {text}
                        </button>
                    </li>
                }
                .into_any()
            }
        }
    };
    view! {
        <ul class="gantt__names" prop:style=format!("padding-block-start:{}px", SIZES.head)>
            {live(move || geometry.with(|g| g.rows.iter().map(name).collect_view()))}
        </ul>
    }
}

fn package_name(store: Store, rollout: &Rollout, index: usize) -> String {
    rollout.packages.get(index).map_or_else(String::new, |planned| planned.package.title.get(store.lang()))
}

fn percent(value: f64) -> String {
    format!("{value:.3}%")
}

/// Freezes, weeks and months.
fn grid(store: Store, g: &Gantt) -> impl IntoView + use<> {
    let lang = store.lang();
    let height = g.height;
    let freezes = g.freezes.iter().map(|band| {
        view! {
            <rect class="gantt__freeze" x=percent(band.x) width=percent(band.width) y=SIZES.head height=height - SIZES.head />
        }
    });
    let weeks = g.weeks.iter().map(|line| {
        view! { <line class="gantt__week" x1=percent(line.x) x2=percent(line.x) y1=SIZES.head y2=height /> }
    });
    let months = g.months.iter().map(|month| {
        let name = if month.month == 1 {
            format!("{} {}", month.year, format::month(lang, 1))
        } else {
            format::month(lang, month.month)
        };
        view! {
            <line class="gantt__month" x1=percent(month.x) x2=percent(month.x) y1="8" y2=height />
            <text class="gantt__month-name" x=percent(month.x) dx="5" y="21">{name}</text>
        }
    });
    let rules = g.rows.iter().filter(|row| matches!(row.mark, Mark::Phase { .. })).map(|row| {
        view! { <line class="gantt__rule" x1="0" x2="100%" y1=row.y y2=row.y /> }
    });
    (freezes.collect_view(), weeks.collect_view(), months.collect_view(), rules.collect_view())
}

fn bars(store: Store, g: &Gantt, chosen: RwSignal<Option<Id>>, on_choose: Callback<Id>) -> impl IntoView + use<> {
    let mark = |row: &Row| match &row.mark {
        Mark::Phase { gate, .. } => gate.as_ref().map(diamond).into_any(),
        Mark::Package { id, index, bar } => {
            let weeks = store.results.rollout.with(|rollout| weeks(store, rollout, *index));
            bar.as_ref().map(|bar| package_bar(bar, id.clone(), weeks, chosen, on_choose)).into_any()
        }
    };
    g.rows.iter().map(mark).collect_view()
}

fn weeks(store: Store, rollout: &Rollout, index: usize) -> String {
    let placement = rollout.packages.get(index).and_then(|planned| planned.placement.as_ref());
    placement.map_or_else(String::new, |p| words::WEEK_SPAN.fill(store.lang(), &[("n", &(p.end_week - p.start_week))]))
}

fn package_bar(
    bar: &Bar,
    id: Id,
    weeks: String,
    chosen: RwSignal<Option<Id>>,
    on_choose: Callback<Id>,
) -> impl IntoView + use<> {
    /// A bar narrower than this share of the axis has no room for words.
    const WORDY: f64 = 9.0;
    let own = id.clone();
    let is_chosen = move || (chosen.get().as_ref() == Some(&own)).then_some("true");
    let label = (bar.width >= WORDY).then(|| {
        view! { <text class="gantt__bar-text" x=percent(bar.x) dx="8" y=bar.y + 12.0>{weeks}</text> }
    });
    let slack = (bar.slack > 0.0).then(|| {
        let middle = bar.y + bar.height / 2.0;
        view! {
            <line class="gantt__slack" x1=percent(bar.x + bar.width) x2=percent(bar.x + bar.width + bar.slack) y1=middle y2=middle />
        }
    });
    view! {
        <g class="gantt__package" data-critical=bar.critical.to_string() data-chosen=live_value(is_chosen) on:click=move |_| on_choose.run(id.clone())>
            {slack}
            <rect class="gantt__bar" x=percent(bar.x) width=percent(bar.width) y=bar.y height=bar.height rx="4" />
            {label}
        </g>
    }
}

fn diamond(gate: &Diamond) -> impl IntoView + use<> {
    let r = gate.radius;
    view! {
        <svg x=percent(gate.x) y=gate.y overflow="visible">
            <path class="gantt__gate" d=format!("M0 {}L{r} 0 0 {r} {} 0z", -r, -r) />
        </svg>
    }
}

fn today(store: Store, g: &Gantt) -> impl IntoView + use<> {
    let height = g.height;
    g.today.map(|x| {
        view! {
            <line class="gantt__today" x1=percent(x) x2=percent(x) y1=SIZES.head y2=height />
            <text class="gantt__today-name" x=percent(x) dx="4" y=SIZES.head + 10.0>{store.t(words::TODAY)}</text>
        }
    })
}
