//! `baton check`: what a file is, and what is odd about it.

use std::fmt;
use std::io::Write;

use baton::content::{built_in, load_pack};
use baton::domain::language::Lang;
use baton::domain::model::Model;
use baton::domain::stage::recovery::{Noise, Recovery, simulate};
use baton::file::{Known, OpenError, Opened, open};
use baton::text::format::percent;
use baton::text::tool;

use crate::common::{Failure, read, told};
use crate::inert::inert;
use crate::passphrase::unlocked;

pub fn check(file: &str, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    let bytes = unlocked(file, read(file)?, lang)?;
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
        [("name", &inert(&plan.name)), ("answers", &answers), ("processes", &plan.processes.len())];
    writeln!(out, "{}", tool::PLAN.fill(lang, &counts))?;
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
