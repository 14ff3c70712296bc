//! The published JSON Schema says what the reader does.

use baton::domain::plan::Plan;
use baton::file::{open, save};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{arbitrary, files, money_said, samples};

const LIBRARY: &str = include_str!("../../assets/schema/library-v1.schema.json");

const FIRST: &str = include_str!("../../assets/schema/plan-v1.schema.json");
const SECOND: &str = include_str!("../../assets/schema/plan-v2.schema.json");

fn validator(text: &str) -> Validator {
    let schema: Value = serde_json::from_str(text).unwrap();
    assert!(jsonschema::meta::is_valid(&schema), "the schema itself is a schema");
    jsonschema::validator_for(&schema).unwrap()
}

fn assert_valid(validator: &Validator, text: &str) {
    let file: Value = serde_json::from_str(text).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn every_saved_file_is_valid_by_its_own_version_alone() {
    let (first, second) = (validator(FIRST), validator(SECOND));
    for (name, text) in files::fixtures() {
        let (own, other) = if name.starts_with("v1-") { (&first, &second) } else { (&second, &first) };
        assert_valid(own, &text);
        assert!(!other.is_valid(&serde_json::from_str(&text).unwrap()), "{name}");
    }
}

#[test]
fn the_plan_itself_is_the_same_in_both_versions() {
    let [first, mut second]: [Value; 2] = [FIRST, SECOND].map(|text| serde_json::from_str(text).unwrap());
    // But for what was added to the second.
    let plan = second.pointer_mut("/$defs/plan/properties").unwrap().as_object_mut().unwrap();
    assert!(plan.remove("work").is_some() && plan.remove("money").is_some());
    let work = ["work", "package", "progress", "own_package", "decision", "risk", "phase", "weeks", "hours"];
    let money = ["money", "said_figure", "own_scenario", "own_cost"];
    let defined = second["$defs"].as_object_mut().unwrap();
    assert!(work.into_iter().chain(money).all(|name| defined.remove(name).is_some()));
    assert_eq!(first["$defs"], second["$defs"]);
}

#[test]
fn every_plan_saves_a_valid_file() {
    let validator = validator(SECOND);
    proptest!(ProptestConfig::with_cases(48), |(plan in arbitrary::plan(), time in proptest::option::of(".{0,20}"))| {
        assert_valid(&validator, &save(&plan, time.as_deref()));
    });
}

#[test]
fn schema_and_reader_refuse_the_same() {
    let validator = validator(SECOND);
    let plan = Plan { money: money_said::with_money().money, ..samples::replanned() };
    let good = save(&plan, Some(samples::SAVED));
    let refused = [
        ("/format", json!("baton-model")),
        ("/version", json!(3)),
        ("/version", json!(0)),
        ("/version", json!("1")),
        ("/saved", json!(7)),
        ("/saved_by", json!([])),
        ("/lineage", json!("r")),
        ("/lineage/0", json!(1)),
        ("/plan", json!([])),
        ("/plan/name", json!(null)),
        ("/plan/demo", json!("yes")),
        ("/plan/model", json!({ "revision": "x" })),
        ("/plan/answers", json!([])),
        ("/plan/answers/question-one/mark", json!(5)),
        ("/plan/answers/question-one/mark", json!("perhaps")),
        ("/plan/processes/0", json!("Returns")),
        ("/plan/processes/0/id", json!(1)),
        ("/plan/processes/0/volume_per_month", json!(-1)),
        ("/plan/processes/0/volume_per_month", json!(1.5)),
        ("/plan/processes/0/minutes_per_case", json!(100_001)),
        ("/plan/processes/0/ratings/judgement", json!(9)),
        ("/plan/processes/0/reversibility", json!("sometimes")),
        ("/plan/processes/0/lifecycle", json!("death")),
        ("/plan/processes/0/channels", json!([1])),
        ("/plan/processes/0/handoff", json!([])),
        ("/plan/processes/0/handoff/seconds", json!("90")),
        ("/plan/processes/0/knowledge/reviewed", json!("15.1.2026")),
        ("/plan/processes/0/decided", json!({ "reason": "x" })),
        ("/plan/processes/0/decided/bucket", json!("nobody")),
        ("/plan/rollout/hours_per_week/lead", json!(70_000)),
        ("/plan/rollout/freezes/0", json!({ "id": "f", "from": "2026-01-01" })),
        ("/plan/rollout/kpis/csat", json!(80)),
        ("/plan/rollout/kpis/csat/target", json!("80")),
        ("/plan/money", json!([])),
        ("/plan/money/example", json!("yes")),
        ("/plan/money/currency", json!("dollars")),
        ("/plan/money/discount_percent", json!("8")),
        ("/plan/money/months", json!(-1)),
        ("/plan/money/peak_months", json!([13])),
        ("/plan/money/figures", json!([])),
        ("/plan/money/figures/agent_cost/range", json!({ "low": 1 })),
        ("/plan/money/figures/agent_cost/range/low", json!("1")),
        ("/plan/money/figures/nlu~1resolved/note", json!(1)),
        ("/plan/money/scenarios/own-1", json!({ "like": "nlu" })),
        ("/plan/money/scenarios/own-1/charges", json!(["barter"])),
        ("/plan/money/costs/own-1~1c-1", json!({ "name": "x" })),
        ("/plan/money/costs/own-1~1c-1/group", json!("other")),
        ("/plan/money/costs/own-1~1c-1/timing", json!("weekly")),
        ("/plan/money/compared", json!("nlu")),
        ("/plan/money/elsewhere/security", json!("x")),
        ("/plan/work", json!([])),
        ("/plan/work/objective", json!("cheapest")),
        ("/plan/work/deadline", json!("Christmas")),
        ("/plan/work/planned_from", json!("today")),
        ("/plan/work/holidays", json!({ "Christmas": {} })),
        ("/plan/work/holidays", json!({ "2026-12-25": "Christmas" })),
        ("/plan/work/packages", json!([])),
        ("/plan/work/packages/pilot@p-1", json!("late")),
        ("/plan/work/packages/pilot@p-1/hours/lead", json!(-1)),
        ("/plan/work/packages/pilot@p-1/weeks", json!(0)),
        ("/plan/work/packages/pilot@p-1/weeks", json!(256)),
        ("/plan/work/packages/pilot@p-1/after/own-1", json!(true)),
        ("/plan/work/packages/pilot@p-1/pinned", json!("soon")),
        ("/plan/work/packages/pilot@p-1/progress", json!({ "started": "2026-05-04" })),
        ("/plan/work/packages/pilot@p-1/progress/status", json!("not_started")),
        ("/plan/work/packages/pilot@p-1/progress/remaining/lead", json!(1.5)),
        ("/plan/work/own/own-1", json!({ "name": "x" })),
        ("/plan/work/own/own-1/phase", json!("later")),
        ("/plan/work/own/own-1/kind", json!("party")),
        ("/plan/work/own/own-1/weeks", json!(null)),
        ("/plan/work/own/own-1/after", json!(["a", 1])),
        ("/plan/work/gates", json!({ "later": {} })),
        ("/plan/work/gates/standardise", json!({ "soon": { "outcome": "hold" } })),
        ("/plan/work/gates/standardise/2026-04-27", json!({ "why": "x" })),
        ("/plan/work/gates/standardise/2026-04-27/outcome", json!("maybe")),
        ("/plan/work/measured/csat/2026-04-30", json!({ "note": "x" })),
        ("/plan/work/measured/csat/2026-04-30/value", json!("65")),
        ("/plan/work/risks/risk-1/likelihood", json!(6)),
        ("/plan/work/risks/risk-1/packages", json!("pilot")),
        ("/plan/work/risks/risk-1/closed", json!(true)),
    ];
    for (pointer, value) in refused {
        let mut file: Value = serde_json::from_str(&good).unwrap();
        *file.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value.clone();
        assert!(!validator.is_valid(&file), "the schema takes {value} at {pointer}");
        let opened = open(file.to_string().as_bytes(), &samples::known());
        assert!(opened.is_err(), "the reader takes {value} at {pointer}");
    }
}

#[test]
fn schema_and_reader_take_a_plan_of_two_fields() {
    for (version, schema) in [(1, FIRST), (2, SECOND)] {
        let file =
            json!({ "format": "baton-plan", "version": version, "plan": { "id": "a", "name": "b" } }).to_string();
        assert_valid(&validator(schema), &file);
        let plan = samples::opened(&file).plan;
        assert_eq!((plan.name.as_str(), plan.model), ("b", samples::known().model));
    }
}

#[cfg(feature = "cli")]
#[test]
fn schema_and_reader_of_libraries_agree() {
    use crate::library::{FROZEN, read};
    let validator = validator(LIBRARY);
    let good = files::fixture(FROZEN);
    assert_valid(&validator, &good);
    assert_valid(&validator, r#"{"format":"baton-library","version":1,"plans":[{"id":"a","text":""}]}"#);
    let takes = |text: &str| {
        let library = read(text).ok()?;
        (0..library.len()).map(|number| library.record(number).ok()).collect::<Option<Vec<_>>>()
    };
    assert!(takes(&good).is_some());
    for (pointer, value) in [
        ("/format", json!("baton-plan")),
        ("/version", json!(2)),
        ("/version", json!("1")),
        ("/plans", json!({})),
        ("/plans/0", json!("plan")),
        ("/plans/0/id", json!(1)),
        ("/plans/0/text", json!({})),
        ("/plans/0/deleted", json!(false)),
        ("/plans/0/milestones", json!(null)),
        ("/plans/0/milestones/0", json!({ "revision": "r" })),
        ("/plans/0/milestones/0/text", json!(null)),
        ("/plans/0/milestones/0/kind", json!(3)),
        ("/plans/0/milestones/0/saved", json!(3)),
        ("/plans/0/milestones/0", json!({ "revision": "r", "text": "", "entry": 1 })),
    ] {
        let mut file: Value = serde_json::from_str(&good).unwrap();
        *file.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value.clone();
        assert!(!validator.is_valid(&file), "the schema takes {value} at {pointer}");
        assert!(takes(&file.to_string()).is_none(), "the reader takes {value} at {pointer}");
    }
}
