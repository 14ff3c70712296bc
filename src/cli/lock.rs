//! `baton lock` and `baton unlock`: a plan with a passphrase, and without.

use std::io::Write;

use baton::content::built_in;
use baton::domain::language::Lang;
use baton::file::envelope::lock;
use baton::file::{Known, open};
use baton::native::{Native, now};

use crate::common::{Failure, read, told};
use crate::output::{Paths, refuse_existing, write_file};
use crate::passphrase;

/// Locks a plan, byte for byte as it is. Something else than a plan is refused: nobody could tell later what it was.
pub fn lock_plan(paths: &Paths, label: &str, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    refuse_existing(&paths.output, paths.force, lang)?;
    let plan = read(&paths.input)?;
    open(&plan, &Known::from(&*built_in())).map_err(|error| told(error.message(lang)))?;
    let passphrase = passphrase::new(&paths.input, lang)?;
    let locked = now(lock(&Native, &passphrase, label, &plan)).ok_or_else(|| told("the cryptography waits"))?;
    let locked = locked.map_err(|error| told(error.message(lang)))?;
    write_file(&paths.output, locked.as_bytes(), paths.force, lang, out)
}

/// Unlocks a file, byte for byte as it was.
pub fn unlock_plan(paths: &Paths, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    refuse_existing(&paths.output, paths.force, lang)?;
    let plan = passphrase::unlock_file(&paths.input, &read(&paths.input)?, lang)?;
    write_file(&paths.output, &plan, paths.force, lang, out)
}
