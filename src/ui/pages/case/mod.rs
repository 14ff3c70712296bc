//! The section "Business case": the result with its reasons, the assumptions behind it, the methods.

mod assumptions;
mod cash;
mod compare;
mod hidden;
mod how;
mod methods;
mod result;
mod spread;
mod strip;
mod tabs;
mod tornado;
mod years;

use leptos::prelude::*;

use self::tabs::CaseTabs;
use crate::browser::document;
use crate::domain::money::Notice as Note;
use crate::state::{CaseView, use_case, use_planning, use_store};
use crate::text::money::page as words;
use crate::text::{Text, shell};
use crate::ui::components::{Empty, Icon, live};
use crate::ui::routes::{CaseAt, ProcessesAt, Route};

/// The section "Business case".
#[component]
pub fn CasePage(at: CaseAt) -> impl IntoView {
    let case = use_case();
    case.watch();
    use_planning().watch();
    let lacking = Memo::new(move |_| lacking(case));
    let page = move || match (at, lacking.get()) {
        (CaseAt::Methods, _) => view! { <methods::Methods /> }.into_any(),
        (CaseAt::Assumptions, _) => view! { <assumptions::AssumptionsPage /> }.into_any(),
        (CaseAt::Result, None) => view! { <result::ResultPage /> }.into_any(),
        (CaseAt::Result, Some(lacking)) => view! { <NothingYet lacking=lacking /> }.into_any(),
    };
    view! { {live(page)} }
}

/// What a plan lacks before anything can be computed from it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lacking {
    Processes,
    Volumes,
}

fn lacking(case: CaseView) -> Option<Lacking> {
    let store = use_store();
    if store.results.processes.with(|all| all.is_empty()) {
        return Some(Lacking::Processes);
    }
    let empty = case.outcomes.with(|all| all.first().is_some_and(|outcome| outcome.notices.contains(&Note::NoVolume)));
    empty.then_some(Lacking::Volumes)
}

#[component]
fn NothingYet(lacking: Lacking) -> impl IntoView {
    let store = use_store();
    let (text, place, action) = match lacking {
        Lacking::Processes => (words::NOTHING_TEXT, ProcessesAt::Add, words::TO_PROCESSES),
        Lacking::Volumes => (words::NO_VOLUME_TEXT, ProcessesAt::Table, words::TO_VOLUMES),
    };
    view! {
        <Head title=store.label(shell::CASE) at=CaseAt::Result />
        <Empty title=store.label(words::NOTHING_TITLE) text=store.label(text)>
            <a class="button button--primary" href=Route::Processes(place).href()>{live(move || store.t(action))}</a>
            <a class="button" href=Route::Case(CaseAt::Assumptions).href()>
                {live(move || store.t(words::TO_ASSUMPTIONS))}
            </a>
        </Empty>
    }
}

/// The heading of a page of the section, with the links to the others.
#[component]
fn Head(#[prop(into)] title: Signal<String>, at: CaseAt) -> impl IntoView {
    let store = use_store();
    view! {
        <div class="page-head">
            <h1 tabindex="-1">{title}</h1>
            <button class="button no-print" type="button" on:click=|_| document::print()>
                <Icon name="print" />
                {live(move || store.t(shell::PRINT))}
            </button>
        </div>
        <CaseTabs at=at />
    }
}

/// A place or a size in a chart as styles take it.
fn percent(value: f64) -> String {
    format!("{value:.3}%")
}

/// A heading that is a column of a table.
fn column(text: Text, class: &'static str) -> impl IntoView {
    let store = use_store();
    view! { <th scope="col" class=class>{live(move || store.t(text))}</th> }
}

/// The name of a scenario that is compared.
fn name_of(case: CaseView, scenario: usize) -> String {
    let lang = use_store().lang();
    case.assumptions
        .with(|all| all.scenarios.get(scenario).map_or_else(String::new, |own| own.name.get(lang).to_owned()))
}
