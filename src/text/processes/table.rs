//! Words of the table of processes.

texts! {
    HEAD_FIX = "{n} {n|process|processes}, {fix} {fix|needs|need} fixing first", "{n} 項流程，{fix} 項要先整理";
    HEAD_UNDECIDED = "{n} {n|process|processes}, {open} not rated yet", "{n} 項流程，{open} 項尚未評分";
    HEAD_DONE = "{n} {n|process|processes}, each with somebody to carry it", "{n} 項流程，分工都已判定";

    MORE_WAYS = "Templates, paste, file", "範本、貼上、匯入檔案";

    QUICK_LABEL = "Add a process", "新增流程";
    QUICK_HINT = "Name of the work, e.g. “Where is my order?”", "工作名稱，例如「我的包裹到哪裡了」";
    QUICK_BUTTON = "Add", "新增";
    QUICK_DONE = "Added “{name}”.", "已新增「{name}」。";
    QUICK_RATE = "Rate it", "前往評分";
    QUICK_TWIN = "Added. There is another process called “{name}”.", "已新增。另有一項流程也叫「{name}」。";

    SUM_CASES = "Share of {cases} cases a month. AI carries or prepares {ai}%; the 80/20 formula expects {formula}.", "每月 {cases} 件的占比：由 AI 處理或先整理的占 {ai}%，80/20 分流公式的目標是 {formula}。";
    SUM_FIX = "Fixing {n} {n|process|processes} could bring it to {after}%.", "先整理好 {n} 項流程，可提高到 {after}%。";
    SUM_HOURS = "Hours freed a month: about {likely} ({low}–{high}), illustrative.", "每月約可省下 {likely} 小時（{low}–{high}，僅供試算）。";
    SUM_UNMEASURED = "Not counted: {n} without volume or minutes.", "{n} 項流程缺件數或分鐘數，未計入工時。";
    SUM_NOTHING = "Enter cases a month and the table shows who carries how much.", "填入每月件數，就能看出各類分工的占比。";
    SUM_BASIS = "How this is worked out", "怎麼算的";

    WARN_PERSON = "{n} {n|process|processes} given to AI {n|has|have} no way to a person; {share}% of complaints name exactly this.", "{n} 項交給 AI 的流程沒有寫明怎麼轉真人；AI 客服的負評中，{share}% 提到這一點。";
    WARN_KNOWLEDGE = "{n} {n|process|processes} given to AI {n|has|have} no maintained knowledge; {share}% of complaints name confident nonsense.", "{n} 項交給 AI 的流程沒有持續維護的知識來源；負評中 {share}% 提到 AI 一本正經地答錯。";
    WARN_EMOTION = "{n} emotional {n|case is|cases are} given to AI; {share}% of complaints name missing warmth.", "{n} 項帶有情緒的案件交給了 AI；負評中 {share}% 提到少了真人的溫度。";
    WARN_SHOW = "Show {n|it|them}", "查看這 {n} 項";
    WARN_SHARES = "Of 11,272 negative posts; one may name several causes.", "統計 11,272 則負評，一則可能提到多個原因。";

    FILTERS = "Which processes", "顯示哪些流程";
    FILTER_ALL = "All", "全部";
    FILTER_BY_HAND = "By hand", "人工指定";
    FILTER_WARNED = "With warnings", "有設計警示";
    FILTER_INCOMPLETE = "Incomplete", "試行前待補";
    FILTER_UNMEASURED = "Unmeasured", "缺件數或時間";
    FILTER_MISSING = "Without {item}", "缺{item}";
    FILTER_NO_PERSON = "No way to a person", "沒寫怎麼轉真人";
    FILTER_NO_KNOWLEDGE = "No maintained knowledge", "知識來源沒人維護";
    FILTER_EMOTION = "Emotional, given to AI", "帶情緒卻交給 AI";
    SEARCH = "Search", "搜尋";
    SEARCH_HINT = "Name, note, owner, channel", "名稱、備註、負責人、通路";
    SORT_BY = "Sort by", "排序";
    SORT_PLAN = "As added", "依加入順序";
    SHOWN = "{shown} of {all}", "{shown}／{all} 項";
    SHOW_ALL = "Show all {n}", "顯示全部 {n} 項";
    NONE_TITLE = "No process fits.", "沒有符合的流程。";
    NONE_TEXT = "Change the filter or the search.", "請換個條件或關鍵字。";
    NONE_RESET = "Show all processes", "顯示全部流程";

    CAPTION = "Processes with volume, minutes, hours, bucket and the reason for it", "流程清單：件數、時間、分工類別與判斷依據";
    COL_NAME = "Process", "流程";
    COL_VOLUME = "Cases / month", "件數／月";
    COL_MINUTES = "Minutes", "分鐘／件";
    COL_HOURS = "Hours / month", "工時／月";
    COL_BUCKET = "Who carries it", "由誰處理";
    COL_OPEN = "Why", "判斷依據";
    SELECT_ALL = "Select all shown", "全選目前顯示的流程";
    SELECT_ONE = "Select {name}", "選取「{name}」";
    VOLUME_OF = "Cases a month, {name}", "每月件數，{name}";
    MINUTES_OF = "Minutes a case, {name}", "每件分鐘數，{name}";
    NOT_A_NUMBER = "“{text}” is not a number that fits here; the value stays as it was.", "「{text}」不是可用的數字，維持原值。";
    MISSING = "{n} to settle", "待補 {n} 項";
    WARNINGS = "{n} {n|warning|warnings}", "警示 {n} 項";

    SELECTED = "{n} selected", "已選 {n} 項";
    CLEAR = "Clear", "取消選取";
    BULK_EDIT = "Change", "批次修改";
    BULK_DECIDE = "Decide bucket", "指定分工";
    BULK_TITLE = "Change {n} {n|process|processes}", "修改 {n} 項流程";
    BULK_HINT = "What stays blank is not changed.", "留白的欄位不會更動。";
    BULK_OWNER = "Owner", "負責人";
    BULK_CHANNEL = "Add a channel", "加上通路";
    BULK_MINUTES = "Minutes a case", "每件分鐘數";
    BULK_FACTOR = "Multiply the cases a month by", "每月件數乘以";
    BULK_FACTOR_HINT = "1.2 is a fifth more, 0.5 is half.", "1.2 是多兩成，0.5 是減半。";
    BULK_BAD_MINUTES = "Write minutes as a number, or leave them blank.", "分鐘數請填數字，或留白。";
    BULK_BAD_FACTOR = "Write a number above zero, or leave it blank.", "倍數請填大於零的數字，或留白。";
    BULK_SAVE = "Change", "套用";
    BULK_DONE = "{n} {n|process|processes} changed.", "已修改 {n} 項流程。";
    REMOVED_ONE = "“{name}” removed.", "已移除「{name}」。";
    REMOVED_MANY = "{n} processes removed.", "已移除 {n} 項流程。";
}
