//! Rules of rollouts on a small model. Properties over the built-in model are in `tests/it/schedule.rs`.

mod adopted;
mod gated;

use expect_test::{Expect, expect};

use super::fixture::{Team, model, planned, process, team};
use super::*;
use crate::domain::plan::{Freeze, KpiSetting, RolloutSettings};
use crate::domain::process::Bucket::{AiHandles, AiPrepares, FixFirst, PersonLeads, PersonOnly};
use crate::domain::units::Date;

fn select(team: &Team) -> Selection {
    packages(&model(), team, team.stage, &team.processes)
}

fn rollout(team: &Team, settings: &RolloutSettings) -> Rollout {
    planned(team, settings)
}

fn after<'a>(selection: &'a Selection, id: &str) -> Vec<&'a str> {
    let package = selection.packages.iter().find(|package| package.id.as_str() == id);
    package.unwrap_or_else(|| panic!("{id} is missing")).after.iter().map(Id::as_str).collect()
}

fn has(selection: &Selection, id: &str) -> bool {
    selection.packages.iter().any(|package| package.id.as_str() == id)
}

fn piloted(selection: &Selection) -> Vec<&str> {
    let pilots = selection.packages.iter().filter(|package| package.kind == PackageKind::Pilot);
    pilots.filter_map(|package| package.process.as_ref()).map(Id::as_str).collect()
}

fn deferred(selection: &Selection) -> Vec<(&str, Deferral)> {
    selection.deferred.iter().map(|deferred| (deferred.process.as_str(), deferred.reason)).collect()
}

/// Four processes for AI, the best candidate not listed first.
fn four() -> Vec<Assigned> {
    let mut readier = process("d", AiHandles, 20.0);
    readier.readiness = Some(4.5);
    vec![process("a", AiPrepares, 90.0), process("b", AiHandles, 10.0), process("c", AiHandles, 20.0), readier]
}

#[test]
fn the_first_stage_allows_the_one_best_pilot_and_standards() {
    let mut processes = four();
    processes.extend([process("e", PersonLeads, 5.0), process("f", FixFirst, 0.0), process("g", PersonOnly, 0.0)]);
    let selection = select(&team(1, processes));
    let limit = Deferral::StageLimit { stage: Stage::MIN, limit: 1 };
    assert_eq!(piloted(&selection), ["d"]);
    assert_eq!(deferred(&selection), [("a", limit), ("b", limit), ("c", limit), ("e", limit)]);
    assert!(has(&selection, "fix@f") && has(&selection, "live@d"));
    assert!(!has(&selection, "observe@e") && !has(&selection, "live@b"));
}

#[test]
fn the_second_stage_allows_three_and_only_ready_ones() {
    let mut processes = four();
    processes[3].readiness = Some(2.9);
    processes.push(Assigned { readiness: None, ..process("e", AiHandles, 99.0) });
    processes.push(process("f", AiPrepares, 1.0));
    processes.push(process("g", PersonLeads, 1.0));
    let selection = select(&team(2, processes));
    let unready = |readiness| Deferral::NotReady { readiness, needed: 3.0 };
    assert_eq!(piloted(&selection), ["a", "b", "c"]);
    assert!(has(&selection, "observe@g"));
    let limit = Deferral::StageLimit { stage: Stage::new(2).unwrap(), limit: 3 };
    assert_eq!(deferred(&selection), [("d", unready(Some(2.9))), ("e", unready(None)), ("f", limit)]);
}

#[test]
fn the_third_stage_allows_as_many_as_hours_carry() {
    let selection = select(&team(3, four()));
    assert_eq!(piloted(&selection), ["a", "b", "c", "d"]);
    assert_eq!(deferred(&selection), []);
    assert!(!has(&selection, "redesign"));
}

#[test]
fn the_fourth_stage_redesigns_before_it_tries() {
    let selection = select(&team(4, four()));
    for process in ["a", "b", "c", "d"] {
        assert!(after(&selection, &format!("pilot@{process}")).contains(&"redesign"));
    }
}

#[test]
fn without_a_stage_the_first_is_assumed_and_said() {
    let unknown = Team { stage: None, ..team(1, four()) };
    let (selection, first) = (select(&unknown), select(&team(1, four())));
    assert_eq!(selection.notices, [Notice::StageUnknown]);
    assert_eq!(first.notices, []);
    assert_eq!(Selection { notices: vec![], ..selection }, first);
}

#[test]
fn a_process_without_a_bucket_is_not_forgotten() {
    let unsorted = Assigned { bucket: None, ..process("a", AiHandles, 1.0) };
    let selection = select(&team(3, vec![unsorted]));
    assert_eq!(deferred(&selection), [("a", Deferral::Unsorted)]);
}

#[test]
fn what_does_not_apply_is_replaced_by_what_came_before_it() {
    let mut strong = team(3, vec![process("a", AiHandles, 1.0), process("b", FixFirst, 1.0)]);
    strong.processes.push(Assigned { missing: vec![Item::AiScope], ..process("c", AiHandles, 1.0) });
    let weak = select(&strong);
    assert_eq!(after(&weak, "pilot@a"), ["standards", "data", "tool"]);
    assert_eq!(after(&weak, "pilot@c"), ["standards", "data", "scope@c", "tool"]);
    assert_eq!(after(&weak, "fix@b"), ["standards"]);
    strong.means.insert("standards".into(), 3.5);
    let selection = select(&strong);
    assert!(!has(&selection, "standards"));
    assert_eq!(after(&selection, "fix@b"), ["kpi"]);
    assert_eq!(after(&selection, "scope@c"), ["kpi"]);
    assert_eq!(after(&selection, "pilot@a"), ["data", "tool"]);
    // Nothing is tuned, fixed or observed here: the look back waits for what these would have waited for.
    let nothing = select(&team(3, vec![]));
    assert_eq!(after(&nothing, "lookback"), ["standards", "data"]);
}

#[test]
fn work_on_a_process_waits_for_the_same_process_and_the_team_for_all() {
    let selection = select(&team(3, vec![process("a", AiHandles, 1.0), process("b", AiPrepares, 1.0)]));
    // The model asks for the pilot only; that it was looked at is a rule.
    assert_eq!(after(&selection, "live@a"), ["pilot@a", "review@a"]);
    assert_eq!(after(&selection, "tuning@b"), ["pilot@b", "review@b", "live@b"]);
    assert_eq!(after(&selection, "lookback"), ["tuning@a", "tuning@b"]);
}

#[test]
fn the_contract_waits_for_the_gate_of_the_pilots_though_the_model_does_not_say_so() {
    let selection = select(&team(3, vec![process("a", AiHandles, 1.0), process("b", AiPrepares, 1.0)]));
    let expected = ["data", "tool", "pilot@a", "pilot@b", "review@a", "review@b", "inbox"];
    assert_eq!(after(&selection, "contract"), expected);
}

#[test]
fn without_a_pilot_nothing_is_bought_or_signed_and_that_is_said() {
    let withheld = |team: &Team| {
        let selection = select(team);
        assert!(!has(&selection, "tool") && !has(&selection, "contract"));
        selection.withheld.into_iter().map(|held| held.template.to_string()).collect::<Vec<_>>()
    };
    let unready = Assigned { readiness: Some(2.0), ..process("a", AiHandles, 1.0) };
    assert_eq!(withheld(&team(2, vec![unready])), ["tool", "contract"]);
    // Where nothing is bound for AI the conditions do not hold in the first place.
    assert_eq!(withheld(&team(2, vec![process("a", PersonOnly, 1.0)])), Vec::<String>::new());
}

#[test]
fn every_package_says_what_brought_it_in() {
    let gap = Assigned { missing: vec![Item::AiScope], ..process("a", AiHandles, 1.0) };
    let selection = select(&team(4, vec![gap]));
    let why = |id: &str| selection.packages.iter().find(|package| package.id.as_str() == id).unwrap().why.clone();
    assert_eq!(why("kpi"), [Reason::Always]);
    assert_eq!(why("redesign"), [Reason::Stage(Stage::MAX)]);
    assert_eq!(why("standards"), [Reason::Mean { dimension: "standards".into(), mean: Some(2.0) }]);
    assert_eq!(why("tool"), [Reason::SomeInBucket(AiHandles)]);
    assert_eq!(why("scope@a"), [Reason::Bucket(AiHandles), Reason::Lacks(Item::AiScope)]);
}

#[test]
fn a_condition_turned_round_gives_the_facts_that_turned_it() {
    use crate::domain::model::Condition::{All, AnyInBucket, AnyMissing, Not, StageAtLeast};
    let team = team(2, vec![process("a", AiHandles, 1.0)]);
    let neither = Not(Box::new(All(vec![StageAtLeast(Stage::MAX), AnyInBucket(AiHandles)])));
    assert_eq!(why::reasons(&neither, &team), [Reason::Stage(Stage::new(2).unwrap())]);
    let none = All(vec![Not(Box::new(AnyInBucket(FixFirst))), Not(Box::new(AnyMissing(Item::Handoff)))]);
    assert_eq!(why::reasons(&none, &team), [Reason::NoneInBucket(FixFirst), Reason::NoneLack(Item::Handoff)]);
    assert_eq!(why::reasons(&Not(Box::new(none)), &team), []);
}

fn table(rollout: &Rollout) -> String {
    let line = |planned: &Planned| match &planned.placement {
        Some(at) => format!(
            "{:<10} {}–{} {}..{} slack {} {:?}\n",
            planned.package.id.as_str(),
            at.start_week,
            at.end_week,
            at.from,
            at.to,
            at.slack,
            at.waits_for
        ),
        None => format!("{:<10} behind {:?}\n", planned.package.id.as_str(), planned.behind),
    };
    rollout.packages.iter().map(line).collect()
}

fn check(actual: &str, expected: &Expect) {
    expected.assert_eq(actual);
}

fn freeze(from: &str, to: &str) -> Freeze {
    Freeze { id: "sale".into(), name: "Sale".into(), from: from.parse().unwrap(), to: to.parse().unwrap() }
}

#[test]
fn a_plan_has_dates_and_says_what_each_package_waits_for() {
    let settings = RolloutSettings { freezes: vec![freeze("2027-01-04", "2027-01-12")], ..RolloutSettings::default() };
    let team = team(1, vec![process("a", AiHandles, 1.0)]);
    let rollout = rollout(&team, &settings);
    assert_eq!(rollout.start, "2026-11-23".parse::<Date>().unwrap());
    assert_eq!(rollout.conflicts, []);
    check(
        &table(&rollout),
        &expect![[r#"
        kpi        0–2 2026-11-23..2026-12-06 slack 2 [Start]
        channels   2–3 2026-12-07..2026-12-13 slack 2 [Package("kpi")]
        standards  2–5 2026-12-07..2026-12-27 slack 3 [Package("kpi")]
        data       3–5 2026-12-14..2026-12-27 slack 2 [Package("channels"), Role { role: "lead", week: 2 }, Role { role: "it", week: 2 }]
        tool       5–6 2026-12-28..2027-01-03 slack 2 [Package("data"), Role { role: "lead", week: 4 }, Role { role: "it", week: 4 }]
        pilot@a    8–12 2027-01-18..2027-02-14 slack 0 [Role { role: "it", week: 7 }, Freeze { freeze: "sale", week: 7 }]
        review@a   12–13 2027-02-15..2027-02-21 slack 0 [Package("pilot@a")]
        inbox      6–8 2027-01-04..2027-01-17 slack 10 [Role { role: "it", week: 5 }]
        live@a     13–15 2027-02-22..2027-03-07 slack 0 [Package("review@a")]
        contract   13–15 2027-02-22..2027-03-07 slack 5 [Package("review@a")]
        tuning@a   15–19 2027-03-08..2027-04-04 slack 0 [Package("live@a")]
        lookback   19–20 2027-04-05..2027-04-11 slack 0 [Package("tuning@a")]
    "#]],
    );
}

#[test]
fn gates_carry_targets_baselines_and_days() {
    let setting = KpiSetting { baseline: Some(40.0), target: Some(10.0) };
    let settings = RolloutSettings { kpis: BTreeMap::from([("response".into(), setting)]), ..Default::default() };
    let rollout = rollout(&team(1, vec![process("a", AiHandles, 1.0)]), &settings);
    let phases: Vec<_> = rollout.phases.iter().map(|phase| phase.phase).collect();
    assert_eq!(phases, PhaseKind::ALL);
    let pilot = &rollout.phases[1];
    let last = rollout.packages.iter().filter(|planned| planned.package.phase == PhaseKind::Pilot);
    let last = last.filter_map(|planned| planned.placement.as_ref()).max_by_key(|at| at.end_week).unwrap();
    assert_eq!((pilot.gate.week, pilot.gate.day), (Some(last.end_week), Some(last.to)));
    let kpis: Vec<_> = pilot.gate.kpis.iter().map(|kpi| (kpi.target, kpi.own_target, kpi.baseline)).collect();
    assert_eq!(kpis, [(10.0, true, Some(40.0)), (90.0, false, None)]);
    // Without anything for AI there is nothing to expand, and no gate that could be passed.
    let quiet = planned(&team(1, vec![]), &settings);
    assert_eq!((quiet.phases[2].packages, quiet.phases[2].gate.week), (0, None));
}

#[test]
fn a_role_without_hours_is_named_with_the_package_and_what_can_be_done_is_planned() {
    let settings = RolloutSettings { hours_per_week: BTreeMap::from([("it".into(), 0)]), ..RolloutSettings::default() };
    let rollout = rollout(&team(1, vec![process("a", AiHandles, 1.0)]), &settings);
    let first = &rollout.conflicts[0];
    let Conflict::NoCapacity { package, role, needs, has } = first else { panic!("{first:?}") };
    assert_eq!((package.id.as_str(), package.title.work.en.as_str(), role.as_str()), ("kpi", "kpi", "it"));
    assert_eq!((*needs, *has), (120, 0));
    assert_eq!(rollout.package(&"lookback".into()).and_then(|planned| planned.placement.as_ref()), None);
    assert!(rollout.phases.iter().all(|phase| phase.gate.week.is_none()));
}

#[test]
fn a_freeze_that_never_ends_is_named() {
    let settings = RolloutSettings { freezes: vec![freeze("2026-12-01", "9999-12-31")], ..RolloutSettings::default() };
    let rollout = rollout(&team(1, vec![process("a", AiHandles, 1.0)]), &settings);
    let ids = rollout.conflicts.iter().map(|conflict| match conflict {
        Conflict::NeverThawed(package) => package.id.to_string(),
        other => format!("{other:?}"),
    });
    // Going live takes two weeks and only one is free; the pilot could start then, were it not for what comes before.
    assert_eq!(ids.collect::<Vec<_>>(), ["live@a", "pilot@a"]);
}

#[test]
fn the_bottleneck_is_the_role_with_least_to_spare() {
    let team = team(3, four());
    let plan = rollout(&team, &RolloutSettings::default());
    assert_eq!(plan.bottleneck, Some("it".into()));
    let settings = RolloutSettings { hours_per_week: BTreeMap::from([("it".into(), 40)]), ..Default::default() };
    let relieved = rollout(&team, &settings);
    assert_eq!(relieved.bottleneck, Some("lead".into()));
    assert!(relieved.weeks < plan.weeks);
    for role in &plan.roles {
        assert!(role.minutes.iter().all(|minutes| *minutes <= role.capacity));
    }
}
