//! Why something cannot be computed, each case in one sentence.

use super::words;
use crate::domain::language::Lang;
use crate::domain::money::{Assumptions, FEWEST_MONTHS, Fault, InputId, MOST_FLOWS, MOST_MONTHS, MOST_SCENARIOS};
use crate::text::format::number;

texts! {
    NO_FLOWS = "There are no flows.", "沒有任何現金流。";
    FLOW_NOT_FINITE = "Flow {n} is not a finite number.", "第 {n} 筆現金流不是有限的數字。";
    TOO_MANY_FLOWS = "{n} flows are too many; {most} are looked at, no more.", "現金流有 {n} 筆，最多只處理 {most} 筆。";
    DATES_DIFFER = "There are {flows} {flows|flow|flows} and {dates} {dates|date|dates}; each flow needs its own.", "現金流有 {flows} 筆，日期有 {dates} 個，必須一一對應。";
    RATE_NOT_FINITE = "The rate is not a finite number.", "折現率不是有限的數字。";
    RATE_AT_LIMIT = "At a rate of −100% everything later would be divided by zero; no value can be given.", "折現率 −100% 等於除以零，算不出現值。";
    RATE_TOO_LOW = "A rate of {rate}% is −100% or less; money cannot lose more than all of it.", "折現率 {rate}% 低於 −100%，錢不可能虧到比全部還多。";
    RATE_IS_ARITHMETIC = "A rate of {rate}% is under −100%; the value is arithmetic and means nothing in money.", "折現率 {rate}% 低於 −100%，算得出數字，但沒有實際意義。";
    TOO_LARGE = "The result is too large for a number.", "結果太大，無法表示。";
    HORIZON = "A business case looks at {fewest} to {most} months, not {n}.", "投資評估的期間是 {fewest} 到 {most} 個月，不能是 {n} 個月。";
    NO_SCENARIO = "There is no scenario to compute.", "還沒有可以計算的方案。";
    SCENARIOS = "{n} scenarios are too many to compare; {most} fit side by side.", "方案有 {n} 個，最多只能並列比較 {most} 個。";
    PEAK_MONTH = "{n} is not a month of the year.", "沒有 {n} 月這個月份。";
    DISORDERED = "“{input}”{of}: low, likely and high have to be numbers that rise in this order.", "「{input}」{of}：低、可能、高三個值必須是由小到大的數字。";
    OUT_OF_RANGE = "“{input}”{of}: it has to lie between {least} and {most}.", "「{input}」{of}：必須介於 {least} 和 {most} 之間。";
    OF_SCENARIO = " in “{scenario}”", "（方案「{scenario}」）";
    MISSING = "“{input}” is missing; nothing can be computed without it.", "缺少「{input}」，沒有它就無法計算。";
}

/// The sentence for a fault. What the case assumes gives names to scenarios and costs; a bare cash flow has none.
pub fn fault(lang: Lang, fault: &Fault, assumptions: Option<&Assumptions>) -> String {
    match fault {
        Fault::NoFlows => NO_FLOWS.get(lang).to_owned(),
        Fault::FlowNotFinite { index } => FLOW_NOT_FINITE.fill(lang, &[("n", &(index + 1))]),
        Fault::TooManyFlows { given } => TOO_MANY_FLOWS.fill(lang, &[("n", given), ("most", &MOST_FLOWS)]),
        Fault::DatesDiffer { flows, dates } => DATES_DIFFER.fill(lang, &[("flows", flows), ("dates", dates)]),
        Fault::RateNotFinite => RATE_NOT_FINITE.get(lang).to_owned(),
        Fault::RateTooLow { rate } if *rate == -1.0 => RATE_AT_LIMIT.get(lang).to_owned(),
        Fault::RateTooLow { rate } => RATE_TOO_LOW.fill(lang, &[("rate", &number(rate * 100.0, 2))]),
        Fault::TooLarge => TOO_LARGE.get(lang).to_owned(),
        Fault::Horizon { months } => {
            HORIZON.fill(lang, &[("fewest", &FEWEST_MONTHS), ("most", &MOST_MONTHS), ("n", months)])
        }
        Fault::Scenarios { given: 0 } => NO_SCENARIO.get(lang).to_owned(),
        Fault::Scenarios { given } => SCENARIOS.fill(lang, &[("n", given), ("most", &MOST_SCENARIOS)]),
        Fault::PeakMonth { month } => PEAK_MONTH.fill(lang, &[("n", month)]),
        Fault::Disordered { scenario, input } => {
            let (input, of) = place(lang, *scenario, input, assumptions);
            DISORDERED.fill(lang, &[("input", &input), ("of", &of)])
        }
        Fault::OutOfRange { scenario, input, least, most } => {
            let (input, of) = place(lang, *scenario, input, assumptions);
            let (least, most) = (number(*least, 0), number(*most, 0));
            OUT_OF_RANGE.fill(lang, &[("input", &input), ("of", &of), ("least", &least), ("most", &most)])
        }
        Fault::Missing { input } => MISSING.fill(lang, &[("input", &words::input(lang, None, input))]),
    }
}

/// What an assumption is called, and in which scenario it stands.
fn place(lang: Lang, at: Option<usize>, input: &InputId, assumptions: Option<&Assumptions>) -> (String, String) {
    let scenario = assumptions.zip(at).and_then(|(all, at)| all.scenarios.get(at));
    let of =
        scenario.map_or_else(String::new, |scenario| OF_SCENARIO.fill(lang, &[("scenario", &scenario.name.get(lang))]));
    (words::input(lang, scenario, input), of)
}

/// What to know about a rate that can be computed with and means nothing; `None` for every other.
pub fn unusual_rate(lang: Lang, rate: f64) -> Option<String> {
    (rate < -1.0).then(|| RATE_IS_ARITHMETIC.fill(lang, &[("rate", &number(rate * 100.0, 2))]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::Shared;

    #[test]
    fn a_fault_says_where_and_why() {
        let said = |found: &Fault| Lang::ALL.map(|lang| fault(lang, found, None)).join(" | ");
        assert_eq!(
            said(&Fault::FlowNotFinite { index: 2 }),
            "第 3 筆現金流不是有限的數字。 | Flow 3 is not a finite number."
        );
        assert_eq!(
            said(&Fault::RateTooLow { rate: -1.5 }),
            "折現率 −150% 低於 −100%，錢不可能虧到比全部還多。 | A rate of −150% is −100% or less; money cannot lose more than all of it."
        );
        let input = InputId::Shared(Shared::Realised);
        assert_eq!(
            said(&Fault::OutOfRange { scenario: None, input, least: 0.0, most: 100.0 }),
            "「省下的時間真正變成金額的比例」：必須介於 0 和 100 之間。 | “Share of the freed time that becomes money”: it has to lie between 0 and 100."
        );
    }
}
