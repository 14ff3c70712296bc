//! Amounts, and what lines and steps of a derivation are called.

use super::words;
use crate::domain::language::Lang;
use crate::domain::money::{Currency, Effect, Figure, How, LineId, Measure, Money, Origin, Scenario, Step, What};
use crate::domain::units::real;
use crate::text::Text;
use crate::text::format::{fixed, list, number};

texts! {
    SAVED_RESOLVED = "Handling time saved: AI handles", "省下的處理時間：交由 AI";
    SAVED_PREPARED = "Handling time saved: AI prepares", "省下的處理時間：先由 AI 整理";
    SAVED_OBSERVED = "Handling time saved: person leads", "省下的處理時間：真人主導、AI 觀察";
    REPLACED = "Present tool dropped", "停用現有系統";
    MARGIN = "Gross profit from extra sales", "額外銷售的毛利";
    TEAM_HOURS = "The team’s hours in the rollout", "團隊投入導入的工時";
    DIP = "Slower start", "上線初期變慢";

    NPV = "Net present value", "淨現值（NPV）";
    ROI = "Return on investment", "投資報酬率（ROI）";
    PRESENT_COSTS_ALL = "Present value of the costs", "成本現值";
    TCO = "Total cost of ownership", "總體擁有成本（TCO）";
    NET = "What remains in all", "累計淨額";
    PAYBACK = "Payback", "回收期";
    DISCOUNTED_PAYBACK = "Discounted payback", "折現回收期";
    IRR = "Internal rate of return", "內部報酬率（IRR）";
    LOWEST = "Deepest point of the cumulative cash", "累計現金的最低點";
    BREAK_EVEN = "Break-even volume, as a multiple of today’s", "損益兩平量（目前的倍數）";
    YEAR = "Year {n}", "第 {n} 年";
    PRESENT_YEAR = "Present value of year {n}", "第 {n} 年的現值";
    PRESENT_COSTS = "Present value of the costs of year {n}", "第 {n} 年成本的現值";
    BENEFITS = "Benefits", "效益";
    COSTS = "Costs", "成本";
    HOURS_A_MONTH = "Handling hours a month", "每月處理時數";
    VOLUME = "Cases a month", "每月件數";
    MINUTES = "Minutes a case", "每件分鐘";
    MONTHS_COUNTED = "Months that count, as far as the effect has grown", "計入的月數（依效果爬升折算）";
    MONTHS_PAID = "Months paid for", "付費月數";
    TIMES = "Times it falls due", "付款次數";
    HOURLY = "Cost of an hour", "每小時成本";
    PACKAGE_HOURS = "Hours in work packages", "工作包工時";
    SLOWER_HOURS = "Hours handled while the start is slower", "上線初期處理的時數";
    OVER = "Conversations over the included volume", "超額對話數";
    FEE = "Fee", "月費";
    OVERAGE = "Overage", "超額費用";
    REVENUE_MONTHS = "Months of revenue, peaks counted higher", "計入的營收月數（旺季加計）";
    DISCOUNT_RATE = "Discount rate a year", "每年折現率";

    CLAIM = "A vendor’s claim (source {source})", "廠商說法（出處 {source}）";
    ASSUMED = "Illustrative; no source gives a figure", "示意數字，沒有出處";
    TEAM = "The team’s own figure", "團隊自己的數字";
}

/// An amount as people write it.
///
/// ```
/// # use baton::domain::money::{Currency, Money};
/// # use baton::text::money::amount;
/// assert_eq!(amount(Money::from_minor(-1_400_000), Currency::TWD), "−NT$1,400,000");
/// assert_eq!(amount(Money::from_minor(1250), Currency::new("USD").unwrap()), "US$12.50");
/// ```
pub fn amount(amount: Money, currency: Currency) -> String {
    major(amount.real() / currency.minor_units(), currency, usize::from(currency.decimals()))
}

/// An amount to grasp, not to compute with: three digits that count.
///
/// ```
/// # use baton::domain::money::{Currency, Money};
/// # use baton::text::money::about;
/// assert_eq!(about(Money::from_minor(1_341_789), Currency::TWD), "NT$1,340,000");
/// ```
pub fn about(amount: Money, currency: Currency) -> String {
    const DIGITS: u32 = 3;
    let mut step = 1_i64;
    while amount.minor().abs() / step >= 10_i64.pow(DIGITS) {
        step *= 10;
    }
    let half = if amount.minor() < 0 { -step / 2 } else { step / 2 };
    let rounded = Money::from_minor((amount.minor() + half) / step * step);
    let whole = rounded.real() / currency.minor_units();
    major(whole, currency, if whole.fract() == 0.0 { 0 } else { usize::from(currency.decimals()) })
}

fn major(value: f64, currency: Currency, decimals: usize) -> String {
    let text = fixed(value, decimals);
    let sign = match currency.code() {
        "TWD" => "NT$".to_owned(),
        "USD" => "US$".to_owned(),
        "HKD" => "HK$".to_owned(),
        "EUR" => "€".to_owned(),
        "JPY" => "¥".to_owned(),
        code => format!("{code} "),
    };
    match text.strip_prefix('\u{2212}') {
        Some(size) => format!("\u{2212}{sign}{size}"),
        None => format!("{sign}{text}"),
    }
}

/// The value of a step with its measure.
pub fn value(lang: Lang, step: &Step, currency: Currency) -> String {
    let places = if step.value.fract() == 0.0 { 0 } else { 2 };
    let plain = number(step.value, places);
    match (step.measure, lang) {
        (Measure::Money, _) => {
            let decimals = if step.value.abs() < 100.0 { places } else { usize::from(currency.decimals()) };
            major(step.value, currency, decimals)
        }
        (Measure::Percent, _) => format!("{}%", number(step.value, 1)),
        (Measure::Hours, Lang::En) => format!("{plain} h"),
        (Measure::Hours, Lang::ZhHant) => format!("{plain} 小時"),
        (Measure::Minutes, Lang::En) => format!("{plain} min"),
        (Measure::Minutes, Lang::ZhHant) => format!("{plain} 分鐘"),
        (Measure::Months, Lang::En) if plain == "1" => "1 month".to_owned(),
        (Measure::Months, Lang::En) => format!("{plain} months"),
        (Measure::Months, Lang::ZhHant) => format!("{plain} 個月"),
        (Measure::Number, _) => plain,
    }
}

/// What a line of the cash flow is called.
pub fn line(lang: Lang, scenario: &Scenario, line: LineId) -> String {
    let text = |text: Text| text.get(lang).to_owned();
    match line {
        LineId::Saved(Effect::Resolved) => text(SAVED_RESOLVED),
        LineId::Saved(Effect::Prepared) => text(SAVED_PREPARED),
        LineId::Saved(Effect::Observed) => text(SAVED_OBSERVED),
        LineId::ReplacedTool => text(REPLACED),
        LineId::ExtraMargin => text(MARGIN),
        LineId::Charge(at) => {
            scenario.charges.get(at).map_or_else(String::new, |charge| text(words::pricing(charge.into())))
        }
        LineId::Cost(at) => scenario.costs.get(at).map_or_else(String::new, |cost| cost.name.get(lang).to_owned()),
        LineId::TeamHours => text(TEAM_HOURS),
        LineId::Dip => text(DIP),
    }
}

/// What a step of a derivation is called.
pub fn what(lang: Lang, scenario: &Scenario, what: &What) -> String {
    let text = |text: Text| text.get(lang).to_owned();
    let year = |text: Text, year: usize| text.fill(lang, &[("n", &(year + 1))]);
    match what {
        What::Figure(figure) => text(self::figure(*figure)),
        What::Year(at) => year(YEAR, *at),
        What::PresentYear(at) => year(PRESENT_YEAR, *at),
        What::PresentCosts(at) => year(PRESENT_COSTS, *at),
        What::Benefits => text(BENEFITS),
        What::Costs => text(COSTS),
        What::Group(group) => text(words::group(*group)),
        What::Line(id) => line(lang, scenario, *id),
        What::Process { name, .. } => name.clone(),
        What::HoursAMonth => text(HOURS_A_MONTH),
        What::Volume => text(VOLUME),
        What::Minutes => text(MINUTES),
        What::MonthsCounted { .. } => text(MONTHS_COUNTED),
        What::MonthsPaid => text(MONTHS_PAID),
        What::Times => text(TIMES),
        What::HourlyCost => text(HOURLY),
        What::PackageHours => text(PACKAGE_HOURS),
        What::Package { title, .. } => title.get(lang),
        What::SlowerHours => text(SLOWER_HOURS),
        What::OverConversations => text(OVER),
        What::Fee => text(FEE),
        What::Overage => text(OVERAGE),
        What::RevenueMonths => text(REVENUE_MONTHS),
        What::DiscountRate => text(DISCOUNT_RATE),
        What::Input(input) => words::input(lang, Some(scenario), input),
    }
}

/// What a figure is called.
pub fn figure(figure: Figure) -> Text {
    match figure {
        Figure::Npv => NPV,
        Figure::Roi => ROI,
        Figure::PresentCosts => PRESENT_COSTS_ALL,
        Figure::Tco => TCO,
        Figure::Net => NET,
        Figure::Payback => PAYBACK,
        Figure::DiscountedPayback => DISCOUNTED_PAYBACK,
        Figure::Irr => IRR,
        Figure::Dip => LOWEST,
        Figure::BreakEven => BREAK_EVEN,
    }
}

/// The formula of a step in words: the steps under it, joined as they are computed. Blank for what is given.
pub fn formula(lang: Lang, scenario: &Scenario, step: &Step) -> String {
    let parts: Vec<String> = step.from.iter().map(|part| what(lang, scenario, &part.what)).collect();
    match step.how {
        How::Given => String::new(),
        How::Sum => parts.join(" + "),
        How::Product => parts.join(" × "),
        How::Quotient => parts.join(" ÷ "),
        How::Difference => parts.join(" − "),
        How::Monthly => list(lang, &parts),
    }
}

/// Where an assumption comes from.
pub fn origin(lang: Lang, origin: &Origin) -> String {
    match origin {
        Origin::Claim(source) => CLAIM.fill(lang, &[("source", source)]),
        Origin::Assumed => ASSUMED.get(lang).to_owned(),
        Origin::Team => TEAM.get(lang).to_owned(),
    }
}

/// Draws or months out of a hundred, never rounded up to always nor down to never.
pub fn of_hundred(share: f64) -> String {
    let rounded = (share * 100.0).round();
    let shown = if share > 0.0 && share < 1.0 { rounded.clamp(1.0, 99.0) } else { rounded };
    number(shown, 0)
}

/// Months as people say them, whole ones.
pub fn months(lang: Lang, months: f64) -> String {
    let whole = months.ceil();
    match lang {
        Lang::En if whole == 1.0 => "1 month".to_owned(),
        Lang::En => format!("{} months", number(whole, 0)),
        Lang::ZhHant => format!("{} 個月", number(whole, 0)),
    }
}

/// How many there are of something, for sentences.
pub(super) fn count(items: usize) -> String {
    number(real(items), 0)
}
