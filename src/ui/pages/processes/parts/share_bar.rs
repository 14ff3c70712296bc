//! A bar of who carries how much: labels on the parts, a pattern where colour alone would speak.

use leptos::prelude::*;

use crate::chart::shares::Part;
use crate::domain::language::Lang;
use crate::domain::process::Bucket;
use crate::state::use_store;
use crate::text::{Text, format, names};
use crate::ui::components::{live, live_value};

/// The parts as words: "AI handles 46%, AI prepares 24%".
pub fn shares_in_words(lang: Lang, parts: &[Part<Bucket>]) -> String {
    let words = parts.iter().map(|part| format!("{} {}%", names::bucket(part.key).get(lang), part.percent));
    format::list(lang, &words.collect::<Vec<_>>())
}

/// A bar of who carries how much.
#[component]
pub fn ShareBar(
    /// The parts.
    #[prop(into)]
    parts: Signal<Vec<Part<Bucket>>>,
    /// The sentence that stands for the bar, with a place `parts`.
    label: Text,
) -> impl IntoView {
    let store = use_store();
    let described = move || {
        let lang = store.lang();
        label.fill(lang, &[("parts", &parts.with(|parts| shares_in_words(lang, parts)))])
    };
    let piece = move |part: Part<Bucket>| {
        view! {
            <span class="shares__part" data-bucket=part.key.id() prop:style=format!("--share:{}", part.share)>
                <i>{names::bucket_mark(part.key)}</i>
                <b>{live(move || names::bucket(part.key).get(store.lang()))}</b>
                <span>{part.percent} "%"</span>
            </span>
        }
    };
    view! {
        <div class="shares" role="img" aria-label=live_value(described)>
            {live(move || parts.get().into_iter().map(piece).collect_view())}
        </div>
    }
}
