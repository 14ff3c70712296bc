//! Two stored plans side by side: a list of changes to read together, to keep as Markdown and to print and sign.

mod choose;
mod list;

use std::sync::Arc;

use leptos::prelude::*;

use self::choose::Chooser;
use self::list::{Changes, state_in_words};
use crate::browser::document;
use crate::report::{Version, changes_markdown};
use crate::state::{Compared, Comparison, Found, Pick, PlanCopy, Store, use_store};
use crate::text::Text;
use crate::text::compare::{self as words, document as list_words, page};
use crate::ui::components::{Empty, Icon, live};
use crate::ui::routes::Route;

/// The page "Compare plans".
#[component]
pub fn ComparePage(
    /// What to compare; otherwise what is usual.
    wanted: Option<(Pick, Pick)>,
) -> impl IntoView {
    let store = use_store();
    let comparison = Comparison::new(store, wanted);
    let content = move || match comparison.found() {
        Found::Reading => Some(view! { <p role="status">{store.t(page::READING)}</p> }.into_any()),
        Found::TooFew => Some(view! { <Nothing title=page::TOO_FEW text=page::TOO_FEW_TEXT /> }.into_any()),
        Found::Gone => Some(view! { <Nothing title=page::GONE text=page::GONE_TEXT /> }.into_any()),
        Found::Ready(compared) if compared.changes.is_empty() => {
            Some(view! { <Nothing title=words::SAME text=page::SAME_TEXT /> }.into_any())
        }
        Found::Ready(compared) => Some(view! { <Changes compared=compared /> }.into_any()),
    };
    let changes = Memo::new(move |_| match comparison.found() {
        Found::Ready(compared) if !compared.changes.is_empty() => Some(ByAddress(compared)),
        _ => None,
    });
    view! {
        <div class="page-head">
            <h1 tabindex="-1">{live(move || store.t(list_words::TITLE))}</h1>
            <Show when=move || changes.with(Option::is_some)>
                <div class="row no-print">
                    <button
                        class="button"
                        type="button"
                        on:click=move |_| changes.with_untracked(|found| found.iter().for_each(|found| keep(store, &found.0)))
                    >
                        <Icon name="download" />
                        {live(move || store.t(page::DOWNLOAD))}
                    </button>
                    <button class="button" type="button" on:click=|_| document::print()>
                        <Icon name="print" />
                        {live(move || store.t(crate::text::shell::PRINT))}
                    </button>
                </div>
            </Show>
        </div>
        <Show when=move || comparison.pair().is_some()>
            <Chooser comparison=comparison />
        </Show>
        {live(content)}
    }
}

/// Equal only to itself, so that comparing two costs nothing.
#[derive(Clone)]
struct ByAddress(Arc<Compared>);

impl PartialEq for ByAddress {
    fn eq(&self, other: &ByAddress) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

#[component]
fn Nothing(title: Text, text: Text) -> impl IntoView {
    let store = use_store();
    view! {
        <Empty title=store.label(title) text=store.label(text)>
            <a class="button" href=Route::Plans.href()>{live(move || store.t(page::TO_PLANS))}</a>
        </Empty>
    }
}

/// Offers the list as a document.
fn keep(store: Store, compared: &Compared) {
    let Compared { before, after, changes } = compared;
    let (was, is) = (before.saved_day(), after.saved_day());
    let (was_state, is_state) = (state_in_words(store, before), state_in_words(store, after));
    let lang = store.preferences.lang_untracked();
    let text = changes_markdown(
        changes,
        version(before, was_state.as_deref(), was.as_deref()),
        version(after, is_state.as_deref(), is.as_deref()),
        &store.model(),
        store.today(),
        lang,
    );
    let name = format!("{} {}", untrack(|| store.shown_name(&after.plan.name)), page::FILE.get(lang));
    store.download_named(&name, "md", "text/markdown", &text);
}

fn version<'a>(copy: &'a PlanCopy, state: Option<&'a str>, saved: Option<&'a str>) -> Version<'a> {
    Version { plan: &copy.plan, state, saved, saved_by: copy.saved_by.as_deref() }
}
