//! Every kind of change is found, and nothing else.

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::*;
use crate::content::{SERVICE_AUTOMATION, built_in};
use crate::domain::fixture::changed_pack;

fn check(change: impl FnOnce(&mut Value), expected: Expect) {
    let new = changed_pack(change).unwrap();
    let lines: Vec<String> = diff(&built_in(), &new).iter().map(|change| format!("{change:?}")).collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn a_pack_differs_in_nothing_from_itself_by_another_name() {
    check(|_| (), expect![""]);
    check(
        |pack| {
            pack["id"] = json!("another");
            pack["revision"] = json!("2030-01");
            pack["name"]["en"] = json!("Another");
            pack["about"]["en"] = json!("Another.");
            pack["questions"].as_array_mut().unwrap().reverse();
        },
        expect![""],
    );
}

#[test]
fn questions_come_and_go() {
    check(
        |pack| {
            let questions = pack["questions"].as_array_mut().unwrap();
            questions[0]["id"] = json!("standards-new");
        },
        expect![[r#"
            Removed("standards-written")
            Added("standards-new")"#]],
    );
}

#[test]
fn questions_change() {
    check(
        |pack| {
            pack["questions"][1]["answers"][2]["en"] = json!("Another answer");
            pack["questions"][1]["prompt"]["en"] = json!("Another question?");
            pack["questions"][2]["quick"] = json!(true);
            pack["questions"][3]["dimension"] = json!("consistency");
            pack["questions"][4]["raise"][0]["en"] = json!("Another action");
            pack["questions"][5]["help"]["en"] = json!("Another help");
        },
        expect![[r#"
            Changed { question: "standards-exceptions", parts: {Prompt, Answers} }
            Changed { question: "standards-finished", parts: {Settings} }
            Changed { question: "standards-change", parts: {Dimension} }
            Changed { question: "consistency-same-answer", parts: {Actions} }
            Changed { question: "consistency-cover", parts: {Help} }"#]],
    );
}

#[test]
fn what_stages_ask_changes() {
    check(
        |pack| {
            let asks = pack["questions"][1]["asks"].as_array_mut().unwrap();
            asks[0]["weight"] = json!(1);
            asks.pop();
            pack["stages"][3]["asks_mean"] = json!([{ "dimension": "quality", "at_least": 3 }]);
            pack["dimensions"][0]["key"] = json!(false);
            pack["rules"]["share_percent"] = json!(70);
        },
        expect![[r#"
            Criterion { question: "standards-exceptions", stage: Stage(2), before: Some(Ask { stage: Stage(2), level: Level(2), weight: 2 }), after: Some(Ask { stage: Stage(2), level: Level(2), weight: 1 }) }
            Criterion { question: "standards-exceptions", stage: Stage(4), before: Some(Ask { stage: Stage(4), level: Level(4), weight: 2 }), after: None }
            Mean { dimension: "operation", stage: Stage(4), before: Some(3.0), after: None }
            Mean { dimension: "quality", stage: Stage(4), before: None, after: Some(3.0) }
            Key { dimension: "standards", now: false }
            Rules"#]],
    );
}

#[test]
fn the_rest_is_named_in_one_word() {
    check(|pack| pack["scale"] = json!([0, 1, 2, 3]), expect!["Dimensions"]);
    check(|pack| pack["dimensions"][0]["name"]["en"] = json!("Rules"), expect!["Dimensions"]);
    check(|pack| pack["packages"][0]["weeks"] = json!(9), expect!["Besides"]);
    check(|pack| pack["stages"][0]["name"]["en"] = json!("Start"), expect!["Besides"]);
    check(|pack| pack["flags"] = json!([]), expect!["Besides"]);
}

/// Whatever is written in a pack, another value there is found.
#[test]
fn no_change_of_a_figure_stays_unseen() {
    let pack: Value = serde_json::from_str(SERVICE_AUTOMATION).unwrap();
    let mut figures = Vec::new();
    walk(&pack, String::new(), &mut figures);
    let mut changed = 0;
    for pointer in figures {
        let raise = |pack: &mut Value| {
            let value = pack.pointer_mut(&pointer).unwrap();
            *value =
                if let Some(whole) = value.as_u64() { json!(whole + 1) } else { json!(value.as_f64().unwrap() + 0.1) };
        };
        // Not every other figure makes a pack.
        if let Ok(new) = changed_pack(raise) {
            assert!(!diff(&built_in(), &new).is_empty(), "{pointer}");
            changed += 1;
        }
    }
    assert!(changed > 100, "{changed}");
}

fn walk(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Number(_) => found.push(at),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| walk(item, format!("{at}/{index}"), found))
        }
        Value::Object(fields) => fields.iter().for_each(|(name, field)| walk(field, format!("{at}/{name}"), found)),
        _ => {}
    }
}
