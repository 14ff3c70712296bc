//! Planning anew from today: what stays behind the plan, and what would move and why before it does.

use leptos::prelude::*;

use super::super::moved::moved;
use crate::domain::edit::WorkEdit;
use crate::domain::units::Date;
use crate::state::{Store, Trial, use_planning, use_store};
use crate::text::format;
use crate::text::rollout::chart as words;
use crate::text::shell;
use crate::ui::components::{Dialog, live};

/// What the plan was made from, when that day is over.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Behind {
    planned_from: Date,
    late: usize,
}

#[component]
pub fn Replan() -> impl IntoView {
    let store = use_store();
    let behind = Memo::new(move |_| behind(store));
    let is_open = RwSignal::new(false);
    let planning = use_planning();
    let open = move || {
        planning.try_out(Some(WorkEdit::PlanFrom(Some(store.today()))));
        is_open.set(true);
    };
    let close = Callback::new(move |()| {
        is_open.set(false);
        planning.try_out(None);
    });
    let line = move || behind.get().map(|behind| says(store, behind));
    view! {
        <Show when=move || behind.with(Option::is_some)>
            <div class="replan">
                <p>{live(line)}</p>
                <button class="button button--primary no-print" type="button" on:click=move |_| open()>
                    {live(move || store.t(words::REPLAN))}
                </button>
            </div>
        </Show>
        <Dialog
            open=is_open
            title=store.label(words::REPLAN)
            close_label=store.label(shell::CLOSE)
            on_close=close
        >
            <Anew on_done=close />
        </Dialog>
    }
}

/// What would move, and the step itself.
#[component]
fn Anew(on_done: Callback<()>) -> impl IntoView {
    let store = use_store();
    let planning = use_planning();
    let replan = move |_| {
        planning.commit();
        on_done.run(());
    };
    let answer = move || match planning.trial.get() {
        Some(trial) => answer(store, &trial).into_any(),
        None => view! { <p>{store.t(words::LOOKING)}</p> }.into_any(),
    };
    view! {
        <div class="stack">
            <p>{live(move || store.t(words::REPLAN_TEXT))}</p>
            <div aria-live="polite">{live(answer)}</div>
            <div class="row">
                <button class="button button--primary" type="button" on:click=replan>{live(move || store.t(words::REPLAN_NOW))}</button>
                <button class="button" type="button" on:click=move |_| on_done.run(())>{live(move || store.t(shell::CANCEL))}</button>
            </div>
        </div>
    }
}

fn answer(store: Store, trial: &Trial) -> impl IntoView + use<> {
    store.results.rollout.with(|before| moved(store, before, &trial.rollout, None, usize::MAX))
}

fn behind(store: Store) -> Option<Behind> {
    store.results.rollout.with(|rollout| {
        let late = rollout.packages.iter().filter(|planned| planned.late.is_some()).count();
        let is_over = rollout.planned_from < rollout.today && rollout.start < rollout.today;
        is_over.then_some(Behind { planned_from: rollout.planned_from, late })
    })
}

fn says(store: Store, behind: Behind) -> String {
    let lang = store.lang();
    let from = words::PLANNED_FROM.fill(lang, &[("date", &format::date(lang, behind.planned_from))]);
    match behind.late {
        0 => from,
        n => format::sentences(lang, &[from, words::ARE_LATE.fill(lang, &[("n", &n)])]),
    }
}
