//! What a column of an inventory can hold, and what people call such a column.

use crate::domain::process::RatingKind;

/// What a column can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What the process is called. Never blank.
    Name,
    /// Cases a month.
    VolumePerMonth,
    /// Handling time of one case.
    MinutesPerCase,
    /// Who answers for it.
    Owner,
    /// Channels, several in one cell.
    Channels,
    /// Anything else.
    Note,
    /// One of the ratings.
    Rating(RatingKind),
}

impl Field {
    /// Every field, in the order a choice shows them.
    pub fn all() -> impl Iterator<Item = Field> {
        [Field::Name, Field::VolumePerMonth, Field::MinutesPerCase, Field::Owner, Field::Channels, Field::Note]
            .into_iter()
            .chain(RatingKind::ALL.into_iter().map(Field::Rating))
    }

    /// Headers people give such a column, lower case and without spaces and marks.
    pub(super) const fn headers(self) -> &'static [&'static str] {
        match self {
            Field::Name => &[
                "process",
                "流程",
                "activity",
                "name",
                "task",
                "intent",
                "processname",
                "活動",
                "名稱",
                "流程名稱",
                "作業",
                "工作項目",
                "項目",
                "業務",
            ],
            Field::VolumePerMonth => &[
                "volumepermonth",
                "每月件數",
                "volume",
                "executions",
                "count",
                "messages",
                "cases",
                "casespermonth",
                "monthlyvolume",
                "permonth",
                "frequency",
                "件數",
                "數量",
                "月件數",
                "每月次數",
                "次數",
                "則數",
                "筆數",
                "每月筆數",
                "每月則數",
                "量",
            ],
            Field::MinutesPerCase => &[
                "minutespercase",
                "每件分鐘",
                "minutes",
                "min",
                "mins",
                "aht",
                "handlingtime",
                "averagehandlingtime",
                "avghandlingtime",
                "minutespercontact",
                "分鐘",
                "分鐘數",
                "每件分鐘數",
                "處理分鐘",
                "處理時間",
                "平均處理時間",
                "單件工時",
                "每件工時",
            ],
            Field::Owner => &[
                "owner",
                "負責人",
                "processowner",
                "responsible",
                "accountable",
                "負責單位",
                "負責部門",
                "承辦人",
                "窗口",
                "主責",
            ],
            Field::Channels => &["channels", "通路", "channel", "管道", "渠道", "頻道", "接觸管道"],
            Field::Note => &[
                "note",
                "備註",
                "notes",
                "comment",
                "comments",
                "remark",
                "remarks",
                "description",
                "說明",
                "附註",
                "註記",
            ],
            Field::Rating(kind) => rating_headers(kind),
        }
    }
}

const fn rating_headers(kind: RatingKind) -> &'static [&'static str] {
    match kind {
        RatingKind::RuleClarity => &["ruleclarity", "規則明確度", "規則清晰度", "規則明確", "規則清楚"],
        RatingKind::InputStructure => {
            &["inputstructure", "資料整齊度", "資料格式化程度", "輸入結構", "輸入格式", "資料結構", "資料格式"]
        }
        RatingKind::ExceptionFrequency => {
            &["exceptionfrequency", "例外頻率", "exceptions", "例外", "例外狀況", "例外程度", "exceptionrate"]
        }
        RatingKind::Stability => &["stability", "規則穩定度", "穩定度", "穩定性", "流程穩定度"],
        RatingKind::KnowledgeReadiness => {
            &["knowledgereadiness", "知識就緒度", "knowledge", "知識", "知識完備度", "知識準備度", "知識庫"]
        }
        RatingKind::SystemAccess => {
            &["systemaccess", "系統可串接度", "系統串接", "系統介接", "系統存取", "integration", "systems"]
        }
        RatingKind::Judgement => &["judgement", "判斷需求", "judgment", "判斷", "判斷程度", "專業判斷"],
        RatingKind::Emotion => {
            &["emotion", "情緒與關係", "emotionrelationship", "emotionandrelationship", "情緒", "情感", "情緒關係"]
        }
        RatingKind::PhysicalPresence => {
            &["physicalpresence", "實體作業", "physical", "presence", "到場", "親自到場", "實體到場", "現場"]
        }
        RatingKind::ConsequenceOfError => {
            &["consequenceoferror", "出錯後果", "consequence", "errorconsequence", "錯誤後果", "後果", "出錯影響"]
        }
    }
}

/// Whether a header names a field by one of its usual names.
pub(super) fn names_a_field(header: &str) -> bool {
    let header = plain(header);
    Field::all().any(|field| field.headers().contains(&header.as_str()))
}

/// Lower case, without spaces, marks and what stands in brackets.
pub(super) fn plain(header: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for c in header.to_lowercase().chars() {
        match c {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 && c.is_alphanumeric() => kept.push(c),
            _ => {}
        }
    }
    kept
}
