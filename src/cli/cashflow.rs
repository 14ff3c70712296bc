//! `baton cashflow`: cash flows line by line, each with its value, returns and payback.

use std::io::{self, BufRead, Write};

use baton::domain::language::Lang;
use baton::file::{OpenError, open_cash};
use baton::report::cash;
use baton::text::money::{fault, unusual_rate};
use baton::text::tool;

use crate::common::{Failure, complain, told};

pub fn cashflow(lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
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
        let of_line = |why: &str| tool::BAD_LINE.fill(lang, &[("line", &number), ("why", &why)]);
        let found = match open_cash(line.trim_ascii_end()) {
            Ok(asked) => {
                if let Some(note) =
                    asked.rate.filter(|_| asked.dates.is_none()).and_then(|rate| unusual_rate(lang, rate))
                {
                    complain(&of_line(&note));
                }
                cash(&asked).map_err(|found| of_line(&fault(lang, &found, None)))
            }
            Err(OpenError::NotJson { column, what, .. }) => {
                Err(OpenError::NotJson { line: number, column, what }.message(lang))
            }
            Err(error) => Err(of_line(&error.message(lang))),
        };
        match found {
            Ok(report) => writeln!(out, "{}", serde_json::to_string(&report).map_err(told)?)?,
            Err(why) => {
                bad += 1;
                complain(&why);
            }
        }
    }
    out.flush()?;
    if bad == 0 { Ok(()) } else { Err(told(tool::BAD_LINES.fill(lang, &[("n", &bad)]))) }
}
