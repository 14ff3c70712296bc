//! Making a backup: every plan as it is kept, with its earlier states, and what rests in the bin.

use std::collections::BTreeMap;

use super::Slices;
use super::states::stored;
use crate::browser::clock;
use crate::browser::crypto::WebCrypto;
use crate::browser::files::{self, Pieces};
use crate::domain::units::Id;
use crate::file::envelope::{self, LockError};
use crate::file::library::LibraryWriter;
use crate::state::autosave;
use crate::state::export::Lock;
use crate::state::milestones::keys_of;
use crate::state::store::Store;
use crate::state::toast::Toast;
use crate::text::backup as text;

const ENDING: &str = "baton-library.json";
const MIME: &str = "application/json";

/// The most bytes of one file; a larger library becomes several. Well below what a reader takes.
const MOST: usize = 96 * 1024 * 1024;

/// The same for a file that is locked, which is held in memory as a whole.
const MOST_LOCKED: usize = 32 * 1024 * 1024;

/// From this size on what is written goes over to the browser.
const PIECE: usize = 1024 * 1024;

impl Store {
    /// Offers the whole library as one file, or several where it is very large. `told` hears how many plans of how many are
    /// done; when nobody wants it any more nothing is offered. Whether it was.
    ///
    /// # Errors
    /// It cannot be locked.
    pub async fn make_backup(
        self,
        lock: Option<Lock>,
        told: impl Fn(usize, usize),
        is_wanted: impl Fn() -> bool,
    ) -> Result<bool, LockError> {
        autosave::flush(self);
        let ids = self.every_id().await;
        let most = if lock.is_some() { MOST_LOCKED } else { MOST };
        let mut writer = LibraryWriter::new(&clock::timestamp(), most);
        let mut files = Files { done: Vec::new(), pieces: Pieces::default(), text: String::new(), lock };
        let slices = Slices::new();
        for (number, (id, deleted)) in ids.iter().enumerate() {
            told(number, ids.len());
            slices.rest().await;
            if deleted.is_none() {
                self.keep_for_backup(id).await;
            }
            let Some(text) = self.shelf.get(id).await else { continue };
            let full = writer.plan(id, deleted.as_deref(), &text);
            files.add(&mut writer, full).await?;
            // Looked for only now: what was just kept belongs to it. Without a database there are none.
            for key in keys_of(id).await.unwrap_or_default() {
                slices.rest().await;
                if let Some(state) = stored(&key).await {
                    let full = writer.state(&state);
                    files.add(&mut writer, full).await?;
                }
            }
            if !is_wanted() {
                return Ok(false);
            }
        }
        told(ids.len(), ids.len());
        files.end(writer.finish()).await?;
        if !is_wanted() {
            return Ok(false);
        }
        let name = self.offer_backup(&files.done);
        self.refresh_library();
        let said = text::MADE.fill(self.preferences.lang_untracked(), &[("name", &name), ("n", &ids.len())]);
        self.show(Toast::plain(said));
        Ok(true)
    }

    /// Every plan there is, with when it was deleted.
    async fn every_id(self) -> BTreeMap<Id, Option<String>> {
        let stored = self.shelf.stored().await;
        let deleted = stored.into_iter().map(|(id, summary)| (id, summary.and_then(|summary| summary.deleted)));
        let mut all: BTreeMap<Id, Option<String>> = deleted.collect();
        // What is on its way into the database is not in the bin.
        all.extend(self.shelf.undelivered_ids().into_iter().map(|id| (id, None)));
        all
    }

    /// Keeps a plan as a revision, so that another device that goes on from this backup can tell; what cannot be read stays
    /// what it is.
    async fn keep_for_backup(self, id: &Id) {
        if let Some(Ok(copy)) = self.copy_of(id).await {
            self.keep_leaving(&copy).await;
        }
    }

    fn offer_backup(self, files: &[Pieces]) -> String {
        let day = clock::today();
        let named = |number: usize| {
            let more = if number > 0 { format!("-{}", number + 1) } else { String::new() };
            format!("baton-backup-{day}{more}.{ENDING}")
        };
        for (number, file) in files.iter().enumerate() {
            // A browser that refuses a download says so itself.
            let _ = files::download_pieces(&named(number), MIME, file);
        }
        named(0)
    }
}

/// The files that are being made.
struct Files {
    done: Vec<Pieces>,
    pieces: Pieces,
    /// What the browser does not have yet: of a locked file, all.
    text: String,
    lock: Option<Lock>,
}

impl Files {
    async fn add(&mut self, writer: &mut LibraryWriter, full: Option<String>) -> Result<(), LockError> {
        if let Some(rest) = full {
            self.end(rest).await?;
        }
        self.text.push_str(&writer.take());
        if self.lock.is_none() && self.text.len() >= PIECE {
            self.pieces.push(&std::mem::take(&mut self.text));
        }
        Ok(())
    }

    async fn end(&mut self, rest: String) -> Result<(), LockError> {
        let mut text = std::mem::take(&mut self.text) + &rest;
        if let Some(Lock { passphrase, label }) = &self.lock {
            text = envelope::lock(&WebCrypto, passphrase, label, text.as_bytes()).await?;
        }
        self.pieces.push(&text);
        self.done.push(std::mem::take(&mut self.pieces));
        Ok(())
    }
}
