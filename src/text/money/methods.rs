//! How every figure of the business case is computed, where the formula comes from, and when not to use it.

use crate::text::Text;

/// One method, for the page that explains them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Method {
    /// What it computes.
    pub name: Text,
    /// The formula in words and signs.
    pub formula: Text,
    /// Where it comes from.
    pub source: Text,
    /// What it leaves out, and when not to use it.
    pub limits: Text,
}

texts! {
    NPV = "Net present value (NPV)", "淨現值（NPV）";
    NPV_FORMULA = "Σ net(month) ÷ (1 + rate)^(month ÷ 12); the first month is not discounted.",
        "各月淨額 ÷ (1 + 年折現率)^(月數 ÷ 12)，再全部加總；第一個月不折現。";
    NPV_LIMITS = "Stands and falls with the rate. It knows no staff morale and no customers lost: do not let it decide alone.",
        "結果取決於折現率，也算不出士氣和流失的顧客，不宜只憑它做決定。";

    IRR = "Internal rate of return (IRR)", "內部報酬率（IRR）";
    IRR_FORMULA = "Every rate over −100% a year at which the net present value is zero, all of them searched for.",
        "讓淨現值等於零的每一個年報酬率（高於 −100%），全部找出來。";
    IRR_SOURCE = "Brealey, Myers, Allen, as above; the search follows Rolle’s theorem and Chandrupatla (1997).",
        "同上；求根依據羅爾定理與 Chandrupatla（1997）。";
    IRR_LIMITS = "Often there is none, or several when the cash changes direction more than once; then go by the net present value. Never rank scenarios of different size by it.",
        "有時不存在；現金流正負反覆時會有好幾個，這時請看淨現值。規模不同的方案不要用它排名。";

    PAYBACK = "Payback, simple and discounted", "回收期（單純與折現）";
    PAYBACK_FORMULA = "The first moment at which the cumulative cash, or its present value, is not under zero any more; within a month the cash is taken to come evenly.",
        "累計淨額（或其現值）第一次不再小於零的時點；同一個月內假設金額平均發生。";
    PAYBACK_LIMITS = "Ignores everything afterwards. Where the cash falls under zero again later, this is said.",
        "不看回收之後的事；之後若又轉為負數，會另外說明。";

    ROI = "Return on investment (ROI)", "投資報酬率（ROI）";
    ROI_FORMULA = "Net present value ÷ present value of all costs.", "淨現值 ÷ 全部成本的現值。";
    ROI_LIMITS = "Vendors use other definitions, mostly undiscounted and without your own hours: never compare across definitions.",
        "廠商的算法通常不折現，也不計自己的工時；定義不同，不能互相比較。";

    TCO = "Total cost of ownership (TCO)", "總體擁有成本（TCO）";
    TCO_FORMULA = "Licence + implementation + AI training + operation + people and change (hours of the work packages, slower start), over all months.",
        "授權 + 導入 + AI 訓練 + 維運 + 人力與轉換（工作包工時、上線初期變慢），所有月份加總。";
    TCO_SOURCE = "The four groups: source 000. The approach: Ellram (1995).", "四組成本見出處 000；方法見 Ellram（1995）。";
    TCO_LIMITS = "Only what is listed is in it; see the check of forgotten costs. Placeholder prices are not quotes.",
        "只包含列出的項目，請搭配漏列檢查；暫用價格不是報價。";

    SAVED = "Handling time saved", "省下的處理時間";
    SAVED_FORMULA = "Cases a month × minutes a case × share AI takes over × months counted × cost of an hour × share that becomes money.",
        "每月件數 × 每件分鐘 × AI 接手的比例 × 計入的月數 × 每小時成本 × 真正變成金額的比例。";
    SAVED_SOURCE = "Volumes and minutes: your processes. Shares: vendors’ claims (source 000), to be replaced by the figures of your pilot.",
        "件數與時間取自你的流程；比例是廠商說法（出處 000），試行後請換成實際數字。";
    SAVED_LIMITS = "Counts only processes the schedule brings live, from the first whole month after. Freed time that nobody stops paying for is not money.",
        "只計入排程中會上線的流程，從上線後第一個完整月份起算。省下的時間如果薪水照付，就不算錢。";

    CURVE = "Ramp and slower start", "效果爬升與初期變慢";
    CURVE_FORMULA = "The effect grows evenly over the ramp, taken in the middle of each month; for the first months the cases of a process take a share longer.",
        "效果在爬升期內平均增加，以每月月中計；上線頭幾個月，該流程每件案件多花一定比例的時間。";
    CURVE_SOURCE = "The slower start: source 001. The shape: Brynjolfsson, Rock, Syverson, The Productivity J-Curve (2021).",
        "初期變慢見出處 001；曲線形狀見 Brynjolfsson、Rock、Syverson〈The Productivity J-Curve〉（2021）。";
    CURVE_LIMITS = "The sources name it without figures; the percentages are illustrative.", "出處沒有給數字，比例僅供示意。";

    RANGE = "Ranges: ten thousand draws", "範圍：一萬次試算";
    RANGE_FORMULA = "Each draw takes every assumption from a triangle between low and high with its peak at likely; P10, P50 and P90 are the values one, five and nine tenths of the draws stay under.",
        "每次試算都從「低、可能、高」的三角分布重新抽取每項假設；P10、P50、P90 是一成、一半、九成的試算不超過的值。";
    RANGE_SOURCE = "Johnson, The triangular distribution as a proxy for the beta distribution in risk analysis (1997).",
        "Johnson〈The triangular distribution as a proxy for the beta distribution in risk analysis〉（1997）。";
    RANGE_LIMITS = "Assumptions are drawn independently: what goes wrong together in life is understated. The same seed gives the same result.",
        "各項假設獨立抽取，現實中一起出問題的情況會被低估。種子相同，結果就相同。";

    TORNADO = "Tornado and verdict", "龍捲風圖與結論";
    TORNADO_FORMULA = "One assumption at a time at its low and its high, all others likely. Worth it from a chance of 80%, not yet under 50%, in between it depends on the two longest bars.",
        "一次只把一項假設改成低值與高值，其餘維持可能值。獲利機會 80% 以上算值得，50% 以下先不要買，之間就看影響最大的兩項。";
    TORNADO_SOURCE = "Howard, Decision analysis: practice and promise (1988). The two thresholds are ours.",
        "Howard〈Decision analysis: practice and promise〉（1988）；兩個門檻由本產品訂定。";
    TORNADO_LIMITS = "Shows no effects of two assumptions together.", "看不出兩項假設同時變動的影響。";

    BREAK_EVEN = "Break-even volume", "損益兩平量";
    BREAK_EVEN_FORMULA = "The least volume, as a multiple of today’s, at which the net present value reaches zero.",
        "讓淨現值達到零的最小案件量，以目前的倍數表示。";
    BREAK_EVEN_SOURCE = "Own computation; source 000 names 300 messages a month without a derivation.",
        "自行計算；出處 000 說每月 300 則，沒有說明怎麼算。";
    BREAK_EVEN_LIMITS = "All processes grow alike. Where each further conversation costs more than it saves there is none.",
        "假設所有流程等比例增加；如果每多一則對話的費用高於省下的錢，就沒有損益兩平量。";

    CORPORATE_FINANCE = "Brealey, Myers, Allen, Principles of Corporate Finance.", "Brealey、Myers、Allen《Principles of Corporate Finance》。";
    OWN_DEFINITION = "The profitability index of the same book, under the name people use.", "即同書的獲利能力指數，採一般慣用的名稱。";
}

/// Every method, in the order of the page.
pub const METHODS: [Method; 10] = [
    Method { name: NPV, formula: NPV_FORMULA, source: CORPORATE_FINANCE, limits: NPV_LIMITS },
    Method { name: IRR, formula: IRR_FORMULA, source: IRR_SOURCE, limits: IRR_LIMITS },
    Method { name: PAYBACK, formula: PAYBACK_FORMULA, source: CORPORATE_FINANCE, limits: PAYBACK_LIMITS },
    Method { name: ROI, formula: ROI_FORMULA, source: OWN_DEFINITION, limits: ROI_LIMITS },
    Method { name: TCO, formula: TCO_FORMULA, source: TCO_SOURCE, limits: TCO_LIMITS },
    Method { name: SAVED, formula: SAVED_FORMULA, source: SAVED_SOURCE, limits: SAVED_LIMITS },
    Method { name: CURVE, formula: CURVE_FORMULA, source: CURVE_SOURCE, limits: CURVE_LIMITS },
    Method { name: RANGE, formula: RANGE_FORMULA, source: RANGE_SOURCE, limits: RANGE_LIMITS },
    Method { name: TORNADO, formula: TORNADO_FORMULA, source: TORNADO_SOURCE, limits: TORNADO_LIMITS },
    Method { name: BREAK_EVEN, formula: BREAK_EVEN_FORMULA, source: BREAK_EVEN_SOURCE, limits: BREAK_EVEN_LIMITS },
];
