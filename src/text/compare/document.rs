//! Words of the list of changes.

texts! {
    TITLE = "List of changes", "變更清單";
    BEFORE = "Before: {plan}", "變更前：{plan}";
    AFTER = "After: {plan}", "變更後：{plan}";
    NAMED = "“{name}”", "「{name}」";
    SAVED = "saved {date}", "{date}儲存";
    SAVED_BY = "by {name}", "儲存者：{name}";
    AS_OF = "Results as of {date}, by the model “{model}”, edition {revision}.", "結果以 {date}為準，採用評估模型「{model}」{revision} 版。";
    COUNT = "What was said changed in {n} {n|place|places}.", "共 {n} 處內容變更。";
    NO_RESULT = "Stage, division of work and rollout stay as they were.", "階段、流程分工與導入時程都不變。";
    STAGE = "Stage", "階段";
    BUCKETS = "Who carries the work", "流程分工";
    SCHEDULE = "Rollout", "導入時程";
    PLAN = "Plan", "規劃案";
    ANSWERS = "Answers", "作答";
    PROCESSES = "Processes", "流程";
    SETTINGS = "What the rollout has to fit", "排程條件";
    WORK = "Work packages, gates and risks", "工作包、關卡與風險";
    MONEY = "Business case", "投資評估";
    OTHER = "Other fields", "其他欄位";
    AGREED = "Agreed", "確認簽署";
    AGREED_TEXT = "We have read this list of changes and agree to it.", "我們已閱讀並同意以上變更。";
    CLIENT = "Client", "客戶";
    CONSULTANT = "Consultant", "顧問";
    SIGNATURE = "Name", "姓名";
    SIGNED = "Signature", "簽名";
    DATE = "Date", "日期";
    LINE = "{label}: {line}", "{label}：{line}";
}
