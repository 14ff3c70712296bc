//! The chosen package: why it is in the plan and why it starts when it does, how far it is, and what can be changed.

use leptos::prelude::*;

use super::edit::{Change, StatusPart, Subject, take_in};
use crate::domain::rollout::{Package, Planned, Rollout};
use crate::domain::units::Id;
use crate::state::{Store, use_store};
use crate::text::rollout::edit;
use crate::text::{Text, format, names, rollout as words, shell};
use crate::ui::components::{IconButton, live, live_value};

#[component]
pub fn Explain(chosen: RwSignal<Option<Id>>) -> impl IntoView {
    let store = use_store();
    // A package that is no more, such as one of the team's own that was removed, is not chosen any longer.
    let shown = Memo::new(move |_| {
        let id = chosen.get()?;
        let is_planned = store.results.rollout.with(|rollout| rollout.package(&id).is_some());
        let is_left_out =
            move |id: &Id| store.results.work.with(|work| work.change(id).is_some_and(|c| c.left_out.is_some()));
        let is_own = store.results.work.with(|work| work.own.contains_key(&id));
        (is_planned || is_own || is_left_out(&id)).then_some(id)
    });
    view! {
        <aside class="explain" data-chosen=live_value(move || shown.with(Option::is_some).to_string())>
            {live(move || match shown.get() {
                Some(id) => view! { <Chosen subject=Subject::new(store, id) chosen=chosen /> }.into_any(),
                None => view! { <p class="lede no-print">{live(move || store.t(words::chart::HINT))}</p> }.into_any(),
            })}
        </aside>
    }
}

#[component]
fn Chosen(subject: Subject, chosen: RwSignal<Option<Id>>) -> impl IntoView {
    let store = use_store();
    let is_left_out = Memo::new(move |_| subject.change.with(|change| change.left_out.is_some()));
    // Read as a whole, so that a search that finds the same place again changes nothing and is not read out.
    let facts = Memo::new(move |_| {
        let planned = subject.planned.get()?;
        Some(store.results.rollout.with(|rollout| facts(store, subject, rollout, &planned)))
    });
    view! {
        <div class="explain__close no-print">
            <IconButton icon="close" label=store.label(shell::CLOSE) on_click=Callback::new(move |()| chosen.set(None)) />
        </div>
        <h3 tabindex="-1">{live(move || subject.title())}</h3>
        <Show
            when=move || !is_left_out.get()
            fallback=move || view! { <LeftOut subject=subject /> }
        >
            <div aria-live="polite">
                {live(move || subject.late().map(|text| view! { <p class="package-late">{text}</p> }))}
                {live(move || match facts.get() {
                    Some(facts) => view! { <Facts facts=facts /> }.into_any(),
                    None => view! { <p>{store.t(edit::GONE)}</p> }.into_any(),
                })}
                <Source subject=subject />
            </div>
            <div class="package no-print">
                <StatusPart subject=subject />
                <Change subject=subject />
            </div>
        </Show>
    }
}

/// What stands where a package was left out: the reason, and the way back in.
#[component]
fn LeftOut(subject: Subject) -> impl IntoView {
    let store = use_store();
    let reason = move || {
        let reason = subject.change.with(|change| change.left_out.clone()).unwrap_or_default();
        edit::LEFT_OUT_BECAUSE.fill(store.lang(), &[("reason", &reason)])
    };
    view! {
        <p>{live(reason)}</p>
        <p class="no-print">
            <button class="button" type="button" on:click=move |_| take_in(store, &subject.id())>
                {live(move || store.t(edit::TAKE_IN))}
            </button>
        </p>
    }
}

/// What is known of a package, each under its name.
type Facts = Vec<(Text, String)>;

fn facts(store: Store, subject: Subject, rollout: &Rollout, planned: &Planned) -> Facts {
    let lang = store.lang();
    let model = store.model();
    let package = &planned.package;
    let template = package.template.as_ref().and_then(|template| model.package(template));
    let general = template.map_or(edit::OWN_WHY.get(lang), |template| template.why.get(lang)).to_owned();
    let because = package.why.iter().filter(|_| template.is_some()).map(|reason| words::reason(lang, &model, reason));
    let why: Vec<String> = std::iter::once(general).chain(because).collect();
    let own_words = subject.read(|stated| stated.done_when().to_owned());
    let done = template.filter(|_| own_words.is_empty()).map(|template| template.done_when.get(lang).to_owned());
    let facts = [
        (words::EXPLAIN_WHEN, when(store, planned)),
        (words::EXPLAIN_WAITS, words::waits(lang, &model, rollout, planned)),
        (words::EXPLAIN_SLACK, slack(store, planned)),
        (words::EXPLAIN_HOURS, hours(store, package)),
        (words::EXPLAIN_WHY, format::sentences(lang, &why)),
        (words::EXPLAIN_DONE, done.unwrap_or(own_words)),
        (edit::OWNER, subject.change.with(|change| change.owner.clone())),
        (edit::NOTE, subject.change.with(|change| change.note.clone())),
    ];
    facts.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect()
}

#[component]
fn Facts(facts: Facts) -> impl IntoView {
    let store = use_store();
    view! { <dl>{facts.into_iter().map(|fact| line(store, fact)).collect_view()}</dl> }
}

/// Where the template comes from.
#[component]
fn Source(subject: Subject) -> impl IntoView {
    let store = use_store();
    let line = move || {
        let source = subject.read(|stated| stated.template().and_then(|template| template.source.clone()))?;
        let line = names::source_line(store.lang(), &store.model(), &source)?;
        Some(view! { <p class="small">{line}</p> })
    };
    view! { {live(line)} }
}

fn line(store: Store, (name, text): (Text, String)) -> impl IntoView {
    view! {
        <div>
            <dt>{store.t(name)}</dt>
            <dd>{text}</dd>
        </div>
    }
}

fn when(store: Store, planned: &Planned) -> String {
    let lang = store.lang();
    let Some(placement) = &planned.placement else { return words::NOT_PLACED.get(lang).to_owned() };
    let weeks = words::WEEK_SPAN.fill(lang, &[("n", &(placement.end_week - placement.start_week))]);
    format!("{} – {} · {weeks}", format::date(lang, placement.from), format::date(lang, placement.to))
}

fn slack(store: Store, planned: &Planned) -> String {
    let lang = store.lang();
    match &planned.placement {
        Some(placement) if placement.critical => words::NO_SLACK.get(lang).to_owned(),
        Some(placement) => words::SLACK.fill(lang, &[("n", &placement.slack)]),
        None => String::new(),
    }
}

/// Hours per role: "Knowledge editor 12 h · IT 4 h".
pub fn hours(store: Store, package: &Package) -> String {
    let lang = store.lang();
    let model = store.model();
    let unit = words::HOURS_UNIT.get(lang);
    let parts = package.hours.iter().filter(|(_, hours)| **hours > 0);
    let parts: Vec<String> =
        parts.map(|(role, hours)| format!("{} {hours} {unit}", words::role(lang, &model, role))).collect();
    parts.join(" · ")
}
