//! When the last backup was made, and after how long the page says so.

use leptos::prelude::*;

use crate::state::{Backups, Every, use_store};
use crate::text::{Text, backup};
use crate::ui::components::{Choice, Segmented, live};
use crate::ui::routes::Route;

/// The age of the last backup and how long one counts as fresh.
#[component]
pub fn BackupSection() -> impl IntoView {
    let store = use_store();
    let backups = Backups::load(store);
    let choice = move |every| Choice { value: every, label: store.label(name(every)) };
    view! {
        <div class="settings__backup">
            <p>{live(move || backups.last_in_words())}</p>
            <Segmented
                name="backup-every"
                legend=store.label(backup::SETTING)
                choices=Every::ALL.map(choice).to_vec()
                chosen=Signal::derive(move || backups.every())
                on_choose=Callback::new(move |every| backups.set_every(every))
            />
            <a href=Route::Plans.href()>{live(move || store.t(backup::TO_PLANS))}</a>
        </div>
    }
}

const fn name(every: Every) -> Text {
    match every {
        Every::Never => backup::NEVER,
        Every::Week => backup::WEEK,
        Every::TwoWeeks => backup::TWO_WEEKS,
        Every::Month => backup::MONTH,
    }
}
