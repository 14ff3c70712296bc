//! The first program: a welcome and the questions, for somebody who has no plan here yet. It is a quarter of the whole and on a
//! slow line there long before it; everything else is left to the whole application, which takes over where this one is.

use std::cell::RefCell;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::tachys::dom::body;
use leptos::task::spawn_local;

use super::address;
use super::pages::{assess, plans};
use super::routes::{AssessAt, Route};
use super::shell::{NewerVersion, Shell};
use crate::browser::{document, programs};
use crate::content;
use crate::state::{Program, Store, use_store};
use crate::text::shell;
use crate::ui::components::live;

/// The page as it stands: its store, and what takes it away.
struct Running {
    store: Store,
    leave: Box<dyn FnOnce()>,
}

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

/// Puts the first program into the document.
pub fn start() {
    let store = StoredValue::new_local(None);
    let page = mount_to(body(), move || {
        store.set_value(Some(Store::provide(content::questions(), Program::START)));
        view! { <Start /> }
    });
    let leave: Box<dyn FnOnce()> = Box::new(move || drop(page));
    RUNNING.set(store.get_value().map(|store| Running { store, leave }));
    document::remove_boot_shell();
}

/// Takes the first program out of the document and says what was done in it.
pub fn leave() -> Option<String> {
    let Running { store, leave } = RUNNING.take()?;
    let said = store.hand_over();
    leave();
    Some(said)
}

#[component]
fn Start() -> impl IntoView {
    let store = use_store();
    let route = address::follow(store);
    let has_files = RwSignal::new(false);
    let on_files = Callback::new(move |files| {
        programs::keep_for_app(files);
        has_files.set(true);
    });
    let page = move || match route.get() {
        // It saves more safely and knows every page: nothing is gained by staying.
        _ if programs::has_app() => opening(),
        Some(Route::Plans) if !has_files.get() && store.is_blank() => {
            view! { <plans::FirstVisitPage on_files=on_files /> }.into_any()
        }
        Some(Route::Assess(at @ (AssessAt::Next | AssessAt::Question(_)))) => {
            view! { <assess::Questions at=at when_done=opening /> }.into_any()
        }
        _ => opening(),
    };
    let note = view! { <NewerVersion /> }.into_any();
    view! { <Shell route=route note=note>{live(page)}</Shell> }
}

fn opening() -> AnyView {
    view! { <Opening /> }.into_any()
}

/// Opens the whole application, and says so where that takes a while or fails.
#[component]
fn Opening() -> impl IntoView {
    let store = use_store();
    let failed = RwSignal::new(false);
    let open = move || {
        failed.set(false);
        spawn_local(async move {
            programs::open_app().await;
            // The page may have changed meanwhile.
            let _ = failed.try_set(true);
        });
    };
    open();
    let retry = move || {
        failed.get().then(|| {
            view! {
                <button class="button button--primary" type="button" on:click=move |_| open()>
                    {live(move || store.t(shell::TRY_AGAIN))}
                </button>
            }
        })
    };
    view! {
        <div class="opening" role="status">
            <h1 tabindex="-1">{live(move || store.t(if failed.get() { shell::OPENING_FAILED } else { shell::OPENING }))}</h1>
            {live(retry)}
        </div>
    }
}
