//! Why a process is in its bucket, in half a line.

use crate::domain::bucket::{Assessment, READINESS, RuleId};
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::process::{Process, RatingKind};
use crate::text::format::{list, number};

texts! {
    LAW = "The law asks for a person", "法規要求真人決定";
    GRAVE = "A mistake is grave and cannot be taken back", "出錯後果嚴重，無法挽回";
    BY_HAND = "Needs hands or presence ({value} of 5)", "需要動手或到場（{value}/5）";
    EMOTION = "Strong emotion or relationship ({value} of 5)", "情緒或關係強烈（{value}/5）";
    NOT_RATED = "{n} {n|rating|ratings} still missing", "還缺 {n} 項評分";
    NOT_READY = "Not ready: {what}", "尚未就緒：{what}";
    LOW = "Ready, hardly needs a person ({value} of 5)", "已就緒，幾乎不需真人（{value}/5）";
    MODERATE = "Ready, needs a person in part ({value} of 5)", "已就緒，部分需要真人（{value}/5）";
    HIGH = "Mostly needs a person ({value} of 5)", "大多需要真人（{value}/5）";
    VERY_HIGH = "Needs a person throughout ({value} of 5)", "從頭到尾都需要真人（{value}/5）";
    QUOTED = "“{reason}”", "「{reason}」";
}

/// The person's reason, otherwise the rule that fired with the values that decided.
pub fn why(lang: Lang, model: &Model, process: &Process, found: &Assessment) -> String {
    match &process.decided {
        Some(decided) => QUOTED.fill(lang, &[("reason", &decided.reason.trim())]),
        None => rule(lang, model, process, found),
    }
}

/// The rule that fired with the values that decided.
pub fn rule(lang: Lang, model: &Model, process: &Process, found: &Assessment) -> String {
    let rating = |kind| process.rating(kind).map_or_else(String::new, |rating| rating.to_string());
    let agency = || found.agency.map_or_else(String::new, |agency| number(agency, 1));
    let (text, value) = match found.rule {
        RuleId::Law => (LAW, String::new()),
        RuleId::IrreversibleGrave => (GRAVE, String::new()),
        RuleId::ByHand => (BY_HAND, rating(RatingKind::PhysicalPresence)),
        RuleId::StrongEmotion => (EMOTION, rating(RatingKind::Emotion)),
        RuleId::NotRated => return NOT_RATED.fill(lang, &[("n", &found.unrated.len())]),
        RuleId::NotReady => return NOT_READY.fill(lang, &[("what", &blockers(lang, model, process, found))]),
        RuleId::AgencyLow => (LOW, agency()),
        RuleId::AgencyModerate => (MODERATE, agency()),
        RuleId::AgencyHigh => (HIGH, agency()),
        RuleId::AgencyVeryHigh => (VERY_HIGH, agency()),
    };
    text.fill(lang, &[("value", &value)])
}

/// What keeps a process from being ready: ratings at the floor, otherwise the two that weigh most.
fn blockers(lang: Lang, model: &Model, process: &Process, found: &Assessment) -> String {
    let is_at_floor = |kind: RatingKind| {
        let has_floor = matches!(kind, RatingKind::RuleClarity | RatingKind::KnowledgeReadiness);
        has_floor && process.rating(kind).is_some_and(|rating| rating.get() <= model.buckets.floor)
    };
    let mut kinds: Vec<RatingKind> = READINESS.into_iter().filter(|kind| is_at_floor(*kind)).collect();
    if kinds.is_empty() {
        kinds = found.readiness_parts.iter().take(2).map(|part| part.kind).collect();
    }
    let named = kinds.into_iter().filter_map(|kind| {
        let name = model.rating(kind).name.get(lang).to_lowercase();
        Some(format!("{name} {}", process.rating(kind)?))
    });
    list(lang, &named.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::built_in;
    use crate::domain::bucket::assess;
    use crate::domain::fixture::{rated, today};
    use crate::domain::process::{Bucket, Override};

    fn said(process: &Process) -> [String; 2] {
        let model = built_in();
        let found = assess(&model, process, today());
        [Lang::En, Lang::ZhHant].map(|lang| why(lang, &model, process, &found))
    }

    #[test]
    fn the_values_that_decided_are_named() {
        assert_eq!(
            said(&rated("5515551111")),
            ["Ready, hardly needs a person (1 of 5)", "已就緒，幾乎不需真人（1/5）"]
        );
        assert_eq!(said(&rated("5515551511")), ["Strong emotion or relationship (5 of 5)", "情緒或關係強烈（5/5）"]);
        assert_eq!(said(&rated("5515.51.11")), ["2 ratings still missing", "還缺 2 項評分"]);
        assert_eq!(
            said(&rated("2515151111")),
            ["Not ready: rule clarity 2 and knowledge readiness 1", "尚未就緒：規則明確度 2、知識就緒度 1",]
        );
    }

    #[test]
    fn without_a_rating_at_the_floor_the_weakest_two_are_named() {
        assert_eq!(
            said(&rated("3152311111")),
            ["Not ready: input structure 1 and exception frequency 5", "尚未就緒：資料整齊度 1、例外頻率 5",]
        );
    }

    #[test]
    fn a_persons_reason_stands_before_the_rule() {
        let mut process = rated("5515551111");
        process.decided = Some(Override { bucket: Bucket::PersonOnly, reason: "老闆要親自簽".to_owned() });
        assert_eq!(said(&process), ["“老闆要親自簽”", "「老闆要親自簽」"]);
    }
}
