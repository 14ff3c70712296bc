//! Words that several pages of the section use.

texts! {
    TABS = "Ways to look at the processes", "流程的檢視方式";
    TAB_TABLE = "Table", "表格";
    TAB_BOARD = "Board", "看板";
    TAB_TEAM = "Team view", "團隊總覽";
    TAB_ADD = "Add", "新增";

    UNDECIDED = "Not rated yet", "尚未評分";
    BY_HAND = "by hand", "人工指定";
    RULES_SAY = "rules: {bucket}", "系統判定：{bucket}";
    NO_NAME = "Unnamed process", "未命名流程";
    TYPICAL = "template ratings", "沿用範本評分";
    HOURS = "{hours} h", "{hours} 小時";

    EMPTY_HEADING = "No processes yet", "還沒有流程";
    EMPTY_TITLE = "Start with the work that comes back every week.", "先列出每週都會重複的工作。";
    EMPTY_TEXT = "Ten to twenty lines are enough for a first picture: questions customers keep asking, returns, bookings, quotes, invoices. Baton then shows who should carry each of them, and why.", "先列十到二十項就能看出輪廓：顧客常問的問題、退換貨、預約、報價、請款。接著就能看到每一項適合交給 AI 還是真人，以及判斷依據。";
    FROM_TEMPLATES = "Choose from templates", "從範本挑選";
    FROM_PASTE = "Paste from a spreadsheet", "從試算表貼上";
    FROM_DEMO = "Open the example", "開啟範例";

    DECIDE_ONE = "Who carries “{name}”?", "「{name}」由誰處理？";
    DECIDE_MANY = "Who carries these {n} processes?", "這 {n} 項流程由誰處理？";
    DECIDE_LEGEND = "Who carries it", "分工類別";
    DECIDE_BY_RULES = "what the rules say", "系統判定";
    DECIDE_BY_RULES_MANY = "the rules say so for {n}", "系統判定 {n} 項";
    DECIDE_REASON = "Why here?", "為什麼放在這一類？";
    DECIDE_REASON_HINT = "The reason stays beside the decision, and so does what the rules say.", "原因會和系統判定一起保留，之後隨時可以對照。";
    DECIDE_NO_REASON = "Write a reason: without one nobody can follow the decision later.", "請寫下原因，日後才知道當初為什麼這樣決定。";
    DECIDE_SAME = "The rules say so, too; no reason is needed.", "與系統判定相同，不需要另外說明。";
    DECIDE_PART = "The rules say so for {n} of them; the others are decided by hand for this reason.", "其中 {n} 項與系統判定相同，其餘依這個原因人工指定。";
    DECIDE_SAVE = "Decide", "確定";
    DECIDED_ONE = "“{name}” is now in “{bucket}”.", "「{name}」已改列「{bucket}」。";
    DECIDED_MANY = "{n} processes are now in “{bucket}”.", "{n} 項流程已改列「{bucket}」。";
    DECIDED_BACK = "“{name}” follows the rules again: “{bucket}”.", "「{name}」恢復系統判定「{bucket}」。";

    SHARES_LABEL = "Share of the cases: {parts}", "件數占比：{parts}";
    SHARES_HOURS_LABEL = "Share of the hours: {parts}", "工時占比：{parts}";
}
