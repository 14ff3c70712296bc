//! Why the chosen package is in the plan, and why it starts when it does.

use leptos::prelude::*;

use crate::domain::rollout::{Package, Planned, Rollout};
use crate::domain::units::Id;
use crate::state::{Store, use_store};
use crate::text::{Text, format, names, rollout as words, shell};
use crate::ui::components::{IconButton, live, live_value};

#[component]
pub fn Explain(chosen: RwSignal<Option<Id>>) -> impl IntoView {
    let store = use_store();
    let shown = move || {
        let id = chosen.get()?;
        store.results.rollout.with(|rollout| rollout.package(&id).map(|planned| explanation(store, rollout, planned)))
    };
    view! {
        <aside class="explain" aria-live="polite" data-chosen=live_value(move || chosen.with(Option::is_some).to_string())>
            {live(move || match shown() {
                Some(view) => {
                    view! {
                        <div class="explain__close no-print">
                            <IconButton
                                icon="close"
                                label=store.label(shell::CLOSE)
                                on_click=Callback::new(move |()| chosen.set(None))
                            />
                        </div>
                        {view}
                    }
                        .into_any()
                }
                None => view! { <p class="lede no-print">{live(move || store.t(words::CHART_HINT))}</p> }.into_any(),
            })}
        </aside>
    }
}

fn explanation(store: Store, rollout: &Rollout, planned: &Planned) -> impl IntoView + use<> {
    let lang = store.lang();
    let model = store.model();
    let package = &planned.package;
    let template = model.package(&package.template);
    let because = package.why.iter().map(|reason| words::reason(lang, &model, reason));
    let general = template.map_or_else(String::new, |template| template.why.get(lang).to_owned());
    let why: Vec<String> = std::iter::once(general).chain(because).collect();
    let source = template.and_then(|template| names::source_line(lang, &model, template.source.as_ref()?));
    let facts = [
        (words::EXPLAIN_WHEN, when(store, planned)),
        (words::EXPLAIN_WAITS, words::waits(lang, &model, rollout, planned)),
        (words::EXPLAIN_SLACK, slack(store, planned)),
        (words::EXPLAIN_HOURS, hours(store, package)),
        (words::EXPLAIN_WHY, format::sentences(lang, &why)),
        (words::EXPLAIN_DONE, template.map_or_else(String::new, |template| template.done_when.get(lang).to_owned())),
    ];
    let source = source.map(|line| view! { <p class="small">{line}</p> });
    view! {
        <h3>{package.title.get(lang)}</h3>
        <dl>{facts.into_iter().filter(|(_, text)| !text.trim().is_empty()).map(|fact| line(store, fact)).collect_view()}</dl>
        {source}
    }
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
