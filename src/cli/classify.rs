//! `baton classify`: processes line by line, each with its bucket.

use std::io::{self, BufRead, Read, Write};

use baton::content::built_in;
use baton::domain::language::Lang;
use baton::file::envelope::is_locked;
use baton::file::{OpenError, open_process};
use baton::report::classified;
use baton::text::tool;
use serde::Serialize;

use crate::common::{Failure, MOST_BYTES, complain, opened, told};
use crate::inert::inert_json;
use crate::passphrase::unlocked;

pub fn classify(lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let model = built_in();
    let mut lines = io::stdin().lock();
    let mut line = Vec::new();
    let mut bad = 0;
    for number in 1.. {
        line.clear();
        if lines.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if number == 1 && begins_a_plan(&line) {
            lines.take(MOST_BYTES).read_to_end(&mut line)?;
            return classify_plan(line, lang, out);
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        match open_process(line.trim_ascii_end(), number) {
            Ok(process) => {
                print_line(&classified(&model, &process), out)?;
            }
            Err(OpenError::NotJson { column, what, .. }) => {
                bad += 1;
                complain(&OpenError::NotJson { line: number, column, what }.message(lang));
            }
            Err(error) => {
                bad += 1;
                complain(&tool::BAD_LINE.fill(lang, &[("line", &number), ("why", &error.message(lang))]));
            }
        }
    }
    out.flush()?;
    if bad == 0 { Ok(()) } else { Err(told(tool::BAD_LINES.fill(lang, &[("n", &bad)]))) }
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
