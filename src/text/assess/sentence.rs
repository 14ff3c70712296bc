//! A stage result as sentences. Page, print and terminal tool say the same.

use super::super::{Text, format, names};
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::stage::{Coverage, DimensionProfile, MeanCheck, Move, MoveReason, StageCheck, StageResult};
use crate::domain::units::Stage;

texts! {
    STAGE = "stage {n}", "階段{n}";
    AT = "You are at {stage}: {name}.", "目前在{stage}：{name}。";
    BETWEEN = "You are between {low} and {high}, most likely {likely}.", "目前介於{low}與{high}之間，較可能是{likely}。";
    NO_STAGE = "Not enough answers for a stage yet.", "回答還不夠，暫時無法判定階段。";
    KEEPS_FROM = "{count} {n|answer keeps|answers keep} you from {stage}.", "再提升 {n} 題，就能到{stage}。";
    WEAK = "{names} {n|is|are} so far behind that nothing else counts until {n|it rises|they rise}.", "{names}落後太多，沒有補強之前，其他做得再好也無法升級。";
    TOP = "This is the highest stage; what is left is to improve with your own figures.", "這已是最高階段，接下來依自己的數據持續改善。";
    OUT_OF_REACH = "With these questions left out as not applicable, no answers reach {stage}.", "排除不適用的題目後，目前沒有任何答法能達到{stage}。";
    RANGE_WHY = "{n} “don’t know” {n|leaves|leave} it open: at worst {low}, at best {high}.", "有 {n} 題回答「不確定」：往壞處想是{low}，往好處想是{high}。";
    STEADY_ALWAYS = "No single answer, moved by one level, would change the stage.", "任何一題答高或答低一級，階段都不會變。";
    STEADY_FIRM = "If one answer were off by a level, the stage would hold in {kept} of 100 cases: it stands firmly.", "如果有一題答高或答低一級，100 種情形裡有 {kept} 種階段不變，結果很穩固。";
    STEADY_FAIR = "If one answer were off by a level, the stage would hold in {kept} of 100 cases: fairly firm.", "如果有一題答高或答低一級，100 種情形裡有 {kept} 種階段不變，結果還算穩固。";
    STEADY_CLOSE = "If one answer were off by a level, the stage would hold in only {kept} of 100 cases: it is close to the line.", "如果有一題答高或答低一級，100 種情形裡只有 {kept} 種階段不變，結果就在交界附近。";
    PROVISIONAL = "Provisional: {answered} of {total} questions are answered with a level; it takes {needed} for a firm result.", "暫定結果：{total} 題中有 {answered} 題選了等級，要 {needed} 題才算可靠。";
    TOO_FEW = "{answered} of {total} questions are answered with a level. It takes {least} for a first estimate and {firm} for a firm result.", "{total} 題中有 {answered} 題選了等級。{least} 題就有初步結果，{firm} 題以上結果才可靠。";
    SO_FAR_NONE = "{answered} of the {least} answers a first estimate takes", "初步結果需要 {least} 題，目前 {answered} 題";
    SO_FAR = "So far: {stage}", "目前看來是{stage}";
    SO_FAR_BETWEEN = "So far: between {low} and {high}", "目前看來介於{low}與{high}之間";
    SO_FAR_PROVISIONAL = "{so_far}, provisional · {answered} of {total} answered", "{so_far}（暫定），已答 {answered}/{total} 題";
    SO_FAR_FIRM = "{so_far} · {answered} of {total} answered", "{so_far}，已答 {answered}/{total} 題";
    POINTS = "{met} of {counted} points met, {needed} needed", "{counted} 分中已達 {met} 分，需要 {needed} 分";
    POINTS_NONE = "nothing that counts is answered yet", "還沒有可計分的回答";
    EVEN = "The profile is even", "各構面發展平均";
    LAGS = "{names} {n|holds|hold} the profile back", "目前受限於{names}";
    REASON_WEAK = "Weak link: nothing else counts until {dimension} rises.", "最弱環節：「{dimension}」沒有提升，其他做得再好也不算數。";
    REASON_MEAN = "{stage} requires a mean of {asked} in {dimension}.", "{stage}要求「{dimension}」平均至少 {asked} 級。";
    REASON_CRITERION = "Criterion of {stage}, {n} {n|point|points}.", "{stage}的判準，占 {n} 分。";
    REASON_BELOW = "Counts towards {stage}.", "計入{stage}。";
}

/// A stage in the middle of a sentence.
pub fn stage(lang: Lang, stage: Stage) -> String {
    STAGE.fill(lang, &[("n", &names::stage_number(stage).get(lang))])
}

/// A stage at the beginning of a sentence or as a heading.
pub fn stage_heading(lang: Lang, at: Stage) -> String {
    upper_first(&stage(lang, at))
}

/// Where the team is.
pub fn headline(lang: Lang, result: &StageResult, model: &Model) -> String {
    let Some(likely) = result.likely else { return NO_STAGE.get(lang).to_owned() };
    let name = stage(lang, likely);
    if result.low == result.high {
        return AT.fill(lang, &[("stage", &name), ("name", &lower_first(model.stage(likely).name.get(lang)))]);
    }
    let (low, high) = (stage(lang, result.low), stage(lang, result.high));
    BETWEEN.fill(lang, &[("low", &low), ("high", &high), ("likely", &name)])
}

/// What keeps the team from the next stage; `None` without a stage.
pub fn next_step(lang: Lang, result: &StageResult, model: &Model) -> Option<String> {
    let Some(next) = result.likely?.up() else { return Some(TOP.get(lang).to_owned()) };
    let name = stage(lang, next);
    let Some(movement) = &result.movement else { return Some(OUT_OF_REACH.fill(lang, &[("stage", &name)])) };
    let n = movement.moves.len();
    let mut said = KEEPS_FROM.fill(lang, &[("count", &count_word(n)), ("n", &n), ("stage", &name)]);
    let weak: Vec<usize> = result.check(next).map_or_else(Vec::new, weak_dimensions);
    if !weak.is_empty() {
        let names = dimension_names(lang, model, &weak);
        said = format::sentences(lang, &[said, WEAK.fill(lang, &[("names", &names), ("n", &weak.len())])]);
    }
    Some(said)
}

/// Why the stage is a range; `None` when it is not.
pub fn range_reason(lang: Lang, result: &StageResult) -> Option<String> {
    let (low, high) = result.range().filter(|(low, high)| low != high)?;
    let (low, high) = (stage(lang, low), stage(lang, high));
    Some(RANGE_WHY.fill(lang, &[("n", &result.coverage.unknown), ("low", &low), ("high", &high)]))
}

/// How firmly the stage stands; `None` without a stage.
pub fn steadiness(lang: Lang, result: &StageResult) -> Option<String> {
    let share = result.steadiness?;
    if share >= 1.0 {
        return Some(STEADY_ALWAYS.get(lang).to_owned());
    }
    // Not every change keeps the stage, so it is never 100.
    let kept = (share * 100.0).round().min(99.0);
    let text = match kept {
        95.0.. => STEADY_FIRM,
        80.0.. => STEADY_FAIR,
        _ => STEADY_CLOSE,
    };
    Some(text.fill(lang, &[("kept", &kept)]))
}

/// What is missing for a result to rely on; `None` when nothing is.
pub fn provisional(lang: Lang, result: &StageResult, model: &Model) -> Option<String> {
    let coverage = result.coverage;
    let (least, firm) = thresholds(model, coverage);
    let values: [(&str, &dyn std::fmt::Display); 4] =
        [("answered", &coverage.answered), ("total", &coverage.applicable()), ("least", &least), ("firm", &firm)];
    match result.likely {
        None => Some(TOO_FEW.fill(lang, &values)),
        Some(_) if result.provisional => {
            let [answered, total, _, (_, firm)] = values;
            Some(PROVISIONAL.fill(lang, &[answered, total, ("needed", firm)]))
        }
        Some(_) => None,
    }
}

/// The stage while answering, in half a line.
pub fn so_far(lang: Lang, result: &StageResult, model: &Model) -> String {
    let coverage = result.coverage;
    let Some(likely) = result.likely else {
        let least = thresholds(model, coverage).0;
        return SO_FAR_NONE.fill(lang, &[("answered", &coverage.answered), ("least", &least)]);
    };
    let so_far = if result.low == result.high {
        SO_FAR.fill(lang, &[("stage", &stage(lang, likely))])
    } else {
        SO_FAR_BETWEEN.fill(lang, &[("low", &stage(lang, result.low)), ("high", &stage(lang, result.high))])
    };
    let text = if result.provisional { SO_FAR_PROVISIONAL } else { SO_FAR_FIRM };
    text.fill(lang, &[("so_far", &so_far), ("answered", &coverage.touched()), ("total", &coverage.total)])
}

/// How far the criteria of a stage are met.
pub fn points(lang: Lang, check: &StageCheck) -> String {
    if check.counted == 0 {
        return POINTS_NONE.get(lang).to_owned();
    }
    POINTS.fill(lang, &[("met", &check.met), ("counted", &check.counted), ("needed", &check.needed)])
}

/// What the profile shows.
pub fn profile_finding(lang: Lang, result: &StageResult, model: &Model) -> String {
    let lagging = lagging(result, model);
    if lagging.is_empty() {
        return EVEN.get(lang).to_owned();
    }
    LAGS.fill(lang, &[("names", &dimension_names(lang, model, &lagging)), ("n", &lagging.len())])
}

/// Why an answer has to rise.
pub fn move_reason(lang: Lang, step: &Move, to: Stage, model: &Model) -> String {
    let dimension = &model.dimensions[step.dimension];
    let name = dimension.name.get(lang);
    let (inside, heading) = (stage(lang, to), stage_heading(lang, to));
    match step.reason {
        MoveReason::WeakLink => REASON_WEAK.fill(lang, &[("dimension", &name)]),
        MoveReason::Mean => {
            let asked = model.stage(to).asks_mean.iter().find(|ask| ask.dimension == dimension.id);
            let asked = format::fixed(asked.map_or(0.0, |ask| ask.at_least), 1);
            REASON_MEAN.fill(lang, &[("stage", &heading), ("asked", &asked), ("dimension", &name)])
        }
        MoveReason::Criterion => match model.questions[step.question].ask(to) {
            Some(ask) => REASON_CRITERION.fill(lang, &[("stage", &inside), ("n", &ask.weight)]),
            None => REASON_BELOW.fill(lang, &[("stage", &inside)]),
        },
    }
}

/// What a demand on a dimension's mean says, in one of the texts for it.
pub fn mean_check(lang: Lang, text: Text, check: &MeanCheck, model: &Model) -> String {
    let mean = format::or_dash(check.mean, |mean| format::fixed(mean, 1));
    let asked = format::fixed(check.asked, 1);
    let dimension = model.dimensions[check.dimension].name.get(lang);
    text.fill(lang, &[("dimension", &dimension), ("mean", &mean), ("asked", &asked)])
}

/// Dimensions clearly behind the rest, lowest first and at most two; none when the profile is even. Only dimensions
/// that bear on the next stage can hold a team back.
pub fn lagging(result: &StageResult, model: &Model) -> Vec<usize> {
    const CLEARLY: f64 = 0.5;
    const ALIKE: f64 = 0.05;
    let next = result.likely.and_then(|stage| stage.up());
    let bears = |profile: &&DimensionProfile| {
        let dimension = &model.dimensions[profile.dimension];
        let asked = |stage| model.stage(stage).asks_mean.iter().any(|ask| ask.dimension == dimension.id);
        !model.is_group(profile.dimension) && (dimension.counts || next.is_some_and(asked))
    };
    let mut means: Vec<(f64, usize)> =
        result.profile.iter().filter(bears).filter_map(|p| Some((p.mean?, p.dimension))).collect();
    means.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (Some(lowest), Some(middle)) = (means.first(), means.get(means.len() / 2)) else { return Vec::new() };
    if middle.0 - lowest.0 < CLEARLY {
        return Vec::new();
    }
    let limit = lowest.0 + ALIKE;
    means.iter().take_while(|(mean, _)| *mean <= limit).take(2).map(|(_, dimension)| *dimension).collect()
}

/// Answers with a level it takes for a stage at all, and for one that is not provisional.
pub fn thresholds(model: &Model, coverage: Coverage) -> (usize, usize) {
    let share = |percent: u8| (coverage.applicable() * usize::from(percent)).div_ceil(100).max(1);
    (share(model.rules.no_stage_below_percent), share(model.rules.provisional_below_percent))
}

fn weak_dimensions(check: &StageCheck) -> Vec<usize> {
    check.weak_links.iter().map(|weak| weak.dimension).collect()
}

fn dimension_names(lang: Lang, model: &Model, dimensions: &[usize]) -> String {
    let name = |dimension: &usize| {
        let name = model.dimensions[*dimension].name.get(lang);
        if lang == Lang::ZhHant { format!("「{name}」") } else { name.to_owned() }
    };
    format::list(lang, &dimensions.iter().map(name).collect::<Vec<_>>())
}

fn count_word(count: usize) -> String {
    const WORDS: [&str; 10] = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// "Shared basics" inside a sentence; an abbreviation keeps its capitals.
fn lower_first(text: &str) -> String {
    let mut signs = text.chars();
    match (signs.next(), signs.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(signs).collect(),
        _ => text.to_owned(),
    }
}

fn upper_first(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

#[cfg(test)]
mod tests;
