//! Words of the KPI sheet, and what its figures say.

use crate::domain::language::Lang;
use crate::domain::model::{Model, Operator, Unit};
use crate::domain::rollout::{BlindSpot, KpiChange, KpiCourse, KpiState, ValueFault};
use crate::domain::units::{Date, Id};
use crate::text::{Text, format};

texts! {
    HEAD_NOTHING = "Nothing measured yet – start with baselines", "還沒有量測值，先從基準值開始";
    HEAD_BASELINES = "{n} of {all} figures {n|has|have} a baseline; nothing is measured yet", "{all} 項指標中 {n} 項有基準值，還沒有量測值";
    HEAD_MET = "{n} of {all} figures {n|has|have} a baseline; {met} {met|meets its|meet their} target", "{all} 項指標中 {n} 項有基準值，{met} 項達標";
    LEDE = "A baseline is what a figure was before anything changed. Without it nobody can say later whether the rollout helped.", "基準值是改變之前的實際數字；少了它，之後就說不清導入到底有沒有幫助。";
    BLIND_TITLE = "What single figures do not show", "單看一項指標看不出來的事";

    RECORD_TITLE = "Record a value", "記錄量測值";
    CHANGE_TITLE = "Change a recorded value", "修改量測值";
    KPI = "Key figure", "指標";
    DAY = "Measured on", "量測日";
    VALUE = "Value ({unit})", "數值（{unit}）";
    EVIDENCE = "Read from", "資料來源";
    EVIDENCE_HINT = "A report, a sample, a link.", "哪份報表、哪次抽樣，或連結。";
    RECORD = "Record", "記錄";
    SAVE = "Save the change", "儲存修改";
    REPLACES = "{date} has a value already: {value}. Recording replaces it.", "{date}已有一筆 {value}，記錄後會取代它。";
    RECORDED = "Recorded: {kpi}, {value} on {date}", "已記錄：{kpi} {value}（{date}）";
    REMOVED = "Value removed", "已移除量測值";

    NO_NUMBER = "Enter a number, for example 4.5.", "請輸入數字，例如 4.5。";
    NEGATIVE = "A figure cannot be below zero.", "數值不能小於 0。";
    OVER_HUNDRED = "A share cannot be more than 100%.", "比例不能超過 100%。";
    TOO_LARGE = "That is too large; check the unit.", "數字太大，請確認單位。";
    NO_DAY = "Choose the day it was measured.", "請選擇量測日。";
    FUTURE = "That day is still to come; enter the day it was measured.", "這天還沒到，請填實際量測的日期。";

    SHEET_TITLE = "Key figures", "各項指標";
    LOWER = "Lower is better", "越低越好";
    HIGHER = "Higher is better", "越高越好";
    AT_MOST = "at most", "最多";
    AT_LEAST = "at least", "至少";
    AT_MOST_VALUE = "at most {value}", "{value}以下";
    AT_LEAST_VALUE = "at least {value}", "{value}以上";
    BASELINE = "Baseline", "基準值";
    TARGET = "Target", "目標";
    BASELINE_OF = "{kpi}: baseline ({unit})", "{kpi}：基準值（{unit}）";
    TARGET_OF = "{kpi}: target, {operator} ({unit})", "{kpi}：目標，{operator}（{unit}）";
    SUGGESTED = "suggested by the model", "模型建議值";
    SUGGESTS = "the model suggests {value}", "模型建議 {value}";
    LATEST = "Latest value", "最新值";
    ON_DAY = "{value} on {date}", "{value}（{date}）";
    NEVER = "Not measured yet", "尚未量測";
    CHANGE = "Against the baseline", "與基準值相比";
    BETTER = "{by}, better", "{by}，改善";
    WORSE = "{by}, worse", "{by}，變差";
    HARDLY = "{by}, hardly changed", "{by}，幾乎沒變";
    SAME = "unchanged", "持平";
    POINTS = "{n} {n|point|points}", "{n} 個百分點";
    MET = "Target met", "達標";
    MISSED = "Target missed", "未達標";
    USED_AT = "Decides at the gates: {phases}", "用於關卡：{phases}";

    DETAILS = "Definition and measured values ({n})", "定義與量測紀錄（{n} 筆）";
    VALUES_OF = "Measured values: {kpi}", "量測紀錄：{kpi}";
    COL_DAY = "Day", "日期";
    COL_VALUE = "Value", "數值";
    COL_EVIDENCE = "Read from", "資料來源";
    COL_ACTIONS = "Change or remove", "修改或移除";
    EDIT_VALUE = "Change the value of {date}", "修改 {date}的量測值";
    REMOVE_VALUE = "Remove the value of {date}", "移除 {date}的量測值";
    MEASURE = "Record a value of {kpi}", "記錄{kpi}的量測值";

    LINE_ONE = "{kpi}: {value} on {date}; {marks}.", "{kpi}：{date}為 {value}；{marks}。";
    LINE_MANY = "{kpi}: {n} values, from {first} on {from} to {last} on {to}; {marks}.", "{kpi}：共 {n} 筆，{from} {first}，{to} {last}；{marks}。";
    MARK_TARGET = "target {value}", "目標 {value}";
    MARK_BOTH = "target {value}, baseline {baseline}", "目標 {value}，基準值 {baseline}";
    LINE_KEY = "Line: measured. Dashes: target. Dots: baseline.", "實線：量測值；虛線：目標；點線：基準值。";

    SPOT_SHORTER = "Replies are faster ({a} → {b}), but handling is not shorter ({c} → {d}). The slow part lies behind the conversation: approvals, checks, other departments.", "回覆變快了（{a} → {b}），處理時間卻沒有縮短（{c} → {d}）。慢的多半是對話之後的審核、資料確認或跨部門作業，先從後端流程找原因。";
    SPOT_SETTLED = "Replies are faster ({a} → {b}), but no more cases are settled at once ({c} → {d}). The same questions come back: look at what customers are told beforehand.", "回覆變快了（{a} → {b}），一次解決率卻沒有提高（{c} → {d}）。同樣的問題還是一再出現，先檢查事前的說明夠不夠清楚。";
    SPOT_PEOPLE = "No fewer cases end with a person ({c} → {d}). Find out which kinds they are, and write down where AI stops.", "轉由真人處理的案件沒有減少（{c} → {d}）。先找出是哪幾類案件，把 AI 處理到哪裡寫清楚。";
}

/// A number of a key figure: at most two decimals, none that say nothing.
pub fn plain(value: f64) -> String {
    let text = format::fixed(value, 2);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A value with its unit.
pub fn figure(lang: Lang, unit: Unit, value: f64) -> String {
    let number = plain(value);
    match (unit, lang) {
        (Unit::Percent, _) => format!("{number}%"),
        (Unit::Minutes, Lang::En) => format!("{number} min"),
        (Unit::Minutes, Lang::ZhHant) => format!("{number} 分鐘"),
        (Unit::Seconds, Lang::En) => format!("{number} s"),
        (Unit::Seconds, Lang::ZhHant) => format!("{number} 秒"),
        (Unit::Score, Lang::En) => format!("{number} points"),
        (Unit::Score, Lang::ZhHant) => format!("{number} 分"),
        (Unit::Currency, Lang::En) => format!("NT${number}"),
        (Unit::Currency, Lang::ZhHant) => format!("{number} 元"),
    }
}

/// A target with its direction: "at most 5 min".
pub fn target(lang: Lang, unit: Unit, operator: Operator, value: f64) -> String {
    let text = match operator {
        Operator::AtMost => AT_MOST_VALUE,
        Operator::AtLeast => AT_LEAST_VALUE,
    };
    let value = figure(lang, unit, value);
    // A sign and a Chinese character stand apart.
    let gap = if lang == Lang::ZhHant && unit == Unit::Percent { " " } else { "" };
    text.fill(lang, &[("value", &format!("{value}{gap}"))])
}

/// The direction in words.
pub const fn operator(operator: Operator) -> Text {
    match operator {
        Operator::AtMost => AT_MOST,
        Operator::AtLeast => AT_LEAST,
    }
}

/// What a key figure is called.
pub fn name(lang: Lang, model: &Model, id: &Id) -> String {
    model.kpi(id).map_or_else(|| id.to_string(), |kpi| kpi.name.get(lang).to_owned())
}

/// The finding of the sheet.
pub fn headline(lang: Lang, sheet: &[KpiState]) -> String {
    let baselines = sheet.iter().filter(|state| state.baseline.is_some()).count();
    let measured = sheet.iter().any(|state| state.latest().is_some());
    let met = sheet.iter().filter(|state| state.met() == Some(true)).count();
    let text = match (baselines, measured) {
        (0, false) => HEAD_NOTHING,
        (_, false) => HEAD_BASELINES,
        (_, true) => HEAD_MET,
    };
    text.fill(lang, &[("n", &baselines), ("all", &sheet.len()), ("met", &met)])
}

/// The latest value against the baseline, with the direction in a word.
pub fn change(lang: Lang, unit: Unit, change: KpiChange) -> String {
    let by = change.to - change.from;
    let text = match change.course {
        KpiCourse::Same if by == 0.0 => return SAME.get(lang).to_owned(),
        KpiCourse::Same => HARDLY,
        KpiCourse::Better => BETTER,
        KpiCourse::Worse => WORSE,
    };
    let sign = if by < 0.0 { "\u{2212}" } else { "+" };
    let size = match unit {
        Unit::Percent => POINTS.fill(lang, &[("n", &plain(by.abs()))]),
        _ => figure(lang, unit, by.abs()),
    };
    text.fill(lang, &[("by", &format!("{sign}{size}"))])
}

/// What the small line shows, for who cannot see it; `None` when nothing was measured.
pub fn line(lang: Lang, name: &str, state: &KpiState) -> Option<String> {
    let (first_day, first) = *state.values.first()?;
    let (last_day, last) = state.latest()?;
    let write = |value| figure(lang, state.unit, value);
    let day = |day| format::date(lang, day);
    let aim = target(lang, state.unit, state.operator, state.target);
    let marks = match state.baseline {
        Some(baseline) => MARK_BOTH.fill(lang, &[("value", &aim), ("baseline", &write(baseline))]),
        None => MARK_TARGET.fill(lang, &[("value", &aim)]),
    };
    Some(if state.values.len() == 1 {
        LINE_ONE.fill(lang, &[("kpi", &name), ("value", &write(last)), ("date", &day(last_day)), ("marks", &marks)])
    } else {
        LINE_MANY.fill(
            lang,
            &[
                ("kpi", &name),
                ("n", &state.values.len()),
                ("first", &write(first)),
                ("from", &day(first_day)),
                ("last", &write(last)),
                ("to", &day(last_day)),
                ("marks", &marks),
            ],
        )
    })
}

/// A value and the day it was found on.
pub fn on_day(lang: Lang, unit: Unit, (day, value): (Date, f64)) -> String {
    ON_DAY.fill(lang, &[("value", &figure(lang, unit, value)), ("date", &format::date(lang, day))])
}

/// What several figures say together.
pub fn blind_spot(lang: Lang, sheet: &[KpiState], spot: &BlindSpot) -> String {
    let write = |id: &str, value: f64| {
        let unit = sheet.iter().find(|state| state.kpi.as_str() == id).map(|state| state.unit);
        unit.map_or_else(|| plain(value), |unit| figure(lang, unit, value))
    };
    let (text, response, (id, other)) = match spot {
        BlindSpot::FasterNotShorter { response, handling } => {
            (SPOT_SHORTER, Some(response), ("handling_time", handling))
        }
        BlindSpot::FasterNotSettled { response, settled } => {
            (SPOT_SETTLED, Some(response), ("first_contact_resolution", settled))
        }
        BlindSpot::StillToPeople(change) => (SPOT_PEOPLE, None, ("human_intervention", change)),
    };
    let faster = |pick: fn(&KpiChange) -> f64| response.map_or_else(String::new, |r| write("first_response", pick(r)));
    let (a, b) = (faster(|change| change.from), faster(|change| change.to));
    text.fill(lang, &[("a", &a), ("b", &b), ("c", &write(id, other.from)), ("d", &write(id, other.to))])
}

/// Why a value is refused.
pub const fn fault(fault: ValueFault) -> Text {
    match fault {
        ValueFault::NoNumber => NO_NUMBER,
        ValueFault::Negative => NEGATIVE,
        ValueFault::OverHundred => OVER_HUNDRED,
        ValueFault::TooLarge => TOO_LARGE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rollout::blind_spots;

    fn state(kpi: &str, unit: Unit, operator: Operator, baseline: Option<f64>, values: &[(&str, f64)]) -> KpiState {
        KpiState {
            kpi: kpi.into(),
            unit,
            operator,
            target: 5.0,
            own_target: false,
            baseline,
            values: values.iter().map(|(day, value)| (day.parse().unwrap(), *value)).collect(),
            gates: Vec::new(),
        }
    }

    #[test]
    fn the_heading_is_what_the_sheet_says() {
        let with = |baseline, values| state("first_response", Unit::Minutes, Operator::AtMost, baseline, values);
        let say = |sheet: &[KpiState]| [Lang::En, Lang::ZhHant].map(|lang| headline(lang, sheet));
        assert_eq!(say(&[with(None, &[])])[0], "Nothing measured yet – start with baselines");
        assert_eq!(
            say(&[with(Some(9.0), &[]), with(None, &[])]),
            ["1 of 2 figures has a baseline; nothing is measured yet", "2 項指標中 1 項有基準值，還沒有量測值"]
        );
        assert_eq!(
            say(&[with(Some(9.0), &[("2026-05-03", 5.0)]), with(Some(9.0), &[])]),
            ["2 of 2 figures have a baseline; 1 meets its target", "2 項指標中 2 項有基準值，1 項達標"]
        );
    }

    #[test]
    fn values_and_changes_carry_their_unit() {
        let zh = Lang::ZhHant;
        assert_eq!(figure(Lang::En, Unit::Minutes, 4.25), "4.25 min");
        assert_eq!(figure(zh, Unit::Currency, 1200.0), "1,200 元");
        assert_eq!(target(zh, Unit::Percent, Operator::AtLeast, 70.0), "70% 以上");
        assert_eq!(target(zh, Unit::Minutes, Operator::AtMost, 5.0), "5 分鐘以下");
        assert_eq!(target(Lang::En, Unit::Percent, Operator::AtLeast, 70.0), "at least 70%");
        let less = KpiChange { from: 9.0, to: 5.5, course: KpiCourse::Better };
        assert_eq!(change(Lang::En, Unit::Minutes, less), "\u{2212}3.5 min, better");
        assert_eq!(change(zh, Unit::Percent, KpiChange { to: 21.0, ..less }), "+12 個百分點，改善");
        let same = KpiChange { from: 9.5, to: 9.4, course: KpiCourse::Same };
        assert_eq!(change(zh, Unit::Minutes, same), "\u{2212}0.1 分鐘，幾乎沒變");
        assert_eq!(change(zh, Unit::Minutes, KpiChange { to: 9.5, ..same }), "持平");
    }

    #[test]
    fn the_line_and_the_blind_spot_are_sentences() {
        let response = state(
            "first_response",
            Unit::Minutes,
            Operator::AtMost,
            Some(30.0),
            &[("2026-05-03", 12.0), ("2026-06-01", 4.0)],
        );
        let handling = state("handling_time", Unit::Minutes, Operator::AtMost, Some(10.0), &[("2026-06-02", 9.9)]);
        assert_eq!(
            line(Lang::En, "First response", &response).unwrap(),
            "First response: 2 values, from 12 min on 3 May 2026 to 4 min on 1 Jun 2026; target at most 5 min, baseline 30 min."
        );
        assert_eq!(
            line(Lang::ZhHant, "處理時間", &handling).unwrap(),
            "處理時間：2026 年 6 月 2 日為 9.9 分鐘；目標 5 分鐘以下，基準值 10 分鐘。"
        );
        let sheet = [response, handling];
        let said: Vec<String> = blind_spots(&sheet).iter().map(|spot| blind_spot(Lang::ZhHant, &sheet, spot)).collect();
        assert_eq!(
            said,
            [
                "回覆變快了（30 分鐘 → 4 分鐘），處理時間卻沒有縮短（10 分鐘 → 9.9 分鐘）。慢的多半是對話之後的審核、資料確認或跨部門作業，先從後端流程找原因。"
            ]
        );
    }
}
