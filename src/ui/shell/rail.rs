//! The rail: brand, plan, sections with their state.

use leptos::prelude::*;

use crate::domain::process::Process;
use crate::state::{Store, use_store};
use crate::text::{Text, shell};
use crate::ui::components::{Icon, Logo, live, live_value};
use crate::ui::routes::{AssessAt, CaseAt, ProcessesAt, RolloutAt, Route, Section};

/// How far a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    Empty,
    Partial(u8),
    Done,
    Attention,
}

impl Progress {
    const fn id(self) -> &'static str {
        match self {
            Progress::Empty => "empty",
            Progress::Partial(_) => "partial",
            Progress::Done => "done",
            Progress::Attention => "attention",
        }
    }

    const fn name(self) -> Text {
        match self {
            Progress::Empty => shell::STATE_EMPTY,
            Progress::Partial(_) => shell::STATE_PARTIAL,
            Progress::Done => shell::STATE_DONE,
            Progress::Attention => shell::STATE_ATTENTION,
        }
    }

    const fn percent(self) -> u8 {
        match self {
            Progress::Partial(percent) => percent,
            _ => 0,
        }
    }
}

#[component]
pub fn Rail(section: Memo<Option<Section>>) -> impl IntoView {
    let store = use_store();
    view! {
        <header class="rail">
            <a class="rail__brand" href=Route::Plans.href()>
                <Logo />
                <span>{live(move || store.t(shell::BRAND))}</span>
            </a>
            <a class="rail__plan" href=Route::Plans.href()>
                <small>{live(move || store.t(shell::PLAN))}</small>
                <b>{live(move || store.plan_name())}</b>
            </a>
            <nav class="rail__nav" aria-label=live_value(move || store.t(shell::NAV_LABEL))>
                <ul>
                    <NavItem section=Section::Assess now=section route=Route::Assess(AssessAt::Next) />
                    <NavItem section=Section::Processes now=section route=Route::Processes(ProcessesAt::Table) />
                    <NavItem section=Section::Rollout now=section route=Route::Rollout(RolloutAt::Plan) />
                    <NavItem section=Section::Case now=section route=Route::Case(CaseAt::Result) />
                    <li class="rail__phone-only">
                        <a href=Route::Plans.href() aria-current=live_value(move || current(section, Section::Plans))>
                            <Icon name="plans" />
                            <span>{live(move || store.t(shell::PLANS))}</span>
                        </a>
                    </li>
                </ul>
            </nav>
        </header>
    }
}

fn current(now: Memo<Option<Section>>, section: Section) -> Option<&'static str> {
    (now.get() == Some(section)).then_some("page")
}

#[component]
fn NavItem(section: Section, now: Memo<Option<Section>>, route: Route) -> impl IntoView {
    let store = use_store();
    let progress = Memo::new(move |_| progress(store, section));
    view! {
        <li>
            <a href=route.href() aria-current=live_value(move || current(now, section))>
                <i
                    class="rail__state"
                    data-state=live_value(move || progress.get().id())
                    prop:style=live_value(move || format!("--percent:{}%", progress.get().percent()))
                    aria-hidden="true"
                ></i>
                <span>{live(move || store.t(section.name()))}</span>
                <span class="rail__count">{live(move || count(store, section))}</span>
                <span class="visually-hidden">{live(move || store.t(progress.get().name()))}</span>
            </a>
        </li>
    }
}

fn progress(store: Store, section: Section) -> Progress {
    match section {
        Section::Assess => store.results.stage.with(|stage| match stage.coverage {
            coverage if coverage.touched() == 0 => Progress::Empty,
            coverage if stage.likely.is_some() && coverage.percent() >= 100.0 => Progress::Done,
            coverage => Progress::Partial(whole_percent(coverage.percent())),
        }),
        Section::Processes => store.results.processes.with(|all| {
            if all.is_empty() {
                Progress::Empty
            } else if all.iter().any(|(_, found)| !found.warnings.is_empty() || found.bucket.is_none()) {
                Progress::Attention
            } else {
                Progress::Done
            }
        }),
        Section::Rollout => {
            let has_work = store.results.processes.with(|all| all.iter().any(|(_, found)| found.bucket.is_some()));
            let has_stage = store.results.stage.with(|stage| stage.likely.is_some());
            let is_set = store.results.settings.with(|settings| settings.start.is_some());
            match (has_work && has_stage, is_set) {
                (true, true) => Progress::Done,
                (false, false) => Progress::Empty,
                _ => Progress::Partial(50),
            }
        }
        Section::Case => store.results.processes.with(|all| {
            let is_measured =
                |process: &Process| process.volume_per_month.is_some() && process.minutes_per_case.is_some();
            let has_volume = all.iter().any(|(process, found)| found.bucket.is_some() && is_measured(process));
            if has_volume { Progress::Done } else { Progress::Empty }
        }),
        Section::Plans | Section::Settings => Progress::Empty,
    }
}

fn whole_percent(percent: f64) -> u8 {
    #[expect(clippy::as_conversions, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let whole = percent.clamp(0.0, 100.0) as u8;
    whole
}

fn count(store: Store, section: Section) -> String {
    match section {
        Section::Assess => store.results.stage.with(|stage| {
            let coverage = stage.coverage;
            let touched = coverage.touched();
            if touched == 0 { String::new() } else { format!("{touched}/{}", coverage.total) }
        }),
        Section::Processes => {
            store.results.processes.with(|all| if all.is_empty() { String::new() } else { all.len().to_string() })
        }
        Section::Plans | Section::Rollout | Section::Case | Section::Settings => String::new(),
    }
}
