//! The library: every plan on this device, new ones, the example, files in and out.

mod backup;
mod bin;
mod create;
mod drop_zone;
mod export;
mod form;
mod importer;
mod incoming;
mod list;
mod lock;
mod merge;
mod notices;
mod passing;
mod passphrase;
mod preview;
mod rename;
mod restore;
mod row;
mod welcome;

use leptos::prelude::*;
use web_sys::File;

use self::backup::{BackupDialog, BackupLine, BackupReminder};
use self::bin::Bin;
use self::create::CreateDialog;
use self::drop_zone::DropZone;
use self::export::ExportDialog;
use self::importer::{Importer, Step};
use self::list::{ListActions, PlanList};
use self::lock::LockDialog;
pub use self::lock::LockedPage;
use self::notices::StorageNotice;
pub use self::passing::{ExamplePage, TakeAwayPage};
use self::preview::ImportDialog;
use self::welcome::Welcome;
use crate::browser::programs;
use crate::state::{Backups, use_store};
use crate::text::{format, plans, shell};
use crate::ui::components::{live, live_value};

/// The section "plans".
#[component]
pub fn PlansPage() -> impl IntoView {
    let store = use_store();
    let importer = Importer::new(store);
    let take_kept = move || importer.take_files(programs::take_kept_files());
    take_kept();
    let arriving = window_event_listener_untyped(programs::FILES_ARRIVED, move |_| take_kept());
    on_cleanup(move || arriving.remove());
    let on_files = Callback::new(move |files| importer.take_files(files));
    store.refresh_library();
    let creating = RwSignal::new(false);
    let exporting = RwSignal::new(None);
    let backups = Backups::load(store);
    let backing_up = RwSignal::new(false);
    let on_backup = Callback::new(move |()| backing_up.set(true));
    let on_export = Callback::new(move |id| exporting.set(Some(id)));
    let locking = RwSignal::new(None);
    let on_lock = Callback::new(move |id| locking.set(Some(id)));
    let count = Memo::new(move |_| store.with_library(<[_]>::len));
    // Reading takes a moment; neither the welcome nor a list may flash meanwhile.
    let has_plans = Memo::new(move |_| count.get().map(|count| count > 0));
    let title = move || match count.get() {
        None => store.t(shell::PLANS).to_owned(),
        Some(0) => store.t(shell::TAGLINE).to_owned(),
        Some(count) => plans::COUNT.fill(store.lang(), &[("n", &format::count(count))]),
    };
    let content = move || match has_plans.get() {
        None => None,
        Some(false) => Some(view! { <Welcome on_files=on_files /> }.into_any()),
        Some(true) => Some(view! { <PlanList on_export=on_export on_lock=on_lock /> }.into_any()),
    };
    let reading = move || match importer.step() {
        Step::Reading(name) => Some(plans::READING.fill(store.lang(), &[("name", &name)])),
        _ => None,
    };
    view! {
        <div class="page-head" data-first-visit=live_value(move || (has_plans.get() == Some(false)).to_string())>
            <h1 tabindex="-1">{live(title)}</h1>
            <Show when=move || has_plans.get() == Some(true)>
                <ListActions on_files=on_files on_create=Callback::new(move |()| creating.set(true)) />
            </Show>
        </div>
        <StorageNotice />
        <BackupReminder backups=backups on_backup=on_backup />
        {live(content)}
        <BackupLine backups=backups on_backup=on_backup />
        <Bin />
        <CreateDialog open=creating on_close=Callback::new(move |()| creating.set(false)) />
        <ExportDialog plan=exporting on_close=Callback::new(move |()| exporting.set(None)) />
        <LockDialog plan=locking on_close=Callback::new(move |()| locking.set(None)) />
        <BackupDialog open=backing_up backups=backups on_close=Callback::new(move |()| backing_up.set(false)) />
        <DropZone on_files=on_files />
        <p class="drop-zone__reading" role="status">{live(reading)}</p>
        <ImportDialog importer=importer />
    }
}

/// The first visit, when there are no plans yet.
#[component]
pub fn FirstVisitPage(
    /// What to do with files.
    on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let store = use_store();
    view! {
        <div class="page-head" data-first-visit="true">
            <h1 tabindex="-1">{live(move || store.t(shell::TAGLINE))}</h1>
        </div>
        <StorageNotice />
        <Welcome on_files=on_files />
        <DropZone on_files=on_files />
    }
}
