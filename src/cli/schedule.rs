//! `baton schedule`: problems of the literature through the scheduler, one JSON object a line.

use std::io::Write;
use std::time::Instant;

use baton::domain::language::Lang;
use baton::domain::schedule::{Options, Search};
use baton::text::tool;
use clap::Args;
use serde::Serialize;

use crate::common::{Failure, complain, read, told};
use crate::inert::{inert, inert_json};
use crate::psplib::{Unreadable, problem};

/// What to schedule, and how long to search.
#[derive(Args)]
pub struct Asked {
    /// Files of problems; the ending says which format a file has.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// How many plans to generate at most for each; fewer when the best is proven.
    #[arg(long, value_name = "N", default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..))]
    schedules: u32,
    /// Where chance begins: the same seed gives the same plan.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
}

/// One line of output.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    makespan: u32,
    lower_bound: u32,
    proven: bool,
    schedules: u32,
    micros: u128,
    starts: Vec<Option<u32>>,
}

pub fn schedule(asked: &Asked, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let mut failed = Ok(());
    for file in &asked.files {
        match line(file, asked, lang, out) {
            Err(Failure::Told(message)) => {
                if let Err(Failure::Told(before)) = std::mem::replace(&mut failed, Err(told(message))) {
                    complain(&before);
                }
            }
            done => done?,
        }
    }
    failed
}

fn line(file: &str, asked: &Asked, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let text = String::from_utf8_lossy(&read(file)?).into_owned();
    let problem = problem(file, &text).map_err(|why| told(sentence(lang, file, &why)))?;
    let begun = Instant::now();
    let mut search =
        Search::new(&problem, Options { seed: asked.seed, schedules: asked.schedules, ..Options::default() });
    let progress = search.step(asked.schedules);
    let outcome = search.best();
    let micros = begun.elapsed().as_micros();
    let plan = &outcome.schedule;
    let line = Line {
        file,
        makespan: plan.weeks,
        lower_bound: plan.lower_bound,
        proven: plan.is_proven_shortest(),
        schedules: progress.schedules,
        micros,
        starts: plan.tasks.iter().map(|task| task.as_ref().map(|task| task.start)).collect(),
    };
    writeln!(out, "{}", inert_json(&serde_json::to_string(&line).map_err(told)?))?;
    match outcome.unplaced.len() {
        0 => Ok(()),
        n => Err(told(tool::LEFT_OUT.fill(lang, &[("file", &inert(file)), ("n", &n)]))),
    }
}

fn sentence(lang: Lang, file: &str, why: &Unreadable) -> String {
    let file = inert(file);
    match why {
        Unreadable::Format => tool::NOT_A_PROBLEM.fill(lang, &[("file", &file)]),
        Unreadable::Part(part) => tool::BROKEN_PROBLEM.fill(lang, &[("file", &file), ("part", part)]),
        Unreadable::NotPlain => tool::OTHER_PROBLEM.fill(lang, &[("file", &file)]),
    }
}
