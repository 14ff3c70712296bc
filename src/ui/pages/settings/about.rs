//! Version, where data is, sources, licence.

use leptos::prelude::*;

use super::offline::{Build, WithoutNetwork};
use crate::state::{Store, use_store};
use crate::text::{offline, settings};
use crate::ui::components::{Notice, NoticeTone, live};

/// What there is to know about the product.
#[component]
pub fn About() -> impl IntoView {
    let store = use_store();
    let kept = store.page_kept();
    let sources = store.model().sources.clone();
    let sources = move || {
        sources.iter().map(|source| view! { <li>{source.title.get(store.lang()).to_owned()}</li> }).collect_view()
    };
    view! {
        <section class="settings__part">
            <h2>{live(move || store.t(settings::ABOUT))}</h2>
            <dl class="settings__about">
                <dt>{live(move || store.t(settings::VERSION))}</dt>
                <dd>
                    <p>{live(move || version(store))}</p>
                    <Build kept=kept />
                </dd>
                <dt>{live(move || store.t(offline::WITHOUT_NETWORK))}</dt>
                <dd>
                    <WithoutNetwork kept=kept />
                </dd>
                <dt>{live(move || store.t(settings::DATA))}</dt>
                <dd>
                    <p>{live(move || store.t(settings::DATA_TEXT))}</p>
                    <Show when=move || !store.can_store()>
                        <Notice tone=NoticeTone::Bad>
                            <p>{live(move || store.t(settings::DATA_BLOCKED))}</p>
                        </Notice>
                    </Show>
                </dd>
                <dt>{live(move || store.t(settings::SOURCES))}</dt>
                <dd>
                    <p>{live(move || store.t(settings::SOURCES_TEXT))}</p>
                    <ul class="settings__sources">{live(sources)}</ul>
                </dd>
                <dt>{live(move || store.t(settings::LICENCE))}</dt>
                <dd>
                    <p>{live(move || store.t(settings::LICENCE_TEXT))}</p>
                </dd>
            </dl>
        </section>
    }
}

fn version(store: Store) -> String {
    let model = store.model();
    let lang = store.lang();
    settings::VERSION_MODEL.fill(
        lang,
        &[("version", &env!("CARGO_PKG_VERSION")), ("model", &model.name.get(lang)), ("revision", &model.revision)],
    )
}
