//! What would move the team one stage: the answers that have to rise, each with its reason and action.

use leptos::prelude::*;

use crate::domain::stage::{Move, Movement};
use crate::domain::units::{Level, Stage};
use crate::state::{Store, use_store};
use crate::text::assess::{self, sentence};
use crate::text::format;
use crate::ui::components::live;
use crate::ui::pages::assess::question_href;

/// How many stand on the page at once; the others are behind a disclosure.
const AT_ONCE: usize = 5;

/// The answers that have to rise, or that there is nothing above.
#[component]
pub fn Moves() -> impl IntoView {
    let store = use_store();
    let movement = Memo::new(move |_| store.results.stage.with(|stage| stage.movement.clone()));
    let next = move || movement.with(|movement| movement.as_ref().map(|movement| movement.to));
    let title = move || match next() {
        Some(to) => assess::MOVE_TITLE.fill(store.lang(), &[("stage", &sentence::stage(store.lang(), to))]),
        None => store.t(assess::MOVE_NONE_TITLE).to_owned(),
    };
    let list = move || match movement.get() {
        Some(movement) => view! { <MoveList movement=movement /> }.into_any(),
        None => view! { <p>{live(move || nothing_above(store))}</p> }.into_any(),
    };
    view! {
        <section class="card moves">
            <h2>{live(title)}</h2>
            {live(list)}
        </section>
    }
}

fn nothing_above(store: Store) -> String {
    let said = store.results.stage.with(|stage| sentence::next_step(store.lang(), stage, &store.model()));
    said.unwrap_or_default()
}

#[component]
fn MoveList(movement: Movement) -> impl IntoView {
    let store = use_store();
    let to = movement.to;
    let row = move |step: Move| view! { <MoveRow step=step stage=to /> };
    let (first, rest) = movement.moves.split_at(movement.moves.len().min(AT_ONCE));
    let count = rest.len();
    let rest = (count > 0).then(|| {
        let rows = rest.iter().copied().map(row).collect_view();
        view! {
            <details class="moves__more">
                <summary>{live(move || assess::MOVE_MORE.fill(store.lang(), &[("n", &count)]))}</summary>
                <ol>{rows}</ol>
            </details>
        }
    });
    view! {
        <ol>{first.iter().copied().map(row).collect_view()}</ol>
        {rest}
    }
}

#[component]
fn MoveRow(step: Move, stage: Stage) -> impl IntoView {
    let store = use_store();
    let prompt = move || store.model().questions[step.question].prompt.get(store.lang()).to_owned();
    let actions = levels(step).map(|level| {
        let action = move || {
            let model = store.model();
            model.questions[step.question].action(level).map_or_else(String::new, |a| a.get(store.lang()).to_owned())
        };
        view! { <p>{live(action)}</p> }
    });
    view! {
        <li class="moves__row">
            <span class="moves__levels" aria-hidden="true">{signs(step)}</span>
            <div>
                <h3>
                    <span class="visually-hidden">{live(move || words(store, step))} ": "</span>
                    {live(prompt)}
                </h3>
                {actions.collect_view()}
                <p class="moves__reason">
                    {live(move || sentence::move_reason(store.lang(), &step, stage, &store.model()))} " "
                    <a class="no-print" href=question_href(store, step.question)>
                        {live(move || store.t(assess::MOVE_CHANGE))}
                        <span class="visually-hidden">": " {live(prompt)}</span>
                    </a>
                </p>
            </div>
        </li>
    }
}

/// The levels on the way, each of which has its action.
fn levels(step: Move) -> impl Iterator<Item = Level> {
    Level::all().skip(1).filter(move |level| step.from.is_none_or(|from| *level > from) && *level <= step.to)
}

fn signs(step: Move) -> String {
    let from = format::or_dash(step.from, |level| level.to_string());
    format!("{from} → {}", step.to)
}

fn words(store: Store, step: Move) -> String {
    match step.from {
        Some(from) => assess::MOVE_LEVELS.fill(store.lang(), &[("from", &from), ("to", &step.to)]),
        None => assess::MOVE_OPEN.fill(store.lang(), &[("to", &step.to)]),
    }
}
