//! Words of the section "assess". Whole sentences about a stage are made in [`sentence`].

pub mod sentence;

texts! {
    TABS = "Pages of the assessment", "評估頁面";
    TAB_QUESTIONS = "Questions", "逐題回答";
    TAB_OVERVIEW = "Overview", "題目總覽";
    TAB_RESULT = "Result", "評估結果";

    QUESTION_OF = "Question {number} of {total}", "第 {number} 題，共 {total} 題";
    OUTSIDE_PATH = "not in the quick path", "不在快速題組內";
    DIMENSION_PROGRESS = "{done} of {total} answered here", "本構面已答 {done}/{total} 題";
    HELP = "How to judge this", "怎麼判斷";
    YOUR_ANSWER = "Your answer", "你們的回答";
    NOT_APPLICABLE = "Not applicable", "不適用";
    DONT_KNOW = "Don’t know", "不確定";
    NOTE = "Note", "備註";
    NOTE_HINT = "Saved as you type. Esc goes back to the answers.", "邊打邊存，按 Esc 回到選項。";
    NEXT = "Next", "下一題";
    BACK = "Back", "上一題";
    TO_RESULT = "See the result", "看評估結果";
    CLEAR = "Clear the answer", "清除回答";
    CLEARED = "Answer cleared", "已清除回答";
    PATH = "How many questions", "題數";
    PATH_QUICK = "Quick: {n}", "快速 {n} 題";
    PATH_FULL = "Full: {n}", "完整 {n} 題";
    KEYS_MOVE = "move", "切換題目";
    KEYS_NEXT = "next", "下一題";
    KEYS_CLEAR = "clear", "清除";
    NO_QUESTION = "There is no such question.", "沒有這一題。";
    NO_QUESTION_BACK = "See all questions", "看所有題目";

    OVERVIEW_NONE = "No question is answered yet.", "目前一題都還沒回答。";
    OVERVIEW_OPEN = "{n} {n|question is|questions are} open.", "還有 {n} 題未回答。";
    OVERVIEW_DONE = "Every question is answered.", "所有題目都回答了。";
    OVERVIEW_COUNTS = "{answered} of {total} answered, {unknown} “don’t know”, {na} not applicable, {noted} with a note.", "共 {total} 題：已選等級 {answered} 題、不確定 {unknown} 題、不適用 {na} 題、有備註 {noted} 題。";
    SHOW = "Show", "顯示";
    FILTER_ALL = "All {n}", "全部 {n}";
    FILTER_OPEN = "Open {n}", "未回答 {n}";
    FILTER_DONT_KNOW = "Don’t know {n}", "不確定 {n}";
    FILTER_NOTED = "With a note {n}", "有備註 {n}";
    QUICK_ONLY = "Quick path only", "只看快速題組";
    QUICK_MARK = "quick", "快速";
    NOTHING_SHOWN = "No question fits this filter.", "沒有符合篩選條件的題目。";
    SHOW_ALL = "Show all questions", "顯示所有題目";
    DIMENSION_MEAN = "{done} of {total} answered, mean {mean}", "已答 {done}/{total} 題，平均 {mean} 級";
    DIMENSION_DONE = "{done} of {total} answered", "已答 {done}/{total} 題";
    OPEN = "Open", "未回答";
    LEVEL = "Level {n}", "第 {n} 級";

    NO_RESULT = "No result yet.", "還沒有評估結果。";
    EMPTY_TITLE = "Nothing is answered yet.", "一題都還沒回答。";
    EMPTY_TEXT = "{quick} questions give a first estimate in about five minutes; all {total} give a firm result. The answers are the same, so you can start small and go on later.", "先答 {quick} 題，約五分鐘就有初步結果；答完 {total} 題，結果更可靠。兩種題組共用同一份回答，可以先做快速的，之後再補完。";
    START_QUICK = "Start with the quick {n}", "從快速 {n} 題開始";
    START_FULL = "Answer all {n}", "回答完整 {n} 題";
    GO_ON = "Go on answering", "繼續回答";
    ANSWER_REST = "Answer the other {n}", "補答其餘 {n} 題";
    MISSING_TITLE = "Where answers are missing", "還缺哪些回答";
    MISSING_IN = "{n} open", "缺 {n} 題";
    COMPLETE = "complete", "已完成";

    STAGES = "The four stages", "四個階段";
    STAGE_REACHED = "reached", "已達成";
    STAGE_NOW = "you are here", "目前位置";
    STAGE_POSSIBLE = "possible", "有可能";
    TOO_LOW = "{names} too low", "{names}太低";
    STAGE_NEXT = "next", "下一步";

    MOVE_TITLE = "What would move you to {stage}", "怎麼做才能到{stage}";
    MOVE_LEVELS = "From level {from} to level {to}", "從第 {from} 級到第 {to} 級";
    MOVE_OPEN = "From no answer to level {to}", "從未回答到第 {to} 級";
    MOVE_MORE = "{n} more", "另外 {n} 題";
    MOVE_CHANGE = "Change the answer", "修改回答";
    MOVE_NONE_TITLE = "No stage above this one", "已經沒有更高的階段";

    PROFILE_NOTE = "Bar and shape: mean level, 1 to 4. Line and dashed ring: what {stage} builds on.", "長條與圖形為平均等級（1–4 級），直線與虛線為{stage}所需的水準。";
    PROFILE_NOTE_TOP = "Bar and shape: mean level, 1 to 4.", "長條與圖形為平均等級（1–4 級）。";
    RADAR_LABEL = "Radar chart of the mean level in each dimension; the bars below show the same figures", "各構面平均等級的雷達圖，下方長條為相同數字";
    AS_TABLE = "Show as a table", "以表格顯示";
    TABLE_CAPTION = "Level of each dimension", "各構面的等級";
    COL_DIMENSION = "Dimension", "構面";
    COL_MEAN = "Mean", "平均";
    COL_LOWEST = "Lowest", "最低";
    COL_HIGHEST = "Highest", "最高";
    COL_ANSWERED = "Answered", "已答";

    CHECKS_TITLE = "What each stage asks for", "各階段要求什麼";
    CHECKS_RULE = "Each criterion carries 1 to 3 points. A stage is reached with {share}% of the points that apply, when no key dimension is far behind and the stage below is reached. “Don’t know” and “not applicable” do not count.", "每項判準占 1 到 3 分。達到適用分數的 {share}%、關鍵構面沒有嚴重落後，且前一階段已達成，就算達到該階段。「不確定」與「不適用」不列入計算。";
    CHECK_REACHED = "reached", "已達成";
    CHECK_HOLDS = "its own criteria are met, the stage below is not reached", "判準已達成，但前一階段未達成";
    CHECK_MISSED = "not reached", "未達成";
    HOLDING_BACK = "Holding it back first", "首先受限於";
    MEAN_LOW = "{dimension}: mean {mean}; it has to be above {asked}, whatever else is met.", "「{dimension}」平均 {mean} 級；必須高於 {asked} 級，否則其他判準達成也不算。";
    MEAN_SHORT = "{dimension}: mean {mean}; at least {asked} is required.", "「{dimension}」平均 {mean} 級；至少要 {asked} 級。";
    MEAN_MET = "{dimension}: mean {mean}, and {asked} is required. Met.", "「{dimension}」平均 {mean} 級，要求 {asked} 級，已達成。";
    CRITERIA_OF = "Criteria of {stage}", "{stage}的判準";
    COL_QUESTION = "Question", "題目";
    COL_ASKED = "Asked", "要求";
    COL_YOURS = "Yours", "目前";
    COL_POINTS = "Points", "分數";
    STATE_MET = "Met", "已達成";
    STATE_UNMET = "Not met", "未達成";
    STATE_UNKNOWN = "Don’t know", "不確定";
    STATE_OPEN = "Open", "未回答";
    STATE_NOT_APPLICABLE = "Not applicable", "不適用";
    GROUP = "{state}: {n} {n|criterion|criteria}, {points} {points|point|points}", "{state}：{n} 項，{points} 分";

    FLAGS_TITLE = "Worth your attention", "值得留意";
    ADVICE_TITLE = "What {stage} calls for", "{stage}該做的事";
    PERMITS_TITLE = "What {stage} permits", "{stage}可以導入到什麼程度";
    MEANING_TITLE = "What {stage} looks like", "{stage}的樣貌";
    TO_PROCESSES = "Sort your processes", "開始流程分工";
    SOURCES = "Sources", "資料來源";
}
