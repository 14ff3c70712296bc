//! The copy for outsiders: what leaves, what stays behind, and that it says the same.

use baton::content::{built_in, demo};
use baton::domain::evaluate::evaluate;
use baton::domain::language::Lang;
use baton::domain::plan::Plan;
use baton::domain::units::{Date, Id};
use baton::file::{Known, Notice, redact, save, save_signed};
use expect_test::expect;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::files::fixture;
use crate::{arbitrary, samples};

fn redacted(plan: &Plan, hide: &[&str], lang: Lang) -> String {
    let hide: Vec<String> = hide.iter().map(|name| (*name).to_owned()).collect();
    redact(plan, &Known::from(&*built_in()), &Id::from("copy"), &hide, lang)
}

/// The text without what is null or blank or figures only, and without the version of this program.
fn words(text: &str) -> String {
    let said = |line: &&str| {
        let value = line.split_once(": ").map_or(*line, |(_, value)| value).trim_end_matches(',').trim();
        value.starts_with('"') && value != "\"\"" && !line.contains("\"app\"")
    };
    text.lines().filter(said).map(|line| format!("{}\n", line.trim().trim_end_matches(','))).collect()
}

#[test]
fn what_is_left_of_a_full_plan() {
    expect![[r#"
        "format": "baton-plan"
        "id": "copy"
        "name": "Plan"
        "id": "service-automation"
        "revision": "2026-03"
        "id": "p-1"
        "name": "Returns by e-mail"
        "note": "(removed)"
        "reversibility": "costly"
        "personal_data": "sensitive"
        "e-mail"
        "Name 1"
        "owner": "Person 1"
        "lifecycle": "retention"
        "ai_scope": "(removed)"
        "trigger": "(removed)"
        "context": "(removed)"
        "name": "(removed)"
        "owner": "Person 2"
        "reviewed": "2026-01-15"
        "quality_measure": "(removed)"
        "reviewer": "Person 3"
        "stop_rule": "(removed)"
        "bucket": "person_leads"
        "reason": "(removed)"
        "id": "p-2"
        "name": "Only a name"
        "reversibility": "easy"
        "personal_data": "none"
        "start": "2026-04-06"
        "id": "f-1"
        "name": "Freeze 1"
        "from": "2026-11-01"
        "to": "2026-11-14"
    "#]]
    .assert_eq(&words(&redacted(&samples::full(), &["LINE"], Lang::En)));
    expect![[r#"
        "format": "baton-plan"
        "id": "copy"
        "name": "規劃案"
        "id": "service-automation"
        "revision": "2026-03"
        "id": "p-1"
        "name": "退貨退款"
        "reversibility": "easy"
        "personal_data": "none"
        "LINE 官方帳號"
        "電話"
        "名稱 1聊聊"
        "owner": "人員 1"
        "bucket": "fix_first"
        "reason": "（已移除）"
        "id": "f-1"
        "name": "凍結期 1"
        "from": "2027-02-04"
        "to": "2027-02-14"
    "#]]
    .assert_eq(&words(&redacted(&samples::chinese(), &["蝦皮"], Lang::ZhHant)));
}

#[test]
fn what_is_left_of_the_work_of_a_rollout() {
    let text = redacted(&samples::under_way(), &["Folder"], Lang::En);
    let file: Value = serde_json::from_str(&text).unwrap();
    expect![[r#"
        {
          "deadline": "2026-12-18",
          "gates": {
            "standardise": {
              "2026-04-27": {
                "outcome": "hold",
                "who": "Person 5",
                "why": "(removed)"
              },
              "2026-05-02": {
                "outcome": "graduate",
                "who": "Person 5",
                "why": ""
              }
            }
          },
          "holidays": {
            "2026-06-19": {
              "name": "Holiday"
            },
            "2026-09-25": {
              "name": ""
            }
          },
          "measured": {
            "csat": {
              "2026-04-30": {
                "note": "(removed)",
                "value": 65.0
              },
              "2026-05-31": {
                "note": "",
                "value": 0.30000000000000004
              }
            },
            "first_response": {
              "2026-04-30": {
                "note": "(removed)",
                "value": 38.5
              }
            }
          },
          "objective": "value_first",
          "own": {
            "w-1": {
              "after": [
                "kpi-baseline"
              ],
              "done_when": "(removed)",
              "hours": {
                "it": 4
              },
              "kind": "preparation",
              "name": "Photos of returns in one Name 1",
              "phase": "standardise",
              "process": "p-1",
              "weeks": 2
            }
          },
          "packages": {
            "data-needs": {
              "progress": {
                "reason": "(removed)",
                "started": null,
                "status": "blocked"
              }
            },
            "inbox-merge": {
              "left_out": "(removed)"
            },
            "kpi-baseline": {
              "progress": {
                "ended": "2026-04-24",
                "started": "2026-04-06",
                "status": "done"
              }
            },
            "pilot@p-1": {
              "after": {
                "data-needs": "removed",
                "w-1": "added"
              },
              "done_when": "(removed)",
              "hours": {
                "it": 0,
                "lead": 9
              },
              "note": "(removed)",
              "owner": "Person 4",
              "pinned": "2026-05-04",
              "progress": {
                "remaining": {
                  "lead": 3
                },
                "started": "2026-05-04",
                "status": "doing"
              },
              "weeks": 5
            }
          },
          "risks": {
            "r-1": {
              "closed": "2026-06-01",
              "impact": 4,
              "likelihood": 2,
              "note": "(removed)",
              "owner": "Person 5",
              "packages": [
                "pilot@p-1"
              ],
              "response": "(removed)",
              "title": "(removed)"
            },
            "stale-knowledge": {
              "likelihood": 5,
              "owner": "Person 1",
              "packages": [
                "knowledge-consolidation",
                "w-1"
              ],
              "template": "stale-knowledge"
            }
          }
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&file["plan"]["work"]).unwrap());
}

/// Every place of a file that holds text, and every key of a map, gets a mark of its own; returns the places.
fn marked(value: &mut Value, path: &str, places: &mut Vec<String>) {
    const DEFINED: [&str; 21] = [
        "format",
        "version",
        "app",
        "mark",
        "reversibility",
        "personal_data",
        "lifecycle",
        "bucket",
        "start",
        "reviewed",
        "objective",
        "deadline",
        "planned_from",
        "pinned",
        "status",
        "started",
        "ended",
        "phase",
        "kind",
        "outcome",
        "closed",
    ];
    let name = path.rsplit('.').next().unwrap_or_default();
    match value {
        Value::String(text)
            if !DEFINED.contains(&name)
                && !["from", "to"].contains(&name)
                && !["added", "removed"].contains(&text.as_str()) =>
        {
            *text = format!("mark{}mark", places.len());
            places.push(path.to_owned());
        }
        Value::Array(items) => items.iter_mut().for_each(|item| marked(item, &format!("{path}[]"), places)),
        Value::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                marked(value, &format!("{path}.{name}"), places);
            }
            for map in [
                "answers",
                "hours_per_week",
                "kpis",
                "packages",
                "own",
                "hours",
                "remaining",
                "after",
                "measured",
                "risks",
            ] {
                let Some(Value::Object(entries)) = fields.get_mut(map) else { continue };
                *entries = std::mem::take(entries)
                    .into_iter()
                    .map(|(_, value)| {
                        places.push(format!("{path}.{map}"));
                        (format!("mark{}mark", places.len() - 1), value)
                    })
                    .collect();
            }
        }
        _ => {}
    }
}

#[test]
fn of_all_texts_only_those_that_are_declared_leave() {
    let mut file: Value =
        serde_json::from_str(&save_signed(&samples::replanned(), Some(samples::SAVED), Some("Somebody"))).unwrap();
    let mut places = Vec::new();
    marked(&mut file, "", &mut places);
    assert!(places.len() > 70, "{places:?}");
    let plan = samples::opened(&file.to_string()).plan;
    let text = redacted(&plan, &[], Lang::En);
    let left: Vec<&str> = places
        .iter()
        .enumerate()
        .filter(|(at, _)| text.contains(&format!("mark{at}mark")))
        .map(|(_, p)| p.as_str())
        .collect();
    expect![[r#"
        .plan.processes[].channels[]
        .plan.processes[].channels[]
        .plan.processes[].name
        .plan.processes[].name
        .plan.work.own.own-1.name"#]]
    .assert_eq(&left.join("\n"));
}

/// A field nobody declared, in every object of a file.
fn with_strangers(value: &mut Value) -> usize {
    match value {
        Value::Array(items) => items.iter_mut().map(with_strangers).sum(),
        Value::Object(fields) => {
            let inner: usize = fields.values_mut().map(with_strangers).sum();
            fields.insert("organisation".to_owned(), json!("leak"));
            fields.insert("contact".to_owned(), json!({ "name": "leak", "notes": ["leak"], "leak": 1 }));
            inner + 1
        }
        _ => 0,
    }
}

#[test]
fn a_field_nobody_declared_never_leaves() {
    let mut file: Value = serde_json::from_str(&fixture("v2-full.baton.json")).unwrap();
    for map in ["/plan/answers", "/plan/rollout/kpis", "/plan/rollout/hours_per_week"] {
        // Fields of a map would be entries of it, which have types.
        let kept = file.pointer_mut(map).unwrap().take();
        assert!(kept.is_object());
    }
    let objects = with_strangers(&mut file);
    assert!(objects >= 10, "{objects}");
    let whole: Value = serde_json::from_str(&fixture("v2-full.baton.json")).unwrap();
    for map in ["/plan/answers", "/plan/rollout/kpis", "/plan/rollout/hours_per_week"] {
        *file.pointer_mut(map).unwrap() = whole.pointer(map).unwrap().clone();
    }
    with_strangers(&mut file["plan"]["answers"]["question-one"]);
    with_strangers(&mut file["plan"]["rollout"]["kpis"]["csat"]);
    let mut work: Value = serde_json::from_str(&fixture("v2-work.baton.json")).unwrap();
    let work = work["plan"]["work"].as_object_mut().unwrap();
    for map in ["packages", "own", "risks", "holidays"] {
        work[map].as_object_mut().unwrap().values_mut().for_each(|entry| {
            entry["leak"] = json!("leak");
        });
    }
    for map in ["gates", "measured"] {
        let entries =
            work[map].as_object_mut().unwrap().values_mut().flat_map(|days| days.as_object_mut().unwrap().values_mut());
        entries.for_each(|entry| entry["contact"] = json!({ "name": "leak" }));
    }
    work["packages"]["pilot@p-1"]["progress"]["organisation"] = json!("leak");
    work.insert("leak".to_owned(), json!(["leak"]));
    file["plan"]["work"] = Value::Object(std::mem::take(work));
    let opened = samples::opened(&file.to_string());
    assert!(opened.notices.iter().any(|notice| matches!(notice, Notice::UnknownFields(fields) if fields.len() > 35)));
    assert!(save(&opened.plan, None).contains("leak"), "saving keeps them");
    let text = redacted(&opened.plan, &[], Lang::En);
    assert!(!text.contains("leak") && !text.contains("organisation") && !text.contains("contact"), "{text}");
}

#[test]
fn lineage_and_signature_and_time_stay_behind() {
    let text = redacted(&samples::descended(samples::full()), &[], Lang::En);
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file.as_object().unwrap().keys().collect::<Vec<_>>(), ["app", "format", "plan", "version"]);
    let copy = samples::opened(&text);
    assert_eq!((copy.plan.id.as_str(), copy.saved, copy.saved_by), ("copy", None, None));
    assert!(copy.plan.lineage.revisions().is_empty());
}

#[test]
fn the_example_evaluates_as_before() {
    let (model, today) = (built_in(), Date::new(2026, 3, 2).unwrap());
    for lang in Lang::ALL {
        let plan = demo(&model, lang, today);
        assert!(plan.processes.len() > 10 && plan.answers.len() > 20);
        let copy = samples::opened(&redacted(&plan, &["A company", "A 公司"], lang)).plan;
        let (before, after) = (evaluate(&plan, &model, today), evaluate(&copy, &model, today));
        assert_eq!(before.stage, after.stage);
        let row = |found: &baton::domain::evaluate::Evaluation| -> Vec<_> {
            found.assessments.iter().map(|a| (a.bucket, a.computed, a.rule.id(), a.missing.clone())).collect()
        };
        assert_eq!(row(&before), row(&after));
        assert_eq!(
            (before.rollout.weeks, before.rollout.packages.len()),
            (after.rollout.weeks, after.rollout.packages.len())
        );
        assert!(!copy.name.contains("公司") && !copy.name.contains("company"));
    }
}

#[test]
fn a_hostile_plan_has_an_ordinary_copy() {
    let plan = samples::opened(&fixture("hostile.baton.json")).plan;
    let text = redacted(&plan, &[], Lang::En);
    let copy = samples::opened(&text);
    assert_eq!(copy.notices, [Notice::OtherRevision { revision: String::new() }]);
    assert_eq!(copy.plan.processes.len(), plan.processes.len());
    let file: Value = serde_json::from_str(&text).unwrap();
    for process in file["plan"]["processes"].as_array().unwrap() {
        let said = process["note"].as_str().unwrap();
        assert!(["", "(removed)"].contains(&said), "{said}");
        assert!(process["id"].as_str().unwrap().starts_with("p-"));
    }
    assert!(!text.contains("__proto__\":") && !text.contains("constructor\":"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_copy_opens_without_a_word_and_keeps_the_figures(plan in arbitrary::plan(), hide in arbitrary::text(), zh in any::<bool>()) {
        let lang = if zh { Lang::ZhHant } else { Lang::En };
        let copy = samples::opened(&redacted(&plan, &[&hide], lang));
        let about_model = |notice: &Notice| matches!(notice, Notice::OtherModel { .. });
        prop_assert!(copy.notices.iter().all(about_model), "{:?}", copy.notices);
        let copy = copy.plan;
        prop_assert_eq!(copy.processes.len(), plan.processes.len());
        for (own, shown) in plan.processes.iter().zip(copy.processes.iter()) {
            prop_assert_eq!(&own.ratings, &shown.ratings);
            prop_assert_eq!(
                (own.volume_per_month, own.minutes_per_case, own.handoff.seconds, own.knowledge.reviewed, own.lifecycle),
                (shown.volume_per_month, shown.minutes_per_case, shown.handoff.seconds, shown.knowledge.reviewed, shown.lifecycle)
            );
            prop_assert_eq!(own.decided.as_ref().map(|d| d.bucket), shown.decided.as_ref().map(|d| d.bucket));
            for (one, other) in [(&own.note, &shown.note), (&own.ai_scope, &shown.ai_scope), (&own.stop_rule, &shown.stop_rule)] {
                prop_assert_eq!(one.trim().is_empty(), other.trim().is_empty());
            }
        }
        let (own, shown) = (&plan.work, &copy.work);
        prop_assert_eq!((own.objective, own.deadline, own.planned_from, own.own.len(), own.gates.len()), (shown.objective, shown.deadline, shown.planned_from, shown.own.len(), shown.gates.len()));
        prop_assert!(own.holidays.keys().eq(shown.holidays.keys()));
        prop_assert!(own.gates.iter().map(|(at, d)| (at, d.outcome)).eq(shown.gates.iter().map(|(at, d)| (at, d.outcome))));
        prop_assert_eq!(own.risks.len(), shown.risks.len());
        // Of packages of known templates and processes that are there, and of the team's own.
        for (at, process) in plan.processes.iter().enumerate() {
            let id = |process: &str| Id::from(format!("pilot@{process}"));
            let (one, other) = (own.change(&id(process.id.as_str())), shown.change(&id(&format!("p-{}", at + 1))));
            let said = |change: &baton::domain::work::PackageChange| (change.weeks, change.pinned, change.left_out.is_some(), change.progress.as_ref().map(|p| p.started()));
            let nothing = baton::domain::work::PackageChange::default();
            prop_assert_eq!(said(one.unwrap_or(&nothing)), said(other.unwrap_or(&nothing)));
        }
        let owners: Vec<_> = plan.processes.iter().zip(copy.processes.iter()).collect();
        for (own, shown) in &owners {
            for (other, other_shown) in &owners {
                if own.owner == other.owner {
                    prop_assert_eq!(&shown.owner, &other_shown.owner);
                }
            }
        }
    }
}
