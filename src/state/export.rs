//! Plans as files to take away.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::autosave;
use super::store::Store;
use super::toast::Toast;
use crate::browser::{clock, files};
use crate::domain::units::Id;
use crate::file;
use crate::text::{format, shell};

/// How the file of a plan ends.
const ENDING: &str = "baton.json";
const MIME: &str = "application/json";

impl Store {
    /// Offers the open plan as a file.
    pub fn download_plan(self) {
        let text = file::save(&self.plan_untracked(), Some(&clock::timestamp()));
        self.download(ENDING, MIME, &text);
    }

    /// Offers a stored plan as a file, word for word as it is kept.
    pub fn download_stored(self, id: Id, name: String) {
        autosave::flush(self);
        spawn_local(async move {
            if let Some(text) = self.shelf.get(&id).await {
                self.offer(&format::file_name(&name, ENDING), MIME, &text);
            }
        });
    }

    /// Offers a text as a file named after the plan, and says so.
    pub fn download(self, ending: &str, mime: &str, text: &str) {
        let name = format::file_name(&untrack(|| self.plan_name()), ending);
        self.offer(&name, mime, text);
    }

    fn offer(self, name: &str, mime: &str, text: &str) {
        let lang = self.preferences.lang_untracked();
        // A browser that refuses a download says so itself.
        if files::download(name, mime, text).is_ok() {
            self.show(Toast::plain(shell::MAKE_FROM_FILE.fill(lang, &[("name", &name)])));
        }
    }
}
