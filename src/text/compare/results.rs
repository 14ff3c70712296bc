//! What follows from differences: stage, buckets, schedule.

use super::named;
use crate::domain::compare::{BucketChange, ScheduleChange, Sorted, StageChange, days, last_day};
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::process::Bucket;
use crate::domain::rollout::Rollout;
use crate::domain::stage::{StageCheck, StageResult};
use crate::domain::units::{Date, Id};
use crate::text::assess::sentence;
use crate::text::processes::{common, why};
use crate::text::{Text, format, names, rollout};

texts! {
    STAGE = "Before: {before}. Now: {after}.", "原本：{before}。現在：{after}。";
    NO_STAGE = "not enough answers for a stage", "回答不足，無法判定階段";
    BETWEEN = "{low} to {high}, most likely {likely}", "{low}到{high}之間，較可能是{likely}";
    PROVISIONAL = "{stage} (provisional)", "{stage}（暫定）";
    POINTS = "Points for {stage}: before {met}, with {needed} needed; now {met_now}, with {needed_now} needed.", "{stage}的分數：原本 {met} 分（需要 {needed} 分），現在 {met_now} 分（需要 {needed_now} 分）。";
    MET_NOW = "Met now: {questions}.", "新達成：{questions}。";
    MET_BEFORE = "No longer met: {questions}.", "不再達成：{questions}。";
    FREED = "No longer held back by {names}.", "不再受限於{names}。";
    HELD = "Held back by {names} now.", "現在受限於{names}。";
    COVERAGE = "Answered with a level: {before} of {all} before, {after} of {all_now} now.", "選了等級的題數：原本 {all} 題中有 {before} 題，現在 {all_now} 題中有 {after} 題。";
    UNKNOWN = "“Don’t know”: {before} before, {after} now.", "回答「不確定」：原本 {before} 題，現在 {after} 題。";

    BUCKET = "“{name}”: {before} → {after}.", "「{name}」：{before} → {after}。";
    WHY_BEFORE = "Before: {why}.", "原本：{why}。";
    WHY_NOW = "Now: {why}.", "現在：{why}。";

    ENDS = "The rollout ends on {after} instead of {before}.", "完成日從 {before}改為 {after}。";
    ENDS_NOW = "The rollout ends on {after}; before it had no end.", "完成日是 {after}，原本還排不出來。";
    ENDED = "The rollout has no end any more; before it ended on {before}.", "現在排不出完成日，原本是 {before}。";
    WEEKS = "It takes {after} {after|week|weeks} instead of {before}.", "需要 {after} 週，原本 {before} 週。";
    ADDED = "New: “{package}”, {days}", "新增工作包「{package}」，{days}";
    REMOVED = "Dropped: “{package}”", "移除工作包「{package}」";
    MOVED = "“{package}”: {before} → {after}.", "「{package}」：{before} → {after}。";
    DAYS = "{from} – {to}", "{from}–{to}";
    QUOTED = "“{text}”", "「{text}」";
}

/// The stage before and now, and what decided.
pub fn stage(lang: Lang, model: &Model, change: &StageChange) -> Vec<String> {
    let (before, after) = (standing(lang, &change.before), standing(lang, &change.after));
    let mut said = vec![STAGE.fill(lang, &[("before", &before), ("after", &after)])];
    match change.checks() {
        Some((before, after)) => said.extend(checks(lang, model, change, before, after)),
        None => said.extend(coverage(lang, change)),
    }
    said
}

fn standing(lang: Lang, result: &StageResult) -> String {
    let Some(likely) = result.likely else { return NO_STAGE.get(lang).to_owned() };
    let [low, likely, high] = [result.low, likely, result.high].map(|stage| sentence::stage(lang, stage));
    let stage =
        if low == high { likely } else { BETWEEN.fill(lang, &[("low", &low), ("high", &high), ("likely", &likely)]) };
    if result.provisional { PROVISIONAL.fill(lang, &[("stage", &stage)]) } else { stage }
}

fn checks(lang: Lang, model: &Model, change: &StageChange, before: &StageCheck, after: &StageCheck) -> Vec<String> {
    let points = POINTS.fill(
        lang,
        &[
            ("stage", &sentence::stage(lang, after.stage)),
            ("met", &before.met),
            ("needed", &before.needed),
            ("met_now", &after.met),
            ("needed_now", &after.needed),
        ],
    );
    let listed = |text: Text, place: &str, names: Vec<&str>| {
        let quoted = |name: &&str| QUOTED.fill(lang, &[("text", &format::inside_quotes(lang, name))]);
        let quoted: Vec<String> = names.iter().map(quoted).collect();
        (!names.is_empty()).then(|| text.fill(lang, &[(place, &format::list(lang, &quoted))]))
    };
    let prompts = |at: Vec<usize>| at.into_iter().map(|question| model.questions[question].prompt.get(lang)).collect();
    let (gained, lost) = change.turned();
    let (held, holds) = (before.held_back_by(), after.held_back_by());
    let dimensions = |these: &[usize], those: &[usize]| {
        let only = these.iter().filter(|dimension| !those.contains(dimension));
        only.map(|dimension| model.dimensions[*dimension].name.get(lang)).collect()
    };
    let rest = [
        listed(MET_NOW, "questions", prompts(gained)),
        listed(MET_BEFORE, "questions", prompts(lost)),
        listed(FREED, "names", dimensions(&held, &holds)),
        listed(HELD, "names", dimensions(&holds, &held)),
    ];
    [points].into_iter().chain(rest.into_iter().flatten()).collect()
}

fn coverage(lang: Lang, change: &StageChange) -> Vec<String> {
    let (before, after) = (change.before.coverage, change.after.coverage);
    let answered = (before.answered, before.applicable()) != (after.answered, after.applicable());
    let answered = answered.then(|| {
        let (all, all_now) = (before.applicable(), after.applicable());
        let counts: [(&str, &dyn std::fmt::Display); 4] =
            [("before", &before.answered), ("all", &all), ("after", &after.answered), ("all_now", &all_now)];
        COVERAGE.fill(lang, &counts)
    });
    let unknown = (before.unknown != after.unknown)
        .then(|| UNKNOWN.fill(lang, &[("before", &before.unknown), ("after", &after.unknown)]));
    answered.into_iter().chain(unknown).collect()
}

/// A process in another bucket, with the reasons for both.
pub fn bucket(lang: Lang, model: &Model, change: &BucketChange) -> String {
    let name = |bucket: Option<Bucket>| bucket.map_or(common::UNDECIDED, names::bucket).get(lang);
    let why = |text: Text, sorted: &Sorted| {
        text.fill(lang, &[("why", &why::why(lang, model, &sorted.process, &sorted.found))])
    };
    let (before, after) = (&change.before, &change.after);
    let moved = BUCKET.fill(
        lang,
        &[
            ("name", &named(lang, &after.process.name)),
            ("before", &name(before.found.bucket)),
            ("after", &name(after.found.bucket)),
        ],
    );
    format::sentences(lang, &[moved, why(WHY_BEFORE, before), why(WHY_NOW, after)])
}

/// The end of the rollout and its length, then each package that is new, gone or elsewhere and what it waits for.
pub fn schedule(lang: Lang, model: &Model, change: &ScheduleChange) -> Vec<String> {
    let mut said = end(lang, change);
    let title =
        |rollout: &Rollout, id: &Id| rollout.package(id).map_or_else(String::new, |p| p.package.title.get(lang));
    let span = |rollout: &Rollout, id: &Id| span(lang, rollout.package(id).and_then(days));
    let (before, after) = (&change.before, &change.after);
    said.extend(
        change.added.iter().map(|id| ADDED.fill(lang, &[("package", &title(after, id)), ("days", &span(after, id))])),
    );
    said.extend(change.removed.iter().map(|id| REMOVED.fill(lang, &[("package", &title(before, id))])));
    said.extend(change.moved.iter().map(|id| {
        let (package, before, now) = (title(after, id), span(before, id), span(after, id));
        let moved = MOVED.fill(lang, &[("package", &package), ("before", &before), ("after", &now)]);
        let waits = after.package(id).map_or_else(String::new, |planned| rollout::waits(lang, model, after, planned));
        format::sentences(lang, &[moved, waits])
    }));
    said
}

fn end(lang: Lang, change: &ScheduleChange) -> Vec<String> {
    let (before, after) = (last_day(&change.before), last_day(&change.after));
    let day = |date: Option<Date>| date.map_or_else(String::new, |date| format::date(lang, date));
    let values: [(&str, &dyn std::fmt::Display); 2] = [("before", &day(before)), ("after", &day(after))];
    let end = match (before, after) {
        _ if before == after => None,
        (Some(_), Some(_)) => Some(ENDS),
        (None, _) => Some(ENDS_NOW),
        (_, None) => Some(ENDED),
    };
    let weeks = (change.before.weeks != change.after.weeks && before.is_some() && after.is_some())
        .then(|| WEEKS.fill(lang, &[("before", &change.before.weeks), ("after", &change.after.weeks)]));
    end.map(|text| text.fill(lang, &values)).into_iter().chain(weeks).collect()
}

fn span(lang: Lang, days: Option<(Date, Date)>) -> String {
    match days {
        Some((from, to)) => DAYS.fill(lang, &[("from", &format::date(lang, from)), ("to", &format::date(lang, to))]),
        None => rollout::NOT_PLACED.get(lang).to_owned(),
    }
}
