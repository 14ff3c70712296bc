//! Plans as files to take away: plain, signed, for outsiders, locked.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::autosave;
use super::exchange::PlanCopy;
use super::store::Store;
use super::toast::Toast;
use crate::browser::crypto::WebCrypto;
use crate::browser::{clock, files, ids};
use crate::domain::language::Lang;
use crate::domain::plan::Plan;
use crate::domain::units::Id;
use crate::file::envelope::{self, LockError};
use crate::file::{self, Known, OpenError};
use crate::text::{exchange, format, plans, shell};

/// How the file of a plan ends.
const ENDING: &str = "baton.json";
const MIME: &str = "application/json";

/// How a plan leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportOptions {
    /// Who signs it; blank for nobody. A copy for outsiders is never signed.
    pub signed_by: String,
    /// For outsiders: names to hide beside those the plan itself gives away.
    pub hide: Option<Vec<String>>,
    /// The passphrase it is locked with.
    pub lock: Option<Lock>,
}

/// What a locked file needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// Nobody can open the file without it.
    pub passphrase: String,
    /// What everybody can read on it.
    pub label: String,
}

/// Why nothing was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// The plan is no longer on this device.
    Gone,
    /// Its record cannot be read.
    Unreadable(OpenError),
    /// It cannot be locked.
    Lock(LockError),
}

impl ExportError {
    /// One sentence that says why.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            ExportError::Gone => plans::RECORD_GONE.get(lang).to_owned(),
            ExportError::Unreadable(error) => error.message(lang),
            ExportError::Lock(error) => error.message(lang),
        }
    }
}

impl Store {
    /// Offers the open plan as a file.
    pub fn download_plan(self) {
        let (plan, now) = (self.plan_untracked(), clock::timestamp());
        // A locked plan leaves as locked as it is kept.
        if let Ok(text) = self.vault.sealed(&plan.id, Some(&now), file::save(&plan, Some(&now))) {
            self.download_named(&untrack(|| self.title_name()), ENDING, MIME, &text);
        }
    }

    /// Offers a stored record as a file, word for word as it is kept.
    pub fn download_stored(self, id: Id, name: String) {
        autosave::flush(self);
        spawn_local(async move {
            if let Some(text) = self.shelf.get(&id).await {
                self.offer(&format::file_name(&name, ENDING), MIME, &text);
            }
        });
    }

    /// Offers a stored plan as a file. What leaves is kept as a revision: a copy that comes back is merged against it.
    pub fn export_plain(self, id: Id, name: String) {
        spawn_local(async move {
            let Some(Ok(copy)) = self.copy_of(&id).await else {
                self.download_stored(id, name);
                return;
            };
            let plan = self.keep_leaving(&copy).await;
            let saved = copy.saved.as_deref();
            let text = file::save_signed(&plan, saved, copy.saved_by.as_deref());
            let Ok(text) = self.vault.sealed(&id, saved, text) else { return };
            self.offer(&format::file_name(&name, ENDING), MIME, &text);
        });
    }

    /// Offers a stored plan as a file in the way asked for, unless nobody wants it any more when it is done. The name to sign
    /// with is remembered.
    pub async fn export(
        self,
        id: &Id,
        options: ExportOptions,
        is_wanted: impl Fn() -> bool,
    ) -> Result<(), ExportError> {
        let lang = self.preferences.lang_untracked();
        let found = self.copy_of(id).await.ok_or(ExportError::Gone)?;
        let copy = found.map_err(ExportError::Unreadable)?;
        let (mut name, text) = match options.hide {
            Some(hide) => self.for_outsiders(&copy, hide, lang),
            None => {
                let by = options.signed_by.trim();
                self.preferences.set_name(by);
                let plan = self.keep_leaving(&copy).await;
                let text = file::save_signed(&plan, Some(&clock::timestamp()), Some(by).filter(|by| !by.is_empty()));
                (untrack(|| self.shown_name(&plan.name)), text)
            }
        };
        let mut file = text;
        if let Some(Lock { passphrase, label }) = options.lock {
            let locked = envelope::lock(&WebCrypto, &passphrase, &label, file.as_bytes()).await;
            file = locked.map_err(ExportError::Lock)?;
            // The name of the file gives away no more than the label does.
            name = label;
        }
        if is_wanted() {
            self.offer(&format::file_name(&name, ENDING), MIME, &file);
        }
        Ok(())
    }

    /// A copy for outsiders and what its file is called.
    fn for_outsiders(self, copy: &PlanCopy, hide: Vec<String>, lang: Lang) -> (String, String) {
        let own = untrack(|| self.preferences.name());
        let hide: Vec<String> = hide.into_iter().chain(copy.saved_by.clone()).chain([own]).collect();
        let text = file::redact(&copy.plan, &Known::from(&*self.model()), &ids::fresh(), &hide, lang);
        (exchange::OUTSIDERS_FILE.get(lang).to_owned(), text)
    }

    /// Offers a text as a file named after the plan, and says so.
    pub fn download(self, ending: &str, mime: &str, text: &str) {
        self.download_named(&untrack(|| self.plan_name()), ending, mime, text);
    }

    /// Offers a text as a file named after something else, and says so.
    pub fn download_named(self, name: &str, ending: &str, mime: &str, text: &str) {
        self.offer(&format::file_name(name, ending), mime, text);
    }

    fn offer(self, name: &str, mime: &str, text: &str) {
        let lang = self.preferences.lang_untracked();
        // A browser that refuses a download says so itself.
        if files::download(name, mime, text).is_ok() {
            self.show(Toast::plain(shell::MAKE_FROM_FILE.fill(lang, &[("name", &name)])));
        }
    }
}

/// The people a plan names, as it writes them, each once.
pub fn people(plan: &Plan) -> Vec<String> {
    let fields = plan.processes.iter().flat_map(|p| [&p.owner, &p.knowledge.owner, &p.reviewer]);
    let named: BTreeSet<&str> = fields.map(|field| field.trim()).filter(|name| !name.is_empty()).collect();
    named.into_iter().map(str::to_owned).collect()
}
