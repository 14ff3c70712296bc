//! The result: the answer in words, the figures, and everything behind them.

use std::sync::Arc;

use leptos::prelude::*;

use super::cash::CashChart;
use super::compare::Compare;
use super::hidden::{HiddenCheck, not_budgeted};
use super::how::How;
use super::spread::SpreadChart;
use super::strip::Strip;
use super::tornado::TornadoChart;
use super::years::Years;
use super::{Head, name_of};
use crate::domain::money::{Case, DRAWS, Spread, Verdict};
use crate::state::{CaseView, SEED, Store, use_case, use_store};
use crate::text::Text;
use crate::text::format::number;
use crate::text::money::page as words;
use crate::text::money::{fault, notice, verdict, verdict_word};
use crate::ui::components::{Choice, Notice, NoticeTone, Segmented, live};
use crate::ui::routes::{CaseAt, Route};

#[component]
pub fn ResultPage() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let is_sound = Memo::new(move |_| case.case.with(|case| case.is_ok()));
    move || if is_sound.get() { view! { <Result /> }.into_any() } else { faults(store, case).into_any() }
}

/// What keeps the case from being computed, and the way to the fields.
fn faults(store: Store, case: CaseView) -> impl IntoView {
    let lines = move || {
        let assumptions = case.assumptions.get();
        let said = case.faults(|_, _| true).into_iter().map(|found| fault(store.lang(), &found, Some(&assumptions)));
        said.map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <Head title=store.label(words::CANNOT) at=CaseAt::Result />
        <div class="stack">
            <p class="lede">{live(move || store.t(words::CANNOT_TEXT))}</p>
            <Notice tone=NoticeTone::Bad>
                <ul>{live(lines)}</ul>
            </Notice>
            <a class="button button--primary" href=Route::Case(CaseAt::Assumptions).href()>
                {live(move || store.t(words::TO_ASSUMPTIONS))}
            </a>
        </div>
    }
}

#[component]
fn Result() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let answer = answer(case);
    let title = move || {
        let scenario = name_of(case, case.focus.get());
        match answer.get() {
            Some((verdict, _)) => {
                let word = verdict_word(verdict.kind).get(store.lang());
                words::HEADLINE.fill(store.lang(), &[("verdict", &word), ("scenario", &scenario)])
            }
            None => words::HEADLINE_WAIT.fill(store.lang(), &[("scenario", &scenario)]),
        }
    };
    view! {
        <Head title=Signal::derive(title) at=CaseAt::Result />
        <div class="stack-lg case">
            <div class="stack">
                <Which />
                {live(move || sentences(store, case, answer.get()))}
                <Progress />
                <Strip />
                {live(move || notices(store, case))}
            </div>
            <Compare />
            <How />
            <CashChart />
            <Years />
            <SpreadChart />
            <TornadoChart />
            <HiddenCheck />
        </div>
    }
}

type Answer = Memo<Option<(Verdict, Arc<Spread>)>>;

/// The verdict on the scenario that is looked at, with the draws it rests on.
fn answer(case: CaseView) -> Answer {
    Memo::new(move |_| {
        let scenario = case.focus.get();
        let spread = case.drawn(scenario)?.spread?;
        let found = case.case.with(|case| case.as_ref().ok().and_then(|case| case.verdict(scenario, &spread)))?;
        Some((found, spread))
    })
}

/// Which scenario is looked at.
#[component]
pub fn Which() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let compared = Memo::new(move |_| case.compared());
    let choices = move || {
        let choice = |scenario| Choice { value: scenario, label: Signal::derive(move || name_of(case, scenario)) };
        (0..compared.with(Vec::len)).map(choice).collect::<Vec<_>>()
    };
    view! {
        <div class="no-print">
            {live(move || view! {
                <Segmented
                    name="case-scenario"
                    legend=store.label(words::WHICH)
                    choices=choices()
                    chosen=case.focus
                    on_choose=Callback::new(move |scenario| case.look_at(scenario))
                />
            })}
        </div>
    }
}

fn sentences(store: Store, case: CaseView, answer: Option<(Verdict, Arc<Spread>)>) -> impl IntoView + use<> {
    let (lang, scenario) = (store.lang(), case.focus.get());
    let mut said = answer.map_or_else(Vec::new, |(found, spread)| {
        let of = |case: &Case| verdict(lang, case, scenario, &found, &spread);
        case.case.with(|case| case.as_ref().map(of).unwrap_or_default())
    });
    // The last one says that all of this is illustrative: a notice of its own.
    let last = said.pop();
    let lines = said.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    let last = last.map(|line| view! { <Notice tone=NoticeTone::Warn>{line}</Notice> });
    view! {
        <div class="case__verdict">{lines}</div>
        {last}
    }
}

/// How far the draws are, with a way to stop them.
#[component]
fn Progress() -> impl IntoView {
    let (store, case) = (use_store(), use_case());
    let counted = move |text: Text, made: u32| {
        let (made, all) = (number(f64::from(made), 0), number(f64::from(DRAWS), 0));
        text.fill(store.lang(), &[("made", &made), ("all", &all)])
    };
    let shown = move || {
        let drawn = case.drawn(case.focus.get())?;
        Some(if drawn.stopped {
            view! {
                <p class="small">{counted(words::STOPPED, drawn.made)}</p>
                <button class="button" type="button" on:click=move |_| case.draw_all()>{store.t(words::GO_ON)}</button>
            }
            .into_any()
        } else if drawn.made < DRAWS {
            view! {
                <progress max=DRAWS value=drawn.made aria-label=counted(words::DRAWING, drawn.made)></progress>
                <p class="small">{counted(words::DRAWING, drawn.made)}</p>
                <button class="button" type="button" on:click=move |_| case.stop()>{store.t(words::STOP)}</button>
            }
            .into_any()
        } else {
            let draws = number(f64::from(drawn.made), 0);
            let said = words::SEED.fill(store.lang(), &[("draws", &draws), ("seed", &SEED)]);
            view! { <p class="small" data-done="true">{said}</p> }.into_any()
        })
    };
    view! { <div class="case__progress">{live(shown)}</div> }
}

/// What to know about the figures.
fn notices(store: Store, case: CaseView) -> impl IntoView + use<> {
    let lang = store.lang();
    let scenario = case.focus.get();
    let mut said: Vec<String> = case.outcomes.with(|all| {
        let own = all.get(scenario).into_iter().flat_map(|outcome| &outcome.notices);
        own.map(|found| notice(lang, found)).collect()
    });
    let missing = not_budgeted(case, scenario);
    if missing > 0 {
        said.push(words::MISSING_HIDDEN.fill(lang, &[("n", &missing)]));
    }
    let lines = said.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    view! { <ul class="case__notices small">{lines}</ul> }
}
