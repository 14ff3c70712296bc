//! Adding processes: from templates, from the clipboard, from a file. And taking the list away.

mod commit;
mod export;
mod field_name;
mod file;
mod import;
mod paste;
mod preview;
mod rejects;
mod templates;

use leptos::prelude::*;

use self::export::Export;
use self::file::FileWay;
use self::import::Import;
use self::paste::PasteWay;
use self::templates::{Picked, TemplatesWay};
use crate::state::use_store;
use crate::text::processes::add;
use crate::ui::components::{Choice, Segmented, live};

/// A way to add processes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Templates,
    Paste,
    File,
}

/// Adding processes. What was chosen or pasted stays while one looks at the other ways.
#[component]
pub fn AddPage() -> impl IntoView {
    let store = use_store();
    let way = RwSignal::new(Way::Templates);
    let picked = Picked::new();
    let pasted = Import::new(store);
    let opened = Import::new(store);
    let choices = [(Way::Templates, add::WAY_TEMPLATES), (Way::Paste, add::WAY_PASTE), (Way::File, add::WAY_FILE)]
        .map(|(value, name)| Choice { value, label: store.label(name) });
    let shown = move || match way.get() {
        Way::Templates => view! { <TemplatesWay picked=picked /> }.into_any(),
        Way::Paste => view! { <PasteWay import=pasted /> }.into_any(),
        Way::File => view! { <FileWay import=opened /> }.into_any(),
    };
    view! {
        <div class="add">
            <header class="add__head">
                <h1 tabindex="-1">{live(move || store.t(add::TITLE))}</h1>
                <p class="lede">{live(move || store.t(add::LEDE))}</p>
            </header>
            <Segmented
                name="add-way"
                legend=store.label(add::WAY)
                choices=choices.to_vec()
                chosen=way
                on_choose=Callback::new(move |chosen| way.set(chosen))
            />
            <div class="add__way">{live(shown)}</div>
            <Export />
        </div>
    }
}
