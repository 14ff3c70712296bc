//! The bars: where each package is, and while one is held, where the plan would have it.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::super::mover::Held;
use super::super::view::{View, sizes};
use super::{drag, percent};
use crate::chart::gantt::{Bar, Mark};
use crate::domain::rollout::{Placement, Rollout};
use crate::domain::units::Id;
use crate::domain::work::Status;
use crate::state::{Store, use_planning, use_store};
use crate::text::rollout as words;
use crate::ui::components::{live, live_value};

/// A bar narrower than this share of the axis has no room for words.
const WORDY: f64 = 9.0;

#[component]
pub fn Bars(view: View) -> impl IntoView {
    let places = Memo::new(move |_| {
        view.geometry.with(|g| g.rows.iter().filter_map(|row| placed(&row.mark)).collect::<BTreeMap<_, _>>())
    });
    let ids = Memo::new(move |_| places.with(|places| places.keys().cloned().collect::<Vec<_>>()));
    let planning = use_planning();
    let tried = Memo::new(move |_| planning.trial.with(|trial| trial.as_ref().map(|trial| trial.rollout.clone())));
    let elsewhere = Memo::new(move |_| tried.get().map_or_else(BTreeMap::new, |tried| elsewhere(view, &tried)));
    view! {
        <For
            each=move || ids.get()
            key=Id::clone
            children=move |id| view! { <PackageBar view=view id=id places=places elsewhere=elsewhere /> }
        />
    }
}

fn placed(mark: &Mark) -> Option<(Id, Bar)> {
    match mark {
        Mark::Package { id, bar: Some(bar), .. } => Some((id.clone(), *bar)),
        _ => None,
    }
}

/// The bars of packages that the plan would have elsewhere with what is tried out.
fn elsewhere(view: View, tried: &Rollout) -> BTreeMap<Id, Bar> {
    let store = use_store();
    let sizes = sizes(view.zoom.get(), view.geometry.with(|g| g.axis.weeks));
    let place = |rollout: &Rollout| -> BTreeMap<Id, (u32, u32)> {
        let weeks = |at: &Placement| (at.start_week, at.end_week);
        let of = |planned: &crate::domain::rollout::Planned| {
            Some((planned.package.id.clone(), weeks(planned.placement.as_ref()?)))
        };
        rollout.packages.iter().filter_map(of).collect()
    };
    let before = store.results.rollout.with(|rollout| place(rollout));
    let found: BTreeMap<&Id, &Placement> =
        tried.packages.iter().filter_map(|planned| Some((&planned.package.id, planned.placement.as_ref()?))).collect();
    let moved = |row: &crate::chart::gantt::Row| {
        let Mark::Package { id, .. } = &row.mark else { return None };
        let placement = found.get(id)?;
        let same = before.get(id) == Some(&(placement.start_week, placement.end_week));
        (!same).then(|| view.geometry.with(|g| (id.clone(), g.axis.bar(placement, &sizes, row.y))))
    };
    view.geometry.with(|g| g.rows.iter().filter_map(moved).collect())
}

#[component]
fn PackageBar(
    view: View,
    id: Id,
    /// Where every package is.
    places: Memo<BTreeMap<Id, Bar>>,
    /// Where those that move would be.
    elsewhere: Memo<BTreeMap<Id, Bar>>,
) -> impl IntoView {
    let store = use_store();
    let own = StoredValue::new(id);
    let bar = Memo::new(move |_| own.with_value(|id| places.with(|places| places.get(id).copied())));
    let moved = Memo::new(move |_| own.with_value(|id| elsewhere.with(|bars| bars.get(id).copied())));
    let held = Memo::new(move |_| own.with_value(|id| view.mover.held.get().filter(|held| held.package == *id)));
    let is_chosen = Memo::new(move |_| own.with_value(|id| view.is_chosen(id)));
    let status = Memo::new(move |_| own.with_value(|id| store.results.work.with(|work| work.status(id))));
    let pinned = Memo::new(move |_| own.with_value(|id| is_pinned(store, id)));
    let label = Memo::new(move |_| own.with_value(|id| weeks(store, id)));
    let is_critical = move || bar.with(|bar| bar.is_some_and(|bar| bar.critical)).to_string();
    let is_away = move || (moved.with(Option::is_some) || held.with(Option::is_some)).then_some("true");
    let grip = drag::Grip::new(view, own);
    let shape = move || bar.get().map(|bar| shape(&bar, status.get(), pinned.get(), label.get()));
    let ghost = move || {
        let at = held.get().map(|held| held_bar(view, &held, bar.get())).unwrap_or_else(|| moved.get());
        at.map(|at| ghost(view, &at, held.with(Option::is_some)))
    };
    view! {
        <g
            class="gantt__package"
            data-critical=live_value(is_critical)
            data-status=live_value(move || status.get().id())
            data-chosen=live_value(move || is_chosen.get().then_some("true"))
            data-away=live_value(is_away)
            on:pointerdown=move |event| grip.press(&event)
            on:pointermove=move |event| grip.pull(&event)
            on:pointerup=move |_| grip.release()
            on:pointercancel=move |_| grip.give_up()
        >
            {live(shape)}
            {live(ghost)}
        </g>
    }
}

fn is_pinned(store: Store, id: &Id) -> bool {
    store.results.work.with(|work| work.change(id).is_some_and(|change| change.pinned.is_some()))
}

/// "6 weeks".
fn weeks(store: Store, id: &Id) -> String {
    let lang = store.lang();
    store.results.rollout.with(|rollout| {
        let placement = rollout.package(id).and_then(|planned| planned.placement.as_ref());
        placement.map_or_else(String::new, |at| words::WEEK_SPAN.fill(lang, &[("n", &(at.end_week - at.start_week))]))
    })
}

fn shape(bar: &Bar, status: Status, pinned: bool, label: String) -> impl IntoView + use<> {
    let x = percent(bar.x);
    let text = (bar.width >= WORDY).then(|| {
        let dx = if pinned { "16" } else { "8" };
        view! { <text class="gantt__bar-text" x=x.clone() dx=dx y=bar.y + 12.0>{label}</text> }
    });
    let slack = (bar.slack > 0.0 && status != Status::Done).then(|| {
        let middle = bar.y + bar.height / 2.0;
        let end = bar.x + bar.width;
        view! { <line class="gantt__slack" x1=percent(end) x2=percent(end + bar.slack) y1=middle y2=middle /> }
    });
    let mark = |class, d| {
        view! { <svg x=x.clone() y=bar.y overflow="visible"><path class=class d=d /></svg> }
    };
    let pin = pinned.then(|| mark("gantt__pin", "M4 3h6l-1 4 2 2H8v4l-1 1-1-1V9H3l2-2z"));
    let done = (status == Status::Done).then(|| mark("gantt__check", "M5 8.5l2.5 2.5 5-6"));
    let blocked = (status == Status::Blocked).then(|| mark("gantt__block", "M8 2.5v6.5M8 12v1"));
    view! {
        {slack}
        <rect class="gantt__bar" x=percent(bar.x) width=percent(bar.width) y=bar.y height=bar.height rx="4" />
        {text}
        {pin}
        {done}
        {blocked}
    }
}

/// Where what is held is tried out.
fn held_bar(view: View, held: &Held, bar: Option<Bar>) -> Option<Bar> {
    let bar = bar?;
    let (x, end) = view.geometry.with(|g| (g.axis.week(held.start), g.axis.week(held.start + held.weeks)));
    Some(Bar { x, width: end - x, slack: 0.0, ..bar })
}

/// A bar where it would be. What a person holds follows the pointer between weeks.
fn ghost(view: View, bar: &Bar, held: bool) -> impl IntoView + use<> {
    let pulled = move || {
        let pulled = if held { view.mover.pulled.get() } else { 0.0 };
        format!("{pulled:.1}px")
    };
    view! {
        <rect
            class="gantt__ghost"
            data-held=held.then_some("true")
            style:translate=live_value(pulled)
            x=percent(bar.x)
            width=percent(bar.width)
            y=bar.y
            height=bar.height
            rx="4"
        />
    }
}
