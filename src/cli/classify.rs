//! `baton classify`: processes line by line, each with its bucket.

use std::io::{self, BufRead, Write};

use baton::content::built_in;
use baton::domain::language::Lang;
use baton::file::{OpenError, open_process};
use baton::report::classified;
use baton::text::tool;

use crate::common::{Failure, complain, told};

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
        if line.trim_ascii().is_empty() {
            continue;
        }
        match open_process(line.trim_ascii_end(), number) {
            Ok(process) => {
                let found = classified(&model, &process);
                writeln!(out, "{}", serde_json::to_string(&found).map_err(told)?)?;
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
