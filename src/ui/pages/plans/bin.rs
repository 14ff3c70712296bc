//! The bin: what was deleted lately, taken back or erased for good.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::browser::document;
use crate::domain::units::Id;
use crate::state::{Entry, REST_DAYS, Store, days_left, use_store};
use crate::text::{plans, shell};
use crate::ui::components::{Dialog, Field, Icon, live, live_value};

/// The bin, where there is something in it.
#[component]
pub fn Bin() -> impl IntoView {
    let store = use_store();
    let erasing = RwSignal::new(None::<Entry>);
    let count = Memo::new(move |_| store.bin().len());
    view! {
        <Show when=move || count.get() != 0>
            <details class="bin no-print">
                <summary>{live(move || plans::BIN.fill(store.lang(), &[("n", &count.get())]))}</summary>
                <p class="small">{live(move || plans::BIN_ABOUT.fill(store.lang(), &[("days", &REST_DAYS)]))}</p>
                <ul class="bin__plans">
                    <For each=move || store.bin() key=|entry| entry.id.clone() let:entry>
                        <Resting entry=entry on_erase=Callback::new(move |entry| erasing.set(Some(entry))) />
                    </For>
                </ul>
            </details>
        </Show>
        <EraseDialog entry=erasing on_close=Callback::new(move |()| erasing.set(None)) />
    }
}

fn name_of(store: Store, entry: &Entry) -> String {
    store.shown_name(entry.summary().map_or("", |summary| &summary.name))
}

#[component]
fn Resting(entry: Entry, on_erase: Callback<Entry>) -> impl IntoView {
    let store = use_store();
    let entry = StoredValue::new(entry);
    let name = move || entry.with_value(|entry| name_of(store, entry));
    let left = move || {
        let days = entry.with_value(days_left).unwrap_or(0);
        plans::BIN_LEFT.fill(store.lang(), &[("n", &days)])
    };
    view! {
        <li class="bin__plan">
            <span class="bin__name">{live(name)}</span>
            <small>{live(left)}</small>
            <button
                class="button button--small"
                type="button"
                on:click=move |_| {
                    store.take_back(entry.with_value(|entry| entry.id.clone()));
                    document::focus("main h1");
                }
            >
                {live(move || store.t(plans::TAKE_BACK))}
                <span class="visually-hidden">" " {live(name)}</span>
            </button>
            <button
                class="button button--small button--bad"
                type="button"
                on:click=move |_| on_erase.run(entry.get_value())
            >
                {live(move || store.t(plans::ERASE))}
                <span class="visually-hidden">" " {live(name)}</span>
            </button>
        </li>
    }
}

/// Asks for the name before anything is erased, and offers the file once more.
#[component]
fn EraseDialog(entry: RwSignal<Option<Entry>>, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    view! {
        <Dialog
            open=Signal::derive(move || entry.with(Option::is_some))
            title=store.label(plans::ERASE_TITLE)
            close_label=store.label(shell::CLOSE)
            on_close=on_close
        >
            {live(move || entry.get().map(|entry| view! { <EraseForm entry=entry on_close=on_close /> }))}
        </Dialog>
    }
}

#[component]
fn EraseForm(entry: Entry, on_close: Callback<()>) -> impl IntoView {
    let store = use_store();
    let id: Id = entry.id.clone();
    let wanted = name_of(store, &entry);
    let typed = RwSignal::new(String::new());
    let (own, shown, exported) = (wanted.clone(), wanted.clone(), (id.clone(), wanted));
    let matches = Memo::new(move |_| typed.with(|typed| typed.trim() == own.trim()));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if matches.get_untracked() {
            on_close.run(());
            store.erase(id.clone());
            document::focus("main h1");
        }
    };
    view! {
        <form class="create-plan" on:submit=submit>
            <p>{live(move || store.t(plans::ERASE_ABOUT))}</p>
            <div>
                <button
                    class="button button--small"
                    type="button"
                    on:click=move |_| store.download_stored(exported.0.clone(), exported.1.clone())
                >
                    <Icon name="download" />
                    {live(move || store.t(plans::LAST_EXPORT))}
                </button>
            </div>
            <Field label=Signal::derive(move || plans::ERASE_TYPE.fill(store.lang(), &[("name", &shown)]))>
                <input
                    class="input"
                    type="text"
                    autocomplete="off"
                    on:input:target=move |event| typed.set(event.target().value())
                />
            </Field>
            <div class="row">
                <button class="button button--bad" type="submit" disabled=live_value(move || !matches.get())>
                    {live(move || store.t(plans::ERASE))}
                </button>
                <button class="button" type="button" on:click=move |_| on_close.run(())>
                    {live(move || store.t(shell::CANCEL))}
                </button>
            </div>
        </form>
    }
}
