//! Plans locked on this device: the page that asks for the passphrase, and the dialog that locks and takes the lock away.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::{FormFoot, Tick};
use super::passphrase::{LockFields, NewLock, Unlock, UnlockForm};
use crate::browser::clock;
use crate::domain::units::Id;
use crate::state::{Lock, LockingError, Store, Toast, Wanted, use_store};
use crate::text::{exchange, locking, shell};
use crate::ui::components::{Dialog, Icon, live};
use crate::ui::routes::Route;

/// Asks for the passphrase of the plan somebody wants to go on with.
#[component]
pub fn LockedPage(wanted: Wanted) -> impl IntoView {
    let store = use_store();
    let Wanted { id, label } = wanted;
    let unlock: Unlock = Arc::new(move |passphrase| {
        let id = id.clone();
        Box::pin(async move {
            store.unlock_here(&id, &passphrase).await?;
            store.open(id);
            Ok(())
        })
    });
    view! {
        <div class="narrow locked-page">
            <h1 tabindex="-1">
                <Icon name="lock" />
                {live(move || store.t(locking::PAGE_TITLE))}
            </h1>
            <UnlockForm label=label label_text=locking::PAGE_LABEL about=locking::PAGE_ABOUT unlock=unlock>
                <a class="button" href=Route::Plans.href()>{live(move || store.t(locking::OTHER_PLANS))}</a>
            </UnlockForm>
        </div>
    }
}

/// The dialog about the lock of a plan; `plan` is which while it stands open.
#[component]
pub fn LockDialog(#[prop(into)] plan: Signal<Option<Id>>, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let is_locked = Memo::new(move |_| plan.get().is_some_and(|id| store.is_unlocked(&id)));
    let title =
        move || store.t(if is_locked.get() { locking::WITH_LOCK_TITLE } else { locking::LOCK_TITLE }).to_owned();
    let content = move || {
        let id = plan.get()?;
        // What it was when the dialog was opened.
        Some(if untrack(|| is_locked.get()) {
            view! { <Unlocked id=id on_close=on_close /> }.into_any()
        } else {
            view! { <LockForm id=id on_close=on_close /> }.into_any()
        })
    };
    view! {
        <Dialog
            open=Signal::derive(move || plan.with(Option::is_some))
            title=Signal::derive(title)
            close_label=store.label(shell::CLOSE)
            on_close=on_close
        >
            {live(content)}
        </Dialog>
    }
}

#[component]
fn LockForm(id: Id, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let fields = LockFields::default();
    let (is_busy, understood) = (RwSignal::new(false), RwSignal::new(false));
    let problem: RwSignal<Option<String>> = RwSignal::new(None);
    let read = move || {
        let lock = fields.read()?;
        if understood.get_untracked() { Ok(lock) } else { Err(locking::UNDERSTAND_FIRST) }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        match read() {
            Ok(lock) => {
                problem.set(None);
                is_busy.set(true);
                let id = id.clone();
                spawn_local(async move {
                    // So that it is painted before the browser is busy.
                    clock::pause().await;
                    let done = lock_now(store, &id, lock).await;
                    // The dialog may have been closed meanwhile.
                    let _ = is_busy.try_set(false);
                    match done {
                        Ok(()) if problem.is_disposed() => {}
                        Ok(()) => on_close.run(()),
                        Err(error) => drop(problem.try_set(Some(error.message(store.preferences.lang_untracked())))),
                    }
                });
            }
            Err(text) => problem.set(Some(text.get(store.preferences.lang_untracked()).to_owned())),
        }
    };
    let verb = move || store.t(if is_busy.get() { exchange::LOCKING } else { locking::LOCK });
    view! {
        <form class="incoming" on:submit=submit>
            <p>{live(move || store.t(locking::LOCK_ABOUT))}</p>
            <NewLock fields=fields about=locking::LOCK_WARNING label=Some((locking::LABEL, locking::LABEL_HINT)) />
            <Tick ticked=understood label=locking::UNDERSTOOD />
            <FormFoot why=problem is_busy=is_busy verb=Signal::derive(move || verb().to_owned()) icon="lock" on_cancel=on_close />
        </form>
    }
}

async fn lock_now(store: Store, id: &Id, lock: Lock) -> Result<(), LockingError> {
    store.lock_at_rest(id, lock).await?;
    store.show(Toast::plain(locking::LOCKED.get(store.preferences.lang_untracked())));
    Ok(())
}

/// What can be done with a lock that is open.
#[component]
fn Unlocked(id: Id, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let id = StoredValue::new(id);
    let lock_again = move |_| {
        // The dialog takes its values along when it closes.
        let id = id.get_value();
        on_close.run(());
        store.lock_again(id);
    };
    let remove = move |_| {
        let id = id.get_value();
        on_close.run(());
        spawn_local(async move {
            let lang = store.preferences.lang_untracked();
            let removed = store.remove_lock(&id).await;
            store.show(Toast::plain(match removed {
                Ok(()) => locking::REMOVED.get(lang).to_owned(),
                Err(error) => error.message(lang),
            }));
        });
    };
    view! {
        <div class="incoming">
            <p>{live(move || store.t(locking::WITH_LOCK_ABOUT))}</p>
            <div class="row">
                <button class="button button--primary" type="button" autofocus on:click=lock_again>
                    <Icon name="lock" />
                    {live(move || store.t(locking::LOCK_AGAIN))}
                </button>
                <button class="button" type="button" on:click=remove>
                    {live(move || store.t(locking::REMOVE))}
                </button>
            </div>
        </div>
    }
}
