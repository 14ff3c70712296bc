//! All questions at a glance: what was answered, what is open, and the way to each.

use leptos::prelude::*;

use super::{dimension_name, question_href};
use crate::domain::answers::Mark;
use crate::domain::path::{Filter, Path};
use crate::state::{Store, use_store};
use crate::text::assess;
use crate::text::format;
use crate::ui::components::{Choice, Icon, Segmented, live, live_value};

/// The page.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let store = use_store();
    let shown = Memo::new(move |_| shown(store));
    let dimensions = (0..store.model().dimensions.len()).map(|dimension| {
        let questions = Memo::new(move |_| {
            let model = store.model();
            shown.with(|all| all.iter().copied().filter(|q| model.dimension_of(*q) == dimension).collect::<Vec<_>>())
        });
        view! { <DimensionQuestions dimension=dimension questions=questions /> }
    });
    view! {
        <h1 tabindex="-1">{live(move || headline(store))}</h1>
        <p class="lede overview__counts">{live(move || counts_line(store))}</p>
        <Filters />
        {dimensions.collect_view()}
        <Show when=move || shown.with(Vec::is_empty)>
            <p class="overview__nothing">
                {live(move || store.t(assess::NOTHING_SHOWN))} " "
                <button class="link" type="button" on:click=move |_| show_all(store)>
                    {live(move || store.t(assess::SHOW_ALL))}
                </button>
            </p>
        </Show>
    }
}

/// How many questions each filter keeps.
fn count(store: Store, filter: Filter) -> usize {
    (0..store.model().questions.len()).filter(|question| passes(store, filter, *question)).count()
}

fn passes(store: Store, filter: Filter, question: usize) -> bool {
    let mark = store.results.sheet.with(|sheet| sheet.mark(question));
    let is_filtered = !store.overview.quick_only.get() || Path::Quick.asks(&store.model(), question);
    is_filtered && filter.keeps(mark, filter == Filter::Noted && !note(store, question).is_empty())
}

/// Positions of the questions to show.
fn shown(store: Store) -> Vec<usize> {
    let filter = store.overview.filter.get();
    (0..store.model().questions.len()).filter(|question| passes(store, filter, *question)).collect()
}

fn show_all(store: Store) {
    store.overview.filter.set(Filter::All);
    store.overview.quick_only.set(false);
}

fn note(store: Store, question: usize) -> String {
    let id = &store.model().questions[question].id;
    store.plan().answers.get(id).map_or_else(String::new, |answer| answer.note.clone())
}

fn headline(store: Store) -> String {
    let coverage = store.results.stage.with(|stage| stage.coverage);
    match coverage.open() {
        0 => store.t(assess::OVERVIEW_DONE).to_owned(),
        open if open == coverage.total => store.t(assess::OVERVIEW_NONE).to_owned(),
        open => assess::OVERVIEW_OPEN.fill(store.lang(), &[("n", &open)]),
    }
}

fn counts_line(store: Store) -> String {
    let coverage = store.results.stage.with(|stage| stage.coverage);
    let noted = (0..coverage.total).filter(|question| !note(store, *question).is_empty()).count();
    let values: [(&str, &dyn std::fmt::Display); 5] = [
        ("answered", &coverage.answered),
        ("total", &coverage.total),
        ("unknown", &coverage.unknown),
        ("na", &coverage.not_applicable),
        ("noted", &noted),
    ];
    assess::OVERVIEW_COUNTS.fill(store.lang(), &values)
}

#[component]
fn Filters() -> impl IntoView {
    let store = use_store();
    let choices = Filter::ALL.map(|filter| {
        let number = Memo::new(move |_| count(store, filter));
        let text = match filter {
            Filter::All => assess::FILTER_ALL,
            Filter::Open => assess::FILTER_OPEN,
            Filter::DontKnow => assess::FILTER_DONT_KNOW,
            Filter::Noted => assess::FILTER_NOTED,
        };
        let label = Signal::derive(move || text.fill(store.lang(), &[("n", &number.get())]));
        Choice { value: filter, label }
    });
    view! {
        <div class="overview__filters row no-print">
            <Segmented
                name="filter"
                legend=store.label(assess::SHOW)
                choices=choices.to_vec()
                chosen=store.overview.filter
                on_choose=Callback::new(move |filter| store.overview.filter.set(filter))
            />
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=store.overview.quick_only
                    on:change:target=move |event| store.overview.quick_only.set(event.target().checked())
                />
                {live(move || store.t(assess::QUICK_ONLY))}
            </label>
        </div>
    }
}

/// The questions of one dimension, or nothing when none is shown.
#[component]
fn DimensionQuestions(dimension: usize, questions: Memo<Vec<usize>>) -> impl IntoView {
    let store = use_store();
    view! {
        <Show when=move || !questions.with(Vec::is_empty)>
            <section class="overview__dimension">
                <header class="overview__head">
                    <h2>{live(move || dimension_name(store, dimension))}</h2>
                    <small>{live(move || dimension_line(store, dimension))}</small>
                </header>
                <ul>
                    <For each=move || questions.get() key=|question| *question let:question>
                        <QuestionRow question=question />
                    </For>
                </ul>
            </section>
        </Show>
    }
}

fn dimension_line(store: Store, dimension: usize) -> String {
    let (done, total, mean) = store.results.stage.with(|stage| {
        let profile = &stage.profile[dimension];
        (profile.touched, profile.total, profile.mean)
    });
    match mean {
        Some(mean) => {
            let mean = format::fixed(mean, 1);
            assess::DIMENSION_MEAN.fill(store.lang(), &[("done", &done), ("total", &total), ("mean", &mean)])
        }
        None => assess::DIMENSION_DONE.fill(store.lang(), &[("done", &done), ("total", &total)]),
    }
}

/// One question with its answer and note.
#[component]
fn QuestionRow(question: usize) -> impl IntoView {
    let store = use_store();
    let mark = Memo::new(move |_| store.results.sheet.with(|sheet| sheet.mark(question)));
    let note = Memo::new(move |_| note(store, question));
    let is_quick = store.model().questions[question].quick;
    view! {
        <li class="overview__row" data-mark=live_value(move || mark_id(mark.get()))>
            <span class="overview__mark" aria-hidden="true">{live(move || mark_sign(mark.get()))}</span>
            <div>
                <p class="overview__prompt">
                    <a href=question_href(store, question)>
                        {live(move || store.model().questions[question].prompt.get(store.lang()).to_owned())}
                    </a>
                    {is_quick.then(|| view! { <small>{live(move || store.t(assess::QUICK_MARK))}</small> })}
                </p>
                <p class="overview__answer">
                    <span class="visually-hidden">{live(move || level_words(store, mark.get()))}</span>
                    {live(move || answer_text(store, question, mark.get()))}
                </p>
                <Show when=move || !note.with(String::is_empty)>
                    <p class="overview__note">
                        <Icon name="note" />
                        <span><span class="visually-hidden">{live(move || store.t(assess::NOTE))} " "</span>{note}</span>
                    </p>
                </Show>
            </div>
        </li>
    }
}

const fn mark_id(mark: Option<Mark>) -> &'static str {
    match mark {
        Some(Mark::Level(_)) => "level",
        Some(Mark::NotApplicable) => "not-applicable",
        Some(Mark::DontKnow) => "dont-know",
        None => "open",
    }
}

fn mark_sign(mark: Option<Mark>) -> String {
    match mark {
        Some(Mark::Level(level)) => level.to_string(),
        Some(Mark::NotApplicable) => "–".to_owned(),
        Some(Mark::DontKnow) => "?".to_owned(),
        None => String::new(),
    }
}

fn level_words(store: Store, mark: Option<Mark>) -> String {
    match mark.and_then(Mark::level) {
        Some(level) => format!("{} ", assess::LEVEL.fill(store.lang(), &[("n", &level)])),
        None => String::new(),
    }
}

fn answer_text(store: Store, question: usize, mark: Option<Mark>) -> String {
    match mark {
        Some(Mark::Level(level)) => {
            store.model().questions[question].answers[level.index()].get(store.lang()).to_owned()
        }
        Some(Mark::NotApplicable) => store.t(assess::NOT_APPLICABLE).to_owned(),
        Some(Mark::DontKnow) => store.t(assess::DONT_KNOW).to_owned(),
        None => store.t(assess::OPEN).to_owned(),
    }
}
