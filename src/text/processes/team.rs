//! Words of the team view.

texts! {
    HEAD = "AI could take {ai}% of the cases; the 80/20 formula expects {formula}", "AI 可承接 {ai}% 的案件，80/20 分流公式的目標是 {formula}";
    HEAD_NO_CASES = "Volumes are missing, so the shares are not known yet", "還沒有件數，暫時算不出占比";
    HEAD_NONE_DECIDED = "Nothing is rated yet, so nobody carries anything", "流程都還沒評分，還看不出分工";
    LEDE_FIX = "Fixing {n} {n|process|processes} first could bring AI to {after}%.", "先整理好 {n} 項流程，AI 的占比可提高到 {after}%。";
    LEDE_FORMULA = "The formula speaks of standard questions in customer service. Work that needs people is no shortfall.", "這個公式講的是客服的標準問題；本來就需要真人的工作，不必硬湊到八成。";
    NO_CASES = "Enter cases a month and minutes a case in the table; the shares and hours follow at once.", "在表格填入每月件數和每件分鐘數，占比和工時就會立即算出。";
    TO_TABLE = "Go to the table", "前往表格";

    SHARES_TITLE = "AI would take {cases}% of the cases and {hours}% of the hours", "AI 可承接 {cases}% 的件數、{hours}% 的工時";
    SHARES_CASES_ONLY = "AI would take {cases}% of the cases", "AI 可承接 {cases}% 的件數";
    BAR_CASES = "Cases", "件數";
    BAR_HOURS = "Hours", "工時";
    FORMULA_MARK = "80/20 formula", "80/20 公式";

    FREED_TITLE = "About {likely} hours a month could be freed ({low}–{high})", "每月約可省下 {likely} 小時（{low}–{high}）";
    FREED_NONE = "No hours are freed yet", "目前沒有可省下的工時";
    FREED_HOW = "Hours a month of a bucket × the share of minutes it frees: {shares}.", "各類每月工時 × 可省下的時間比例：{shares}。";
    FREED_SHARE = "{bucket} {range}%", "{bucket} {range}%";
    FREED_LABEL = "{bucket}: {low} to {high} hours a month, likely {likely}", "{bucket}：每月 {low} 到 {high} 小時，估計 {likely} 小時";
    FREED_ORDER = "low–likely–high", "保守–估計–樂觀";

    TABLE_TITLE = "The figures", "完整數字";
    TABLE_CAPTION = "Processes, cases, hours and hours freed per bucket", "各分工類別的流程數、件數、工時與可省下的工時";
    COL_BUCKET = "Bucket", "分工類別";
    COL_PROCESSES = "Processes", "流程";
    COL_CASES = "Cases / month", "件數／月";
    COL_SHARE = "Share", "占比";
    COL_HOURS = "Hours / month", "工時／月";
    COL_FREED = "Hours freed", "可省下工時";
    TOTAL = "Together", "合計";

    GAPS_TITLE = "Before a pilot, {n} of {all} processes given to AI still lack something", "交給 AI 的 {all} 項流程中，{n} 項試行前還有待補";
    GAPS_NONE = "Nothing is missing before a pilot", "試行前該有的都有了";
    GAPS_NO_AI = "No process is given to AI, so nothing needs to be settled for a pilot yet.", "目前沒有交給 AI 的流程，還不需要準備試行。";
    GAPS_READY = "Every process given to AI has its scope, handoff rule, knowledge source, measure, reviewer and stop rule.", "每一項交給 AI 的流程都有處理範圍、轉真人規則、知識來源、衡量方式、審核人和停止條件。";
    GAP_COUNT = "{n} of {all}", "{all} 項中缺 {n} 項";

    UNMEASURED_TITLE = "{n} {n|process is|processes are} not in these figures", "{n} 項流程沒有計入";
    UNMEASURED_TEXT = "Volume, minutes or a bucket is missing.", "缺件數、分鐘數，或尚未評分。";
    UNMEASURED_MORE = "and {n} more", "另外 {n} 項";
}
