//! The terminal tool: the same core as the page, for scripts. Reads files, prints results; everything else is the library's.
//! One file a subcommand.

mod backup;
mod cashflow;
mod check;
mod classify;
mod common;
mod diff;
mod evaluate;
mod inert;
mod lock;
mod merge;
mod output;
mod passphrase;
mod psplib;
mod redact;
mod schedule;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use baton::domain::language::Lang;
use baton::domain::units::Date;
use clap::{Parser, Subcommand};

use common::{Failure, complain};
use output::Paths;

/// Who carries the work, people or AI, and when.
///
/// Exit code 0, or 2 with the reason on stderr; 1 when merging met conflicts that nobody decided.
#[derive(Parser)]
#[command(name = "baton", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Language of names, actions and messages: en or zh-Hant.
    #[arg(long, global = true, default_value = "en", value_parser = language)]
    lang: Lang,
    /// Read passphrases of locked files from this file descriptor instead of asking: one a line, one for each locked file,
    /// the last for all that follow.
    #[arg(long, global = true, value_name = "N")]
    passphrase_fd: Option<u32>,
}

#[derive(Subcommand)]
enum Command {
    /// Evaluate a plan: one JSON object with stage, processes, team view, schedule and risks. Weeks are counted from 0; a
    /// task's end week is the week after its last. The schedule is the best found for the plan's objective, with what would
    /// shorten it most and what is late.
    Evaluate {
        /// A plan file, or - for stdin.
        plan: String,
        /// The day to evaluate for, YYYY-MM-DD; otherwise today.
        #[arg(long)]
        today: Option<Date>,
    },
    /// Sort processes into buckets: reads one JSON object a line from stdin, ratings by their field names, and prints one
    /// result a line. Lines that cannot be read are named on stderr and left out. A plan file on stdin, locked or not,
    /// stands for its processes.
    Classify,
    /// Compute cash flows: reads one JSON object a line from stdin, {"rate":0.1,"flows":[-100,60,70]}, optionally with "dates",
    /// and prints value, every internal rate of return, payback and return on investment. The first flow is not discounted.
    /// With dates, value, payback and return on investment follow them, in years of 365 days. With "finance_rate" and
    /// "reinvest_rate" the modified return is printed too. Lines that cannot be computed are named on stderr and left out.
    Cashflow,
    /// Lock a plan or a backup with a passphrase. Without it nobody can open the file again.
    Lock {
        #[command(flatten)]
        paths: Paths,
        /// A name that everybody can read without the passphrase.
        #[arg(long, default_value = "")]
        label: String,
    },
    /// Unlock a locked file.
    Unlock {
        #[command(flatten)]
        paths: Paths,
    },
    /// Write a copy of a plan to show to outsiders: figures, ratings and decisions stay; people, notes, the plan's name and
    /// everything unknown do not leave. Names of processes and channels stay: read them before you send the copy.
    Redact {
        #[command(flatten)]
        paths: Paths,
        /// A further name to replace wherever it occurs, such as that of the organisation. May be given several times.
        #[arg(long, value_name = "NAME")]
        hide: Vec<String>,
    },
    /// Compare two plans: what was said differently, and what that changes in stage, buckets and rollout.
    Diff(diff::Asked),
    /// Merge two copies of a plan that went different ways, on the revision both descend from. What is made of a locked file
    /// is locked.
    Merge(merge::Asked),
    /// Take one plan out of a backup, word for word as it was.
    Take(backup::Asked),
    /// Schedule problems of the literature, .sm (PSPLIB, one mode) or .rcp (Patterson): one JSON object a line with the length
    /// found, a length no plan goes below, and where each job starts.
    Schedule(schedule::Asked),
    /// Check a plan, a backup or a model pack and say what is in it.
    Check {
        /// A plan file, a backup or a model pack, or - for stdin.
        file: String,
    },
}

fn main() -> ExitCode {
    let Arguments { command, lang, passphrase_fd } = Arguments::parse();
    passphrase::from_descriptor(passphrase_fd);
    let mut out = BufWriter::new(io::stdout().lock());
    let done = match command {
        Command::Evaluate { plan, today } => evaluate::evaluate(&plan, today, lang, &mut out),
        Command::Classify => classify::classify(lang, &mut out),
        Command::Cashflow => cashflow::cashflow(lang, &mut out),
        Command::Lock { paths, label } => lock::lock_plan(&paths, &label, lang, &mut out),
        Command::Unlock { paths } => lock::unlock_plan(&paths, lang, &mut out),
        Command::Redact { paths, hide } => redact::redact_plan(&paths, hide, lang, &mut out),
        Command::Diff(asked) => diff::diff(&asked, lang, &mut out),
        Command::Merge(asked) => merge::merge_plans(&asked, lang, &mut out),
        Command::Take(asked) => backup::take(&asked, lang, &mut out),
        Command::Schedule(asked) => schedule::schedule(&asked, lang, &mut out),
        Command::Check { file } => check::check(&file, lang, &mut out),
    };
    // What was printed before it failed is printed all the same.
    let flushed = out.flush().map_err(Failure::from);
    match done.and(flushed) {
        Ok(()) | Err(Failure::NobodyReads) => ExitCode::SUCCESS,
        Err(Failure::Undecided(message)) => {
            complain(&message);
            ExitCode::from(1)
        }
        Err(Failure::Told(message)) => {
            complain(&message);
            ExitCode::from(2)
        }
    }
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| "en or zh-Hant".to_owned())
}
