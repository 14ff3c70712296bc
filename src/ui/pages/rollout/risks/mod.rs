//! The risk register: what the answers bring up and the team adds, how grave it is, who watches it, and what is done about it.

mod add;
mod detail;
mod links;
mod list;
mod matrix;
mod row;
mod toolbar;

use leptos::prelude::*;

use super::Head;
use crate::state::{use_risks, use_store};
use crate::text::rollout::risks as words;
use crate::ui::components::live;
use crate::ui::routes::RolloutAt;

/// The risk register.
#[component]
pub fn RisksPage() -> impl IntoView {
    let (store, risks) = (use_store(), use_risks());
    let title = Signal::derive(move || words::finding(store.lang(), &risks.summary.get()));
    let is_empty = Memo::new(move |_| risks.lines.with(|lines| lines.is_empty()));
    let body = move || {
        if is_empty.get() {
            view! { <p>{live(move || store.t(words::EMPTY_TEXT))}</p> }.into_any()
        } else {
            view! {
                <matrix::Matrix />
                <list::List />
            }
            .into_any()
        }
    };
    view! {
        <Head title=title at=RolloutAt::Risks />
        <div class="stack-lg">
            <p class="lede">{live(move || store.t(words::LEDE))}</p>
            {live(body)}
            <add::Add />
        </div>
    }
}
