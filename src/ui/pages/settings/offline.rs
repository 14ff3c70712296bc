//! Which build this is, and whether it opens without a network.

use leptos::prelude::*;

use crate::browser::offline::{self, Kept};
use crate::state::use_store;
use crate::text::Text;
use crate::text::offline as words;
use crate::ui::components::{Notice, NoticeTone, live};

/// What tells this build, or this file, from every other.
#[component]
pub fn Build(kept: Signal<Option<Kept>>) -> impl IntoView {
    let store = use_store();
    let says = move || {
        let text = if is_file(kept.get()) { words::FINGERPRINT } else { words::BUILD };
        text.fill(store.lang(), &[("build", &offline::build())])
    };
    view! { <p class="small settings__build">{live(says)}</p> }
}

/// Whether the page opens without a network, and why.
#[component]
pub fn WithoutNetwork(kept: Signal<Option<Kept>>) -> impl IntoView {
    let store = use_store();
    let content = move || {
        let says = move || kept.get().map(|kept| store.t(words_for(kept)));
        if kept.get() == Some(Kept::FileAltered) {
            view! { <Notice tone=NoticeTone::Bad><p>{live(says)}</p></Notice> }.into_any()
        } else {
            view! { <p>{live(says)}</p> }.into_any()
        }
    };
    live(content)
}

fn is_file(kept: Option<Kept>) -> bool {
    matches!(kept, Some(Kept::File | Kept::FileUnchecked | Kept::FileAltered))
}

const fn words_for(kept: Kept) -> Text {
    match kept {
        Kept::Nowhere => words::KEPT_NOWHERE,
        Kept::Device => words::KEPT_DEVICE,
        Kept::File => words::KEPT_FILE,
        Kept::FileUnchecked => words::KEPT_FILE_UNCHECKED,
        Kept::FileAltered => words::KEPT_FILE_ALTERED,
    }
}
