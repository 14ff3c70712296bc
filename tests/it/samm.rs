//! A foreign maturity model as a pack: OWASP SAMM 2.0, whose worked example says what it has to score.

use std::collections::BTreeMap;
use std::fs;

use baton::content::{SERVICE_AUTOMATION, load_pack};
use baton::domain::answers::{Mark, Sheet};
use baton::domain::model::Model;
use baton::domain::stage::evaluate;
use baton::domain::stage::score::{PartOf, bounds, parts};
use baton::domain::units::{Level, Stage};
use serde_json::{Value, json};

use crate::shared::shared;

const EXAMPLE: &str = "data/samm/samm20_worked_example.json";
const WORTH: [f64; 4] = [0.0, 0.25, 0.5, 1.0];

/// The functions of the model by the letter its questions begin with.
const FUNCTIONS: [(&str, &str); 5] =
    [("G", "Governance"), ("D", "Design"), ("I", "Implementation"), ("V", "Verification"), ("O", "Operations")];

/// Practices as the questions name them and as the scores do.
const PRACTICES: [(&str, &str); 15] = [
    ("G-SM", "Strategy & Metrics"),
    ("G-PC", "Policy & Compliance"),
    ("G-EG", "Education & Guidance"),
    ("D-TA", "Threat Assessment"),
    ("D-SR", "Security Requirements"),
    ("D-SA", "Secure Architecture"),
    ("I-SB", "Secure Build"),
    ("I-SD", "Secure Deployment"),
    ("I-DM", "Defect Management"),
    ("V-AA", "Architecture Assessment"),
    ("V-RT", "Requirements Driven Testing"),
    ("V-ST", "Security Testing"),
    ("O-IM", "Incident Management"),
    ("O-EM", "Environment Management"),
    ("O-OM", "Operational Management"),
];

/// The example, or nothing where the shared data is not there.
fn example() -> Option<Value> {
    let text = fs::read_to_string(shared(EXAMPLE)?).expect("the example can be read");
    Some(serde_json::from_str(&text).expect("the example is JSON"))
}

fn said(text: &str) -> Value {
    json!({ "en": text, "zh-Hant": text })
}

/// The model as a consultant would write it: functions group practices, practices sum levels, answers are worth 0 to 1. What
/// is not SAMM's (ratings, roles, phases) stays as the built-in pack has it.
fn pack(example: &Value) -> Value {
    let mut pack: Value = serde_json::from_str(SERVICE_AUTOMATION).unwrap();
    pack["id"] = json!("owasp-samm");
    pack["revision"] = json!("2.0");
    pack["name"] = said("OWASP SAMM 2.0");
    pack["scale"] = json!(WORTH);
    let practice = |(id, name): &(&str, &str)| {
        let function = &id[..1];
        json!({ "id": id, "name": said(name), "about": said(name), "key": false, "counts": true, "parent": function, "score": "level_sum" })
    };
    let function = |(id, name): &(&str, &str)| json!({ "id": id, "name": said(name), "about": said(name), "key": true, "counts": true, "score": "mean" });
    pack["dimensions"] = FUNCTIONS.iter().map(function).chain(PRACTICES.iter().map(practice)).collect();
    let questions = example["questions"].as_array().unwrap().iter().map(|question| {
        let level = question["level"].as_u64().unwrap();
        let answers = ["No", "For some", "For half of them", "For most or all"].map(said);
        let raise = ["Begin", "Widen", "Complete"].map(said);
        json!({
            "id": question["id"], "dimension": question["practice"], "level": level, "quick": level == 1,
            "prompt": said(question["question"].as_str().unwrap()), "help": said("What is written down and what is done."),
            "answers": answers, "raise": raise,
            "asks": [{ "stage": level + 1, "level": 3, "weight": 1 }],
        })
    });
    pack["questions"] = questions.collect();
    pack["flags"] = json!([]);
    pack["risks"] = json!([]);
    for stage in pack["stages"].as_array_mut().unwrap() {
        stage["asks_mean"] = json!([]);
    }
    for package in pack["packages"].as_array_mut().unwrap() {
        package["when"] = json!(null);
    }
    pack
}

fn sheet(model: &Model, example: &Value) -> Sheet {
    let given: BTreeMap<&str, f64> = example["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|question| (question["id"].as_str().unwrap(), question["value"].as_f64().unwrap()))
        .collect();
    let level = |worth: f64| Level::all().find(|level| WORTH[level.index()] == worth).expect("one of the four answers");
    Sheet::from_marks(
        model,
        model.questions.iter().map(|question| Some(Mark::Level(level(given[question.id.as_str()])))),
    )
}

fn assert_close(found: Option<f64>, expected: &Value, what: &str) {
    let (found, expected) = (found.expect(what), expected.as_f64().expect(what));
    assert!((found - expected).abs() < 1e-9, "{what}: {found}, published {expected}");
}

#[test]
fn a_foreign_model_scores_as_its_authors_say() {
    let Some(example) = example() else { return };
    let model = load_pack(&pack(&example).to_string()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!((model.questions.len(), model.dimensions.len()), (90, 20));
    let sheet = sheet(&model, &example);
    let result = evaluate(&model, &sheet);
    let position = |id: &str| model.dimension_index(&id.into()).unwrap();
    let score = |id: &str| result.profile[position(id)].score;

    let published = &example["expected"];
    assert_eq!(published["practices"].as_object().unwrap().len(), PRACTICES.len());
    for (id, name) in PRACTICES {
        let expected = &published["practices"][name];
        assert_close(score(id), &expected["score"], name);
        let found = parts(&model, &sheet, position(id));
        assert_eq!(found.len(), 3, "{name}");
        for part in found {
            let PartOf::Level(level) = part.of else { panic!("{name} is a sum of levels") };
            assert_close(Some(part.value), &expected[format!("level{level}")], name);
        }
        assert_eq!(bounds(&model, position(id)), Some((0.0, 3.0)), "{name}");
    }
    assert_eq!(published["functions"].as_object().unwrap().len(), FUNCTIONS.len());
    let mut sum = 0.0;
    for (id, name) in FUNCTIONS {
        assert_close(score(id), &published["functions"][name], name);
        assert_eq!(bounds(&model, position(id)), Some((0.0, 3.0)), "{name}");
        sum += score(id).unwrap();
    }
    assert_close(Some(sum / 5.0), &published["overall_mean_of_functions"], "overall");
}

#[test]
fn a_foreign_model_places_teams_too() {
    let Some(example) = example() else { return };
    let model = load_pack(&pack(&example).to_string()).unwrap_or_else(|error| panic!("{error}"));
    let all = |level: Level| {
        let marks = model.questions.iter().map(|_| Some(Mark::Level(level)));
        evaluate(&model, &Sheet::from_marks(&model, marks))
    };
    assert_eq!((all(Level::MIN).likely, all(Level::MAX).likely), (Some(Stage::MIN), Some(Stage::MAX)));
    let result = evaluate(&model, &sheet(&model, &example));
    assert_eq!(
        (result.coverage.answered, result.low, result.high),
        (90, result.likely.unwrap(), result.likely.unwrap())
    );
    // Nearly all of the first level is in place, just enough of the second, little of the third.
    assert_eq!(result.likely, Stage::new(3));
    let weights: Vec<_> = result.checks.iter().map(|check| (check.met, check.needed, check.counted)).collect();
    assert_eq!(weights, [(29, 18, 30), (19, 18, 30), (3, 18, 30)]);
    let names = |dimension: &usize| model.dimensions[*dimension].name.en.as_str();
    let held_back = result.checks[2].held_back_by();
    assert_eq!(held_back.iter().map(names).collect::<Vec<_>>(), ["Governance", "Operations"]);
    // Every reason to move speaks of a dimension or function of this model.
    let moves = result.movement.unwrap().moves;
    assert!(!moves.is_empty() && moves.iter().all(|step| step.dimension < 20 && step.to > Level::MIN));
}
