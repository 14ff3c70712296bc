//! What nobody types here: volumes and minutes from the processes, dates and hours from the rollout.

use jiff::ToSpan;
use leptos::prelude::*;

use super::super::column;
use crate::domain::money::{Basis, Live};
use crate::domain::units::{Date, Id, MINUTES_PER_HOUR};
use crate::state::{Store, use_case, use_store};
use crate::text::format;
use crate::text::format::number;
use crate::text::money::page as words;
use crate::ui::components::{live, live_value};
use crate::ui::routes::{ProcessesAt, RolloutAt, Route};

#[component]
pub fn Derived() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    view! {
        <p>{live(move || store.t(words::DERIVED_TEXT))}</p>
        <details class="case__table" open=true>
            <summary>{live(move || store.t(words::DERIVED_TITLE))}</summary>
            <div class="scroll-x" tabindex="0" role="group" aria-label=live_value(move || store.t(words::DERIVED_TITLE))>
                <table>
                    <thead>
                        <tr>
                            {column(words::DERIVED_PROCESS, "")}
                            {column(words::DERIVED_PART, "")}
                            {column(words::DERIVED_CASES, "num")}
                            {column(words::DERIVED_MINUTES, "num")}
                            {column(words::DERIVED_HOURS, "num")}
                            {column(words::DERIVED_LIVE, "num")}
                        </tr>
                    </thead>
                    <tbody>{live(move || case.basis.with(|basis| rows(store, basis)))}</tbody>
                </table>
            </div>
            {live(move || case.basis.with(|basis| unmeasured(store, basis)))}
            <p class="small">
                {live(move || case.basis.with(|basis| effort(store, basis)))}
                " "
                <a href=Route::Rollout(RolloutAt::Plan).href()>{live(move || store.t(words::HOW_ROLLOUT))}</a>
            </p>
        </details>
    }
}

fn card(process: &Id) -> String {
    Route::Processes(ProcessesAt::Card(process.clone())).href()
}

fn rows(store: Store, basis: &Basis) -> impl IntoView + use<> {
    let lang = store.lang();
    let row = |work: &crate::domain::money::Work| {
        let live = match &work.live {
            Live::From { month, .. } => month_name(store, basis.start, *month),
            Live::Later => words::DERIVED_LATER.get(lang).to_owned(),
        };
        view! {
            <tr>
                <th scope="row"><a href=card(&work.process)>{work.name.clone()}</a></th>
                <td>{words::part_of_ai(work.effect).get(lang)}</td>
                <td class="num">{number(f64::from(work.volume), 0)}</td>
                <td class="num">{number(work.minutes, 1)}</td>
                <td class="num">{number(work.hours(), 0)}</td>
                <td class="num">{live}</td>
            </tr>
        }
    };
    basis.work.iter().map(row).collect_view()
}

/// A month counted from the start, as people call it.
fn month_name(store: Store, start: Date, month: u32) -> String {
    let lang = store.lang();
    let day = start.checked_add(i64::from(month).months()).unwrap_or(start);
    match lang {
        crate::domain::language::Lang::En => format!("{} {}", format::month(lang, day.month()), day.year()),
        crate::domain::language::Lang::ZhHant => format!("{} 年 {} 月", day.year(), day.month()),
    }
}

fn unmeasured(store: Store, basis: &Basis) -> Option<impl IntoView + use<>> {
    if basis.unmeasured.is_empty() {
        return None;
    }
    let plan = store.plan();
    let link = |id: &Id| {
        let name = plan.process(id).map_or_else(String::new, |process| process.name.clone());
        view! { <li><a href=card(id)>{name}</a></li> }
    };
    let links = basis.unmeasured.iter().map(link).collect_view();
    Some(view! {
        <div class="assume__unmeasured">
            <p class="small">{store.t(words::DERIVED_UNMEASURED)}</p>
            <ul>{links}</ul>
        </div>
    })
}

fn effort(store: Store, basis: &Basis) -> String {
    let minutes: u64 = basis.effort.iter().flat_map(|effort| &effort.months).map(|(_, minutes)| minutes).sum();
    let hours = f64::from(u32::try_from(minutes).unwrap_or(u32::MAX)) / MINUTES_PER_HOUR;
    let month = month_name(store, basis.start, basis.paid_from);
    words::DERIVED_EFFORT.fill(store.lang(), &[("hours", &number(hours, 0)), ("month", &month)])
}
