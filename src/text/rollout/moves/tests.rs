//! What is said of plans that differ, of a few days, and of what ran late.

use std::sync::Arc;

use expect_test::{Expect, expect};

use super::*;
use crate::domain::plan::RolloutSettings;
use crate::domain::process::Bucket::AiHandles;
use crate::domain::rollout::fixture::{model, planned, planned_on, process, team};
use crate::domain::rollout::{ends_by, moves};
use crate::domain::units::Date;
use crate::domain::work::{PackageChange, Progress, Work};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn settings(it: u16) -> RolloutSettings {
    let hours_per_week = [("it".into(), it)].into();
    RolloutSettings { start: Some(day("2026-11-23")), hours_per_week, ..RolloutSettings::default() }
}

fn check(before: &Rollout, after: &Rollout, [en, zh]: [Expect; 2]) {
    let found = moves(before, after);
    let said = |lang| {
        let line = |found: &Move| format!("{}  {}\n", moved(lang, found), why(lang, &model(), after, found));
        let all: String = found.iter().map(line).collect();
        format!("{all}{}\n", summary(lang, &found, ends_by(before, after)))
    };
    en.assert_eq(&said(Lang::En));
    zh.assert_eq(&said(Lang::ZhHant));
}

#[test]
fn less_time_and_more_of_it() {
    let team = team(1, vec![process("a", AiHandles, 1.0)]);
    let (much, little) = (planned(&team, &settings(4)), planned(&team, &settings(2)));
    check(
        &much,
        &little,
        [
            expect![[r#"
        “data” ends 1 week later, on 3 Jan.  “channels” has to be done first. Lead and IT have no time left in the week of 7 Dec.
        “tool” starts 1 week later, on 4 Jan.  “data” has to be done first. IT has no time left in the week of 28 Dec.
        “pilot: A” starts 1 week later, on 11 Jan.  “tool” has to be done first. IT has no time left in the week of 4 Jan.
        “review: A” starts 1 week later, on 8 Feb.  “pilot: A” has to be done first.
        “live: A” starts 1 week later, on 15 Feb.  “review: A” has to be done first.
        “inbox” starts 1 week later, on 1 Mar. It takes 2 weeks longer and ends on 28 Mar.  IT has no time left in the week of 22 Feb.
        “tuning: A” starts 1 week later, on 1 Mar.  “live: A” has to be done first.
        “contract” starts 3 weeks later, on 29 Mar.  “inbox” has to be done first. IT has no time left in the week of 22 Mar.
        “lookback” starts 1 week later, on 29 Mar.  “tuning: A” has to be done first.
        9 packages move; the end moves back by 2 weeks.
    "#]],
            expect![[r#"
        「data」晚 1 週完成，改到 1/3。  要先完成「channels」。12/7 那一週，Lead、IT已經排滿。
        「tool」延後 1 週，改在 1/4 開始。  要先完成「data」。12/28 那一週，IT已經排滿。
        「pilot：A」延後 1 週，改在 1/11 開始。  要先完成「tool」。1/4 那一週，IT已經排滿。
        「review：A」延後 1 週，改在 2/8 開始。  要先完成「pilot：A」。
        「live：A」延後 1 週，改在 2/15 開始。  要先完成「review：A」。
        「inbox」延後 1 週，改在 3/1 開始。做的時間多 2 週，3/28 完成。  2/22 那一週，IT已經排滿。
        「tuning：A」延後 1 週，改在 3/1 開始。  要先完成「live：A」。
        「contract」延後 3 週，改在 3/29 開始。  要先完成「inbox」。3/22 那一週，IT已經排滿。
        「lookback」延後 1 週，改在 3/29 開始。  要先完成「tuning：A」。
        9 個工作包移動，完成日延後 2 週。
    "#]],
        ],
    );
    let back = moves(&little, &much);
    assert!(back.iter().all(|found| moved(Lang::En, found).contains(" earlier, on ")));
    assert!(moved(Lang::En, &back[5]).ends_with("It takes 2 weeks less and ends on 7 Mar."));
    assert!(summary(Lang::ZhHant, &back, ends_by(&little, &much)).ends_with("完成日提早 2 週。"));
    check(
        &much,
        &much,
        [
            expect![[r#"
        Nothing moves.
    "#]],
            expect![[r#"
        時程沒有變動。
    "#]],
        ],
    );
}

#[test]
fn what_comes_in_goes_out_and_finds_no_place() {
    let one = planned(&team(1, vec![process("a", AiHandles, 1.0)]), &settings(4));
    let other = planned(&team(1, vec![process("b", AiHandles, 1.0)]), &settings(0));
    check(
        &one,
        &other,
        [
            expect![[r#"
                “kpi” has no place any more.  
                “channels” has no place any more.  
                “standards” has no place any more.  “kpi” has no place in the plan, and this comes after it.
                “data” has no place any more.  
                “tool” has no place any more.  
                “pilot: B” is new and has no place yet.  
                “review: B” is new and has no place yet.  “pilot: B” has no place in the plan, and this comes after it.
                “inbox” has no place any more.  
                “live: B” is new and has no place yet.  
                “contract” has no place any more.  
                “tuning: B” is new and has no place yet.  “live: B” has no place in the plan, and this comes after it.
                “lookback” has no place any more.  “tuning: B” has no place in the plan, and this comes after it.
                “pilot: A” is no longer in the plan.  
                “review: A” is no longer in the plan.  
                “live: A” is no longer in the plan.  
                “tuning: A” is no longer in the plan.  
                4 packages are new, 4 packages go out and 8 packages lose their place.
            "#]],
            expect![[r#"
                「kpi」排不進去了。  
                「channels」排不進去了。  
                「standards」排不進去了。  排在「kpi」之後，而它還排不進去。
                「data」排不進去了。  
                「tool」排不進去了。  
                新增「pilot：B」，但還排不進去。  
                新增「review：B」，但還排不進去。  排在「pilot：B」之後，而它還排不進去。
                「inbox」排不進去了。  
                新增「live：B」，但還排不進去。  
                「contract」排不進去了。  
                新增「tuning：B」，但還排不進去。  排在「live：B」之後，而它還排不進去。
                「lookback」排不進去了。  排在「tuning：B」之後，而它還排不進去。
                「pilot：A」不再列入計畫。  
                「review：A」不再列入計畫。  
                「live：A」不再列入計畫。  
                「tuning：A」不再列入計畫。  
                4 個工作包新加入、4 個工作包不再列入、8 個工作包排不進去。
            "#]],
        ],
    );
    check(
        &other,
        &planned(&team(1, vec![]), &settings(4)),
        [
            expect![[r#"
                “kpi” has a place now, from 23 Nov to 6 Dec.  It starts with the plan.
                “channels” has a place now, from 7 Dec to 13 Dec.  “kpi” has to be done first.
                “standards” has a place now, from 7 Dec to 27 Dec.  “kpi” has to be done first.
                “data” has a place now, from 14 Dec to 27 Dec.  “channels” has to be done first. Lead and IT have no time left in the week of 7 Dec.
                “inbox” has a place now, from 28 Dec to 10 Jan.  “data” has to be done first. IT has no time left in the week of 21 Dec.
                “lookback” has a place now, from 28 Dec to 3 Jan.  “standards” has to be done first. “data” has to be done first. Lead has no time left in the week of 21 Dec.
                “tool” is no longer in the plan.  
                “pilot: B” is no longer in the plan.  
                “review: B” is no longer in the plan.  
                “live: B” is no longer in the plan.  
                “contract” is no longer in the plan.  
                “tuning: B” is no longer in the plan.  
                6 packages go out and 6 packages find a place.
            "#]],
            expect![[r#"
                「kpi」現在排得進去了，11/23 到 12/6。  計畫一開始就做。
                「channels」現在排得進去了，12/7 到 12/13。  要先完成「kpi」。
                「standards」現在排得進去了，12/7 到 12/27。  要先完成「kpi」。
                「data」現在排得進去了，12/14 到 12/27。  要先完成「channels」。12/7 那一週，Lead、IT已經排滿。
                「inbox」現在排得進去了，12/28 到 1/10。  要先完成「data」。12/21 那一週，IT已經排滿。
                「lookback」現在排得進去了，12/28 到 1/3。  要先完成「standards」。要先完成「data」。12/21 那一週，Lead已經排滿。
                「tool」不再列入計畫。  
                「pilot：B」不再列入計畫。  
                「review：B」不再列入計畫。  
                「live：B」不再列入計畫。  
                「contract」不再列入計畫。  
                「tuning：B」不再列入計畫。  
                6 個工作包不再列入、6 個工作包現在排得進去。
            "#]],
        ],
    );
}

#[test]
fn a_few_days_are_told_by_the_day() {
    let team = team(1, vec![]);
    let later = RolloutSettings { start: Some(day("2026-11-25")), ..settings(4) };
    check(
        &planned(&team, &settings(4)),
        &planned(&team, &later),
        [
            expect![[r#"
                “kpi” starts on 25 Nov instead of 23 Nov.  It starts with the plan.
                “channels” starts on 9 Dec instead of 7 Dec.  “kpi” has to be done first.
                “standards” starts on 9 Dec instead of 7 Dec.  “kpi” has to be done first.
                “data” starts on 16 Dec instead of 14 Dec.  “channels” has to be done first. Lead and IT have no time left in the week of 9 Dec.
                “inbox” starts on 30 Dec instead of 28 Dec.  “data” has to be done first. IT has no time left in the week of 23 Dec.
                “lookback” starts on 30 Dec instead of 28 Dec.  “standards” has to be done first. “data” has to be done first. Lead has no time left in the week of 23 Dec.
                6 packages move; the end stays in the same week.
            "#]],
            expect![[r#"
                「kpi」從 11/23 改到 11/25 開始。  計畫一開始就做。
                「channels」從 12/7 改到 12/9 開始。  要先完成「kpi」。
                「standards」從 12/7 改到 12/9 開始。  要先完成「kpi」。
                「data」從 12/14 改到 12/16 開始。  要先完成「channels」。12/9 那一週，Lead、IT已經排滿。
                「inbox」從 12/28 改到 12/30 開始。  要先完成「data」。12/23 那一週，IT已經排滿。
                「lookback」從 12/28 改到 12/30 開始。  要先完成「standards」。要先完成「data」。12/23 那一週，Lead已經排滿。
                6 個工作包移動，仍在同一週完成。
            "#]],
        ],
    );
}

#[test]
fn planning_anew_tells_what_ran_late() {
    let progress = |progress| Arc::new(PackageChange { progress: Some(progress), ..PackageChange::default() });
    let work = |from: Option<&str>| Work {
        planned_from: from.map(day),
        packages: [("kpi".into(), progress(Progress::doing(day("2026-11-23"))))].into(),
        ..Work::default()
    };
    let team = team(1, vec![]);
    let on = |from, today| planned_on(&team, &settings(4), &work(from), day(today));
    let before = on(None, "2026-12-16");
    let said = |lang| {
        let line = |planned: &crate::domain::rollout::Planned| {
            Some(format!("{} {}\n", planned.package.id, late(lang, planned.late?)))
        };
        before.packages.iter().filter_map(line).collect::<String>()
    };
    expect![[r#"
        kpi It should be done by now and ends 2 weeks late at best.
        channels It should have begun 1 week ago.
        standards It should have begun 1 week ago.
    "#]]
    .assert_eq(&said(Lang::En));
    expect![[r#"
        kpi 按計畫應該已經完成，現在最快也晚 2 週。
        channels 比計畫晚了 1 週，還沒開始。
        standards 比計畫晚了 1 週，還沒開始。
    "#]]
    .assert_eq(&said(Lang::ZhHant));
    check(
        &before,
        &on(Some("2026-12-16"), "2026-12-18"),
        [
            expect![[r#"
        “kpi” ends 2 weeks later, on 20 Dec.  It has begun already.
        “channels” starts 2 weeks later, on 21 Dec.  “kpi” has to be done first.
        “standards” starts 2 weeks later, on 21 Dec.  “kpi” has to be done first.
        “data” starts 2 weeks later, on 28 Dec.  “channels” has to be done first. Lead and IT have no time left in the week of 21 Dec.
        “inbox” starts 2 weeks later, on 11 Jan.  “data” has to be done first. IT has no time left in the week of 4 Jan.
        “lookback” starts 2 weeks later, on 11 Jan.  “standards” has to be done first. “data” has to be done first. Lead has no time left in the week of 4 Jan.
        6 packages move; the end moves back by 2 weeks.
    "#]],
            expect![[r#"
        「kpi」晚 2 週完成，改到 12/20。  已經開始了。
        「channels」延後 2 週，改在 12/21 開始。  要先完成「kpi」。
        「standards」延後 2 週，改在 12/21 開始。  要先完成「kpi」。
        「data」延後 2 週，改在 12/28 開始。  要先完成「channels」。12/21 那一週，Lead、IT已經排滿。
        「inbox」延後 2 週，改在 1/11 開始。  要先完成「data」。1/4 那一週，IT已經排滿。
        「lookback」延後 2 週，改在 1/11 開始。  要先完成「standards」。要先完成「data」。1/4 那一週，Lead已經排滿。
        6 個工作包移動，完成日延後 2 週。
    "#]],
        ],
    );
}
