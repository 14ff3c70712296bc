//! `baton merge`: two copies of a plan made into one file.

use std::io::{self, Write};
use std::sync::Arc;

use baton::content::built_in;
use baton::domain::language::Lang;
use baton::domain::merge::{Choices, Merged, Side, merge, merge_choosing};
use baton::domain::plan::Plan;
use baton::domain::units::Id;
use baton::file::envelope::Crypto;
use baton::file::save;
use baton::native::Native;
use baton::text::{compare as words, tool};
use clap::{Args, ValueEnum};

use crate::common::{Failure, complain, open_noting, told};
use crate::inert::inert;
use crate::lock::Protection;
use crate::output::{refuse_existing, write_file};

/// What to merge, and where to.
#[derive(Args)]
pub struct Asked {
    /// The revision both copies descend from: a file, or - for stdin.
    base: String,
    /// The copy that counts as mine: the outcome keeps its identifier and its order.
    mine: String,
    /// The copy that counts as theirs.
    theirs: String,
    /// The file to write, or - for stdout.
    #[arg(short, long)]
    output: String,
    /// Write over a file that exists.
    #[arg(long)]
    force: bool,
    /// Which copy wins where both changed the same; without it conflicts are listed and nothing is written.
    #[arg(long, value_enum)]
    prefer: Option<Prefer>,
    #[command(flatten)]
    protection: Protection,
}

#[derive(Clone, Copy, ValueEnum)]
enum Prefer {
    Mine,
    Theirs,
}

/// Merges; exit code 1 is for conflicts nobody decided.
pub fn merge_plans(asked: &Asked, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    refuse_existing(&asked.output, asked.force, lang)?;
    let mut was_locked = false;
    let mut opened = |name: &str| -> Result<Plan, Failure> {
        let (opened, is_locked) = open_noting(name, lang)?;
        was_locked |= is_locked;
        Ok(opened.plan)
    };
    let (base, mine, theirs) = (opened(&asked.base)?, opened(&asked.mine)?, opened(&asked.theirs)?);
    warn_of_another_base(&base, &mine, &theirs, lang);
    let merged = match asked.prefer {
        None => merge(Some(&base), &mine, &theirs),
        Some(Prefer::Mine) => merge_choosing(Some(&base), &mine, &theirs, &Choices::all(Side::Mine)),
        Some(Prefer::Theirs) => merge_choosing(Some(&base), &mine, &theirs, &Choices::all(Side::Theirs)),
    };
    let decided = asked.prefer.is_some() || merged.conflicts.is_empty();
    // What is told must not end up in the plan.
    let mut stderr = io::stderr();
    let telling: &mut dyn Write = if asked.output == "-" { &mut stderr } else { &mut *out };
    tell(&merged, decided, lang, telling)?;
    if !decided {
        return Err(Failure::Undecided(tool::UNDECIDED.fill(lang, &[("n", &merged.conflicts.len())])));
    }
    let lineage = Arc::new(merged.plan.lineage.with(fresh_id()?));
    let saved = jiff::Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let text = save(&Plan { lineage, ..merged.plan }, Some(&saved));
    let text = asked.protection.of(text, was_locked, &asked.output, lang)?;
    write_file(&asked.output, text.as_bytes(), asked.force, lang, out)
}

/// A base that neither copy descends from makes many conflicts; where lineages are known, that is said.
fn warn_of_another_base(base: &Plan, mine: &Plan, theirs: &Plan, lang: Lang) {
    let Some(revision) = base.lineage.newest() else { return };
    for (copy, text) in [(mine, tool::MINE_NOT_OF_BASE), (theirs, tool::THEIRS_NOT_OF_BASE)] {
        let known = copy.lineage.revisions();
        if !known.is_empty() && !known.contains(revision) {
            complain(text.get(lang));
        }
    }
}

/// Every conflict, and where the plan is going to be written, how much went into it.
fn tell(merged: &Merged, decided: bool, lang: Lang, out: &mut dyn Write) -> Result<(), Failure> {
    let model = built_in();
    for found in &merged.conflicts {
        writeln!(out, "{}", inert(&words::conflict(lang, &model, found)))?;
    }
    if decided {
        let (taken, conflicts) = (merged.taken.len(), merged.conflicts.len());
        writeln!(out, "{}", tool::MERGED.fill(lang, &[("taken", &taken), ("conflicts", &conflicts)]))?;
    }
    Ok(())
}

/// An identifier nobody has used.
fn fresh_id() -> Result<Id, Failure> {
    let mut bytes = [0; 16];
    Native.random(&mut bytes).ok_or_else(|| told("this computer gives no random numbers"))?;
    Ok(Id::from(bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>()))
}
