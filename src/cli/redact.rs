//! `baton redact`: a plan to show to outsiders.

use std::io::Write;

use baton::content::built_in;
use baton::domain::language::Lang;
use baton::domain::units::Id;
use baton::file::envelope::{Crypto, LockError};
use baton::file::{Known, redact};
use baton::native::Native;

use crate::common::{Failure, open_plan, told};
use crate::output::{Paths, refuse_existing, write_file};

pub fn redact_plan(paths: &Paths, hide: Vec<String>, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    refuse_existing(&paths.output, paths.force, lang)?;
    let opened = open_plan(&paths.input, lang)?;
    let mut random = [0; 16];
    Native.random(&mut random).ok_or_else(|| told(LockError::NoCrypto.message(lang)))?;
    let id = Id::from(format!("{:032x}", u128::from_be_bytes(random)));
    let hide: Vec<String> = hide.into_iter().chain(opened.saved_by).collect();
    let text = redact(&opened.plan, &Known::from(&*built_in()), &id, &hide, lang);
    write_file(&paths.output, text.as_bytes(), paths.force, lang, out)
}
