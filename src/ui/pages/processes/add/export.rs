//! Taking the inventory away as a spreadsheet.

use leptos::prelude::*;

use crate::domain::process::Process;
use crate::file::{Column, inventory_csv};
use crate::state::{Store, use_store};
use crate::text::names;
use crate::text::processes::add;
use crate::ui::components::{Icon, live};

/// Offers the inventory as CSV, with the result of each process in two further columns.
fn download(store: Store) {
    let lang = store.preferences.lang_untracked();
    let all = store.results.processes.get_untracked();
    let found = |process: &Process| all.iter().find(|(own, _)| own.id == process.id).map(|(_, found)| found);
    let bucket = |process: &Process| {
        let bucket = found(process).and_then(|found| found.bucket);
        bucket.map_or_else(String::new, |bucket| names::bucket(bucket).get(lang).to_owned())
    };
    let rule = |process: &Process| {
        found(process).map_or_else(String::new, |found| names::rule(found.rule).get(lang).to_owned())
    };
    let more: [Column<'_>; 2] = [(add::EXPORT_BUCKET.get(lang), &bucket), (add::EXPORT_RULE.get(lang), &rule)];
    let text = inventory_csv(all.iter().map(|(process, _)| &**process), lang, &more);
    store.download(&format!("{}.csv", add::EXPORT_FILE.get(lang)), "text/csv", &text);
}

/// The button that offers the inventory; nothing while it is empty.
#[component]
pub fn Export() -> impl IntoView {
    let store = use_store();
    let count = Memo::new(move |_| store.results.processes.with(|all| all.len()));
    view! {
        <Show when=move || count.get() != 0>
            <section class="add__export no-print">
                <h2>{live(move || store.t(add::EXPORT_TITLE))}</h2>
                <p>{live(move || add::EXPORT_TEXT.fill(store.lang(), &[("n", &count.get())]))}</p>
                <button class="button" type="button" on:click=move |_| download(store)>
                    <Icon name="download" />
                    {live(move || store.t(add::EXPORT_BUTTON))}
                </button>
            </section>
        </Show>
    }
}
