//! Changes in groups under headings: what follows first, then what was said. Page, preview and document share them.

use super::{REORDERED, bucket, difference, document as words, schedule, stage};
use crate::domain::compare::Changes;
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::place::{Difference, Place};
use crate::domain::units::Date;
use crate::text::{Text, format, shell};

/// Lines under a heading. There is at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What the lines are about.
    pub heading: Text,
    /// One line a change.
    pub lines: Vec<String>,
}

/// How much changed, in one or two sentences.
pub fn summary(lang: Lang, changes: &Changes) -> String {
    let count = changes.differences.len();
    let count = if count == 0 { String::new() } else { words::COUNT.fill(lang, &[("n", &count)]) };
    let same = changes.stage.is_none() && changes.buckets.is_empty() && changes.schedule.is_none();
    let same = if same { words::NO_RESULT.get(lang) } else { "" };
    format::sentences(lang, &[count, same.to_owned()])
}

/// Stage, division of work and rollout, as far as they changed.
pub fn results(lang: Lang, model: &Model, changes: &Changes) -> Vec<Section> {
    let stage = changes.stage.iter().flat_map(|change| stage(lang, model, change)).collect();
    let buckets = changes.buckets.iter().map(|change| bucket(lang, model, change)).collect();
    let schedule = changes.schedule.iter().flat_map(|change| schedule(lang, model, change)).collect();
    present([(words::STAGE, stage), (words::BUCKETS, buckets), (words::SCHEDULE, schedule)])
}

/// What was said differently.
pub fn said(lang: Lang, model: &Model, changes: &Changes) -> Vec<Section> {
    let mut groups = grouped(lang, model, &changes.differences);
    groups[PROCESSES].1.extend(changes.reordered.then(|| REORDERED.get(lang).to_owned()));
    present(groups)
}

/// Differences under their headings.
pub fn differences(lang: Lang, model: &Model, found: &[Difference]) -> Vec<Section> {
    present(grouped(lang, model, found))
}

/// The place of the processes among the groups.
const PROCESSES: usize = 2;

fn grouped(lang: Lang, model: &Model, found: &[Difference]) -> [(Text, Vec<String>); 7] {
    let headings =
        [words::PLAN, words::ANSWERS, words::PROCESSES, words::SETTINGS, words::WORK, words::MONEY, words::OTHER];
    headings.map(|heading| {
        let own = found.iter().filter(|found| heading_of(&found.place) == heading);
        (heading, own.map(|found| difference(lang, model, found)).collect())
    })
}

fn present(groups: impl IntoIterator<Item = (Text, Vec<String>)>) -> Vec<Section> {
    let there = groups.into_iter().filter(|(_, lines)| !lines.is_empty());
    there.map(|(heading, lines)| Section { heading, lines }).collect()
}

fn heading_of(place: &Place) -> Text {
    match place {
        Place::Name | Place::Model | Place::Demo => words::PLAN,
        Place::Mark(_) | Place::Note(_) => words::ANSWERS,
        Place::Process(_) | Place::Field { .. } => words::PROCESSES,
        Place::Start | Place::Hours(_) | Place::Freeze(_) | Place::Baseline(_) | Place::Target(_) => words::SETTINGS,
        Place::Work(_) => words::WORK,
        Place::Money(_) => words::MONEY,
        Place::Foreign(_) => words::OTHER,
    }
}

/// For which day and by which model the results are.
pub fn as_of(lang: Lang, model: &Model, today: Date) -> String {
    let name = model.name.get(lang);
    words::AS_OF.fill(lang, &[("date", &format::date(lang, today)), ("model", &name), ("revision", &model.revision)])
}

/// A plan by name, with which of its states it is, and when and by whom it was saved.
pub fn described(lang: Lang, name: &str, state: Option<&str>, saved: Option<&str>, saved_by: Option<&str>) -> String {
    let name = name.trim();
    let name = if name.is_empty() { shell::UNTITLED.get(lang) } else { name };
    let mut parts = vec![words::NAMED.fill(lang, &[("name", &name)])];
    parts.extend(state.map(str::to_owned));
    parts.extend(saved.map(|saved| words::SAVED.fill(lang, &[("date", &day(lang, saved))])));
    let by = saved_by.map(str::trim).filter(|by| !by.is_empty());
    parts.extend(by.map(|by| words::SAVED_BY.fill(lang, &[("name", &by)])));
    parts.join(if lang == Lang::ZhHant { "，" } else { ", " })
}

/// The day of a moment in ISO 8601; the text itself when it is none.
fn day(lang: Lang, saved: &str) -> String {
    let day: Option<Date> = saved.get(..10).and_then(|day| day.parse().ok());
    day.map_or_else(|| saved.to_owned(), |day| format::date(lang, day))
}
