//! The four stages side by side: reached, now, next.

use leptos::prelude::*;

use crate::domain::language::Lang;
use crate::domain::stage::StageResult;
use crate::domain::units::Stage;
use crate::state::{Store, use_store};
use crate::text::assess::{self, sentence};
use crate::text::{Text, format};
use crate::ui::components::{live, live_value};

/// Where a stage lies from where the team is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Reached,
    Now,
    Next,
    Later,
}

fn standing(result: &StageResult, stage: Stage) -> Standing {
    match result.likely {
        Some(likely) if stage < likely => Standing::Reached,
        Some(likely) if stage == likely => Standing::Now,
        Some(likely) if likely.up() == Some(stage) => Standing::Next,
        _ => Standing::Later,
    }
}

impl Standing {
    const fn id(self) -> &'static str {
        match self {
            Standing::Reached => "reached",
            Standing::Now => "now",
            Standing::Next => "next",
            Standing::Later => "later",
        }
    }

    const fn name(self) -> Option<Text> {
        match self {
            Standing::Reached => Some(assess::STAGE_REACHED),
            Standing::Now => Some(assess::STAGE_NOW),
            Standing::Next => Some(assess::STAGE_NEXT),
            Standing::Later => None,
        }
    }
}

/// The four stages.
#[component]
pub fn Stages() -> impl IntoView {
    let store = use_store();
    let stages = Stage::all().map(|stage| view! { <StageBox stage=stage /> });
    view! { <ol class="stages" aria-label=live_value(move || store.t(assess::STAGES))>{stages.collect_view()}</ol> }
}

#[component]
fn StageBox(stage: Stage) -> impl IntoView {
    let store = use_store();
    let standing = Memo::new(move |_| store.results.stage.with(|result| standing(result, stage)));
    let is_now = move || standing.get() == Standing::Now;
    view! {
        <li class="stages__box" data-stage=stage.get() data-state=live_value(move || standing.get().id()) aria-current=live_value(move || is_now().then_some("step"))>
            <b>{live(move || head(store, stage, standing.get()))}</b>
            <span>{live(move || store.model().stage(stage).name.get(store.lang()).to_owned())}</span>
            <span class="stages__points">{live(move || points(store, stage, standing.get()))}</span>
        </li>
    }
}

/// The number of the stage and where it lies.
fn head(store: Store, stage: Stage, standing: Standing) -> String {
    let lang = store.lang();
    let is_possible = store.results.stage.with(|result| {
        result.range().is_some_and(|(low, high)| standing != Standing::Now && (low..=high).contains(&stage))
    });
    let mut words: Vec<String> = vec![stage.to_string()];
    // A stage below the likely one that may be the real one is better called possible than reached.
    let name = standing.name().filter(|_| standing != Standing::Reached || !is_possible);
    words.extend(name.map(|name| name.get(lang).to_owned()));
    words.extend(is_possible.then(|| assess::STAGE_POSSIBLE.get(lang).to_owned()));
    words.join(" · ")
}

/// How far the next stage is.
fn points(store: Store, stage: Stage, standing: Standing) -> String {
    if standing != Standing::Next {
        return String::new();
    }
    let lang = store.lang();
    let model = store.model();
    store.results.stage.with(|result| {
        let Some(check) = result.check(stage) else { return String::new() };
        let weak = check.weak_links.iter().chain(check.means.iter().filter(|mean| mean.holds_back));
        let weak: Vec<String> = weak.map(|w| model.dimensions[w.dimension].name.get(lang).to_owned()).collect();
        let points = sentence::points(lang, check);
        if weak.is_empty() {
            return points;
        }
        let too_low = assess::TOO_LOW.fill(lang, &[("names", &format::list(lang, &weak))]);
        match lang {
            Lang::En => format!("{points}; {too_low}"),
            Lang::ZhHant => format!("{points}；{too_low}"),
        }
    })
}
