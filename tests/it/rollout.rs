//! A rollout from beginning to end: planned, begun, late, planned anew; and what the team said outlives the templates.

use std::collections::BTreeSet;

use baton::content::{SERVICE_AUTOMATION, built_in, demo, load_pack};
use baton::domain::edit::{Edit, PackageSet, WorkEdit};
use baton::domain::evaluate::{evaluate, evaluate_with_gains};
use baton::domain::language::Lang;
use baton::domain::model::{Model, PackageKind};
use baton::domain::plan::{Freeze, Plan};
use baton::domain::rollout::{Late, Move, Moved, Planned, Rollout, WaitsFor, ends_by, moves, new_conflicts};
use baton::domain::units::{Date, Id};
use baton::domain::work::{Objective, Progress};
use serde_json::{Value, json};

const START: &str = "2026-03-02";

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// The example, begun on a day that is known, with two people who do everything between them.
fn begun() -> Plan {
    let model = built_in();
    let mut plan = demo(&model, Lang::En, day(START));
    plan = plan.apply(&Edit::SetStart(Some(day(START))));
    for freeze in plan.rollout.freezes.clone() {
        plan = plan.apply(&Edit::RemoveFreeze(freeze.id));
    }
    for (at, role) in model.roles.iter().enumerate() {
        plan = plan.apply(&Edit::SetHours { role: role.id.clone(), hours: Some(if at == 0 { 10 } else { 6 }) });
    }
    plan
}

fn set(plan: &Plan, package: &str, set: PackageSet) -> Plan {
    plan.apply(&Edit::Work(WorkEdit::Package { package: package.into(), set }))
}

fn rollout(plan: &Plan, today: &str) -> Rollout {
    evaluate(plan, &built_in(), day(today)).rollout
}

fn at<'a>(rollout: &'a Rollout, id: &str) -> &'a Planned {
    rollout.package(&id.into()).unwrap_or_else(|| panic!("{id} is missing"))
}

fn days(planned: &Planned) -> Option<(Date, Date)> {
    planned.placement.as_ref().map(|at| (at.from, at.to))
}

/// Hours, order and freezes, from the plan itself.
fn check_feasible(plan: &Plan, rollout: &Rollout) {
    assert_eq!(rollout.conflicts, []);
    for role in &rollout.roles {
        let hours = u32::from(plan.rollout.hours_per_week[&role.role]);
        assert!(role.minutes.iter().all(|minutes| *minutes <= hours * 60), "{} has too much to do", role.role);
    }
    let frozen = |day: Date| plan.rollout.freezes.iter().any(|freeze| (freeze.from..=freeze.to).contains(&day));
    for planned in &rollout.packages {
        let package = &planned.package;
        let (from, to) = days(planned).unwrap_or_else(|| panic!("{} has no place", package.id));
        for before in &package.after {
            let end = days(at(rollout, before.as_str())).expect("a place").1;
            assert!(end < from, "{} begins before {before} is done", package.id);
        }
        if matches!(package.kind, PackageKind::Pilot | PackageKind::GoLive) {
            assert!(!frozen(from), "{} starts in a freeze", package.id);
        }
        if package.kind == PackageKind::GoLive {
            assert!(!frozen(to), "{} goes live in a freeze", package.id);
        }
    }
}

#[test]
fn two_people_and_a_freeze() {
    let open = begun();
    let free = rollout(&open, START);
    check_feasible(&open, &free);
    let pilot = free.packages.iter().find(|planned| planned.package.kind == PackageKind::Pilot).expect("a pilot");
    // A freeze over the very weeks in which the first pilot would begin.
    let from = days(pilot).expect("a place").0;
    let to = day("2026-12-31").min(from.saturating_add(jiff::Span::new().days(20)));
    let freeze = Freeze { id: "sale".into(), name: "Sale".to_owned(), from, to };
    let plan = open.apply(&Edit::SetFreeze(freeze));
    let frozen = rollout(&plan, START);
    check_feasible(&plan, &frozen);
    let moved = moves(&free, &frozen);
    let found = moved.iter().find(|found| found.package.id == pilot.package.id).expect("the pilot moves");
    assert!(found.what.starts_by().is_some_and(|weeks| weeks != 0), "{found:?}");
    assert!(frozen.weeks >= free.lower_bound);
    assert_eq!(ends_by(&free, &frozen), Some(i64::from(frozen.weeks) - i64::from(free.weeks)));
    // Waiting for the thaw is said of whoever waits for it.
    let waits = frozen.packages.iter().filter_map(|planned| planned.placement.as_ref()).flat_map(|at| &at.waits_for);
    let thaws = waits.filter(|wait| matches!(wait, WaitsFor::Freeze { freeze, .. } if freeze.as_str() == "sale"));
    let after_thaw = frozen.packages.iter().filter(|planned| {
        let starts =
            days(planned).is_some_and(|(start, _)| start > to && start <= to.saturating_add(jiff::Span::new().days(7)));
        starts && planned.package.kind == PackageKind::Pilot
    });
    assert!(thaws.count() > 0 || after_thaw.count() == 0);
}

#[test]
fn planning_anew_after_a_package_ran_late_lists_what_moved_and_why() {
    let today = "2026-04-15";
    let start = begun();
    let first = "kpi-baseline";
    let planned = rollout(&start, START);
    let (from, to) = days(at(&planned, first)).expect("a place");
    assert!(to < day(today), "the first package should be over by {today}, not {to}");
    let plan = set(&start, first, PackageSet::Progress(Some(Progress::doing(from))));

    // Weeks later the plan is still the one that was made; what should have happened since is late.
    let before = rollout(&plan, today);
    assert_eq!((before.planned_from, before.today), (day(START), day(today)));
    assert_eq!(ends_by(&planned, &before), Some(0));
    assert!(matches!(at(&before, first).late, Some(Late::NotDone { weeks }) if weeks > 0));
    let late: BTreeSet<&Id> = before.packages.iter().filter(|at| at.late.is_some()).map(|at| &at.package.id).collect();
    let overdue = before.packages.iter().filter(|at| {
        let (start, end) = days(at).expect("a place");
        let monday = day("2026-04-13");
        if at.package.id.as_str() == first { end < monday } else { start < monday }
    });
    assert_eq!(late, overdue.map(|at| &at.package.id).collect());

    let anew = plan.apply(&Edit::Work(WorkEdit::PlanFrom(Some(day(today)))));
    let after = rollout(&anew, today);
    check_feasible(&anew, &after);
    assert!(after.packages.iter().all(|at| at.late.is_none()));
    let found = moves(&before, &after);
    let listed: BTreeSet<&Id> = found.iter().map(|found| &found.package.id).collect();
    let differs = after.packages.iter().filter(|now| days(now) != days(at(&before, now.package.id.as_str())));
    assert_eq!(listed, differs.map(|now| &now.package.id).collect());
    assert!(listed.is_superset(&late), "what was late has to move");
    let starts: Vec<Date> = found.iter().filter_map(|found| found.what.after()).map(|days| days.from).collect();
    assert!(starts.is_sorted());
    for Move { package, what, waits_for, behind } in &found {
        assert!(matches!(what, Moved::Elsewhere { .. }) && behind.is_none() && !waits_for.is_empty(), "{}", package.id);
        if package.id.as_str() != first {
            assert!(what.after().is_some_and(|days| days.to >= day(today)), "{} is planned in the past", package.id);
        }
    }
    let followers = found.iter().filter(|found| found.waits_for.contains(&WaitsFor::Package(first.into())));
    assert!(followers.count() > 0, "something waits for the package that ran late");
    assert!(ends_by(&before, &after) > Some(0));
    assert_eq!(new_conflicts(&before, &after), Vec::<&baton::domain::rollout::Conflict>::new());
    // To plan anew twice on one day moves nothing more.
    assert_eq!(moves(&after, &rollout(&anew, today)), []);
}

/// The built-in model with templates that ask for twice the time of everybody.
fn heavier() -> Model {
    let mut pack: Value = serde_json::from_str(SERVICE_AUTOMATION).expect("JSON");
    for package in pack["packages"].as_array_mut().expect("packages") {
        for hours in package["hours"].as_object_mut().expect("hours").values_mut() {
            *hours = json!(hours.as_u64().expect("a number") * 2);
        }
    }
    load_pack(&pack.to_string()).expect("a sound pack")
}

#[test]
fn what_the_team_said_outlives_a_change_of_the_templates() {
    let today = day("2026-04-15");
    let done = Progress::Done { started: Some(day(START)), ended: Some(day("2026-03-20")) };
    let last = evaluate(&begun(), &built_in(), today).rollout;
    let last = last.packages.iter().max_by_key(|at| days(at)).expect("packages");
    let pin = day("2027-11-01");
    let mut plan = set(&begun(), "kpi-baseline", PackageSet::Progress(Some(done.clone())));
    plan = set(&plan, "kpi-baseline", PackageSet::Note("Figures from the shop system".to_owned()));
    plan = set(&plan, last.package.id.as_str(), PackageSet::Pinned(Some(pin)));
    plan = set(&plan, "channel-map", PackageSet::Hours("lead".into(), Some(3)));
    plan = plan.apply(&Edit::Work(WorkEdit::PlanFrom(Some(today))));
    let (model, heavier) = (built_in(), heavier());
    let [before, after] = [&*model, &heavier].map(|model| evaluate(&plan, model, today).rollout);
    let hours =
        |rollout: &Rollout| at(rollout, "data-needs").package.hours.values().copied().map(u32::from).sum::<u32>();
    assert_eq!(2 * hours(&before), hours(&after), "the templates did change");
    for rollout in [&before, &after] {
        let kpi = at(rollout, "kpi-baseline").placement.as_ref().expect("a place");
        assert_eq!((kpi.from, kpi.to), (day(START), day("2026-03-22")), "what is over stays where it was");
        assert_eq!(kpi.waits_for, [WaitsFor::Begun]);
        let pinned = at(rollout, last.package.id.as_str()).placement.as_ref().expect("a place");
        assert_eq!((pinned.from, pinned.waits_for.as_slice()), (pin, [WaitsFor::Pinned].as_slice()));
    }
    let change = plan.work.change(&"kpi-baseline".into()).expect("what was said");
    assert_eq!((change.progress.as_ref(), change.note.as_str()), (Some(&done), "Figures from the shop system"));
    assert_eq!(plan.work.change(&"channel-map".into()).expect("what was said").hours, [("lead".into(), 3)].into());
    assert!(after.weeks >= before.weeks);
}

#[test]
fn the_same_plan_on_the_same_day_is_planned_the_same() {
    for objective in Objective::ALL {
        let plan = begun().apply(&Edit::Work(WorkEdit::Objective(objective)));
        let (model, today) = (built_in(), day(START));
        let (once, gains) = evaluate_with_gains(&plan, &model, today);
        assert_eq!(evaluate(&plan, &model, today), once);
        assert_eq!(evaluate_with_gains(&plan.clone(), &model, today).1, gains);
        assert!(gains.windows(2).all(|pair| pair[0].weeks >= pair[1].weeks));
    }
}
