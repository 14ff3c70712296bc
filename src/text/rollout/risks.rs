//! The risk register: what stands on its page, and what it adds up to as a sentence.

use crate::domain::language::Lang;
use crate::domain::risk::{Grade, Summary};
use crate::domain::units::Rating;
use crate::text::Text;

texts! {
    GRAVE_UNOWNED = "{n} of {all} open risks {n|is|are} grave and {n|has|have} no owner", "{all} 項風險中有 {n} 項重大風險還沒有負責人";
    GRAVE_OWNED = "{n} of {all} open risks {n|is|are} grave; somebody answers for {n|it|each}", "{all} 項風險中有 {n} 項重大風險，都已指定負責人";
    UNOWNED = "No open risk is grave; {n} of {all} {n|has|have} no owner yet", "沒有重大風險；{all} 項中還有 {n} 項沒有負責人";
    OWNED = "{all} open {all|risk|risks}, none grave, somebody answering for {all|it|each}", "{all} 項風險都有負責人，沒有重大風險";
    ALL_CLOSED = "Every risk is closed", "所有風險都已結案";
    NO_RISK = "No risk follows from the answers so far", "目前的答案沒有帶出任何風險";
    LEDE = "What the answers bring up is listed by itself. Rate it, name somebody who watches it, and say what is done about it.", "答案帶出的風險會自動列出。請評估可能性與影響，指定負責人，並寫下因應做法。";
    EMPTY_TEXT = "Add what the team worries about below; further answers may bring up more.", "可以先把團隊擔心的事加進來；回答更多題目後，可能還會帶出其他風險。";

    MATRIX_TITLE = "Where the open risks stand", "未結案風險分布";
    MATRIX_HINT = "The number in a box counts its risks; choose it to list only those. The small figure is the score: likelihood times impact.", "格內數字是風險項數，點選即可只看那幾項；小字是風險值（可能性 × 影響）。";
    MATRIX_CELL = "Likelihood {likelihood}, impact {impact}: {n} {n|risk|risks}", "可能性 {likelihood}、影響 {impact}：{n} 項風險";
    LIKELIHOOD = "Likelihood", "可能性";
    IMPACT = "Impact", "影響";
    SCORE = "Score {n}", "風險值 {n}";
    NOT_RATED = "Not rated", "尚未評分";
    GRAVE = "Grave", "重大";
    SERIOUS = "Serious", "中度";
    MINOR = "Minor", "輕微";

    LIST_TITLE = "The register", "風險登錄表";
    STATE = "Open or closed", "是否結案";
    OPEN = "Open ({n})", "未結案（{n}）";
    CLOSED = "Closed ({n})", "已結案（{n}）";
    WHOSE = "Whose", "負責人";
    ANYBODY = "Everybody’s", "不限";
    NOBODY = "Without an owner", "還沒有負責人";
    SHOWN = "{n} of {all} shown", "顯示 {n} / {all} 項";
    ONLY_CELL = "Only likelihood {likelihood}, impact {impact}", "只看可能性 {likelihood}、影響 {impact}";
    SHOW_ALL = "Show all open risks", "顯示全部未結案風險";
    NONE_SHOWN = "No risk fits what is chosen.", "沒有符合條件的風險。";

    OF_RISK = "{field}: {risk}", "{field}：{risk}";
    OWNER = "Owner", "負責人";
    NO_OWNER = "nobody yet", "尚未指定";
    WHY = "Why it is here", "為什麼列入";
    WHY_OWN = "The team added it.", "由團隊自行加入。";
    WHY_KEPT = "The answers do not bring it up any more; it stays because the team has worked on it.", "目前的答案已不再帶出這項風險；因為團隊處理過，所以保留。";
    RESPONSE = "What is done about it", "因應做法";
    RESPONSE_IS = "Response: {text}", "因應：{text}";
    RESPONSE_HINT = "A proposal; write over it what you really do.", "這是建議做法，可以直接改成你們的做法。";
    RESPONSE_BACK = "Back to the proposal", "改回建議做法";
    TITLE = "What may happen", "可能發生什麼事";
    MORE = "Response, work packages, note", "因應做法、工作包、備註";
    PACKAGES = "Work packages that deal with it", "處理這項風險的工作包";
    PACKAGES_NONE = "None of the plan yet.", "計畫裡還沒有。";
    PACKAGE_LINK = "Link a work package", "連結工作包";
    PACKAGE_CHOOSE = "Choose one", "請選擇";
    PACKAGE_UNLINK = "Unlink {package}", "取消連結 {package}";
    NOTE = "Note", "備註";
    CLOSE = "Close it", "結案";
    CLOSED_ON = "Closed on", "結案日";
    REOPEN = "Reopen it", "重新開啟";
    REMOVE = "Remove it", "移除";
    RESET = "As it was proposed", "還原成原本的建議";
    SAID_REMOVED = "Removed “{risk}”", "已移除「{risk}」";
    SAID_RESET = "“{risk}” is as proposed again", "「{risk}」已還原成原本的建議";
    SAID_CLOSED = "Closed “{risk}”", "「{risk}」已結案";
    SAID_OPEN = "Reopened “{risk}”", "已重新開啟「{risk}」";
    SAID_MOVED = "{grade}, place {place} of {all}", "{grade}，排在第 {place} 項（共 {all} 項）";

    ADD_TITLE = "Add a risk of your own", "新增自訂風險";
    ADD = "Add it", "新增";
    ADDED = "Added “{risk}”", "已新增「{risk}」";
}

/// What the register adds up to.
pub fn finding(lang: Lang, sum: &Summary) -> String {
    let (text, n) = match *sum {
        Summary { open: 0, closed: 0, .. } => (NO_RISK, 0),
        Summary { open: 0, .. } => (ALL_CLOSED, 0),
        Summary { grave_unowned: n @ 1.., .. } => (GRAVE_UNOWNED, n),
        Summary { grave: n @ 1.., .. } => (GRAVE_OWNED, n),
        Summary { unowned: n @ 1.., .. } => (UNOWNED, n),
        _ => (OWNED, 0),
    };
    text.fill(lang, &[("n", &n), ("all", &sum.open)])
}

/// How grave a risk is.
pub const fn grade(grade: Grade) -> Text {
    match grade {
        Grade::Grave => GRAVE,
        Grade::Serious => SERIOUS,
        Grade::Minor => MINOR,
    }
}

const fn t(en: &'static str, zh_hant: &'static str) -> Text {
    Text { en, zh_hant }
}

/// What a likelihood means.
pub fn likelihood(rating: Rating) -> Text {
    const ANCHORS: [Text; 5] = [
        t("hardly ever", "幾乎不會發生"),
        t("unlikely", "不太會發生"),
        t("possible", "有可能發生"),
        t("likely", "很可能發生"),
        t("nearly certain", "幾乎一定會發生"),
    ];
    ANCHORS[usize::from(rating.get() - 1)]
}

/// What an impact means.
pub fn impact(rating: Rating) -> Text {
    const ANCHORS: [Text; 5] = [
        t("hardly felt", "幾乎沒有感覺"),
        t("a nuisance", "造成困擾"),
        t("costs weeks or money", "多花時間或費用"),
        t("goals are missed", "達不到目標"),
        t("the rollout fails", "導入失敗"),
    ];
    ANCHORS[usize::from(rating.get() - 1)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finding_names_what_matters_most() {
        let said = |open, closed, grave, grave_unowned, unowned| {
            finding(Lang::En, &Summary { open, closed, grave, grave_unowned, unowned })
        };
        assert_eq!(said(14, 0, 5, 3, 9), "3 of 14 open risks are grave and have no owner");
        assert_eq!(said(14, 0, 1, 1, 9), "1 of 14 open risks is grave and has no owner");
        assert_eq!(said(14, 0, 1, 0, 9), "1 of 14 open risks is grave; somebody answers for it");
        assert_eq!(said(14, 0, 0, 0, 1), "No open risk is grave; 1 of 14 has no owner yet");
        assert_eq!(said(2, 1, 0, 0, 0), "2 open risks, none grave, somebody answering for each");
        assert_eq!(said(0, 2, 0, 0, 0), "Every risk is closed");
        assert_eq!(said(0, 0, 0, 0, 0), "No risk follows from the answers so far");
        let sum = Summary { open: 14, closed: 0, grave: 5, grave_unowned: 3, unowned: 9 };
        assert_eq!(finding(Lang::ZhHant, &sum), "14 項風險中有 3 項重大風險還沒有負責人");
    }

    #[test]
    fn every_rating_has_its_words() {
        for rating in (1..=5).filter_map(Rating::new) {
            assert_ne!(likelihood(rating), impact(rating));
        }
    }
}
