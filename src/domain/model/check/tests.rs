//! Each way a pack can be wrong is named with its place.

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use crate::domain::fixture::changed_pack;

/// Holds the first two problems against what is expected; where in the text they are is left out.
fn check(change: impl FnOnce(&mut Value), expected: Expect) {
    let error = changed_pack(change).map(|_| ()).expect_err("the pack is wrong").to_string();
    let lines: Vec<&str> = error.lines().map(short).collect();
    let more = if lines.len() > 2 { "\nand more" } else { "" };
    expected.assert_eq(&format!("{}{more}", lines[..lines.len().min(2)].join("\n")));
}

/// A problem without the place in the text and without the list of what could stand there.
fn short(line: &str) -> &str {
    let end = [" at line ", ", expected one of "].into_iter().filter_map(|tail| line.find(tail)).min();
    &line[..end.unwrap_or(line.len())]
}

/// Sets the value at a JSON pointer.
fn set(pointer: &str, value: Value) -> impl FnOnce(&mut Value) {
    move |pack| *pack.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing at {pointer}")) = value
}

fn remove(pointer: &str, key: &str) -> impl FnOnce(&mut Value) {
    move |pack| {
        let object = pack.pointer_mut(pointer).and_then(Value::as_object_mut).expect("an object");
        object.remove(key).expect("was there");
    }
}

#[test]
fn unchanged_it_passes() {
    changed_pack(|_| ()).unwrap();
}

#[test]
fn risks() {
    check(
        set("/risks/1/id", json!("no-success-figure")),
        expect![[r#"risks[1].id: "no-success-figure" is used twice"#]],
    );
    check(set("/risks/0/response/en", json!("")), expect!["risks[0].response.en: is blank"]);
    check(set("/risks/0/likelihood", json!(6)), expect!["risks[0].likelihood: 6 is not a rating from 1 to 5."]);
    check(
        set("/risks/0/source", json!("999")),
        expect![[r#"risks[0].source: names the source "999", which is not listed"#]],
    );
    check(
        set("/risks/0/packages", json!(["brew-tea"])),
        expect![[r#"risks[0].packages: names the package "brew-tea", which is not listed"#]],
    );
    let when = json!({ "answer_at_most": { "question": "weather", "level": 2 } });
    check(set("/risks/0/when", when), expect![[r#"risks[0].when: names the question "weather", which is not listed"#]]);
}

#[test]
fn the_head() {
    check(set("/format", json!("baton-plan")), expect![[r#"format: is "baton-plan", not "baton-model""#]]);
    check(set("/version", json!(2)), expect!["version: is 2, this program reads 1"]);
    check(set("/name/zh-Hant", json!(" ")), expect!["name.zh-Hant: is blank"]);
    check(
        set("/sources/1/id", json!("000")),
        expect![[r#"
            sources[1].id: "000" is used twice
            stages[0].advice[4].source: names the source "001", which is not listed
            and more"#]],
    );
    check(set("/sources/1/title/en", json!("")), expect!["sources[1].title.en: is blank"]);
    check(set("/rules/share_percent", json!(0)), expect!["rules.share_percent: is not from 1 to 100"]);
    check(set("/rules/weak_link_gap", json!(0.0)), expect!["rules.weak_link_gap: is not above 0"]);
    check(
        set("/rules/no_stage_below_percent", json!(61)),
        expect!["rules.provisional_below_percent: is under no_stage_below_percent or above 100"],
    );
}

#[test]
fn what_the_types_refuse() {
    check(
        set("/rules/share_percent", json!(256)),
        expect!["rules.share_percent: 256 is not a whole number from 0 to 255."],
    );
    check(
        set("/questions/4/asks/0/stage", json!(5)),
        expect!["questions[4].asks[0].stage: 5 is not a stage from 1 to 4."],
    );
    check(
        set("/questions/4/answers/0", json!({ "en": "Only English" })),
        expect!["questions[4].answers[0]: the field “zh-Hant” is missing."],
    );
    check(
        set("/packages/2/kind", json!("party")),
        expect!["packages[2].kind: “party” is not one of preparation, pilot, go_live, contract, review, operation."],
    );
    check(|pack| pack["colour"] = json!("red"), expect!["colour: is no known field"]);
    check(remove("/questions/7", "prompt"), expect!["questions[7]: the field “prompt” is missing."]);
}

#[test]
fn stages() {
    check(|pack| drop(pack["stages"].as_array_mut().unwrap().pop()), expect!["stages: has 3 entries, not 4"]);
    check(set("/stages/2/meaning/en", json!("")), expect!["stages[2].meaning.en: is blank"]);
    check(
        set("/stages/0/asks_mean", json!([{ "dimension": "operation", "at_least": 2 }])),
        expect!["stages[0].asks_mean[0]: is of stage 1, which asks for nothing"],
    );
    check(
        set("/stages/3/asks_mean", json!([{ "dimension": "mood", "at_least": 1 }])),
        expect![[r#"
        stages[3].asks_mean[0].dimension: names the dimension "mood", which is not listed
        stages[3].asks_mean[0].at_least: is not above 1 and up to 4"#]],
    );
    check(
        set("/stages/1/advice/0/source", json!("999")),
        expect![[r#"stages[1].advice[0].source: names the source "999", which is not listed"#]],
    );
    let without_stage_four = |pack: &mut Value| {
        for question in pack["questions"].as_array_mut().unwrap() {
            question["asks"].as_array_mut().unwrap().retain(|ask| ask["stage"] != 4);
        }
    };
    check(without_stage_four, expect!["stages[3]: cannot be reached: no question is a criterion of it"]);
}

#[test]
fn dimensions() {
    check(
        set("/dimensions/1/id", json!("standards")),
        expect![[r#"
            dimensions[1].id: "standards" is used twice
            questions[4].dimension: names the dimension "consistency", which is not listed
            and more"#]],
    );
    check(
        set("/dimensions/1/id", json!("")),
        expect![[r#"
            dimensions[1].id: is blank
            dimensions[1]: has no question
            and more"#]],
    );
    check(
        set("/dimensions/0/counts", json!(false)),
        expect![[r#"
            questions[0].asks: is of a dimension that does not count
            questions[1].asks: is of a dimension that does not count
            and more"#]],
    );
    check(
        |pack| {
            let mut dimension = pack["dimensions"][0].clone();
            dimension["id"] = json!("empty");
            pack["dimensions"].as_array_mut().unwrap().push(dimension);
        },
        expect!["dimensions[9]: has no question"],
    );
}

/// The first two dimensions in a group.
fn grouped(pack: &mut Value) {
    let mut group = pack["dimensions"][0].clone();
    group["id"] = json!("order");
    pack["dimensions"].as_array_mut().unwrap().push(group);
    pack["dimensions"][0]["parent"] = json!("order");
    pack["dimensions"][1]["parent"] = json!("order");
}

#[test]
fn groups() {
    let model = changed_pack(|pack| {
        grouped(pack);
        pack["stages"][2]["asks_mean"] = json!([{ "dimension": "order", "at_least": 2 }]);
    })
    .unwrap();
    assert_eq!(
        (model.leaves(9), model.leaves(0), model.is_group(9), model.is_group(0)),
        (&[0, 1][..], &[0][..], true, false)
    );
    assert!(model.questions_under(9).eq(model.questions_of(0).chain(model.questions_of(1))));
    assert_eq!(model.questions_of(9).count(), 0);
    check(
        |pack| pack["dimensions"][2]["parent"] = json!("mood"),
        expect![[r#"dimensions[2].parent: names the dimension "mood", which is not listed"#]],
    );
    check(
        |pack| pack["dimensions"][2]["parent"] = json!("standards"),
        expect!["dimensions[0]: groups dimensions and has questions of its own"],
    );
    check(
        |pack| {
            grouped(pack);
            let mut above = pack["dimensions"][9].clone();
            above["id"] = json!("everything");
            pack["dimensions"].as_array_mut().unwrap().push(above);
            pack["dimensions"][9]["parent"] = json!("everything");
        },
        expect![[r#"
            dimensions[0].parent: nests deeper than once: "order" is in a group itself
            dimensions[1].parent: nests deeper than once: "order" is in a group itself"#]],
    );
    check(
        |pack| {
            grouped(pack);
            pack["dimensions"][9]["parent"] = json!("order");
        },
        expect![[r#"
            dimensions[0].parent: nests deeper than once: "order" is in a group itself
            dimensions[1].parent: nests deeper than once: "order" is in a group itself
            and more"#]],
    );
}

#[test]
fn scores() {
    let with_levels = |pack: &mut Value| {
        pack["dimensions"][0]["score"] = json!("level_sum");
        for question in 0..4 {
            pack["questions"][question]["level"] = json!(question / 2 + 1);
        }
    };
    changed_pack(with_levels).unwrap();
    check(
        |pack| {
            with_levels(pack);
            pack["questions"][1].as_object_mut().unwrap().remove("level");
            pack["questions"][3]["level"] = json!(null);
        },
        expect![[r#"
            questions[1].level: is missing: the score of the dimension "standards" is a sum of levels
            questions[3].level: is missing: the score of the dimension "standards" is a sum of levels"#]],
    );
    check(
        |pack| {
            with_levels(pack);
            pack["questions"][2]["level"] = json!(0);
        },
        expect!["questions[2].level: is 0"],
    );
    check(
        |pack| {
            grouped(pack);
            pack["dimensions"][9]["score"] = json!("level_sum");
        },
        expect!["dimensions[9].score: is a sum of levels, which a group does not have"],
    );
    check(
        |pack| pack["dimensions"][0]["score"] = json!("median"),
        expect!["dimensions[0].score: “median” is not one of mean, level_sum, lowest."],
    );
}

#[test]
fn scales() {
    for good in [json!([0, 0.25, 0.5, 1]), json!([0, 30, 60, 100]), json!(null)] {
        changed_pack(|pack| pack["scale"] = good).unwrap();
    }
    check(|pack| pack["scale"] = json!([0, 0.5, 1]), expect!["scale: has 3 entries, not 4"]);
    check(|pack| pack["scale"] = json!([]), expect!["scale: has 0 entries, not 4"]);
    check(|pack| pack["scale"] = json!([0, 0.5, 0.5, 1]), expect!["scale: does not rise"]);
    check(|pack| pack["scale"] = json!([-1, 0, 1, 2]), expect!["scale: is not within 0 and 100"]);
    check(|pack| pack["scale"] = json!(["no", 0, 1, 2]), expect!["scale[0]: “no” is not a number."]);
}

#[test]
fn questions() {
    check(
        set("/questions/1/id", json!("standards-written")),
        expect![[r#"questions[1].id: "standards-written" is used twice"#]],
    );
    check(set("/questions/1/help/en", json!("\t")), expect!["questions[1].help.en: is blank"]);
    check(
        |pack| drop(pack["questions"][1]["answers"].as_array_mut().unwrap().pop()),
        expect!["questions[1].answers: does not have 4 entries"],
    );
    check(
        |pack| drop(pack["questions"][1]["raise"].as_array_mut().unwrap().pop()),
        expect!["questions[1].raise: does not have 3 entries"],
    );
    check(
        set("/questions/1/asks/0/stage", json!(1)),
        expect!["questions[1].asks[0].stage: is 1, which asks for nothing"],
    );
    check(set("/questions/1/asks/0/stage", json!(3)), expect!["questions[1].asks[1].stage: is asked twice"]);
    check(
        set("/questions/1/asks/0/level", json!(1)),
        expect!["questions[1].asks[0].level: is 1, which every team has"],
    );
    check(set("/questions/1/asks/0/weight", json!(4)), expect!["questions[1].asks[0].weight: is not from 1 to 3"]);
    check(
        |pack| {
            for question in pack["questions"].as_array_mut().unwrap() {
                question["quick"] = json!(false);
            }
        },
        expect!["questions: has no question of the quick path"],
    );
}

#[test]
fn flags() {
    check(
        set("/flags/1/id", json!("premature-automation")),
        expect![[r#"flags[1].id: "premature-automation" is used twice"#]],
    );
    check(
        set("/flags/0/when", json!({ "not": { "answer_at_most": { "question": "mood", "level": 2 } } })),
        expect![[r#"flags[0].when: names the question "mood", which is not listed"#]],
    );
    check(
        set("/flags/0/when", json!({ "any": [{ "mean_at_least": { "dimension": "mood", "level": 5 } }] })),
        expect![[r#"
            flags[0].when.dimension: names the dimension "mood", which is not listed
            flags[0].when: compares a mean with a level not from 1 to 4"#]],
    );
    check(
        set("/flags/0/when", json!({ "full_moon": true })),
        expect![
            "flags[0].when: an object is not one of all, any, not, stage_at_most, stage_at_least, answer_at_most, answer_at_least, mean_at_most, mean_at_least, any_in_bucket, any_missing."
        ],
    );
}

#[test]
fn ratings_and_buckets() {
    check(
        |pack| pack["ratings"].as_array_mut().unwrap().swap(0, 1),
        expect!["ratings: does not list the ten ratings once each in their order"],
    );
    check(
        |pack| drop(pack["ratings"][3]["anchors"].as_array_mut().unwrap().pop()),
        expect!["ratings[3].anchors: does not have 5 entries"],
    );
    check(
        set("/buckets/ai_handles_up_to", json!(3.0)),
        expect!["buckets: has agency thresholds that do not rise from 1 to 5"],
    );
    check(set("/buckets/floor", json!(0)), expect!["buckets.floor: is not from 1 to 5"]);
    check(set("/buckets/ready_from", json!(5.5)), expect!["buckets.ready_from: is not from 1 to 5"]);
    check(
        set("/buckets/freed_percent/ai_prepares/low", json!(60)),
        expect!["buckets.freed_percent.ai_prepares: does not rise from low to high within 0 and 100"],
    );
    check(
        set("/buckets/freed_source", json!("999")),
        expect![[r#"buckets.freed_source: names the source "999", which is not listed"#]],
    );
}

#[test]
fn rollout() {
    check(
        |pack| pack["phases"].as_array_mut().unwrap().reverse(),
        expect!["phases: does not list the four phases once each in their order"],
    );
    check(
        set("/phases/0/gate/kpis/0", json!("mood")),
        expect![[r#"phases[0].gate.kpis[0]: names the key figure "mood", which is not listed"#]],
    );
    check(set("/phases/0/gate/note/en", json!("")), expect!["phases[0].gate.note.en: is blank"]);
    check(set("/kpis/0/about/en", json!("")), expect!["kpis[0].about.en: is blank"]);
    check(set("/roles/0/about/en", json!("")), expect!["roles[0].about.en: is blank"]);
    check(
        set("/roles/1/id", json!("lead")),
        expect![[r#"
            roles[1].id: "lead" is used twice
            packages[0].hours: names the role "knowledge", which is not listed
            and more"#]],
    );
}

#[test]
fn packages() {
    check(set("/packages/0/weeks", json!(0)), expect!["packages[0].weeks: is 0"]);
    check(
        |pack| pack["packages"][0]["hours"]["boss"] = json!(3),
        expect![[r#"packages[0].hours: names the role "boss", which is not listed"#]],
    );
    check(
        set("/packages/1/after", json!(["party"])),
        expect![[r#"packages[1].after[0]: names the package "party", which is not listed"#]],
    );
    check(
        set("/packages/0/after", json!(["kpi-baseline"])),
        expect![[r#"packages: wait for each other in a circle through "bottleneck-redesign""#]],
    );
    check(
        |pack| {
            pack["packages"][0]["after"] = json!(["data-needs"]);
            pack["packages"][2]["after"] = json!(["data-needs"]);
        },
        expect![[r#"packages: wait for each other in a circle through "data-needs""#]],
    );
    check(
        |pack| pack["packages"][0]["buckets"] = json!(["fix_first"]),
        expect!["packages[0]: is for the team and names buckets or a missing item"],
    );
    check(set("/packages/0/scope", json!("process")), expect!["packages[0]: is for processes and names no bucket"]);
    check(
        set("/packages/0/when", json!({ "mean_at_most": { "dimension": "mood", "level": 2 } })),
        expect![[r#"packages[0].when.dimension: names the dimension "mood", which is not listed"#]],
    );
    check(
        set("/packages/0/source", json!("999")),
        expect![[r#"packages[0].source: names the source "999", which is not listed"#]],
    );
}

#[test]
fn every_problem_is_named_at_once() {
    check(
        |pack| {
            pack["packages"][0]["weeks"] = json!(0);
            pack["stages"][0]["name"]["en"] = json!("");
        },
        expect![[r#"
            stages[0].name.en: is blank
            packages[0].weeks: is 0"#]],
    );
}

#[test]
fn questions_are_put_in_the_order_of_their_dimensions() {
    let model = changed_pack(|pack| pack["questions"].as_array_mut().unwrap().reverse()).unwrap();
    let dimensions: Vec<usize> = (0..model.questions.len()).map(|question| model.dimension_of(question)).collect();
    assert!(dimensions.is_sorted());
    assert_eq!(model.questions[0].id.as_str(), "standards-change");
}
