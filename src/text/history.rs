//! Words of a plan's history: milestones, comparing, restoring.

texts! {
    TITLE = "History of this plan", "這份規劃案的歷程";
    ABOUT = "Earlier states are kept here: those you keep yourself, one before anything takes the plan’s place, and one every ten minutes of work, thinning out.", "這裡留著先前的版本：你自己留下的、內容被取代前的，以及編輯時每十分鐘自動留下的一份（愈久以前愈少）。";
    KEEP = "Keep a milestone", "留下里程碑";
    KEEP_NAME = "Name of the milestone", "里程碑名稱";
    KEEP_HINT = "For instance: after the workshop, before the board meeting.", "例如：工作坊結束、董事會前。";
    KEPT = "Milestone kept", "已留下里程碑";
    NOT_KEPT = "Not kept: the browser’s database does not answer. Download the file instead.", "未能留下：瀏覽器的資料庫沒有回應，請改為下載檔案。";
    EMPTY = "No earlier states yet.", "還沒有先前的版本。";
    LOADING = "Looking…", "讀取中…";
    BY_HAND = "Milestone", "里程碑";
    BEFORE_IMPORT = "Before an import", "匯入前";
    BEFORE_MERGE = "Before a merge", "合併前";
    EXPORTED = "Exported as a file", "匯出成檔案";
    BEFORE_RESTORE = "Before restoring", "還原前";
    BEFORE_DELETION = "Before deletion", "刪除前";
    AUTOMATIC = "Kept by itself", "自動留存";
    KIND_NAMED = "{kind} “{name}”", "{kind}「{name}」";
    STATE_AT = "{state}, {time}", "{state}，{time}";
    COMPARE = "Compare with now", "與現在比較";
    RESTORE = "Restore", "還原";
    RESTORED = "The plan is what it was then", "已還原成當時的內容";
    NOT_RESTORED = "This state could not be read.", "無法讀取這個版本。";
    DELETE_NAMED = "Delete the state of {time}", "刪除 {time} 的版本";
}
