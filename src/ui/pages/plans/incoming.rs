//! What a plan file holds, what it would change, and what to do with it.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::form::FormFoot;
use super::importer::Importer;
use crate::domain::stage::StageResult;
use crate::file::Notice as FileNotice;
use crate::state::{Compared, Incoming, PlanCopy, Store, Summary, Twin, use_store};
use crate::text::compare::document as words;
use crate::text::compare::sections::{self, Section};
use crate::text::{Text, compare, exchange, format, locking, names, plans};
use crate::ui::components::{ChangeGroup, ChangeList, Notice, NoticeTone, live, live_value};

/// How many changes of a kind stand there before "all" is asked for.
const FIRST: usize = 3;

/// The same for the stage: which it is and by how many points. What follows names questions one by one.
const FIRST_OF_STAGE: usize = 2;

/// What to do with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Add,
    Replace,
    Merge,
}

/// The file in hand as a form.
#[component]
pub fn IncomingForm(importer: Importer, incoming: Incoming) -> impl IntoView {
    let store = use_store();
    let way = RwSignal::new(Way::Add);
    let twin = incoming.twin.clone().map(|twin| view! { <TwinPart twin=twin way=way /> });
    let facts = view! { <Facts incoming=incoming.clone() /> };
    let notices = view! { <Notices notices=incoming.notices.clone() /> };
    let incoming = StoredValue::new(incoming);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        go_on(store, importer, incoming.get_value(), way.get_untracked());
    };
    let verb = move || store.t(if way.get() == Way::Merge { exchange::GO_ON } else { plans::IMPORT });
    view! {
        <form class="incoming" on:submit=submit>
            {facts}
            {notices}
            {twin}
            <FormFoot
                verb=Signal::derive(move || verb().to_owned())
                begins=true
                on_cancel=Callback::new(move |()| importer.next())
            />
        </form>
    }
}

fn go_on(store: Store, importer: Importer, incoming: Incoming, way: Way) {
    match (way, incoming.twin.clone()) {
        (Way::Merge, Some(Twin::Readable(compared))) => importer.merge(incoming, compared),
        (Way::Replace, _) => {
            importer.next();
            store.replace_by_incoming(incoming);
        }
        _ => {
            importer.next();
            store.add_incoming(incoming);
        }
    }
}

#[component]
fn Notices(notices: Vec<FileNotice>) -> impl IntoView {
    let store = use_store();
    let is_empty = notices.is_empty();
    let notices = StoredValue::new(notices);
    let sentences = move || {
        notices
            .with_value(|all| all.iter().map(|notice| view! { <li>{notice.message(store.lang())}</li> }).collect_view())
    };
    (!is_empty).then(|| {
        view! {
            <Notice tone=NoticeTone::Info>
                <b>{live(move || store.t(plans::NOTICES))}</b>
                <ul class="incoming__notices">{live(sentences)}</ul>
            </Notice>
        }
    })
}

#[component]
fn Facts(incoming: Incoming) -> impl IntoView {
    let store = use_store();
    let Incoming { copy: PlanCopy { saved_by, .. }, summary, stage, .. } = incoming;
    let all = store.model().questions.len();
    let (answers, processes) = (summary.answers, summary.processes);
    let name = summary.name.clone();
    let saved = move || saved_text(store, &summary).unwrap_or_else(|| store.t(plans::P_SAVED_UNKNOWN).to_owned());
    let by = saved_by.map(|by| by.trim().to_owned()).filter(|by| !by.is_empty()).map(|by| {
        view! {
            <dt>{live(move || store.t(exchange::P_SAVED_BY))}</dt>
            <dd>{by}</dd>
        }
    });
    view! {
        <dl class="incoming__facts">
            <dt>{live(move || store.t(plans::P_NAME))}</dt>
            <dd class="incoming__name">{live(move || store.shown_name(&name))}</dd>
            <dt>{live(move || store.t(plans::P_SAVED))}</dt>
            <dd>{live(saved)}</dd>
            {by}
            <dt>{live(move || store.t(plans::P_ANSWERS))}</dt>
            <dd>{live(move || plans::ANSWERED.fill(store.lang(), &[("n", &answers), ("all", &all)]))}</dd>
            <dt>{live(move || store.t(plans::P_PROCESSES))}</dt>
            <dd>{live(move || plans::PROCESSES.fill(store.lang(), &[("n", &processes)]))}</dd>
            <dt>{live(move || store.t(plans::P_STAGE))}</dt>
            <dd>{live(move || stage_text(store, &stage))}</dd>
        </dl>
    }
}

fn saved_text(store: Store, summary: &Summary) -> Option<String> {
    summary.saved_at().map(|at| format::moment(store.lang(), at.day, &at.time, store.today()))
}

/// The stage in words: one, a range, or that it is not known.
fn stage_text(store: Store, result: &StageResult) -> String {
    let lang = store.lang();
    let Some((low, high)) = result.range() else { return store.t(plans::P_STAGE_OPEN).to_owned() };
    let number = |stage| names::stage_number(stage).get(lang);
    let stage = if low == high {
        let model = store.model();
        plans::STAGE.fill(lang, &[("n", &number(low)), ("name", &model.stage(low).name.get(lang))])
    } else {
        plans::STAGE_RANGE.fill(lang, &[("low", &number(low)), ("high", &number(high))])
    };
    if result.provisional { plans::P_STAGE_PROVISIONAL.fill(lang, &[("stage", &stage)]) } else { stage }
}

/// The plan with the same identifier: what it is, what the file would change in it, and what to do.
#[component]
fn TwinPart(twin: Twin, way: RwSignal<Way>) -> impl IntoView {
    let store = use_store();
    let is_locked = matches!(twin, Twin::Locked);
    let compared = match twin {
        Twin::Damaged | Twin::Locked => None,
        Twin::Readable(compared) => Some(compared),
    };
    let is_same = compared.as_ref().is_some_and(|compared| compared.changes.is_empty());
    let can_merge = compared.is_some();
    let known = StoredValue::new(compared.clone());
    let about = move || {
        known.with_value(|compared| match compared {
            Some(compared) => twin_text(store, &store.summary_of(&compared.before)),
            None => store.t(if is_locked { locking::TWIN_LOCKED } else { plans::TWIN_DAMAGED }).to_owned(),
        })
    };
    let changes = compared.filter(|_| !is_same).map(|compared| view! { <WouldChange compared=compared /> });
    let item = move |value: Way, label: Text, about: Text| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="incoming-twin"
                    prop:checked=live_value(move || way.get() == value)
                    on:change=move |_| way.set(value)
                />
                <span>{live(move || store.t(label))} " " <small>{live(move || store.t(about))}</small></span>
            </label>
        }
    };
    view! {
        {changes}
        <fieldset class="incoming__twin">
            <legend>{live(move || store.t(plans::TWIN))}</legend>
            <p class="small">{live(about)}</p>
            {is_same.then(|| view! { <p>{live(move || store.t(compare::SAME))}</p> })}
            {item(Way::Add, plans::AS_COPY, plans::AS_COPY_ABOUT)}
            {(!is_same && !is_locked).then(|| item(Way::Replace, plans::REPLACE, plans::REPLACE_ABOUT))}
            {(!is_same && can_merge).then(|| item(Way::Merge, exchange::AS_MERGE, exchange::AS_MERGE_ABOUT))}
        </fieldset>
    }
}

/// The changes, results first, each kind with its first few lines.
#[component]
fn WouldChange(compared: Arc<Compared>) -> impl IntoView {
    let store = use_store();
    let compared = StoredValue::new(compared);
    let groups = move || {
        compared.with_value(|found| {
            let (lang, model) = (store.lang(), store.model());
            let mut groups = sections::results(lang, &model, &found.changes);
            groups.extend(sections::said(lang, &model, &found.changes));
            view! { <ChangeList groups=shortened(store, groups) /> }
        })
    };
    view! {
        <section class="incoming__changes">
            <p>
                <b>{live(move || store.t(exchange::CHANGES))}</b>
            </p>
            {live(groups)}
        </section>
    }
}

/// Sections as groups that begin with a few lines.
pub fn shortened(store: Store, sections: Vec<Section>) -> Vec<ChangeGroup> {
    let group = |Section { heading, lines }: Section| ChangeGroup {
        heading: store.t(heading).to_owned(),
        first: if heading == words::STAGE { FIRST_OF_STAGE } else { FIRST },
        all: exchange::MORE.fill(store.lang(), &[("n", &lines.len())]),
        lines,
    };
    sections.into_iter().map(group).collect()
}

fn twin_text(store: Store, summary: &Summary) -> String {
    let all = store.model().questions.len();
    let saved = saved_text(store, summary).unwrap_or_else(|| store.t(plans::P_SAVED_UNKNOWN).to_owned());
    plans::TWIN_SAVED.fill(
        store.lang(),
        &[
            ("name", &store.shown_name(&summary.name)),
            ("answers", &summary.answers),
            ("all", &all),
            ("processes", &summary.processes),
            ("time", &saved),
        ],
    )
}
