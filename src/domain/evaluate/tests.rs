//! The parts together.

use std::sync::Arc;

use expect_test::{Expect, expect};

use super::*;
use crate::content::built_in;
use crate::domain::answers::Answer;
use crate::domain::edit::Edit;
use crate::domain::fixture::{complete, rated, sheet, today};
use crate::domain::plan::ModelRef;

/// A plan with these answers and processes, the latter by identifier and ratings.
fn plan(answers: &str, processes: &[(&str, &str)]) -> Plan {
    let model = built_in();
    let sheet = sheet(answers);
    let reference = ModelRef::from(&*model);
    let answer = |question: usize| {
        let mark = sheet.mark(question)?;
        Some((model.questions[question].id.clone(), Answer { mark: Some(mark), note: String::new() }))
    };
    Plan {
        answers: Arc::new((0..model.questions.len()).filter_map(answer).collect()),
        processes: Arc::new(processes.iter().map(|(id, ratings)| Arc::new(process(id, ratings))).collect()),
        ..Plan::new("plan".into(), "Shop", reference)
    }
}

fn process(id: &str, ratings: &str) -> Process {
    Process { id: id.into(), name: format!("Process {id}"), ..rated(ratings) }
}

fn check(plan: &Plan, expected: Expect) {
    let found = evaluate(plan, &built_in(), today());
    let mut lines = vec![format!("{} weeks from {}", found.rollout.weeks, found.rollout.start)];
    for planned in &found.rollout.packages {
        let place = planned.placement.as_ref().map(|place| (place.start_week, place.end_week));
        lines.push(format!("{} {place:?}", planned.package.id));
    }
    lines.extend(
        found.rollout.deferred.iter().map(|deferred| format!("later: {} {:?}", deferred.process, deferred.reason)),
    );
    lines.extend(found.rollout.notices.iter().map(|notice| format!("{notice:?}")));
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn an_empty_plan_is_planned_for_the_first_stage() {
    check(
        &plan("", &[]),
        expect![[r#"
        8 weeks from 2026-03-09
        kpi-baseline Some((0, 3))
        channel-map Some((3, 4))
        data-needs Some((4, 6))
        bottleneck-review Some((6, 8))
        StageUnknown"#]],
    );
}

#[test]
fn a_first_stage_team_gets_one_pilot() {
    let processes = [
        ("status", "55155 5 111 1"),
        ("returns", "55155 5 221 1"),
        ("complaints", "44344 4 351 4"),
        ("quotes", "22422 2 211 1"),
    ];
    check(
        &plan("all=1", &processes),
        expect![[r#"
            27 weeks from 2026-03-09
            kpi-baseline Some((0, 3))
            channel-map Some((3, 4))
            write-standards Some((7, 11))
            consistency-calibration Some((4, 7))
            knowledge-consolidation Some((0, 5))
            division-map Some((0, 2))
            escalation-drill Some((7, 9))
            quality-sampling Some((4, 7))
            personal-data-check Some((4, 6))
            data-needs Some((5, 7))
            fix-process@quotes Some((12, 15))
            ai-scope@status Some((2, 3))
            handoff-rule@status Some((9, 10))
            knowledge-source@status Some((6, 7))
            quality-measure@status Some((7, 8))
            reviewer@status Some((2, 3))
            stop-rule@status Some((9, 10))
            change-communication Some((3, 4))
            staff-training Some((10, 12))
            pilot-contract Some((7, 9))
            pilot@status Some((12, 18))
            pilot-review@status Some((18, 19))
            budget-tco Some((11, 13))
            inbox-merge Some((11, 14))
            exit-rehearsal Some((18, 19))
            go-live@status Some((19, 21))
            long-contract Some((19, 21))
            weekly-tuning@status Some((21, 25))
            bottleneck-review Some((25, 27))
            later: returns StageLimit { stage: Stage(1), limit: 1 }
            later: complaints StageLimit { stage: Stage(1), limit: 1 }"#]],
    );
}

#[test]
fn what_a_process_lacks_becomes_work() {
    let start = plan("all=3 operation=1", &[("status", "55155 5 111 1")]);
    let ready = start.apply(&Edit::ReplaceProcesses(vec![complete(process("status", "55155 5 111 1"))]));
    let lacking = |plan: &Plan| {
        let rollout = evaluate(plan, &built_in(), today()).rollout;
        rollout.packages.iter().filter(|planned| planned.package.template == Some("stop-rule".into())).count()
    };
    assert_eq!((lacking(&start), lacking(&ready)), (1, 0));
}

#[test]
fn results_stand_in_the_order_of_the_plan() {
    let found = evaluate(&plan("all=2", &[("b", "55155 5 111 1"), ("a", "")]), &built_in(), today());
    assert_eq!(found.assessments.iter().map(|found| found.id.as_str()).collect::<Vec<_>>(), ["b", "a"]);
    assert_eq!((found.team.count.len(), found.team.undecided), (1, 1));
    assert_eq!(found.stage.likely, Stage::new(2));
}

#[test]
fn searching_longer_plans_the_same_work_and_no_longer() {
    let plan = plan("all=2", &[("status", "clear=5 input=5"), ("returns", "clear=4"), ("quotes", "clear=2")]);
    let model = built_in();
    let at_once = evaluate(&plan, &model, today());
    let sheet = Sheet::new(&model, &plan.answers);
    let processes = plan.processes.iter().map(|process| &**process).zip(&at_once.assessments);
    let options = Options { schedules: 600, ..Options::default() };
    let mut planner = planner(&model, &sheet, &at_once.stage, processes, &plan, today(), options);
    let progress = planner.step(600);
    let found = planner.best(&model);
    let ids = |rollout: &Rollout| rollout.packages.iter().map(|at| at.package.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&found), ids(&at_once.rollout));
    assert!(found.weeks <= at_once.rollout.weeks && found.lower_bound >= at_once.rollout.lower_bound);
    assert_eq!((progress.weeks, progress.lower_bound), (found.weeks, found.lower_bound));
}
