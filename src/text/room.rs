//! What several people say, in sentences: where an answer comes from, how firmly a stage stands, what to talk about again.

use std::fmt::Display;

use super::assess::sentence::stage;
use super::assess::{DONT_KNOW, LEVEL as LEVEL_HEADING, NOT_APPLICABLE};
use super::format::{list, percent, sentences};
use super::money::of_hundred;
use super::{Text, names};
use crate::domain::answers::Mark;
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::process::Bucket;
use crate::domain::room::{
    Agreement, Confidence, Counts, Disagreement, Influence, ProcessVotes, RatingSource, RatingVotes, Revote, Role,
    RoleDifference, RoleView, Settled, Shares, Source,
};
use crate::domain::units::Level;

texts! {
    OWNER = "Owner", "經營者";
    FRONT_LINE = "Front line", "第一線人員";
    IT = "IT", "資訊人員";
    FINANCE = "Finance", "財務人員";
    MANAGEMENT = "Management", "主管";

    LEVEL = "level {n}", "第 {n} 級";
    QUOTED = "“{text}”", "「{text}」";
    COUNTED = "{mark}: {n}", "{mark} {n} 人";

    AGREED = "The room agreed on {mark}.", "現場共識：{mark}。";
    AGREED_AGAINST = "The room agreed on {mark}; the answers alone would have made it {voted}.", "現場共識：{mark}；單看作答會是{voted}。";
    MEDIAN = "{mark}: {how}.", "{mark}：{how}。";
    OF_TWO = "the lower of two {what}", "{n} 人{what}，取較低者";
    OF_ODD = "the middle of {n} {what}", "{n} 人{what}，取中位數";
    OF_EVEN = "the lower of the two in the middle of {n} {what}", "{n} 人{what}，取中間兩個之中較低的";
    ANSWERS = "answers", "作答";
    RATINGS = "ratings", "評分";
    SINGLE = "{mark}: the only level anybody chose.", "{mark}：只有一個人選了等級。";
    DOES_NOT_FIT = "Not applicable: {said} of {n} people say so.", "不適用：{n} 人作答，有 {said} 人這樣認為。";
    NOBODY_KNOWS = "Don’t know: {n} {n|person|people} answered, nobody chose a level.", "不確定：有 {n} 人作答，但沒有人選等級。";
    NOBODY = "Nobody has answered yet.", "還沒有人作答。";

    FIRM_ALWAYS = "Asking another {people} people like these would give {stage} every time.", "換另外 {people} 位背景相近的人來答，每次都是{stage}。";
    FIRM = "Asking another {people} people like these would give {stage} in {kept} of 100 cases: it stands firmly.", "換另外 {people} 位背景相近的人來答，100 次裡有 {kept} 次仍是{stage}，結果很穩固。";
    FAIR = "Asking another {people} people like these would give {stage} in {kept} of 100 cases: fairly firm.", "換另外 {people} 位背景相近的人來答，100 次裡有 {kept} 次仍是{stage}，結果還算穩固。";
    CLOSE = "Asking another {people} people like these would give {stage} in only {kept} of 100 cases: it hangs on who was asked.", "換另外 {people} 位背景相近的人來答，100 次裡只有 {kept} 次仍是{stage}，結果會隨作答的人而變。";
    FEW = "With so few people this is a hint, no more.", "人數太少，僅供參考。";
    RIVAL = "Otherwise it would mostly be {stage}.", "其餘多半會是{stage}。";

    ALIKE = "Everybody says the same.", "大家的看法一致。";
    CLOSE_BY = "People differ a little.", "看法略有出入。";
    APART = "People differ clearly.", "看法明顯分歧。";
    CAMPS = "People stand at opposite ends.", "看法兩極。";
    TWO_APART = "Two people are {n} {n|step|steps} apart.", "兩人相差 {n} 級。";
    FIT = "{not} of {of} say it is not applicable.", "{of} 人中有 {not} 人認為不適用。";

    MOVES_STAGE = "Another answer here could put you anywhere from {low} to {high}.", "這題換個答案，階段可能就不同，落在{low}到{high}之間。";
    HOLDS_BACK = "It belongs to {dimension}, which keeps you from {stage}.", "所屬的「{dimension}」正是升上{stage}的瓶頸。";
    MOVES_POINTS = "It is worth up to {n} {n|point|points} towards {stage}.", "對{stage}最多影響 {n} 分。";
    MOVES_NOTHING = "No answer given here would change where you stand.", "不論採哪個人的答案，都不影響目前的階段。";

    DIFFER = "{one}: level {a}; {other}: level {b}.", "{one}第 {a} 級，{other}第 {b} 級。";
    GROUP = "{role} ({n})", "{role}（{n} 人）";
    DIFFER_NOWHERE = "The two groups see everything alike.", "兩方的看法完全一致。";
    NOTHING_COMPARED = "There is no question that both groups chose levels for.", "沒有兩方都選了等級的題目可以比較。";
    EMPTY = "Somebody of each group has to answer first.", "兩方都要有人作答才能比較。";
    HIDDEN = "Not shown: the answers are anonymous, and a group of one person would be recognised.", "這裡不顯示：採匿名作答，而其中一方只有一人，會被認出來。";

    RATED_AGREED = "{value}: the rating agreed on.", "{value}：共識評分。";
    RATED_AGREED_AGAINST = "{value}: the rating agreed on; the ratings given would have made it {voted}.", "{value}：共識評分；單看各人評分會是 {voted}。";
    RATED_MEDIAN = "{value}: {how}, from {low} to {high}.", "{value}：{how}；最低 {low}，最高 {high}。";
    RATED_ALIKE = "{value}: all {n} people say so.", "{value}：{n} 人評分相同。";
    RATED_ONCE = "{value}: one person’s rating.", "{value}：只有一人評分。";
    RATED_TYPICAL = "{value}: typical for this kind of process; nobody has rated it yet.", "{value}：這類流程的常見值，還沒有人評分。";
    RATED_NEVER = "Nobody has rated this yet.", "還沒有人評分。";

    ONE_MIND = "Each of the {n} people’s own ratings lead to “{bucket}”.", "{n} 人各自的評分都會歸到「{bucket}」。";
    ONE_MIND_MIXED = "Each of the {n} people’s own ratings lead to “{bucket}”, and so does every mixture of them.", "{n} 人各自的評分都會歸到「{bucket}」，任意搭配也一樣。";
    MINDS = "By each person’s own ratings: {shares}.", "照每個人自己的評分：{shares}。";
    MIXED = "By every mixture of their ratings: {shares}.", "把各人評分任意搭配：{shares}。";
    MIXED_DRAWN = "By {n} mixtures of their ratings, drawn at random: {shares}.", "把各人評分隨機搭配 {n} 次：{shares}。";
    SHARE = "{bucket} {share}", "「{bucket}」{share}";
    UNRATED = "not enough ratings", "評分不足";
    SECOND = "Ask a second person: one person’s ratings of a process are a weak guide.", "請再找一個人評分：流程只憑一個人的評分，參考價值有限。";
    SECOND_FOR = "Ask a second person about {names}: one person’s rating is a weak guide.", "{names}只有一個人評過，參考價值有限，請再找一個人評分。";
}

/// Under so many people, drawing them again says little: they are hardly ever as varied as the firm.
const FEW_PEOPLE: usize = 5;

/// What a role is called; one of the firm's own is called as the firm calls it.
pub fn role(lang: Lang, role: &Role) -> String {
    let text = match role {
        Role::Owner => OWNER,
        Role::FrontLine => FRONT_LINE,
        Role::It => IT,
        Role::Finance => FINANCE,
        Role::Management => MANAGEMENT,
        Role::Own(words) => return words.clone(),
    };
    text.get(lang).to_owned()
}

/// Where the answer to a question comes from.
pub fn settled(lang: Lang, settled: &Settled) -> String {
    let said = |text: Text, values: &[(&str, &dyn Display)]| text.fill(lang, values);
    let mark = settled.mark.map_or_else(String::new, |mark| self::mark(lang, mark));
    match settled.source {
        Source::Agreed => match settled.agreed_against() {
            Some((_, voted)) => said(AGREED_AGAINST, &[("mark", &mark), ("voted", &self::mark(lang, voted))]),
            None => said(AGREED, &[("mark", &mark)]),
        },
        Source::Median { of } => {
            said(MEDIAN, &[("mark", &heading(lang, settled.mark)), ("how", &middle(lang, of, ANSWERS))])
        }
        Source::Single => said(SINGLE, &[("mark", &heading(lang, settled.mark))]),
        Source::NotApplicable { said: not, of } => said(DOES_NOT_FIT, &[("said", &not), ("n", &of)]),
        Source::DontKnow { of } => said(NOBODY_KNOWS, &[("n", &of)]),
        Source::Nobody => NOBODY.get(lang).to_owned(),
    }
}

/// How often each answer was given, lowest first; answers nobody gave are left out.
pub fn counts(lang: Lang, counts: &Counts) -> String {
    let levels = Level::all().map(|level| (Mark::Level(level), counts.levels[level.index()]));
    let others = [(Mark::DontKnow, counts.dont_know), (Mark::NotApplicable, counts.not_applicable)];
    let given = levels.chain(others).filter(|(_, people)| *people > 0);
    let name = |mark| match mark {
        Mark::Level(level) => LEVEL.fill(lang, &[("n", &level)]),
        Mark::NotApplicable => NOT_APPLICABLE.get(lang).to_owned(),
        Mark::DontKnow => DONT_KNOW.get(lang).to_owned(),
    };
    let parts: Vec<String> = given.map(|(mark, n)| COUNTED.fill(lang, &[("mark", &name(mark)), ("n", &n)])).collect();
    parts.join(if lang == Lang::En { ", " } else { "、" })
}

/// How firmly the stage of a group stands.
pub fn confidence(lang: Lang, found: &Confidence) -> String {
    let kept = of_hundred(found.share());
    let text = match found.share() {
        1.0.. => FIRM_ALWAYS,
        0.95.. => FIRM,
        0.8.. => FAIR,
        _ => CLOSE,
    };
    let first = text.fill(lang, &[("people", &found.people), ("stage", &stage(lang, found.stage)), ("kept", &kept)]);
    let rival = found.rival().map(|rival| RIVAL.fill(lang, &[("stage", &stage(lang, rival))]));
    let few = if found.people < FEW_PEOPLE { FEW.get(lang) } else { "" };
    sentences(lang, &[first, rival.unwrap_or_default(), few.to_owned()])
}

/// Why a question is worth another vote: how people differ, then what it does to the stage.
pub fn revote(lang: Lang, model: &Model, revote: &Revote) -> String {
    let mut said = disagreement(lang, revote.disagreement);
    said.push(influence(lang, model, revote.influence));
    sentences(lang, &said)
}

/// How people differ about a question.
pub fn disagreement(lang: Lang, disagreement: Disagreement) -> Vec<String> {
    let fit = disagreement.fit.map(|(not, of)| FIT.fill(lang, &[("not", &not), ("of", &of)]));
    // Levels all alike say nothing where people differ over the fit.
    let levels = disagreement.levels.filter(|levels| fit.is_none() || levels.disagreement() > 0.0);
    levels.map(|levels| agreement(lang, levels)).into_iter().chain(fit).collect()
}

/// How far people agree, in words. Under a quarter they are neighbours; over a half there are more camps than a middle.
pub fn agreement(lang: Lang, found: Agreement) -> String {
    match (found, found.disagreement()) {
        (_, ..=0.0) => ALIKE.get(lang).to_owned(),
        (Agreement::Two { steps, .. }, _) => TWO_APART.fill(lang, &[("n", &steps)]),
        (Agreement::Many { .. }, ..0.25) => CLOSE_BY.get(lang).to_owned(),
        (Agreement::Many { .. }, ..=0.75) => APART.get(lang).to_owned(),
        (Agreement::Many { .. }, _) => CAMPS.get(lang).to_owned(),
    }
}

/// What another answer to a question would do.
pub fn influence(lang: Lang, model: &Model, influence: Influence) -> String {
    match influence {
        Influence::Stage { low, high } => {
            MOVES_STAGE.fill(lang, &[("low", &stage(lang, low)), ("high", &stage(lang, high))])
        }
        Influence::HeldBack { stage: next, dimension } => {
            let name = model.dimensions[dimension].name.get(lang);
            HOLDS_BACK.fill(lang, &[("dimension", &name), ("stage", &stage(lang, next))])
        }
        Influence::Points { stage: at, points } => {
            MOVES_POINTS.fill(lang, &[("n", &points), ("stage", &stage(lang, at))])
        }
        Influence::None => MOVES_NOTHING.get(lang).to_owned(),
    }
}

/// How two groups see a question.
pub fn difference(lang: Lang, found: &RoleDifference, groups: [&str; 2]) -> String {
    let [one, other] = [0, 1].map(|at| GROUP.fill(lang, &[("role", &groups[at]), ("n", &found.of[at])]));
    let [a, b] = found.medians;
    DIFFER.fill(lang, &[("one", &one), ("a", &a), ("other", &other), ("b", &b)])
}

/// What to say where a comparison of two groups has nothing to show; `None` where it has.
pub fn no_difference(lang: Lang, view: &RoleView) -> Option<&'static str> {
    let text = match view {
        RoleView::Empty => EMPTY,
        RoleView::Hidden => HIDDEN,
        RoleView::Shown { compared: 0, .. } => NOTHING_COMPARED,
        RoleView::Shown { differences, .. } if differences.is_empty() => DIFFER_NOWHERE,
        RoleView::Shown { .. } => return None,
    };
    Some(text.get(lang))
}

/// Where a rating comes from.
pub fn rating(lang: Lang, rating: &RatingVotes) -> String {
    let (Some(value), voted) = (rating.value, rating.voted) else { return RATED_NEVER.get(lang).to_owned() };
    let text = match (rating.source, voted, rating.spread()) {
        (RatingSource::Agreed, Some(voted), _) if voted != value => {
            return RATED_AGREED_AGAINST.fill(lang, &[("value", &value), ("voted", &voted)]);
        }
        (RatingSource::Median { of }, _, Some((low, high))) if low != high => {
            let how = middle(lang, of, RATINGS);
            return RATED_MEDIAN.fill(lang, &[("value", &value), ("how", &how), ("low", &low), ("high", &high)]);
        }
        (RatingSource::Agreed, ..) => RATED_AGREED,
        (RatingSource::Median { .. }, ..) => RATED_ALIKE,
        (RatingSource::Single, ..) => RATED_ONCE,
        (RatingSource::Typical, ..) => RATED_TYPICAL,
        (RatingSource::Nobody, ..) => RATED_NEVER,
    };
    text.fill(lang, &[("value", &value), ("n", &rating.people())])
}

/// Where several people's ratings of a process lead, and whether a second person should be asked.
pub fn process(lang: Lang, model: &Model, found: &ProcessVotes) -> String {
    let mut said = Vec::new();
    let only = |shares: &Shares| match shares.listed().as_slice() {
        [(Some(bucket), _)] => Some(*bucket),
        _ => None,
    };
    if let Some((whole, combined)) = found.whole.zip(found.combined) {
        let alike = only(&combined.shares).is_some();
        said.push(match only(&whole) {
            Some(bucket) => {
                let text = if alike { ONE_MIND_MIXED } else { ONE_MIND };
                text.fill(lang, &[("n", &found.raters), ("bucket", &names::bucket(bucket).get(lang))])
            }
            None => MINDS.fill(lang, &[("shares", &shares(lang, &whole))]),
        });
        if !alike {
            let shares = shares(lang, &combined.shares);
            said.push(match combined.drawn {
                Some(n) => MIXED_DRAWN.fill(lang, &[("n", &n), ("shares", &shares)]),
                None => MIXED.fill(lang, &[("shares", &shares)]),
            });
        }
    }
    said.extend(second(lang, model, found));
    sentences(lang, &said)
}

/// The request to ask a second person, where ratings rest on one.
pub fn second(lang: Lang, model: &Model, found: &ProcessVotes) -> Option<String> {
    let once = found.once();
    let given = found.ratings.iter().filter(|rating| rating.value.is_some()).count();
    if once.is_empty() {
        return None;
    }
    if once.len() == given {
        return Some(SECOND.get(lang).to_owned());
    }
    let names: Vec<String> =
        once.iter().map(|kind| QUOTED.fill(lang, &[("text", &model.rating(*kind).name.get(lang))])).collect();
    Some(SECOND_FOR.fill(lang, &[("names", &list(lang, &names))]))
}

fn shares(lang: Lang, shares: &Shares) -> String {
    let name = |bucket: Option<Bucket>| bucket.map_or(UNRATED, names::bucket).get(lang);
    let part = |(bucket, share): (Option<Bucket>, f64)| {
        SHARE.fill(lang, &[("bucket", &name(bucket)), ("share", &percent(share))])
    };
    shares.listed().into_iter().map(part).collect::<Vec<_>>().join(if lang == Lang::En { ", " } else { "、" })
}

/// How one of several values was taken.
fn middle(lang: Lang, n: u32, what: Text) -> String {
    let text = match n {
        2 => OF_TWO,
        n if n % 2 == 0 => OF_EVEN,
        _ => OF_ODD,
    };
    text.fill(lang, &[("n", &n), ("what", &what.get(lang))])
}

/// An answer in the middle of a sentence.
fn mark(lang: Lang, mark: Mark) -> String {
    match mark {
        Mark::Level(level) => LEVEL.fill(lang, &[("n", &level)]),
        Mark::NotApplicable => QUOTED.fill(lang, &[("text", &NOT_APPLICABLE.get(lang))]),
        Mark::DontKnow => QUOTED.fill(lang, &[("text", &DONT_KNOW.get(lang))]),
    }
}

/// A level at the beginning of a sentence.
fn heading(lang: Lang, mark: Option<Mark>) -> String {
    mark.and_then(Mark::level).map_or_else(String::new, |level| LEVEL_HEADING.fill(lang, &[("n", &level)]))
}

#[cfg(test)]
mod tests;
