//! What stands on the rollout page.

use crate::domain::work::Status;
use crate::text::Text;

texts! {
    TABS = "Pages of the rollout", "導入計畫各頁";
    TAB_PLAN = "Plan", "時程";
    TAB_OPTIONS = "Options", "方案比較";
    TAB_GATES = "Gates", "關卡";
    TAB_KPIS = "KPIs", "指標";
    TAB_RISKS = "Risks", "風險";
    TAB_CALENDAR = "Calendar", "排程條件";

    WEEKS_BEST = "{n} {n|week|weeks} – no plan of this work is shorter", "{n} 週完成，已是這些工作的最短時程";
    WEEKS_GAP = "{n} {n|week|weeks}, at most {gap}% longer than the best possible", "{n} 週完成，最多只比理論最短長 {gap}%";
    CANNOT_WORK = "The plan does not work out yet", "目前的條件排不出完整計畫";
    NOTHING_TITLE = "Nothing to plan yet", "還沒有可以排程的內容";
    NOTHING_TEXT = "Answer the questions and list a few processes; the work packages follow from both.", "先完成流程評估、列出幾項流程，工作包就會依結果自動產生。";
    TO_ASSESS = "Assess the team", "前往流程評估";
    TO_PROCESSES = "List processes", "列出流程";
    LEDE = "{packages} work packages from {start} to {end}.", "{packages} 個工作包，{start}開始，{end}完成。";
    BOTTLENECK = "{role} has {hours} hours a week and is the bottleneck: the plan takes {percent}% of that time.", "{role}每週只有 {hours} 小時，是整個計畫的瓶頸，時間用掉 {percent}%。";
    STAGE_UNKNOWN = "The stage is not known yet, so the plan keeps to what stage {n} permits: standards first and a single pilot.", "目前還不知道階段，先以階段{n}規劃：先整理標準，只做一項試行。";
    STAGE_PERMITS = "Stage {n} permits: {text}", "階段{n}可以做的：{text}";

    FIT_TITLE = "What the plan has to fit", "排程條件";
    START = "First week starts on", "第一週開始日";
    START_HINT = "Left open: the Monday after today.", "不填就從下週一開始。";
    HOURS_UNIT = "h", "小時";
    FREEZES = "Freezes", "凍結期";
    FREEZES_HINT = "In a freeze no pilot starts and nothing goes live.", "凍結期內不開始試行，也不上線。";
    FREEZE_ADD = "Add a freeze", "新增凍結期";
    FREEZE_NAME = "Name", "名稱";
    FREEZE_FROM = "From", "開始";
    FREEZE_TO = "To", "結束";
    FREEZE_REMOVED = "Freeze removed", "已移除凍結期";
    FREEZE_NEW = "Peak season", "旺季";
    FREEZE_1111 = "11.11 sales", "雙 11 檔期";
    FREEZE_LUNAR = "Lunar New Year", "農曆春節";

    CHART_TITLE = "When what happens", "時程";
    WEEK_SPAN = "{n} {n|week|weeks}", "{n} 週";
    NOT_PLACED = "No place in the plan", "排不進去";

    STATUS = "Status", "狀態";
    NOT_STARTED = "Not started", "尚未開始";
    DOING = "Under way", "進行中";
    BLOCKED = "Blocked", "卡住";
    DONE = "Done", "已完成";

    EXPLAIN_WHEN = "When", "時間";
    EXPLAIN_WAITS = "Why not earlier", "為什麼不能更早";
    EXPLAIN_WHY = "Why it is in the plan", "為什麼要做";
    EXPLAIN_DONE = "Done when", "完成條件";
    EXPLAIN_HOURS = "Work", "工時";
    EXPLAIN_SLACK = "Slack", "寬裕時間";
    NO_SLACK = "None: it is on the critical path.", "沒有，位於要徑上。";
    SLACK = "It may slip {n} {n|week|weeks} without moving the end.", "最多可延 {n} 週，不影響完成日。";

    AS_CHART = "Chart", "甘特圖";
    AS_TABLE = "Table", "表格";
    COL_PACKAGE = "Work package", "工作包";
    COL_PHASE = "Phase", "階段";
    COL_START = "Start", "開始";
    COL_END = "End", "結束";
    COL_WEEKS = "Weeks", "週數";
    COL_HOURS = "Hours", "工時";
    COL_WAITS = "Why not earlier", "為什麼不能更早";

    WAITING_TITLE = "What waits for a later rollout", "這一輪先不做的";
    WAITING_LEDE = "Nothing is dropped: this is what the plan leaves out, and why.", "沒有任何項目被悄悄拿掉；以下是這一輪沒排進來的，以及原因。";
}

/// How far a package is.
pub const fn status(status: Status) -> Text {
    match status {
        Status::NotStarted => NOT_STARTED,
        Status::Doing => DOING,
        Status::Blocked => BLOCKED,
        Status::Done => DONE,
    }
}
