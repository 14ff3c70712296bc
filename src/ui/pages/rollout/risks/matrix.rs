//! Where the open risks stand: likelihood by impact, with a number to choose in every box that holds any.

use leptos::prelude::*;

use crate::domain::risk::{Filter, Grade, count_at};
use crate::domain::units::Rating;
use crate::state::{RiskView, use_risks, use_store};
use crate::text::rollout::risks as words;
use crate::ui::components::{live, live_value};

/// Least first.
fn ratings() -> impl DoubleEndedIterator<Item = Rating> {
    (1..=5).filter_map(Rating::new)
}

#[component]
pub fn Matrix() -> impl IntoView {
    let store = use_store();
    let column = move |impact: Rating| {
        view! {
            <th scope="col">
                <b>{impact.get()}</b>
                <span class="risk-matrix__word">{live(move || store.t(words::impact(impact)))}</span>
            </th>
        }
    };
    view! {
        <section class="card risk-matrix">
            <h2>{live(move || store.t(words::MATRIX_TITLE))}</h2>
            <p class="small">{live(move || store.t(words::MATRIX_HINT))}</p>
            <table>
                <thead>
                    <tr>
                        <td class="risk-matrix__corner">
                            <span>{live(move || store.t(words::LIKELIHOOD))}" ↓"</span>
                            <span>{live(move || store.t(words::IMPACT))}" →"</span>
                        </td>
                        {ratings().map(column).collect_view()}
                    </tr>
                </thead>
                <tbody>{ratings().rev().map(|likelihood| view! { <Row likelihood=likelihood /> }).collect_view()}</tbody>
            </table>
        </section>
    }
}

#[component]
fn Row(likelihood: Rating) -> impl IntoView {
    let store = use_store();
    view! {
        <tr>
            <th scope="row">
                <b>{likelihood.get()}</b>
                <span class="risk-matrix__word">{live(move || store.t(words::likelihood(likelihood)))}</span>
            </th>
            {ratings().map(|impact| view! { <Cell likelihood=likelihood impact=impact /> }).collect_view()}
        </tr>
    }
}

/// What the styles call a grade.
pub fn grade_id(grade: Option<Grade>) -> &'static str {
    match grade {
        Some(Grade::Grave) => "grave",
        Some(Grade::Serious) => "serious",
        Some(Grade::Minor) => "minor",
        None => "open",
    }
}

#[component]
fn Cell(likelihood: Rating, impact: Rating) -> impl IntoView {
    let (store, risks) = (use_store(), use_risks());
    let score = likelihood.get() * impact.get();
    let n = Memo::new(move |_| risks.lines.with(|lines| count_at(lines, likelihood, impact)));
    let is_chosen = move || risks.filter.with(|filter| filter.cell == Some((likelihood, impact)));
    let label = move || {
        let (likelihood, impact) = (likelihood.get(), impact.get());
        words::MATRIX_CELL.fill(store.lang(), &[("likelihood", &likelihood), ("impact", &impact), ("n", &n.get())])
    };
    let count = move || {
        (n.get() > 0).then(|| {
            view! {
                <button
                    class="risk-matrix__count"
                    type="button"
                    aria-pressed=live_value(move || is_chosen().to_string())
                    aria-label=live_value(label)
                    on:click=move |_| toggle(risks, (likelihood, impact))
                >
                    {live(move || n.get())}
                </button>
            }
        })
    };
    view! {
        <td class="risk-matrix__cell" data-grade=grade_id(Some(Grade::of(score)))>
            <span class="risk-matrix__score" aria-hidden="true">{score}</span>
            {live(count)}
        </td>
    }
}

/// Lists only what stands in a box, or everything open again.
fn toggle(risks: RiskView, cell: (Rating, Rating)) {
    risks.filter.update(|filter| {
        let cell = (filter.cell != Some(cell)).then_some(cell);
        *filter = Filter { cell, ..Filter::default() };
    });
}
