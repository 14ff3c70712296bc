//! Passphrases: asked for at the terminal without showing them, or read from a file descriptor. Never an argument, which
//! every other program on the machine could read.

use std::fs::File;
use std::io::Read;
use std::sync::{Mutex, PoisonError};

use baton::domain::language::Lang;
use baton::file::envelope::{Locked, is_locked, unlock};
use baton::native::{Native, now};
use baton::text::tool;

use crate::common::{Failure, told};
use crate::inert::inert;

/// Where passphrases come from. One place for the whole run, so that whoever opens a plan need not know that it is locked.
static SOURCE: Mutex<Source> = Mutex::new(Source::Terminal);

enum Source {
    Terminal,
    Descriptor(u32),
    /// What the descriptor gave, the next passphrase last.
    Lines(Vec<String>),
}

/// Takes passphrases from a file descriptor from now on: one a line, one for each locked file; the last serves for the rest.
pub fn from_descriptor(number: Option<u32>) {
    if let Some(number) = number {
        *SOURCE.lock().unwrap_or_else(PoisonError::into_inner) = Source::Descriptor(number);
    }
}

/// The bytes as they are, or what a locked file holds. `name` is the file, for the prompt.
pub fn unlocked(name: &str, bytes: Vec<u8>, lang: Lang) -> Result<Vec<u8>, Failure> {
    if !is_locked(&bytes) {
        return Ok(bytes);
    }
    unlock_file(name, &bytes, lang)
}

/// What a locked file holds.
pub fn unlock_file(name: &str, bytes: &[u8], lang: Lang) -> Result<Vec<u8>, Failure> {
    let locked = Locked::read(bytes).map_err(|error| told(error.message(lang)))?;
    let passphrase = known(name, lang)?;
    let opened = now(unlock(&Native, &passphrase, &locked)).ok_or_else(|| told("the cryptography waits"))?;
    opened.map_err(|error| told(error.message(lang)))
}

/// A passphrase somebody knows already.
fn known(name: &str, lang: Lang) -> Result<String, Failure> {
    let question = tool::PASSPHRASE.fill(lang, &[("file", &inert(name))]);
    next(name, lang)?.map_or_else(|| ask(&question, lang), Ok)
}

/// A new passphrase; at the terminal it is typed twice.
pub fn new(name: &str, lang: Lang) -> Result<String, Failure> {
    if let Some(given) = next(name, lang)? {
        return Ok(given);
    }
    let first = ask(&tool::NEW_PASSPHRASE.fill(lang, &[("file", &inert(name))]), lang)?;
    let again = ask(tool::PASSPHRASE_AGAIN.get(lang), lang)?;
    if first == again { Ok(first) } else { Err(told(tool::PASSPHRASES_DIFFER.get(lang))) }
}

fn ask(question: &str, lang: Lang) -> Result<String, Failure> {
    rpassword::prompt_password(question).map_err(|_| told(tool::NO_TERMINAL.get(lang)))
}

/// The next passphrase of the descriptor; `None` when there is none.
fn next(file: &str, lang: Lang) -> Result<Option<String>, Failure> {
    let mut source = SOURCE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Source::Descriptor(number) = *source {
        if number == 0 && file == "-" {
            return Err(told(tool::STDIN_TWICE.get(lang)));
        }
        *source = Source::Lines(lines(number)?);
    }
    match &mut *source {
        Source::Lines(lines) if lines.len() > 1 => Ok(lines.pop()),
        Source::Lines(lines) => Ok(Some(lines.first().cloned().unwrap_or_default())),
        Source::Terminal | Source::Descriptor(_) => Ok(None),
    }
}

/// The lines a descriptor gives, last first.
fn lines(number: u32) -> Result<Vec<String>, Failure> {
    const MOST: u64 = 64 * 1024;
    let path = format!("/dev/fd/{number}");
    let unreadable = |error| told(format!("--passphrase-fd {number}: {error}"));
    let mut text = String::new();
    File::open(&path).and_then(|file| file.take(MOST).read_to_string(&mut text)).map_err(unreadable)?;
    Ok(text.lines().rev().map(str::to_owned).collect())
}
