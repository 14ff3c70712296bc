//! Names of the domain's own things: buckets, rules, items, warnings. Page and terminal tool use the same.

use super::Text;
use super::shell::SOURCE;
use crate::domain::bucket::{RuleId, Warning};
use crate::domain::language::Lang;
use crate::domain::model::{Model, Operator, PackageKind, Unit};
use crate::domain::process::{Bucket, Item, Lifecycle, PersonalData, Reversibility};
use crate::domain::units::{Id, Stage};
use crate::domain::work::Outcome;

const fn t(en: &'static str, zh_hant: &'static str) -> Text {
    Text { en, zh_hant }
}

/// A stage as a numeral; Chinese counts stages in characters.
pub fn stage_number(stage: Stage) -> Text {
    const NUMERALS: [Text; 4] = [t("1", "一"), t("2", "二"), t("3", "三"), t("4", "四")];
    NUMERALS[stage.index()]
}

/// What a bucket is called.
pub const fn bucket(bucket: Bucket) -> Text {
    match bucket {
        Bucket::AiHandles => t("AI handles", "交由 AI"),
        Bucket::AiPrepares => t("AI prepares", "先由 AI 整理"),
        Bucket::PersonLeads => t("Person leads", "真人主導"),
        Bucket::PersonOnly => t("Person only", "真人專責"),
        Bucket::FixFirst => t("Fix first", "先整理流程"),
    }
}

/// What a bucket means, in a sentence.
pub const fn bucket_meaning(bucket: Bucket) -> Text {
    match bucket {
        Bucket::AiHandles => {
            t("AI does it from start to end; a person is one step away.", "AI 從頭處理到尾，顧客隨時一步就能找到真人。")
        }
        Bucket::AiPrepares => {
            t("AI collects and sorts first; a person finishes.", "AI 先蒐集資訊、分類整理，再由真人接手完成。")
        }
        Bucket::PersonLeads => {
            t("A person does it; AI watches and learns where it gets stuck.", "真人主導處理，AI 在旁觀察、分析卡點。")
        }
        Bucket::PersonOnly => t("A person alone decides and acts.", "由真人判斷與處理，AI 不介入。"),
        Bucket::FixFirst => t(
            "Put the process in order before any automation; AI would only amplify the mess.",
            "流程還沒理清楚，先整理再談自動化；否則 AI 只會把混亂放大。",
        ),
    }
}

/// What kind of work a package is.
pub const fn package_kind(kind: PackageKind) -> Text {
    match kind {
        PackageKind::Preparation => t("Groundwork", "準備"),
        PackageKind::Pilot => t("Pilot", "試行"),
        PackageKind::GoLive => t("Go-live", "上線"),
        PackageKind::Contract => t("Contract", "簽約"),
        PackageKind::Review => t("Review", "檢討"),
        PackageKind::Operation => t("Running work", "日常運作"),
    }
}

/// The outcome of a gate.
pub const fn outcome(outcome: Outcome) -> Text {
    match outcome {
        Outcome::Graduate => t("Graduate", "畢業"),
        Outcome::Hold => t("Hold", "暫緩"),
        Outcome::Stop => t("Stop", "停止"),
    }
}

/// The letter that marks a bucket wherever its colour does.
pub const fn bucket_mark(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::AiHandles => "A",
        Bucket::AiPrepares => "P",
        Bucket::PersonLeads => "L",
        Bucket::PersonOnly => "O",
        Bucket::FixFirst => "!",
    }
}

/// Why a rule fired, in a sentence.
pub const fn rule(rule: RuleId) -> Text {
    match rule {
        RuleId::Law => t("The law asks for a person’s decision.", "法規要求由真人決定。"),
        RuleId::IrreversibleGrave => t(
            "A mistake is grave and cannot be taken back, so at most a person leads.",
            "出錯後果嚴重且無法挽回，最多只能由真人主導。",
        ),
        RuleId::ByHand => t(
            "It has to be done by hand or in person, so at most a person leads.",
            "需要親手或到場處理，最多只能由真人主導。",
        ),
        RuleId::StrongEmotion => {
            t("Strong emotion or a relationship is at stake; a person keeps it.", "情緒強烈或攸關關係，交給真人處理。")
        }
        RuleId::NotRated => t("Ratings are missing, so nothing is decided yet.", "評分還不完整，暫時無法判定。"),
        RuleId::NotReady => t(
            "It hardly needs a person, but it is not ready to be given away.",
            "不太需要真人判斷，但流程還沒準備好交出去。",
        ),
        RuleId::AgencyLow => t("Ready, and it hardly needs a person.", "流程已備妥，且幾乎不需要真人判斷。"),
        RuleId::AgencyModerate => {
            t("Ready, and a person is needed for part of it.", "流程已備妥，但有一部分需要真人。")
        }
        RuleId::AgencyHigh => t("A person is needed for most of it.", "大部分環節都需要真人。"),
        RuleId::AgencyVeryHigh => t("A person is needed throughout.", "從頭到尾都需要真人。"),
    }
}

/// What a completeness item is called.
pub const fn item(item: Item) -> Text {
    match item {
        Item::AiScope => t("what AI may and may not do", "AI 處理範圍"),
        Item::Handoff => t("a complete handoff rule", "完整的轉真人規則"),
        Item::KnowledgeSource => t("a knowledge source with owner and review date", "有負責人與複核日期的知識來源"),
        Item::QualityMeasure => t("a quality measure", "品質衡量方式"),
        Item::Reviewer => t("a named reviewer", "指定的審核人"),
        Item::StopRule => t("a stop rule", "停止條件"),
    }
}

/// A design warning as a finding.
pub const fn warning(warning: Warning) -> Text {
    match warning {
        Warning::NoWayToAPerson => t("No way to a person is written down.", "沒有寫明怎麼轉真人。"),
        Warning::NoMaintainedKnowledge => {
            t("No maintained knowledge source stands behind the answers.", "回覆背後沒有持續維護的知識來源。")
        }
        Warning::EmotionalCaseGivenToAi => t("An emotional case is given to AI.", "把帶有情緒的案件交給 AI。"),
    }
}

/// Whether a mistake can be taken back.
pub const fn reversibility(value: Reversibility) -> Text {
    match value {
        Reversibility::Easy => t("Easily put right", "容易補救"),
        Reversibility::Costly => t("Put right at a cost", "要花代價才能補救"),
        Reversibility::Irreversible => t("Cannot be taken back", "無法挽回"),
    }
}

/// Which personal data a process touches.
pub const fn personal_data(value: PersonalData) -> Text {
    match value {
        PersonalData::None => t("None", "沒有"),
        PersonalData::Ordinary => t("Ordinary (names, addresses, orders)", "一般（姓名、地址、訂單）"),
        PersonalData::Sensitive => t("Sensitive (health, finance, ID numbers)", "敏感（健康、財務、身分證字號）"),
    }
}

/// A step of the customer lifecycle.
pub const fn lifecycle(value: Lifecycle) -> Text {
    match value {
        Lifecycle::Acquisition => t("Acquisition", "獲取"),
        Lifecycle::Activation => t("Activation", "啟用"),
        Lifecycle::Retention => t("Retention", "留存"),
        Lifecycle::Revenue => t("Revenue", "營收"),
        Lifecycle::Referral => t("Referral", "推薦"),
    }
}

/// The channels of the template library, most used first.
pub const CHANNELS: [&str; 8] = ["line", "phone", "email", "webchat", "messenger", "store", "form", "marketplace"];

/// A channel as a plan keeps it: the library's identifier for one of its names, otherwise the team's own words.
pub fn channel_id(name: &str) -> String {
    let name = name.trim();
    let same = |text: &str| text.to_lowercase() == name.to_lowercase();
    let known = CHANNELS.into_iter().find(|id| channel(id).is_some_and(|text| same(text.en) || same(text.zh_hant)));
    known.unwrap_or(name).to_owned()
}

/// A channel of the template library; the team's own channels are shown as written.
pub fn channel(id: &str) -> Option<Text> {
    Some(match id {
        "line" => t("LINE", "LINE"),
        "phone" => t("Phone", "電話"),
        "email" => t("E-mail", "Email"),
        "webchat" => t("Website chat", "官網聊天"),
        "messenger" => t("Messenger", "Messenger"),
        "store" => t("In store", "門市"),
        "form" => t("Form", "表單"),
        "marketplace" => t("Marketplace", "電商平台"),
        _ => return None,
    })
}

/// What a key figure is measured in.
pub const fn unit(unit: Unit) -> Text {
    match unit {
        Unit::Minutes => t("min", "分鐘"),
        Unit::Seconds => t("s", "秒"),
        Unit::Percent => t("%", "%"),
        Unit::Score => t("points", "分"),
        Unit::Currency => t("NT$", "元"),
    }
}

/// Which way a key figure is good.
pub const fn operator(operator: Operator) -> Text {
    match operator {
        Operator::AtMost => t("≤", "≤"),
        Operator::AtLeast => t("≥", "≥"),
    }
}

/// Where something comes from, as a line; `None` when the model does not list the source.
pub fn source_line(lang: Lang, model: &Model, source: &Id) -> Option<String> {
    let source = model.source(source)?;
    Some(SOURCE.fill(lang, &[("title", &source.title.get(lang))]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_are_known_by_either_name() {
        for id in CHANNELS {
            let text = channel(id).expect("a name");
            assert_eq!([channel_id(text.en), channel_id(text.zh_hant)], [id, id]);
        }
        assert_eq!(channel_id(" e-mail "), "email");
        assert_eq!(channel_id(" Fax "), "Fax");
    }
}
