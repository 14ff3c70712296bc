//! Files the tool writes: whole or not at all, and never over another one unasked.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use baton::domain::language::Lang;
use baton::text::tool;
use clap::Args;

use crate::common::{Failure, told};
use crate::inert::inert;

/// Where to read and where to write.
#[derive(Args)]
pub struct Paths {
    /// The file to read, or - for stdin.
    pub input: String,
    /// The file to write, or - for stdout.
    #[arg(short, long)]
    pub output: String,
    /// Write over a file that exists.
    #[arg(long)]
    pub force: bool,
}

/// Refuses early what [`write_file`] would refuse in the end, before anybody has typed anything.
pub fn refuse_existing(name: &str, force: bool, lang: Lang) -> Result<(), Failure> {
    if force || name == "-" || !Path::new(name).exists() { Ok(()) } else { Err(exists(name, lang)) }
}

fn exists(name: &str, lang: Lang) -> Failure {
    told(tool::EXISTS.fill(lang, &[("file", &inert(name))]))
}

/// Writes a file, or to `out` for `-`. A file that exists stays unless `force`d, and then stays until the new one is whole.
pub fn write_file(name: &str, text: &[u8], force: bool, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    if name == "-" {
        return Ok(out.write_all(text)?);
    }
    let path = Path::new(name);
    let written = if force { replace(path, text) } else { create(path, text) };
    written.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists if !force => exists(name, lang),
        _ => told(format!("{}: {error}", inert(name))),
    })
}

fn create(path: &Path, text: &[u8]) -> io::Result<()> {
    let file = OpenOptions::new().write(true).create_new(true).open(path)?;
    // Half a file is worse than none.
    fill(file, text).inspect_err(|_| drop(fs::remove_file(path)))
}

fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    fill(File::create(&beside)?, text)
        .and_then(|()| fs::rename(&beside, path))
        .inspect_err(|_| drop(fs::remove_file(&beside)))
}

fn fill(mut file: File, text: &[u8]) -> io::Result<()> {
    file.write_all(text)?;
    file.sync_all()
}
