//! What stands on the pages of the business case.

use super::words;
use crate::domain::language::Lang;
use crate::domain::money::{ChargeKind, Currency, Effect, Timing, Unit};
use crate::text::Text;

texts! {
    TABS = "Business case", "投資評估";
    TAB_RESULT = "Result", "結論";
    TAB_ASSUMPTIONS = "Assumptions", "假設";
    TAB_METHODS = "How it is computed", "計算方法";

    NOTHING_TITLE = "Nothing to compute yet", "還沒有可以試算的內容";
    NOTHING_TEXT = "Volumes and minutes come from the processes, dates and hours from the rollout. List a few processes first.",
        "件數與處理時間取自流程，日期與工時取自導入規劃。請先列出幾項流程。";
    NO_VOLUME_TEXT = "Processes are there, but none that AI has a part in has a volume and minutes. Without them nothing can be saved.",
        "已經有流程，但 AI 參與的流程都還沒有填件數和處理時間，算不出能省多少。";
    TO_PROCESSES = "List processes", "列出流程";
    TO_VOLUMES = "Fill in volumes and minutes", "填寫件數與時間";
    TO_ASSUMPTIONS = "Go to the assumptions", "前往假設";
    CANNOT = "The case cannot be computed yet", "目前還無法試算";
    CANNOT_TEXT = "Each of these stands beside the field it is about.", "以下問題都標示在對應的欄位旁。";

    HEADLINE = "{verdict}: {scenario}", "{verdict}：{scenario}";
    HEADLINE_WAIT = "{scenario}: being drawn", "{scenario}：試算中";
    WHICH = "Look at", "檢視方案";
    ILLUSTRATIVE = "Illustrative", "僅供試算";
    DRAWING = "{made} of {all} draws", "已試算 {made} / {all} 次";
    STOP = "Stop", "停止";
    GO_ON = "Draw all", "繼續試算";
    STOPPED = "Stopped after {made} of {all} draws; the ranges are coarse.", "試算 {made} / {all} 次後停止，範圍較粗略。";
    SEED = "{draws} draws, seed {seed}: the same plan gives the same result.", "共試算 {draws} 次，種子 {seed}；同一份規劃案，結果相同。";
    MISSING_HIDDEN = "{n} {n|cost|costs} that budgets forget {n|is|are} not in this one.", "有 {n} 項常被漏列的成本還沒編列。";

    KPI_RANGE = "{p10} to {p90} (P10–P90)", "{p10} 到 {p90}（P10–P90）";
    KPI_NOTE = "Large: every assumption at its likely value. Range: P10 to P90 of the draws.", "大字：每項假設都取可能值；範圍：試算的 P10–P90。";
    KPI_NOTE_LOWER = "The assumptions leave more room downwards than upwards, so the draws lie lower.", "各項假設往壞處的空間比往好處大，所以試算結果偏低。";
    KPI_PAYBACK_RANGE = "{p10} to {p90}", "{p10} 到 {p90}";
    KPI_CHANCE = "Chance that it pays", "划算的機會";
    KPI_CHANCE_TEXT = "at {percent}% a year over {months}", "年折現率 {percent}%，期間 {months}";
    KPI_ROI_TEXT = "net present value ÷ present value of costs", "淨現值 ÷ 成本現值";
    KPI_BREAK_EVEN = "Breaks even at", "損益兩平";
    KPI_CASES = "{n} cases", "{n} 件";
    KPI_BREAK_EVEN_TEXT = "a month; you have {n}", "每月；目前 {n} 件";
    KPI_PAYBACK_FRAGILE = "falls under zero again later", "之後又轉為負數";
    NEVER = "never", "無法回收";
    ALWAYS_PAYS = "at any volume", "任何量都划算";
    NEVER_PAYS = "at no volume", "任何量都無法兩平";
    NO_DIP = "none", "沒有";
    NO_IRR = "none", "不存在";
    SEVERAL_IRR = "several", "有好幾個";

    COMPARE_BEST = "{scenario} leaves the most after {months}: {amount}", "{months}後淨現值最高的是{scenario}：{amount}";
    COMPARE_NONE = "None of them is worth it after {months}", "{months}後，沒有一個方案划算";
    COMPARE_HINT = "Press a figure to see how it came about.", "按任一數字，看它怎麼算出來。";
    FIGURE = "Figure", "項目";
    PRICING = "Charged", "計價方式";
    GROUP_SHARE = "of which: {group}", "其中：{group}";
    DIP_IN = "{amount} (month {n})", "{amount}（第 {n} 個月）";
    LAST_YEAR = "What the last twelve months bring", "最後十二個月的淨效益";
    INTERVENTION = "Cases a person still handles", "仍需真人介入的比例";

    CASH_TITLE = "Cumulative cash", "累計現金";
    CASH_FINDING_BACK = "{scenario} goes down to {dip} and is back after {months}", "{scenario}最低到 {dip}，{months}後回本";
    CASH_FINDING_NEVER = "{scenario} goes down to {dip} and is not back within {months}", "{scenario}最低到 {dip}，{months}內無法回本";
    CASH_FINDING_NO_DIP = "{scenario} never goes under zero", "{scenario}從頭到尾沒有低於零";
    CASH_LABEL = "Lines of the cumulative cash month by month; the table below says the same", "每月累計現金折線圖，下方表格內容相同";
    AS_FIGURES = "The same as a table", "改看表格";
    MONTH = "Month", "月";
    MONTH_N = "Month {n}", "第 {n} 個月";

    YEARS_TITLE = "Year by year: {scenario}", "逐年明細：{scenario}";
    LINE = "Line", "項目";
    YEAR_N = "Year {n}", "第 {n} 年";
    YEAR_PART = "Year {n} ({months} months)", "第 {n} 年（{months} 個月）";
    TOTAL = "All", "合計";
    BENEFITS = "Benefits", "效益";
    COSTS = "Costs", "成本";
    NET = "What remains", "淨額";

    SPREAD_TITLE = "Range of the net present value", "淨現值的範圍";
    SPREAD_LABEL = "Histogram of the draws; the table below says the same", "試算結果分布圖，下方表格內容相同";
    SPREAD_FINDING = "{n} of 100 draws end with a gain", "每 100 次試算，有 {n} 次划算";
    SPREAD_FROM = "From", "從";
    SPREAD_TO = "To", "到";
    SPREAD_COUNT = "Draws", "次數";
    ZERO = "0", "0";

    TORNADO_TITLE = "What matters most", "影響最大的假設";
    TORNADO_FINDING = "“{input}” moves the result the most", "「{input}」的影響最大";
    TORNADO_LABEL = "Net present value with each assumption at its low and its high; the table below says the same", "各項假設取低值與高值時的淨現值，下方表格內容相同";
    TORNADO_INPUT = "Assumption", "假設";
    TORNADO_RANGE = "Low to high", "低到高";
    TORNADO_LOW = "At its low", "取低值";
    TORNADO_HIGH = "At its high", "取高值";
    TORNADO_NOTHING = "No assumption has a range, so nothing can be said about what matters.", "沒有任何假設填了範圍，看不出哪一項最重要。";

    HIDDEN_TITLE = "Costs that budgets forget", "常被漏列的成本";
    HIDDEN_ALL = "All of them are in the budget.", "全部都已編列。";
    HIDDEN_STATE = "In this scenario", "這個方案";
    HIDDEN_COST = "Cost", "成本";
    HIDDEN_ADD = "Budget it", "編列";
    HIDDEN_FILL = "Fill in the amount", "填寫金額";
    HIDDEN_ADDED = "“{cost}” is in the budget now", "已編列「{cost}」";
    HIDDEN_ELSEWHERE = "Paid elsewhere", "由其他預算支付";
    HIDDEN_ELSEWHERE_IS = "Paid from another budget.", "由其他預算支付。";
    HIDDEN_BACK = "Not any more", "取消";

    HOW_TITLE = "How it came about", "怎麼算出來的";
    HOW_MONTHLY = "month by month from: {parts}", "逐月計算，依據：{parts}";
    HOW_RANGE = "Cannot be opened: there is no such figure in this scenario.", "這個方案沒有這個數字。";
    HOW_PROCESS = "Open the process", "開啟流程";
    HOW_ROLLOUT = "Open the rollout", "開啟導入規劃";
    HOW_CHANGE = "Change it", "修改";

    ASSUMPTIONS_TITLE = "What the case assumes", "試算的假設";
    ASSUMPTIONS_LEDE = "Every figure is a range: what you would defend as low, what is most likely, what you would defend as high. Figures marked as a vendor’s claim are to be replaced by your own.",
        "每個數字都是範圍：說得過去的低值、最可能的值、說得過去的高值。標示「廠商說法」的，請換成自己的數字。";
    LOW = "Low", "低";
    LIKELY = "Likely", "可能";
    HIGH = "High", "高";
    LOW_OF = "{input}: low", "{input}：低";
    LIKELY_OF = "{input}: likely", "{input}：可能";
    HIGH_OF = "{input}: high", "{input}：高";
    MORE = "Source and note", "出處與備註";
    MORE_OF = "Source and note: {input}", "出處與備註：{input}";
    SOURCE = "Where your figure comes from", "你的數字從哪裡來";
    NOTE = "Note", "備註";
    RESET = "Back to the default", "改回預設值";
    RESET_DONE = "“{input}” is as before", "「{input}」已改回預設值";
    CLAIM = "Vendor’s claim", "廠商說法";
    ASSUMED = "Illustrative", "示意數字";
    TEAM = "Your figure", "自己的數字";

    GROUP_FRAME = "Frame", "評估範圍";
    GROUP_TEAM = "Team and wage", "團隊與人力成本";
    GROUP_VOLUMES = "Volumes", "案件量";
    GROUP_BENEFITS = "Benefits beyond time", "時間以外的效益";
    GROUP_RISKS = "Start and risk", "上線初期與風險";
    GROUP_TOOLS = "Tools and prices", "工具與價格";
    GROUP_EFFECTS = "What the tool achieves", "工具的效果";
    GROUP_CHARGES = "What the vendor charges", "廠商收費";
    GROUP_COSTS = "What else it costs", "其他成本";

    CURRENCY = "Currency", "幣別";
    CURRENCY_HINT = "Amounts are not converted.", "金額不會換算。";
    DISCOUNT = "Discount rate, % a year", "年折現率（%）";
    DISCOUNT_HINT = "What the money would earn elsewhere.", "這筆錢用在別處的報酬率。";
    MONTHS = "Months looked at", "評估期間（月）";
    MONTHS_HINT = "12 to 60.", "12 到 60 個月。";
    PEAKS = "Peak months", "旺季月份";
    FOLLOW_ADD = "Count the processes that had to wait as well", "把延後的流程也算進來";
    FOLLOW_HINT = "Say how many months after the others they are live.", "填寫它們比其他流程晚幾個月上線。";

    DERIVED_TEXT = "Nothing is typed twice: volumes and minutes come from the processes, dates from the rollout.", "不必重填：件數與時間取自流程，日期取自導入規劃。";
    DERIVED_TITLE = "What the plan says", "取自規劃案的數字";
    DERIVED_PROCESS = "Process", "流程";
    DERIVED_PART = "AI’s part", "AI 的角色";
    DERIVED_CASES = "Cases a month", "每月件數";
    DERIVED_MINUTES = "Minutes a case", "每件分鐘";
    DERIVED_HOURS = "Hours a month", "每月時數";
    DERIVED_LIVE = "Counts from", "開始計入";
    DERIVED_LATER = "has to wait", "延後";
    DERIVED_UNMEASURED = "No volume or minutes yet:", "還沒有件數或時間：";
    DERIVED_EFFORT = "The work packages of the rollout take {hours} hours of the team; the tool is paid for from {month} on.",
        "導入規劃的工作包共需團隊 {hours} 小時；工具從{month}開始付費。";

    SCENARIO = "Scenario", "方案";
    COMPARED = "Compared", "納入比較";
    COMPARED_FULL = "Four are compared already; take one out first.", "已經比較四個方案，請先取消一個。";
    COMPARED_ONE = "One scenario has to stay.", "至少要留一個方案。";
    OWN_ADD = "Copy as a scenario of your own", "複製成自己的方案";
    OWN_NAME = "What the scenario is called", "方案名稱";
    OWN_COPY = "{name} (copy)", "{name}（副本）";
    OWN_CHARGES = "What the vendor charges for", "廠商依什麼計價";
    OWN_CHARGES_HINT = "Several together are a hybrid price.", "選多項就是混合計價。";
    OWN_REMOVE = "Remove this scenario", "移除這個方案";
    OWN_REMOVED = "“{name}” is removed", "已移除「{name}」";
    OWN_ADDED = "“{name}” is added", "已新增「{name}」";
    COST_ADD = "Add a cost", "新增成本";
    COST_NAME = "What it is", "名稱";
    COST_GROUP = "Group", "類別";
    COST_TIMING = "When it falls due", "付款時間";
    COST_NEW = "Another cost", "其他成本";
    COST_REMOVE = "Remove: {cost}", "移除：{cost}";
    COST_REMOVED = "“{cost}” is removed", "已移除「{cost}」";
    ONCE = "Once", "一次";
    MONTHLY = "Each month", "每月";
    YEARLY = "Each year", "每年";
    AT_END = "In the last month", "最後一個月";

    METHODS_TITLE = "How the figures are computed", "數字怎麼算出來的";
    METHODS_LEDE = "Each formula, where it comes from, and when not to use it.", "每條公式、出處，以及什麼時候不該用。";
    FORMULA = "Formula", "公式";
    FORMULA_SOURCE = "Source", "出處";
    LIMITS = "Limits", "限制";

    PART_RESOLVED = "AI handles", "交由 AI";
    PART_PREPARED = "AI prepares", "先由 AI 整理";
    PART_OBSERVED = "Person leads", "真人主導、AI 觀察";

    UNIT_MONEY = "{c}", "{c}";
    UNIT_MONEY_A_MONTH = "{c} a month", "{c}／月";
    UNIT_MONEY_A_YEAR = "{c} a year", "{c}／年";
    UNIT_MONEY_A_CONVERSATION = "{c} each", "{c}／則";
    UNIT_PERCENT = "%", "%";
    UNIT_PERCENT_A_YEAR = "% a year", "%／年";
    UNIT_MONTHS = "months", "個月";
    UNIT_HOURS = "hours", "小時";
    UNIT_HOURS_A_MONTH = "hours a month", "小時／月";
    UNIT_CONVERSATIONS = "conversations a month", "則／月";
    UNIT_COUNT = "number", "個";
    UNIT_FACTOR = "times", "倍";
}

/// What a figure is measured in.
pub fn unit(lang: Lang, unit: Unit, currency: Currency) -> String {
    let text = match unit {
        Unit::Money => UNIT_MONEY,
        Unit::MoneyAMonth => UNIT_MONEY_A_MONTH,
        Unit::MoneyAYear => UNIT_MONEY_A_YEAR,
        Unit::MoneyAConversation => UNIT_MONEY_A_CONVERSATION,
        Unit::Percent => UNIT_PERCENT,
        Unit::PercentAYear => UNIT_PERCENT_A_YEAR,
        Unit::Months => UNIT_MONTHS,
        Unit::Hours => UNIT_HOURS,
        Unit::HoursAMonth => UNIT_HOURS_A_MONTH,
        Unit::ConversationsAMonth => UNIT_CONVERSATIONS,
        Unit::Count => UNIT_COUNT,
        Unit::Factor => UNIT_FACTOR,
    };
    text.fill(lang, &[("c", &currency.code())])
}

/// When a cost falls due.
pub fn timing(timing: Timing) -> Text {
    match timing {
        Timing::Once => ONCE,
        Timing::Monthly => MONTHLY,
        Timing::Yearly => YEARLY,
        Timing::AtEnd => AT_END,
    }
}

/// What AI does in a process.
pub fn part_of_ai(effect: Effect) -> Text {
    match effect {
        Effect::Resolved => PART_RESOLVED,
        Effect::Prepared => PART_PREPARED,
        Effect::Observed => PART_OBSERVED,
    }
}

/// What a vendor charges for.
pub fn charge(kind: ChargeKind) -> Text {
    match kind {
        ChargeKind::Flat => words::FLAT,
        ChargeKind::Seat => words::SEAT,
        ChargeKind::Conversation => words::CONVERSATION,
        ChargeKind::Module => words::MODULE,
        ChargeKind::RevenueShare => words::REVENUE_SHARE,
    }
}
