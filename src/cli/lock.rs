//! `baton lock` and `baton unlock`: a plan or a backup with a passphrase, and without. What other commands make of locked
//! files is locked too.

use std::io::Write;

use baton::content::built_in;
use baton::domain::language::Lang;
use baton::file::envelope::lock;
use baton::file::library::is_library;
use baton::file::{Known, open};
use baton::native::{Native, now};
use clap::Args;

use crate::backup::library;
use crate::common::{Failure, read, told};
use crate::output::{Paths, refuse_existing, write_file};
use crate::passphrase;

/// Locks a plan or a backup, byte for byte as it is. Something else is refused: nobody could tell later what it was.
pub fn lock_plan(paths: &Paths, label: &str, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    refuse_existing(&paths.output, paths.force, lang)?;
    let plan = read(&paths.input)?;
    if is_library(&plan) {
        library(plan.clone(), lang)?;
    } else {
        open(&plan, &Known::from(&*built_in())).map_err(|error| told(error.message(lang)))?;
    }
    let locked = locked(&paths.input, label, &plan, lang)?;
    write_file(&paths.output, locked.as_bytes(), paths.force, lang, out)
}

/// The bytes under a new passphrase; `name` is what it is asked for.
fn locked(name: &str, label: &str, plain: &[u8], lang: Lang) -> Result<String, Failure> {
    let passphrase = passphrase::new(name, lang)?;
    let locked = now(lock(&Native, &passphrase, label, plain)).ok_or_else(|| told("the cryptography waits"))?;
    locked.map_err(|error| told(error.message(lang)))
}

/// How what is made of locked files leaves.
#[derive(Args)]
pub struct Protection {
    /// Write the outcome without a passphrase although something it was made of was locked.
    #[arg(long)]
    unlocked: bool,
}

impl Protection {
    /// The file to write: under a passphrase if something it was made of had one and nobody asked for it without.
    pub fn of(&self, text: String, was_locked: bool, output: &str, lang: Lang) -> Result<String, Failure> {
        if was_locked && !self.unlocked { locked(output, "", text.as_bytes(), lang) } else { Ok(text) }
    }
}

/// Unlocks a file, byte for byte as it was.
pub fn unlock_plan(paths: &Paths, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    refuse_existing(&paths.output, paths.force, lang)?;
    let plan = passphrase::unlock_file(&paths.input, &read(&paths.input)?, lang)?;
    write_file(&paths.output, &plan, paths.force, lang, out)
}
