//! What every subcommand uses: reading files, complaining, giving up.

use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, ErrorKind, Read, Write};

use baton::content::built_in;
use baton::domain::language::Lang;
use baton::domain::units::Date;
use baton::file::envelope::is_locked;
use baton::file::{Known, OpenError, Opened, open};
use baton::text::tool;
use serde::Serialize;

use crate::inert::inert_json;
use crate::passphrase::unlocked;

/// Why the tool gives up.
pub enum Failure {
    /// Said to the person.
    Told(String),
    /// Two copies contradict each other and nobody said which one counts.
    Undecided(String),
    /// Whoever read our output has stopped reading.
    NobodyReads,
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        if error.kind() == ErrorKind::BrokenPipe { Failure::NobodyReads } else { told(error) }
    }
}

pub fn told(message: impl fmt::Display) -> Failure {
    Failure::Told(message.to_string())
}

pub fn complain(message: &str) {
    // Nobody reads our complaints: no reason to stop.
    let _ = writeln!(io::stderr(), "baton: {message}");
}

/// What is read of a file at most: enough to say of one that is too large how large it is.
pub const MOST_BYTES: u64 = 192 * 1024 * 1024;

/// The bytes of a file, or of stdin for `-`. What is far too large is not read to its end.
pub fn read(name: &str) -> Result<Vec<u8>, Failure> {
    let in_the_file = |error: io::Error| told(format!("{name}: {error}"));
    let source: Box<dyn Read> =
        if name == "-" { Box::new(io::stdin()) } else { Box::new(File::open(name).map_err(in_the_file)?) };
    let mut bytes = Vec::new();
    source.take(MOST_BYTES).read_to_end(&mut bytes).map_err(in_the_file)?;
    Ok(bytes)
}

/// A plan that opens, locked or not; what is odd about it is said on stderr.
pub fn open_plan(name: &str, lang: Lang) -> Result<Opened, Failure> {
    open_noting(name, lang).map(|(opened, _)| opened)
}

/// The same, and whether it was locked.
pub fn open_noting(name: &str, lang: Lang) -> Result<(Opened, bool), Failure> {
    let bytes = read(name)?;
    let was_locked = is_locked(&bytes);
    Ok((opened(&unlocked(name, bytes, lang)?, lang)?, was_locked))
}

/// The plan in the bytes of a file; what is odd about it is said on stderr.
pub fn opened(bytes: &[u8], lang: Lang) -> Result<Opened, Failure> {
    let opened = open(bytes, &Known::from(&*built_in())).map_err(|error| told(error.message(lang)))?;
    for notice in &opened.notices {
        complain(&notice.message(lang));
    }
    Ok(opened)
}

/// Lines that are answered one by one. A bad one is complained of and the rest goes on; a blank one counts and is passed over.
pub struct Lines {
    lang: Lang,
    number: usize,
    bad: usize,
}

impl Lines {
    /// None is read yet.
    pub fn new(lang: Lang) -> Lines {
        Lines { lang, number: 0, bad: 0 }
    }

    /// The next line that is not blank; `false` at the end.
    pub fn next(&mut self, source: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
        loop {
            line.clear();
            if source.read_until(b'\n', line)? == 0 {
                return Ok(false);
            }
            self.number += 1;
            if !line.trim_ascii().is_empty() {
                return Ok(true);
            }
        }
    }

    /// The number of the line read last, counted from 1.
    pub fn number(&self) -> usize {
        self.number
    }

    /// Says something about the line read last.
    pub fn note(&self, what: &str) {
        complain(&tool::BAD_LINE.fill(self.lang, &[("line", &self.number), ("why", &what)]));
    }

    /// The line read last is bad, and this is why.
    pub fn refuse(&mut self, why: &str) {
        self.bad += 1;
        self.note(why);
    }

    /// The line read last cannot be opened. Of broken JSON the place is said, with this line's number.
    pub fn refuse_error(&mut self, error: OpenError) {
        match error {
            OpenError::NotJson { column, what, .. } => {
                self.bad += 1;
                complain(&OpenError::NotJson { line: self.number, column, what }.message(self.lang));
            }
            error => self.refuse(&error.message(self.lang)),
        }
    }

    /// The end: a failure when any line was bad.
    pub fn end(self, out: &mut impl Write) -> Result<(), Failure> {
        out.flush()?;
        if self.bad == 0 { Ok(()) } else { Err(told(tool::BAD_LINES.fill(self.lang, &[("n", &self.bad)]))) }
    }
}

/// The day asked for, otherwise today.
pub fn today_or(day: Option<Date>) -> Date {
    day.unwrap_or_else(|| jiff::Zoned::now().date())
}

/// A result as indented JSON with a line break at its end.
pub fn print_json(value: &impl Serialize, out: &mut impl Write) -> Result<(), Failure> {
    Ok(writeln!(out, "{}", inert_json(&serde_json::to_string_pretty(value).map_err(told)?))?)
}
