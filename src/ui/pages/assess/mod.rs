//! The section "assess": one question at a time, all questions at a glance, and the stage with its reasons.

mod overview;
mod question;
mod result;
mod tabs;

use leptos::prelude::*;

use self::overview::OverviewPage;
use self::question::QuestionPage;
use self::result::ResultPage;
use self::tabs::AssessTabs;
use crate::domain::units::Id;
use crate::state::{Store, use_store};
use crate::text::assess;
use crate::ui::components::live;
use crate::ui::routes::{AssessAt, Route};

/// The section "assess".
#[component]
pub fn AssessPage(at: AssessAt) -> impl IntoView {
    match at {
        AssessAt::Next | AssessAt::Question(_) => {
            view! { <Questions at=at when_done=|| view! { <ResultPage /> }.into_any() /> }.into_any()
        }
        AssessAt::Overview => view! { <AssessTabs at=at /> <OverviewPage /> }.into_any(),
        AssessAt::Result => view! { <AssessTabs at=at /> <ResultPage /> }.into_any(),
    }
}

/// One question at a time.
#[component]
pub fn Questions(
    /// Which one.
    at: AssessAt,
    /// What stands there when none is open.
    when_done: fn() -> AnyView,
) -> impl IntoView {
    let page = match at.clone() {
        AssessAt::Question(id) => view! { <OneQuestion id=id /> }.into_any(),
        _ => view! { <NextQuestion when_done=when_done /> }.into_any(),
    };
    view! {
        <AssessTabs at=at />
        {page}
    }
}

/// Where to begin: the first open question of the chosen path.
#[component]
fn NextQuestion(when_done: fn() -> AnyView) -> impl IntoView {
    let store = use_store();
    let start = begin_at(store);
    move || match start.get() {
        Some(question) => view! { <QuestionPage question=question /> }.into_any(),
        None => when_done(),
    }
}

/// The question to begin at. It stays while the question is being answered, and while it is on the chosen path; another
/// plan begins anew.
fn begin_at(store: Store) -> Memo<Option<usize>> {
    let plan = Memo::new(move |_| store.plan().id.clone());
    let start = Memo::new(move |before: Option<&(Id, Option<usize>)>| {
        let (plan, path, model) = (plan.get(), store.preferences.path(), store.model());
        let same_plan = before.filter(|(before, _)| *before == plan);
        let kept = same_plan.and_then(|(_, question)| *question).filter(|question| path.asks(&model, *question));
        let open = || store.results.sheet.with_untracked(|sheet| path.first_open(&model, sheet));
        (plan, kept.or_else(open))
    });
    Memo::new(move |_| start.with(|(_, question)| *question))
}

/// The question an address names.
#[component]
fn OneQuestion(id: Id) -> impl IntoView {
    let store = use_store();
    match store.model().question_index(&id) {
        Some(question) => view! { <QuestionPage question=question /> }.into_any(),
        None => view! {
            <h1 tabindex="-1">{live(move || store.t(assess::NO_QUESTION))}</h1>
            <p>
                <a href=Route::Assess(AssessAt::Overview).href()>{live(move || store.t(assess::NO_QUESTION_BACK))}</a>
            </p>
        }
        .into_any(),
    }
}

/// The address of a question.
fn question_href(store: Store, question: usize) -> String {
    Route::Assess(AssessAt::Question(store.model().questions[question].id.clone())).href()
}

/// The name of a dimension in the language of the interface.
fn dimension_name(store: Store, dimension: usize) -> String {
    store.model().dimensions[dimension].name.get(store.lang()).to_owned()
}
