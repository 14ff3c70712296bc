//! `baton check`: what a file is, and what is odd about it.

use std::fmt;
use std::io::Write;

use baton::content::{built_in, load_pack};
use baton::domain::language::Lang;
use baton::domain::model::Model;
use baton::domain::stage::recovery::{Noise, Recovery, simulate};
use baton::file::library::{Library, is_library};
use baton::file::{Known, OpenError, Opened, open};
use baton::text::format::percent;
use baton::text::tool;

use crate::backup::library;
use crate::common::{Failure, read, told};
use crate::inert::inert;
use crate::passphrase::unlocked;

pub fn check(file: &str, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let bytes = unlocked(file, read(file)?, lang)?;
    let known = Known::from(&*built_in());
    if is_library(&bytes) {
        return check_library(&library(bytes, lang)?, &known, lang, out);
    }
    match open(&bytes, &known) {
        Ok(opened) => check_plan(&opened, &known, lang, out),
        Err(OpenError::IsModel) => {
            let text = String::from_utf8(bytes).map_err(told)?;
            check_pack(&load_pack(&text).map_err(told)?, lang, out)
        }
        Err(error) => Err(told(error.message(lang))),
    }
}

/// What a backup holds, one line a plan.
fn check_library(library: &Library, known: &Known, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let records: Vec<_> = (0..library.len()).map(|number| library.record(number)).collect();
    let whole = || records.iter().flatten();
    let resting = whole().filter(|record| record.deleted.is_some()).count();
    let states: usize = whole().map(|record| record.states.len()).sum();
    let counts: [(&str, &dyn fmt::Display); 4] = [
        ("saved", &inert(library.saved().unwrap_or("–"))),
        ("plans", &records.len()),
        ("resting", &resting),
        ("states", &states),
    ];
    writeln!(out, "{}", tool::BACKUP.fill(lang, &counts))?;
    for (number, record) in (1..).zip(&records) {
        let found = match record {
            Err(error) => error.message(lang),
            Ok(record) => match open(record.text.as_bytes(), known) {
                Ok(opened) => plan_line(&opened, known, lang),
                Err(error) => format!("{}: {}", inert(record.id.as_str()), error.message(lang)),
            },
        };
        writeln!(out, "{number}. {found}")?;
    }
    if library.is_cut() {
        writeln!(out, "{}", tool::BACKUP_CUT.get(lang))?;
    }
    Ok(())
}

fn plan_line(opened: &Opened, known: &Known, lang: Lang) -> String {
    let plan = &opened.plan;
    let answers = plan.answers.keys().filter(|question| known.questions.contains(*question)).count();
    let counts: [(&str, &dyn fmt::Display); 3] =
        [("name", &inert(&plan.name)), ("answers", &answers), ("processes", &plan.processes.len())];
    tool::PLAN.fill(lang, &counts)
}

fn check_plan(opened: &Opened, known: &Known, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    writeln!(out, "{}", plan_line(opened, known, lang))?;
    for notice in &opened.notices {
        writeln!(out, "{}", notice.message(lang))?;
    }
    Ok(())
}

fn check_pack(model: &Model, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    const TEAMS: u32 = 1_000;
    let counts: [(&str, &dyn fmt::Display); 5] = [
        ("name", &inert(model.name.get(lang))),
        ("revision", &inert(&model.revision)),
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
