//! What stands on the page of options, and how far a search is, in words.

use crate::domain::language::Lang;
use crate::domain::rollout::Contrast;
use crate::domain::work::Objective;
use crate::text::{Text, format};

texts! {
    SAME = "Both orders give the same plan", "兩種排法的結果相同";
    NO_VALUE = "Nothing goes live in this plan, so only its length counts", "這份計畫沒有流程上線，只需要看時程長短";
    NO_END = "Some work has no place yet, so the two plans cannot be compared", "還有工作排不進去，目前無法比較兩種排法";
    SOONER_AND_LATER = "Value first brings the freed hours {weeks} {weeks|week|weeks} earlier and ends {n} {n|week|weeks} later", "效益優先可提早 {weeks} 週省下時間，但晚 {n} 週全部完成";
    SOONER_AND_SAME = "Value first brings the freed hours {weeks} {weeks|week|weeks} earlier and ends in the same week", "效益優先可提早 {weeks} 週省下時間，完成日不受影響";
    SOONER_AND_SOONER = "Value first brings the freed hours {weeks} {weeks|week|weeks} earlier and ends {n} {n|week|weeks} earlier", "效益優先可提早 {weeks} 週省下時間，也提早 {n} 週全部完成";
    ALIKE_AND_LATER = "Fastest ends {n} {n|week|weeks} earlier, and the freed hours come about as early", "最快完成可提早 {n} 週做完，省下時間的時點差不多";
    ALIKE_AND_SAME = "Both orders end in the same week and bring the freed hours about as early", "兩種排法同一週完成，省下時間的時點也差不多";
    ALIKE_AND_SOONER = "Value first ends {n} {n|week|weeks} earlier, and the freed hours come about as early", "效益優先可提早 {n} 週做完，省下時間的時點差不多";

    PLANS = "Two orders for the same work", "同樣的工作，兩種排法";
    FASTEST = "Fastest", "最快完成";
    VALUE_FIRST = "Value first", "效益優先";
    FASTEST_ABOUT = "Everything is done as early as possible.", "全部工作越早做完越好。";
    VALUE_FIRST_ABOUT = "The processes that free the most hours go live first.", "省下最多時間的流程先上線。";
    YOURS = "Your plan", "目前採用";
    CHOOSE = "Plan this way", "改用這種排法";
    CHOSEN = "Planned anew: {name}", "已改用：{name}";
    LENGTH = "Length", "時程";
    PROVEN = "{n} {n|week|weeks}, proven shortest", "{n} 週，已證明是最短";
    AT_MOST = "{n} {n|week|weeks}, at most {gap}% longer than the shortest possible", "{n} 週，最多比理論最短長 {gap}%";
    FIRST_LIVE = "First process live", "第一項流程上線";
    END = "Everything done", "全部完成";
    VALUE_WEEK = "Freed hours arrive", "開始省下時間";
    VALUE_WEEK_TEXT = "after {n} {n|week|weeks} on average", "平均在 {n} 週後";
    BOTTLENECK = "Bottleneck", "瓶頸";
    BOTTLENECK_TEXT = "{role}, {percent}% of the time taken", "{role}，時間用掉 {percent}%";

    CHART = "Phases and gates of both plans", "兩種排法的階段與關卡";
    CHART_LABEL = "Phases of both plans on one time axis; the table below says the same", "兩種排法的階段時程；下方表格內容相同";
    CHART_KEY = "Filled, above: {above}. Outlined, below: {below}. Diamond: gate.", "上方實心：{above}。下方外框：{below}。菱形：關卡。";
    AS_TABLE = "As a table", "以表格顯示";
    COL_PHASE = "Phase", "階段";
    COL_SPAN = "{name}: from – to", "{name}：起訖";
    COL_GATE = "{name}: gate", "{name}：關卡";

    ELSEWHERE = "{n} {n|package stands|packages stand} elsewhere with {name}", "「{name}」有 {n} 個工作包的時間不同";

    SHORTEN = "What would shorten the plan", "怎樣可以更快完成";
    SHORTEN_LEDE = "Each change is tried on your plan, alone: one more hour a week of each role, one week less for each package on the critical path, its hours being the same.", "針對目前採用的計畫逐一試算：各角色每週多 1 小時，或要徑上的工作包縮短 1 週（總工時不變）。";
    SHORTEN_AFTER = "Begins when the search for the plan has ended.", "找完更好的排法後開始試算。";
    SHORTEN_PROGRESS = "{tried} of {most} changes tried", "已試算 {tried}／{most} 種調整";
    GIVE_HOUR = "Set to {n} h a week", "改為每週 {n} 小時";
    GIVEN_HOUR = "{role}: {n} h a week from now on", "{role}已改為每週 {n} 小時";
    CUT_WEEK = "Set to {n} {n|week|weeks}", "改為 {n} 週";
    CUT = "“{package}”: {n} {n|week|weeks} from now on", "「{package}」已改為 {n} 週";

    SEARCHING = "Searching for a better plan: {made} of {most} – at most {gap}% longer than the best possible", "尋找更好的排法：{made}／{most}，最多比理論最短長 {gap}%";
    SEARCHING_SHORTEST = "Searching for a better plan: {made} of {most} – none is shorter", "尋找更好的排法：{made}／{most}，時程已是最短";
    STOPPED = "Stopped after {made} of {most} plans; the best of them is shown.", "已停止，比較了 {made}／{most} 種排法，目前顯示其中最好的。";
    COMPARED = "{made} {made|plan|plans} compared; the best is shown.", "已比較 {made} 種排法，目前顯示最好的一種。";
    PROVEN_AFTER = "{made} {made|plan|plans} compared; no plan is better than this one.", "比較了 {made} 種排法，已證明沒有更好的。";
    STOP = "Stop", "停止";
    GO_ON = "Go on", "繼續";
    SAID_SEARCHING = "Searching for a better plan", "正在尋找更好的排法";
    SAID_FOUND = "Search ended: {n} {n|week|weeks}", "已找完：{n} 週";
}

/// What an objective is called.
pub const fn objective(objective: Objective) -> Text {
    match objective {
        Objective::Fastest => FASTEST,
        Objective::ValueFirst => VALUE_FIRST,
    }
}

/// What an objective aims at.
pub const fn about(objective: Objective) -> Text {
    match objective {
        Objective::Fastest => FASTEST_ABOUT,
        Objective::ValueFirst => VALUE_FIRST_ABOUT,
    }
}

/// The finding: what putting value first does.
pub fn finding(lang: Lang, found: Contrast) -> String {
    let (value_by, ends_by) = match found {
        Contrast::NoEnd => return NO_END.get(lang).to_owned(),
        Contrast::NoValue => return NO_VALUE.get(lang).to_owned(),
        Contrast::Same => return SAME.get(lang).to_owned(),
        Contrast::Differ { value_by, ends_by } => (value_by, ends_by),
    };
    let text = match (value_by.is_some(), ends_by.signum()) {
        (true, 1) => SOONER_AND_LATER,
        (true, 0) => SOONER_AND_SAME,
        (true, _) => SOONER_AND_SOONER,
        (false, 1) => ALIKE_AND_LATER,
        (false, 0) => ALIKE_AND_SAME,
        (false, _) => ALIKE_AND_SOONER,
    };
    let weeks = format::rounded(value_by.unwrap_or(0.0));
    text.fill(lang, &[("weeks", &weeks), ("n", &ends_by.unsigned_abs())])
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    #[test]
    fn the_finding_says_what_is_won_and_what_it_costs() {
        let differ = |value_by, ends_by| Contrast::Differ { value_by, ends_by };
        let found = [
            Contrast::Same,
            Contrast::NoValue,
            Contrast::NoEnd,
            differ(Some(3.0), 2),
            differ(Some(1.0), 0),
            differ(Some(2.66), -1),
            differ(None, 1),
            differ(None, 0),
            differ(None, -2),
        ];
        let said = |lang| found.map(|found| finding(lang, found)).join("\n");
        expect![[r#"
            Both orders give the same plan
            Nothing goes live in this plan, so only its length counts
            Some work has no place yet, so the two plans cannot be compared
            Value first brings the freed hours 3 weeks earlier and ends 2 weeks later
            Value first brings the freed hours 1 week earlier and ends in the same week
            Value first brings the freed hours 2.7 weeks earlier and ends 1 week earlier
            Fastest ends 1 week earlier, and the freed hours come about as early
            Both orders end in the same week and bring the freed hours about as early
            Value first ends 2 weeks earlier, and the freed hours come about as early"#]]
        .assert_eq(&said(Lang::En));
        expect![[r#"
            兩種排法的結果相同
            這份計畫沒有流程上線，只需要看時程長短
            還有工作排不進去，目前無法比較兩種排法
            效益優先可提早 3 週省下時間，但晚 2 週全部完成
            效益優先可提早 1 週省下時間，完成日不受影響
            效益優先可提早 2.7 週省下時間，也提早 1 週全部完成
            最快完成可提早 1 週做完，省下時間的時點差不多
            兩種排法同一週完成，省下時間的時點也差不多
            效益優先可提早 2 週做完，省下時間的時點差不多"#]]
        .assert_eq(&said(Lang::ZhHant));
    }
}
