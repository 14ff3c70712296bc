//! What a place of a plan is called.

use super::{money, named, work};
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::place::{Field, Place};
use crate::domain::units::Id;
use crate::text::{Text, format, rollout};

texts! {
    NAME = "Name of the plan", "規劃案名稱";
    MODEL = "Assessment model", "評估模型";
    DEMO = "Marked as an example", "標示為範例";
    MARK = "Answer to “{question}”", "「{question}」的作答";
    NOTE = "Note on “{question}”", "「{question}」的備註";
    PROCESS = "“{name}”", "「{name}」";
    FIELD = "“{name}”, {field}", "「{name}」，{field}";
    HOURS = "Hours a week, {role}", "{role}每週時數";
    BASELINE = "{kpi}, baseline", "{kpi}的基準值";
    TARGET = "{kpi}, target", "{kpi}的目標";
    FREEZE = "Freeze", "凍結期";
    FOREIGN = "Unknown field {path}", "不認得的欄位 {path}";

    F_NAME = "name", "名稱";
    F_NOTE = "note", "備註";
    F_VOLUME = "cases a month", "每月件數";
    F_MINUTES = "minutes a case", "每件分鐘數";
    F_OWNER = "owner", "負責人";
    F_CHANNELS = "channels", "通路";
    F_LIFECYCLE = "step of the customer’s path", "顧客歷程階段";
    F_TYPICAL = "ratings taken from the template", "沿用範本評分";
    F_REVERSIBILITY = "can a mistake be put right", "出錯能否補救";
    F_PERSONAL_DATA = "personal data", "涉及的個人資料";
    F_LAW = "the law requires a person to decide", "法規要求真人決定";
    F_DECIDED = "decision by hand", "人工決定";
    F_AI_SCOPE = "what AI may and may not do", "AI 處理範圍";
    F_TRIGGER = "what triggers the handoff", "轉真人的條件";
    F_SECONDS = "seconds until a person takes over", "轉真人秒數";
    F_CONTEXT = "what is passed on at the handoff", "轉真人時帶過去的資訊";
    F_KNOWLEDGE = "knowledge source", "知識來源";
    F_KNOWLEDGE_OWNER = "who keeps the knowledge source", "知識來源維護人";
    F_REVIEWED = "last review of the knowledge source", "知識來源最近複核日";
    F_QUALITY = "quality measure", "品質衡量方式";
    F_REVIEWER = "reviewer", "審核人";
    F_STOP = "stop rule", "停止條件";
}

/// What a place is called; `process` is what people call the process, package or risk it belongs to.
pub fn place(lang: Lang, model: &Model, place: &Place, process: &str) -> String {
    let asked = |text: Text, id: &Id| {
        let prompt = model.question(id).map_or(id.as_str(), |question| question.prompt.get(lang));
        text.fill(lang, &[("question", &format::inside_quotes(lang, prompt))])
    };
    let kpi = |text: Text, id: &Id| {
        let name = model.kpi(id).map_or(id.as_str(), |kpi| kpi.name.get(lang));
        text.fill(lang, &[("kpi", &name)])
    };
    match place {
        Place::Name => NAME.get(lang).to_owned(),
        Place::Model => MODEL.get(lang).to_owned(),
        Place::Demo => DEMO.get(lang).to_owned(),
        Place::Mark(question) => asked(MARK, question),
        Place::Note(question) => asked(NOTE, question),
        Place::Process(_) => PROCESS.fill(lang, &[("name", &named(lang, process))]),
        Place::Field { field, .. } => {
            FIELD.fill(lang, &[("name", &named(lang, process)), ("field", &field_name(lang, model, *field))])
        }
        Place::Start => rollout::START.get(lang).to_owned(),
        Place::Hours(role) => HOURS.fill(lang, &[("role", &rollout::role(lang, model, role))]),
        Place::Freeze(_) => FREEZE.get(lang).to_owned(),
        Place::Baseline(id) => kpi(BASELINE, id),
        Place::Target(id) => kpi(TARGET, id),
        Place::Work(of) => work::place(lang, model, of, process),
        Place::Money(of) => money::place(lang, of, process),
        Place::Foreign(path) => FOREIGN.fill(lang, &[("path", &path.join("."))]),
    }
}

/// What a property is called in the middle of a sentence.
pub fn field_name(lang: Lang, model: &Model, field: Field) -> String {
    let text = match field {
        Field::Rating(kind) => {
            let name = model.rating(kind).name.get(lang);
            return if lang == Lang::En { name.to_lowercase() } else { name.to_owned() };
        }
        Field::Name => F_NAME,
        Field::Note => F_NOTE,
        Field::VolumePerMonth => F_VOLUME,
        Field::MinutesPerCase => F_MINUTES,
        Field::Owner => F_OWNER,
        Field::Channels => F_CHANNELS,
        Field::Lifecycle => F_LIFECYCLE,
        Field::Typical => F_TYPICAL,
        Field::Reversibility => F_REVERSIBILITY,
        Field::PersonalData => F_PERSONAL_DATA,
        Field::LawRequiresPerson => F_LAW,
        Field::Decided => F_DECIDED,
        Field::AiScope => F_AI_SCOPE,
        Field::HandoffTrigger => F_TRIGGER,
        Field::HandoffSeconds => F_SECONDS,
        Field::HandoffContext => F_CONTEXT,
        Field::KnowledgeName => F_KNOWLEDGE,
        Field::KnowledgeOwner => F_KNOWLEDGE_OWNER,
        Field::KnowledgeReviewed => F_REVIEWED,
        Field::QualityMeasure => F_QUALITY,
        Field::Reviewer => F_REVIEWER,
        Field::StopRule => F_STOP,
    };
    text.get(lang).to_owned()
}
