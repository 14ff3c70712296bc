//! A rollout that has begun: what the plan keeps, what it cannot, and how it says so.

use std::collections::BTreeMap;
use std::sync::Arc;

use expect_test::{Expect, expect};

use super::{conflict, gain, reasons_to_wait, waits};
use crate::domain::language::Lang;
use crate::domain::plan::RolloutSettings;
use crate::domain::process::Bucket::AiHandles;
use crate::domain::rollout::fixture::{model, process, team};
use crate::domain::rollout::{Conflict, Given, Planned, Planner, Rollout};
use crate::domain::schedule::{Objective, Options};
use crate::domain::units::{Date, Id};
use crate::domain::work::{PackageChange, Progress, Work};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A rollout that started on 23 November, three weeks later. The pilot and the contract are pinned, the first too early;
/// there is a holiday, and everything should be done by the end of March.
fn work() -> Work {
    let progress = |progress| PackageChange { progress: Some(progress), ..PackageChange::default() };
    let pinned = |on| PackageChange { pinned: Some(day(on)), ..PackageChange::default() };
    let packages = [
        ("kpi", progress(Progress::Done { started: Some(day("2026-11-23")), ended: Some(day("2026-12-04")) })),
        ("channels", progress(Progress::doing(day("2026-12-08")))),
        (
            "standards",
            progress(Progress::Doing {
                started: Some(day("2026-12-07")),
                remaining: BTreeMap::from([("lead".into(), 20)]),
            }),
        ),
        ("pilot@a", pinned("2026-12-28")),
        ("contract", pinned("2027-04-12")),
    ];
    Work {
        deadline: Some(day("2027-03-31")),
        planned_from: Some(day("2026-12-16")),
        holidays: BTreeMap::from([(day("2027-01-01"), "New Year".to_owned())]),
        packages: packages.into_iter().map(|(id, change)| (Id::from(id), Arc::new(change))).collect(),
        ..Work::default()
    }
}

fn planner(work: &Work, objective: Objective) -> Planner {
    let (model, team) = (model(), team(1, vec![process("a", AiHandles, 12.0)]));
    let settings = RolloutSettings { start: Some(day("2026-11-23")), ..RolloutSettings::default() };
    let given = Given {
        model: &model,
        settings: &settings,
        work,
        today: day("2026-12-16"),
        facts: &team,
        stage: team.stage,
        processes: &team.processes,
    };
    Planner::new(&given, Options { objective, seed: 1, schedules: 300 })
}

fn found(work: &Work, objective: Objective) -> Rollout {
    let mut planner = planner(work, objective);
    while !planner.step(25).finished {}
    planner.best(&model())
}

fn check(actual: &str, expected: &Expect) {
    expected.assert_eq(actual);
}

#[test]
fn what_has_begun_goes_on_and_what_has_not_starts_today_at_the_earliest() {
    let rollout = found(&work(), Objective::Fastest);
    let line = |lang| {
        let of = |planned: &Planned| {
            let at = planned.placement.as_ref().unwrap();
            format!("{} {}–{} {}\n", planned.package.id, at.from, at.to, waits(lang, &model(), &rollout, planned))
        };
        rollout.packages.iter().map(of).collect::<String>()
    };
    check(
        &line(Lang::En),
        &expect![[r#"
        kpi 2026-11-23–2026-12-06 It has begun already.
        channels 2026-12-07–2026-12-20 It has begun already.
        standards 2026-12-07–2027-01-24 Lead has no time left in the week of 28 Dec.
        data 2026-12-21–2027-01-03 “channels” has to be done first. IT has no time left in the week of 14 Dec.
        tool 2027-01-25–2027-01-31 Lead has no time left in the week of 18 Jan.
        pilot@a 2027-02-01–2027-02-28 “tool” has to be done first.
        review@a 2027-03-01–2027-03-07 “pilot: A” has to be done first.
        inbox 2027-01-04–2027-01-17 “data” has to be done first. IT has no time left in the week of 28 Dec.
        live@a 2027-03-08–2027-03-21 “review: A” has to be done first.
        contract 2027-04-12–2027-04-25 Its day was chosen by hand.
        tuning@a 2027-03-22–2027-04-18 “live: A” has to be done first.
        lookback 2027-04-19–2027-04-25 “tuning: A” has to be done first.
    "#]],
    );
    check(
        &line(Lang::ZhHant),
        &expect![[r#"
        kpi 2026-11-23–2026-12-06 已經開始了。
        channels 2026-12-07–2026-12-20 已經開始了。
        standards 2026-12-07–2027-01-24 12/28 那一週，Lead已經排滿。
        data 2026-12-21–2027-01-03 要先完成「channels」。12/14 那一週，IT已經排滿。
        tool 2027-01-25–2027-01-31 1/18 那一週，Lead已經排滿。
        pilot@a 2027-02-01–2027-02-28 要先完成「tool」。
        review@a 2027-03-01–2027-03-07 要先完成「pilot：A」。
        inbox 2027-01-04–2027-01-17 要先完成「data」。12/28 那一週，IT已經排滿。
        live@a 2027-03-08–2027-03-21 要先完成「review：A」。
        contract 2027-04-12–2027-04-25 開始日是手動指定的。
        tuning@a 2027-03-22–2027-04-18 要先完成「live：A」。
        lookback 2027-04-19–2027-04-25 要先完成「tuning：A」。
    "#]],
    );
    let holiday: Vec<u32> = rollout.roles.iter().map(|role| role.weeks[5]).collect();
    assert_eq!(holiday, [384, 192]);
}

#[test]
fn what_cannot_be_kept_is_said_with_the_reason() {
    let rollout = found(&work(), Objective::Fastest);
    let said = |lang| {
        let sentence = |found: &Conflict| {
            let said = conflict(lang, &model(), found);
            match found {
                Conflict::Pin { because, .. } => {
                    format!("{said}\n  {}\n", reasons_to_wait(lang, &model(), &rollout, because))
                }
                _ => format!("{said}\n"),
            }
        };
        rollout.conflicts.iter().map(sentence).collect::<String>()
    };
    check(
        &said(Lang::En),
        &expect![[r#"
            “standards” has to pause; it goes on from 4 Jan.
              Lead has no time left in the week of 14 Dec.
            “pilot: A” cannot start when chosen; it starts on 1 Feb.
              “standards” has to be done first. “data” has to be done first. “tool” has to be done first. IT has no time left in the week of 28 Dec. Lead has no time left in the week of 4 Jan.
            “contract” ends 4 weeks after the day set for the end. No plan can keep that day: the earliest possible is 25 Apr.
            “lookback” ends 4 weeks after the day set for the end. No plan can keep that day: the earliest possible is 4 Apr.
        "#]],
    );
    check(
        &said(Lang::ZhHant),
        &expect![[r#"
            「standards」得先停下來，1/4 起再繼續。
              12/14 那一週，Lead已經排滿。
            「pilot：A」無法照指定的時間開始，改排在 2/1。
              要先完成「standards」。要先完成「data」。要先完成「tool」。12/28 那一週，IT已經排滿。1/4 那一週，Lead已經排滿。
            「contract」比設定的完成日晚 4 週。怎麼排都趕不上，最早也要到 4/25。
            「lookback」比設定的完成日晚 4 週。怎麼排都趕不上，最早也要到 4/4。
        "#]],
    );
    let later = Work { deadline: Some(day("2027-05-31")), ..work() };
    assert!(found(&later, Objective::Fastest).conflicts.iter().all(|found| matches!(found, Conflict::Pin { .. })));
}

#[test]
fn what_would_shorten_the_plan_is_tried_and_said() {
    let mut planner = planner(&Work::default(), Objective::Fastest);
    while !planner.step(50).finished {}
    let weeks = planner.best(&model()).weeks;
    let mut gains = planner.gains();
    while gains.step() {}
    let found = planner.named(&model(), &gains);
    let said = |lang| found.iter().map(|found| gain(lang, &model(), found) + "\n").collect::<String>();
    check(
        &said(Lang::En),
        &expect![[r#"
        One week less for “kpi”: done 1 week earlier.
        One week less for “pilot: A”: done 1 week earlier.
        One week less for “live: A”: done 1 week earlier.
        One week less for “tuning: A”: done 1 week earlier.
    "#]],
    );
    check(
        &said(Lang::ZhHant),
        &expect![[r#"
        「kpi」縮短 1 週，就能提早 1 週完成。
        「pilot：A」縮短 1 週，就能提早 1 週完成。
        「live：A」縮短 1 週，就能提早 1 週完成。
        「tuning：A」縮短 1 週，就能提早 1 週完成。
    "#]],
    );
    assert!(found.windows(2).all(|pair| pair[0].weeks >= pair[1].weeks) && found[0].weeks < weeks);
}

#[test]
fn value_first_is_never_later_with_what_it_brings() {
    let work = Work::default();
    let (fast, value) = (found(&work, Objective::Fastest), found(&work, Objective::ValueFirst));
    let week = |rollout: &Rollout| rollout.value_week.unwrap();
    assert!(week(&value) <= week(&fast), "{} after {}", week(&value), week(&fast));
    assert!(fast.weeks <= value.weeks);
}
