//! The whole library as a file: making it, when that was last done, and a quiet word when it is long ago.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::FormFoot;
use super::passphrase::{LockFields, OptionalLock};
use crate::browser::clock;
use crate::state::{Backups, Lock, Store, use_store};
use crate::text::{backup, format, shell};
use crate::ui::components::{Dialog, Icon, Notice, NoticeTone, live};

/// A line over the plans when the last backup is long ago.
#[component]
pub fn BackupReminder(backups: Backups, on_backup: Callback<()>) -> impl IntoView {
    let store = use_store();
    let is_due = Memo::new(move |_| backups.is_due());
    view! {
        <Show when=move || is_due.get()>
            <div class="backup-due no-print">
                <Notice tone=NoticeTone::Info>
                    <p>
                        <b>{live(move || backups.last_in_words())}</b>
                        " "
                        {live(move || store.t(backup::DUE))}
                    </p>
                    <div class="row">
                        <button class="button button--small" type="button" on:click=move |_| on_backup.run(())>
                            <Icon name="download" />
                            {live(move || store.t(backup::BACKUP))}
                        </button>
                        <button class="button button--small" type="button" on:click=move |_| backups.later()>
                            {live(move || store.t(backup::LATER))}
                        </button>
                    </div>
                </Notice>
            </div>
        </Show>
    }
}

/// When the last backup was made, under the plans.
#[component]
pub fn BackupLine(backups: Backups, on_backup: Callback<()>) -> impl IntoView {
    let store = use_store();
    let is_shown = Memo::new(move |_| store.library().is_some_and(|library| !library.is_empty()) && !backups.is_due());
    view! {
        <Show when=move || is_shown.get()>
            <p class="plans-hint backup-line no-print">
                {live(move || backups.last_in_words())} " "
                <button class="link" type="button" on:click=move |_| on_backup.run(())>
                    {live(move || store.t(backup::BACKUP))}
                </button>
            </p>
        </Show>
    }
}

/// The dialog that makes a backup; closing it takes the order back.
#[component]
pub fn BackupDialog(#[prop(into)] open: Signal<bool>, backups: Backups, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    view! {
        <Dialog
            open=open
            title=store.label(backup::TITLE)
            close_label=store.label(shell::CLOSE)
            on_close=on_close
        >
            <BackupForm backups=backups on_close=on_close />
        </Dialog>
    }
}

#[component]
fn BackupForm(backups: Backups, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let is_locked = RwSignal::new(false);
    let progress: RwSignal<Option<(usize, usize)>> = RwSignal::new(None);
    let problem: RwSignal<Option<String>> = RwSignal::new(None);
    let fields = LockFields::default();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if progress.with_untracked(Option::is_some) {
            return;
        }
        let lang = store.preferences.lang_untracked();
        problem.set(None);
        let lock = match fields.read_if(is_locked) {
            Ok(lock) => lock.map(|lock| Lock { label: label(store), ..lock }),
            Err(text) => {
                problem.set(Some(text.get(lang).to_owned()));
                return;
            }
        };
        progress.set(Some((0, 0)));
        spawn_local(async move {
            clock::pause().await;
            let told = move |done, all| {
                let _ = progress.try_set(Some((done, all)));
            };
            let made = store.make_backup(lock, told, move || !problem.is_disposed()).await;
            let _ = progress.try_set(None);
            match made {
                Ok(true) => {
                    backups.note_made();
                    on_close.run(());
                }
                Ok(false) => {}
                Err(error) => drop(problem.try_set(Some(error.message(lang)))),
            }
        });
    };
    let verb = move || match progress.get() {
        None => store.t(backup::MAKE).to_owned(),
        Some((done, all)) if done == all && is_locked.get() && all > 0 => store.t(backup::LOCKING).to_owned(),
        Some((done, all)) => backup::MAKING.fill(store.lang(), &[("done", &(done + 1).min(all)), ("all", &all)]),
    };
    view! {
        <form class="incoming" on:submit=submit>
            <p>{live(move || store.t(backup::ABOUT))}</p>
            <OptionalLock wanted=is_locked fields=fields about=backup::LOCK_WARNING label=None />
            <FormFoot
                why=problem
                is_busy=Signal::derive(move || progress.with(Option::is_some))
                verb=Signal::derive(verb)
                begins=true
                on_cancel=on_close
            />
        </form>
    }
}

/// What a locked backup shows to everybody.
fn label(store: Store) -> String {
    let lang = store.preferences.lang_untracked();
    backup::LABEL.fill(lang, &[("date", &format::date(lang, clock::today()))])
}
