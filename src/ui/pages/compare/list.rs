//! The list of changes, on screen and on paper.

use std::sync::Arc;

use leptos::prelude::*;

use crate::state::{Compared, PlanCopy, Store, use_store};
use crate::text::compare::sections::{self, Section};
use crate::text::compare::{document as words, page};
use crate::text::{Text, history};
use crate::ui::components::{ChangeGroup, ChangeList, live};

/// What is compared, what follows, what was said, and on paper lines to sign on.
#[component]
pub fn Changes(compared: Arc<Compared>) -> impl IntoView {
    let store = use_store();
    let compared = StoredValue::new(compared);
    let head = move || {
        compared.with_value(|found| {
            let line = |text: Text, copy: &PlanCopy| view! { <li>{described(store, text, copy)}</li> };
            (line(words::BEFORE, &found.before), line(words::AFTER, &found.after))
        })
    };
    let as_of = move || sections::as_of(store.lang(), &store.model(), store.today());
    let summary = move || compared.with_value(|found| sections::summary(store.lang(), &found.changes));
    let results = move || {
        let found = compared.with_value(|found| sections::results(store.lang(), &store.model(), &found.changes));
        part(store, page::RESULTS, found)
    };
    let said = move || {
        let found = compared.with_value(|found| sections::said(store.lang(), &store.model(), &found.changes));
        part(store, page::SAID, found)
    };
    view! {
        <div class="compare">
            <ul class="compare__plans">{live(head)}</ul>
            <p class="lede">{live(summary)}</p>
            {live(results)}
            {live(said)}
            <p class="small">{live(as_of)}</p>
            <Signatures />
        </div>
    }
}

fn described(store: Store, text: Text, copy: &PlanCopy) -> String {
    let lang = store.lang();
    let day = copy.saved_day();
    let state = state_in_words(store, copy);
    let by = copy.saved_by.as_deref();
    let plan = sections::described(lang, &copy.plan.name, state.as_deref(), day.as_deref(), by);
    text.fill(lang, &[("plan", &plan)])
}

/// Which earlier state it is, with the time of day: several may be of one day.
pub fn state_in_words(store: Store, copy: &PlanCopy) -> Option<String> {
    let milestone = copy.milestone.as_ref()?;
    let state = milestone.in_words(store.lang());
    let time = copy.saved_at().map(|at| history::STATE_AT.fill(store.lang(), &[("state", &state), ("time", &at.time)]));
    Some(time.unwrap_or(state))
}

/// A heading and its groups, unless there are none.
fn part(store: Store, heading: Text, found: Vec<Section>) -> Option<impl IntoView> {
    let group = |Section { heading, lines }: Section| ChangeGroup {
        heading: store.t(heading).to_owned(),
        first: lines.len(),
        lines,
        all: String::new(),
    };
    let groups: Vec<ChangeGroup> = found.into_iter().map(group).collect();
    (!groups.is_empty()).then(|| {
        view! {
            <section class="compare__part">
                <h2>{store.t(heading)}</h2>
                <ChangeList groups=groups />
            </section>
        }
    })
}

/// Lines to sign on, on paper only.
#[component]
fn Signatures() -> impl IntoView {
    let store = use_store();
    let who = move |text: Text| {
        let line = move |label: Text| view! { <li>{live(move || store.t(label))}</li> };
        view! {
            <li>
                <b>{live(move || store.t(text))}</b>
                <ul class="signatures__lines">
                    {[words::SIGNATURE, words::SIGNED, words::DATE].map(line).collect_view()}
                </ul>
            </li>
        }
    };
    view! {
        <section class="signatures print-only">
            <h2>{live(move || store.t(words::AGREED))}</h2>
            <p>{live(move || store.t(words::AGREED_TEXT))}</p>
            <ul class="signatures__sides">{[words::CLIENT, words::CONSULTANT].map(who).collect_view()}</ul>
        </section>
    }
}
