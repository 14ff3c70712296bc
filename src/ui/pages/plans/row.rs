//! One plan in the list.

use leptos::prelude::*;

use super::rename::Name;
use crate::browser::hash;
use crate::domain::units::Id;
use crate::state::{Entry, EntryState, Store, Summary, use_store};
use crate::text::{Text, exchange, format, locking, plans, shell};
use crate::ui::components::{Icon, IconButton, live, live_value};
use crate::ui::routes::{AssessAt, Route};

/// One plan, or a record that cannot be read.
#[component]
pub fn PlanRow(id: Id, on_export: Callback<Id>, on_lock: Callback<Id>) -> impl IntoView {
    let store = use_store();
    let own = id.clone();
    let entry = Memo::new(move |_| store.entry(&own));
    let is_damaged = Memo::new(move |_| {
        entry.with(|entry| entry.as_ref().is_some_and(|entry| matches!(entry.state, EntryState::Damaged { .. })))
    });
    move || {
        let id = id.clone();
        if is_damaged.get() {
            view! { <DamagedRow id=id /> }.into_any()
        } else {
            view! { <ReadableRow id=id entry=entry on_export=on_export on_lock=on_lock /> }.into_any()
        }
    }
}

#[component]
fn ReadableRow(id: Id, entry: Memo<Option<Entry>>, on_export: Callback<Id>, on_lock: Callback<Id>) -> impl IntoView {
    let store = use_store();
    let summary = Memo::new(move |_| entry.with(|entry| entry.as_ref().and_then(Entry::summary).cloned()));
    let name = Memo::new(move |_| summary.with(|summary| summary.as_ref().map(|s| s.name.clone()).unwrap_or_default()));
    let is_demo = Memo::new(move |_| summary.with(|summary| summary.as_ref().is_some_and(|summary| summary.demo)));
    let own = StoredValue::new(id);
    let is_open = Memo::new(move |_| own.with_value(|id| store.is_open(id)));
    let is_locked = Memo::new(move |_| summary.with(|summary| summary.as_ref().is_some_and(|summary| summary.locked)));
    let is_unlocked = Memo::new(move |_| own.with_value(|id| store.is_unlocked(id)));
    let is_out_of_reach = Signal::derive(move || is_locked.get() && !is_unlocked.get());
    let is_only_here = Memo::new(move |_| own.with_value(|id| store.is_only_here(id)));
    let facts = move || summary.with(|summary| summary.as_ref().map(|summary| facts(store, summary)));
    let open = move || open(store, own.get_value(), summary.get_untracked());
    view! {
        <li class="plan" data-open=live_value(move || is_open.get().to_string())>
            <div class="plan__head">
                <Name
                    name=name
                    fixed=is_locked
                    on_open=Callback::new(move |()| open())
                    on_rename=Callback::new(move |name| store.rename(own.get_value(), name))
                />
                <Show when=move || is_demo.get()>
                    <span class="plan__tag">{live(move || store.t(shell::DEMO_MARK))}</span>
                </Show>
                <Show when=move || is_open.get()>
                    <span class="plan__tag plan__tag--open">{live(move || store.t(plans::OPEN_NOW))}</span>
                </Show>
                <Show when=move || is_locked.get()>
                    <span class="plan__tag plan__tag--lock">
                        <Icon name="lock" />
                        {live(move || store.t(if is_unlocked.get() { locking::TAG_UNLOCKED } else { locking::TAG }))}
                    </span>
                </Show>
                <Show when=move || is_only_here.get()>
                    <span class="plan__tag plan__tag--bad">{live(move || store.t(plans::ONLY_HERE))}</span>
                </Show>
            </div>
            <p class="plan__facts">{live(facts)}</p>
            <Show when=move || is_demo.get()>
                <DemoNote id=own.get_value() />
            </Show>
            <Actions id=own.get_value() name=name is_out_of_reach=is_out_of_reach on_export=on_export on_lock=on_lock />
        </li>
    }
}

/// What a list says of a plan in one line.
fn facts(store: Store, summary: &Summary) -> String {
    let lang = store.lang();
    let all = store.model().questions.len();
    let mut parts = Vec::new();
    if !summary.locked {
        parts.push(plans::ANSWERED.fill(lang, &[("n", &summary.answers), ("all", &all)]));
        parts.push(plans::PROCESSES.fill(lang, &[("n", &summary.processes)]));
    }
    parts.extend(summary.saved_at().map(|at| {
        let time = format::moment(lang, at.day, &at.time, store.today());
        plans::SAVED.fill(lang, &[("time", &time)])
    }));
    parts.join(" · ")
}

/// Opens a plan where the work goes on: at the first open question, or at the result.
fn open(store: Store, id: Id, summary: Option<Summary>) {
    let all = store.model().questions.len();
    let is_answered = summary.is_some_and(|summary| summary.answers >= all);
    store.open(id);
    hash::set(&Route::Assess(if is_answered { AssessAt::Result } else { AssessAt::Next }).path());
}

#[component]
fn DemoNote(id: Id) -> impl IntoView {
    let store = use_store();
    view! {
        <p class="plan__note">
            {live(move || store.t(plans::DEMO_ABOUT))} " "
            <button class="link no-print" type="button" on:click=move |_| store.reset_demo(id.clone())>
                {live(move || store.t(plans::DEMO_RESET_NAMED))}
            </button>
        </p>
    }
}

#[component]
fn Actions(
    id: Id,
    #[prop(into)] name: Signal<String>,
    /// Whether it is locked, so that nothing can be done with what is in it.
    is_out_of_reach: Signal<bool>,
    on_export: Callback<Id>,
    on_lock: Callback<Id>,
) -> impl IntoView {
    let store = use_store();
    let id = StoredValue::new(id);
    let label =
        move |text: Text| Signal::derive(move || text.fill(store.lang(), &[("name", &store.shown_name(&name.get()))]));
    let lock_label = move || {
        let is_locked = id.with_value(|id| store.is_unlocked(id));
        label(if is_locked { locking::WITH_LOCK } else { locking::LOCK_NAMED }).get()
    };
    let export = move |()| store.export_plain(id.get_value(), untrack(|| store.shown_name(&name.get())));
    view! {
        <div class="plan__actions no-print">
            <IconButton icon="download" label=label(plans::EXPORT_NAMED) on_click=Callback::new(export) />
            <Show when=move || !is_out_of_reach.get()>
                <IconButton
                    icon="send"
                    label=label(exchange::EXPORT_WITH)
                    on_click=Callback::new(move |()| on_export.run(id.get_value()))
                />
                <IconButton
                    icon="lock"
                    label=Signal::derive(lock_label)
                    on_click=Callback::new(move |()| on_lock.run(id.get_value()))
                />
                <IconButton
                    icon="history"
                    label=label(plans::HISTORY_NAMED)
                    on_click=Callback::new(move |()| {
                        store.open(id.get_value());
                        hash::set(&Route::History.path());
                    })
                />
                <IconButton
                    icon="copy"
                    label=label(plans::COPY_NAMED)
                    on_click=Callback::new(move |()| store.duplicate(id.get_value()))
                />
            </Show>
            <IconButton
                icon="trash"
                label=label(plans::DELETE_NAMED)
                on_click=Callback::new(move |()| delete(store, id.get_value()))
            />
        </div>
    }
}

/// Deletes and leaves the focus where a keyboard finds the list again: its row is gone.
fn delete(store: Store, id: Id) {
    store.delete(id);
    crate::browser::document::focus("main h1");
}

#[component]
fn DamagedRow(id: Id) -> impl IntoView {
    let store = use_store();
    let id = StoredValue::new(id);
    let export = move |_| store.download_stored(id.get_value(), id.with_value(Id::to_string));
    view! {
        <li class="plan plan--damaged">
            <div class="plan__head">
                <Icon name="warn" />
                <b>{live(move || store.t(plans::DAMAGED))}</b>
                <code class="plan__key">{id.with_value(Id::to_string)}</code>
            </div>
            <p class="plan__note">{live(move || store.t(plans::DAMAGED_ABOUT))}</p>
            <div class="row no-print">
                <button class="button button--small" type="button" on:click=export>
                    <Icon name="download" />
                    {live(move || store.t(plans::DAMAGED_EXPORT))}
                </button>
                <button
                    class="button button--small button--bad"
                    type="button"
                    on:click=move |_| delete(store, id.get_value())
                >
                    <Icon name="trash" />
                    {live(move || store.t(plans::DAMAGED_DELETE))}
                </button>
            </div>
        </li>
    }
}
