//! The last step of every way: the button that adds, and what it does.

use leptos::prelude::*;

use crate::browser::hash;
use crate::domain::edit::Edit;
use crate::domain::process::Process;
use crate::state::{Store, use_store};
use crate::text::processes::add;
use crate::ui::components::{live, live_value};
use crate::ui::routes::{ProcessesAt, Route};

/// The button that adds, with the number it adds.
#[component]
pub fn AddButton(
    /// How many processes it adds; none disables it.
    #[prop(into)]
    count: Signal<usize>,
    /// What happens.
    on_add: Callback<()>,
) -> impl IntoView {
    let store = use_store();
    let label = move || match count.get() {
        0 => store.t(add::ADD_NONE).to_owned(),
        n => add::ADD_N.fill(store.lang(), &[("n", &n)]),
    };
    view! {
        <button
            class="button button--primary"
            type="button"
            disabled=live_value(move || count.get() == 0)
            on:click=move |_| on_add.run(())
        >
            {live(label)}
        </button>
    }
}

/// Adds processes in one step, says so, and goes to where they now stand.
pub fn add_all(store: Store, processes: Vec<Process>) {
    let said = add::ADDED.fill(store.preferences.lang_untracked(), &[("n", &processes.len())]);
    store.dispatch_with_undo(Edit::AddProcesses(processes), said);
    hash::set(&Route::Processes(ProcessesAt::Table).path());
}
