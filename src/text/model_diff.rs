//! What another edition of a model changes, as sentences.

use super::assess::sentence::stage_heading;
use super::format::{fixed, inside_quotes, list};
use crate::domain::language::Lang;
use crate::domain::model::diff::{Change, Part, diff};
use crate::domain::model::{Ask, Pack};
use crate::domain::units::{Id, Stage};

texts! {
    SAME = "The two editions ask the same.", "兩個版本的內容相同。";
    REMOVED = "No longer asked: “{question}” An answer already given is kept but does not count.", "不再詢問「{question}」，既有的回答會保留，但不列入計算。";
    ADDED = "New question: “{question}”", "新增題目「{question}」";
    CHANGED = "“{question}” Different: {parts}.", "「{question}」有更動：{parts}。";
    PROMPT = "the question", "題目";
    ANSWERS = "the answers, so check yours", "選項（請重新確認答案）";
    HELP = "what to look at", "判斷重點";
    ACTIONS = "the next steps", "改善做法";
    DIMENSION = "the dimension it belongs to", "所屬構面";
    SETTINGS = "settings such as the quick path", "快速題組等設定";
    CRITERION_NEW = "{stage} now asks for level {level} with {n} {n|point|points}: “{question}”", "{stage}新增判準：「{question}」須達 {level} 級，占 {n} 分。";
    CRITERION_GONE = "{stage} no longer asks: “{question}”", "{stage}取消判準：「{question}」";
    CRITERION_CHANGED = "{stage} asks for level {level} with {n} {n|point|points} instead of level {old_level} with {old_n}: “{question}”", "{stage}的判準「{question}」原為 {old_level} 級、占 {old_n} 分，改為 {level} 級、占 {n} 分。";
    MEAN_NEW = "{stage} now asks for a mean of {after} in {dimension}.", "{stage}新增要求：「{dimension}」平均至少 {after} 級。";
    MEAN_GONE = "{stage} no longer asks for a mean in {dimension}.", "{stage}不再要求「{dimension}」的平均等級。";
    MEAN_CHANGED = "{stage} asks for a mean of {after} in {dimension} instead of {before}.", "{stage}對「{dimension}」平均等級的要求，由 {before} 級改為 {after} 級。";
    KEY_NOW = "{dimension} is now a key dimension: far behind, it holds a stage back.", "「{dimension}」改列關鍵構面，嚴重落後時無法升級。";
    KEY_NO_MORE = "{dimension} is no longer a key dimension.", "「{dimension}」不再是關鍵構面。";
    RULES = "The shares and gaps a stage is judged by are different.", "階段判定的門檻有更動。";
    DIMENSIONS = "Dimensions are named, grouped or scored differently.", "構面的名稱、分組或計分方式有更動。";
    BESIDES = "What follows from the answers is different: advice, findings, process ratings or the rollout.", "回答之後的內容有更動，例如建議、提醒、流程評分或導入計畫。";
}

/// Everything that changes from `old` to `new`, or that nothing does.
pub fn sentences(lang: Lang, old: &Pack, new: &Pack) -> Vec<String> {
    let found = diff(old, new);
    if found.is_empty() {
        return vec![SAME.get(lang).to_owned()];
    }
    found.iter().map(|found| change(lang, found, old, new)).collect()
}

/// One change as a sentence; `old` and `new` are the packs it was found between.
pub fn change(lang: Lang, found: &Change, old: &Pack, new: &Pack) -> String {
    let question = |id: &Id| question(lang, id, old, new);
    let dimension = |id: &Id| dimension(lang, id, old, new);
    match found {
        Change::Removed(id) => REMOVED.fill(lang, &[("question", &question(id))]),
        Change::Added(id) => ADDED.fill(lang, &[("question", &question(id))]),
        Change::Changed { question: id, parts } => {
            let parts: Vec<String> = parts.iter().map(|part| part_name(lang, *part).to_owned()).collect();
            CHANGED.fill(lang, &[("question", &question(id)), ("parts", &list(lang, &parts))])
        }
        Change::Criterion { question: id, stage, before, after } => {
            criterion(lang, &question(id), *stage, before.as_ref(), after.as_ref())
        }
        Change::Mean { dimension: id, stage, before, after } => mean(lang, &dimension(id), *stage, *before, *after),
        Change::Key { dimension: id, now } => {
            (if *now { KEY_NOW } else { KEY_NO_MORE }).fill(lang, &[("dimension", &dimension(id))])
        }
        Change::Rules => RULES.get(lang).to_owned(),
        Change::Dimensions => DIMENSIONS.get(lang).to_owned(),
        Change::Besides => BESIDES.get(lang).to_owned(),
    }
}

fn part_name(lang: Lang, part: Part) -> &'static str {
    match part {
        Part::Prompt => PROMPT,
        Part::Answers => ANSWERS,
        Part::Help => HELP,
        Part::Actions => ACTIONS,
        Part::Dimension => DIMENSION,
        Part::Settings => SETTINGS,
    }
    .get(lang)
}

/// As the new pack asks it; as the old one did where it is gone.
fn question(lang: Lang, id: &Id, old: &Pack, new: &Pack) -> String {
    let found = [new, old].into_iter().flat_map(|pack| &pack.questions).find(|question| question.id == *id);
    found.map_or_else(|| id.to_string(), |question| inside_quotes(lang, question.prompt.get(lang)))
}

fn dimension(lang: Lang, id: &Id, old: &Pack, new: &Pack) -> String {
    let found = [new, old].into_iter().flat_map(|pack| &pack.dimensions).find(|dimension| dimension.id == *id);
    found.map_or_else(|| id.to_string(), |dimension| dimension.name.get(lang).to_owned())
}

fn criterion(lang: Lang, question: &str, at: Stage, before: Option<&Ask>, after: Option<&Ask>) -> String {
    let at = stage_heading(lang, at);
    match (before, after) {
        (Some(before), Some(after)) => CRITERION_CHANGED.fill(
            lang,
            &[
                ("stage", &at),
                ("question", &question),
                ("level", &after.level),
                ("n", &after.weight),
                ("old_level", &before.level),
                ("old_n", &before.weight),
            ],
        ),
        (None, Some(after)) => CRITERION_NEW
            .fill(lang, &[("stage", &at), ("question", &question), ("level", &after.level), ("n", &after.weight)]),
        _ => CRITERION_GONE.fill(lang, &[("stage", &at), ("question", &question)]),
    }
}

fn mean(lang: Lang, dimension: &str, at: Stage, before: Option<f64>, after: Option<f64>) -> String {
    let text = match (before, after) {
        (Some(_), Some(_)) => MEAN_CHANGED,
        (None, _) => MEAN_NEW,
        (_, None) => MEAN_GONE,
    };
    let [before, after] = [before, after].map(|mean| mean.map_or_else(String::new, |mean| fixed(mean, 1)));
    text.fill(
        lang,
        &[("stage", &stage_heading(lang, at)), ("dimension", &dimension), ("before", &before), ("after", &after)],
    )
}

#[cfg(test)]
mod tests;
