//! The same plan as a table: for the keyboard, for screen readers, for paper.

use leptos::prelude::*;

use super::edit::{Asked, HEADING, ReasonDialog, Subject, title};
use super::explain::hours;
use super::view::View;
use crate::browser::document;
use crate::domain::edit::{Edit, PackageSet, WorkEdit};
use crate::domain::rollout::{Placement, Planned, SortBy, sorted};
use crate::domain::units::{Date, Id};
use crate::domain::work::{Noted, Status};
use crate::state::{Store, use_store};
use crate::text::rollout::chart::NONE_FIT;
use crate::text::rollout::edit;
use crate::text::{Text, format, rollout as words};
use crate::ui::components::{Choice, Select, live, live_value};

/// A column: what it is called, its class, and what it sorts by.
type Column = (Text, &'static str, Option<SortBy>);

const COLUMNS: [Column; 9] = [
    (words::COL_PACKAGE, "", None),
    (words::COL_PHASE, "", Some(SortBy::Phase)),
    (words::STATUS, "", Some(SortBy::Status)),
    (edit::COL_OWNER, "", Some(SortBy::Owner)),
    (words::COL_START, "", Some(SortBy::Start)),
    (words::COL_END, "", None),
    (words::COL_WEEKS, "num", None),
    (words::COL_HOURS, "", None),
    (words::COL_WAITS, "", None),
];

const WHY_BLOCKED: Asked =
    Asked { label: edit::IN_THE_WAY, hint: edit::IN_THE_WAY_HINT, missing: edit::BLOCK_NEEDED, done: edit::BLOCK };

#[component]
pub fn PlanTable(
    /// How the plan is looked at.
    view: View,
) -> impl IntoView {
    let store = use_store();
    let chosen = view.chosen;
    let by = RwSignal::new(SortBy::default());
    let ids = Memo::new(move |_| {
        let (lang, rollout, work) = (store.lang(), store.results.rollout.get(), store.results.work.get());
        let admits = |planned: &Planned| {
            view.filter.with(|filter| filter.admits(planned, &work, &planned.package.title.get(lang)))
        };
        let mut ids = sorted(&rollout, &work, by.get());
        ids.retain(|id| rollout.package(id).is_some_and(admits));
        ids
    });
    // The package somebody wants to block, until it is said why.
    let to_block: RwSignal<Option<Id>> = RwSignal::new(None);
    let row = move |id: Id| view! { <Row subject=Subject::new(store, id) chosen=chosen to_block=to_block /> };
    view! {
        <p class="small no-print">{live(move || store.t(edit::TABLE_HINT))}</p>
        <div class="plan-table scroll-x" tabindex="0" role="group" aria-labelledby="rollout-chart">
            <table>
                <thead>
                    <tr>{COLUMNS.map(|column| view! { <Head column=column by=by /> })}</tr>
                </thead>
                <tbody>
                    <For each=move || ids.get() key=Id::clone children=row />
                </tbody>
            </table>
        </div>
        <Show when=move || ids.with(Vec::is_empty)>
            <p class="plan-table__none">{live(move || store.t(NONE_FIT))}</p>
        </Show>
        <Block to_block=to_block />
    }
}

/// The head of a column; one that sorts is a button.
#[component]
fn Head(column: Column, by: RwSignal<SortBy>) -> impl IntoView {
    let store = use_store();
    let (name, class, sorts) = column;
    let is_sorted = move || sorts.is_some_and(|sorts| sorts == by.get());
    let sort = move |sorts: SortBy| {
        by.set(sorts);
        let said = untrack(|| edit::SORTED_BY.fill(store.lang(), &[("column", &store.t(name))]));
        store.announce(said);
    };
    let title = match sorts {
        None => live(move || store.t(name)).into_any(),
        Some(sorts) => view! {
            <button class="plan-table__sort" type="button" on:click=move |_| sort(sorts)>
                {live(move || store.t(name))}
                <span aria-hidden="true">{live(move || if is_sorted() { "▾" } else { "" })}</span>
            </button>
        }
        .into_any(),
    };
    view! {
        <th scope="col" class=class aria-sort=live_value(move || is_sorted().then_some("ascending"))>{title}</th>
    }
}

#[component]
fn Row(subject: Subject, chosen: RwSignal<Option<Id>>, to_block: RwSignal<Option<Id>>) -> impl IntoView {
    let store = use_store();
    let placed = move |read: fn(Store, &Planned) -> String| {
        live(move || subject.planned.with(|planned| planned.as_ref().map(|planned| read(store, planned))))
    };
    let is_critical = move || subject.planned.with(|planned| critical(planned.as_ref()));
    let actual = move |end: bool| {
        let progress = subject.change.with(|change| change.progress.clone())?;
        let (first, last) = edit::actual_days(store.lang(), &progress);
        (if end { last } else { first }).map(|text| view! { <small>{text}</small> })
    };
    let waits = move || {
        let planned = subject.planned.get()?;
        Some(store.results.rollout.with(|rollout| words::waits(store.lang(), &store.model(), rollout, &planned)))
    };
    let waits =
        move || waits().filter(|text| !text.is_empty()).unwrap_or_else(|| store.t(words::NOT_PLACED).to_owned());
    view! {
        <tr data-critical=live_value(move || is_critical().to_string())>
            <th scope="row"><Title subject=subject chosen=chosen /></th>
            <td>{placed(|store, planned| words::phase(store.lang(), &store.model(), planned.package.phase))}</td>
            <td><StatusOf subject=subject to_block=to_block /></td>
            <td class="plan-table__owner">{live(move || subject.change.with(|change| change.owner.clone()))}</td>
            <td class="plan-table__day">
                <span>{placed(|store, planned| day(store, planned, |placement| placement.from))}</span>
                {live(move || actual(false))}
            </td>
            <td class="plan-table__day">
                <span>{placed(|store, planned| day(store, planned, |placement| placement.to))}</span>
                {live(move || actual(true))}
            </td>
            <td class="num">{placed(|_, planned| weeks(planned))}</td>
            <td class="plan-table__hours">{placed(|store, planned| hours(store, &planned.package))}</td>
            <td>{live(waits)}</td>
        </tr>
    }
}

fn critical(planned: Option<&Planned>) -> bool {
    planned.and_then(|planned| planned.placement.as_ref()).is_some_and(|placement| placement.critical)
}

fn day(store: Store, planned: &Planned, pick: fn(&Placement) -> Date) -> String {
    format::or_dash(planned.placement.as_ref(), |placement| format::date(store.lang(), pick(placement)))
}

fn weeks(planned: &Planned) -> String {
    let placement = planned.placement.as_ref();
    placement.map_or_else(String::new, |placement| (placement.end_week - placement.start_week).to_string())
}

/// The name of a package, which chooses it, and what is particular about it.
#[component]
fn Title(subject: Subject, chosen: RwSignal<Option<Id>>) -> impl IntoView {
    let store = use_store();
    let is_chosen = move || chosen.with(|chosen| chosen.as_ref() == Some(&subject.id()));
    let choose = move |_| {
        chosen.set(Some(subject.id()));
        request_animation_frame(|| document::focus(HEADING));
    };
    let is_changed = subject.stated(|stated| stated.is_changed());
    let marks = move || {
        let is_own = subject.own.with(Option::is_some);
        let is_pinned = subject.change.with(|change| change.pinned.is_some());
        let is_critical = subject.planned.with(|planned| critical(planned.as_ref()));
        let marks = [
            (is_critical, edit::CRITICAL_MARK),
            (is_own, edit::OWN_MARK),
            (!is_own && is_changed.get(), edit::CHANGED_MARK),
            (is_pinned, edit::PINNED_MARK),
        ];
        let shown = marks.into_iter().filter(|(shown, _)| *shown);
        shown.map(|(_, mark)| view! { <span class="package-mark">{store.t(mark)}</span> }).collect_view()
    };
    view! {
        <button
            class="link plan-table__title"
            type="button"
            aria-pressed=live_value(move || is_chosen().to_string())
            on:click=choose
        >
            {live(move || subject.title())}
        </button>
        <span class="plan-table__marks">{live(marks)}</span>
        {live(move || subject.late().map(|text| view! { <small class="package-late">{text}</small> }))}
    }
}

/// The status, to be changed at once.
#[component]
fn StatusOf(subject: Subject, to_block: RwSignal<Option<Id>>) -> impl IntoView {
    let store = use_store();
    let shown = Memo::new(move |_| {
        let is_asked = to_block.with(|id| id.as_ref() == Some(&subject.id()));
        if is_asked { Status::Blocked } else { subject.status() }
    });
    let choose = Callback::new(move |status: Status| {
        if subject.turn(status, &subject.noted()) {
            tell(store, &subject.id(), status);
        } else {
            to_block.set(Some(subject.id()));
        }
    });
    let choices = Status::ALL.map(|status| Choice { value: status, label: store.label(words::status(status)) });
    let label = move || edit::STATUS_OF.fill(store.lang(), &[("package", &subject.title())]);
    view! {
        <div class="plan-table__status" data-status=live_value(move || shown.get().id())>
            <Select label=Signal::derive(label) choices=choices.to_vec() chosen=shown on_choose=choose />
        </div>
    }
}

fn tell(store: Store, package: &Id, status: Status) {
    let said = untrack(|| edit::status_said(store.lang(), &title(store, package), status));
    store.announce(said);
}

/// Asks what is in the way of the package that is to be blocked.
#[component]
fn Block(to_block: RwSignal<Option<Id>>) -> impl IntoView {
    let store = use_store();
    let close = Callback::new(move |()| to_block.set(None));
    let block = Callback::new(move |reason: String| {
        if let Some(package) = to_block.get_untracked() {
            let now = store.plan_untracked().work.change(&package).and_then(|change| change.progress.clone());
            let noted = Noted { reason, ..Noted::default().and(now.as_ref()) };
            let set = PackageSet::Progress(noted.turned(Status::Blocked, None, store.today()));
            store.dispatch(Edit::Work(WorkEdit::Package { package: package.clone(), set }));
            tell(store, &package, Status::Blocked);
        }
        to_block.set(None);
    });
    let asked = move || {
        let name = to_block.with(|id| id.as_ref().map_or_else(String::new, |id| title(store, id)));
        edit::BLOCK_TITLE.fill(store.lang(), &[("package", &name)])
    };
    view! {
        <ReasonDialog
            open=Signal::derive(move || to_block.with(Option::is_some))
            title=Signal::derive(asked)
            asked=WHY_BLOCKED
            on_say=block
            on_close=close
        />
    }
}
