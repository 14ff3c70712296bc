//! The table of all processes.

mod bulk;
mod bulk_dialog;
mod filters;
mod list;
mod notices;
mod number_cell;
mod quick_add;
mod row;
mod rows;
mod sort;

use leptos::prelude::*;

use self::list::List;
use self::notices::Notices;
use self::quick_add::QuickAdd;
use super::parts::{Summary, WaysIn};
use crate::domain::process::Bucket;
use crate::state::{Store, use_store};
use crate::text::processes::{common, table};
use crate::ui::components::live;
use crate::ui::routes::{ProcessesAt, Route};

/// The table of all processes.
#[component]
pub fn TablePage() -> impl IntoView {
    let store = use_store();
    let has_any = Memo::new(move |_| store.results.processes.with(|all| !all.is_empty()));
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{live(move || heading(store))}</h1>
            <a class="pill no-print" href=Route::Processes(ProcessesAt::Add).href()>
                {live(move || store.t(table::MORE_WAYS))}
            </a>
        </header>
        <Show when=move || has_any.get()>
            <Summary />
            <Notices />
        </Show>
        // Outside of what comes and goes, so that the first process added leaves the focus where it is.
        <QuickAdd />
        <Show when=move || has_any.get() fallback=|| view! { <WaysIn /> }>
            <List />
        </Show>
    }
}

fn heading(store: Store) -> String {
    let lang = store.lang();
    store.results.processes.with(|all| {
        let fix = all.iter().filter(|(_, found)| found.bucket == Some(Bucket::FixFirst)).count();
        let open = all.iter().filter(|(_, found)| found.bucket.is_none()).count();
        let text = match (all.len(), fix, open) {
            (0, ..) => return common::EMPTY_HEADING.get(lang).to_owned(),
            (_, 0, 0) => table::HEAD_DONE,
            (_, 0, _) => table::HEAD_UNDECIDED,
            _ => table::HEAD_FIX,
        };
        text.fill(lang, &[("n", &all.len()), ("fix", &fix), ("open", &open)])
    })
}
