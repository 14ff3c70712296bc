//! What a file holds, shown before anything changes.

use std::sync::Arc;

use leptos::prelude::*;

use super::importer::{Importer, Refusal, Step};
use super::incoming::IncomingForm;
use super::merge::MergeForm;
use super::passphrase::{Unlock, UnlockForm};
use super::restore::RestoreForm;
use crate::browser::document;
use crate::file::envelope::Locked;
use crate::state::use_store;
use crate::text::{backup, exchange, plans, shell};
use crate::ui::components::{Dialog, Notice, NoticeTone, live};

/// The dialog about the file in hand.
#[component]
pub fn ImportDialog(importer: Importer) -> impl IntoView {
    let store = use_store();
    let open = Signal::derive(move || !matches!(importer.step(), Step::Idle | Step::Reading(_)));
    let title = move || match importer.step() {
        Step::Refused(_) => store.t(plans::REFUSED),
        Step::Locked(_) => store.t(exchange::LOCKED),
        Step::Merging(..) => store.t(exchange::MERGE),
        Step::Backup(_) => store.t(backup::PREVIEW),
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
            {live(move || {
                begin();
                match importer.step() {
                    Step::Refused(why) => Some(view! { <Refused why=why on_close=close /> }.into_any()),
                    Step::Locked(locked) => Some(view! { <UnlockFile importer=importer locked=locked /> }.into_any()),
                    Step::Ready(incoming) => {
                        Some(view! { <IncomingForm importer=importer incoming=*incoming /> }.into_any())
                    }
                    Step::Merging(merging, incoming) => {
                        Some(view! { <MergeForm importer=importer merging=*merging incoming=*incoming /> }.into_any())
                    }
                    Step::Backup(restore) => {
                        Some(view! { <RestoreForm importer=importer restore=*restore /> }.into_any())
                    }
                    Step::Idle | Step::Reading(_) => None,
                }
            })}
        </Dialog>
    }
}

/// Asks for the passphrase of the file in hand.
#[component]
fn UnlockFile(importer: Importer, locked: Arc<Locked>) -> impl IntoView {
    let store = use_store();
    let label = locked.label().to_owned();
    let unlock: Unlock = Arc::new(move |passphrase| Box::pin(importer.unlock(locked.clone(), passphrase)));
    view! {
        <UnlockForm label=label label_text=exchange::LOCKED_LABEL about=exchange::LOCKED_ABOUT unlock=unlock>
            <button class="button" type="button" on:click=move |_| importer.next()>
                {live(move || store.t(shell::CANCEL))}
            </button>
        </UnlockForm>
    }
}

/// Puts the focus where a step of the dialog begins: what had it is gone.
fn begin() {
    request_animation_frame(|| document::focus("dialog[open] [autofocus]"));
}

#[component]
fn Refused(why: Refusal, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let sentence = move || match &why {
        Refusal::Unreadable => store.t(plans::UNREADABLE).to_owned(),
        Refusal::NotAPlan(error) => error.message(store.lang()),
        Refusal::Backup(error) => error.message(store.lang()),
        Refusal::Lock(error) => error.message(store.lang()),
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
