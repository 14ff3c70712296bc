//! `baton classify`: processes line by line, each with its bucket.

use std::io::{self, Read, Write};

use baton::content::built_in;
use baton::domain::language::Lang;
use baton::file::envelope::is_locked;
use baton::file::open_process;
use baton::report::classified;
use serde::Serialize;

use crate::common::{Failure, Lines, MOST_BYTES, opened, told};
use crate::inert::inert_json;
use crate::passphrase::unlocked;

pub fn classify(lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let model = built_in();
    let mut source = io::stdin().lock();
    let (mut lines, mut line) = (Lines::new(lang), Vec::new());
    while lines.next(&mut source, &mut line)? {
        if lines.number() == 1 && begins_a_plan(&line) {
            source.take(MOST_BYTES).read_to_end(&mut line)?;
            return classify_plan(line, lang, out);
        }
        match open_process(line.trim_ascii_end(), lines.number()) {
            Ok(process) => print_line(&classified(&model, &process), out)?,
            Err(error) => lines.refuse_error(error),
        }
    }
    lines.end(out)
}

/// Whether the first line is the beginning of a whole file: a file as the page writes it begins with a line for its bracket.
fn begins_a_plan(line: &[u8]) -> bool {
    line.trim_ascii() == b"{" || is_locked(line)
}

fn classify_plan(bytes: Vec<u8>, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let model = built_in();
    let opened = opened(&unlocked("-", bytes, lang)?, lang)?;
    for process in opened.plan.processes.iter() {
        print_line(&classified(&model, process), out)?;
    }
    Ok(out.flush()?)
}

fn print_line(value: &impl Serialize, out: &mut impl Write) -> Result<(), Failure> {
    Ok(writeln!(out, "{}", inert_json(&serde_json::to_string(value).map_err(told)?))?)
}
