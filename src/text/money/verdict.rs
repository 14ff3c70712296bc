//! What to make of a business case, in sentences.

use super::figures::{about, amount, count, months, of_hundred};
use super::words;
use crate::domain::language::Lang;
use crate::domain::money::{
    Bar, Budgeted, Case, Change, HiddenCheck, InputId, Notice, Shared, Spread, Unit, Verdict, VerdictKind,
    WAITING_FOLLOWS,
};
use crate::domain::money::{Currency, Scenario};
use crate::text::Text;
use crate::text::format::{list, number, sentences};

texts! {
    WORTH_IT = "Worth it", "值得做";
    DEPENDS_ON = "It depends", "視情況而定";
    NOT_YET = "Not yet: do not buy", "先不要買";

    CHANCE = "{n} of 100 draws end with a gain.", "每試算 100 次，有 {n} 次划算。";
    RANGE = "Net present value over {months}: half of the draws lie under {p50}; one in ten under {p10}, one in ten over {p90}.",
        "{months}的淨現值，有一半低於 {p50}；一成低於 {p10}，一成高於 {p90}。";
    PAYBACK = "The money is back after {p50}, half of the time sooner.", "一半的情況在 {p50}內回收。";
    NO_PAYBACK = "In half of the draws or more the money is not back within {months}.", "有一半以上的情況，{months}內無法回收。";
    LEVERS = "It depends most on {levers}; in brackets the value at the low and at the high end.",
        "影響最大的是{levers}；括號內是取低值和取高值時的淨現值。";
    LEVER = "“{input}” ({low} to {high})", "「{input}」（{low} 到 {high}）";
    CHANGES = "What would change it, each alone: {changes}.", "做到下列任何一項，就能翻轉：{changes}。";
    NOTHING_CHANGES = "No single assumption within its range, and no volume up to a hundred times this one, would make it pay.",
        "任何一項假設在它的範圍內變動，或案件量增加到一百倍，都無法翻轉。";
    UP_TO = "“{input}” at {value} or more instead of {from}", "「{input}」從 {from} 提高到 {value}";
    DOWN_TO = "“{input}” at {value} or less instead of {from}", "「{input}」從 {from} 降到 {value}";
    VOLUME = "{cases} cases a month, {factor} times today’s", "每月 {cases} 件，是目前的 {factor} 倍";
    WAITING_TOO = "the {n} {n|process that has|processes that have} to wait, live {months} months after the others",
        "延後的 {n} 項流程也在其他流程之後 {months} 個月上線";
    ILLUSTRATIVE = "Illustrative: it is only as good as its assumptions, many of which are vendors’ claims.",
        "僅供試算：結果取決於假設，其中不少是廠商說法。";

    NO_VOLUME = "No process that AI has a part in has a volume and minutes, so there is nothing to save: only costs are shown.",
        "AI 參與的流程都還沒有件數和時間，省不到任何時間，所以只看得到成本。";
    NOTHING_LIVE = "Nothing goes live within the months looked at; only costs are shown.", "評估期間內沒有流程上線，所以只看得到成本。";
    UNMEASURED = "{n} {n|process has|processes have} no volume or minutes and {n|counts|count} nothing.", "有 {n} 項流程缺少件數或時間，沒有計入。";
    WAITING = "{n} {n|process has|processes have} to wait and {n|counts|count} nothing yet.", "有 {n} 項流程延後，目前沒有計入。";
    NO_REVENUE = "A share of the revenue is charged, but no revenue is given: that cost is missing.", "有依營收抽成，卻沒有填營收，少算了這筆成本。";
    NOTHING_CHARGED = "Nothing is charged for the tool in this scenario; ask for a quote.", "這個方案還沒有任何工具費用，請先詢價。";
    NO_RATE = "There is no internal rate of return: no rate makes this cash flow worth nothing.", "沒有內部報酬率（IRR）：沒有任何折現率能讓現值等於零。";
    SEVERAL_RATES = "The cash flow changes direction more than once and has several internal rates of return; go by the net present value.",
        "現金流不只一次由負轉正，內部報酬率（IRR）有好幾個，請看淨現值。";

    BUDGETED = "Budgeted: {amount}.", "已編列：{amount}。";
    COUNTED = "Counted in the benefits.", "已反映在效益裡。";
    NOT_BUDGETED = "Not budgeted.", "未編列。";
    DOES_NOT_ARISE = "Does not arise with this pricing.", "這種計價方式沒有這項。";
    MULTIPLE = "Everything together costs {n} times the licence; the source says three times or more is usual.", "整體成本是授權費的 {n} 倍；出處指出，三倍以上很常見。";
    MULTIPLE_LOW = "Everything together costs only {n} times the licence; the source says three times or more is usual, so something is probably missing.",
        "整體成本只有授權費的 {n} 倍；出處指出三倍以上很常見，可能漏列了項目。";
}

/// The answer in one word.
pub fn verdict_word(kind: VerdictKind) -> Text {
    match kind {
        VerdictKind::WorthIt => WORTH_IT,
        VerdictKind::DependsOn => DEPENDS_ON,
        VerdictKind::NotYet => NOT_YET,
    }
}

/// The answer in sentences: the chance, the range, the payback, what it hangs on, what would change it.
pub fn verdict(lang: Lang, case: &Case, scenario: usize, verdict: &Verdict, spread: &Spread) -> Vec<String> {
    let Some(own) = case.assumptions().scenarios.get(scenario) else { return Vec::new() };
    let currency = case.assumptions().currency;
    let horizon = months(lang, f64::from(case.assumptions().months));
    let [p10, p50, p90] = [spread.npv.p10, spread.npv.p50, spread.npv.p90].map(|value| about(value, currency));
    let mut said = vec![CHANCE.fill(lang, &[("n", &of_hundred(verdict.chance))])];
    said.push(RANGE.fill(lang, &[("months", &horizon), ("p10", &p10), ("p50", &p50), ("p90", &p90)]));
    said.push(match spread.payback.p50 {
        Some(half) => PAYBACK.fill(lang, &[("p50", &months(lang, half))]),
        None => NO_PAYBACK.fill(lang, &[("months", &horizon)]),
    });
    if !verdict.levers.is_empty() {
        let levers: Vec<String> = verdict.levers.iter().map(|bar| lever(lang, own, bar, currency)).collect();
        said.push(LEVERS.fill(lang, &[("levers", &list(lang, &levers))]));
    }
    if !verdict.changes.is_empty() {
        let changes: Vec<String> = verdict.changes.iter().map(|change| self::change(lang, case, own, change)).collect();
        let joined = changes.join(if lang == Lang::En { "; " } else { "；" });
        said.push(CHANGES.fill(lang, &[("changes", &joined)]));
    } else if verdict.kind == VerdictKind::NotYet && spread.npv.p50.minor() <= 0 {
        said.push(NOTHING_CHANGES.get(lang).to_owned());
    }
    said.push(ILLUSTRATIVE.get(lang).to_owned());
    said
}

/// The answer as one paragraph.
pub fn verdict_paragraph(lang: Lang, case: &Case, scenario: usize, found: &Verdict, spread: &Spread) -> String {
    sentences(lang, &verdict(lang, case, scenario, found, spread))
}

fn lever(lang: Lang, scenario: &Scenario, bar: &Bar, currency: Currency) -> String {
    let input = words::input(lang, Some(scenario), &bar.input);
    LEVER.fill(
        lang,
        &[("input", &input), ("low", &about(bar.at_low, currency)), ("high", &about(bar.at_high, currency))],
    )
}

/// Something that would make a case pay, as part of a sentence.
pub fn change(lang: Lang, case: &Case, scenario: &Scenario, change: &Change) -> String {
    match change {
        Change::Input { input, from, to } => {
            let unit = unit(case, scenario, input);
            let name = words::input(lang, Some(scenario), input);
            let text = if to > from { UP_TO } else { DOWN_TO };
            let written = |value: f64| assumed(lang, value, unit);
            let enough = written(beyond(*to, unit, to > from));
            text.fill(lang, &[("input", &name), ("value", &enough), ("from", &written(*from))])
        }
        Change::Volume(volume) => {
            let cases = number(volume.cases_as_real(), 0);
            VOLUME.fill(lang, &[("cases", &cases), ("factor", &number(volume.factor, 1))])
        }
        Change::Waiting(waiting) => {
            WAITING_TOO.fill(lang, &[("n", &waiting.len()), ("months", &number(WAITING_FOLLOWS, 0))])
        }
    }
}

/// The next value that is enough as [`assumed`] writes it.
fn beyond(value: f64, unit: Unit, up: bool) -> f64 {
    let step = if decimals(value, unit) == 0 { 1.0 } else { 0.1 };
    let steps = value / step;
    if up { (steps - 1e-9).ceil() * step } else { (steps + 1e-9).floor() * step }
}

fn unit(case: &Case, scenario: &Scenario, input: &InputId) -> Unit {
    if let InputId::Shared(which) = input {
        let shared: Option<&_> = case.assumptions().shared.get::<Shared>(which);
        return shared.map_or(Unit::Count, |estimate| estimate.unit);
    }
    let own = scenario.inputs().into_iter().find(|(id, _)| id == input);
    own.map_or(Unit::Count, |(_, estimate)| estimate.unit)
}

/// How many decimals an assumed value is written with.
fn decimals(value: f64, unit: Unit) -> usize {
    match unit {
        Unit::Percent | Unit::PercentAYear => 1,
        Unit::Months => 0,
        _ => usize::from(value.abs() < 10.0),
    }
}

/// An assumed value with its unit, as part of a sentence.
pub fn assumed(lang: Lang, value: f64, unit: Unit) -> String {
    let plain = number(value, decimals(value, unit));
    match (unit, lang) {
        (Unit::Percent | Unit::PercentAYear, _) => format!("{plain}%"),
        (Unit::Months, _) => months(lang, value),
        (Unit::Hours | Unit::HoursAMonth, Lang::En) => format!("{plain} h"),
        (Unit::Hours | Unit::HoursAMonth, Lang::ZhHant) => format!("{plain} 小時"),
        _ => plain,
    }
}

/// Something to know about a scenario's result.
pub fn notice(lang: Lang, notice: &Notice) -> String {
    let counted = |text: Text, items: usize| text.fill(lang, &[("n", &count(items))]);
    match notice {
        Notice::NoVolume => NO_VOLUME.get(lang).to_owned(),
        Notice::NothingLive => NOTHING_LIVE.get(lang).to_owned(),
        Notice::Unmeasured(processes) => counted(UNMEASURED, processes.len()),
        Notice::Waiting(processes) => counted(WAITING, processes.len()),
        Notice::NoRevenue => NO_REVENUE.get(lang).to_owned(),
        Notice::NothingCharged => NOTHING_CHARGED.get(lang).to_owned(),
        Notice::NoRate => NO_RATE.get(lang).to_owned(),
        Notice::SeveralRates => SEVERAL_RATES.get(lang).to_owned(),
    }
}

/// Whether a hidden cost is in the budget.
pub fn budgeted(lang: Lang, found: Budgeted, currency: Currency) -> String {
    match found {
        Budgeted::Yes(sum) if sum.minor() == 0 => COUNTED.get(lang).to_owned(),
        Budgeted::Yes(sum) => BUDGETED.fill(lang, &[("amount", &amount(sum, currency))]),
        Budgeted::No => NOT_BUDGETED.get(lang).to_owned(),
        Budgeted::DoesNotArise => DOES_NOT_ARISE.get(lang).to_owned(),
    }
}

/// How everything together compares with the licence; `None` without a licence.
pub fn multiple(lang: Lang, check: &HiddenCheck) -> Option<String> {
    let multiple = check.multiple?;
    let text = if multiple < check.usual_multiple { MULTIPLE_LOW } else { MULTIPLE };
    Some(text.fill(lang, &[("n", &number(multiple, 1))]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_is_enough_is_still_enough_as_it_is_written() {
        let said = |to: f64, unit: Unit, up: bool| assumed(Lang::En, beyond(to, unit, up), unit);
        assert_eq!(said(5.3, Unit::Months, false), "5 months");
        assert_eq!(said(5.3, Unit::Months, true), "6 months");
        assert_eq!(said(45.3, Unit::Hours, true), "46 h");
        assert_eq!(said(45.7, Unit::Hours, false), "45 h");
        assert_eq!(said(4.52, Unit::Factor, false), "4.5");
        assert_eq!(said(9.96, Unit::Factor, true), "10");
        assert_eq!(said(120.32, Unit::Percent, true), "120.4%");
        assert_eq!(said(70.0, Unit::Percent, true), "70%");
    }
}
