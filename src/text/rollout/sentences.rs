//! The plan's reasons as sentences, for the page and whoever else tells them.

use std::collections::BTreeMap;

use super::verdicts::gate;
use crate::domain::language::Lang;
use crate::domain::model::{Model, PhaseKind};
use crate::domain::rollout::{Conflict, Deferral, Gain, GainBy, Planned, Reason, Rollout, WaitsFor, first_day};
use crate::domain::units::{Id, MINUTES_PER_HOUR};
use crate::text::{Text, format, names};

texts! {
    WAITS_START = "It starts with the plan.", "計畫一開始就做。";
    WAITS_TODAY = "Work that has not begun cannot begin before today.", "還沒開始的工作，最早只能從今天排起。";
    WAITS_PLANNED = "It had not begun by {date}, the day planned from.", "{date} 重排時還沒開始，最早只能從那一週排起。";
    WAITS_BEGUN = "It has begun already.", "已經開始了。";
    WAITS_PINNED = "Its day was chosen by hand.", "開始日是手動指定的。";
    WAITS_PACKAGE = "“{package}” has to be done first.", "要先完成「{package}」。";
    WAITS_ROLE = "{roles} {n|has|have} no time left in the week of {date}.", "{date} 那一週，{roles}已經排滿。";
    WAITS_FREEZE = "“{freeze}” is a freeze.", "遇到凍結期「{freeze}」。";
    WAITS_GATE = "The gate “{gate}” is on hold and is looked at again on {date}.", "關卡「{gate}」暫緩中，{date}再檢視。";
    WAITS_GATE_LATE = "The gate “{gate}” is on hold; it was to be looked at again on {date}.", "關卡「{gate}」暫緩中，原訂 {date}再檢視，還沒有新的決定。";
    BEHIND = "“{package}” has no place in the plan, and this comes after it.", "排在「{package}」之後，而它還排不進去。";

    REASON_ALWAYS = "It belongs to every rollout.", "每次導入都需要。";
    REASON_OWN = "The team added it.", "團隊自行加入。";
    REASON_STAGE = "You are at stage {n}.", "目前在階段{n}。";
    REASON_ANSWER = "The answer to “{question}” is level {level}.", "「{question}」的答案是第 {level} 級。";
    REASON_ANSWER_OPEN = "“{question}” is not answered yet.", "「{question}」還沒有答案。";
    REASON_MEAN = "{dimension} is at {mean} of 4.", "「{dimension}」平均 {mean}（滿分 4）。";
    REASON_MEAN_OPEN = "{dimension} is not answered yet.", "「{dimension}」還沒有答案。";
    REASON_SOME_IN = "Some process is in “{bucket}”.", "有流程屬於「{bucket}」。";
    REASON_NONE_IN = "No process is in “{bucket}”.", "沒有流程屬於「{bucket}」。";
    REASON_SOME_LACK = "Some process lacks {item}.", "有流程缺少{item}。";
    REASON_NONE_LACK = "No process lacks {item}.", "沒有流程缺少{item}。";
    REASON_IN = "The process is in “{bucket}”.", "這項流程屬於「{bucket}」。";
    REASON_LACKS = "The process lacks {item}.", "這項流程缺少{item}。";

    CONFLICT_CYCLE = "These packages wait for each other: {packages}.", "這些工作包互相等待：{packages}。";
    CONFLICT_CAPACITY = "“{package}” needs {needs} hours of {role}, who has {has} hours a week.", "「{package}」需要{role} {needs} 小時，但{role}每週只有 {has} 小時。";
    CONFLICT_FROZEN = "Freezes leave no week for “{package}”.", "凍結期沒有留下任何一週可以做「{package}」。";
    CONFLICT_LATE = "“{package}” would end more than fifty years ahead.", "「{package}」要五十年後才做得完。";
    CONFLICT_DEADLINE = "“{package}” ends {n} {n|week|weeks} after the day set for the end; no better plan has been found.", "「{package}」比設定的完成日晚 {n} 週，目前找不到更早的排法。";
    CONFLICT_NEVER = "“{package}” ends {n} {n|week|weeks} after the day set for the end. No plan can keep that day: the earliest possible is {date}.", "「{package}」比設定的完成日晚 {n} 週。怎麼排都趕不上，最早也要到 {date}。";
    CONFLICT_PIN = "“{package}” cannot start when chosen; it starts on {date}.", "「{package}」無法照指定的時間開始，改排在 {date}。";
    CONFLICT_PAUSE = "“{package}” has to pause; it goes on from {date}.", "「{package}」得先停下來，{date} 起再繼續。";

    GAIN_HOUR = "One more hour a week of {role}: done {n} {n|week|weeks} earlier.", "{role}每週多 1 小時，就能提早 {n} 週完成。";
    GAIN_WEEK = "One week less for “{package}”: done {n} {n|week|weeks} earlier.", "「{package}」縮短 1 週，就能提早 {n} 週完成。";
    GAIN_NONE = "No single hour more or week less brings the end forward.", "多 1 小時或縮短 1 週，都無法單獨讓計畫提早完成。";
    VALUE_WEEK = "The hours it frees are there after {n} weeks on average.", "平均 {n} 週後，就能省下這些時間。";

    DEFER_LIMIT = "Stage {n} permits {limit} {limit|pilot|pilots}; others free more hours.", "階段{n}最多同時試行 {limit} 項，其他流程省下的時間更多。";
    DEFER_READY = "Stage 2 takes clear, ready processes only; this one is at {readiness}, {needed} is needed.", "階段二只試行清楚、備妥的流程；這項就緒度 {readiness}，需要 {needed}。";
    DEFER_UNSORTED = "It has no bucket yet; rate it first.", "還沒有分工類別，請先評分。";
    WITHHELD = "Makes sense only with a pilot.", "要有試行才需要。";
}

/// What a phase is called.
pub fn phase(lang: Lang, model: &Model, phase: PhaseKind) -> String {
    model.phase(phase).name.get(lang).to_owned()
}

/// What a role is called.
pub fn role(lang: Lang, model: &Model, id: &Id) -> String {
    model.role(id).map_or_else(|| id.to_string(), |role| role.name.get(lang).to_owned())
}

/// Everything that keeps a package from starting earlier, as sentences: roles that are full in the same week in one.
pub fn waits(lang: Lang, model: &Model, rollout: &Rollout, planned: &Planned) -> String {
    let named = |id: &Id| rollout.package(id).map_or_else(String::new, |other| other.package.title.get(lang));
    match (&planned.placement, &planned.behind) {
        (Some(placement), _) => reasons_to_wait(lang, model, rollout, &placement.waits_for),
        (None, Some(behind)) => BEHIND.fill(lang, &[("package", &named(behind))]),
        (None, None) => String::new(),
    }
}

/// What forbids a week, as sentences: why a package does not start earlier, or not when a person chose.
pub fn reasons_to_wait(lang: Lang, model: &Model, rollout: &Rollout, waits: &[WaitsFor]) -> String {
    let named = |id: &Id| rollout.package(id).map_or_else(String::new, |other| other.package.title.get(lang));
    let others = waits.iter().filter_map(|wait| match wait {
        WaitsFor::Start => Some(WAITS_START.get(lang).to_owned()),
        WaitsFor::Today if rollout.planned_from < rollout.today => {
            Some(WAITS_PLANNED.fill(lang, &[("date", &format::short_date(lang, rollout.planned_from))]))
        }
        WaitsFor::Today => Some(WAITS_TODAY.get(lang).to_owned()),
        WaitsFor::Begun => Some(WAITS_BEGUN.get(lang).to_owned()),
        WaitsFor::Pinned => Some(WAITS_PINNED.get(lang).to_owned()),
        WaitsFor::Package(id) => Some(WAITS_PACKAGE.fill(lang, &[("package", &named(id))])),
        WaitsFor::Freeze { freeze, .. } => {
            let span = rollout.freezes.iter().find(|span| span.freeze == *freeze);
            Some(WAITS_FREEZE.fill(lang, &[("freeze", &span.map_or("", |span| span.name.as_str()))]))
        }
        WaitsFor::Gate { phase, look_again } => {
            let text = if *look_again > rollout.today { WAITS_GATE } else { WAITS_GATE_LATE };
            let (gate, date) = (gate(lang, model, *phase), format::date(lang, *look_again));
            Some(text.fill(lang, &[("gate", &gate), ("date", &date)]))
        }
        WaitsFor::Role { .. } => None,
    });
    let sentences: Vec<String> = others.chain(full_roles(lang, model, rollout, waits)).collect();
    format::sentences(lang, &sentences)
}

/// One sentence for each week in which roles are full.
fn full_roles(lang: Lang, model: &Model, rollout: &Rollout, waits: &[WaitsFor]) -> Vec<String> {
    let mut weeks: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for wait in waits {
        if let WaitsFor::Role { role: id, week } = wait {
            weeks.entry(*week).or_default().push(role(lang, model, id));
        }
    }
    let sentence = |(week, roles): (u32, Vec<String>)| {
        let date = format::short_date(lang, first_day(rollout.start, week));
        WAITS_ROLE.fill(lang, &[("roles", &format::list(lang, &roles)), ("n", &roles.len()), ("date", &date)])
    };
    weeks.into_iter().map(sentence).collect()
}

/// Why a package is in the plan, as a sentence.
pub fn reason(lang: Lang, model: &Model, reason: &Reason) -> String {
    let bucket = |text: Text, bucket| text.fill(lang, &[("bucket", &names::bucket(bucket).get(lang))]);
    let item = |text: Text, item| text.fill(lang, &[("item", &names::item(item).get(lang))]);
    match reason {
        Reason::Always => REASON_ALWAYS.get(lang).to_owned(),
        Reason::Own => REASON_OWN.get(lang).to_owned(),
        Reason::Stage(stage) => REASON_STAGE.fill(lang, &[("n", &names::stage_number(*stage).get(lang))]),
        Reason::Answer { question, level } => {
            let prompt = model.question(question).map_or("", |question| question.prompt.get(lang));
            match level {
                Some(level) => REASON_ANSWER.fill(lang, &[("question", &prompt), ("level", level)]),
                None => REASON_ANSWER_OPEN.fill(lang, &[("question", &prompt)]),
            }
        }
        Reason::Mean { dimension, mean } => {
            let name = model.dimension(dimension).map_or("", |dimension| dimension.name.get(lang));
            match mean {
                Some(mean) => REASON_MEAN.fill(lang, &[("dimension", &name), ("mean", &format::number(*mean, 1))]),
                None => REASON_MEAN_OPEN.fill(lang, &[("dimension", &name)]),
            }
        }
        Reason::SomeInBucket(found) => bucket(REASON_SOME_IN, *found),
        Reason::NoneInBucket(found) => bucket(REASON_NONE_IN, *found),
        Reason::Bucket(found) => bucket(REASON_IN, *found),
        Reason::SomeLack(found) => item(REASON_SOME_LACK, *found),
        Reason::NoneLack(found) => item(REASON_NONE_LACK, *found),
        Reason::Lacks(found) => item(REASON_LACKS, *found),
    }
}

/// What makes a plan infeasible, by name.
pub fn conflict(lang: Lang, model: &Model, conflict: &Conflict) -> String {
    match conflict {
        Conflict::Cycle(packages) => {
            let packages: Vec<String> = packages.iter().map(|package| package.title.get(lang)).collect();
            CONFLICT_CYCLE.fill(lang, &[("packages", &format::list(lang, &packages))])
        }
        Conflict::NoCapacity { package, role: id, needs, has } => {
            let needs = u32::try_from(*needs).map_or(f64::INFINITY, f64::from) / MINUTES_PER_HOUR;
            let has = f64::from(*has) / MINUTES_PER_HOUR;
            CONFLICT_CAPACITY.fill(
                lang,
                &[
                    ("package", &package.title.get(lang)),
                    ("role", &role(lang, model, id)),
                    ("needs", &format::number(needs, 1)),
                    ("has", &format::number(has, 1)),
                ],
            )
        }
        Conflict::NeverThawed(package) => CONFLICT_FROZEN.fill(lang, &[("package", &package.title.get(lang))]),
        Conflict::TooLate(package) => CONFLICT_LATE.fill(lang, &[("package", &package.title.get(lang))]),
        Conflict::Deadline { package, weeks, soonest, never } => {
            let text = if *never { CONFLICT_NEVER } else { CONFLICT_DEADLINE };
            let date = format::short_date(lang, *soonest);
            text.fill(lang, &[("package", &package.title.get(lang)), ("n", weeks), ("date", &date)])
        }
        Conflict::Pin { package, start, begun, .. } => {
            let text = if *begun { CONFLICT_PAUSE } else { CONFLICT_PIN };
            let date = format::short_date(lang, *start);
            text.fill(lang, &[("package", &package.title.get(lang)), ("date", &date)])
        }
    }
}

/// A single change that shortens the plan.
pub fn gain(lang: Lang, model: &Model, gain: &Gain) -> String {
    match &gain.by {
        GainBy::HourOf(id) => GAIN_HOUR.fill(lang, &[("role", &role(lang, model, id)), ("n", &gain.weeks)]),
        GainBy::WeekOff(package) => GAIN_WEEK.fill(lang, &[("package", &package.title.get(lang)), ("n", &gain.weeks)]),
    }
}

/// Why a process waits for a later rollout.
pub fn deferral(lang: Lang, deferral: &Deferral) -> String {
    match deferral {
        Deferral::StageLimit { stage, limit } => {
            DEFER_LIMIT.fill(lang, &[("n", &names::stage_number(*stage).get(lang)), ("limit", limit)])
        }
        Deferral::NotReady { readiness, needed } => {
            let readiness = format::or_dash(*readiness, |value| format::number(value, 1));
            DEFER_READY.fill(lang, &[("readiness", &readiness), ("needed", &format::number(*needed, 1))])
        }
        Deferral::Unsorted => DEFER_UNSORTED.get(lang).to_owned(),
    }
}
