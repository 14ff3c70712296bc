//! Exporting with choices: signed, for outsiders, locked. The plain export is one click and stands beside it.

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::FormFoot;
use super::passphrase::{LockFields, OptionalLock, typed};
use crate::browser::clock;
use crate::domain::units::Id;
use crate::state::{Destination, ExportOptions, people, use_store};
use crate::text::{Text, exchange, format, shell};
use crate::ui::components::{Dialog, Field, Icon, Notice, NoticeTone, live, live_value};

/// The dialog; `plan` is what it exports while it stands open.
#[component]
pub fn ExportDialog(#[prop(into)] plan: Signal<Option<Id>>, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let name = move || {
        let entry = plan.get().and_then(|id| store.entry(&id));
        let name = entry.as_ref().and_then(|entry| entry.summary()).map(|summary| summary.name.clone());
        exchange::EXPORT_TITLE.fill(store.lang(), &[("name", &store.shown_name(&name.unwrap_or_default()))])
    };
    view! {
        <Dialog
            open=Signal::derive(move || plan.with(Option::is_some))
            title=Signal::derive(name)
            close_label=store.label(shell::CLOSE)
            on_close=on_close
        >
            {live(move || plan.get().map(|id| view! { <ExportForm id=id on_close=on_close /> }))}
        </Dialog>
    }
}

#[component]
fn ExportForm(id: Id, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let for_outsiders = RwSignal::new(false);
    let is_locked = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let problem: RwSignal<Option<String>> = RwSignal::new(None);
    let sign = NodeRef::<html::Input>::new();
    let hide = NodeRef::<html::Input>::new();
    let lock = LockFields::default();
    let own = StoredValue::new(id.clone());
    let send = move |to: Destination| {
        if is_busy.get_untracked() {
            return;
        }
        problem.set(None);
        let lock = match lock.read_if(is_locked) {
            Ok(lock) => lock,
            Err(text) => {
                problem.set(Some(text.get(store.preferences.lang_untracked()).to_owned()));
                return;
            }
        };
        let hide = for_outsiders.get_untracked().then(|| separated(&typed(hide)));
        let options = ExportOptions { signed_by: typed(sign), hide, lock };
        is_busy.set(true);
        spawn_local(async move {
            clock::pause().await;
            let Some(id) = own.try_get_value() else { return };
            // Closing the dialog takes the order back.
            let done = store.export(&id, options, to, move || !problem.is_disposed()).await;
            let _ = is_busy.try_set(false);
            match done {
                Ok(true) if !problem.is_disposed() => on_close.run(()),
                Ok(_) => {}
                Err(error) => drop(problem.try_set(Some(error.message(store.preferences.lang_untracked())))),
            }
        });
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        send(Destination::Downloads);
    };
    let share = store.can_share().then(|| {
        view! {
            <button class="button" type="button" on:click=move |_| send(Destination::App)>
                <Icon name="send" />
                {live(move || store.t(exchange::SHARE))}
            </button>
        }
    });
    let verb = move || match (is_busy.get(), is_locked.get()) {
        (true, true) => store.t(exchange::LOCKING),
        _ => store.t(exchange::EXPORT),
    };
    view! {
        <form class="incoming" on:submit=submit>
            <ForWhom for_outsiders=for_outsiders />
            {live(move || {
                if for_outsiders.get() {
                    view! { <Hidden id=own.get_value() hide=hide /> }.into_any()
                } else {
                    view! { <Sign sign=sign /> }.into_any()
                }
            })}
            <OptionalLock
                wanted=is_locked
                fields=lock
                about=exchange::LOCK_WARNING
                label=Some((exchange::LABEL, exchange::LABEL_HINT))
            />
            <FormFoot why=problem is_busy=is_busy verb=Signal::derive(move || verb().to_owned()) on_cancel=on_close>
                {share}
            </FormFoot>
        </form>
    }
}

#[component]
fn ForWhom(for_outsiders: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let item = move |value: bool, label: Text, about: Text| {
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="export-for"
                    autofocus=!value
                    prop:checked=live_value(move || for_outsiders.get() == value)
                    on:change=move |_| for_outsiders.set(value)
                />
                <span>{live(move || store.t(label))} " " <small>{live(move || store.t(about))}</small></span>
            </label>
        }
    };
    view! {
        <fieldset class="incoming__twin">
            <legend>{live(move || store.t(exchange::FOR_WHOM))}</legend>
            {item(false, exchange::FOR_TEAM, exchange::FOR_TEAM_ABOUT)}
            {item(true, exchange::FOR_OUTSIDERS, exchange::FOR_OUTSIDERS_ABOUT)}
        </fieldset>
    }
}

#[component]
fn Sign(sign: NodeRef<html::Input>) -> impl IntoView {
    let store = use_store();
    let now = untrack(|| store.preferences.name());
    view! {
        <Field label=store.label(exchange::SIGN) hint=store.label(exchange::SIGN_HINT)>
            <input node_ref=sign class="input" type="text" autocomplete="name" maxlength="100" value=now />
        </Field>
    }
}

/// What a copy for outsiders hides, with the people by name, and what else it shall hide.
#[component]
fn Hidden(id: Id, hide: NodeRef<html::Input>) -> impl IntoView {
    let store = use_store();
    let named: RwSignal<Vec<String>> = RwSignal::new(Vec::new());
    spawn_local(async move {
        if let Some(Ok(copy)) = store.copy_of(&id).await {
            // The dialog may be gone by now.
            let _ = named.try_set(people(&copy.plan));
        }
    });
    let who = move || {
        let lang = store.lang();
        named.with(|named| match named.as_slice() {
            [] => store.t(exchange::HIDDEN_NOBODY).to_owned(),
            named => exchange::HIDDEN_PEOPLE.fill(lang, &[("names", &format::list(lang, named))]),
        })
    };
    let item = move |text: Text| view! { <li>{live(move || store.t(text))}</li> };
    view! {
        <section class="export__hidden">
            <p>
                <b>{live(move || store.t(exchange::HIDDEN))}</b>
            </p>
            <ul class="incoming__notices">
                <li>{live(who)}</li>
                {[exchange::HIDDEN_PLAN, exchange::HIDDEN_NOTES, exchange::HIDDEN_TRACES].map(item).collect_view()}
            </ul>
        </section>
        <Field label=store.label(exchange::ALSO_HIDE) hint=store.label(exchange::ALSO_HIDE_HINT)>
            <input node_ref=hide class="input" type="text" autocomplete="off" />
        </Field>
        <Notice tone=NoticeTone::Warn>
            <p>{live(move || store.t(exchange::STAYS))}</p>
        </Notice>
    }
}

/// Names separated by commas of either language.
fn separated(text: &str) -> Vec<String> {
    let parts = text.split([',', '，', '、', ';', '；', '\n']).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
