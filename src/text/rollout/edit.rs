//! Words of a work package as a person changes it.

use crate::domain::language::Lang;
use crate::domain::units::Date;
use crate::domain::work::{DaysFault, Progress, Status};
use crate::text::{Text, format};

texts! {
    STARTED = "First day", "開工日";
    ENDED = "Last day", "完工日";
    ENDS_FIRST = "The last day is before the first; correct one of them.", "完工日早於開工日，請修正其中一個。";
    TO_COME = "That day has not come yet; note it when it is past.", "這一天還沒到，到了再記。";
    REMAINING = "Hours still to do", "還剩多少工時";
    REMAINING_HINT = "Left open: what is not used up yet.", "不填就以還沒用掉的工時計算。";
    IN_THE_WAY = "What is in the way", "卡在哪裡";
    IN_THE_WAY_HINT = "For example: waiting for access to the ticket system.", "例如：等待工單系統開通權限。";
    NOT_BLOCKED_YET = "Say what is in the way; until then the status stays “{status}”.", "請先說明卡在哪裡；在那之前，狀態仍是「{status}」。";
    REASON_STAYS = "A blocked package needs a reason; the one noted before stays.", "卡住的工作包需要說明原因，先保留原本寫的內容。";
    STATUS_SAID = "{package}: {status}", "{package}：{status}";
    STATUS_OF = "Status of {package}", "{package}的狀態";
    BLOCK_TITLE = "What is in the way of “{package}”?", "「{package}」卡在哪裡？";
    BLOCK_NEEDED = "Say what is in the way; without a reason the status stays as it is.", "請說明卡在哪裡；沒有原因，狀態就維持不變。";
    BLOCK = "Note as blocked", "標記為卡住";

    CHANGE = "Change this package", "修改這個工作包";
    NAME = "Name", "名稱";
    NAME_HINT = "Who reads the plan should know what there is to do.", "讓看計畫的人一眼就知道要做什麼。";
    NAME_NEEDED = "Give the package a name.", "請填寫工作包名稱。";
    PHASE = "Phase", "階段工作";
    KIND = "Kind of work", "工作類型";
    KIND_HINT = "No pilot starts and nothing goes live in a freeze.", "凍結期內不開始試行，也不上線。";
    PROCESS = "Process", "流程";
    PROCESS_NONE = "None: it is for the whole team", "不限，整個團隊";
    HOURS = "Hours in all", "總工時";
    WEEKS = "Weeks at least", "至少幾週";
    WEEKS_HINT = "Fewer hours a week make it longer by itself.", "每週可投入的時數不夠時，會自動拉長。";
    OWNER = "Who answers for it", "負責人";
    DONE_WHEN = "Done when", "完成條件";
    NOTE = "Note", "備註";
    PIN = "Start on a day of your choice", "指定開始日";
    PIN_HINT = "Left open: the plan chooses.", "不填就由計畫安排。";
    UNPIN = "Let the plan choose again", "改回由計畫安排";
    TEMPLATE_HOURS = "Template: {n} h", "範本：{n} 小時";
    TEMPLATE_WEEKS = "Template: {n} {n|week|weeks}", "範本：{n} 週";
    TEMPLATE_TEXT = "Template: {text}", "範本：{text}";

    AFTER = "Waits for", "要等哪些工作包";
    AFTER_NOTHING = "It waits for no other package.", "不需要等其他工作包。";
    AFTER_ADDED = "added by you", "自行加入";
    AFTER_REMOVED = "no longer waited for", "已不需要等";
    AFTER_FIRM = "always comes first", "一定要先做";
    AFTER_LEFT_OUT = "not in the plan now", "目前不在計畫裡";
    AFTER_CHOOSE = "Also wait for", "再加一項";
    AFTER_CHOOSE_ONE = "Choose a package", "選擇工作包";
    AFTER_ADD = "Add", "加入";
    AFTER_ADD_NONE = "Choose a package first.", "請先選擇工作包。";
    AFTER_REMOVE = "Do not wait for {package}", "不必等{package}";
    AFTER_RESTORE = "Wait for {package} again", "恢復等待{package}";
    CIRCLE = "“{package}” cannot wait for “{before}”, or each would wait for the other: {steps}.", "「{package}」不能等「{before}」，否則會互相等待：{steps}。";
    CIRCLE_STEP = "“{package}” waits for “{before}”", "「{package}」要等「{before}」";

    RESET = "Back to the template", "恢復成範本";
    RESET_DONE = "{package} is as in the template again", "{package}已恢復成範本";
    LEAVE_OUT = "Leave out", "不納入計畫";
    LEAVE_OUT_TITLE = "Leave out “{package}”", "「{package}」不納入計畫";
    LEAVE_OUT_WHY = "Why it is not needed", "為什麼不需要做";
    LEAVE_OUT_HINT = "The plan keeps the reason, so that nobody wonders later.", "理由會留在計畫裡，日後大家都查得到。";
    LEAVE_OUT_NEEDED = "Say why; without a reason the package stays in the plan.", "請填寫理由；沒有理由，工作包會留在計畫裡。";
    LEFT_OUT_DONE = "{package} is left out", "{package}已不納入計畫";
    LEFT_OUT_TITLE = "Left out by you", "你決定不納入的";
    LEFT_OUT_LEDE = "Whatever waited for these now waits for what came before them.", "原本要等這些工作包的，改為等它們前面的工作。";
    LEFT_OUT_BECAUSE = "Left out: {reason}", "不納入的理由：{reason}";
    TAKE_IN = "Take in again", "重新納入";
    TAKE_IN_OF = "Take in again: {package}", "重新納入：{package}";
    TAKEN_IN = "{package} is part of the plan again", "{package}已重新納入計畫";

    OWN_ADD = "Add a work package", "新增工作包";
    OWN_ADD_DONE = "Add to the plan", "加入計畫";
    OWN_ADDED = "{package} added", "已新增{package}";
    OWN_MARK = "your own", "自訂";
    OWN_WHY = "You added it.", "這是你自行加入的工作包。";
    OWN_REMOVE = "Remove this package", "移除這個工作包";
    OWN_REMOVED = "{package} removed", "已移除{package}";

    CHANGED_MARK = "changed", "已修改";
    PINNED_MARK = "fixed start", "指定開始日";
    CRITICAL_MARK = "critical", "要徑";
    ACTUAL_START = "began {date}", "實際開始：{date}";
    ACTUAL_END = "ended {date}", "實際完成：{date}";
    COL_OWNER = "Owner", "負責人";
    SORTED_BY = "Sorted by {column}", "依{column}排序";
    TABLE_HINT = "Choose a package to see why it starts then, and to change it.", "點選工作包名稱，看它為什麼排在這個時間，也可以修改。";
    GONE = "This package is not in the plan at the moment.", "這個工作包目前不在計畫裡。";
}

/// What is wrong with a first and a last day.
pub const fn days_fault(fault: DaysFault) -> Text {
    match fault {
        DaysFault::EndsFirst => ENDS_FIRST,
        DaysFault::ToCome => TO_COME,
    }
}

/// The circle that keeps a package from waiting for another; `way` leads from that other one back to the package.
pub fn circle(lang: Lang, way: &[String]) -> String {
    let step = |pair: &[String]| match pair {
        [package, before] => CIRCLE_STEP.fill(lang, &[("package", package), ("before", before)]),
        _ => String::new(),
    };
    let steps: Vec<String> = way.windows(2).map(step).collect();
    let steps = match lang {
        Lang::En => format::list(lang, &steps),
        Lang::ZhHant => steps.join("，"),
    };
    let (before, package) = (way.first().map_or("", String::as_str), way.last().map_or("", String::as_str));
    CIRCLE.fill(lang, &[("package", &package), ("before", &before), ("steps", &steps)])
}

/// The days that were noted of a package: the first, the last.
pub fn actual_days(lang: Lang, progress: &Progress) -> (Option<String>, Option<String>) {
    let said = |text: Text, day: Date| text.fill(lang, &[("date", &format::date(lang, day))]);
    let ended = match progress {
        Progress::Done { ended, .. } => *ended,
        Progress::Doing { .. } | Progress::Blocked { .. } => None,
    };
    (progress.started().map(|day| said(ACTUAL_START, day)), ended.map(|day| said(ACTUAL_END, day)))
}

/// A package and its status, to be read out.
pub fn status_said(lang: Lang, package: &str, status: Status) -> String {
    STATUS_SAID.fill(lang, &[("package", &package), ("status", &super::status(status).get(lang))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_is_told_step_by_step() {
        let way = ["Review", "Pilot", "Tool"].map(str::to_owned);
        assert_eq!(
            circle(Lang::En, &way),
            "“Tool” cannot wait for “Review”, or each would wait for the other: “Review” waits for “Pilot” and “Pilot” waits for “Tool”."
        );
        assert_eq!(
            circle(Lang::ZhHant, &way),
            "「Tool」不能等「Review」，否則會互相等待：「Review」要等「Pilot」，「Pilot」要等「Tool」。"
        );
    }

    #[test]
    fn days_that_were_noted_are_told() {
        let day = |text: &str| text.parse().ok();
        let done = Progress::Done { started: day("2026-11-23"), ended: day("2026-12-04") };
        let said = actual_days(Lang::En, &done);
        assert_eq!(said, (Some("began 23 Nov 2026".to_owned()), Some("ended 4 Dec 2026".to_owned())));
        assert_eq!(actual_days(Lang::En, &Progress::Doing { started: None, remaining: [].into() }), (None, None));
    }
}
