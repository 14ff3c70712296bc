//! The terminal tool: its output, its exit codes, and that it says what the core says.

use std::io::Write;
use std::process::{Command, Stdio};

use baton::content::{SERVICE_AUTOMATION, built_in, templates};
use baton::domain::answers::{Mark, Sheet};
use baton::domain::edit::{Edit, WorkEdit};
use baton::domain::evaluate::{evaluate, evaluate_with_gains, risks};
use baton::domain::language::Lang;
use baton::domain::plan::{Freeze, ModelRef, Plan};
use baton::domain::process::{Bucket, Override};
use baton::domain::rollout::Late;
use baton::domain::units::{Date, Level, Stage};
use baton::domain::work::Objective;
use baton::file::save;
use expect_test::expect;
use serde_json::{Value, json};

const TODAY: &str = "2026-03-02";

/// What a run printed and its exit code.
pub struct Run {
    pub out: String,
    pub err: String,
    pub code: Option<i32>,
}

pub fn run(arguments: &[&str], input: &str) -> Run {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_baton"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the tool starts");
    let mut stdin = tool.stdin.take().expect("a pipe");
    let input = input.to_owned();
    let writer = std::thread::spawn(move || drop(stdin.write_all(input.as_bytes())));
    let output = tool.wait_with_output().expect("the tool ends");
    writer.join().expect("the input is written");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    Run { out: text(output.stdout), err: text(output.stderr), code: output.status.code() }
}

/// A team with answers of every kind, two dozen processes, a decision, little time and a freeze.
fn plan() -> Plan {
    let model = built_in();
    let mut plan = Plan::new("shop".into(), "Shop", ModelRef::from(&*model));
    for (index, question) in model.questions.iter().enumerate() {
        let mark = match index % 9 {
            4..=7 => Some(Mark::DontKnow),
            8 => Some(Mark::NotApplicable),
            level => Level::new(if level < 3 { 2 } else { 3 }).map(Mark::Level),
        };
        plan = plan.apply(&Edit::SetAnswer { question: question.id.clone(), mark });
    }
    let processes = templates().templates.iter().step_by(3).map(|t| t.process(t.id.clone(), Lang::ZhHant)).collect();
    plan = plan.apply(&Edit::AddProcesses(processes));
    let first = plan.processes[0].id.clone();
    let decided = Some(Override { bucket: Bucket::PersonOnly, reason: "合約規定".to_owned() });
    let freeze = Freeze { id: "f".into(), name: "11.11".to_owned(), from: day("2026-04-01"), to: day("2026-04-20") };
    [
        Edit::Decide { processes: vec![first], decided },
        Edit::SetHours { role: model.roles[0].id.clone(), hours: Some(3) },
        Edit::SetFreeze(freeze),
    ]
    .iter()
    .fold(plan, |plan, edit| plan.apply(edit))
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn evaluated(plan: &Plan, more: &[&str]) -> Value {
    let arguments = [&["evaluate", "-", "--today", TODAY], more].concat();
    let found = run(&arguments, &save(plan, None));
    assert_eq!((found.err.as_str(), found.code), ("", Some(0)));
    serde_json::from_str(&found.out).expect("JSON")
}

#[test]
fn the_tool_says_what_the_core_says() {
    let plan = plan();
    let core = evaluate(&plan, &built_in(), day(TODAY));
    let tool = evaluated(&plan, &[]);
    let stage = |stage: Option<Stage>| json!(stage.map(Stage::get));
    assert_eq!(tool["stage"]["likely"], stage(core.stage.likely));
    assert_eq!(tool["stage"]["low"], stage(Some(core.stage.low)));
    assert_eq!(tool["stage"]["high"], stage(Some(core.stage.high)));
    assert_eq!(tool["stage"]["provisional"], json!(core.stage.provisional));
    assert_ne!(core.stage.low, core.stage.high);

    let model = built_in();
    let moves = core.stage.movement.expect("a stage above").moves;
    let moves = moves.iter().map(|step| json!([model.questions[step.question].id, step.from, step.to]));
    let printed = tool["stage"]["moves"].as_array().expect("moves").iter();
    let printed = printed.map(|step| json!([step["question"], step["from"], step["to"]]));
    assert_eq!(printed.collect::<Vec<_>>(), moves.collect::<Vec<_>>());

    let rows = core.assessments.iter().map(|found| {
        json!([found.id, found.bucket, found.computed, found.rule.id(), found.agency, found.readiness, found.missing])
    });
    let printed = tool["processes"].as_array().expect("processes").iter();
    let printed = printed.map(|row| {
        json!([row["id"], row["bucket"], row["computed"], row["rule"], row["agency"], row["readiness"], row["missing"]])
    });
    assert_eq!(printed.collect::<Vec<_>>(), rows.collect::<Vec<_>>());
    assert_eq!(tool["processes"][0]["bucket"], json!("person_only"));
    assert_ne!(tool["processes"][0]["computed"], json!("person_only"));

    let tasks = core.rollout.packages.iter().map(|planned| {
        let place = planned.placement.as_ref();
        json!([
            planned.package.id,
            place.map(|p| p.start_week),
            place.map(|p| p.end_week),
            place.map(|p| p.to.to_string())
        ])
    });
    let printed = tool["schedule"]["tasks"].as_array().expect("tasks").iter();
    let printed = printed.map(|task| json!([task["id"], task["start_week"], task["end_week"], task["end"]]));
    assert_eq!(printed.collect::<Vec<_>>(), tasks.collect::<Vec<_>>());
    assert_eq!(tool["schedule"]["weeks"], json!(core.rollout.weeks));
    assert_eq!(tool["schedule"]["lower_bound"], json!(core.rollout.lower_bound));
}

#[test]
fn the_tool_says_how_good_the_plan_is_what_shortens_it_and_what_may_go_wrong() {
    let start = plan().apply(&Edit::SetStart(Some(day("2026-01-05"))));
    let plan = start.apply(&Edit::Work(WorkEdit::Objective(Objective::ValueFirst)));
    let (model, today) = (built_in(), day(TODAY));
    let (core, gains) = evaluate_with_gains(&plan, &model, today);
    let tool = evaluated(&plan, &[]);
    let schedule = &tool["schedule"];
    assert_eq!((&schedule["objective"], &schedule["planned_from"]), (&json!("value_first"), &json!("2026-01-05")));
    assert_eq!(schedule["proven_shortest"], json!(core.rollout.weeks == core.rollout.lower_bound));
    assert_eq!(schedule["value_week"], json!(core.rollout.value_week));
    assert_eq!(evaluated(&start, &[])["schedule"]["objective"], json!("fastest"));

    let levers = schedule["levers"].as_array().expect("levers");
    assert_eq!(levers.len(), gains.len().min(3));
    assert!(levers.iter().zip(&gains).all(|(lever, gain)| lever["weeks"] == json!(gain.weeks)));
    assert!(levers.iter().all(|lever| lever["action"].as_str().is_some_and(|action| !action.is_empty())));

    let late = core.rollout.packages.iter().map(|planned| match planned.late {
        None => Value::Null,
        Some(Late::NotBegun { weeks }) => json!({ "kind": "not_begun", "weeks": weeks }),
        Some(Late::NotDone { weeks }) => json!({ "kind": "not_done", "weeks": weeks }),
    });
    let late: Vec<Value> = late.collect();
    assert!(late.iter().any(|late| !late.is_null()));
    let printed = schedule["tasks"].as_array().expect("tasks").iter().map(|task| task["late"].clone());
    assert_eq!(printed.collect::<Vec<_>>(), late);

    let sheet = Sheet::new(&model, &plan.answers);
    let processes = plan.processes.iter().map(|process| &**process).zip(&core.assessments);
    let register = risks(&model, &sheet, &core.stage, processes, &plan.work);
    let lines = register.iter().map(|line| json!([line.id, line.likelihood(), line.impact(), line.score()]));
    let printed = tool["risks"].as_array().expect("risks");
    let shown = printed.iter().map(|line| json!([line["id"], line["likelihood"], line["impact"], line["score"]]));
    assert_eq!(shown.collect::<Vec<_>>(), lines.collect::<Vec<_>>());
    assert!(printed.len() > 3 && printed.iter().all(|line| !line["why"].as_array().expect("reasons").is_empty()));
    assert!(printed.iter().all(|line| line["title"].as_str().is_some_and(|title| !title.is_empty())));
}

#[test]
fn tasks_come_after_what_they_wait_for() {
    let tool = evaluated(&plan(), &[]);
    let tasks = tool["schedule"]["tasks"].as_array().expect("tasks");
    let end = |id: &Value| tasks.iter().find(|task| task["id"] == *id).and_then(|task| task["end_week"].as_u64());
    let mut after = 0;
    for task in tasks {
        assert!(!task["waits_for"].as_array().expect("reasons").is_empty(), "{task}");
        for before in task["after"].as_array().expect("a list") {
            assert!(end(before) <= task["start_week"].as_u64(), "{task}");
            after += 1;
        }
    }
    assert!(after > 20);
}

#[test]
fn names_and_actions_are_in_the_language_asked_for() {
    let plan = plan();
    let (en, zh) = (evaluated(&plan, &[]), evaluated(&plan, &["--lang", "zh-Hant"]));
    let action = |found: &Value| found["stage"]["moves"][0]["action"].as_str().expect("an action").to_owned();
    assert!(action(&en).is_ascii() && !action(&zh).is_ascii());
    let name = |found: &Value| found["schedule"]["tasks"][0]["name"].as_str().expect("a name").to_owned();
    assert!(name(&en).is_ascii() && !name(&zh).is_ascii());
    assert_eq!(en["processes"], zh["processes"]);
}

#[test]
fn without_a_day_it_is_today() {
    let found = run(&["evaluate", "-"], &save(&plan(), None));
    let found: Value = serde_json::from_str(&found.out).expect("JSON");
    assert!(day(found["today"].as_str().expect("a day")) > day("2026-01-01"));
}

#[test]
fn conflicts_have_names() {
    let role = &built_in().roles[0];
    let plan = plan().apply(&Edit::SetHours { role: role.id.clone(), hours: Some(0) });
    let conflicts = &evaluated(&plan, &[])["schedule"]["conflicts"];
    assert_eq!(conflicts[0]["kind"], json!("no_capacity"));
    assert_eq!(conflicts[0]["role"], json!(role.id));
    assert!(conflicts[0]["task"]["name"].as_str().is_some_and(|name| !name.is_empty()));
}

#[test]
fn classify_agrees_with_evaluate() {
    let plan = plan();
    let file: Value = serde_json::from_str(&save(&plan, None)).expect("JSON");
    let processes = file["plan"]["processes"].as_array().expect("processes");
    let lines: String = processes.iter().map(|process| format!("{process}\n")).collect();
    let found = run(&["classify"], &lines);
    assert_eq!((found.err.as_str(), found.code), ("", Some(0)));
    let printed: Vec<Value> = found.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(printed.len(), processes.len());
    let evaluated = &evaluated(&plan, &[])["processes"];
    for (line, row) in printed.iter().zip(evaluated.as_array().expect("processes")) {
        let expected = json!({ "id": row["id"], "bucket": row["computed"], "rule": row["rule"],
                               "agency": row["agency"], "readiness": row["readiness"] });
        assert_eq!(*line, expected);
    }
}

#[test]
fn classify_takes_ratings_in_both_places_and_names_bad_lines() {
    let lines = concat!(
        r#"{"id":"top","rule_clarity":5,"knowledge_readiness":5,"judgement":1,"emotion":1,"physical_presence":2}"#,
        "\n\n",
        r#"{"id":"inner","name":"Refund","reversibility":"irreversible","ratings":{"consequence_of_error":5}}"#,
        "\n{\"id\":\"broken\"\n",
        r#"{"id":"six","judgement":6}"#,
        "\r\n",
        r#"{"law_requires_person":true}"#,
    );
    let found = run(&["classify"], lines);
    expect![[r#"
        {"id":"top","bucket":"ai_handles","rule":"agency_low","agency":1.3333333333333333,"readiness":5.0}
        {"id":"inner","bucket":"person_leads","rule":"irreversible_grave","agency":null,"readiness":null}
        {"id":"6","bucket":"person_only","rule":"law","agency":null,"readiness":null}
    "#]]
    .assert_eq(&found.out);
    expect![[r#"
        baton: Line 4, column 14: the file breaks off; it was probably not copied or downloaded whole.
        baton: line 5: ratings.judgement: 6 is not a rating from 1 to 5.
        baton: 2 lines were left out.
    "#]]
    .assert_eq(&found.err);
    assert_eq!(found.code, Some(2));
    let zh = run(&["classify", "--lang", "zh-Hant"], "{\"judgement\":6}");
    expect![[r#"
        baton: 第 1 行：ratings.judgement：6 不是 1 到 5 的評分。
        baton: 有 1 行無法讀取，已略過。
    "#]]
    .assert_eq(&zh.err);
}

#[test]
fn check_says_what_a_file_is() {
    let plan = run(&["check", "-"], &save(&plan(), None));
    expect![[r#"
        Plan “Shop”: 36 questions answered or noted, 27 processes.
    "#]]
    .assert_eq(&plan.out);
    assert_eq!((plan.err.as_str(), plan.code), ("", Some(0)));
    let pack = run(&["check", "-"], SERVICE_AUTOMATION);
    expect![[r#"
        Model “Service automation”, edition 2026.11: 36 questions in 9 dimensions, 31 work packages.
        Of simulated teams with everyday noise, 92% are placed at their own stage; 98% of weak links are caught.
    "#]]
    .assert_eq(&pack.out);
    assert_eq!((pack.err.as_str(), pack.code), ("", Some(0)));
    let other = Plan { model: ModelRef { id: "other".into(), revision: "1".to_owned() }, ..self::plan() };
    let other = run(&["check", "-"], &save(&other, None));
    expect![[r#"
        Plan “Shop”: 36 questions answered or noted, 27 processes.
        This plan was made with another assessment model, “other”; some answers may not count here.
    "#]]
    .assert_eq(&other.out);
    assert_eq!(other.code, Some(0));
}

#[test]
fn what_cannot_be_used_is_refused() {
    let broken_pack = SERVICE_AUTOMATION.replacen("\"weight\": 3", "\"weight\": 4", 1);
    let unknown = run(&["evaluate", "no-such-file.json"], "").err;
    assert!(unknown.starts_with("baton: no-such-file.json: "), "{unknown}");
    for (arguments, input, message) in [
        (&["evaluate", "-"][..], "", "baton: The file is empty.\n"),
        (&["evaluate", "-"], SERVICE_AUTOMATION, ""),
        (&["check", "-"], "{\"format\":\"baton-plan\",\"version\":3}", ""),
        (&["check", "-"], &broken_pack, "baton: questions[0].asks[0].weight: is not from 1 to 3\n"),
        (&["evaluate", "-", "--today", "tomorrow"], "", ""),
        (&["evaluate", "-", "--lang", "fr"], "", ""),
        (&["dance"], "", ""),
        (&[], "", ""),
    ] {
        let found = run(arguments, input);
        assert_eq!((found.out.as_str(), found.code), ("", Some(2)), "{arguments:?}");
        assert!(!found.err.is_empty() && (message.is_empty() || found.err == message), "{arguments:?}: {}", found.err);
    }
}
