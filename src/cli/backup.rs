//! Backups: opening one, and `baton take`, which takes one plan out of it.

use std::io::Write;

use baton::content::built_in;
use baton::domain::language::Lang;
use baton::file::envelope::is_locked;
use baton::file::library::{Library, Record};
use baton::file::{Known, open};
use baton::native::now;
use baton::text::tool;
use clap::Args;

use crate::common::{Failure, read, told};
use crate::inert::inert;
use crate::lock::Protection;
use crate::output::{refuse_existing, write_file};
use crate::passphrase::unlocked;

/// Which plan of which backup, and where to.
#[derive(Args)]
pub struct Asked {
    /// The backup, or - for stdin.
    backup: String,
    /// The plan: its number as `baton check` lists it, its identifier or its name.
    plan: String,
    /// The file to write, or - for stdout.
    #[arg(short, long)]
    output: String,
    /// Write over a file that exists.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    protection: Protection,
}

/// The library in the bytes of a backup.
pub fn library(bytes: Vec<u8>, lang: Lang) -> Result<Library, Failure> {
    let library = now(Library::read(bytes, async || ())).ok_or_else(|| told("the reader waits"))?;
    library.map_err(|error| told(error.message(lang)))
}

/// Takes one plan out of a backup.
pub fn take(asked: &Asked, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    refuse_existing(&asked.output, asked.force, lang)?;
    let bytes = read(&asked.backup)?;
    let was_locked = is_locked(&bytes);
    let library = library(unlocked(&asked.backup, bytes, lang)?, lang)?;
    let text = asked.protection.of(chosen(&library, &asked.plan, lang)?.text, was_locked, &asked.output, lang)?;
    write_file(&asked.output, text.as_bytes(), asked.force, lang, out)
}

/// The plan of this number, otherwise the only one of this identifier or name.
fn chosen(library: &Library, plan: &str, lang: Lang) -> Result<Record, Failure> {
    let number = plan.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    if let Some(number) = number.filter(|number| *number < library.len()) {
        return library.record(number).map_err(|error| told(error.message(lang)));
    }
    let known = Known::from(&*built_in());
    let name = |record: &Record| open(record.text.as_bytes(), &known).ok().map(|opened| opened.plan.name);
    let is_meant = |record: &Record| record.id.as_str() == plan || name(record).as_deref() == Some(plan);
    let mut found = (0..library.len()).filter_map(|number| library.record(number).ok()).filter(is_meant);
    let none = || told(tool::NO_SUCH_PLAN.fill(lang, &[("plan", &inert(plan))]));
    let first = found.next().ok_or_else(none)?;
    match found.next() {
        None => Ok(first),
        Some(_) => Err(told(tool::SEVERAL_PLANS.fill(lang, &[("plan", &inert(plan))]))),
    }
}
