//! Passphrases: the field, the form that unlocks something, and the fields of a new lock.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::{FormFoot, Tick};
use crate::browser::clock;
use crate::file::envelope::LockError;
use crate::state::{Lock, use_store};
use crate::text::{Text, exchange};
use crate::ui::components::{Field, Notice, NoticeTone, live, live_value};

/// What a passphrase is tried on.
pub type Unlock = Arc<dyn Fn(String) -> Pin<Box<dyn Future<Output = Result<(), LockError>>>> + Send + Sync>;

/// Asks for a passphrase.
#[component]
pub fn UnlockForm(
    /// What stands on the outside; may be blank.
    label: String,
    /// How that is said.
    label_text: Text,
    /// What it opens.
    about: Text,
    /// Tries it. An error leaves the form as it is.
    unlock: Unlock,
    /// What leaves the form.
    children: Children,
) -> impl IntoView {
    let store = use_store();
    let field = NodeRef::<html::Input>::new();
    let shown = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let error: RwSignal<Option<LockError>> = RwSignal::new(None);
    let label = Some(label).filter(|label| !label.trim().is_empty()).map(|label| {
        view! { <p class="incoming__why">{live(move || label_text.fill(store.lang(), &[("label", &label)]))}</p> }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        let passphrase = field.get_untracked().map(|input| input.value()).unwrap_or_default();
        let unlocking = unlock(passphrase);
        is_busy.set(true);
        error.set(None);
        spawn_local(async move {
            // So that it is painted before the browser is busy.
            clock::pause().await;
            let found = unlocking.await.err();
            // The form may be gone by now.
            let _ = is_busy.try_set(false);
            let failed = found.is_some();
            let _ = error.try_set(found);
            if let (true, Some(Some(input))) = (failed, field.try_get_untracked()) {
                input.select();
            }
        });
    };
    let verb = move || store.t(if is_busy.get() { exchange::UNLOCKING } else { exchange::UNLOCK });
    view! {
        <form class="incoming" on:submit=submit>
            {label}
            <p>{live(move || store.t(about))}</p>
            <PassphraseField label=exchange::PASSPHRASE field=field shown=shown begins=true />
            // A hidden field takes no Chinese.
            <Tick ticked=shown label=exchange::SHOW_PASSPHRASE />
            <FormFoot
                why=Signal::derive(move || error.get().map(|error| error.message(store.lang())))
                is_busy=is_busy
                verb=Signal::derive(move || verb().to_owned())
                icon="lock"
            >
                {children()}
            </FormFoot>
        </form>
    }
}

/// A passphrase being typed. What stands in it is read when the form is sent and kept nowhere.
#[component]
pub fn PassphraseField(
    label: Text,
    #[prop(optional)] hint: Option<Text>,
    field: NodeRef<html::Input>,
    #[prop(into)] shown: Signal<bool>,
    #[prop(optional)] begins: bool,
    /// Whether it is a new one, which a browser must not fill in.
    #[prop(optional)]
    is_new: bool,
) -> impl IntoView {
    let store = use_store();
    let hint = Signal::derive(move || hint.map_or_else(String::new, |hint| store.t(hint).to_owned()));
    view! {
        <Field label=store.label(label) hint=hint>
            <input
                node_ref=field
                class="input"
                type=live_value(move || if shown.get() { "text" } else { "password" })
                autocomplete=if is_new { "new-password" } else { "off" }
                autocapitalize="off"
                spellcheck="false"
                autofocus=begins
            />
        </Field>
    }
}

/// The fields of a lock.
#[derive(Clone, Copy, Default)]
pub struct LockFields {
    first: NodeRef<html::Input>,
    again: NodeRef<html::Input>,
    label: NodeRef<html::Input>,
}

impl LockFields {
    /// What was typed, or why it cannot be used.
    pub fn read(self) -> Result<Lock, Text> {
        let (passphrase, again) = (typed(self.first), typed(self.again));
        let lock = Lock { passphrase, label: typed(self.label) };
        if lock.passphrase == again { Ok(lock) } else { Err(exchange::DIFFERENT) }
    }

    /// The same where a lock is wanted.
    pub fn read_if(self, wanted: RwSignal<bool>) -> Result<Option<Lock>, Text> {
        wanted.get_untracked().then(|| self.read()).transpose()
    }
}

/// The fields of a new lock, with what to know before anything is locked.
#[component]
pub fn NewLock(
    fields: LockFields,
    about: Text,
    /// What the label is called and what to know about it, where there is one to choose.
    label: Option<(Text, Text)>,
) -> impl IntoView {
    let store = use_store();
    let shown = RwSignal::new(false);
    view! {
        <div class="export__lock">
            <Notice tone=NoticeTone::Warn>
                <p>{live(move || store.t(about))}</p>
            </Notice>
            <PassphraseField
                label=exchange::NEW_PASSPHRASE
                hint=exchange::NEW_PASSPHRASE_HINT
                field=fields.first
                shown=shown
                is_new=true
            />
            <PassphraseField label=exchange::AGAIN field=fields.again shown=shown is_new=true />
            // A hidden field takes no Chinese.
            <Tick ticked=shown label=exchange::SHOW_PASSPHRASE />
            {label
                .map(|(label, hint)| {
                    view! {
                        <Field label=store.label(label) hint=store.label(hint)>
                            <input node_ref=fields.label class="input" type="text" autocomplete="off" maxlength="200" />
                        </Field>
                    }
                })}
        </div>
    }
}

/// A lock that is wanted or not.
#[component]
pub fn OptionalLock(
    wanted: RwSignal<bool>,
    fields: LockFields,
    about: Text,
    label: Option<(Text, Text)>,
) -> impl IntoView {
    view! {
        <Tick ticked=wanted label=exchange::LOCK />
        <Show when=move || wanted.get()>
            <NewLock fields=fields about=about label=label />
        </Show>
    }
}

/// What stands in a field.
pub fn typed(field: NodeRef<html::Input>) -> String {
    field.get_untracked().map(|input| input.value()).unwrap_or_default()
}
