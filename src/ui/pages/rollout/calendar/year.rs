//! The year at a glance: months as rows of days. What it shows stands in words in the lists under it.

use leptos::prelude::*;

use crate::chart::year::{DAYS, Given, MonthRow, year};
use crate::domain::units::Date;
use crate::state::{Store, use_store};
use crate::text::format;
use crate::text::rollout::calendar as words;
use crate::ui::components::{live, live_value};

/// Height of a row and of the head, in pixels. Lengths along a row are per cent.
const ROW: f64 = 22.0;
const HEAD: f64 = 18.0;

#[component]
pub fn Year() -> impl IntoView {
    let store = use_store();
    let rows = Memo::new(move |_| rows(store));
    view! {
        <section class="card year calendar__wide" aria-labelledby="calendar-year">
            <h2 id="calendar-year">{live(move || store.t(words::YEAR_TITLE))}</h2>
            <figure aria-label=live_value(move || store.t(words::YEAR_LABEL))>
                <div class="year__grid" aria-hidden="true">
                    <ol class="year__months">
                        {live(move || rows.with(|(rows, _)| rows.iter().map(|row| name(store, row)).collect_view()))}
                    </ol>
                    <svg class="year__plot" focusable="false" height=live_value(move || rows.with(|(rows, _)| HEAD + ROW * count(rows)))>
                        <defs>
                            <pattern id="year-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                                <rect class="year__hatch-ground" width="6" height="6" />
                                <line class="year__hatch" x1="0" y1="0" x2="0" y2="6" />
                            </pattern>
                        </defs>
                        {(0..5).map(|week| head(1 + 7 * week)).collect_view()}
                        {live(move || rows.with(|(rows, marks)| {
                            rows.iter().zip(0_u8..).map(|(row, at)| month(row, marks, HEAD + ROW * f64::from(at))).collect_view()
                        }))}
                    </svg>
                </div>
                <figcaption>{live(move || store.t(words::YEAR_KEY))}</figcaption>
            </figure>
        </section>
    }
}

/// What a mark says, in the order of the marks.
type Marks = Vec<&'static str>;

fn rows(store: Store) -> (Vec<MonthRow>, Marks) {
    let deadline = store.results.work.with(|work| work.deadline);
    let (start, plan) = store.results.rollout.with(|rollout| {
        let end = rollout.packages.iter().filter_map(|planned| Some(planned.placement.as_ref()?.to)).max();
        (rollout.start, end.map(|end| (rollout.start, end)))
    });
    let marks = [Some((store.today(), words::TODAY)), deadline.map(|day| (day, words::BY))];
    let (marks, names): (Vec<Date>, Marks) =
        marks.into_iter().flatten().map(|(day, text)| (day, store.t(text))).unzip();
    let given = Given {
        plan,
        freezes: store.results.settings.with(|settings| settings.freezes.iter().map(|f| (f.from, f.to)).collect()),
        holidays: store.results.work.with(|work| work.holidays.keys().copied().collect()),
        marks,
    };
    (year(start.min(store.today()), &given), names)
}

fn count(rows: &[MonthRow]) -> f64 {
    rows.iter().map(|_| 1.0).sum()
}

fn name(store: Store, row: &MonthRow) -> impl IntoView + use<> {
    let (lang, first) = (store.lang(), row.first);
    let month = format::month(lang, first.month());
    let year = (first.month() == 1).then(|| view! { <b>{first.year()}</b> " " });
    view! { <li>{year} {month}</li> }
}

/// Where a day begins, and so many days on.
fn at(days: i8) -> String {
    format!("{:.3}%", f64::from(days) * 100.0 / f64::from(DAYS))
}

fn head(day: i8) -> impl IntoView {
    view! { <text class="year__day" x=at(day - 1) dx="2" y=HEAD - 6.0>{day}</text> }
}

fn month(row: &MonthRow, marks: &[&'static str], y: f64) -> impl IntoView + use<> {
    let box_ = move |class, (from, to): (i8, i8), top: f64, height: f64| {
        view! { <rect class=class x=at(from - 1) width=at(to + 1 - from) y=y + top height=height /> }
    };
    let ground = box_("year__ground", (1, row.days), 1.0, ROW - 2.0);
    let weekends: Vec<_> = row.weekends.iter().map(|day| box_("year__weekend", (*day, *day), 1.0, ROW - 2.0)).collect();
    let freezes: Vec<_> = row.freezes.iter().map(|span| box_("year__freeze", *span, 1.0, ROW - 2.0)).collect();
    let plan = row.plan.map(|span| box_("year__plan", span, ROW - 5.0, 4.0));
    let dot = |day: &i8| {
        let middle = format!("{:.3}%", (f64::from(*day) - 0.5) * 100.0 / f64::from(DAYS));
        view! { <circle class="year__holiday" cx=middle cy=y + ROW / 2.0 - 2.0 r="4" /> }
    };
    let holidays: Vec<_> = row.holidays.iter().map(dot).collect();
    let mark = |(day, which): &(i8, usize)| {
        let is_late = *day > DAYS - 8;
        let (x, anchor, shift) = if is_late { (at(*day), "end", "-5") } else { (at(day - 1), "start", "5") };
        let line = x.clone();
        let text = marks.get(*which).copied().unwrap_or("");
        view! {
            <line class="year__mark" x1=line.clone() x2=line y1=y y2=y + ROW />
            <text class="year__mark-name" x=x dx=shift y=y + ROW / 2.0 + 3.0 text-anchor=anchor>{text}</text>
        }
    };
    let marks: Vec<_> = row.marks.iter().map(mark).collect();
    view! { {ground} {weekends} {freezes} {plan} {holidays} {marks} }
}
