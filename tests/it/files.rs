//! Plan files: frozen ones from disk, identity of saving and opening, unknown fields, repairs.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use baton::domain::edit::{Edit, PackageSet, WorkEdit};
use baton::domain::language::Lang;
use baton::domain::plan::Plan;
use baton::domain::units::Id;
use baton::domain::work::Progress;
use baton::file::{Notice, open_process, save, save_signed};
use expect_test::{Expect, expect};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::arbitrary;
use crate::samples::{self, SAVED, opened};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files")
}

/// A frozen file.
pub fn fixture(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Every frozen plan with its name, which begins with its version.
pub fn fixtures() -> Vec<(String, String)> {
    let names = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<_> =
        names.filter(|n| n.starts_with('v') && n.ends_with(".baton.json")).map(|n| (n.clone(), fixture(&n))).collect();
    files.sort();
    assert!(files.len() >= 7, "the fixtures are missing");
    files
}

/// The file as the program that wrote it would have called itself.
fn written_by_first_version(text: &str) -> String {
    text.replace(&format!("\"app\": \"{}\"", env!("CARGO_PKG_VERSION")), "\"app\": \"0.1.0\"")
}

#[test]
fn frozen_files_open_as_what_they_were_saved_from() {
    for (name, plan) in [
        ("v1-empty.baton.json", samples::empty()),
        ("v1-full.baton.json", samples::full()),
        ("v1-chinese.baton.json", samples::chinese()),
        ("v2-full.baton.json", samples::descended(samples::full())),
        ("v2-chinese.baton.json", samples::descended(samples::chinese())),
        ("v2-work.baton.json", samples::under_way()),
        ("v2-money.baton.json", crate::money_said::with_money()),
    ] {
        assert_eq!(opened(&fixture(name)).plan, plan, "{name}");
    }
}

#[test]
fn frozen_files_of_this_version_are_still_written_letter_by_letter() {
    for (name, text) in fixtures().into_iter().filter(|(name, _)| name.starts_with("v2-")) {
        let opened = opened(&text);
        let saved = save_signed(&opened.plan, opened.saved.as_deref(), opened.saved_by.as_deref());
        assert_eq!(written_by_first_version(&saved), text, "{name}");
        assert_eq!(opened.saved.as_deref(), Some(SAVED), "{name}");
    }
}

#[test]
fn files_of_the_first_version_gain_a_lineage_and_change_in_nothing_else() {
    for (name, text) in fixtures().into_iter().filter(|(name, _)| name.starts_with("v1-")) {
        let opened = opened(&text);
        assert!(opened.plan.lineage.revisions().is_empty(), "{name}");
        assert_eq!((opened.saved.as_deref(), opened.saved_by.as_deref()), (Some(SAVED), None), "{name}");
        let expected = text
            .replacen("\"version\": 1", "\"version\": 2", 1)
            .replacen("  \"app\":", "  \"saved_by\": null,\n  \"app\":", 1)
            .replacen("  \"plan\":", "  \"lineage\": [],\n  \"plan\":", 1);
        assert_eq!(written_by_first_version(&save(&opened.plan, opened.saved.as_deref())), expected, "{name}");
    }
}

#[test]
fn what_the_first_version_did_not_know_is_kept_under_another_name() {
    let mut file: Value = serde_json::from_str(&fixture("v1-full.baton.json")).unwrap();
    file["lineage"] = json!(7);
    file["saved_by"] = json!({ "who": "another program" });
    file["v1_saved_by"] = json!("taken");
    file["plan"]["work"] = json!(["of another program"]);
    file["plan"]["money"] = json!(100);
    file["plan"]["v1_work"] = json!(1);
    let plan = opened(&file.to_string()).plan;
    assert!(plan.lineage.revisions().is_empty());
    let saved: Value = serde_json::from_str(&save(&plan, None)).unwrap();
    assert_eq!((&saved["lineage"], &saved["v1_lineage"]), (&json!([]), &json!(7)));
    assert_eq!((&saved["v1_saved_by"], &saved["v1_v1_saved_by"]), (&json!("taken"), &file["saved_by"]));
    let (inside, before) = (&saved["plan"], &file["plan"]);
    assert_eq!(
        (&inside["work"], &inside["v1_work"], &inside["v1_v1_work"]),
        (&Value::Null, &json!(1), &before["work"])
    );
    assert_eq!((&inside["money"], &inside["v1_money"]), (&Value::Null, &json!(100)));
}

#[test]
fn a_file_of_a_version_to_come_is_refused_by_its_number() {
    let text = fixture("v2-full.baton.json").replacen("\"version\": 2", "\"version\": 3", 1);
    let error = baton::file::open(text.as_bytes(), &samples::known()).unwrap_err();
    expect![[r#"
        The file has format version 3 and this Baton reads up to version 2; open it with a newer Baton.
        檔案的格式版本是 3，這個 Baton 只讀得到版本 2，請改用較新的 Baton 開啟。"#]]
    .assert_eq(&[Lang::En, Lang::ZhHant].map(|lang| error.message(lang)).join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn opening_what_was_saved_gives_the_same_plan(
        plan in arbitrary::plan(),
        time in proptest::option::of(".{0,30}"),
        who in proptest::option::of(".{0,30}"),
    ) {
        let text = save_signed(&plan, time.as_deref(), who.as_deref());
        let opened = opened(&text);
        prop_assert_eq!(&opened.plan, &plan);
        prop_assert_eq!((&opened.saved, &opened.saved_by), (&time, &who));
        prop_assert_eq!(save_signed(&opened.plan, time.as_deref(), who.as_deref()), text);
    }

    #[test]
    fn unknown_fields_stay_with_their_process(plan in arbitrary::plan(), seed in any::<u64>()) {
        let mut processes: Vec<_> = plan.processes.to_vec();
        if !processes.is_empty() {
            let turn = usize::try_from(seed % 7).unwrap() % processes.len();
            processes.rotate_left(turn);
            processes.pop();
        }
        let left: Vec<String> = processes.iter().map(|process| format!("@{}", process.id)).collect();
        let changed = Plan { processes: Arc::new(processes), ..plan.clone() };
        let mut expected = plan.foreign.to_vec();
        expected.retain(|(path, _)| path.get(1).is_none_or(|s| s != "processes") || left.contains(&path[2]));
        prop_assert_eq!(&*opened(&save(&changed, None)).plan.foreign, &expected);
    }
}

#[test]
fn unknown_fields_are_found_again_after_reordering_and_removing() {
    let text = fixture("v1-unknown-fields.baton.json");
    let plan = opened(&text).plan;
    let mut reversed = plan.processes.to_vec();
    reversed.reverse();
    let plan = Plan { processes: Arc::new(reversed), ..plan };
    let plan = plan.apply(&Edit::RemoveProcesses(vec![Id::from("p-2")]));
    let saved: Value = serde_json::from_str(&save(&plan, None)).unwrap();
    let processes = &saved["plan"]["processes"];
    assert_eq!(processes.as_array().map(Vec::len), Some(2));
    assert_eq!((&processes[0]["id"], &processes[0]["colour"]), (&json!("p-3"), &json!("green")));
    assert_eq!((&processes[1]["id"], &processes[1]["colour"]), (&json!("p-1"), &json!("red")));
    assert_eq!(processes[1]["handoff"]["backup"], json!({ "who": "night shift", "ids": [{ "id": "p-2" }] }));
    assert_eq!(saved["sealed_by"], json!("a newer program"));
    assert_eq!(saved["plan"]["answers"]["question-one"]["asked"], json!(["in the workshop"]));
}

#[test]
fn an_answer_taken_back_takes_its_unknown_fields_along_and_undo_brings_them_back() {
    let before = opened(&fixture("v1-unknown-fields.baton.json")).plan;
    let question = Id::from("question-one");
    let after = before.apply(&Edit::SetAnswer { question: question.clone(), mark: None });
    let after = after.apply(&Edit::SetNote { question, note: String::new() });
    assert!(!save(&after, None).contains("in the workshop"));
    assert!(save(&before, None).contains("in the workshop"));
}

#[test]
fn a_known_field_is_never_overwritten_by_an_unknown_one_of_its_name() {
    let path = ["plan", "name"].map(str::to_owned).to_vec();
    let plan = Plan { foreign: Arc::new(vec![(path, "\"forged\"".to_owned())]), ..samples::full() };
    assert!(!save(&plan, None).contains("forged"));
}

#[test]
fn work_that_says_nothing_is_not_written_unless_something_unknown_hangs_on_it() {
    assert!(!save(&samples::full(), None).contains("\"work\""));
    let text = full_with(|plan| {
        plan["work"] = json!({ "packages": { "a": {}, "b": { "weeks": null } }, "gates": { "pilot": {} } })
    });
    let plan = opened(&text).plan;
    assert_eq!(*plan.work, baton::domain::work::Work::default());
    assert!(!save(&plan, None).contains("\"work\""));
    let text = full_with(|plan| plan["work"] = json!({ "packages": { "a": { "colour": "red" } }, "mood": 1 }));
    let plan = opened(&text).plan;
    let saved: Value = serde_json::from_str(&save(&plan, None)).unwrap();
    assert_eq!(saved["plan"]["work"], json!({ "packages": { "a": { "colour": "red" } }, "mood": 1 }));
    // Said and taken back: what hung on it goes along, as with an answer.
    let set = |owner: &str| Edit::Work(WorkEdit::Package { package: "a".into(), set: PackageSet::Owner(owner.into()) });
    let after = plan.apply(&set("Mei")).apply(&set(""));
    assert!(!save(&after, None).contains("colour") && save(&after, None).contains("mood"));
}

#[test]
fn what_is_put_right_in_the_work_is_told() {
    let text = full_with(|plan| {
        plan["model"] =
            json!({ "id": samples::known().model.id.as_str(), "revision": samples::known().model.revision });
        plan["answers"] = json!({});
        plan["work"] = json!({
            "packages": {
                "pilot@p-1": { "progress": { "status": "done", "started": "2026-05-29", "ended": "2026-05-04", "remaining": { "it": 3 } } },
                "data-needs": { "left_out": " ", "progress": { "status": "blocked" } },
                "brew-tea": { "weeks": 2 },
            },
            "gates": { "pilot": { "2026-06-01": { "outcome": "stop" }, "2026-06-02": { "outcome": "graduate" } } },
            "measured": { "weather": { "2026-06-01": { "value": 21 } } },
        });
    });
    let work = opened(&text).plan.work;
    let progress = work.packages["pilot@p-1"].progress.clone();
    let day = |text: &str| text.parse().ok();
    assert_eq!(progress, Some(Progress::Done { started: day("2026-05-04"), ended: day("2026-05-29") }));
    assert_eq!(work.packages["data-needs"].left_out.as_deref(), Some("–"));
    assert!(work.gates.values().any(|decision| decision.why == "–") && work.gates.values().any(|d| d.why.is_empty()));
    check_notices(
        &text,
        expect![[r#"
            Key figures that are not in this model are kept and do not count: weather.
            有些指標不在這個評估模型裡，會保留但不列入計算：weather。
            Changes to work packages that are not in this model are kept and do not count: brew-tea.
            有些工作包不在這個評估模型裡，調整過的內容會保留但不列入計算：brew-tea。
            Decisions by hand without a reason are kept, with a dash as the reason: data-needs, 2026-06-01.
            有些人工決定沒有寫理由，決定保留，理由暫以「–」代替：data-needs、2026-06-01。
            The progress of work packages contradicted itself and was put right: pilot@p-1.
            有些工作包的進度前後矛盾，已修正：pilot@p-1。"#]],
    );
}

fn full_with(change: impl FnOnce(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(&save(&samples::full(), None)).unwrap();
    change(&mut file["plan"]);
    file.to_string()
}

fn check_notices(text: &str, expected: Expect) {
    let notices = opened(text).notices;
    let said: Vec<_> =
        notices.iter().flat_map(|notice| [notice.message(Lang::En), notice.message(Lang::ZhHant)]).collect();
    expected.assert_eq(&said.join("\n"));
}

#[test]
fn twice_the_same_identifier_loses_nothing() {
    let text = full_with(|plan| {
        let first = plan["processes"][0].clone();
        plan["processes"][1]["id"] = json!("p-1-2");
        plan["processes"].as_array_mut().unwrap().extend([first.clone(), first]);
        plan["processes"][2]["colour"] = json!("red");
        let freeze = plan["rollout"]["freezes"][0].clone();
        plan["rollout"]["freezes"].as_array_mut().unwrap().push(freeze);
    });
    let opened = opened(&text);
    let ids: Vec<&str> = opened.plan.processes.iter().map(|process| process.id.as_str()).collect();
    assert_eq!(ids, ["p-1", "p-1-2", "p-1-3", "p-1-4"]);
    assert_eq!(opened.plan.processes[2].name, opened.plan.processes[0].name);
    assert!(opened.plan.foreign[0].0.contains(&"@p-1-3".to_owned()));
    assert!(opened.notices.iter().any(|notice| matches!(notice, Notice::SameId(names) if names.len() == 3)));
    assert_eq!(samples::opened(&save(&opened.plan, None)).plan, opened.plan);
}

#[test]
fn what_is_put_right_is_told() {
    let text = full_with(|plan| {
        plan["model"] = json!({ "id": "another-model" });
        plan["processes"][0]["decided"]["reason"] = json!(" ");
        plan["processes"][0]["minutes_per_case"] = json!(2.55);
        plan["processes"][0]["colour"] = json!("red");
        plan["rollout"]["freezes"][0]["from"] = json!("2026-11-14");
        plan["rollout"]["freezes"][0]["to"] = json!("2026-11-01");
        plan["rollout"]["hours_per_week"]["butler"] = json!(3);
        plan["rollout"]["kpis"]["weather"] = json!({ "target": 21 });
    });
    let plan = opened(&text).plan;
    assert_eq!(plan.rollout.freezes, samples::full().rollout.freezes);
    assert_eq!(plan.processes[0].decided.as_ref().map(|decided| decided.reason.as_str()), Some("–"));
    check_notices(
        &text,
        expect![[r#"
        This plan was made with another assessment model, “another-model”; some answers may not count here.
        這份規劃案用的是另一個評估模型「another-model」，部分答案在這裡可能不列入計算。
        Answers to questions that are not in this model are kept and do not count: question-four, question-one, question-three and 1 more.
        有些答案不屬於這個評估模型的題目，會保留但不列入計算：question-four、question-one、question-three，另有 1 項。
        Hours of roles that are not in this model are kept and do not count: butler.
        有些角色不在這個評估模型裡，工時會保留但不列入計算：butler。
        Key figures that are not in this model are kept and do not count: weather.
        有些指標不在這個評估模型裡，會保留但不列入計算：weather。
        Fields this version does not know are kept and saved again: plan.processes.@p-1.colour.
        這個版本不認得的欄位會原樣保留，存檔時一併寫回：plan.processes.@p-1.colour。
        Freezes that ended before they began had their two days swapped: 11.11.
        有些凍結期的結束日早於開始日，已將兩個日期對調：11.11。
        Decisions by hand without a reason are kept, with a dash as the reason: Returns by e-mail.
        有些人工決定沒有寫理由，決定保留，理由暫以「–」代替：Returns by e-mail。
        Minutes per case were rounded to a tenth: Returns by e-mail.
        每件分鐘數已四捨五入到小數點後一位：Returns by e-mail。"#]],
    );
}

#[test]
fn a_plan_of_this_model_without_oddities_has_no_notices() {
    let model = samples::known().model;
    assert_eq!(opened(&save(&Plan { model, ..samples::empty() }, None)).notices, []);
}

#[test]
fn an_answer_that_says_nothing_is_dropped_unless_something_unknown_hangs_on_it() {
    let text = full_with(|plan| plan["answers"] = json!({ "a": {}, "b": { "mark": null }, "c": { "asked": true } }));
    let plan = opened(&text).plan;
    assert_eq!(plan.answers.keys().map(Id::as_str).collect::<Vec<_>>(), ["c"]);
    assert!(save(&plan, None).contains("\"asked\": true"));
}

#[test]
fn a_byte_order_mark_is_no_obstacle() {
    assert_eq!(opened(&format!("\u{feff}{}", fixture("v1-full.baton.json"))).plan, samples::full());
}

#[test]
fn one_process_by_itself() {
    let line = r#"{ "id": 7, "judgement": 2, "ratings": { "emotion": 1, "colour": 9 }, "reversibility": "costly" }"#;
    let process = open_process(line.as_bytes(), 3).unwrap();
    assert_eq!((process.id.as_str(), process.name.as_str(), process.ratings.len()), ("7", "7", 2));
    assert_eq!(open_process(b"{}", 3).unwrap().id, Id::from("3"));
    let error = |line: &str| open_process(line.as_bytes(), 1).unwrap_err().message(Lang::En);
    assert_eq!(error(r#"{ "judgement": 9 }"#), "ratings.judgement: 9 is not a rating from 1 to 5.");
    assert_eq!(error("[]"), "At the top: an object should stand here, not a list.");
    assert_eq!(error(""), "The file is empty.");
}
