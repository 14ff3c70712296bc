//! Words of the card of one process.

texts! {
    NAV = "Other processes", "其他流程";
    PREVIOUS = "Previous: {name}", "上一個：{name}";
    NEXT = "Next: {name}", "下一個：{name}";
    POSITION = "{at} of {n}", "第 {at} 個，共 {n} 個";
    RENAME = "Rename", "修改名稱";
    NAME = "Name of the process", "流程名稱";
    NOT_FOUND = "This process is not in the open plan.", "目前的規劃案裡沒有這個流程。";
    NOT_FOUND_TEXT = "It may have been deleted, or it belongs to another plan.", "可能已經刪除，或屬於另一個規劃案。";
    NOT_FOUND_BACK = "Go to all processes", "看所有流程";

    FACTS = "About this process", "基本資料";
    VOLUME = "Cases a month", "每月件數";
    MINUTES = "Minutes a case", "每件分鐘數";
    OWNER = "Owner", "負責人";
    OWNER_HINT = "Who answers for the result", "對結果負責的人或職位";
    LIFECYCLE = "Step of the customer’s path", "顧客歷程階段";
    LIFECYCLE_HINT = "AARRR: where a slow or wrong answer costs you customers", "AARRR：這一步答錯或太慢，會流失哪個階段的顧客";
    LIFECYCLE_NONE = "Not set", "未設定";
    CHANNELS = "Channels", "通路";
    OTHER_CHANNELS = "Other channels", "其他通路";
    OTHER_CHANNELS_HINT = "Separated by commas", "以頓號或逗號分隔";
    COMMA = ", ", "、";
    NOTE = "Note", "備註";

    RATINGS = "Ratings", "評分";
    RATED = "{n} of {all} rated", "已評 {n} 項，共 {all} 項";
    KEYS = "Tab goes from row to row, the keys 1 to 5 rate.", "用 Tab 換列，按 1 到 5 直接評分。";
    GROUP_PERSON = "How much a person is needed", "需要真人的程度";
    GROUP_READY = "How ready it is to be given away", "流程的準備程度";
    GROUP_STAKE = "What is at stake", "出錯的代價";
    TYPICAL_CHECK = "typical – check", "常見值，請核對";
    TYPICAL_NOTE = "These ratings are typical of small firms and not yet yours. Change what does not fit, or confirm them as they are.", "這是小型公司的常見評分，還不是你們的。不符合的請調整；都符合，就按確認。";
    CONFIRM = "They fit us", "符合我們的情況";
    CONFIRMED = "Ratings confirmed", "已確認評分";
    HELP = "What to look at", "怎麼評";
    HELP_FOR = "What to look at: {name}", "怎麼評：{name}";
    CLEAR = "Clear the rating: {name}", "清除評分：{name}";
    REVERSIBLE = "Can a mistake be put right?", "出錯能補救嗎？";
    PERSONAL_DATA = "Personal data it touches", "涉及的個人資料";
    LAW = "The law requires a person to decide", "法規要求由真人決定";

    UNDECIDED = "Not decided yet", "尚未判定";
    UNRATED = "Still to rate: {list}.", "還要評分：{list}。";
    PART_RATED = "{n} of {all} ratings are given; the rest would make the readiness surer.", "已評 {n} 項，共 {all} 項；補齊之後，準備程度會更可靠。";
    BY_HAND = "Decided by hand", "人工決定";
    REASON = "Reason: {reason}", "理由：{reason}";
    RULES_SAY = "By the rules:", "依規則判定：";
    DECIDE = "Decide by hand", "改由人工決定";
    CHANGE_DECISION = "Change the decision", "修改決定";
    GO_BACK = "Go back to the rules", "改回規則判定";
    WENT_BACK = "Back to the rules", "已改回規則判定";
    NOW = "Now: {bucket}. {rule}", "目前判定：{bucket}。{rule}";
    RESULT = "Result", "判定結果";

    AGENCY = "Need of a person", "需要真人的程度";
    READINESS = "Readiness", "準備程度";
    OF_FIVE = "{value} of 5", "{value}／5";
    UNKNOWN = "not known yet", "尚無法計算";
    AGENCY_SCALE = "Up to {handles}: AI handles. Up to {prepares}: AI prepares. Up to {leads}: a person leads. Above: a person only.", "{handles} 以下交由 AI，{prepares} 以下先由 AI 整理，{leads} 以下真人主導，更高則真人專責。";
    READINESS_SCALE = "Ready from {from} up; {clarity} and {knowledge} each above {floor}.", "{from} 以上才算準備好，而且{clarity}與{knowledge}都要高於 {floor}。";
    PARTS = "What adds how much", "各項評分的貢獻";
    PART = "Rating", "評分項目";
    COUNTS = "Counts as", "計為";
    ADDS = "Adds", "貢獻";
    REVERSED = "{name} (reversed)", "{name}（反向）";

    FLIPS = "What would change it", "差一步就會改變";
    FLIP_UP = "If {name} rose from {from} to {to}", "{name}若從 {from} 升到 {to}";
    FLIP_DOWN = "If {name} fell from {from} to {to}", "{name}若從 {from} 降到 {to}";
    NO_FLIPS = "No single rating, moved by one, changes the result.", "任何一項評分差 1 分，結果都不變。";
    HOURS = "{hours} hours a month.", "每月 {hours} 小時。";
    HOURS_FREED = "{hours} hours a month, of which about {range} could be freed.", "每月 {hours} 小時，約可省下 {range} 小時。";
    SECOND = "One person’s ratings are a weak guide: over 844 tasks, people in the same job agreed with each other at only 0.04–0.12. Ask a second person before you rely on this.", "單一個人的評分參考價值有限：涵蓋 844 項工作的研究發現，同一職務的人彼此評分的一致性只有 0.04–0.12。採用之前，請再找一位同事評一次。";
    COMPLAINTS = "{percent}% of 11,272 negative posts about AI service name this flaw.", "11,272 則 AI 客服負評中，{percent}% 提到這個問題。";
    FIX_HANDOFF = "Write the handoff rule", "填寫轉真人規則";
    FIX_KNOWLEDGE = "Name the source and its review date", "填寫知識來源與複核日期";
    FIX_EMOTION = "Check the rating of emotion", "重新檢視情緒評分";

    PILOT = "Before a pilot", "試行之前";
    PILOT_NOT_NEEDED = "AI has no part in this process, so none of this is needed yet.", "這個流程目前沒有交給 AI，以下可以先不填。";
    PILOT_MISSING = "{n} of {all} still missing: {list}.", "{all} 項中還缺 {n} 項：{list}。";
    PILOT_COMPLETE = "Everything a pilot needs is written down.", "試行需要的項目都齊了。";
    AI_SCOPE = "What AI may do, and what not", "AI 能做什麼、不能做什麼";
    AI_SCOPE_HINT = "E.g. may answer from the knowledge base and look up orders; may not promise a refund.", "例如：可以依知識庫回答、查訂單；不可以承諾退款。";
    HANDOFF = "Handoff to a person", "轉真人規則";
    TRIGGER = "What triggers it", "什麼情況要轉";
    TRIGGER_HINT = "E.g. the customer asks for a person, or the same question comes twice.", "例如：顧客要求真人，或同一個問題問了兩次。";
    SECONDS = "Within how many seconds", "幾秒內要有人接手";
    CONTEXT = "What is passed on", "要一併帶過去的資訊";
    CONTEXT_HINT = "E.g. the whole conversation, the order number, what was tried.", "例如：完整對話紀錄、訂單編號、試過的處理方式。";
    KNOWLEDGE = "Knowledge source", "知識來源";
    KNOWLEDGE_NAME = "What it is", "來源名稱";
    KNOWLEDGE_NAME_HINT = "E.g. return policy, product manual, price list.", "例如：退貨政策、產品手冊、價目表。";
    KNOWLEDGE_OWNER = "Who keeps it", "由誰維護";
    REVIEWED = "Last reviewed", "最近一次複核";
    REVIEWED_HINT = "Counts as maintained for {days} days.", "複核後 {days} 天內視為有維護。";
    QUALITY = "How quality is measured", "品質怎麼衡量";
    QUALITY_HINT = "E.g. first-contact resolution of at least 70%, 20 cases checked a week.", "例如：一次解決率 70% 以上，每週抽查 20 件。";
    REVIEWER = "Who looks at it", "由誰審核";
    REVIEWER_HINT = "A name, not a department.", "寫人名，不要只寫部門。";
    STOP = "When it is switched off", "什麼情況要停用";
    STOP_HINT = "E.g. two wrong prices in one week.", "例如：一週內報錯價格兩次。";
    IS_THERE = "there", "已填";
    IS_MISSING = "missing", "未填";

    DELETE = "Delete this process", "刪除這個流程";
    DELETED = "“{name}” deleted", "已刪除「{name}」";
}
