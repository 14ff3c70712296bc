//! Plans that differ in what they have time for, in their packages, and in the day planned from.

use std::sync::Arc;

use expect_test::{Expect, expect};

use super::*;
use crate::domain::plan::RolloutSettings;
use crate::domain::process::Bucket::AiHandles;
use crate::domain::rollout::fixture::{planned, planned_on, process, team};
use crate::domain::work::{PackageChange, Progress, Work};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn settings(it: u16) -> RolloutSettings {
    let hours_per_week = [("it".into(), it)].into();
    RolloutSettings { start: Some(day("2026-11-23")), hours_per_week, ..RolloutSettings::default() }
}

fn check(before: &Rollout, after: &Rollout, expected: Expect) {
    let shown = |days: Option<Days>| days.map_or("–".to_owned(), |days| format!("{}..{}", days.from, days.to));
    let line = |found: Move| {
        let (what, by) = (found.what, (found.what.starts_by(), found.what.ends_by()));
        let (was, is) = (shown(what.before()), shown(what.after()));
        format!("{} {was} → {is} {by:?} {:?} {:?}\n", found.package.id, found.waits_for, found.behind)
    };
    let lines: String = moves(before, after).into_iter().map(line).collect();
    expected.assert_eq(&format!("{lines}end {:?}\n", ends_by(before, after)));
}

#[test]
fn less_time_moves_what_needs_it_and_what_waits_for_that() {
    let team = team(1, vec![process("a", AiHandles, 1.0)]);
    check(
        &planned(&team, &settings(4)),
        &planned(&team, &settings(2)),
        expect![[r#"
            data 2026-12-14..2026-12-27 → 2026-12-14..2027-01-03 (Some(0), Some(1)) [Package("channels"), Role { role: "lead", week: 2 }, Role { role: "it", week: 2 }] None
            tool 2026-12-28..2027-01-03 → 2027-01-04..2027-01-10 (Some(1), Some(1)) [Package("data"), Role { role: "it", week: 5 }] None
            pilot@a 2027-01-04..2027-01-31 → 2027-01-11..2027-02-07 (Some(1), Some(1)) [Package("tool"), Role { role: "it", week: 6 }] None
            review@a 2027-02-01..2027-02-07 → 2027-02-08..2027-02-14 (Some(1), Some(1)) [Package("pilot@a")] None
            live@a 2027-02-08..2027-02-21 → 2027-02-15..2027-02-28 (Some(1), Some(1)) [Package("review@a")] None
            inbox 2027-02-22..2027-03-07 → 2027-03-01..2027-03-28 (Some(1), Some(3)) [Role { role: "it", week: 13 }] None
            tuning@a 2027-02-22..2027-03-21 → 2027-03-01..2027-03-28 (Some(1), Some(1)) [Package("live@a")] None
            contract 2027-03-08..2027-03-21 → 2027-03-29..2027-04-11 (Some(3), Some(3)) [Package("inbox"), Role { role: "it", week: 17 }] None
            lookback 2027-03-22..2027-03-28 → 2027-03-29..2027-04-04 (Some(1), Some(1)) [Package("tuning@a")] None
            end Some(2)
        "#]],
    );
    let plan = planned(&team, &settings(4));
    assert_eq!((moves(&plan, &plan), ends_by(&plan, &plan)), (vec![], Some(0)));
}

#[test]
fn planning_anew_after_one_package_ran_late_moves_it_and_what_waits_for_it() {
    let team = team(1, vec![process("a", AiHandles, 1.0)]);
    let progress = |progress| Arc::new(PackageChange { progress: Some(progress), ..PackageChange::default() });
    let work = |from: Option<&str>| Work {
        planned_from: from.map(day),
        packages: [("kpi".into(), progress(Progress::doing(day("2026-11-23"))))].into(),
        ..Work::default()
    };
    let today = "2026-12-16";
    let [before, after] = [None, Some(today)].map(|from| planned_on(&team, &settings(4), &work(from), day(today)));
    check(
        &before,
        &after,
        expect![[r#"
            kpi 2026-11-23..2026-12-06 → 2026-11-23..2026-12-20 (Some(0), Some(2)) [Begun] None
            channels 2026-12-07..2026-12-13 → 2026-12-21..2026-12-27 (Some(2), Some(2)) [Package("kpi")] None
            standards 2026-12-07..2026-12-27 → 2026-12-21..2027-01-10 (Some(2), Some(2)) [Package("kpi")] None
            data 2026-12-14..2026-12-27 → 2026-12-28..2027-01-10 (Some(2), Some(2)) [Package("channels"), Role { role: "lead", week: 4 }, Role { role: "it", week: 4 }] None
            tool 2026-12-28..2027-01-03 → 2027-01-11..2027-01-17 (Some(2), Some(2)) [Package("data"), Role { role: "lead", week: 6 }, Role { role: "it", week: 6 }] None
            pilot@a 2027-01-04..2027-01-31 → 2027-01-18..2027-02-14 (Some(2), Some(2)) [Package("tool")] None
            review@a 2027-02-01..2027-02-07 → 2027-02-15..2027-02-21 (Some(2), Some(2)) [Package("pilot@a")] None
            live@a 2027-02-08..2027-02-21 → 2027-02-22..2027-03-07 (Some(2), Some(2)) [Package("review@a")] None
            inbox 2027-02-22..2027-03-07 → 2027-03-08..2027-03-21 (Some(2), Some(2)) [Role { role: "it", week: 14 }] None
            tuning@a 2027-02-22..2027-03-21 → 2027-03-08..2027-04-04 (Some(2), Some(2)) [Package("live@a")] None
            contract 2027-03-08..2027-03-21 → 2027-03-22..2027-04-04 (Some(2), Some(2)) [Package("inbox"), Role { role: "it", week: 16 }] None
            lookback 2027-03-22..2027-03-28 → 2027-04-05..2027-04-11 (Some(2), Some(2)) [Package("tuning@a")] None
            end Some(2)
        "#]],
    );
}

#[test]
fn what_comes_in_goes_out_and_loses_its_place_is_told() {
    let one = planned(&team(1, vec![process("a", AiHandles, 1.0)]), &settings(4));
    let other = planned(&team(1, vec![process("b", AiHandles, 1.0)]), &settings(4));
    check(
        &one,
        &other,
        expect![[r#"
            pilot@b – → 2027-01-04..2027-01-31 (None, None) [Package("tool")] None
            review@b – → 2027-02-01..2027-02-07 (None, None) [Package("pilot@b")] None
            live@b – → 2027-02-08..2027-02-21 (None, None) [Package("review@b")] None
            tuning@b – → 2027-02-22..2027-03-21 (None, None) [Package("live@b")] None
            pilot@a 2027-01-04..2027-01-31 → – (None, None) [] None
            review@a 2027-02-01..2027-02-07 → – (None, None) [] None
            live@a 2027-02-08..2027-02-21 → – (None, None) [] None
            tuning@a 2027-02-22..2027-03-21 → – (None, None) [] None
            end Some(0)
        "#]],
    );
    let stuck = planned(&team(1, vec![process("a", AiHandles, 1.0)]), &settings(0));
    let lost = moves(&one, &stuck);
    assert!(lost.iter().all(|found| matches!(found.what, Moved::Unplaced(_) | Moved::Elsewhere { .. })));
    assert!(lost.iter().any(|found| found.behind.is_some()));
    let back = moves(&stuck, &one);
    assert_eq!(lost.len(), back.len());
    assert!(back.iter().any(|found| matches!(found.what, Moved::Placed(_))));
}

#[test]
fn a_conflict_is_new_when_it_was_not_there_or_not_as_bad() {
    let team = team(1, vec![process("a", AiHandles, 1.0)]);
    let due = |day: Option<Date>, it| {
        let work = Work { deadline: day, ..Work::default() };
        planned_on(&team, &settings(it), &work, crate::domain::rollout::fixture::TODAY)
    };
    let [free, soon, later] = [None, Some(day("2027-01-31")), Some(day("2027-02-07"))].map(|day| due(day, 4));
    assert_eq!(new_conflicts(&soon, &soon), Vec::<&Conflict>::new());
    assert_eq!(new_conflicts(&soon, &later), Vec::<&Conflict>::new());
    assert_eq!(new_conflicts(&free, &later), later.conflicts.iter().collect::<Vec<_>>());
    assert_eq!(new_conflicts(&later, &soon).len(), soon.conflicts.len());
    assert!(!soon.conflicts.is_empty() && free.conflicts.is_empty());
    let never = due(None, 0);
    assert_eq!(new_conflicts(&free, &never).len(), never.conflicts.len());
}
