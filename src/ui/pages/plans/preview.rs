//! What a file holds, shown before anything changes.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::importer::{Importer, Refusal, Step};
use crate::domain::stage::StageResult;
use crate::state::{Incoming, Store, Summary, Twin, use_store};
use crate::text::{format, names, plans, shell};
use crate::ui::components::{Dialog, Notice, NoticeTone, live, live_value};

/// The dialog about the file in hand.
#[component]
pub fn ImportDialog(importer: Importer) -> impl IntoView {
    let store = use_store();
    let open = Signal::derive(move || matches!(importer.step(), Step::Refused(_) | Step::Ready(_)));
    let title = move || match importer.step() {
        Step::Refused(_) => store.t(plans::REFUSED),
        _ => store.t(plans::PREVIEW),
    };
    let close = Callback::new(move |()| importer.next());
    view! {
        <Dialog
            open=open
            title=Signal::derive(move || title().to_owned())
            close_label=store.label(shell::CLOSE)
            on_close=close
        >
            {live(move || match importer.step() {
                Step::Refused(why) => Some(view! { <Refused why=why on_close=close /> }.into_any()),
                Step::Ready(incoming) => Some(view! { <Preview incoming=*incoming on_close=close /> }.into_any()),
                Step::Idle | Step::Reading(_) => None,
            })}
        </Dialog>
    }
}

#[component]
fn Refused(why: Refusal, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let sentence = move || match &why {
        Refusal::Unreadable => store.t(plans::UNREADABLE).to_owned(),
        Refusal::NotAPlan(error) => error.message(store.lang()),
    };
    view! {
        <div class="incoming">
            <Notice tone=NoticeTone::Bad>
                <p class="incoming__why">{live(sentence)}</p>
            </Notice>
            <p>{live(move || store.t(plans::REFUSED_AFTER))}</p>
            <div class="row">
                <button class="button" type="button" autofocus on:click=move |_| on_close.run(())>
                    {live(move || store.t(shell::CLOSE))}
                </button>
            </div>
        </div>
    }
}

#[component]
fn Preview(incoming: Incoming, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let replaces = RwSignal::new(false);
    let notices = StoredValue::new(incoming.notices.clone());
    let twin = incoming.twin.clone();
    let facts = view! { <Facts summary=incoming.summary.clone() stage=incoming.stage.clone() /> };
    let incoming = StoredValue::new(incoming);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_close.run(());
        if replaces.get_untracked() {
            store.replace_by_incoming(incoming.get_value());
        } else {
            store.add_incoming(incoming.get_value());
        }
    };
    let sentences = move || {
        notices
            .with_value(|all| all.iter().map(|notice| view! { <li>{notice.message(store.lang())}</li> }).collect_view())
    };
    view! {
        <form class="incoming" on:submit=submit>
            {facts}
            <Show when=move || incoming.with_value(|incoming| !incoming.notices.is_empty())>
                <Notice tone=NoticeTone::Info>
                    <b>{live(move || store.t(plans::NOTICES))}</b>
                    <ul class="incoming__notices">{live(sentences)}</ul>
                </Notice>
            </Show>
            {twin.map(|twin| {
                view! { <Choice twin=twin replaces=replaces on_choose=Callback::new(move |yes| replaces.set(yes)) /> }
            })}
            <div class="row">
                <button class="button button--primary" type="submit" autofocus>{live(move || store.t(plans::IMPORT))}</button>
                <button class="button" type="button" on:click=move |_| on_close.run(())>
                    {live(move || store.t(shell::CANCEL))}
                </button>
            </div>
        </form>
    }
}

#[component]
fn Facts(summary: Summary, stage: StageResult) -> impl IntoView {
    let store = use_store();
    let all = store.model().questions.len();
    let (answers, processes) = (summary.answers, summary.processes);
    let name = summary.name.clone();
    let saved = move || saved_text(store, &summary).unwrap_or_else(|| store.t(plans::P_SAVED_UNKNOWN).to_owned());
    view! {
        <dl class="incoming__facts">
            <dt>{live(move || store.t(plans::P_NAME))}</dt>
            <dd class="incoming__name">{live(move || store.shown_name(&name))}</dd>
            <dt>{live(move || store.t(plans::P_SAVED))}</dt>
            <dd>{live(saved)}</dd>
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

/// What to do beside a plan with the same identifier.
#[component]
fn Choice(twin: Twin, #[prop(into)] replaces: Signal<bool>, on_choose: Callback<bool>) -> impl IntoView {
    let store = use_store();
    let about = move || {
        twin.summary
            .as_ref()
            .map_or_else(|| store.t(plans::TWIN_DAMAGED).to_owned(), |summary| twin_text(store, summary))
    };
    let item = move |value: bool, label, about| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="incoming-twin"
                    prop:checked=live_value(move || replaces.get() == value)
                    on:change=move |_| on_choose.run(value)
                />
                <span>{live(move || store.t(label))} " " <small>{live(move || store.t(about))}</small></span>
            </label>
        }
    };
    view! {
        <fieldset class="incoming__twin">
            <legend>{live(move || store.t(plans::TWIN))}</legend>
            <p class="small">{live(about)}</p>
            {item(false, plans::AS_COPY, plans::AS_COPY_ABOUT)}
            {item(true, plans::REPLACE, plans::REPLACE_ABOUT)}
        </fieldset>
    }
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
