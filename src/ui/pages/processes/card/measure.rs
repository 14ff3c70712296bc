//! The two means behind the result as bars of their parts, with the thresholds the rules use.

use leptos::prelude::*;

use super::super::parts::rating_name;
use super::handle::Card;
use crate::chart::stack::{Stack, stack};
use crate::domain::bucket::Contribution;
use crate::domain::process::RatingKind;
use crate::state::{Store, use_store};
use crate::text::format;
use crate::text::processes::card as words;
use crate::ui::components::live;

/// The highest rating, where both scales end.
const TOP: f64 = 5.0;

/// Agency need and readiness.
#[component]
pub fn Measures(card: Card) -> impl IntoView {
    let store = use_store();
    let rules = store.model().buckets.clone();
    let up_to = [rules.ai_handles_up_to, rules.ai_prepares_up_to, rules.person_leads_up_to];
    let (from, floor) = (rules.ready_from, rules.floor);
    let agency_scale = move || {
        let [handles, prepares, leads] = up_to.map(|limit| format::fixed(limit, 1));
        words::AGENCY_SCALE.fill(store.lang(), &[("handles", &handles), ("prepares", &prepares), ("leads", &leads)])
    };
    let readiness_scale = move || {
        let names = [RatingKind::RuleClarity, RatingKind::KnowledgeReadiness].map(|kind| rating_name(store, kind));
        words::READINESS_SCALE.fill(
            store.lang(),
            &[("from", &format::fixed(from, 1)), ("floor", &floor), ("clarity", &names[0]), ("knowledge", &names[1])],
        )
    };
    view! {
        <Measure
            name=store.label(words::AGENCY)
            value=card.found(|found| found.agency)
            parts=card.found(|found| found.agency_parts.clone())
            thresholds=up_to.to_vec()
            scale=Signal::derive(agency_scale)
        />
        <Measure
            name=store.label(words::READINESS)
            value=card.found(|found| found.readiness)
            parts=card.found(|found| found.readiness_parts.clone())
            thresholds=vec![from]
            scale=Signal::derive(readiness_scale)
        />
    }
}

/// A mean: its value, its bar, and the parts in figures behind a disclosure.
#[component]
fn Measure(
    name: Signal<String>,
    value: Memo<Option<f64>>,
    parts: Memo<Vec<Contribution>>,
    thresholds: Vec<f64>,
    scale: Signal<String>,
) -> impl IntoView {
    let store = use_store();
    let figure = move || match value.get() {
        Some(value) => words::OF_FIVE.fill(store.lang(), &[("value", &format::fixed(value, 1))]),
        None => store.t(words::UNKNOWN).to_owned(),
    };
    let bar = Memo::new(move |_| {
        let shares = parts.with(|parts| parts.iter().map(|part| (part.kind, part.share)).collect::<Vec<_>>());
        // Parts of a mean that does not exist yet add up to nothing.
        let known = value.get().is_some();
        stack(shares.into_iter().filter(|_| known), &thresholds, TOP)
    });
    view! {
        <section class="measure">
            <h3 class="measure__name">
                {name} " " <span class="measure__value">{live(figure)}</span>
            </h3>
            <Bar bar=bar />
            <details class="measure__parts">
                <summary>
                    {live(move || store.t(words::PARTS))}
                    <span class="visually-hidden">" – " {name}</span>
                </summary>
                <p class="small">{scale}</p>
                <Parts parts=parts name=name />
            </details>
        </section>
    }
}

/// The bar; the table under it says the same.
#[component]
fn Bar(bar: Memo<Stack<RatingKind>>) -> impl IntoView {
    let store = use_store();
    let parts = move || {
        let rects = bar.get().parts.into_iter().map(move |part| {
            let title = move || rating_name(store, part.key);
            view! {
                <rect class="measure__part" x=part.start width=part.width y="0" height="10">
                    <title>{live(title)}</title>
                </rect>
            }
        });
        rects.collect_view()
    };
    let marks = move || {
        let marks = bar.get().marks.into_iter().map(|(value, at)| {
            view! { <span class="measure__mark" prop:style=format!("--at:{at:.2}%")>{format::fixed(value, 1)}</span> }
        });
        marks.collect_view()
    };
    view! {
        <div class="measure__bar" aria-hidden="true">
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
                <rect class="measure__track" width="100" height="10" />
                {live(parts)}
            </svg>
            {live(marks)}
        </div>
    }
}

/// What a part is called: exceptions count the other way round in the readiness.
fn part_name(store: Store, kind: RatingKind) -> String {
    let name = rating_name(store, kind);
    if kind == RatingKind::ExceptionFrequency { words::REVERSED.fill(store.lang(), &[("name", &name)]) } else { name }
}

#[component]
fn Parts(parts: Memo<Vec<Contribution>>, name: Signal<String>) -> impl IntoView {
    let store = use_store();
    let row = move |part: Contribution| {
        view! {
            <tr>
                <th scope="row">{live(move || part_name(store, part.kind))}</th>
                <td class="num">{format::number(part.value, 1)}</td>
                <td class="num">{format!("+{}", format::fixed(part.share, 2))}</td>
            </tr>
        }
    };
    let rows = move || parts.get().into_iter().map(row).collect_view();
    view! {
        <table class="measure__table">
            <caption class="visually-hidden">{name}</caption>
            <thead>
                <tr>
                    <th scope="col">{live(move || store.t(words::PART))}</th>
                    <th scope="col" class="num">{live(move || store.t(words::COUNTS))}</th>
                    <th scope="col" class="num">{live(move || store.t(words::ADDS))}</th>
                </tr>
            </thead>
            <tbody>{live(rows)}</tbody>
        </table>
    }
}
