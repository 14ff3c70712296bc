//! The terminal tool: the same core as the page, for scripts. Reads files, prints JSON; everything else is the library's.

use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufWriter, ErrorKind, Read, Write};
use std::process::ExitCode;

use baton::content::{built_in, load_pack};
use baton::domain::language::Lang;
use baton::domain::model::Model;
use baton::domain::stage::recovery::{Noise, Recovery, simulate};
use baton::domain::units::Date;
use baton::file::{Known, MAX_BYTES, OpenError, Opened, open, open_process};
use baton::report::{classified, evaluation};
use baton::text::format::percent;
use baton::text::tool;
use clap::{Parser, Subcommand};

/// Who carries the work, people or AI, and when.
///
/// Exit code 0, or 2 with the reason on stderr.
#[derive(Parser)]
#[command(name = "baton", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Language of names, actions and messages: en or zh-Hant.
    #[arg(long, global = true, default_value = "en", value_parser = language)]
    lang: Lang,
}

#[derive(Subcommand)]
enum Command {
    /// Evaluate a plan: one JSON object with stage, processes, team view and schedule. Weeks are counted from 0; a task's
    /// end week is the week after its last.
    Evaluate {
        /// A plan file, or - for stdin.
        plan: String,
        /// The day to evaluate for, YYYY-MM-DD; otherwise today.
        #[arg(long)]
        today: Option<Date>,
    },
    /// Sort processes into buckets: reads one JSON object a line from stdin, ratings by their field names, and prints one
    /// result a line. Lines that cannot be read are named on stderr and left out.
    Classify,
    /// Check a plan or a model pack and say what is in it.
    Check {
        /// A plan file or a model pack, or - for stdin.
        file: String,
    },
}

/// Why the tool gives up.
enum Failure {
    /// Said to the person.
    Told(String),
    /// Whoever read our output has stopped reading.
    NobodyReads,
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        if error.kind() == ErrorKind::BrokenPipe { Failure::NobodyReads } else { told(error) }
    }
}

fn told(message: impl fmt::Display) -> Failure {
    Failure::Told(message.to_string())
}

fn main() -> ExitCode {
    let Arguments { command, lang } = Arguments::parse();
    let mut out = BufWriter::new(io::stdout().lock());
    let done = match command {
        Command::Evaluate { plan, today } => evaluate(&plan, today, lang, &mut out),
        Command::Classify => classify(lang, &mut out),
        Command::Check { file } => check(&file, lang, &mut out),
    };
    match done.and_then(|()| Ok(out.flush()?)) {
        Ok(()) | Err(Failure::NobodyReads) => ExitCode::SUCCESS,
        Err(Failure::Told(message)) => {
            complain(&message);
            ExitCode::from(2)
        }
    }
}

fn evaluate(plan: &str, today: Option<Date>, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let model = built_in();
    let opened = open(&read(plan)?, &Known::from(&*model)).map_err(|error| told(error.message(lang)))?;
    for notice in &opened.notices {
        complain(&notice.message(lang));
    }
    let today = today.unwrap_or_else(|| jiff::Zoned::now().date());
    let found = evaluation(&opened.plan, &model, today, lang);
    Ok(writeln!(out, "{}", serde_json::to_string_pretty(&found).map_err(told)?)?)
}

fn classify(lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
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

fn check(file: &str, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let bytes = read(file)?;
    let known = Known::from(&*built_in());
    match open(&bytes, &known) {
        Ok(opened) => check_plan(&opened, &known, lang, out),
        Err(OpenError::IsModel) => {
            let text = String::from_utf8(bytes).map_err(told)?;
            check_pack(&load_pack(&text).map_err(told)?, lang, out)
        }
        Err(error) => Err(told(error.message(lang))),
    }
}

fn check_plan(opened: &Opened, known: &Known, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let plan = &opened.plan;
    let answers = plan.answers.keys().filter(|question| known.questions.contains(*question)).count();
    let counts: [(&str, &dyn fmt::Display); 3] =
        [("name", &plan.name), ("answers", &answers), ("processes", &plan.processes.len())];
    writeln!(out, "{}", tool::PLAN.fill(lang, &counts))?;
    for notice in &opened.notices {
        writeln!(out, "{}", notice.message(lang))?;
    }
    Ok(())
}

fn check_pack(model: &Model, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    const TEAMS: u32 = 1_000;
    let counts: [(&str, &dyn fmt::Display); 5] = [
        ("name", &model.name.get(lang)),
        ("revision", &model.revision),
        ("questions", &model.questions.len()),
        ("dimensions", &model.dimensions.len()),
        ("packages", &model.packages.len()),
    ];
    writeln!(out, "{}", tool::PACK.fill(lang, &counts))?;
    let found = simulate(model, Noise::EVERYDAY, false, TEAMS, 1);
    let shares: [(&str, &dyn fmt::Display); 2] =
        [("placed", &percent(found.overall())), ("caught", &percent(found.weak_links_caught))];
    writeln!(out, "{}", tool::RECOVERY.fill(lang, &shares))?;
    if found.overall() < Recovery::LEAST {
        writeln!(out, "{}", tool::TELLS_APART_BADLY.get(lang))?;
    }
    Ok(())
}

/// The bytes of a file, or of stdin for `-`. What is far too large is not read to its end.
fn read(name: &str) -> Result<Vec<u8>, Failure> {
    let in_the_file = |error: io::Error| told(format!("{name}: {error}"));
    let source: Box<dyn Read> =
        if name == "-" { Box::new(io::stdin()) } else { Box::new(File::open(name).map_err(in_the_file)?) };
    let mut bytes = Vec::new();
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_mul(8);
    source.take(limit).read_to_end(&mut bytes).map_err(in_the_file)?;
    Ok(bytes)
}

fn complain(message: &str) {
    // Nobody reads our complaints: no reason to stop.
    let _ = writeln!(io::stderr(), "baton: {message}");
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| "en or zh-Hant".to_owned())
}
