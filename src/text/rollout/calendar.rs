//! What the plan has to fit: words of the page, names of holidays, and what decides the pace as a sentence.

use crate::domain::holidays::{DayOff, Festival};
use crate::domain::language::Lang;
use crate::domain::model::Model;
use crate::domain::rollout::{Due, Fit, WORKDAYS};
use crate::domain::units::{Date, MINUTES_PER_HOUR};
use crate::text::rollout::{FIT_TITLE, role};
use crate::text::{Text, format};

texts! {
    FIND_MISSED = "The plan ends {n} {n|week|weeks} after the day it should be done", "計畫會比期限晚 {n} 週完成";
    FIND_PACE = "{role}: {hours} hours a week set the pace", "{role}每週 {hours} 小時，決定整個計畫的進度";
    FIND_PACE_FREEZE = "{role}: {hours} hours a week set the pace; nothing goes live {from} – {to}", "{role}每週 {hours} 小時決定進度，{from} – {to} 不能上線";
    LEDE = "Every change here plans the work anew, at once.", "這裡一有變動，時程會立刻重新計算。";

    TIME_TITLE = "Start and deadline", "開始日與期限";
    DEADLINE = "Everything done by", "完成期限";
    DEADLINE_HINT = "Left open: as soon as possible.", "不填就以最快完成為準。";
    DUE_ROOM = "In time, with {n} {n|week|weeks} to spare.", "趕得上，還有 {n} 週餘裕。";
    DUE_JUST = "In time, with not a week to spare.", "剛好趕上，沒有餘裕。";
    DUE_MISSED = "{n} {n|week|weeks} too late with these hours and freezes.", "以目前的時數與凍結期，會晚 {n} 週。";
    DUE_NEVER = "{n} {n|week|weeks} too late. No plan of this work can keep that day; the earliest possible end is {date}.", "會晚 {n} 週，而且怎麼排都趕不上，最早也要到 {date}。";
    DUE_UNKNOWN = "There is no complete plan yet to compare with that day.", "目前還排不出完整計畫，無法和期限比較。";
    TO_PLAN = "See the plan", "查看時程";
    ENDS = "As it stands, the work runs from {start} to {end}.", "以目前條件，{start}開始，{end}完成。";

    HOURS_TITLE = "Hours a week for this project", "每週可投入的時數";
    HOURS_PACE = "{role} has the fewest hours for what is to do; more of them are what would help first.", "相對於工作量，{role}的時數最吃緊；要加快，先從這裡增加。";

    YEAR_TITLE = "The year at a glance", "全年一覽";
    YEAR_LABEL = "Months by days with freezes, holidays, start and end of the plan; the lists below say the same", "各月份每一天的凍結期、假日與計畫起訖；下方清單有相同內容";
    YEAR_KEY = "Line: the plan runs. Hatched: freeze. Dot: holiday. Shaded: weekend. Tall marks: today, deadline.", "橫線：計畫進行中。斜線：凍結期。圓點：假日。底色：週末。直線：今天、期限。";
    TODAY = "today", "今天";
    BY = "deadline", "期限";

    HOLIDAYS = "Holidays", "假日";
    HOLIDAYS_HINT = "On a holiday nobody has hours for the project; freezes only keep things from going live.", "假日當天沒有人投入專案；凍結期只是不上線，工作照做。";
    HOLIDAYS_CHECK = "Worked out from the law on holidays. The government publishes the final calendar each summer for the year after: check the days around Lunar New Year.", "依《紀念日及節日實施條例》推算。人事行政總處每年年中公布隔年的辦公日曆，請再核對，特別是春節前後的補假。";
    HOLIDAYS_NONE = "No holidays yet: the plan counts every week as a full one.", "還沒有假日，計畫把每一週都當成完整的一週。";
    YEAR_ADD = "Public holidays {year} ({n} {n|day|days})", "{year} 年國定假日（{n} 天）";
    YEAR_ADDED = "Added {n} {n|holiday|holidays} of {year}", "已加入 {year} 年 {n} 天假日";
    YEAR_HOLIDAYS = "{year}: {n} {n|day|days}", "{year} 年：{n} 天";
    YEAR_REMOVE = "Remove all of {year}", "移除 {year} 年全部";
    YEAR_REMOVED = "Removed the holidays of {year}", "已移除 {year} 年的假日";
    HOLIDAY_DAY = "{name}: day", "{name}：日期";
    HOLIDAY_NAME = "{date}: name", "{date}：名稱";
    HOLIDAY_REMOVED = "Removed “{name}”", "已移除「{name}」";
    HOLIDAY_TAKEN = "{date} is a holiday already", "{date} 已經是假日";
    WEEK_KEEPS = "{weekday}; its week keeps {n} of {all} days", "{weekday}，那一週剩 {n} / {all} 天";
    WEEKEND = "{weekday}; nobody works then anyway", "{weekday}，本來就不上班";
    BEFORE_START = "{weekday}; before the plan starts", "{weekday}，計畫還沒開始";
    OWN_TITLE = "Add days of your own", "新增自訂假日";
    OWN_NAME = "What for", "名稱";
    OWN_FROM = "From", "開始";
    OWN_TO = "To (left open: one day)", "結束（不填就是一天）";
    OWN_ADD = "Add the days", "新增假日";
    OWN_USUAL = "Company holiday", "公司休假";
    OWN_ADDED = "Added {n} {n|day|days}", "已新增 {n} 天";
    OWN_NOTHING = "These days are off already", "這些日子本來就放假";
    IN_LIEU = "{name} (day in lieu)", "{name}（補假）";
}

/// What decides how soon the plan is done.
pub fn finding(lang: Lang, model: &Model, fit: &Fit) -> String {
    if let Due::Missed { weeks, .. } = fit.due {
        return FIND_MISSED.fill(lang, &[("n", &weeks)]);
    }
    let Some((id, minutes)) = &fit.pace else { return FIT_TITLE.get(lang).to_owned() };
    let (role, hours) = (role(lang, model, id), format::number(f64::from(*minutes) / MINUTES_PER_HOUR, 1));
    match &fit.freeze {
        None => FIND_PACE.fill(lang, &[("role", &role), ("hours", &hours)]),
        Some(span) => {
            let (from, to) = (format::short_date(lang, span.from), format::short_date(lang, span.to));
            FIND_PACE_FREEZE.fill(lang, &[("role", &role), ("hours", &hours), ("from", &from), ("to", &to)])
        }
    }
}

/// How the plan lies to its deadline; `None` while none is set.
pub fn due(lang: Lang, due: &Due) -> Option<String> {
    Some(match due {
        Due::Unset => return None,
        Due::Unknown => DUE_UNKNOWN.get(lang).to_owned(),
        Due::Room { weeks: 0 } => DUE_JUST.get(lang).to_owned(),
        Due::Room { weeks } => DUE_ROOM.fill(lang, &[("n", weeks)]),
        Due::Missed { weeks, never: false, .. } => DUE_MISSED.fill(lang, &[("n", weeks)]),
        Due::Missed { weeks, soonest, never: true } => {
            DUE_NEVER.fill(lang, &[("n", weeks), ("date", &format::date(lang, *soonest))])
        }
    })
}

const fn t(en: &'static str, zh_hant: &'static str) -> Text {
    Text { en, zh_hant }
}

/// The day of the week.
pub fn weekday(lang: Lang, day: Date) -> &'static str {
    const NAMES: [Text; 7] = [
        t("Mon", "週一"),
        t("Tue", "週二"),
        t("Wed", "週三"),
        t("Thu", "週四"),
        t("Fri", "週五"),
        t("Sat", "週六"),
        t("Sun", "週日"),
    ];
    let at = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
    NAMES[at].get(lang)
}

/// How many of its days the week of a holiday keeps.
pub fn week_keeps(lang: Lang, day: Date, lost: u32) -> String {
    let left = WORKDAYS.saturating_sub(lost);
    WEEK_KEEPS.fill(lang, &[("weekday", &weekday(lang, day)), ("n", &left), ("all", &WORKDAYS)])
}

/// What a public holiday is called in a plan.
pub fn day_off(lang: Lang, off: &DayOff) -> String {
    let name = festival(off.festival).get(lang);
    if off.in_lieu { IN_LIEU.fill(lang, &[("name", &name)]) } else { name.to_owned() }
}

/// What a holiday is called.
pub const fn festival(festival: Festival) -> Text {
    match festival {
        Festival::NewYear => t("New Year’s Day", "元旦"),
        Festival::BeforeLunarEve => t("Day before Lunar New Year’s Eve", "小年夜"),
        Festival::LunarEve => t("Lunar New Year’s Eve", "除夕"),
        Festival::Lunar(1) => t("Lunar New Year", "春節初一"),
        Festival::Lunar(2) => t("Lunar New Year, second day", "春節初二"),
        Festival::Lunar(_) => t("Lunar New Year, third day", "春節初三"),
        Festival::Peace => t("Peace Memorial Day", "和平紀念日"),
        Festival::Children => t("Children’s Day", "兒童節"),
        Festival::TombSweeping => t("Tomb Sweeping Day", "清明節"),
        Festival::Labour => t("Labour Day", "勞動節"),
        Festival::DragonBoat => t("Dragon Boat Festival", "端午節"),
        Festival::MidAutumn => t("Mid-Autumn Festival", "中秋節"),
        Festival::Teachers => t("Teachers’ Day", "教師節"),
        Festival::National => t("National Day", "國慶日"),
        Festival::Retrocession => t("Retrocession Day", "光復節"),
        Festival::Constitution => t("Constitution Day", "行憲紀念日"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::built_in;
    use crate::domain::holidays::taiwan;
    use crate::domain::rollout::FrozenSpan;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn freeze() -> FrozenSpan {
        let (from, to) = (day("2027-01-30"), day("2027-02-13"));
        FrozenSpan { freeze: "f".into(), name: "Lunar New Year".to_owned(), from, to, first_week: 9, last_week: 11 }
    }

    #[test]
    fn the_finding_is_the_deadline_missed_or_what_sets_the_pace() {
        let model = built_in();
        let fit = Fit { due: Due::Unset, pace: Some(("knowledge".into(), 360)), freeze: Some(freeze()) };
        let both = |fit: &Fit| [finding(Lang::En, &model, fit), finding(Lang::ZhHant, &model, fit)];
        let [en, zh] = both(&fit);
        assert!(en.ends_with(": 6 hours a week set the pace; nothing goes live 30 Jan – 13 Feb"), "{en}");
        assert!(zh.ends_with("每週 6 小時決定進度，1/30 – 2/13 不能上線"), "{zh}");
        let [en, zh] = both(&Fit { freeze: None, ..fit.clone() });
        assert!(en.ends_with(": 6 hours a week set the pace") && zh.ends_with("決定整個計畫的進度"), "{en} {zh}");
        let due = Due::Missed { weeks: 1, soonest: day("2027-04-30"), never: false };
        assert_eq!(
            both(&Fit { due, ..fit }),
            ["The plan ends 1 week after the day it should be done", "計畫會比期限晚 1 週完成"]
        );
        let nothing = Fit { due: Due::Unset, pace: None, freeze: None };
        assert_eq!(both(&nothing), ["What the plan has to fit", "排程條件"]);
    }

    #[test]
    fn a_deadline_is_answered_at_once() {
        let said = |due: Due| super::due(Lang::En, &due);
        assert_eq!(said(Due::Unset), None);
        assert_eq!(said(Due::Room { weeks: 3 }).unwrap(), "In time, with 3 weeks to spare.");
        assert_eq!(said(Due::Room { weeks: 0 }).unwrap(), "In time, with not a week to spare.");
        let missed = |never| Due::Missed { weeks: 4, soonest: day("2027-04-30"), never };
        assert_eq!(said(missed(false)).unwrap(), "4 weeks too late with these hours and freezes.");
        assert!(said(missed(true)).unwrap().ends_with("the earliest possible end is 30 Apr 2027."));
    }

    #[test]
    fn holidays_are_named_in_both_languages() {
        let named = |lang| taiwan(2026).iter().map(|off| day_off(lang, off)).collect::<Vec<_>>();
        assert_eq!(named(Lang::ZhHant)[4..7], ["春節初三", "小年夜（補假）", "和平紀念日（補假）"]);
        assert_eq!(named(Lang::En)[6], "Peace Memorial Day (day in lieu)");
        assert_eq!(week_keeps(Lang::En, day("2026-02-20"), 5), "Fri; its week keeps 0 of 5 days");
        assert_eq!(week_keeps(Lang::ZhHant, day("2026-05-01"), 1), "週五，那一週剩 4 / 5 天");
    }
}
