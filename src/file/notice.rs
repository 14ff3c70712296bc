//! What somebody should know about a file that was opened: what was kept without being understood, what was put right.

use super::wording::pick;
use crate::domain::language::Lang;

/// Something worth telling about a file that was opened all the same. Lists are never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It was made with another model.
    OtherModel {
        /// The model it names.
        model: String,
    },
    /// It was made with another edition of this model.
    OtherRevision {
        /// The edition it names.
        revision: String,
    },
    /// Fields this program does not know are kept and will be saved again.
    UnknownFields(Vec<String>),
    /// Answers to questions that are not in this model are kept and do not count.
    UnknownQuestions(Vec<String>),
    /// Hours of roles that are not in this model are kept and do not count.
    UnknownRoles(Vec<String>),
    /// Key figures that are not in this model are kept and do not count.
    UnknownKpis(Vec<String>),
    /// Packages whose template is not in this model are kept and do not count.
    UnknownPackages(Vec<String>),
    /// Processes or freezes had an identifier that was taken; they have a new one, all are kept.
    SameId(Vec<String>),
    /// Freezes ended before they began; their days were swapped.
    SwappedDays(Vec<String>),
    /// Decisions had no reason; a dash stands for it.
    NoReason(Vec<String>),
    /// The business case held more than it can: scenarios or costs over the limit, or a fifth scenario compared.
    CaseTrimmed,
    /// Minutes per case were rounded to a tenth.
    Rounded(Vec<String>),
    /// The progress of packages said what does not go together; what does not belong to the status was left out, days were put in
    /// order.
    Progress(Vec<String>),
}

/// A notice about these, if there are any.
pub(super) fn about(names: Vec<String>, notice: fn(Vec<String>) -> Notice) -> Option<Notice> {
    (!names.is_empty()).then(|| notice(names))
}

impl Notice {
    /// One sentence.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Notice::OtherModel { model } => pick(
                lang,
                format!(
                    "This plan was made with another assessment model, “{model}”; some answers may not count here."
                ),
                format!("這份規劃案用的是另一個評估模型「{model}」，部分答案在這裡可能不列入計算。"),
            ),
            Notice::OtherRevision { revision } => pick(
                lang,
                format!("This plan was made with edition {revision} of the assessment model; results may differ."),
                format!("這份規劃案用的是評估模型 {revision} 版，結果可能略有不同。"),
            ),
            Notice::UnknownFields(paths) => some(
                lang,
                paths,
                "Fields this version does not know are kept and saved again",
                "這個版本不認得的欄位會原樣保留，存檔時一併寫回",
            ),
            Notice::UnknownQuestions(ids) => some(
                lang,
                ids,
                "Answers to questions that are not in this model are kept and do not count",
                "有些答案不屬於這個評估模型的題目，會保留但不列入計算",
            ),
            Notice::UnknownRoles(ids) => some(
                lang,
                ids,
                "Hours of roles that are not in this model are kept and do not count",
                "有些角色不在這個評估模型裡，工時會保留但不列入計算",
            ),
            Notice::UnknownKpis(ids) => some(
                lang,
                ids,
                "Key figures that are not in this model are kept and do not count",
                "有些指標不在這個評估模型裡，會保留但不列入計算",
            ),
            Notice::UnknownPackages(ids) => some(
                lang,
                ids,
                "Changes to work packages that are not in this model are kept and do not count",
                "有些工作包不在這個評估模型裡，調整過的內容會保留但不列入計算",
            ),
            Notice::SameId(names) => some(
                lang,
                names,
                "Entries that shared one identifier are all kept, each with its own",
                "有些項目的識別碼重複，全部保留並改用各自的識別碼",
            ),
            Notice::SwappedDays(names) => some(
                lang,
                names,
                "Freezes that ended before they began had their two days swapped",
                "有些凍結期的結束日早於開始日，已將兩個日期對調",
            ),
            Notice::NoReason(names) => some(
                lang,
                names,
                "Decisions by hand without a reason are kept, with a dash as the reason",
                "有些人工決定沒有寫理由，決定保留，理由暫以「–」代替",
            ),
            Notice::CaseTrimmed => pick(
                lang,
                "The business case held more than it can; what was too much was left out.".to_owned(),
                "投資評估的內容超過上限，超出的部分沒有保留。".to_owned(),
            ),
            Notice::Rounded(names) => {
                some(lang, names, "Minutes per case were rounded to a tenth", "每件分鐘數已四捨五入到小數點後一位")
            }
            Notice::Progress(ids) => some(
                lang,
                ids,
                "The progress of work packages contradicted itself and was put right",
                "有些工作包的進度前後矛盾，已修正",
            ),
        }
    }
}

/// The sentence with the first few of those it is about.
fn some(lang: Lang, names: &[String], en: &str, zh: &str) -> String {
    const SHOWN: usize = 3;
    let first: Vec<String> = names.iter().take(SHOWN).map(|name| super::json::shortened(name, 120)).collect();
    let more = names.len().saturating_sub(SHOWN);
    match (lang, more) {
        (Lang::En, 0) => format!("{en}: {}.", first.join(", ")),
        (Lang::En, _) => format!("{en}: {} and {more} more.", first.join(", ")),
        (Lang::ZhHant, 0) => format!("{zh}：{}。", first.join("、")),
        (Lang::ZhHant, _) => format!("{zh}：{}，另有 {more} 項。", first.join("、")),
    }
}
