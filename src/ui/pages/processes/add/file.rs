//! Rows from a file, chosen or dropped.

use leptos::ev::{DragEvent, Event, Targeted};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{File, HtmlInputElement};

use super::import::Import;
use super::preview::ImportPreview;
use crate::browser::files;
use crate::file::table::{self, TableError};
use crate::state::{Store, Toast, use_store};
use crate::text::processes::add;
use crate::ui::components::{Icon, Notice, NoticeTone, live, live_value};

/// What is known of the file that was read last.
#[derive(Clone, Default, PartialEq, Eq)]
struct Source {
    name: String,
    is_big5: bool,
}

/// Reads a file. Spreadsheet programs in Taiwan still write Big5; a file that is no UTF-8 is tried as that.
async fn open(store: Store, import: Import, source: RwSignal<Source>, file: File) {
    let Some(bytes) = files::read(&file).await else {
        let lang = store.preferences.lang_untracked();
        store.show(Toast::plain(add::FILE_UNREADABLE.get(lang)));
        return;
    };
    let (text, is_big5) = match table::decode(&bytes) {
        Err(TableError::NotText { offset }) => (files::decode_big5(&bytes).ok_or(TableError::NotText { offset }), true),
        text => (text, false),
    };
    // Somebody who went to another page meanwhile no longer waits for the file.
    if source.try_set(Source { name: file.name(), is_big5: is_big5 && text.is_ok() }).is_some() {
        return;
    }
    match text {
        Ok(text) => import.read(text),
        Err(error) => import.refuse(error),
    }
}

/// Rows from a file.
#[component]
pub fn FileWay(import: Import) -> impl IntoView {
    let store = use_store();
    let source = RwSignal::new(Source::default());
    let is_over = RwSignal::new(false);
    let take = move |all: Vec<File>| {
        if let Some(file) = all.into_iter().next() {
            spawn_local(open(store, import, source, file));
        }
    };
    let choose = move |event: Targeted<Event, HtmlInputElement>| {
        let input = event.target();
        take(files::all(input.files()));
        // Choosing the same file again, mended meanwhile, shall read it again.
        input.set_value("");
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        take(files::all(event.data_transfer().and_then(|data| data.files())));
    };
    let over = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };
    view! {
        <div
            class="drop"
            data-over=live_value(move || is_over.get().to_string())
            on:dragover=over
            on:dragleave=move |_| is_over.set(false)
            on:drop=drop
        >
            <Icon name="upload" />
            <p>
                {live(move || store.t(add::DROP_HERE))} " "
                <label class="drop__choose">
                    <input
                        class="visually-hidden"
                        type="file"
                        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
                        on:change:target=choose
                    />
                    {live(move || store.t(add::CHOOSE_FILE))}
                </label>
            </p>
            <small>{live(move || store.t(add::FILE_HINT))}</small>
        </div>
        <Show when=move || source.with(|source| !source.name.is_empty())>
            <p class="small">{live(move || add::FILE_NAME.fill(store.lang(), &[("name", &source.get().name)]))}</p>
        </Show>
        <Show when=move || source.with(|source| source.is_big5)>
            <Notice tone=NoticeTone::Warn>{live(move || store.t(add::READ_AS_BIG5))}</Notice>
        </Show>
        <ImportPreview import=import />
    }
}
