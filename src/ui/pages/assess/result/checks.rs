//! What each stage asked for and which answers decided.

use leptos::prelude::*;

use crate::domain::stage::{Criterion, CriterionState, StageCheck};
use crate::domain::units::Stage;
use crate::state::{Store, use_store};
use crate::text::assess::{self, sentence};
use crate::text::{Text, format};
use crate::ui::components::{live, live_value};
use crate::ui::pages::assess::question_href;

/// The states of criteria, what holds back first.
const GROUPS: [(CriterionState, &str, Text); 5] = [
    (CriterionState::Unmet, "unmet", assess::STATE_UNMET),
    (CriterionState::Unknown, "unknown", assess::STATE_UNKNOWN),
    (CriterionState::Open, "open", assess::STATE_OPEN),
    (CriterionState::Met, "met", assess::STATE_MET),
    (CriterionState::NotApplicable, "not-applicable", assess::STATE_NOT_APPLICABLE),
];

/// Every stage that asks for something.
#[component]
pub fn Checks() -> impl IntoView {
    let store = use_store();
    let rule = move || assess::CHECKS_RULE.fill(store.lang(), &[("share", &store.model().rules.share_percent)]);
    let stages = Stage::all().skip(1).map(|stage| view! { <Check stage=stage /> });
    view! {
        <section class="checks">
            <h2>{live(move || store.t(assess::CHECKS_TITLE))}</h2>
            <p class="small">{live(rule)}</p>
            {stages.collect_view()}
        </section>
    }
}

/// One stage. On paper the one that comes next stands open.
#[component]
fn Check(stage: Stage) -> impl IntoView {
    let store = use_store();
    let check = Memo::new(move |_| store.results.stage.with(|result| result.check(stage).cloned()));
    let is_next = move || store.results.stage.with(|result| result.likely.and_then(Stage::up) == Some(stage));
    let summary = move || {
        let said = check.with(|check| check.as_ref().map(|check| sentence::points(store.lang(), check)));
        said.unwrap_or_default()
    };
    view! {
        <details class="checks__stage card" data-next=live_value(move || is_next().then_some(""))>
            <summary>
                <h3>{live(move || sentence::stage_heading(store.lang(), stage))}</h3>
                <span class="checks__state" data-state=live_value(move || state(store, stage).0)>
                    {live(move || store.t(state(store, stage).1))}
                </span>
                <span class="checks__points">{live(summary)}</span>
            </summary>
            {live(move || check.get().map(|check| view! { <Body check=check /> }))}
        </details>
    }
}

/// Whether a stage is reached, as a name for styles and in words.
fn state(store: Store, stage: Stage) -> (&'static str, Text) {
    store.results.stage.with(|result| {
        let holds = result.check(stage).is_some_and(|check| check.holds);
        match (result.likely.is_some_and(|likely| likely >= stage), holds) {
            (true, _) => ("reached", assess::CHECK_REACHED),
            (false, true) => ("holds", assess::CHECK_HOLDS),
            (false, false) => ("missed", assess::CHECK_MISSED),
        }
    })
}

#[component]
fn Body(check: StageCheck) -> impl IntoView {
    view! {
        <Demands check=check.clone() />
        <CriteriaTable check=check />
    }
}

/// What holds a stage back whatever else is met, and the means it requires.
#[component]
fn Demands(check: StageCheck) -> impl IntoView {
    let store = use_store();
    let weak = check.weak_links.iter().map(|weak| (*weak, assess::MEAN_LOW));
    let means =
        check.means.iter().map(|mean| (*mean, if mean.holds_back { assess::MEAN_SHORT } else { assess::MEAN_MET }));
    let rows: Vec<_> = weak.chain(means).collect();
    let is_held = rows.iter().any(|(check, _)| check.holds_back);
    let rows = rows.into_iter().map(|(check, text)| {
        let said = move || sentence::mean_check(store.lang(), text, &check, &store.model());
        view! { <li data-holds-back=check.holds_back.then_some("")>{live(said)}</li> }
    });
    view! {
        {is_held.then(|| view! { <h4 class="checks__holding">{live(move || store.t(assess::HOLDING_BACK))}</h4> })}
        <ul class="checks__demands">{rows.collect_view()}</ul>
    }
}

#[component]
fn CriteriaTable(check: StageCheck) -> impl IntoView {
    let store = use_store();
    let stage = check.stage;
    let groups = GROUPS.map(|(state, id, name)| {
        let criteria: Vec<Criterion> = check.criteria.iter().filter(|c| c.state == state).copied().collect();
        (!criteria.is_empty()).then(|| view! { <Group id=id name=name criteria=criteria /> })
    });
    let caption = move || assess::CRITERIA_OF.fill(store.lang(), &[("stage", &sentence::stage(store.lang(), stage))]);
    view! {
        <table class="checks__table">
            <caption class="visually-hidden">{live(caption)}</caption>
            <thead>
                <tr>
                    <th scope="col">{live(move || store.t(assess::COL_QUESTION))}</th>
                    <th class="num" scope="col">{live(move || store.t(assess::COL_ASKED))}</th>
                    <th class="num" scope="col">{live(move || store.t(assess::COL_YOURS))}</th>
                    <th class="num" scope="col">{live(move || store.t(assess::COL_POINTS))}</th>
                </tr>
            </thead>
            {groups}
        </table>
    }
}

/// The criteria in one state.
#[component]
fn Group(id: &'static str, name: Text, criteria: Vec<Criterion>) -> impl IntoView {
    let store = use_store();
    let n = criteria.len();
    let points: u32 = criteria.iter().map(|criterion| u32::from(criterion.weight)).sum();
    let title = move || {
        let state = store.t(name);
        let points = format::number(f64::from(points), 0);
        assess::GROUP.fill(store.lang(), &[("state", &state), ("n", &n), ("points", &points)])
    };
    let rows = criteria.into_iter().map(|criterion| view! { <CriterionRow criterion=criterion /> });
    view! {
        <tbody data-state=id>
            <tr class="checks__group">
                <th scope="rowgroup" colspan="4">{live(title)}</th>
            </tr>
            {rows.collect_view()}
        </tbody>
    }
}

#[component]
fn CriterionRow(criterion: Criterion) -> impl IntoView {
    let store = use_store();
    let question = criterion.question;
    let yours = move || match criterion.state {
        CriterionState::Unknown => "?".to_owned(),
        CriterionState::Open | CriterionState::NotApplicable => "–".to_owned(),
        CriterionState::Met | CriterionState::Unmet => {
            let level = store.results.sheet.with(|sheet| sheet.level(question));
            format::or_dash(level, |level| level.to_string())
        }
    };
    view! {
        <tr>
            <th scope="row">
                <a href=question_href(store, question)>
                    {live(move || store.model().questions[question].prompt.get(store.lang()).to_owned())}
                </a>
            </th>
            <td class="num">{criterion.level.to_string()}</td>
            <td class="num">{live(yours)}</td>
            <td class="num">{criterion.weight.to_string()}</td>
        </tr>
    }
}
