//! What the person has to know about storage on this device.

use leptos::prelude::*;

use crate::state::{Store, use_store};
use crate::text::plans;
use crate::ui::components::{Icon, Notice, NoticeTone, live};

/// Says that the browser keeps nothing, or no more, and offers the file.
#[component]
pub fn StorageNotice() -> impl IntoView {
    let store = use_store();
    let is_blocked = Memo::new(move |_| !store.can_store());
    let shown = Memo::new(move |_| is_blocked.get() || store.is_anything_only_here());
    let text = move || if is_blocked.get() { plans::BLOCKED } else { plans::FULL };
    let offer = move || plans::DOWNLOAD_OPEN.fill(store.lang(), &[("name", &store.plan_name())]);
    view! {
        <Show when=move || shown.get()>
            <div class="storage-notice">
                <Notice tone=NoticeTone::Bad>
                    <p>{live(move || store.t(text()))}</p>
                    <Show when=move || has_content(store)>
                        <button class="button button--small" type="button" on:click=move |_| store.offer_plan()>
                            <Icon name="download" />
                            {live(offer)}
                        </button>
                    </Show>
                </Notice>
            </div>
        </Show>
    }
}

/// Whether the open plan holds anything a file would be good for.
fn has_content(store: Store) -> bool {
    let plan = store.plan();
    !plan.answers.is_empty() || !plan.processes.is_empty() || !plan.name.is_empty()
}
