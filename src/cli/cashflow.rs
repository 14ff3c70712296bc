//! `baton cashflow`: cash flows line by line, each with its value, returns and payback.

use std::io::{self, Write};

use baton::domain::language::Lang;
use baton::file::open_cash;
use baton::report::cash;
use baton::text::money::{fault, unusual_rate};

use crate::common::{Failure, Lines, told};

pub fn cashflow(lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let mut source = io::stdin().lock();
    let (mut lines, mut line) = (Lines::new(lang), Vec::new());
    while lines.next(&mut source, &mut line)? {
        let asked = match open_cash(line.trim_ascii_end()) {
            Ok(asked) => asked,
            Err(error) => {
                lines.refuse_error(error);
                continue;
            }
        };
        let undated_rate = asked.rate.filter(|_| asked.dates.is_none());
        if let Some(note) = undated_rate.and_then(|rate| unusual_rate(lang, rate)) {
            lines.note(&note);
        }
        match cash(&asked) {
            Ok(report) => writeln!(out, "{}", serde_json::to_string(&report).map_err(told)?)?,
            Err(found) => lines.refuse(&fault(lang, &found, None)),
        }
    }
    lines.end(out)
}
