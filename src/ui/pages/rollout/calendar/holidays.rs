//! Holidays, year by year: a public calendar in one step, every day with its name and with what its week keeps.

use std::collections::BTreeMap;

use leptos::ev::{Event, FocusEvent, KeyboardEvent, Targeted};
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::own::Own;
use crate::browser::document;
use crate::domain::edit::{Edit, WorkEdit};
use crate::domain::holidays::{DayOff, YEARS, taiwan};
use crate::domain::rollout::{is_workday, short_weeks, week};
use crate::domain::units::Date;
use crate::state::{Store, use_store};
use crate::text::rollout::calendar as words;
use crate::text::{format, shell};
use crate::ui::components::{Icon, IconButton, live, live_value};

/// How many years ahead a calendar is offered.
const YEARS_AHEAD: i16 = 2;

/// How many workdays the weeks of the plan lose.
type Lost = Memo<(Date, BTreeMap<u32, u32>)>;

#[component]
pub fn Holidays() -> impl IntoView {
    let store = use_store();
    let lost: Lost = Memo::new(move |_| {
        let start = store.results.rollout.with(|rollout| rollout.start);
        (start, store.results.work.with(|work| short_weeks(start, work.holidays.keys().copied())))
    });
    let years = Memo::new(move |_| {
        let mut years: Vec<i16> = store.results.work.with(|work| work.holidays.keys().map(|day| day.year()).collect());
        years.dedup();
        years
    });
    let none = move || years.with(Vec::is_empty).then(|| view! { <p>{store.t(words::HOLIDAYS_NONE)}</p> });
    view! {
        <section class="card calendar__wide holidays" aria-labelledby="calendar-holidays">
            <h2 id="calendar-holidays">{live(move || store.t(words::HOLIDAYS))}</h2>
            <p class="small">{live(move || store.t(words::HOLIDAYS_HINT))}</p>
            {live(none)}
            <For each=move || years.get() key=|year| *year children=move |year| view! { <YearOf year=year lost=lost /> } />
            <div class="row no-print">{YEARS.map(|year| view! { <ReadyMade year=year /> }).collect_view()}</div>
            <p class="small">{live(move || store.t(words::HOLIDAYS_CHECK))}</p>
            <Own />
        </section>
    }
}

/// Says which days are off and which are not any more.
pub fn set(store: Store, days: Vec<(Date, Option<String>)>) {
    store.dispatch(Edit::Work(WorkEdit::Holidays(days)));
}

/// The public holidays of a year from the start of the plan on, in one step; gone while the plan has them.
#[component]
fn ReadyMade(year: i16) -> impl IntoView {
    let store = use_store();
    let missing: Memo<Vec<Date>> = Memo::new(move |_| {
        let start = store.results.rollout.with(|rollout| rollout.start);
        let is_near = (start.year()..=start.year().saturating_add(YEARS_AHEAD)).contains(&year);
        let days = if is_near { taiwan(year) } else { Vec::new() };
        let days = days.into_iter().map(|off| off.day).filter(|day| *day >= start);
        store.results.work.with(|work| days.filter(|day| !work.holidays.contains_key(day)).collect())
    });
    let add = move |_| {
        let lang = untrack(|| store.lang());
        let wanted = missing.get_untracked();
        let of = |off: &DayOff| wanted.contains(&off.day).then(|| (off.day, Some(words::day_off(lang, off))));
        set(store, taiwan(year).iter().filter_map(of).collect());
        store.announce(words::YEAR_ADDED.fill(lang, &[("n", &wanted.len()), ("year", &year)]));
        request_animation_frame(move || document::focus_id_if_lost(&year_id(year)));
    };
    let name = move || words::YEAR_ADD.fill(store.lang(), &[("year", &year), ("n", &missing.with(Vec::len))]);
    view! {
        <Show when=move || !missing.with(Vec::is_empty)>
            <button class="pill" type="button" on:click=add>
                <Icon name="plus" />
                {live(name)}
            </button>
        </Show>
    }
}

fn year_id(year: i16) -> String {
    format!("holidays-{year}")
}

/// The holidays of a year.
#[component]
fn YearOf(year: i16, lost: Lost) -> impl IntoView {
    let store = use_store();
    let days: Memo<Vec<Date>> = Memo::new(move |_| {
        store.results.work.with(|work| work.holidays.keys().copied().filter(|day| day.year() == year).collect())
    });
    let remove = move |_| {
        let gone = days.get_untracked().into_iter().map(|day| (day, None)).collect();
        let said = untrack(|| words::YEAR_REMOVED.fill(store.lang(), &[("year", &year)]));
        store.dispatch_with_undo(Edit::Work(WorkEdit::Holidays(gone)), said);
    };
    let title = move || words::YEAR_HOLIDAYS.fill(store.lang(), &[("year", &year), ("n", &days.with(Vec::len))]);
    view! {
        <div class="row">
            <h3 id=year_id(year) tabindex="-1">{live(title)}</h3>
            <button class="link push no-print" type="button" on:click=remove>
                {live(move || words::YEAR_REMOVE.fill(store.lang(), &[("year", &year)]))}
            </button>
        </div>
        <ul class="holidays__list">
            <For each=move || days.get() key=|day| *day children=move |day| view! { <Holiday day=day lost=lost /> } />
        </ul>
    }
}

#[component]
fn Holiday(day: Date, lost: Lost) -> impl IntoView {
    let store = use_store();
    let name = Memo::new(move |_| store.results.work.with(|work| work.holidays.get(&day).cloned().unwrap_or_default()));
    let rename = move |event: Targeted<Event, HtmlInputElement>| {
        let text = event.target().value().trim().to_owned();
        if text.is_empty() {
            event.target().set_value(&name.get_untracked());
        } else {
            set(store, vec![(day, Some(text))]);
        }
    };
    let remove = Callback::new(move |()| {
        let said = untrack(|| words::HOLIDAY_REMOVED.fill(store.lang(), &[("name", &name.get_untracked())]));
        store.dispatch_with_undo(Edit::Work(WorkEdit::Holidays(vec![(day, None)])), said);
        request_animation_frame(move || document::focus_id_if_lost(&year_id(day.year())));
    });
    view! {
        <li class="holidays__row">
            <DayOf day=day name=name />
            <input
                id=name_id(day)
                class="input"
                type="text"
                aria-label=live_value(move || words::HOLIDAY_NAME.fill(store.lang(), &[("date", &format::date(store.lang(), day))]))
                prop:value=live_value(move || name.get())
                on:change:target=rename
            />
            <small>{live(move || lost.with(|lost| keeps(store, day, lost)))}</small>
            <IconButton
                icon="trash"
                label=Signal::derive(move || format!("{} {}", store.t(shell::REMOVE), name.get()))
                on_click=remove
            />
        </li>
    }
}

fn name_id(day: Date) -> String {
    format!("holiday-{day}")
}

/// What the week of a holiday keeps.
fn keeps(store: Store, day: Date, (start, lost): &(Date, BTreeMap<u32, u32>)) -> String {
    let lang = store.lang();
    let weekday = words::weekday(lang, day);
    if !is_workday(day) {
        words::WEEKEND.fill(lang, &[("weekday", &weekday)])
    } else if day < *start {
        words::BEFORE_START.fill(lang, &[("weekday", &weekday)])
    } else {
        words::week_keeps(lang, day, lost.get(&week(*start, day)).copied().unwrap_or(0))
    }
}

/// The day of a holiday. It moves when the input is left or Enter is pressed, not while it is typed.
#[component]
fn DayOf(day: Date, name: Memo<String>) -> impl IntoView {
    let store = use_store();
    let take = move |input: HtmlInputElement| {
        let wanted = input.value().parse::<Date>().ok().filter(|wanted| *wanted != day && wanted.year() >= 1000);
        input.set_value(&day.to_string());
        if let Some(wanted) = wanted {
            move_to(store, day, wanted, name.get_untracked());
        }
    };
    let leave = move |event: Targeted<FocusEvent, HtmlInputElement>| take(event.target());
    let enter = move |event: Targeted<KeyboardEvent, HtmlInputElement>| {
        if event.key() == "Enter" {
            take(event.target());
        }
    };
    view! {
        <input
            class="input"
            type="date"
            max="9999-12-31"
            aria-label=live_value(move || words::HOLIDAY_DAY.fill(store.lang(), &[("name", &name.get())]))
            prop:value=day.to_string()
            on:blur:target=leave
            on:keydown:target=enter
        />
    }
}

fn move_to(store: Store, from: Date, to: Date, name: String) {
    let lang = untrack(|| store.lang());
    if store.results.work.with_untracked(|work| work.holidays.contains_key(&to)) {
        store.announce(words::HOLIDAY_TAKEN.fill(lang, &[("date", &format::date(lang, to))]));
        return;
    }
    set(store, vec![(from, None), (to, Some(name))]);
    request_animation_frame(move || document::focus_id_if_lost(&name_id(to)));
}
