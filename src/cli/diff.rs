//! `baton diff`: two plans side by side.

use std::io::Write;

use baton::content::built_in;
use baton::domain::compare::{Changes, compare};
use baton::domain::language::Lang;
use baton::domain::model::Model;
use baton::domain::units::Date;
use baton::file::Opened;
use baton::report::{Version, changes_markdown, changes_report};
use baton::text::compare as words;
use clap::Args;

use crate::common::{Failure, open_plan, print_json, today_or};
use crate::inert::inert;

/// What to compare, and how to tell it.
#[derive(Args)]
pub struct Asked {
    /// The plan before: a file, or - for stdin.
    before: String,
    /// The plan after.
    after: String,
    /// One JSON object with every change and its reasons.
    #[arg(long, conflicts_with = "markdown")]
    json: bool,
    /// A document with lines for signatures.
    #[arg(long)]
    markdown: bool,
    /// The day to evaluate both for, YYYY-MM-DD; otherwise today.
    #[arg(long)]
    today: Option<Date>,
}

pub fn diff(asked: &Asked, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let (before, after) = (open_plan(&asked.before, lang)?, open_plan(&asked.after, lang)?);
    let (model, today) = (built_in(), today_or(asked.today));
    let changes = compare(&before.plan, &after.plan, &model, today);
    let (old, new) = (version(&before), version(&after));
    if asked.json {
        print_json(&changes_report(&changes, old, new, &model, today, lang), out)
    } else if asked.markdown {
        Ok(write!(out, "{}", changes_markdown(&changes, old, new, &model, today, lang))?)
    } else {
        tell(&changes, &model, lang, out)
    }
}

fn version(opened: &Opened) -> Version<'_> {
    Version { plan: &opened.plan, state: None, saved: opened.saved.as_deref(), saved_by: opened.saved_by.as_deref() }
}

/// One line a change: results first, then what was said.
fn tell(changes: &Changes, model: &Model, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let mut said: Vec<String> = Vec::new();
    said.extend(changes.stage.iter().flat_map(|change| words::stage(lang, model, change)));
    said.extend(changes.buckets.iter().map(|change| words::bucket(lang, model, change)));
    said.extend(changes.schedule.iter().flat_map(|change| words::schedule(lang, model, change)));
    said.extend(changes.differences.iter().map(|found| words::difference(lang, model, found)));
    said.extend(changes.reordered.then(|| words::REORDERED.get(lang).to_owned()));
    if changes.is_empty() {
        said.push(words::SAME.get(lang).to_owned());
    }
    for line in said {
        writeln!(out, "{}", inert(&line))?;
    }
    Ok(())
}
