//! Whether a figure meets its target.

use leptos::prelude::*;

use crate::state::Store;
use crate::text::rollout::kpis as words;
use crate::ui::components::Icon;

/// Whether a figure meets its target, in a word with an icon; `None` where nothing was measured.
pub fn met(store: Store, met: Option<bool>) -> impl IntoView + use<> {
    let (id, icon, text) = match met {
        Some(true) => ("met", "check", words::MET),
        Some(false) => ("missed", "warn", words::MISSED),
        None => ("unknown", "info", words::NEVER),
    };
    view! {
        <span class="met" data-met=id>
            <Icon name=icon />
            {store.t(text)}
        </span>
    }
}
