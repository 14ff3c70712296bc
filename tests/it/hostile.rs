//! Files nobody should have sent: each is refused with one sentence, and nothing panics.

use std::sync::Arc;

use baton::domain::answers::Answer;
use baton::domain::language::Lang;
use baton::domain::model::PhaseKind;
use baton::domain::plan::Plan;
use baton::domain::process::Process;
use baton::domain::units::{Date, Id};
use baton::domain::work::{Measured, OwnPackage, PackageChange, Risk, Work};
use baton::file::guess::guess;
use baton::file::preview::preview;
use baton::file::{MAX_BYTES, MAX_DEPTH, OpenError, inventory_csv, open, save, save_signed, table};
use expect_test::{Expect, expect};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::files::fixture;
use crate::samples;
use crate::shared::shared;

fn refused(bytes: &[u8]) -> OpenError {
    let error = open(bytes, &samples::known()).expect_err("should be refused");
    for lang in Lang::ALL {
        let sentence = error.message(lang);
        assert!(sentence.ends_with(['.', '。']), "{sentence}");
        assert!(sentence.chars().count() < 320 && !sentence.contains(char::is_control), "{sentence}");
    }
    error
}

fn check(bytes: &[u8], expected: Expect) {
    let error = refused(bytes);
    expected.assert_eq(&format!("{}\n{}", error.message(Lang::En), error.message(Lang::ZhHant)));
}

fn check_at(pointer: &str, value: Value, expected: Expect) {
    let mut file: Value = serde_json::from_str(&save(&samples::full(), None)).unwrap();
    *file.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
    check(file.to_string().as_bytes(), expected);
}

#[test]
fn all_files_of_the_json_test_suite_are_refused() {
    let Some(folder) = shared("data/fuzz/json") else { return };
    let mut files = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            refused(&std::fs::read(&path).unwrap());
            files += 1;
        }
    }
    assert_eq!(files, 318);
}

#[test]
fn hostile_names_and_notes_come_back_unchanged() {
    let Some(path) = shared("data/fuzz/naughty-strings.json") else { return };
    let strings: Vec<String> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(strings.len() > 500);
    let process = |(index, text): (usize, &String)| {
        let mut process = Process::new(Id::from(format!("{index}{text}")), text.clone());
        process.note.clone_from(text);
        process.channels = vec![text.clone()];
        Arc::new(process)
    };
    let mut plan = Plan::new(Id::from(strings[9].as_str()), strings[42].clone(), samples::model());
    plan.processes = Arc::new(strings.iter().enumerate().map(process).collect());
    let mut work = Work::default();
    for (index, text) in strings.iter().enumerate() {
        let id = Id::from(format!("{text}@{index}"));
        let change = PackageChange { note: format!("{text}."), owner: text.clone(), ..PackageChange::default() };
        work.packages.insert(id.clone(), Arc::new(change));
        work.own.insert(id.clone(), Arc::new(OwnPackage::new(text.clone(), PhaseKind::Pilot)));
        let risk = Risk { title: text.clone(), packages: [id.clone()].into(), ..Risk::default() };
        work.risks.insert(id.clone(), Arc::new(risk));
        work.measured.insert((id, Date::constant(2026, 5, 4)), Measured { value: 1.0, note: text.clone() });
    }
    plan.work = Arc::new(work);
    let notes = strings.iter().filter(|text| !text.is_empty());
    plan.answers =
        Arc::new(notes.map(|text| (text.as_str().into(), Answer { mark: None, note: text.clone() })).collect());
    let fields = strings.iter().map(|text| (vec!["plan".to_owned(), format!("x{text}")], json!(text).to_string()));
    let mut foreign: Vec<_> = fields.collect();
    foreign.sort();
    foreign.dedup();
    plan.foreign = Arc::new(foreign);
    assert_eq!(samples::opened(&save(&plan, None)).plan, plan);
}

#[test]
fn what_is_no_text_or_no_json() {
    check(
        b"",
        expect![[r#"
        The file is empty.
        檔案是空的。"#]],
    );
    check(
        b" \n\t",
        expect![[r#"
        The file is empty.
        檔案是空的。"#]],
    );
    check(
        b"{\"format\": \"\xff\"}",
        expect![[r#"
        The file is not text in UTF-8: byte 13 cannot be read.
        檔案不是 UTF-8 文字：第 13 個位元組無法辨識。"#]],
    );
    check(
        "{\n  \"格式\": 'baton-plan'\n}".as_bytes(),
        expect![[r#"
        Line 2, column 9: the file is not valid JSON here.
        第 2 行第 9 個字：這裡不符合 JSON 格式。"#]],
    );
    check(
        b"{\"format\": \"baton-plan\", \"version\"",
        expect![[r#"
        Line 1, column 34: the file breaks off; it was probably not copied or downloaded whole.
        第 1 行第 34 個字：檔案到這裡就斷了，可能沒有完整複製或下載。"#]],
    );
    check(
        b"{\"format\": \"baton-plan\"} }",
        expect![[r#"
        Line 1, column 26: the file should have ended before this.
        第 1 行第 26 個字：檔案在這之前就該結束了。"#]],
    );
    check(
        b"{\"format\": 1e999}",
        expect![[r#"
        Line 1, column 16: the number is too large to read.
        第 1 行第 16 個字：數字太大，無法讀取。"#]],
    );
    check(
        b"{\"plan\": {\"name\": \"a\", \"name\": \"b\"}}",
        expect![[r#"
        Line 1, column 35: “name” stands twice in the same object.
        第 1 行第 35 個字：同一個物件裡出現兩次「name」。"#]],
    );
}

#[test]
fn what_is_too_much() {
    check(
        &vec![b'['; 20 * 1024 * 1024],
        expect![[r#"
        The file is 20 MB; a plan may be 8 MB at most.
        檔案有 20 MB，規劃案檔最大只能 8 MB。"#]],
    );
    check(
        &vec![b' '; MAX_BYTES + 1],
        expect![[r#"
        The file is 8.1 MB; a plan may be 8 MB at most.
        檔案有 8.1 MB，規劃案檔最大只能 8 MB。"#]],
    );
    check(
        "[".repeat(100_000).as_bytes(),
        expect![[r#"
        Line 1, column 65: the file is nested more than 64 levels deep, which no plan is.
        第 1 行第 65 個字：巢狀超過 64 層，規劃案不會這麼深。"#]],
    );
    check(
        "{\"a\":".repeat(100_000).as_bytes(),
        expect![[r#"
        Line 1, column 321: the file is nested more than 64 levels deep, which no plan is.
        第 1 行第 321 個字：巢狀超過 64 層，規劃案不會這麼深。"#]],
    );
    let many = format!("[{}[]]", "[],".repeat(MAX_BYTES / 3 - 1));
    check(
        many.as_bytes(),
        expect![[r#"
        Line 1, column 1499998: the file holds more than 500000 values, which no plan does.
        第 1 行第 1499998 個字：資料超過 500000 項，規劃案不會這麼多。"#]],
    );
}

#[test]
fn an_enormous_identifier_over_many_unknown_fields_does_not_fill_the_memory() {
    let fields: String = (0..100_000).map(|number| format!(",\"x{number}\":0")).collect();
    let process = format!("{{\"id\":\"{}\",\"name\":\"\"{fields}}}", "i".repeat(1_000_000));
    let file = format!(
        "{{\"format\":\"baton-plan\",\"version\":1,\"plan\":{{\"id\":\"a\",\"name\":\"b\",\"processes\":[{process}]}}}}"
    );
    check(
        file.as_bytes(),
        expect![[r#"
        plan.processes[0].x33: the file has more unknown fields under long names than can be kept.
        plan.processes[0].x33：檔案裡不認得的欄位太多，名稱又太長，無法保留。"#]],
    );
}

#[test]
fn an_unknown_field_may_be_as_deep_as_the_limit_and_no_deeper() {
    let file = |depth: usize| {
        let deep = "[".repeat(depth) + &"]".repeat(depth);
        format!(
            "{{\"format\": \"baton-plan\", \"version\": 1, \"deep\": {deep}, \"plan\": {{\"id\": \"a\", \"name\": \"b\"}}}}"
        )
    };
    let plan = samples::opened(&file(MAX_DEPTH - 1)).plan;
    assert_eq!(samples::opened(&save(&plan, None)).plan, plan);
    refused(file(MAX_DEPTH).as_bytes());
}

#[test]
fn what_is_something_else() {
    check(
        b"[]",
        expect![[r#"
        This is not a Baton plan: the field “format” is missing at the top.
        這不是 Baton 規劃案：最外層沒有「format」欄位。"#]],
    );
    check(
        b"{}",
        expect![[r#"
        This is not a Baton plan: the field “format” is missing at the top.
        這不是 Baton 規劃案：最外層沒有「format」欄位。"#]],
    );
    check(
        b"{\"format\": 1}",
        expect![[r#"
        This is not a Baton plan: the field “format” says “1” instead of “baton-plan”.
        這不是 Baton 規劃案：「format」欄位寫的是「1」，不是「baton-plan」。"#]],
    );
    check(
        b"{\"format\": \"geojson\"}",
        expect![[r#"
        This is not a Baton plan: the field “format” says “geojson” instead of “baton-plan”.
        這不是 Baton 規劃案：「format」欄位寫的是「geojson」，不是「baton-plan」。"#]],
    );
    check(
        b"{\"format\": \"baton-model\", \"version\": 1}",
        expect![[r#"
        This file is an assessment model (baton-model), not a plan.
        這個檔案是評估模型（baton-model），不是規劃案。"#]],
    );
    check(
        b"{\"format\": \"baton-plan\", \"version\": 3, \"plan\": 7}",
        expect![[r#"
            The file has format version 3 and this Baton reads up to version 2; open it with a newer Baton.
            檔案的格式版本是 3，這個 Baton 只讀得到版本 2，請改用較新的 Baton 開啟。"#]],
    );
    check(
        b"{\"format\": \"baton-plan\", \"version\": 0}",
        expect![[r#"
            version: 0 is not a format version, which is counted from 1.
            version：0 不是從 1 起算的格式版本。"#]],
    );
    check(
        b"{\"format\": \"baton-plan\", \"version\": \"1\"}",
        expect![[r#"
            version: “1” is not a format version, which is counted from 1.
            version：「1」不是從 1 起算的格式版本。"#]],
    );
    check(
        b"{\"format\": \"baton-plan\"}",
        expect![[r#"
        The field “version” is missing at the top of the file.
        檔案最外層缺少「version」欄位。"#]],
    );
    check(
        b"{\"format\": \"baton-plan\", \"version\": 1}",
        expect![[r#"
        The field “plan” is missing at the top of the file.
        檔案最外層缺少「plan」欄位。"#]],
    );
}

#[test]
fn wrong_values_are_named_with_their_place() {
    check_at(
        "/plan",
        json!([]),
        expect![[r#"
            plan: an object should stand here, not a list.
            plan：這裡應該是物件，不是清單。"#]],
    );
    check_at(
        "/plan/name",
        json!(null),
        expect![[r#"
            plan.name: text in quotes should stand here, not null.
            plan.name：這裡應該是放在引號裡的文字，不是 null。"#]],
    );
    check_at(
        "/plan/demo",
        json!("yes"),
        expect![[r#"
        plan.demo: “yes” is not true or false.
        plan.demo：「yes」不是 true 或 false。"#]],
    );
    check_at(
        "/plan/answers/question-one/mark",
        json!(7),
        expect![[r#"
        plan.answers.question-one.mark: 7 is not a level from 1 to 4, “not_applicable” or “dont_know”.
        plan.answers.question-one.mark：7 不是 1 到 4 的等級，也不是「not_applicable」或「dont_know」。"#]],
    );
    check_at(
        "/plan/answers/question-one",
        json!("fine"),
        expect![[r#"
            plan.answers.question-one: an object should stand here, not “fine”.
            plan.answers.question-one：這裡應該是物件，不是「fine」。"#]],
    );
    check_at(
        "/plan/processes",
        json!({ "a": 1 }),
        expect![[r#"
            plan.processes: a list should stand here, not an object.
            plan.processes：這裡應該是清單，不是物件。"#]],
    );
    check_at(
        "/plan/processes/1",
        json!({ "id": "p" }),
        expect![[r#"
        plan.processes[1]: the field “name” is missing.
        plan.processes[1]：缺少「name」欄位。"#]],
    );
    check_at(
        "/plan/processes/1/ratings/judgement",
        json!(9),
        expect![[r#"
        plan.processes[1].ratings.judgement: 9 is not a rating from 1 to 5.
        plan.processes[1].ratings.judgement：9 不是 1 到 5 的評分。"#]],
    );
    check_at(
        "/plan/processes/1/ratings/judgement",
        json!("很高"),
        expect![[r#"
        plan.processes[1].ratings.judgement: “很高” is not a rating from 1 to 5.
        plan.processes[1].ratings.judgement：「很高」不是 1 到 5 的評分。"#]],
    );
    check_at(
        "/plan/processes/1/volume_per_month",
        json!(-5),
        expect![[r#"
        plan.processes[1].volume_per_month: -5 is not a whole number from 0 to 4294967295.
        plan.processes[1].volume_per_month：-5 不是 0 到 4294967295 的整數。"#]],
    );
    check_at(
        "/plan/processes/1/minutes_per_case",
        json!(1e9),
        expect![[r#"
        plan.processes[1].minutes_per_case: 1000000000.0 is not a number of minutes from 0 to 100000.
        plan.processes[1].minutes_per_case：1000000000.0 不是 0 到 100000 的分鐘數。"#]],
    );
    check_at(
        "/plan/processes/1/reversibility",
        json!("sometimes"),
        expect![[r#"
        plan.processes[1].reversibility: “sometimes” is not one of easy, costly, irreversible.
        plan.processes[1].reversibility：「sometimes」不是下列任何一個：easy、costly、irreversible。"#]],
    );
    check_at(
        "/plan/processes/1/channels",
        json!([true]),
        expect![[r#"
            plan.processes[1].channels[0]: text in quotes should stand here, not true.
            plan.processes[1].channels[0]：這裡應該是放在引號裡的文字，不是 true。"#]],
    );
    check_at(
        "/plan/rollout/start",
        json!("2026-02-30"),
        expect![[r#"
        plan.rollout.start: “2026-02-30” is not a date such as 2026-03-31.
        plan.rollout.start：「2026-02-30」不是像 2026-03-31 這樣的日期。"#]],
    );
    check_at(
        "/plan/rollout/hours_per_week/lead",
        json!(99_999),
        expect![[r#"
        plan.rollout.hours_per_week.lead: 99999 is not a whole number from 0 to 65535.
        plan.rollout.hours_per_week.lead：99999 不是 0 到 65535 的整數。"#]],
    );
    check_at(
        "/plan/rollout/kpis",
        json!({ "a \u{202e} \"b\"": { "target": "x".repeat(1000) } }),
        expect![[r#"
        plan.rollout.kpis["a \u{202e} "b""].target: “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…” is not a number.
        plan.rollout.kpis["a \u{202e} "b""].target：「xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…」不是數字。"#]],
    );
}

fn check_work(work: Value, expected: Expect) {
    let mut file: Value = serde_json::from_str(&save(&samples::full(), None)).unwrap();
    file["plan"]["work"] = work;
    check(file.to_string().as_bytes(), expected);
}

#[test]
fn wrong_values_in_the_work_of_a_rollout_are_named_with_their_place() {
    check_work(
        json!({ "packages": { "pilot@p-1": { "weeks": 0 } } }),
        expect![[r#"
        plan.work.packages["pilot@p-1"].weeks: 0 is not a number of weeks from 1 to 255.
        plan.work.packages["pilot@p-1"].weeks：0 不是 1 到 255 的週數。"#]],
    );
    check_work(
        json!({ "packages": { "pilot@p-1": { "hours": { "lead": 99_999 } } } }),
        expect![[r#"
        plan.work.packages["pilot@p-1"].hours.lead: 99999 is not a whole number from 0 to 65535.
        plan.work.packages["pilot@p-1"].hours.lead：99999 不是 0 到 65535 的整數。"#]],
    );
    check_work(
        json!({ "packages": { "pilot@p-1": { "progress": { "status": "nearly" } } } }),
        expect![[r#"
        plan.work.packages["pilot@p-1"].progress.status: “nearly” is not one of doing, blocked, done.
        plan.work.packages["pilot@p-1"].progress.status：「nearly」不是下列任何一個：doing、blocked、done。"#]],
    );
    check_work(
        json!({ "gates": { "later": {} } }),
        expect![[r#"
        plan.work.gates.later: “later” is not one of standardise, pilot, expand, optimise.
        plan.work.gates.later：「later」不是下列任何一個：standardise、pilot、expand、optimise。"#]],
    );
    check_work(
        json!({ "gates": { "pilot": { "5 May": { "outcome": "hold" } } } }),
        expect![[r#"
        plan.work.gates.pilot["5 May"]: “5 May” is not a date such as 2026-03-31.
        plan.work.gates.pilot["5 May"]：「5 May」不是像 2026-03-31 這樣的日期。"#]],
    );
    check_work(
        json!({ "gates": { "pilot": { "2026-05-05": {} } } }),
        expect![[r#"
        plan.work.gates.pilot.2026-05-05: the field “outcome” is missing.
        plan.work.gates.pilot.2026-05-05：缺少「outcome」欄位。"#]],
    );
    check_work(
        json!({ "measured": { "csat": { "2026-05-05": { "value": null } } } }),
        expect![[r#"
        plan.work.measured.csat.2026-05-05.value: null is not a number.
        plan.work.measured.csat.2026-05-05.value：null 不是數字。"#]],
    );
    check_work(
        json!({ "own": { "w": { "name": "x" } } }),
        expect![[r#"
        plan.work.own.w: the field “phase” is missing.
        plan.work.own.w：缺少「phase」欄位。"#]],
    );
    check_work(
        json!({ "risks": { "r": { "impact": 0 } } }),
        expect![[r#"
        plan.work.risks.r.impact: 0 is not a rating from 1 to 5.
        plan.work.risks.r.impact：0 不是 1 到 5 的評分。"#]],
    );
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let text = fixture("v1-full.baton.json");
    let bytes = text.trim_end().as_bytes();
    for length in (0..bytes.len()).step_by(97) {
        let error = refused(&bytes[..length]);
        assert!(error == OpenError::Empty || matches!(error, OpenError::NotJson { .. } | OpenError::NotText { .. }));
    }
}

#[test]
fn the_hostile_plan_holds_what_it_should_and_stays_what_it_is() {
    let text = fixture("hostile.baton.json");
    let opened = samples::opened(&text);
    let plan = &opened.plan;
    for needle in ["<script>", "javascript:", "=HYPERLINK", "\u{202e}", "\u{1b}[31m", "\u{0}", "__proto__", "\u{2028}"]
    {
        let holds = |process: &Arc<Process>| process.name.contains(needle) && process.note.contains(needle);
        assert!(plan.processes.iter().any(holds), "{needle:?}");
    }
    assert!(plan.processes.iter().any(|process| process.name.chars().count() >= 1000));
    assert!(plan.answers.contains_key("__proto__") && plan.rollout.kpis.contains_key("constructor"));
    assert!(plan.foreign.iter().any(|(path, _)| path == &["__proto__"]));
    let again = save_signed(plan, opened.saved.as_deref(), opened.saved_by.as_deref());
    assert_eq!(
        serde_json::from_str::<Value>(&again).unwrap()["plan"],
        serde_json::from_str::<Value>(&text).unwrap()["plan"]
    );
    for notice in &opened.notices {
        for lang in Lang::ALL {
            let sentence = notice.message(lang);
            assert!(sentence.chars().count() < 500, "{sentence}");
            assert!(
                !sentence.contains(|c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c)),
                "{sentence:?}"
            );
        }
    }
}

#[test]
fn no_cell_of_the_hostile_plan_is_a_formula() {
    let plan = samples::opened(&fixture("hostile.baton.json")).plan;
    let own = |process: &Process| process.reviewer.clone();
    for lang in Lang::ALL {
        let text = inventory_csv(plan.processes.iter().map(|process| &**process), lang, &[("=1+1", &own)]);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut formulas = 0;
        for record in reader.records() {
            for cell in &record.unwrap() {
                let begins = cell.trim_start_matches([' ', '\u{feff}', '\u{200b}']).chars().next();
                let is_formula = begins.is_some_and(|c| "=+-@\t\r\n＝＋－＠".contains(c));
                assert!(!is_formula || cell.parse::<f64>().is_ok(), "{cell:?}");
                formulas += usize::from(cell.starts_with('\''));
            }
        }
        assert!(formulas > 30, "{formulas}");
        let table = table::parse(&text, None, None).unwrap();
        let mapping = guess(&table, None);
        let back = preview(&table, &mapping, || Id::from("x"));
        let nameless = plan.processes.iter().filter(|process| process.name.trim().is_empty()).count();
        assert_eq!((back.good.len(), back.bad_rows()), (plan.processes.len() - nameless, nameless));
        let names = plan.processes.iter().map(|process| process.name.trim()).filter(|name| !name.is_empty());
        for (name, row) in names.zip(&back.good) {
            assert_eq!(row.process.name, name);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_damaged_file_opens_as_a_plan_or_is_refused(work: bool, hits in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..6)) {
        let mut bytes = fixture(if work { "v2-work.baton.json" } else { "v1-unknown-fields.baton.json" }).into_bytes();
        for (place, byte) in hits {
            let place = place % bytes.len();
            bytes[place] = byte;
        }
        match open(&bytes, &samples::known()) {
            Ok(opened) => prop_assert_eq!(samples::opened(&save(&opened.plan, None)).plan, opened.plan),
            Err(_) => drop(refused(&bytes)),
        }
    }

    #[test]
    fn any_bytes_at_all_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        refused(&bytes);
    }
}
